/* SPDX-License-Identifier: MIT */
/*
 * Gnumeric's plugin over the table of functions. Gnumeric asks plugin.xml for the names and this module for
 * swtarget_functions, which is filled from the table when the module is opened.
 */
#include <gnumeric.h>

#include <func.h>
#include <gnm-plugin.h>
#include <gutils.h>
#include <value.h>

#include <stdlib.h>

#include "../functions.h"

/* Rows that the table may have; each stands here twice, and one descriptor without a name ends them. */
#define MOST_ROWS 32

/* Excel's files have this before the names of add-in functions. */
#define EXCEL_PREFIX "_xll."

GNM_PLUGIN_MODULE_HEADER;

G_MODULE_EXPORT GnmFuncDescriptor swtarget_functions[2 * MOST_ROWS + 1];
G_MODULE_EXPORT const gchar *g_module_check_init(GModule *module);

static GnmValue *error_value(GnmEvalPos const *at, int32_t error)
{
    switch (error) {
    case SWTH_ERROR_NUM:
        return value_new_error_NUM(at);
    case SWTH_ERROR_DIV_ZERO:
        return value_new_error_DIV0(at);
    case SWTH_ERROR_NOT_AVAILABLE:
        return value_new_error_NA(at);
    default:
        return value_new_error_VALUE(at);
    }
}

static int32_t kind_of(GnmValue const *value)
{
    if (VALUE_IS_EMPTY(value))
        return SWTH_BLANK;
    return VALUE_IS_STRING(value) ? SWTH_TEXT : SWTH_NUMBER;
}

static gboolean is_empty_text(GnmValue const *value)
{
    return VALUE_IS_STRING(value) && *value_peek_string(value) == '\0';
}

/* Gnumeric's numbers may be wider than a double; the table reads doubles, as in every host. */
static double number_of(GnmValue const *value)
{
    return (double)value_get_as_float(value);
}

static void read_scalar(GnmValue const *argument, swth_value *value)
{
    value->kind = kind_of(argument);
    if (value->kind == SWTH_TEXT)
        value->text = value_peek_string(argument);
    else
        value->number = number_of(argument);
}

/* Returns the first error in the range, as the answer; NULL where there is none. */
static GnmValue *fill_cells(GnmValue const *range, GnmEvalPos const *at, const swth_value *value,
                            swth_cell *cells)
{
    for (size_t row = 0; row < value->rows; row++)
        for (size_t column = 0; column < value->columns; column++) {
            GnmValue const *const found = value_area_get_x_y(range, (int)column, (int)row, at);
            swth_cell *const cell = &cells[row * value->columns + column];
            if (found == NULL)
                continue;
            if (VALUE_IS_ERROR(found))
                return value_dup(found);
            cell->kind = is_empty_text(found) ? SWTH_BLANK : kind_of(found);
            if (cell->kind == SWTH_NUMBER)
                cell->number = number_of(found);
        }
    return NULL;
}

/* *cells is to be freed in any case. */
static GnmValue *read_range(GnmValue const *range, GnmEvalPos const *at, swth_value *value, swth_cell **cells)
{
    value->kind = SWTH_CELLS;
    value->rows = (size_t)value_area_get_height(range, at);
    value->columns = (size_t)value_area_get_width(range, at);
    *cells = calloc(value->rows * value->columns, sizeof **cells);
    value->cells = *cells;
    if (*cells == NULL)
        return error_value(at, swth_error(SWT_ERR_MEMORY));
    return fill_cells(range, at, value, *cells);
}

/* A ratio is divided in Gnumeric's width, or 0.24 would not equal the 0.24 that is typed beside it. */
static gnm_float answer_number(const swth_result *result)
{
    return result->exact.den == 0 ? result->number
                                  : (gnm_float)result->exact.num / (gnm_float)result->exact.den;
}

static GnmValue *answer_of(const swth_function *function, const swth_result *result)
{
    if (!function->is_array)
        return value_new_float(answer_number(result));
    GnmValue *const array = value_new_array((guint)result->columns, (guint)result->rows);
    for (size_t row = 0; row < result->rows; row++)
        for (size_t column = 0; column < result->columns; column++)
            value_array_set(array, (int)column, (int)row,
                            value_new_float(result->numbers[row * result->columns + column]));
    return array;
}

