/* SPDX-License-Identifier: MIT */
/*
 * lib/exact/power.h: the estimate holds the truth, and never decides otherwise than the integers do, on
 * calls built to lie at an edge: exact integers and halves, and one part in q^n beside them.
 */
#include "exact/estimate.h"
#include "exact/power.h"
#include "rounding_modes.h"
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
static void assert_estimate_holds(swti_power power, int mode)
{
    double low = 0.0, high = 0.0;
    fesetround(mode);
    const int32_t proves = swti_power_estimate(power, swti_two_from(1000000), swti_two_from(1), &low, &high);
    fesetround(FE_TONEAREST);
    ck_assert_int_eq(proves, SWTI_DOUBLES_PROVE);
    if (!proves)
        return; /* the integers decide everything */
    ck_assert_double_le(low, high);
    if (high > 0.5 && high < 0x1p800)
        ck_assert_double_le(high - low, high * 0x1p-39);
    if (low >= 1.0 && low < 0x1p63)
        ck_assert_int_ge(
            swti_power_order_by_integers(power, swti_two_from(1000000), swti_two_from((uint64_t)low)), 0);
    if (high < 0x1p63)
        ck_assert_int_lt(
            swti_power_order_by_integers(power, swti_two_from(1000000), swti_two_from((uint64_t)high + 1)),
            0);
}

START_TEST(power_estimate_holds_the_truth)
{
    assert_estimate_holds(powers[_i], FE_TONEAREST);
}
END_TEST

/* p and most products lie just above a double: upwards the estimate is off by 2698 u; 4016 u are allowed. */
START_TEST(power_estimate_holds_in_every_mode)
{
    const swti_power power = {(UINT64_C(1) << 63) + 1, UINT64_C(8955613327044526080), 1000};
    assert_estimate_holds(power, rounding_modes[_i]);
}
END_TEST

/*
 * Truths on an edge, one step of 1/(den * q^n) to either side of it, and others, from far below 1 to
 * beyond 2^63.
 */
static const struct {
    swti_power power;
    uint64_t num, den;
} closely[] = {
    {{110, 100, 3}, 1000, 1}, /* a whole number, told in one word */
    {{110, 100, 3}, 1001, 1},
    {{110, 100, 3}, 999, 1},
    {{3, 2, 1}, 1, 1}, /* a half */
    {{3, 2, 3}, 4, 1},
    {{1106, 1000, 5}, 62500000, 1},
    {{120, 100, 15}, 30517578125, 1}, /* a whole number, told in two words */
    {{120, 100, 15}, 30517578126, 1},
    {{120, 100, 15}, 30517578124, 1},
    {{120, 100, 15}, 30517578125, 2}, /* a half of an odd number */
    {{130, 100, 12}, 1000000000000, 1},
    {{130, 100, 12}, 1000000000000, 3},
    {{1001, 1000, 30}, 1000000000000000, 1},                                       /* for wide integers */
    {{UINT64_C(1) << 53, (UINT64_C(1) << 53) - 1, 1}, (UINT64_C(1) << 53) - 1, 1}, /* beyond plain terms */
    {{UINT64_MAX, UINT64_MAX - 1, 1}, INT64_MAX, 1},
    {{1, 2, 1}, 1, 1}, /* a half, by 64 bits too */
    {{1, 2, 2}, 1, 1},
    {{1, 2, 62}, INT64_MAX, 1},
    {{1, 1000, 1000}, 1, 1},
    {{1, 3, 1}, 1, INT64_MAX},
    {{2, 1, 62}, 1, 1}, /* 2^62, whose last place by 64 bits is 1 */
    {{2, 1, 63}, 1, 1}, /* too large */
    {{2, 1, 1}, INT64_MAX, 1},
    {{1, 1, 1000}, INT64_MAX, 1},
    {{10, 9, 9}, INT64_MAX / 3, 1},
    {{1, 1, 0}, INT64_MAX - 32767, 1}, /* 2^63 - 2^15: the estimate's upper end is 2^63 */
    {{UINT64_C(14434037349), UINT64_C(7282452499), 3}, 44950813087, 1000000000}, /* above 350 by 2^-41 */
    /* 64 bits: a half whose lower end is below it, a number below 1/4, ends 5/4 apart around two edges */
    {{1, 3, 1}, 3, 2},
    {{1, 6, 1}, 1, 1},
    {{27, 22, 1}, INT64_C(1441265078191279411), 1},
    /* found by trying many: more than a last place added, or many lost, would leave the truth out */
    {{58, 56, 1}, INT64_C(3310815834099440447), 1},
    {{INT64_C(7993431402887389991), INT64_C(4996785514892648674), 1}, INT64_C(2379843250437100538), 1},
    {{UINT64_C(9246780027562387361), UINT64_C(9234297581684013695), 512}, INT64_C(4618698364939654644), 1},
    {{419589, 415149, 64}, INT64_C(4668780372299757617), 1},
    /* p * 2^64 + 1 = q^2, so that the quotient falls short of q by 1/q; the truth is 2^-66 below a half */
    {{UINT64_MAX - 1, UINT64_MAX, 2}, INT64_C(1) << 62, 1},
};

