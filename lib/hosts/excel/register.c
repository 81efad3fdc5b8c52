/* SPDX-License-Identifier: MIT */
/* The calls into Excel: each row of the table of functions is registered with its help in one of them. */
#include "register.h"

#include <stdio.h>
#include <windows.h>

#include "../functions.h"
#include "xloper.h"

/* Excel shows and stores no more of any of these texts. */
#define MOST_TEXT 255

/* The arguments of xlfRegister in their order; the help of each argument follows. */
enum {
    MODULE,
    PROCEDURE,
    TYPES,
    NAME,
    ARGUMENTS,
    MACRO_TYPE,
    CATEGORY,
    SHORTCUT,
    HELP_TOPIC,
    HELP,
    ARGUMENT_HELP,
    MOST = ARGUMENT_HELP + SWTH_MOST_ARGUMENTS
};

#define WORKSHEET_FUNCTION 1

/* GET.WORKSPACE(37): an array that begins with the country of this Excel, by its telephone code. */
#define INTERNATIONAL 37
enum { CHINA = 86, TAIWAN = 886 };

typedef struct {
    wchar_t text[1 + MOST_TEXT];
    xloper value;
} counted_text;

static xl_callback excel(void)
{
    union {
        FARPROC found;
        xl_callback callback;
    } entry = {GetProcAddress(GetModuleHandleW(NULL), "MdCallBack12")};
    return entry.callback;
}

/* Returns 0 for text that Excel has no room for. */
static int32_t set_text(const char *text, counted_text *to)
{
    const int length = (int)strlen(text);
    const int units =
        MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, length, to->text + 1, MOST_TEXT);
    to->text[0] = (wchar_t)units;
    to->value.as.text = to->text;
    to->value.type = XL_STR;
    return units > 0;
}

static int32_t is_chinese(xl_callback call)
{
    xloper which = {.as.number = INTERNATIONAL, .type = XL_NUM}, settings = {.type = XL_NIL};
    xloper *arguments[] = {&which};
    if (call(XLF_GET_WORKSPACE, 1, arguments, &settings) != 0)
        return 0;
    const xloper *const country = settings.type == XL_MULTI ? settings.as.array.values : NULL;
    const int32_t is = country != NULL && country->type == XL_NUM &&
                       (country->as.number == CHINA || country->as.number == TAIWAN);
    arguments[0] = &settings;
    call(XL_FREE, 1, arguments, NULL);
    return is;
}

/* "Q" for the answer and for each argument: any value, with references replaced by what their cells hold;
   "$": on any thread. */
static int32_t set_types(size_t count, counted_text *to)
{
    char types[SWTH_MOST_ARGUMENTS + 3] = "Q";
    memset(types + 1, 'Q', count);
    types[1 + count] = '$';
    return set_text(types, to);
}

static int32_t set_names(const swth_function *function, int32_t chinese, counted_text *to)
{
    char names[MOST_TEXT + 1] = "";
    size_t used = 0;
    for (size_t i = 0; i < function->argument_count && used < sizeof names; i++) {
        const swth_argument *const argument = function->arguments[i];
        used += (size_t)snprintf(names + used, sizeof names - used, "%s%s", i == 0 ? "" : ",",
                                 chinese ? argument->name_zh : argument->name);
    }
    return used < sizeof names && set_text(names, to);
}

/* Excel may cut one or two signs off the last one's end ("Known issues in Excel XLL development"): spaces. */
static int32_t set_argument_help(const swth_function *function, size_t index, int32_t chinese,
                                 counted_text *to)
{
    const swth_argument *const argument = function->arguments[index];
    char help[3 * MOST_TEXT + 1];
    const int length = snprintf(help, sizeof help, "%s%s", chinese ? argument->help_zh : argument->help,
                                index + 1 == function->argument_count ? "  " : "");
    return (size_t)length < sizeof help && set_text(help, to);
}

static int32_t set_all(size_t row, int32_t chinese, counted_text *texts)
{
    const swth_function *const function = &swth_functions[row];
    char procedure[sizeof SWTH_EXCEL_PROCEDURE + 20];
    snprintf(procedure, sizeof procedure, SWTH_EXCEL_PROCEDURE, (unsigned)row,
             (unsigned)function->argument_count);
    int32_t fits =
        set_text(procedure, &texts[PROCEDURE]) && set_types(function->argument_count, &texts[TYPES]) &&
        set_text(function->name, &texts[NAME]) && set_names(function, chinese, &texts[ARGUMENTS]) &&
        set_text(chinese ? "人才队伍目标" : "Workforce targets", &texts[CATEGORY]) &&
        set_text(chinese ? function->help_zh : function->help, &texts[HELP]);
    for (size_t i = 0; i < function->argument_count; i++)
        fits = fits && set_argument_help(function, i, chinese, &texts[ARGUMENT_HELP + i]);
    return fits;
}

static int32_t register_row(xl_callback call, size_t row, int32_t chinese, xloper *module)
{
    counted_text texts[MOST];
    xloper *arguments[MOST];
    xloper type = {.as.number = WORKSHEET_FUNCTION, .type = XL_NUM}, none = {.type = XL_MISSING};
    xloper id = {.type = XL_NIL};
    if (!set_all(row, chinese, texts))
        return 0;
    for (size_t i = 0; i < MOST; i++)
        arguments[i] = &texts[i].value;
    arguments[MODULE] = module;
    arguments[MACRO_TYPE] = &type;
    arguments[SHORTCUT] = &none;
    arguments[HELP_TOPIC] = &none;
    const int count = ARGUMENT_HELP + (int)swth_functions[row].argument_count;
    return call(XLF_REGISTER, count, arguments, &id) == 0 && id.type == XL_NUM;
}

int32_t swth_excel_register(void)
{
    const xl_callback call = excel();
    xloper module = {.type = XL_NIL};
    xloper *arguments[] = {&module};
    if (call == NULL || swth_function_count > SWTH_EXCEL_ROWS)
        return 0;
    if (call(XL_GET_NAME, 0, arguments, &module) != 0)
        return 0;
    const int32_t chinese = is_chinese(call);
    int32_t registered = 1;
    for (size_t row = 0; row < swth_function_count; row++)
        registered &= register_row(call, row, chinese, &module);
    call(XL_FREE, 1, arguments, NULL);
    return registered;
}

/* A name that is set to nothing is gone; Excel forgets the procedures by itself after xlAutoClose. */
void swth_excel_unregister(void)
{
    const xl_callback call = excel();
    for (size_t row = 0; call != NULL && row < swth_function_count; row++) {
        counted_text name;
        xloper *arguments[] = {&name.value};
        xloper done = {.type = XL_NIL};
        if (set_text(swth_functions[row].name, &name))
            call(XLF_SET_NAME, 1, arguments, &done);
    }
}
