/* SPDX-License-Identifier: MIT */
/* The table of functions: its rows, what it takes and gives back, and the map to a cell's errors. */
#include <math.h>
#include <string.h>

#include "typed.h"

#define LARGEST 9007199254740991.0 /* 2^53 - 1 */

/* Calc and Excel show no more than 255 bytes of a text. */
#define MOST_TEXT 255

static const char *const names[] = {
    "SWT.PROJECT",   "SWT.PROJECTAS",    "SWT.CAGR",      "SWT.LEASTRATE", "SWT.LEASTPERIODS",
    "SWT.LEASTBASE", "SWT.REQUIRE",      "SWT.REQUIREAS", "SWT.SHARED",    "SWT.PACKED",
    "SWT.SPANLEAST", "SWT.SPANGREATEST", "SWT.UNITS",     "SWT.GAP",       "SWT.SHORTFALL",
    "SWT.MET",       "SWT.CHEAPEST",     "SWT.WORKLOAD",  "SWT.STOCK",     "SWT.LEASTINTAKE",
    "SWT.AGREE",     "SWT.PATH",         "SWT.STOCKPATH", "SWT.APPORTION",
};

START_TEST(table_names_are_the_released_ones)
{
    ck_assert_uint_eq(swth_function_count, COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++)
        ck_assert_str_eq(swth_functions[i].name, names[i]);
}
END_TEST

START_TEST(plain_functions_are_known)
{
    static const char *const others[] = {"SWT.SHARED", "SWT.PACKED",    "SWT.SHORTFALL",
                                         "SWT.MET",    "SWT.CHEAPEST",  "SWT.AGREE",
                                         "SWT.PATH",   "SWT.STOCKPATH", "SWT.APPORTION"};
    for (size_t i = 0; i < swth_function_count; i++) {
        int32_t is_one = 0;
        for (size_t k = 0; k < COUNT(others); k++)
            is_one |= strcmp(swth_functions[i].name, others[k]) == 0;
        ck_assert_int_ne(swth_is_plain(&swth_functions[i]), is_one);
    }
}
END_TEST

static void check_text(const char *words)
{
    ck_assert_ptr_nonnull(words);
    ck_assert_uint_gt(strlen(words), 0);
    ck_assert_uint_le(strlen(words), MOST_TEXT);
    ck_assert_int_ne(words[strlen(words) - 1], '.');
}

START_TEST(table_rows_are_whole)
{
    const swth_function *const function = &swth_functions[_i];
    ck_assert(function->call != NULL);
    ck_assert_uint_ge(function->argument_count, 2);
    ck_assert_uint_le(function->argument_count, SWTH_MOST_ARGUMENTS);
    check_text(function->help);
    check_text(function->help_zh);
    for (size_t i = 0; i < function->argument_count; i++) {
        check_text(function->arguments[i]->name);
        check_text(function->arguments[i]->help);
        check_text(function->arguments[i]->name_zh);
        check_text(function->arguments[i]->help_zh);
        ck_assert_int_ge(function->arguments[i]->kind, SWTH_WHOLE);
        ck_assert_int_le(function->arguments[i]->kind, SWTH_FIGURE);
    }
}
END_TEST

/* What hosts with types and norms of their own go by. */
START_TEST(table_rows_agree_with_their_arguments)
{
    const swth_function *const function = &swth_functions[_i];
    int32_t norm = 0, ranges = 0;
    for (size_t i = 0; i < function->argument_count; i++) {
        ranges += function->arguments[i]->kind == SWTH_RANGE;
        if (i > 0 && function->arguments[i]->kind == SWTH_RATIO &&
            function->arguments[i - 1]->kind == SWTH_RATIO)
            norm = (int32_t)i - 1;
    }
    ck_assert_int_eq(function->norm, norm);
    ck_assert(function->gives == SWTH_GIVES_WHOLE ||
              (!function->is_array && ranges == 0 && function->gives <= SWTH_GIVES_REAL));
    ck_assert(function->sums == SWTH_SUMS_NOTHING || (!function->is_array && ranges == 2));
    ck_assert_int_le(function->sums, SWTH_SUMS_MET);
}
END_TEST

