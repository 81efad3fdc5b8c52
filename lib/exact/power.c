/* SPDX-License-Identifier: MIT */
/*
 * Compound growth compared and rounded: first in doubles with a bound. Where an edge of the rounding lies
 * within it, the truth is held against that edge in a word or two; where more than one may lie there, 64
 * bits tell more than a double's 53. What is left is for wide integers.
 */
#include "power.h"

#include <swtarget/ratio.h>

#include "estimate.h"
#include "wide.h"

static double from_two(swti_two two)
{
    return (double)two.high * 0x1p64 + (double)two.low;
}

/*
 * x^n by squaring; the last square is not formed, as nothing would use it. A search asks for the same n
 * again and again, which a processor learns, so that this is faster here than swti_raise.
 */
static double raise(double x, int32_t n)
{
    double product = n & 1 ? x : 1.0;
    for (n >>= 1; n > 0; n >>= 1) {
        x *= x;
        if (n & 1)
            product *= x;
    }
    return product;
}

/*
 * The bound. Let u = 2^-52, which covers one rounding in any rounding mode. from_two costs 3u; p, q and p/q
 * cost 3u together, so the n factors of the power carry 3n*u, and their products add at most (n-1)*u: with
 * err(j+k) = err(j) + err(k) + u, err(n) = n*err(1) + (n-1)*u. num/den and the product with the power add 3
 * + 3 + 1 + 1. That is (4n + 7)*u to first order; with n <= 1000 the terms of higher order are below 2e-9
 * of it, and computing value*(1 -+ bound) costs 2u more. 4n + 16 leaves room. A caller that compares with
 * another from_two uses 3u of that room.
 *
 * It is a relative bound, so it wants no underflow. If p < q, the parts of the power only shrink: should
 * one fall below 2^-1022, the value, at most 2^128 times that, is computed and true below 2^-800. If p >= q
 * nothing underflows, and where a square overflows, computed and true value are above 2^800.
 */
static double estimate(swti_power power, swti_two num, swti_two den, double *relative)
{
    *relative = (4 * power.n + 16) * 0x1p-52;
    return from_two(num) / from_two(den) * raise((double)power.p / (double)power.q, power.n);
}

int32_t swti_power_estimate(swti_power power, swti_two num, swti_two den, double *low, double *high)
{
    double relative;
    const double value = estimate(power, num, den, &relative);
    const int tiny = value < 0.25;
    *low = tiny ? 0.0 : value * (1.0 - relative);
    *high = tiny ? 0.5 : value * (1.0 + relative);
    return SWTI_DOUBLES_PROVE;
}

int32_t swti_power_order_by_integers(swti_power power, swti_two a, swti_two b)
{
    swti_wide left, right;
    swti_wide_set(&left, a);
    swti_wide_raise(&left, power.p, power.n);
    swti_wide_set(&right, b);
    swti_wide_raise(&right, power.q, power.n);
    return swti_wide_order(&left, &right);
}

int32_t swti_power_order(swti_power power, swti_two a, swti_two b)
{
    double low, high;
    if (swti_power_estimate(power, a, swti_two_from(1), &low, &high)) {
        if (high < from_two(b))
            return -1;
        if (low > from_two(b))
            return 1;
    }
    return swti_power_order_by_integers(power, a, b);
}

/* Whether a * p^n - b * q^n, which is within +-(2^63-1), is below `limit`, 0 or 1: products may wrap. */
static uint64_t is_below_in_word(const swti_power *power, uint64_t a, uint64_t b, uint64_t limit)
{
    uint64_t p = power->p, q = power->q;
    for (int32_t n = power->n; n > 0; n >>= 1) {
        a *= n & 1 ? p : 1;
        b *= n & 1 ? q : 1;
        p *= p;
        q *= q;
    }
    return (a - b - limit) >> 63;
}

/* The same within +-(2^127-1). */
static uint64_t is_below_in_two(const swti_power *power, swti_two a, swti_two b, uint64_t limit)
{
    swti_two p = swti_two_from(power->p), q = swti_two_from(power->q);
    for (int32_t n = power->n; n > 0; n >>= 1) {
        if (n & 1) {
            a = swti_two_times(a, p);
            b = swti_two_times(b, q);
        }
        p = swti_two_times(p, p);
        q = swti_two_times(q, q);
    }
    return swti_two_less(swti_two_less(a, b), swti_two_from(limit)).high >> 63;
}

/*
 * Where the ends round to different numbers and lie less than 1 apart, one edge lies between them: e, to
 * whose one side the truth t rounds to `upper`, and to the other to one less. t is no further than the
 * width from e, so
 *
 *     d = 2 num p^n - 2e den q^n = 2 den q^n (t - e)
 *
 * is known to be small, and where it is below 2^63 or 2^127 its value modulo 2^64 or 2^128 tells its sign.
 * In doubles q^n is off by less than 2^-40 of itself, or is too large: a factor of 2 is left for that. As d
 * is whole, d <= 0 is d < 1: for CEIL the truth on the edge is below it.
 */
