/* SPDX-License-Identifier: MIT */
/* Excel's side: what an add-in may ask of it, held to the limits that are documented. */
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#include "standin.h"

#define MOST_TEXT   255
#define CALL_FAILED 32

standin_host host = {.country = 1, .refused = -1};

#ifdef STANDIN_WITHOUT_ENTRY
#define EXPORT
#else
#define EXPORT __declspec(dllexport)
#endif

EXPORT int __stdcall MdCallBack12(int function, int count, xloper **arguments, xloper *result);

static int fault(const char *what, const char *which)
{
    printf("# %s: %s\n", which, what);
    host.faults++;
    return CALL_FAILED;
}

size_t host_named(void)
{
    size_t named = 0;
    for (size_t i = 0; i < host.count; i++)
        named += host.functions[i].is_named != 0;
    return named;
}

static registration *find(const char *name)
{
    for (size_t i = 0; i < host.count; i++)
        if (host.functions[i].is_named && strcmp(host.functions[i].texts[REGISTER_NAME], name) == 0)
            return &host.functions[i];
    return NULL;
}

const registration *host_find(const char *name)
{
    return find(name);
}

/* A registered text; NULL for one that Excel would not take. */
static char *copy_text(const xloper *given)
{
    char text[3 * MOST_TEXT + 1] = "";
    if (given->type == XL_NUM)
        snprintf(text, sizeof text, "%g", given->as.number);
    else if (given->type == XL_STR && given->as.text[0] > 0 && given->as.text[0] <= MOST_TEXT)
        WideCharToMultiByte(CP_UTF8, 0, given->as.text + 1, given->as.text[0], text, sizeof text - 1, NULL,
                            NULL);
    else if (given->type != XL_MISSING)
        return NULL;
    char *const copy = malloc(strlen(text) + 1);
    return copy == NULL ? NULL : strcpy(copy, text);
}

static int register_function(int count, xloper **arguments, xloper *result)
{
    registration *const function = &host.functions[host.count];
    if (count < REGISTER_ARGUMENT_HELP || count > MOST_REGISTERED ||
        host.count == sizeof host.functions / sizeof host.functions[0])
        return fault("wrong number of arguments, or too many functions", "xlfRegister");
    if (host.refused == (int)host.count) {
        host.refused = -1;
        result->type = XL_ERR;
        result->as.error = XL_ERR_VALUE;
        return 0;
    }
    for (int i = 0; i < count; i++)
        if ((function->texts[i] = copy_text(arguments[i])) == NULL)
            return fault("text that is empty, too long or no text", "xlfRegister");
    if (find(function->texts[REGISTER_NAME]) != NULL)
        return fault("the name is taken", function->texts[REGISTER_NAME]);
    function->count = (size_t)count;
    function->is_named = 1;
    result->type = XL_NUM;
    result->as.number = (double)++host.count;
    return 0;
}

static int give_name(xloper *result)
{
    const int length = MultiByteToWideChar(CP_UTF8, 0, host.file, -1, NULL, 0);
    wchar_t *const text = malloc(((size_t)length + 1) * sizeof *text);
    if (text == NULL)
        return CALL_FAILED;
    MultiByteToWideChar(CP_UTF8, 0, host.file, -1, text + 1, length);
    text[0] = (wchar_t)(length - 1);
    result->type = XL_STR;
    result->as.text = text;
    host.given++;
    return 0;
}

static int give_workspace(int count, xloper **arguments, xloper *result)
{
    if (count != 1 || arguments[0]->type != XL_NUM || arguments[0]->as.number != 37)
        return fault("asked for something else", "xlfGetWorkspace");
    xloper *const values = malloc(2 * sizeof *values);
    if (values == NULL)
        return CALL_FAILED;
    for (int i = 0; i < 2; i++) {
        values[i].type = XL_NUM;
        values[i].as.number = host.country;
    }
    result->type = XL_MULTI;
    result->as.array.values = values;
    result->as.array.rows = 1;
    result->as.array.columns = 2;
    host.given++;
    return 0;
}

static int let_go(int count, xloper **arguments)
{
    for (int i = 0; i < count; i++) {
        if (arguments[i]->type == XL_STR)
            free(arguments[i]->as.text);
        else if (arguments[i]->type == XL_MULTI)
            free(arguments[i]->as.array.values);
        else
            return fault("nothing that was given", "xlFree");
        host.given--;
    }
    return 0;
}

/* With the name alone it is taken away. */
static int set_name(int count, xloper **arguments, xloper *result)
{
    char *const name = count == 1 ? copy_text(arguments[0]) : NULL;
    registration *const function = name == NULL ? NULL : find(name);
    free(name);
    if (function == NULL)
        return fault("no such name", "xlfSetName");
    function->is_named = 0;
    result->type = XL_BOOL;
    result->as.truth = 1;
    return 0;
}

int __stdcall MdCallBack12(int function, int count, xloper **arguments, xloper *result)
{
    switch (function) {
    case XLF_REGISTER:
        return register_function(count, arguments, result);
    case XLF_SET_NAME:
        return set_name(count, arguments, result);
    case XLF_GET_WORKSPACE:
        return give_workspace(count, arguments, result);
    case XL_GET_NAME:
        return give_name(result);
    case XL_FREE:
        return let_go(count, arguments);
    default:
        return fault("unknown function", "MdCallBack12");
    }
}
