/* SPDX-License-Identifier: MIT */
/* Cells read as exact ratios: the decimal that a person typed, whichever double the host made of it. */
#include <float.h>
#include <math.h>

#include "../../lib/hosts/cells.h"
#include "typed.h"

#define LARGEST 9007199254740991.0 /* 2^53 - 1 */

static const struct {
    swth_value value;
    swt_status status;
    swt_ratio want;
} ratios[] = {
    {{.kind = SWTH_NUMBER, .number = 0.106}, SWT_OK, {53, 500}},
    {{.kind = SWTH_NUMBER, .number = 10.6 / 100}, SWT_OK, {53, 500}},
    {{.kind = SWTH_NUMBER, .number = 5.8 / 100}, SWT_OK, {29, 500}}, /* one bit below 0.058 */
    {{.kind = SWTH_NUMBER, .number = 0.7 / 100}, SWT_OK, {7, 1000}},
    {{.kind = SWTH_NUMBER, .number = 0.123456789012345}, SWT_OK, {24691357802469, 200000000000000}},
    {{.kind = SWTH_NUMBER, .number = 1.0 / 3}, SWT_OK, {333333333333333, 1000000000000000}},
    {{.kind = SWTH_NUMBER, .number = 2.0 / 3}, SWT_OK, {666666666666667, 1000000000000000}},
    {{.kind = SWTH_NUMBER, .number = 0.1 + 0.2}, SWT_OK, {3, 10}},
    {{.kind = SWTH_NUMBER, .number = 1e-18}, SWT_OK, {1, 1000000000000000000}},
    {{.kind = SWTH_NUMBER, .number = 0.0007 / 100}, SWT_OK, {7, 1000000}},
    {{.kind = SWTH_NUMBER, .number = 0.00010000000000000002}, SWT_OK, {1, 10000}},
    {{.kind = SWTH_NUMBER, .number = 0.0000123456789012345}, SWT_ERR_OVERFLOW, {0, 0}}, /* 19 decimals */
    {{.kind = SWTH_NUMBER, .number = 1.0 / 30000}, SWT_ERR_OVERFLOW, {0, 0}},
    {{.kind = SWTH_NUMBER, .number = 1e-19}, SWT_ERR_OVERFLOW, {0, 0}},
    {{.kind = SWTH_NUMBER, .number = DBL_MIN / 4}, SWT_ERR_OVERFLOW, {0, 0}},
    {{.kind = SWTH_NUMBER, .number = 3}, SWT_OK, {3, 1}},
    {{.kind = SWTH_NUMBER, .number = 999999999999999}, SWT_OK, {999999999999999, 1}},
    {{.kind = SWTH_NUMBER, .number = LARGEST}, SWT_OK, {9007199254740991, 1}},
    {{.kind = SWTH_NUMBER, .number = LARGEST + 1}, SWT_ERR_RANGE, {0, 0}},
    {{.kind = SWTH_NUMBER, .number = INFINITY}, SWT_ERR_RANGE, {0, 0}},
    {{.kind = SWTH_NUMBER, .number = NAN}, SWT_ERR_RANGE, {0, 0}},
    {{.kind = SWTH_NUMBER, .number = -0.1}, SWT_OK, {-1, 10}},
    {{.kind = SWTH_NUMBER, .number = -5.8 / 100}, SWT_OK, {-29, 500}},
    {{.kind = SWTH_NUMBER, .number = 0}, SWT_OK, {0, 1}},
    {{.kind = SWTH_NUMBER, .number = 1234567.5}, SWT_OK, {2469135, 2}},
    {{.kind = SWTH_NUMBER, .number = 2251799813685247.5}, SWT_OK, {2251799813685248, 1}}, /* 16 digits */
    {{.kind = SWTH_BLANK, .number = 1}, SWT_OK, {0, 1}},
    {{.kind = SWTH_TEXT, .text = "10.6%"}, SWT_OK, {53, 500}},
    {{.kind = SWTH_TEXT, .text = "1/1000"}, SWT_OK, {1, 1000}},
    {{.kind = SWTH_TEXT, .text = "3‰"}, SWT_OK, {3, 1000}},
    {{.kind = SWTH_TEXT, .text = "1/0"}, SWT_ERR_DIV_ZERO, {0, 0}},
    {{.kind = SWTH_TEXT, .text = "1.23456789012345678"}, SWT_OK, {61728394506172839, 50000000000000000}},
    {{.kind = SWTH_TEXT, .text = "fast"}, SWT_ERR_SYNTAX, {0, 0}},
};