static int32_t round_at_edge(const swti_power *power, uint64_t num, uint64_t den, int32_t rounding,
                             const swti_ends *ends, uint64_t *rounded)
{
    if (!(ends->width < 1.0))
        return 0;
    const double most = ends->width * (double)den * raise((double)power->q, power->n);
    if (!(most < 0x1p125))
        return 0;
    const uint64_t edge = 2 * ends->upper - (rounding == SWT_CEIL ? 2 : rounding == SWT_HALF_UP);
    const uint64_t limit = rounding == SWT_CEIL;
    *rounded = ends->upper - (most < 0x1p61 ? is_below_in_word(power, 2 * num, edge * den, limit)
                                            : is_below_in_two(power, swti_two_from(2 * num),
                                                              swti_two_product(edge, den), limit));
    return 1;
}

/* Rounding is monotone: where both ends round to one number, so does the truth. */
static int32_t settle(const swti_power *power, uint64_t num, uint64_t den, int32_t rounding,
                      const swti_ends *ends, uint64_t *rounded)
{
    *rounded = ends->lower;
    return ends->lower == ends->upper || round_at_edge(power, num, den, rounding, ends, rounded);
}

/*
 * Whether k is still below the edge that rounding looks for, the truth being above/below:
 * CEIL k < truth, FLOOR k <= truth, HALF_UP k - 1/2 <= truth, that is (2k-1)*below <= above, where
 * the caller has doubled above. k is in 1..2^63, so 2k - 1 is a word.
 */
static int32_t is_below_edge(const swti_wide *above, const swti_wide *below, uint64_t k, int32_t rounding)
{
    swti_wide product;
    swti_wide_copy(&product, below);
    swti_wide_multiply(&product, rounding == SWT_HALF_UP ? 2 * k - 1 : k);
    return swti_wide_order(&product, above) < (rounding == SWT_CEIL ? 0 : 1);
}

/* The greatest k of least..most that is below the edge; least is known to be, most need not. */
static uint64_t find_edge(const swti_wide *above, const swti_wide *below, uint64_t least, uint64_t most,
                          int32_t rounding)
{
    while (least < most) {
        const uint64_t middle = most - (most - least) / 2;
        if (is_below_edge(above, below, middle, rounding))
            least = middle;
        else
            most = middle - 1;
    }
    return least;
}

static swt_status store(uint64_t rounded, int64_t *out)
{
    if (rounded > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    *out = (int64_t)rounded;
    return SWT_OK;
}

/*
 * The truth, which is above 0, rounds to one of lower..upper, so that for CEIL lower is 1 or more. What it
 * rounds up to is one more than the greatest number below it.
 */
static swt_status round_within(swti_power power, uint64_t num, uint64_t den, int32_t rounding, uint64_t lower,
                               uint64_t upper, int64_t *out)
{
    swti_wide above, below;
    swti_wide_set(&above, swti_two_product(num, rounding == SWT_HALF_UP ? 2 : 1));
    swti_wide_raise(&above, power.p, power.n);
    swti_wide_set(&below, swti_two_from(den));
    swti_wide_raise(&below, power.q, power.n);
    const uint64_t up = rounding == SWT_CEIL;
    return store(find_edge(&above, &below, lower - up, upper, rounding) + up, out);
}

swt_status swti_power_round_by_integers(swti_power power, uint64_t num, uint64_t den, int32_t rounding,
                                        int64_t *out)
{
    if (num == 0) {
        *out = 0;
        return SWT_OK;
    }
    return round_within(power, num, den, rounding, rounding == SWT_CEIL, UINT64_C(1) << 63, out);
}

swt_status swti_power_round_from(const swti_power *power, uint64_t num, uint64_t den, int32_t rounding,
                                 const swti_ends *ends, int64_t *out)
{
    uint64_t rounded;
    if (settle(power, num, den, rounding, ends, &rounded))
        return store(rounded, out);
    const swti_ends closer = swti_power_round_finely(power, num, den, rounding);
    if (settle(power, num, den, rounding, &closer, &rounded))
        return store(rounded, out);
    return round_within(*power, num, den, rounding, closer.lower, closer.upper, out);
}

/* Exact for 0 <= x < 2^63: the part behind the point of a double is a double. */
static uint64_t round_double(double x, int32_t rounding)
{
    const int64_t whole = (int64_t)x;
    const double part = x - (double)whole;
    const int32_t up = rounding == SWT_CEIL ? part > 0.0 : (rounding == SWT_HALF_UP) & (part >= 0.5);
    return (uint64_t)whole + (uint64_t)up;
}

/*
 * A value below 1/4 rounds as any that is small, but above 0: nothing vanishes. Of one that may be 2^63 or
 * more nothing is said.
 */
static swti_ends ends_of(double value, double relative, int32_t rounding)
{
    const uint64_t least = rounding == SWT_CEIL;
    const double low = value * (1.0 - relative), high = value * (1.0 + relative);
    if (!(high < 0x1p63))
        return swti_any_ends();
    if (value < 0.25) {
        const swti_ends small = {least, least, 0.0};
        return small;
    }
    const swti_ends ends = {round_double(low, rounding), round_double(high, rounding), high - low};
    return ends;
}

swt_status swti_power_round(swti_power power, uint64_t num, uint64_t den, int32_t rounding, int64_t *out)
{
    double relative;
    if (num == 0) {
        *out = 0;
        return SWT_OK;
    }
    const double value = estimate(power, swti_two_from(num), swti_two_from(den), &relative);
    const swti_ends ends = SWTI_DOUBLES_PROVE ? ends_of(value, relative, rounding) : swti_any_ends();
    return swti_power_round_from(&power, num, den, rounding, &ends, out);
}