START_TEST(find_takes_either_case_and_whole_names)
{
    ck_assert_ptr_eq(swth_find("SWT.PROJECT"), &swth_functions[0]);
    ck_assert_ptr_eq(swth_find("swt.Project"), &swth_functions[0]);
    ck_assert_ptr_eq(swth_find("SWT.PROJECTAS"), &swth_functions[1]);
    ck_assert_ptr_null(swth_find("SWT.PROJEC"));
    ck_assert_ptr_null(swth_find("PROJECT"));
    ck_assert_ptr_null(swth_find(""));
}
END_TEST

static const struct {
    swt_status status;
    const char *shown;
} shown[] = {
    {SWT_OK, ""},
    {SWT_ERR_NULL, "#VALUE!"},
    {SWT_ERR_OPTION, "#VALUE!"},
    {SWT_ERR_RANGE, "#NUM!"},
    {SWT_ERR_DIV_ZERO, "#DIV/0!"},
    {SWT_ERR_OVERFLOW, "#NUM!"},
    {SWT_ERR_SYNTAX, "#VALUE!"},
    {SWT_ERR_INFEASIBLE, "#N/A"},
    {SWT_ERR_NOT_FOUND, "#N/A"},
    {SWT_ERR_MEMORY, "#NUM!"},
    {SWT_ERR_MEMORY + 1, "#VALUE!"},
    {SWTH_ERR_UNKNOWN, "#N/A"},
    {SWTH_ERR_UNPROVED, "#N/A"},
    {-3, "#VALUE!"},
    {INT32_MAX, "#VALUE!"},
    {INT32_MIN, "#VALUE!"},
};

START_TEST(error_is_total)
{
    ck_assert_str_eq(swth_error_text(swth_error(shown[_i].status)), shown[_i].shown);
    ck_assert_int_eq(swth_error(shown[_i].status) == SWTH_NO_ERROR, shown[_i].status == SWT_OK);
}
END_TEST

START_TEST(status_text_is_total)
{
    const char *const words = swth_status_text(shown[_i].status);
    check_text(words);
    ck_assert_int_eq(strcmp(words, swt_status_text(shown[_i].status)) != 0,
                     shown[_i].status == SWTH_ERR_UNKNOWN || shown[_i].status == SWTH_ERR_UNPROVED);
}
END_TEST

START_TEST(call_answers_null)
{
    const swth_value arguments[] = {number(1), number(1), number(1)};
    swth_result result = {.number = (double)UNTOUCHED};
    ck_assert_int_eq(swth_call(NULL, arguments, &result), SWT_ERR_NULL);
    ck_assert_int_eq(swth_call(&swth_functions[0], NULL, &result), SWT_ERR_NULL);
    ck_assert_int_eq(swth_call(&swth_functions[0], arguments, NULL), SWT_ERR_NULL);
    ck_assert_double_eq(result.number, (double)UNTOUCHED);
}
END_TEST

/* SWT.PROJECT(x; 0; 0) is x itself, as far as x is a headcount. */
static const struct {
    swth_value value;
    swt_status status;
    double want;
} wholes[] = {
    {{.kind = SWTH_NUMBER, .number = 0}, SWT_OK, 0},
    {{.kind = SWTH_NUMBER, .number = -0.0}, SWT_OK, 0},
    {{.kind = SWTH_NUMBER, .number = 19000}, SWT_OK, 19000},
    {{.kind = SWTH_NUMBER, .number = LARGEST}, SWT_OK, LARGEST},
    {{.kind = SWTH_NUMBER, .number = LARGEST + 1}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_NUMBER, .number = 1e300}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_NUMBER, .number = -1}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_NUMBER, .number = 1.5}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_NUMBER, .number = 0.99999999999999989}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_NUMBER, .number = INFINITY}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_NUMBER, .number = -INFINITY}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_NUMBER, .number = NAN}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_BLANK, .number = 7}, SWT_OK, 0},
    {{.kind = SWTH_TEXT, .text = "1.9万"}, SWT_OK, 19000},
    {{.kind = SWTH_TEXT, .text = "12,345"}, SWT_OK, 12345},
    {{.kind = SWTH_TEXT, .text = "9007199254740991"}, SWT_OK, LARGEST},
    {{.kind = SWTH_TEXT, .text = "9007199254740992"}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_TEXT, .text = "1.5"}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_TEXT, .text = "many"}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_TEXT, .text = ""}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_TEXT, .text = NULL}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_CELLS}, SWT_ERR_SYNTAX, 0},
};

