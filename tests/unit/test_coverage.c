/* SPDX-License-Identifier: MIT */
/* coverage.h: have against need, shares of units, and thresholds reached or exceeded. */
#include "suite.h"

#define MAX INT64_MAX

START_TEST(coverage_check_hides_no_shortfall)
{
    const int64_t have[] = {5, 0, SWT_MISSING, 3, 1, 7, 0}, need[] = {3, 3, 1, 3, 4, SWT_MISSING, 0};
    swt_coverage c;
    size_t bad_row = 99;
    ck_assert_int_eq(swt_coverage_check(have, need, 7, &c, &bad_row), SWT_OK);
    ck_assert_int_eq(c.units, 5);
    ck_assert_int_eq(c.met, 3);
    ck_assert_int_eq(c.missing, 2);
    ck_assert_int_eq(c.have, 9);
    ck_assert_int_eq(c.need, 13);
    ck_assert_int_eq(c.shortfall, 6);
    ck_assert_int_eq(c.surplus, 2);
    ck_assert_int_eq(c.worst_gap, 3);
    ck_assert_uint_eq(c.worst_row, 1);
    ck_assert_uint_eq(bad_row, 99);
}
END_TEST

START_TEST(coverage_check_where_none_is_short)
{
    const int64_t have[] = {3, MAX - 3}, need[] = {3, 0};
    swt_coverage c;
    ck_assert_int_eq(swt_coverage_check(have, need, 2, &c, NULL), SWT_OK);
    ck_assert_int_eq(c.met, 2);
    ck_assert_int_eq(c.have, MAX);
    ck_assert_int_eq(c.surplus, MAX - 3);
    ck_assert_int_eq(c.worst_gap, 0);
    ck_assert_uint_eq(c.worst_row, SWT_NO_ROW);
    ck_assert_int_eq(swt_coverage_check(have, have, 2, &c, NULL), SWT_OK);
    ck_assert_int_eq(c.met, 2);
    ck_assert_int_eq(c.surplus + c.shortfall, 0);
}
END_TEST

START_TEST(coverage_check_of_no_rows)
{
    swt_coverage c = {.units = UNTOUCHED};
    ck_assert_int_eq(swt_coverage_check(NULL, NULL, 0, &c, NULL), SWT_OK);
    ck_assert_int_eq(c.units, 0);
    ck_assert_uint_eq(c.worst_row, SWT_NO_ROW);
}
END_TEST

static const struct {
    int64_t have[3], need[3];
    swt_status status;
    size_t bad_row;
} bad[] = {
    {{1, -1, -1}, {1, 1, 1}, SWT_ERR_RANGE, 1},          {{1, 1, 1}, {1, 1, -2}, SWT_ERR_RANGE, 2},
    {{SWT_MISSING, 1, 1}, {-1, 1, 1}, SWT_ERR_RANGE, 0}, {{1, MAX, -1}, {1, 1, 1}, SWT_ERR_OVERFLOW, 1},
    {{1, 1, 1}, {MAX, 0, 1}, SWT_ERR_OVERFLOW, 2},
};

START_TEST(coverage_check_names_the_first_bad_row)
{
    swt_coverage c = {.units = UNTOUCHED};
    size_t bad_row = 99;
    ck_assert_int_eq(swt_coverage_check(bad[_i].have, bad[_i].need, 3, &c, &bad_row), bad[_i].status);
    ck_assert_uint_eq(bad_row, bad[_i].bad_row);
    ck_assert_int_eq(c.units, UNTOUCHED);
    ck_assert_int_eq(swt_coverage_check(bad[_i].have, bad[_i].need, 3, &c, NULL), bad[_i].status);
}
END_TEST

