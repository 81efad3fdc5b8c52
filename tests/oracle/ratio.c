/* SPDX-License-Identifier: MIT */
/* Ratios made, compared and found in doubles, against GMP and the C library's printing and reading. */
#include "cases.h"
#include "checks.h"
#include "decimal.h"
#include "draw.h"
#include "exact.h"

#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Any int64, the ends often. */
static int64_t draw_signed(void)
{
    if (draw_one_in(16))
        return draw_one_in(2) ? INT64_MIN : 0;
    const int64_t size = draw_headcount();
    return draw_one_in(2) ? size : -size;
}

void check_ratio_make(run_subject *run)
{
    const int64_t num = draw_signed();
    int64_t den = draw_signed();
    if (draw_one_in(4) && den != 0 && num > INT64_MIN)
        den = (num / den) * (draw_one_in(2) ? 1 : -1); /* much to reduce */
    swt_ratio got = {ORACLE_UNTOUCHED, 1}, want = got;
    swt_status expected = SWT_ERR_DIV_ZERO;
    if (den != 0) {
        mpz_t above, below;
        mpz_inits(above, below, NULL);
        exact_set(above, num);
        exact_set(below, den);
        expected = exact_ratio(above, below, &want);
        mpz_clears(above, below, NULL);
    }
    const swt_status status = swt_ratio_make(num, den, &got);
    run_compared(run, expected != SWT_OK, status == expected && got.num == want.num && got.den == want.den,
                 "swt_ratio_make(%" PRId64 ", %" PRId64 ", &r) gave %s %" PRId64 "/%" PRId64
                 ", exact is %s %" PRId64 "/%" PRId64,
                 num, den, swt_status_name(status), got.num, got.den, swt_status_name(expected), want.num,
                 want.den);
}

/* A neighbour of a among the fractions: a.num * d - n * a.den is 1, by the inverse of a.num modulo a.den. */
static swt_ratio neighbour(swt_ratio a)
{
    mpz_t num, den, inverse;
    swt_ratio b = {a.num, a.den};
    mpz_inits(num, den, inverse, NULL);
    exact_set(num, a.num);
    exact_set(den, a.den);
    if (a.den > 1 && mpz_invert(inverse, num, den) != 0) {
        b.den = exact_get(inverse);
        mpz_mul(num, num, inverse);
        mpz_sub_ui(num, num, 1);
        mpz_divexact(num, num, den);
        b.num = exact_get(num);
    }
    mpz_clears(num, den, inverse, NULL);
    return b;
}

/* Another ratio, a neighbour, or the same with other words. */
static swt_ratio other_ratio(swt_ratio a)
{
    swt_ratio b = {draw_signed(), 1 + draw_bits(62)};
    const int64_t factor = draw_between(2, 9);
    if (draw_one_in(3))
        return neighbour(a);
    if (draw_one_in(3) && a.num <= INT64_MAX / factor && a.num >= INT64_MIN / factor &&
        a.den <= INT64_MAX / factor) {
        b.num = a.num * factor;
        b.den = a.den * factor;
    }
    return b;
}

static swt_status refuse_pair(swt_ratio a, swt_ratio b)
{
    if (a.den < 0 || b.den < 0)
        return SWT_ERR_RANGE;
    return a.den == 0 || b.den == 0 ? SWT_ERR_DIV_ZERO : SWT_OK;
}

static int32_t exact_ratio_order(swt_ratio a, swt_ratio b)
{
    mpz_t left, right, factor;
    mpz_inits(left, right, factor, NULL);
    exact_set(left, a.num);
    exact_set(factor, b.den);
    mpz_mul(left, left, factor);
    exact_set(right, b.num);
    exact_set(factor, a.den);
    mpz_mul(right, right, factor);
    const int order = mpz_cmp(left, right);
    mpz_clears(left, right, factor, NULL);
    return (order > 0) - (order < 0);
}

void check_ratio_compare(run_subject *run)
{
    swt_ratio a = {draw_signed(), draw_one_in(2) ? INT64_MAX - draw_bits(20) : 1 + draw_bits(62)};
    swt_ratio b = other_ratio(a);
    if (draw_one_in(16))
        *(draw_one_in(2) ? &a : &b) = case_bad_ratio();
    const swt_status expected = refuse_pair(a, b);
    const int32_t want = expected == SWT_OK ? exact_ratio_order(a, b) : 77;
    int32_t got = 77;
    const swt_status status = swt_ratio_compare(a, b, &got);
    run_compared(run, expected != SWT_OK, status == expected && got == want,
                 "swt_ratio_compare((swt_ratio){%" PRId64 ", %" PRId64 "}, (swt_ratio){%" PRId64 ", %" PRId64
                 "}, &order) gave %s %" PRId32 ", exact is %s %" PRId32,
                 a.num, a.den, b.num, b.den, swt_status_name(status), got, swt_status_name(expected), want);
}

static double any_double(void)
{
    const uint64_t bits = draw_word();
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* 2^m + odd / 4 and the like: halfway between two shortest decimals that both read back. */
static double halfway_double(void)
{
    const int32_t behind = (int32_t)draw_between(1, 6);
    return ldexp((double)((INT64_C(1) << 52) + draw_bits(51)), -behind);
}

static double draw_double(void)
{
    /* clang-format off */
    static const double edges[] = {
        0.0, -0.0, INFINITY, -INFINITY, NAN, DBL_MAX, DBL_MIN, 4e-324,
        0x1p63, -0x1p63, 0x1.fffffffffffffp62, 0x1p53, 0x1p-62, 0x1p-63,
        1e18, 1e19, 1e-18, 1e-19, 5e-18, 0.1, 0.3, 0.1 + 0.2, 1.0 / 3};
    /* clang-format on */
    const double power = ldexp(1.0, (int)draw_between(-64, 64));
    switch (draw_below(8)) {
    case 0:
        return draw_one_in(8) ? edges[draw_below(sizeof edges / sizeof edges[0])] : any_double();
    case 1:
        return power;
    case 2:
        return draw_one_in(2) ? nextafter(power, 0.0) : nextafter(power, INFINITY);
    case 3:
        return halfway_double();
    case 4:
        return ldexp((double)draw_bits(53), (int)draw_between(-60, 10));
    case 5: { /* what a sheet computes: a percentage divided out */
        const double percent = (double)draw_between(-9999, 9999) / 10.0;
        return percent / 100.0;
    }
    default: {
        const decimal d = {draw_bits(54), (int32_t)draw_between(-18, 3)};
        return decimal_read(d);
    }
    }
}

void check_ratio_from_double(run_subject *run)
{
    const double x = draw_one_in(3) ? -draw_double() : draw_double();
    swt_ratio got = {ORACLE_UNTOUCHED, 1}, want = got;
    const swt_status expected = decimal_shortest(x, &want);
    const swt_status status = swt_ratio_from_double(x, &got);
    run_compared(run, expected != SWT_OK, status == expected && got.num == want.num && got.den == want.den,
                 "swt_ratio_from_double(%.17g, &r) gave %s %" PRId64 "/%" PRId64 ", exact is %s %" PRId64
                 "/%" PRId64,
                 x, swt_status_name(status), got.num, got.den, swt_status_name(expected), want.num, want.den);
}
