/* SPDX-License-Identifier: MIT */
/* lib/exact/decimal.h: the shortest decimal of a double, digit by digit, and for which doubles it is looked for. */
#include "exact/decimal.h"
#include "suite.h"

/* The wants are what repr() of Python prints. */
static const struct {
    double x;
    swt_status status;
    swti_decimal want;
} shortest[] = {
    {0.0, SWT_OK, {0, 0}},
    {5.0, SWT_OK, {5, 0}},
    {0.106, SWT_OK, {106, 3}},
    {5e15, SWT_OK, {5, -15}}, /* its last bit is worth 1 */
    {1e18, SWT_OK, {1, -18}},
    {8e18, SWT_OK, {8, -18}},
    /* what is a power of two has less room below it than above it */
    {0x1p-24, SWT_OK, {UINT64_C(5960464477539063), 23}},
    {0x1p-25, SWT_OK, {UINT64_C(29802322387695312), 24}},
    {0x1p-44, SWT_OK, {UINT64_C(5684341886080802), 29}},
    /* 2 below lies a multiple of 10 halfway to the next double: it belongs to the one whose last bit is 0 */
    {18014398509481992.0, SWT_OK, {UINT64_C(1801439850948199), -1}},
    {18014398509482012.0, SWT_OK, {UINT64_C(18014398509482012), 0}},
    {0x1p-64, SWT_OK, {UINT64_C(5421010862427522), 35}},
    {0x1.fffffffffffffp-65, SWT_ERR_OVERFLOW, {0, 0}},
    {5e-324, SWT_ERR_OVERFLOW, {0, 0}},
    {0x1.fffffffffffffp62, SWT_OK, {UINT64_C(9223372036854775), -3}},
    {0x1p63, SWT_ERR_OVERFLOW, {0, 0}},
};

START_TEST(decimal_shortest_has_the_fewest_digits)
{
    const swti_decimal untouched = {7777, 77};
    const swti_decimal want = shortest[_i].status == SWT_OK ? shortest[_i].want : untouched;
    swti_decimal got = untouched;
    ck_assert_int_eq(swti_decimal_shortest(shortest[_i].x, &got), shortest[_i].status);
    ck_assert_uint_eq(got.digits, want.digits);
    ck_assert_int_eq(got.scale, want.scale);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("exact/decimal");
    add_rows(suite, "shortest", decimal_shortest_has_the_fewest_digits, COUNT(shortest));
    return run_suite(suite);
}