START_TEST(coverage_functions_answer_null)
{
    const swt_ratio share = {1, 0};
    const int64_t one = 1;
    swt_coverage c = {.units = UNTOUCHED};
    ck_assert_int_eq(swt_coverage_check(NULL, &one, 1, &c, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_check(&one, NULL, 1, &c, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_check(&one, &one, 1, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_units(share, -1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_reached(-1, -1, share, 9, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(c.units, UNTOUCHED);
}
END_TEST

static const struct {
    swt_ratio share;
    int64_t units;
    swt_status status;
    int64_t want;
} units[] = {
    {{60, 100}, 60, SWT_OK, 36},
    {{60, 100}, 69, SWT_OK, 42},
    {{60, 100}, 11592, SWT_OK, 6956},
    {{60, 100}, 5, SWT_OK, 3},
    {{60, 100}, 6, SWT_OK, 4},
    {{7, 100}, 100, SWT_OK, 7},
    {{0, 1}, 60, SWT_OK, 0},
    {{1, MAX}, 60, SWT_OK, 1},
    {{1, 1}, 60, SWT_OK, 60},
    {{60, 100}, 0, SWT_OK, 0},
    {{1, 1}, MAX, SWT_OK, MAX},
    {{MAX - 1, MAX}, MAX, SWT_OK, MAX - 1},
    {{MAX - 1, MAX}, MAX - 1, SWT_OK, MAX - 1},
    {{1, 0}, -1, SWT_ERR_RANGE, 0},
    {{1, 2}, SWT_MISSING, SWT_ERR_RANGE, 0},
    {{-1, 2}, 1, SWT_ERR_RANGE, 0},
    {{3, 2}, 1, SWT_ERR_RANGE, 0},
    {{1, -2}, 1, SWT_ERR_RANGE, 0},
    {{1, 0}, 1, SWT_ERR_DIV_ZERO, 0},
};

START_TEST(coverage_units_rounds_up)
{
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(swt_coverage_units(units[_i].share, units[_i].units, &got), units[_i].status);
    ck_assert_int_eq(got, units[_i].status == SWT_OK ? units[_i].want : UNTOUCHED);
}
END_TEST

static const struct {
    int64_t met, units;
    swt_ratio share;
    int32_t comparison;
    swt_status status;
    int32_t want;
} reached[] = {
    {35, 60, {60, 100}, SWT_AT_LEAST, SWT_OK, 0},
    {36, 60, {60, 100}, SWT_AT_LEAST, SWT_OK, 1},
    {36, 60, {60, 100}, SWT_MORE_THAN, SWT_OK, 0},
    {37, 60, {60, 100}, SWT_MORE_THAN, SWT_OK, 1},
    {60, 60, {1, 1}, SWT_AT_LEAST, SWT_OK, 1},
    {60, 60, {1, 1}, SWT_MORE_THAN, SWT_OK, 0},
    {0, 60, {0, 1}, SWT_AT_LEAST, SWT_OK, 1},
    {MAX - 1, MAX, {MAX - 2, MAX - 1}, SWT_MORE_THAN, SWT_OK, 1},
    {MAX - 2, MAX - 1, {MAX - 1, MAX}, SWT_AT_LEAST, SWT_OK, 0},
    {1, 1, {1, 1}, 2, SWT_ERR_OPTION, 0},
    {1, 1, {1, 1}, -1, SWT_ERR_OPTION, 0},
    {2, 1, {1, 0}, SWT_AT_LEAST, SWT_ERR_RANGE, 0},
    {-1, 1, {1, 1}, SWT_AT_LEAST, SWT_ERR_RANGE, 0},
    {-2, -1, {1, 1}, SWT_AT_LEAST, SWT_ERR_RANGE, 0},
    {1, 1, {3, 2}, SWT_AT_LEAST, SWT_ERR_RANGE, 0},
    {1, 1, {-1, 2}, SWT_AT_LEAST, SWT_ERR_RANGE, 0},
    {0, 0, {1, 0}, SWT_AT_LEAST, SWT_ERR_DIV_ZERO, 0},
    {0, 0, {1, 2}, SWT_AT_LEAST, SWT_ERR_INFEASIBLE, 0},
};

START_TEST(coverage_reached_tells_reach_from_exceed)
{
    int32_t yes = 77;
    const swt_status status = swt_coverage_reached(reached[_i].met, reached[_i].units, reached[_i].share,
                                                   reached[_i].comparison, &yes);
    ck_assert_int_eq(status, reached[_i].status);
    ck_assert_int_eq(yes, status == SWT_OK ? reached[_i].want : 77);
}
END_TEST

/* What a block adds up to still fits, and what all blocks do does not: 2^63 - 1 is 2,048 rows of 2^52 - 1 and 2,047. */
START_TEST(coverage_check_overflows_after_whole_blocks)
{
    enum { MANY = 3 * 1024 };
    static int64_t most[MANY], little[MANY];
    swt_coverage c = {.units = UNTOUCHED};
    size_t bad_row = 99;
    for (size_t i = 0; i < MANY; i++) {
        most[i] = (INT64_C(1) << 52) - 1;
        little[i] = 1;
    }
    ck_assert_int_eq(swt_coverage_check(most, little, MANY, &c, &bad_row), SWT_ERR_OVERFLOW);
    ck_assert_uint_eq(bad_row, 2048);
    bad_row = 99;
    ck_assert_int_eq(swt_coverage_check(little, most, MANY, &c, &bad_row), SWT_ERR_OVERFLOW);
    ck_assert_uint_eq(bad_row, 2048);
    ck_assert_int_eq(c.units, UNTOUCHED);
    ck_assert_int_eq(swt_coverage_check(most, little, 2048, &c, &bad_row), SWT_OK);
    ck_assert_int_eq(c.have, MAX - 2047);
}
END_TEST

START_TEST(coverage_check_stops_at_a_bad_row_among_missing_ones)
{
    enum { MANY = 1024 + 1 };
    static int64_t have[MANY], need[MANY];
    swt_coverage c = {.units = UNTOUCHED};
    size_t bad_row = 99;
    have[0] = SWT_MISSING;
    need[1] = SWT_MISSING;
    need[2] = -1;
    ck_assert_int_eq(swt_coverage_check(have, need, MANY, &c, &bad_row), SWT_ERR_RANGE);
    ck_assert_uint_eq(bad_row, 2);
    ck_assert_int_eq(c.units, UNTOUCHED);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("coverage");
    add_test(suite, "swt_coverage_check", coverage_check_hides_no_shortfall);
    add_test(suite, "none short", coverage_check_where_none_is_short);
    add_test(suite, "no rows", coverage_check_of_no_rows);
    add_rows(suite, "bad rows", coverage_check_names_the_first_bad_row, COUNT(bad));
    add_test(suite, "NULL", coverage_functions_answer_null);
    add_rows(suite, "swt_coverage_units", coverage_units_rounds_up, COUNT(units));
    add_rows(suite, "swt_coverage_reached", coverage_reached_tells_reach_from_exceed, COUNT(reached));
    add_test(suite, "overflow of blocks", coverage_check_overflows_after_whole_blocks);
    add_test(suite, "bad among missing", coverage_check_stops_at_a_bad_row_among_missing_ones);
    return run_suite(suite);
}
