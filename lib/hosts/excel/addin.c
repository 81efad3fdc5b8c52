/* SPDX-License-Identifier: MIT */
/*
 * Excel's add-in over the table of functions: what Excel calls when it opens and closes it, and one procedure
 * for each function. Nothing is kept between calls, so they may come from any thread.
 */
#include <stdio.h>
#include <stdlib.h>

#include "register.h"
#include "values.h"

#define EXPORT __declspec(dllexport)

static const int32_t error_codes[] = {
    [SWTH_NO_ERROR] = XL_ERR_NONE,          [SWTH_ERROR_VALUE] = XL_ERR_VALUE,
    [SWTH_ERROR_NUM] = XL_ERR_NUM,          [SWTH_ERROR_DIV_ZERO] = XL_ERR_DIV0,
    [SWTH_ERROR_NOT_AVAILABLE] = XL_ERR_NA,
};

static xloper *answer_of(const swth_function *function, const swth_value *values)
{
    swth_result result = {0};
    const int32_t error = error_codes[swth_error(swth_call(function, values, &result))];
    if (error != XL_ERR_NONE)
        return swth_excel_error(error);
    if (!function->is_array)
        return swth_excel_number(result.number);
    xloper *const answer = swth_excel_array(&result);
    free(result.numbers);
    return answer;
}

static xloper *call(size_t row, const xloper *const *arguments)
{
    const swth_function *const function = &swth_functions[row];
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    void *memory[SWTH_MOST_ARGUMENTS] = {NULL};
    int32_t error = XL_ERR_NONE;
    for (size_t i = 0; i < function->argument_count && error == XL_ERR_NONE; i++)
        error = swth_excel_read(function->arguments[i]->kind, arguments[i], &values[i], &memory[i]);
    xloper *const answer = error == XL_ERR_NONE ? answer_of(function, values) : swth_excel_error(error);
    for (size_t i = 0; i < function->argument_count; i++)
        free(memory[i]);
    return answer;
}

EXPORT int __stdcall xlAutoOpen(void);
EXPORT int __stdcall xlAutoClose(void);
EXPORT void __stdcall xlAutoFree12(xloper *answer);
EXPORT xloper *__stdcall xlAddInManagerInfo12(const xloper *action);

/* Excel tells its user that the add-in cannot be used where this is not 1. */
int __stdcall xlAutoOpen(void)
{
    return swth_excel_register();
}

int __stdcall xlAutoClose(void)
{
    swth_excel_unregister();
    return 1;
}

void __stdcall xlAutoFree12(xloper *answer)
{
    swth_excel_free(answer);
}

/* Action 1 asks for the line that the list of add-ins shows. */
xloper *__stdcall xlAddInManagerInfo12(const xloper *action)
{
    char line[80];
    if ((action->type != XL_NUM || action->as.number != 1) &&
        (action->type != XL_INT || action->as.whole != 1))
        return swth_excel_error(XL_ERR_VALUE);
    snprintf(line, sizeof line, "Workforce targets (libswtarget %s)", swt_version());
    return swth_excel_text(line);
}

/*
 * In 32 bits a procedure takes its arguments off the stack itself, so it must have as many as the function;
 * the table is not known to the compiler, so each row has a procedure for each number that it could have.
 */
static_assert(SWTH_MOST_ARGUMENTS == 4, "a procedure for each number of arguments");
/* clang-format off */
#define DEFINE(row)                                                                                         \
    EXPORT xloper *__stdcall swth_excel_##row##_1(const xloper *a);                                          \
    EXPORT xloper *__stdcall swth_excel_##row##_2(const xloper *a, const xloper *b);                         \
    EXPORT xloper *__stdcall swth_excel_##row##_3(const xloper *a, const xloper *b, const xloper *c);        \
    EXPORT xloper *__stdcall swth_excel_##row##_4(const xloper *a, const xloper *b, const xloper *c,         \
                                                  const xloper *d);                                          \
    xloper *__stdcall swth_excel_##row##_1(const xloper *a)                                                  \
    {                                                                                                        \
        return call(row, (const xloper *[]){a});                                                             \
    }                                                                                                        \
    xloper *__stdcall swth_excel_##row##_2(const xloper *a, const xloper *b)                                 \
    {                                                                                                        \
        return call(row, (const xloper *[]){a, b});                                                          \
    }                                                                                                        \
    xloper *__stdcall swth_excel_##row##_3(const xloper *a, const xloper *b, const xloper *c)                \
    {                                                                                                        \
        return call(row, (const xloper *[]){a, b, c});                                                       \
    }                                                                                                        \
    xloper *__stdcall swth_excel_##row##_4(const xloper *a, const xloper *b, const xloper *c,                \
                                           const xloper *d)                                                  \
    {                                                                                                        \
        return call(row, (const xloper *[]){a, b, c, d});                                                    \
    }
DEFINE(0) DEFINE(1) DEFINE(2) DEFINE(3) DEFINE(4) DEFINE(5) DEFINE(6) DEFINE(7) DEFINE(8) DEFINE(9) DEFINE(10)
DEFINE(11) DEFINE(12) DEFINE(13) DEFINE(14) DEFINE(15) DEFINE(16) DEFINE(17) DEFINE(18) DEFINE(19) DEFINE(20)
DEFINE(21) DEFINE(22) DEFINE(23) DEFINE(24) DEFINE(25) DEFINE(26) DEFINE(27) DEFINE(28) DEFINE(29) DEFINE(30)
DEFINE(31)
