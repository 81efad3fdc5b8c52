/* SPDX-License-Identifier: MIT */
/* Compound growth compared and rounded: first in doubles with a bound, then in wide integers. */
#include "power.h"

#include <float.h>
#include <swtarget/ratio.h>

#include "wide.h"

#define TWO_TO_63 0x1p63

static double from_two(swti_two two)
{
    return (double)two.high * 0x1p64 + (double)two.low;
}

/* x^n by squaring; the last square is not formed, as nothing would use it. */
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
 * The bound. Let u = 2^-52, which covers one rounding in any rounding mode. from_two costs 3u; p, q and
 * p/q cost 3u together, so the n factors of the power carry 3n*u, and squaring adds at most (n-1)*u: with
 * err(2k) = 2*err(k) + u and err(j+k) = err(j) + err(k) + u, err(n) = n*err(1) + (n-1)*u. num/den and the
 * product with the power add 3 + 3 + 1 + 1. That is (4n + 7)*u to first order; with n <= 1000 the terms of
 * higher order are below 2e-9 of it, and computing value*(1 -+ bound) costs 2u more. 4n + 16 leaves room.
 * A caller that compares with another from_two uses 3u of that room.
 *
 * It is a relative bound, so it wants no underflow. If p < q, the parts of the power only shrink: should
 * one fall below 2^-1022, the value, at most 2^128 times that, is computed and true below 2^-800. If
 * p >= q nothing underflows, and where a square overflows, computed and true value are above 2^800.
 */
int32_t swti_power_estimate(swti_power power, swti_two num, swti_two den, double *low, double *high)
{
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 0
    const double a = from_two(num) / from_two(den);
    const double value = a * raise((double)power.p / (double)power.q, power.n);
    const double bound = (4 * power.n + 16) * 0x1p-52;
    const int tiny = value < 0x1p-800;
    *low = tiny ? 0.0 : value * (1.0 - bound);
    *high = tiny ? 0x1p-700 : value * (1.0 + bound);
    return 1;
#else
    (void)power, (void)num, (void)den, (void)low, (void)high;
    return 0;
#endif
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

/* Exact for 0 <= x < 2^63: the part behind the point of a double is a double. */
static uint64_t round_double(double x, int32_t rounding)
{
    const uint64_t whole = (uint64_t)x;
    const double part = x - (double)whole;
    if (rounding == SWT_CEIL)
        return whole + (part > 0.0);
    return whole + (rounding == SWT_HALF_UP && part >= 0.5);
}

/* Rounding is monotone: where both ends of the estimate round to one number, so does the truth. */
static int32_t round_by_estimate(double low, double high, int32_t rounding, uint64_t *rounded)
{
    if (high >= TWO_TO_63) {
        *rounded = UINT64_C(1) << 63;
        return low >= TWO_TO_63;
    }
    *rounded = round_double(low, rounding);
    return *rounded == round_double(high, rounding);
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

/* As low <= truth <= high, the edge lies within floor(low) - 1 .. floor(high) + 1. */
static swt_status round_within(swti_power power, uint64_t num, uint64_t den, int32_t rounding, double low,
                               double high, int64_t *out)
{
    swti_wide above, below;
    const uint64_t most = high < TWO_TO_63 ? (uint64_t)high + 1 : UINT64_C(1) << 63;
    const uint64_t least = low >= 1.0 ? (uint64_t)low - 1 : 0; /* low < 2^63, or the estimate has decided */
    swti_wide_set(&above, swti_two_product(num, rounding == SWT_HALF_UP ? 2 : 1));
    swti_wide_raise(&above, power.p, power.n);
    swti_wide_set(&below, swti_two_from(den));
    swti_wide_raise(&below, power.q, power.n);
    const uint64_t edge = find_edge(&above, &below, least, most, rounding) + (rounding == SWT_CEIL);
    if (edge > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    *out = (int64_t)edge;
    return SWT_OK;
}

swt_status swti_power_round_by_integers(swti_power power, uint64_t num, uint64_t den, int32_t rounding,
                                        int64_t *out)
{
    if (num == 0) {
        *out = 0;
        return SWT_OK;
    }
    return round_within(power, num, den, rounding, 0.0, TWO_TO_63, out);
}

swt_status swti_power_round(swti_power power, uint64_t num, uint64_t den, int32_t rounding, int64_t *out)
{
    double low, high;
    uint64_t rounded;
    if (num == 0 || !swti_power_estimate(power, swti_two_from(num), swti_two_from(den), &low, &high))
        return swti_power_round_by_integers(power, num, den, rounding, out);
    if (low <= 0.0) /* tiny, but above 0: nothing vanishes */
        rounded = rounding == SWT_CEIL;
    else if (!round_by_estimate(low, high, rounding, &rounded))
        return round_within(power, num, den, rounding, low, high, out);
    if (rounded > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    *out = (int64_t)rounded;
    return SWT_OK;
}
