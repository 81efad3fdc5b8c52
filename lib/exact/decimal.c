/* SPDX-License-Identifier: MIT */
/* Decimals made into ratios, and the shortest decimal that a double stands for. */
#include "decimal.h"

#include <math.h>

#include "fraction.h"
#include "wide.h"

/* up/down becomes up/down * prime: what down holds of it is cancelled, else up grows. 0: up overflows. */
static int32_t take_factor(uint64_t *up, uint64_t *down, uint64_t prime)
{
    if (*down % prime == 0) {
        *down /= prime;
        return 1;
    }
    if (*up > UINT64_MAX / prime)
        return 0;
    *up *= prime;
    return 1;
}

/* up/down * 10^times. Each step halves down or doubles up at least, so few are done whatever times is. */
static int32_t take_tens(uint64_t *up, uint64_t *down, int32_t times)
{
    for (; times > 0; times--)
        if (!take_factor(up, down, 2) || !take_factor(up, down, 5))
            return 0;
    return 1;
}

swt_status swti_decimal_ratio(int32_t negative, swti_decimal above, swti_decimal below, swt_ratio *r)
{
    const uint64_t divisor = swti_common_divisor(above.digits, below.digits);
    const int32_t scale = above.scale - below.scale;
    uint64_t num = above.digits / divisor, den = below.digits / divisor;
    if (num == 0)
        return swti_fraction_store(0, 0, 1, r);
    if (!take_tens(&num, &den, -scale) || !take_tens(&den, &num, scale))
        return SWT_ERR_OVERFLOW;
    return swti_fraction_store(negative, num, den, r);
}

/*
 * A double x = whole * 2^power, and in quarters of 2^power the ends of what rounds to it: half a unit on
 * either side, but a quarter below where whole is a power of two, as doubles are twice as dense there.
 * The ends themselves belong to x where whole is even.
 */
typedef struct {
    uint64_t whole;
    uint64_t low;
    uint64_t high;
    int32_t power;
    int32_t closed;
} span;

static span make_span(double x)
{
    span s;
    s.whole = (uint64_t)ldexp(frexp(x, &s.power), 53);
    s.power -= 53;
    s.low = 4 * s.whole - (s.whole == UINT64_C(1) << 52 ? 1 : 2);
    s.high = 4 * s.whole + 2;
    s.closed = s.whole % 2 == 0;
    return s;
}

/* The order of digits * 10^-scale and quarters * 2^(power-2), by cross multiplication. */
static int32_t order_decimal(swti_decimal decimal, uint64_t quarters, int32_t power)
{
    swti_wide left, right;
    swti_wide_set(&left, swti_two_from(decimal.digits));
    swti_wide_set(&right, swti_two_from(quarters));
    swti_wide_raise(&left, 10, -decimal.scale);
    swti_wide_raise(&right, 10, decimal.scale);
    swti_wide_double(power < 2 ? &left : &right, power < 2 ? 2 - power : power - 2);
    return swti_wide_order(&left, &right);
}

static int32_t reads_back(swti_decimal decimal, span s)
{
    return order_decimal(decimal, s.low, s.power) >= !s.closed &&
           order_decimal(decimal, s.high, s.power) <= -!s.closed;
}

/* x * 10^scale, cut to a whole number; it is below 10^17 for every scale that is tried. */
static uint64_t cut_at(span s, int32_t scale)
{
    swti_wide shifted;
    if (s.power >= 0) {
        uint64_t whole = s.whole << s.power;
        for (; scale < 0; scale++)
            whole /= 10;
        return whole;
    }
    swti_wide_set(&shifted, swti_two_from(s.whole));
    swti_wide_raise(&shifted, 10, scale);
    return swti_wide_word_at(&shifted, -s.power);
}

/* Whether, of the two decimals around x, the upper one is the nearer; at equal distance the even one. */
static int32_t is_upper_nearer(swti_decimal lower, span s)
{
    const swti_decimal middle = {lower.digits * 10 + 5, lower.scale + 1};
    const int32_t order = order_decimal(middle, 4 * s.whole, s.power);
    return order < 0 || (order == 0 && lower.digits % 2 == 1);
}

/* The decimal of this scale nearest to x, if one reads back as x. */
static int32_t find_at(span s, int32_t scale, swti_decimal *decimal)
{
    const swti_decimal lower = {cut_at(s, scale), scale}, upper = {lower.digits + 1, scale};
    const int32_t lower_fits = reads_back(lower, s), upper_fits = reads_back(upper, s);
    if (!lower_fits && !upper_fits)
        return 0;
    const int32_t takes_upper = upper_fits && (!lower_fits || is_upper_nearer(lower, s));
    *decimal = takes_upper ? upper : lower;
    return 1;
}

/*
 * The fewest digits are those of the least scale at which a decimal reads back, so scales are tried in
 * turn. Whole numbers (2^53 and above) start with tens of 18 places; below, no multiple of ten but x
 * itself lies within half a unit of x. 17 digits always suffice. As a ratio holds nothing above 0 and
 * below 2^-63, and nothing from 2^63 on, other doubles are turned away first.
 */
swt_status swti_decimal_shortest(double x, swti_decimal *decimal)
{
    const swti_decimal zero = {0, 0};
    if (x == 0.0) {
        *decimal = zero;
        return SWT_OK;
    }
    if (x < 0x1p-64 || x >= 0x1p63)
        return SWT_ERR_OVERFLOW;
    const span s = make_span(x);
    int32_t scale = s.power >= 0 ? -18 : 0;
    while (!find_at(s, scale, decimal))
        scale++;
    return SWT_OK;
}