/* The number that the truth rounds to, 2^63 for what is more. */
static uint64_t exactly(swti_power power, uint64_t num, uint64_t den, int32_t rounding)
{
    int64_t exact = 0;
    const swt_status status = swti_power_round_by_integers(power, num, den, rounding, &exact);
    return status == SWT_OK ? (uint64_t)exact : UINT64_C(1) << 63;
}

static void assert_between(const swti_ends *ends, uint64_t exact)
{
    ck_assert_uint_le(ends->lower, exact);
    ck_assert_uint_le(exact, ends->upper);
    ck_assert_double_ge(ends->width, 0.0);
}

START_TEST(power_round_closely_equals_by_integers)
{
    const swti_power power = closely[_i].power;
    const uint64_t num = closely[_i].num, den = closely[_i].den;
    const swti_ends any = swti_any_ends();
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        const uint64_t exact = exactly(power, num, den, rounding);
        const swti_ends fine = swti_power_round_finely(&power, num, den, rounding);
        int64_t from_any = UNTOUCHED;
        assert_same(power, num, den);
        assert_between(&fine, exact);
        const swt_status status = swti_power_round_from(&power, num, den, rounding, &any, &from_any);
        ck_assert_int_eq(status, exact > INT64_MAX ? SWT_ERR_OVERFLOW : SWT_OK);
        ck_assert_int_eq(from_any, exact > INT64_MAX ? UNTOUCHED : (int64_t)exact);
        if (den != 1 || !swti_power_is_plain(power))
            continue;
        const swti_ends plain = swti_plain_ends(power, num, rounding);
        assert_between(&plain, exact);
        if (exact <= INT64_MAX) {
            ck_assert_int_eq(swti_power_round_from(&power, num, den, rounding, &plain, &from_any), SWT_OK);
            ck_assert_int_eq(from_any, (int64_t)exact);
        }
    }
}
END_TEST

/* 64 bits tell 2^53 + 1/2 from its neighbours, which doubles do not; and no end is far from the truth. */
START_TEST(power_round_finely_is_fine)
{
    const swti_power power = {1000001, 1000000, 1};
    const uint64_t num = (UINT64_C(1) << 53) + 1;
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        const swti_ends fine = swti_power_round_finely(&power, num, 1, rounding);
        ck_assert_uint_eq(fine.lower, exactly(power, num, 1, rounding));
        ck_assert_uint_eq(fine.upper, fine.lower);
        ck_assert_double_lt(fine.width, 0x1p-6);
    }
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
    add_rows(suite, "modes", power_estimate_holds_in_every_mode, COUNT(rounding_modes));
    add_rows(suite, "closely", power_round_closely_equals_by_integers, COUNT(closely));
    add_test(suite, "finely", power_round_finely_is_fine);
    add_test(suite, "half", power_round_half_of_the_greatest);
    return run_suite(suite);
}