START_TEST(headcount_is_whole_and_exact)
{
    const swth_value arguments[] = {wholes[_i].value, number(0), number(0)};
    swth_result result = {.number = (double)UNTOUCHED};
    const swt_status status = call("SWT.PROJECT", arguments, &result);
    ck_assert_int_eq(status, wholes[_i].status);
    ck_assert_double_eq(result.number, status == SWT_OK ? wholes[_i].want : (double)UNTOUCHED);
    if (status == SWT_OK) {
        ck_assert_int_eq(result.exact.num, (int64_t)wholes[_i].want);
        ck_assert_int_eq(result.exact.den, 1);
        ck_assert_ptr_null(result.numbers);
    }
}
END_TEST

/* 1.5 posts, rounded: 2, 1, 2. */
static const struct {
    swth_value rounding;
    swt_status status;
    double want;
} roundings[] = {
    {{.kind = SWTH_TEXT, .text = "ceil"}, SWT_OK, 2},
    {{.kind = SWTH_TEXT, .text = "Floor"}, SWT_OK, 1},
    {{.kind = SWTH_TEXT, .text = "HALF UP"}, SWT_OK, 2},
    {{.kind = SWTH_TEXT, .text = "half"}, SWT_ERR_OPTION, 0},
    {{.kind = SWTH_TEXT, .text = "half up "}, SWT_ERR_OPTION, 0},
    {{.kind = SWTH_TEXT, .text = ""}, SWT_ERR_OPTION, 0},
    {{.kind = SWTH_TEXT, .text = NULL}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_NUMBER, .number = 1}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_BLANK}, SWT_ERR_SYNTAX, 0},
};

START_TEST(rounding_is_a_word)
{
    const swth_value arguments[] = {number(15), number(1), number(10), roundings[_i].rounding};
    swth_result result = {.number = (double)UNTOUCHED};
    const swt_status status = call("SWT.REQUIREAS", arguments, &result);
    ck_assert_int_eq(status, roundings[_i].status);
    ck_assert_double_eq(result.number, status == SWT_OK ? roundings[_i].want : (double)UNTOUCHED);
}
END_TEST

static const struct {
    swth_value have;
    swth_value need;
    swt_status status;
    double shortfall;
    double met;
} pairs[] = {
    {{.kind = SWTH_CELLS, .cells = five_none_one, .rows = 3, .columns = 1},
     {.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1},
     SWT_OK,
     2,
     1},
    {{.kind = SWTH_CELLS, .cells = three_each, .rows = 1, .columns = 3},
     {.kind = SWTH_CELLS, .cells = five_none_one, .rows = 1, .columns = 3},
     SWT_OK,
     2,
     1},
    {{.kind = SWTH_CELLS}, {.kind = SWTH_CELLS}, SWT_OK, 0, 0},
    {{.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1},
     {.kind = SWTH_CELLS, .cells = three_each, .rows = 1, .columns = 3},
     SWT_ERR_SYNTAX,
     0,
     0},
    {{.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1},
     {.kind = SWTH_CELLS, .cells = three_each, .rows = 2, .columns = 1},
     SWT_ERR_SYNTAX,
     0,
     0},
    {{.kind = SWTH_CELLS, .cells = with_text, .rows = 3, .columns = 1},
     {.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1},
     SWT_ERR_SYNTAX,
     0,
     0},
    {{.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1},
     {.kind = SWTH_CELLS, .cells = with_text, .rows = 3, .columns = 1},
     SWT_ERR_SYNTAX,
     0,
     0},
    {{.kind = SWTH_CELLS, .cells = with_half, .rows = 3, .columns = 1},
     {.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1},
     SWT_ERR_RANGE,
     0,
     0},
    {{.kind = SWTH_NUMBER, .number = 3},
     {.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1},
     SWT_ERR_SYNTAX,
     0,
     0},
    {{.kind = SWTH_BLANK},
     {.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1},
     SWT_ERR_SYNTAX,
     0,
     0},
};

START_TEST(ranges_are_held_cell_by_cell)
{
    const swth_value arguments[] = {pairs[_i].have, pairs[_i].need};
    swth_result shortfall = {.number = (double)UNTOUCHED}, met = {.number = (double)UNTOUCHED};
    ck_assert_int_eq(call("SWT.SHORTFALL", arguments, &shortfall), pairs[_i].status);
    ck_assert_int_eq(call("SWT.MET", arguments, &met), pairs[_i].status);
    const int is_answered = pairs[_i].status == SWT_OK;
    ck_assert_double_eq(shortfall.number, is_answered ? pairs[_i].shortfall : (double)UNTOUCHED);
    ck_assert_double_eq(met.number, is_answered ? pairs[_i].met : (double)UNTOUCHED);
}
END_TEST

