/* SPDX-License-Identifier: MIT */
/* Ratios made, compared and found in doubles, against GMP and the C library's printing and reading. */
#include "cases.h"
#include "checks.h"
#include "draw.h"
#include "exact.h"

#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS_ENOUGH 17 /* any double reads back from so many significant digits */

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

/* digits * 10^ten, the value of a decimal. */
typedef struct {
    int64_t digits;
    int32_t ten;
} decimal;

static double read_decimal(decimal d)
{
    char text[48];
    snprintf(text, sizeof text, "%" PRId64 "e%" PRId32, d.digits, d.ten);
    return strtod(text, NULL);
}

/* x in `count` significant digits, as the C library prints it: the nearest decimal, of two the even one. */
static decimal print_decimal(double x, int count)
{
    char text[48], digits[48];
    size_t used = 0;
    snprintf(text, sizeof text, "%.*e", count - 1, x);
    const char *const exponent = strchr(text, 'e');
    for (const char *c = text; c < exponent; c++)
        if (*c != '.')
            digits[used++] = *c;
    digits[used] = '\0';
    const decimal d = {strtoll(digits, NULL, 10), (int32_t)strtol(exponent + 1, NULL, 10) - (count - 1)};
    return d;
}

/* |x - d| as an exact fraction. */
static void set_distance(mpq_t distance, double x, decimal d)
{
    mpq_t value;
    mpq_init(value);
    mpq_set_d(distance, x);
    mpz_ui_pow_ui(d.ten < 0 ? mpq_denref(value) : mpq_numref(value), 10, (unsigned long)labs(d.ten));
    if (d.ten >= 0)
        mpz_set_ui(mpq_denref(value), 1);
    else
        mpz_set_ui(mpq_numref(value), 1);
    mpz_t digits;
    mpz_init(digits);
    exact_set(digits, d.digits);
    mpz_mul(mpq_numref(value), mpq_numref(value), digits);
    mpz_clear(digits);
    mpq_canonicalize(value);
    mpq_sub(distance, distance, value);
    mpq_abs(distance, distance);
    mpq_clear(value);
}

/*
 * The decimal of `count` digits that reads back as x and is nearest to it; 0 where there is none. What is
 * nearest decides, except below a power of two: doubles lie closer there, so that the nearest decimal may not
 * read back where the next one above does.
 */
static int shortest_of(double x, int count, decimal *found)
{
    int exponent;
    const decimal nearest = print_decimal(x, count);
    const int64_t reach = fabs(frexp(x, &exponent)) > 0.5 ? 0 : 1;
    int is_found = 0;
    mpq_t distance, least;
    mpq_inits(distance, least, NULL);
    for (int64_t step = -reach; step <= reach; step++) {
        const decimal d = {nearest.digits + step, nearest.ten};
        if (read_decimal(d) < x || read_decimal(d) > x)
            continue;
        set_distance(distance, x, d);
        if (!is_found || mpq_cmp(distance, least) < 0 || (mpq_equal(distance, least) && d.digits % 2 == 0)) {
            *found = d;
            mpq_set(least, distance);
            is_found = 1;
        }
    }
    mpq_clears(distance, least, NULL);
    return is_found;
}

static swt_status exact_from_double(double x, swt_ratio *r)
{
    decimal d = {0, 0};
    if (!isfinite(x))
        return SWT_ERR_RANGE;
    for (int count = 1; count <= DIGITS_ENOUGH; count++)
        if (shortest_of(x, count, &d))
            break;
    mpz_t num, den, ten;
    mpz_inits(num, den, ten, NULL);
    exact_set(num, d.digits);
    mpz_set_ui(den, 1);
    mpz_ui_pow_ui(ten, 10, (unsigned long)labs(d.ten));
    mpz_mul(d.ten < 0 ? den : num, d.ten < 0 ? den : num, ten);
    const swt_status status = exact_ratio(num, den, r);
    mpz_clears(num, den, ten, NULL);
    return status;
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
        return read_decimal(d);
    }
    }
}

void check_ratio_from_double(run_subject *run)
{
    const double x = draw_one_in(3) ? -draw_double() : draw_double();
    swt_ratio got = {ORACLE_UNTOUCHED, 1}, want = got;
    const swt_status expected = exact_from_double(x, &want);
    const swt_status status = swt_ratio_from_double(x, &got);
    run_compared(run, expected != SWT_OK, status == expected && got.num == want.num && got.den == want.den,
                 "swt_ratio_from_double(%.17g, &r) gave %s %" PRId64 "/%" PRId64 ", exact is %s %" PRId64
                 "/%" PRId64,
                 x, swt_status_name(status), got.num, got.den, swt_status_name(expected), want.num, want.den);
}
