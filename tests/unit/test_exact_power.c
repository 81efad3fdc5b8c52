/* SPDX-License-Identifier: MIT */
/*
 * lib/exact/power.h: the estimate holds the truth, and never decides otherwise than the integers do, on
 * calls built to lie at an edge: exact integers and halves, and one part in q^n beside them.
 */
#include "exact/power.h"
#include "suite.h"

/* Rates of plans and awkward ones, as p/q. */
static const swti_power powers[] = {
    {110, 100, 3},
    {123, 100, 5},
    {1106, 1000, 5},
    {113, 100, 5},
    {135, 100, 3},
    {3, 2, 40},
    {2, 1, 62},
    {1, 2, 62},
    {9, 10, 300},
    {1, 10, 18},
    {10, 1, 18},
    {1001, 1000, 1000},
    {999, 1000, 1000},
    {1, 1, 1000},
    {7, 7, 9},
    {1, 3, 0},
    {UINT64_MAX, 2, 1},
    {1, UINT64_MAX, 1000},
    {UINT64_MAX, 1, 1000},
    {UINT64_MAX - 1, INT64_MAX, 62},
    {INT64_MAX, UINT64_MAX - 1, 62},
};

/* q^n where it fits, so that base * (p/q)^n is a whole number; else round figures. */
static uint64_t round_base(swti_power power)
{
    uint64_t base = 1;
    for (int32_t i = 0; i < power.n && base <= INT64_MAX / power.q; i++)
        base *= power.q;
    return base;
}

static void assert_same(swti_power power, uint64_t num, uint64_t den)
{
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        int64_t fast = UNTOUCHED, exact = UNTOUCHED;
        const swt_status a = swti_power_round(power, num, den, rounding, &fast);
        const swt_status b = swti_power_round_by_integers(power, num, den, rounding, &exact);
        ck_assert_msg(a == b && fast == exact, "%ju/%ju * (%ju/%ju)^%d, rounding %d: %jd, not %jd",
                      (uintmax_t)num, (uintmax_t)den, (uintmax_t)power.p, (uintmax_t)power.q, power.n,
                      rounding, (intmax_t)fast, (intmax_t)exact);
    }
}

START_TEST(power_round_by_estimate_equals_by_integers)
{
    const swti_power power = powers[_i];
    const uint64_t bases[] = {0, 1, 2, 7, 10855, 19000, 1000000, INT64_MAX - 1, INT64_MAX, round_base(power)};
    for (size_t i = 0; i < COUNT(bases); i++)
        for (uint64_t den = 1; den <= 3; den++) {
            assert_same(power, bases[i], den);
            assert_same(power, bases[i] / 2, den);
            assert_same(power, bases[i] == INT64_MAX ? bases[i] : bases[i] + 1, den);
        }
}
END_TEST

START_TEST(power_order_by_estimate_equals_by_integers)
{
    const swti_power power = powers[_i];
    const uint64_t bases[] = {0, 1, 2, 7, 1000000, INT64_MAX, UINT64_MAX, round_base(power)};
    for (size_t i = 0; i < COUNT(bases); i++) {
        int64_t edge = 0;
        if (bases[i] > INT64_MAX || swti_power_round(power, bases[i], 1, SWT_FLOOR, &edge) != SWT_OK)
            edge = INT64_MAX;
        for (int64_t target = edge > 2 ? edge - 2 : 0; target < edge; target++) {
            const swti_two a = swti_two_from(bases[i]), b = swti_two_from((uint64_t)target + 2);
            ck_assert_int_eq(swti_power_order(power, a, b), swti_power_order_by_integers(power, a, b));
        }
    }
}
END_TEST

/* low <= value <= high is asked of the integers: low * q^n <= base * p^n <= high * q^n, at whole ends. */
START_TEST(power_estimate_holds_the_truth)
{
    const swti_power power = powers[_i];
    double low, high;
    if (!swti_power_estimate(power, swti_two_from(1000000), swti_two_from(1), &low, &high))
        return; /* no estimate on this machine: the integers decide everything */
    ck_assert_double_le(low, high);
    if (low >= 1.0 && low < 0x1p63)
        ck_assert_int_ge(
            swti_power_order_by_integers(power, swti_two_from(1000000), swti_two_from((uint64_t)low)), 0);
    if (high < 0x1p63)
        ck_assert_int_lt(
            swti_power_order_by_integers(power, swti_two_from(1000000), swti_two_from((uint64_t)high + 1)),
            0);
}
END_TEST

/* 2 * (num/den) is a word too wide for the doubled side of a half, unless it is formed in two words. */
START_TEST(power_round_half_of_the_greatest)
{
    const swti_power none = {1, 1, 0}, third = {1, 3, 1};
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(swti_power_round_by_integers(none, INT64_MAX, 1, SWT_HALF_UP, &got), SWT_OK);
    ck_assert_int_eq(got, INT64_MAX);
    ck_assert_int_eq(swti_power_round_by_integers(none, INT64_MAX, 2, SWT_HALF_UP, &got), SWT_OK);
    ck_assert_int_eq(got, INT64_C(1) << 62);
    ck_assert_int_eq(swti_power_round_by_integers(third, INT64_MAX, 1, SWT_HALF_UP, &got), SWT_OK);
    ck_assert_int_eq(got, INT64_MAX / 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("exact/power");
    add_rows(suite, "round", power_round_by_estimate_equals_by_integers, COUNT(powers));
    add_rows(suite, "order", power_order_by_estimate_equals_by_integers, COUNT(powers));
    add_rows(suite, "estimate", power_estimate_holds_the_truth, COUNT(powers));
    add_test(suite, "half", power_round_half_of_the_greatest);
    return run_suite(suite);
}