START_TEST(answers_above_a_cell_are_refused)
{
    const swth_value fits[] = {number(LARGEST), number(0), number(3)};
    const swth_value grows[] = {number(LARGEST), number(0.5), number(1)};
    const swth_value fine_step[] = {number(1), number(2), number(1), number(1e-17)};
    swth_result result = {.number = (double)UNTOUCHED};
    ck_assert_int_eq(call("SWT.PROJECT", grows, &result), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(call("SWT.PATH", grows, &result), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(call("SWT.LEASTRATE", fine_step, &result), SWT_OK); /* 100 % is 1 / 1 again */
    ck_assert_double_eq(result.number, 1);
    ck_assert_int_eq(call("SWT.PROJECT", fits, &result), SWT_OK);
    ck_assert_double_eq(result.number, LARGEST);
}
END_TEST

/* Published: 10,855 at 13 % a year, Jilin's 14th five-year plan for civil affairs. */
START_TEST(path_is_one_number_below_the_other)
{
    static const double want[] = {10855, 12267, 13861, 15663, 17699, 20000};
    const swth_value arguments[] = {number(10855), number(0.13), number(5)};
    swth_result result = {0};
    ck_assert_int_eq(call("SWT.PATH", arguments, &result), SWT_OK);
    ck_assert_uint_eq(result.rows, COUNT(want));
    ck_assert_uint_eq(result.columns, 1);
    for (size_t i = 0; i < COUNT(want); i++)
        ck_assert_double_eq(result.numbers[i], want[i]);
    free(result.numbers);
}
END_TEST

/* Two areas of one shape, whatever it is, and a method by either of its names. */
START_TEST(apportion_lies_as_its_weights)
{
    static const swth_cell cells[] = {{{6}, SWTH_NUMBER}, {{6}, SWTH_NUMBER}, {{2}, SWTH_NUMBER}};
    static const char *const methods[] = {"D'Hondt", "dhondt", "DHONDT"};
    for (size_t i = 0; i < COUNT(methods); i++) {
        const swth_value arguments[] = {
            number(7), {.kind = SWTH_CELLS, .cells = cells, .rows = 1, .columns = 3}, text(methods[i])};
        swth_result result = {0};
        ck_assert_int_eq(call("SWT.APPORTION", arguments, &result), SWT_OK);
        ck_assert_uint_eq(result.rows, 1);
        ck_assert_uint_eq(result.columns, 3);
        ck_assert_double_eq(result.numbers[0] + result.numbers[1] + result.numbers[2], 7);
        ck_assert_double_eq(result.numbers[2], 1);
        free(result.numbers);
    }
}
END_TEST

START_TEST(periods_beyond_an_int32_are_refused)
{
    const swth_value many[] = {number(1), number(0), number(4294967296.0)};
    const swth_value few[] = {number(1), number(0), number(-4294967296.0)};
    swth_result result = {.number = (double)UNTOUCHED};
    ck_assert_int_eq(call("SWT.PROJECT", many, &result), SWT_ERR_RANGE);
    ck_assert_int_eq(call("SWT.PROJECT", few, &result), SWT_ERR_RANGE);
    ck_assert_double_eq(result.number, (double)UNTOUCHED);
}
END_TEST

START_TEST(only_a_rate_without_end_has_no_ratio)
{
    const swth_value rate[] = {number(19000), number(55000), number(5), number(0.01)};
    const swth_value cagr[] = {number(1), number(2), number(3)};
    swth_result result = {0};
    ck_assert_int_eq(call("SWT.LEASTRATE", rate, &result), SWT_OK);
    ck_assert_int_eq(result.exact.num, 6);
    ck_assert_int_eq(result.exact.den, 25);
    ck_assert_int_eq(call("SWT.CAGR", cagr, &result), SWT_OK);
    ck_assert_int_eq(result.exact.den, 0);
}
END_TEST

static const struct {
    swt_ratio exact;
    swt_status status;
    int64_t want;
} exact_wholes[] = {
    {{INT64_MAX, 1}, SWT_OK, INT64_MAX},  {{INT64_C(9007199254740993), 1}, SWT_OK, INT64_C(9007199254740993)},
    {{3, 2}, SWT_ERR_RANGE, 0},           {{-1, 1}, SWT_ERR_RANGE, 0},
    {{SWT_MISSING, 1}, SWT_ERR_RANGE, 0},
};

START_TEST(exact_wholes_are_64_bits_wide)
{
    const swth_value arguments[] = {
        {.kind = SWTH_EXACT, .exact = exact_wholes[_i].exact}, number(0), number(0)};
    swth_result result = {.exact = {UNTOUCHED, 1}};
    const swt_status status =
        swth_call_exact(&swth_functions[0], arguments, &result); /* SWT.PROJECT over no periods */
    ck_assert_int_eq(status, exact_wholes[_i].status);
    ck_assert_int_eq(result.exact.num, status == SWT_OK ? exact_wholes[_i].want : UNTOUCHED);
    ck_assert_int_eq(result.exact.den, 1);
}
END_TEST

/* What a whole number may not be must not pass for a cell that is unknown. */
START_TEST(exact_cells_are_64_bits_wide)
{
    swth_cell have[] = {{.kind = SWTH_EXACT, .whole = 5}, {.kind = SWTH_BLANK}};
    const swth_cell need[] = {{.kind = SWTH_EXACT, .whole = INT64_MAX}, {.kind = SWTH_EXACT, .whole = 7}};
    const swth_value arguments[] = {{.kind = SWTH_CELLS, .cells = have, .rows = 2, .columns = 1},
                                    {.kind = SWTH_CELLS, .cells = need, .rows = 2, .columns = 1}};
    swth_result result = {0};
    ck_assert_int_eq(swth_call_exact(swth_find("SWT.SHORTFALL"), arguments, &result), SWT_OK);
    ck_assert_int_eq(result.exact.num, INT64_MAX - 5);
    ck_assert_int_eq(call("SWT.SHORTFALL", arguments, &result), SWT_ERR_OVERFLOW);
    have[1] = (swth_cell){.kind = SWTH_EXACT, .whole = SWT_MISSING};
    ck_assert_int_eq(swth_call_exact(swth_find("SWT.SHORTFALL"), arguments, &result), SWT_ERR_RANGE);
    ck_assert_int_eq(result.exact.num, INT64_MAX - 5);
}
END_TEST

START_TEST(exact_arrays_hold_whole_numbers)
{
    const swth_value arguments[] = {number(1), number(1), number(62)};
    swth_result result = {0};
    ck_assert_int_eq(call("SWT.PATH", arguments, &result), SWT_ERR_OVERFLOW);
    ck_assert_ptr_null(result.numbers);
    ck_assert_int_eq(swth_call_exact(swth_find("SWT.PATH"), arguments, &result), SWT_OK);
    ck_assert_uint_eq(result.rows, 63);
    ck_assert_ptr_null(result.numbers);
    ck_assert_int_eq(result.wholes[0], 1);
    ck_assert_int_eq(result.wholes[62], INT64_C(1) << 62);
    free(result.wholes);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("functions");
    add_test(suite, "table", table_names_are_the_released_ones);
    add_test(suite, "plain", plain_functions_are_known);
    add_rows(suite, "row", table_rows_are_whole, swth_function_count);
    add_rows(suite, "row's arguments", table_rows_agree_with_their_arguments, swth_function_count);
    add_test(suite, "find", find_takes_either_case_and_whole_names);
    add_rows(suite, "error", error_is_total, COUNT(shown));
    add_rows(suite, "status", status_text_is_total, COUNT(shown));
    add_test(suite, "null", call_answers_null);
    add_rows(suite, "whole", headcount_is_whole_and_exact, COUNT(wholes));
    add_rows(suite, "rounding", rounding_is_a_word, COUNT(roundings));
    add_rows(suite, "ranges", ranges_are_held_cell_by_cell, COUNT(pairs));
    add_test(suite, "answers", answers_above_a_cell_are_refused);
    add_test(suite, "path", path_is_one_number_below_the_other);
    add_test(suite, "apportion", apportion_lies_as_its_weights);
    add_test(suite, "periods", periods_beyond_an_int32_are_refused);
    add_test(suite, "exact", only_a_rate_without_end_has_no_ratio);
    add_rows(suite, "exact whole", exact_wholes_are_64_bits_wide, COUNT(exact_wholes));
    add_test(suite, "exact cells", exact_cells_are_64_bits_wide);
    add_test(suite, "exact arrays", exact_arrays_hold_whole_numbers);
    return run_suite(suite);
}
