/* SPDX-License-Identifier: MIT */
/*
 * LibreOffice Calc's C interface for add-ins over the table of functions: names, descriptions, and calls with
 * pointers to numbers and texts. Functions with ranges or figures are not for it; see component.c.
 */
#include <stdio.h>
#include <string.h>

#include "../functions.h"
#include "shared.h"

/* What Calc provides for a name or a description. */
#define NAME_SIZE 256

/* Calc's types of arguments and answers. */
enum { PTR_DOUBLE = 0, PTR_STRING = 1 };

/* Excel's files have this before the names of add-in functions; Calc must know both. */
#define EXCEL_PREFIX "_XLL."

static int32_t is_chinese;

static swth_value value_of(int32_t kind, const void *argument)
{
    swth_value value = {.kind = SWTH_TEXT, .text = argument};
    if (kind != SWTH_OPTION) {
        value.kind = SWTH_NUMBER;
        memcpy(&value.number, argument, sizeof value.number);
    }
    return value;
}

static void call(size_t row, const void *const *arguments, void *answer)
{
    const swth_function *const function = &swth_functions[row];
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_result result = {0};
    for (size_t i = 0; i < function->argument_count; i++)
        values[i] = value_of(function->arguments[i]->kind, arguments[i]);
    const int32_t error = swth_error(swth_call(function, values, &result));
    const double shown = error == SWTH_NO_ERROR ? result.number : calc_error(error);
    memcpy(answer, &shown, sizeof shown);
}

/*
 * Calc calls a symbol with as many pointers as the function has arguments, so each row of the table has a
 * symbol for each number of arguments that it could have; GetFunctionData names the right one.
 */
#define SYMBOL "swth_calc_%u_%u"
/* clang-format off */
#define EACH_ROW(DEFINE)                                                                                     \
    DEFINE(0) DEFINE(1) DEFINE(2) DEFINE(3) DEFINE(4) DEFINE(5) DEFINE(6) DEFINE(7) DEFINE(8) DEFINE(9)      \
    DEFINE(10) DEFINE(11) DEFINE(12) DEFINE(13) DEFINE(14) DEFINE(15) DEFINE(16) DEFINE(17) DEFINE(18)       \
    DEFINE(19) DEFINE(20) DEFINE(21) DEFINE(22) DEFINE(23)
#define DEFINE_2(row)                                                                                        \
    SWTH_EXPORT void swth_calc_##row##_2(void *answer, const void *a, const void *b);                        \
    void swth_calc_##row##_2(void *answer, const void *a, const void *b)                                     \
    {                                                                                                        \
        const void *const arguments[] = {a, b};                                                              \
        call(row, arguments, answer);                                                                        \
    }
#define DEFINE_3(row)                                                                                        \
    SWTH_EXPORT void swth_calc_##row##_3(void *answer, const void *a, const void *b, const void *c);         \
    void swth_calc_##row##_3(void *answer, const void *a, const void *b, const void *c)                      \
    {                                                                                                        \
        const void *const arguments[] = {a, b, c};                                                           \
        call(row, arguments, answer);                                                                        \
    }
#define DEFINE_4(row)                                                                                        \
    SWTH_EXPORT void swth_calc_##row##_4(void *answer, const void *a, const void *b, const void *c,          \
                                    const void *d);                                                          \
    void swth_calc_##row##_4(void *answer, const void *a, const void *b, const void *c, const void *d)       \
    {                                                                                                        \
        const void *const arguments[] = {a, b, c, d};                                                        \
        call(row, arguments, answer);                                                                        \
    }
/* clang-format on */
EACH_ROW(DEFINE_2)
EACH_ROW(DEFINE_3)
EACH_ROW(DEFINE_4)

/* The table's row of a function; SIZE_MAX beyond the last. component.c has the others. */
static size_t row_of(size_t number)
{
    for (size_t row = 0; row < swth_function_count; row++)
        if (swth_is_plain(&swth_functions[row]) && number-- == 0)
            return row;
    return SIZE_MAX;
}

static size_t function_count(void)
{
    size_t count = 0;
    while (row_of(count) != SIZE_MAX)
        count++;
    return count;
}

SWTH_EXPORT void GetFunctionCount(uint16_t *count);
SWTH_EXPORT void GetFunctionData(const uint16_t *number, char *symbol, uint16_t *parameters, int32_t *types,
                                 char *name);
SWTH_EXPORT void GetParameterDescription(const uint16_t *number, const uint16_t *parameter, char *name,
                                         char *description);
SWTH_EXPORT void SetLanguage(const uint16_t *language);

/* Each function twice: by its own name, and by the name that it has in Excel's files. */
void GetFunctionCount(uint16_t *count)
{
    *count = (uint16_t)(2 * function_count());
}

void GetFunctionData(const uint16_t *number, char *symbol, uint16_t *parameters, int32_t *types, char *name)
{
    const size_t count = function_count();
    const size_t row = row_of(*number % count);
    const swth_function *const function = &swth_functions[row];
    snprintf(symbol, NAME_SIZE, SYMBOL, (unsigned)row, (unsigned)function->argument_count);
    snprintf(name, NAME_SIZE, "%s%s", *number < count ? "" : EXCEL_PREFIX, function->name);
    *parameters = (uint16_t)(function->argument_count + 1);
    types[0] = PTR_DOUBLE;
    for (size_t i = 0; i < function->argument_count; i++)
        types[i + 1] = function->arguments[i]->kind == SWTH_OPTION ? PTR_STRING : PTR_DOUBLE;
}

/* Calc shows all of its 256 bytes, whatever the text's length. */
static void put_text(const char *text, char *buffer)
{
    snprintf(buffer, NAME_SIZE, "%-*s", NAME_SIZE - 1, text);
}

/* Parameter 0 is the function itself. */
void GetParameterDescription(const uint16_t *number, const uint16_t *parameter, char *name, char *description)
{
    const swth_function *const function = &swth_functions[row_of(*number % function_count())];
    if (*parameter == 0 || *parameter > function->argument_count) {
        put_text(function->name, name);
        put_text(is_chinese ? function->help_zh : function->help, description);
        return;
    }
    const swth_argument *const argument = function->arguments[*parameter - 1];
    put_text(is_chinese ? argument->name_zh : argument->name, name);
    put_text(is_chinese ? argument->help_zh : argument->help, description);
}

/* The lowest ten bits of a language's number leave its country out. */
void SetLanguage(const uint16_t *language)
{
    is_chinese = (*language & 0x3FF) == 0x04;
}