START_TEST(ratio_is_the_decimal_as_typed)
{
    swth_reader reader = {SWT_OK};
    const swt_ratio got = swth_read_ratio(&reader, &ratios[_i].value);
    ck_assert_int_eq(reader.status, ratios[_i].status);
    if (reader.status == SWT_OK) {
        ck_assert_int_eq(got.num, ratios[_i].want.num);
        ck_assert_int_eq(got.den, ratios[_i].want.den);
    }
}
END_TEST

/* Every tenth of a percent to 400 %, and every ten-thousandth to 20 %, by both ways in which it is typed. */
START_TEST(ratio_is_every_typed_percentage)
{
    for (int64_t k = 0; k <= 4000; k++) {
        const int64_t wholes_of[] = {1000, 10000};
        for (size_t i = 0; i < COUNT(wholes_of); i++) {
            swth_reader reader = {SWT_OK};
            swt_ratio want;
            const double whole = (double)wholes_of[i];
            const swth_value typed = number((double)k / whole);
            const swth_value divided = number((double)k / (whole / 100) / 100);
            ck_assert_int_eq(swt_ratio_make(k, wholes_of[i], &want), SWT_OK);
            const swt_ratio one = swth_read_ratio(&reader, &typed);
            const swt_ratio other = swth_read_ratio(&reader, &divided);
            ck_assert_int_eq(reader.status, SWT_OK);
            ck_assert(one.num == want.num && one.den == want.den);
            ck_assert(other.num == want.num && other.den == want.den);
        }
    }
}
END_TEST

START_TEST(reader_keeps_the_first_status)
{
    swth_reader reader = {SWT_OK};
    const swth_value bad = number(NAN), odd = text("x"), good = number(5);
    (void)swth_read_whole(&reader, &bad);
    (void)swth_read_ratio(&reader, &odd);
    ck_assert_int_eq(swth_read_whole(&reader, &good), 5);
    ck_assert_int_eq(reader.status, SWT_ERR_RANGE);
}
END_TEST

static const struct {
    double above;
    double below;
    swt_status status;
    swt_ratio want;
} norms[] = {
    {1, 1000, SWT_OK, {1, 1000}},
    {2.5, 7.5, SWT_OK, {1, 3}},
    {0.1, 0.3, SWT_OK, {1, 3}},
    {0, 5, SWT_OK, {0, 1}},
    {LARGEST, 1, SWT_OK, {9007199254740991, 1}},
    {LARGEST, LARGEST, SWT_OK, {1, 1}},
    {1, 0, SWT_ERR_DIV_ZERO, {0, 0}},
    {0, 0, SWT_ERR_DIV_ZERO, {0, 0}},
    {-1, 0, SWT_ERR_RANGE, {0, 0}},
    {-1, 5, SWT_ERR_RANGE, {0, 0}},
    {1, -5, SWT_ERR_RANGE, {0, 0}},
    {LARGEST, 0.0001, SWT_ERR_OVERFLOW, {0, 0}},
    {0.0001, LARGEST, SWT_ERR_OVERFLOW, {0, 0}},
};

START_TEST(per_is_reduced_and_checked)
{
    swth_reader reader = {SWT_OK};
    const swth_value above = number(norms[_i].above), below = number(norms[_i].below);
    const swt_ratio got = swth_read_per(&reader, &above, &below);
    ck_assert_int_eq(reader.status, norms[_i].status);
    if (reader.status == SWT_OK) {
        ck_assert_int_eq(got.num, norms[_i].want.num);
        ck_assert_int_eq(got.den, norms[_i].want.den);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cells");
    add_rows(suite, "ratio", ratio_is_the_decimal_as_typed, COUNT(ratios));
    add_test(suite, "percentage", ratio_is_every_typed_percentage);
    add_test(suite, "reader", reader_keeps_the_first_status);
    add_rows(suite, "per", per_is_reduced_and_checked, COUNT(norms));
    return run_suite(suite);
}
