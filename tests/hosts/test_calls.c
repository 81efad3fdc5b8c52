/* SPDX-License-Identifier: MIT */
/* Calls of the table that answer for an area, a figure or a stock. */
#include <stdlib.h>

#include "typed.h"

/* One area of three units, one of which may be blank or bad. */
static const struct {
    const swth_cell *cells;
    swth_value per;
    swt_status status;
    double shared;
    double packed;
} areas[] = {
    {three_each, {.kind = SWTH_NUMBER, .number = 5}, SWT_OK, 2, 3},
    {three_each, {.kind = SWTH_TEXT, .text = "3"}, SWT_OK, 3, 3},
    {three_each, {.kind = SWTH_NUMBER, .number = 0}, SWT_ERR_DIV_ZERO, 0, 0},
    {three_each, {.kind = SWTH_TEXT, .text = "few"}, SWT_ERR_SYNTAX, 0, 0},
    {three_each, {.kind = SWTH_CELLS, .cells = three_each, .rows = 3, .columns = 1}, SWT_ERR_SYNTAX, 0, 0},
    {five_none_one, {.kind = SWTH_NUMBER, .number = 5}, SWTH_ERR_UNKNOWN, 0, 0},
    {with_half, {.kind = SWTH_NUMBER, .number = 5}, SWT_ERR_RANGE, 0, 0},
    {with_text, {.kind = SWTH_NUMBER, .number = 5}, SWT_ERR_SYNTAX, 0, 0},
};

START_TEST(units_of_an_area_share)
{
    const swth_value arguments[] = {
        {.kind = SWTH_CELLS, .cells = areas[_i].cells, .rows = 1, .columns = 3}, number(1), areas[_i].per};
    swth_result shared = {.number = (double)UNTOUCHED}, packed = {.number = (double)UNTOUCHED};
    ck_assert_int_eq(call("SWT.SHARED", arguments, &shared), areas[_i].status);
    ck_assert_int_eq(call("SWT.PACKED", arguments, &packed), areas[_i].status);
    const int is_answered = areas[_i].status == SWT_OK;
    ck_assert_double_eq(shared.number, is_answered ? areas[_i].shared : (double)UNTOUCHED);
    ck_assert_double_eq(packed.number, is_answered ? areas[_i].packed : (double)UNTOUCHED);
}
END_TEST

START_TEST(an_area_without_cells_needs_no_posts)
{
    const swth_value arguments[] = {{.kind = SWTH_CELLS}, number(1), number(1000)};
    swth_result result = {.number = (double)UNTOUCHED};
    ck_assert_int_eq(call("SWT.SHARED", arguments, &result), SWT_OK);
    ck_assert_double_eq(result.number, 0);
    result.number = (double)UNTOUCHED;
    ck_assert_int_eq(call("SWT.PACKED", arguments, &result), SWT_OK);
    ck_assert_double_eq(result.number, 0);
}
END_TEST

/*
 * 60 units of 251 to 409, all odd, of 20,000 together: 20 posts would have three units each, and the sum of
 * three odd numbers is odd. The least is 21 or more, but no bound says so, and the search must not go on for
 * hours.
 */
START_TEST(unproved_packings_are_refused)
{
    swth_cell cells[60];
    for (size_t i = 0; i < COUNT(cells); i++)
        cells[i] = (swth_cell){.number = (double)(251 + 2 * (i * 19 % 80)), .kind = SWTH_NUMBER};
    double sum = 0;
    for (size_t i = 0; i + 1 < COUNT(cells); i++)
        sum += cells[i].number;
    cells[COUNT(cells) - 1].number = 20000 - sum;
    ck_assert(cells[COUNT(cells) - 1].number > 250 && cells[COUNT(cells) - 1].number < 500);
    const swth_value arguments[] = {
        {.kind = SWTH_CELLS, .cells = cells, .rows = COUNT(cells), .columns = 1}, number(1), number(1000)};
    swth_result result = {.number = (double)UNTOUCHED};
    ck_assert_int_eq(call("SWT.PACKED", arguments, &result), SWTH_ERR_UNPROVED);
    ck_assert_double_eq(result.number, (double)UNTOUCHED);
    ck_assert_int_eq(call("SWT.SHARED", arguments, &result), SWT_OK);
    ck_assert_double_eq(result.number, 20);
}
END_TEST

/* A figure stands as it is printed: 10 % can be 9.5 %, 10.0 % cannot, and a number is neither. */
static const struct {
    swth_value rate;
    swt_status status;
    double want;
} figures[] = {
    {{.kind = SWTH_TEXT, .text = "10%"}, SWT_OK, 1},
    {{.kind = SWTH_TEXT, .text = "10.0%"}, SWT_OK, 0},
    {{.kind = SWTH_TEXT, .text = "1/10"}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_TEXT, .text = "-100%"}, SWT_ERR_RANGE, 0},
    {{.kind = SWTH_TEXT, .text = NULL}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_NUMBER, .number = 0.1}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_BLANK}, SWT_ERR_SYNTAX, 0},
    {{.kind = SWTH_CELLS}, SWT_ERR_SYNTAX, 0},
};

START_TEST(figures_stand_as_printed)
{
    const swth_value arguments[] = {text("100"), figures[_i].rate, text("120"), number(2)};
    swth_result result = {.number = (double)UNTOUCHED};
    ck_assert_int_eq(call("SWT.AGREE", arguments, &result), figures[_i].status);
    ck_assert_double_eq(result.number, figures[_i].status == SWT_OK ? figures[_i].want : (double)UNTOUCHED);
}
END_TEST

/* Anhui's 2,500 by 2025 at 8 % a year: 587 a year reach them, 586 leave 2,499. */
START_TEST(stock_and_least_intake_agree)
{
    const swth_value least[] = {number(0), number(2500), number(0.08), number(5)};
    swth_result intake = {0}, stock = {0}, path = {0};
    ck_assert_int_eq(call("SWT.LEASTINTAKE", least, &intake), SWT_OK);
    for (int32_t less = 0; less <= 1; less++) {
        const swth_value arguments[] = {number(0), text("8%"), number(intake.number - less), number(5)};
        ck_assert_int_eq(call("SWT.STOCK", arguments, &stock), SWT_OK);
        ck_assert_int_eq(stock.number >= 2500, !less);
        ck_assert_int_eq(call("SWT.STOCKPATH", arguments, &path), SWT_OK);
        ck_assert_uint_eq(path.rows, 6);
        ck_assert_uint_eq(path.columns, 1);
        ck_assert_double_eq(path.numbers[5], stock.number);
        free(path.numbers);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("calls");
    add_rows(suite, "area", units_of_an_area_share, COUNT(areas));
    add_test(suite, "none", an_area_without_cells_needs_no_posts);
    add_test(suite, "unproved", unproved_packings_are_refused);
    add_rows(suite, "figure", figures_stand_as_printed, COUNT(figures));
    add_test(suite, "stock", stock_and_least_intake_agree);
    return run_suite(suite);
}