static GnmValue *call_row(const swth_function *function, GnmEvalPos const *at,
                          GnmValue const *const *arguments)
{
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_cell *cells[SWTH_MOST_ARGUMENTS] = {NULL};
    swth_result result = {0};
    GnmValue *answer = NULL;
    for (size_t i = 0; i < function->argument_count && answer == NULL; i++) {
        if (function->arguments[i]->kind == SWTH_RANGE)
            answer = read_range(arguments[i], at, &values[i], &cells[i]);
        else
            read_scalar(arguments[i], &values[i]);
    }
    if (answer == NULL) {
        const int32_t error = swth_error(swth_call(function, values, &result));
        answer = error == SWTH_NO_ERROR ? answer_of(function, &result) : error_value(at, error);
    }
    free(result.numbers);
    for (size_t i = 0; i < function->argument_count; i++)
        free(cells[i]);
    return answer;
}

/* Gnumeric says by name alone which function is meant; one for each row of the table need not look it up. */
#define DEFINE(row)                                                                                          \
    static GnmValue *call_##row(GnmFuncEvalInfo *info, GnmValue const *const *arguments)                     \
    {                                                                                                        \
        return call_row(&swth_functions[row], info->pos, arguments);                                         \
    }
/* clang-format off */
#define EACH_ROW(DO)                                                                                         \
    DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11) DO(12) DO(13) DO(14) DO(15)    \
    DO(16) DO(17) DO(18) DO(19) DO(20) DO(21) DO(22) DO(23) DO(24) DO(25) DO(26) DO(27) DO(28) DO(29) DO(30) \
    DO(31)
#define NAME(row) call_##row,
EACH_ROW(DEFINE)
static const GnmFuncArgs calls[MOST_ROWS] = {EACH_ROW(NAME)};
/* clang-format on */

/* S: anything that is no error, as it is: text is read by the table, not by Gnumeric. A: a range or array. */
static char *argument_letters(const swth_function *function)
{
    char letters[SWTH_MOST_ARGUMENTS + 1] = "";
    for (size_t i = 0; i < function->argument_count; i++)
        letters[i] = function->arguments[i]->kind == SWTH_RANGE ? 'A' : 'S';
    return g_strdup(letters);
}

static gboolean is_chinese(void)
{
    return g_str_has_prefix(g_get_language_names()[0], "zh");
}

/* A name and a description, in the form that Gnumeric's own have. */
static GnmFuncHelp *help_of(const swth_function *function, const char *name)
{
    const gboolean chinese = is_chinese();
    GnmFuncHelp *const help = g_new0(GnmFuncHelp, function->argument_count + 2);
    help[0].type = GNM_FUNC_HELP_NAME;
    help[0].text = g_strdup_printf("%s:%s", name, chinese ? function->help_zh : function->help);
    for (size_t i = 0; i < function->argument_count; i++) {
        const swth_argument *const argument = function->arguments[i];
        help[i + 1].type = GNM_FUNC_HELP_ARG;
        help[i + 1].text = g_strdup_printf("%s:%s", chinese ? argument->name_zh : argument->name,
                                           chinese ? argument->help_zh : argument->help);
    }
    help[function->argument_count + 1].type = GNM_FUNC_HELP_END;
    return help;
}

static GnmFuncDescriptor descriptor_of(size_t row, const char *prefix)
{
    const swth_function *const function = &swth_functions[row];
    char *const lower = g_ascii_strdown(function->name, -1);
    char *const name = g_strconcat(prefix, lower, NULL);
    const GnmFuncDescriptor descriptor = {
        .name = name,
        .arg_spec = argument_letters(function),
        .help = help_of(function, name),
        .fn_args = calls[row],
        .flags = function->is_array ? GNM_FUNC_RETURNS_NON_SCALAR : GNM_FUNC_SIMPLE,
        .impl_status = GNM_FUNC_IMPL_STATUS_UNIQUE_TO_GNUMERIC,
        .test_status = GNM_FUNC_TEST_STATUS_EXHAUSTIVE,
    };
    g_free(lower);
    return descriptor;
}

/* Called once, when the module is opened, before the descriptors are looked at; they stay for good. */
const gchar *g_module_check_init(GModule *module)
{
    (void)module;
    if (swth_function_count > MOST_ROWS)
        return "swtarget: more functions than there is room for";
    for (size_t i = 0; i < swth_function_count; i++) {
        swtarget_functions[2 * i] = descriptor_of(i, "");
        swtarget_functions[2 * i + 1] = descriptor_of(i, EXCEL_PREFIX);
    }
    return NULL;
}
