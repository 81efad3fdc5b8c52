/* SPDX-License-Identifier: MIT */
/*
 * Compound growth in doubles: a power, and what the two ends that hold the truth between them round to. All
 * is inline, as most projections end here.
 */
#ifndef SWTI_EXACT_ESTIMATE_H
#define SWTI_EXACT_ESTIMATE_H

#include <float.h>
#include <string.h>
#include <swtarget/ratio.h>

#include "power.h"

/* Whether bounds on doubles hold: not where a machine computes in wider numbers and rounds twice. */
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 0
#define SWTI_DOUBLES_PROVE 1
#else
#define SWTI_DOUBLES_PROVE 0
#endif

/*
 * x, or 1 where it is not wanted, without a branch: the bits of n follow no pattern that a processor
 * learns.
 */
static inline double swti_if_wanted(double x, int32_t wanted)
{
    const uint64_t mask = (uint64_t)0 - (uint64_t)(wanted != 0);
    const double one = 1.0;
    uint64_t bits, bits_of_one;
    memcpy(&bits, &x, sizeof x);
    memcpy(&bits_of_one, &one, sizeof one);
    bits = (bits & mask) | (bits_of_one & ~mask);
    memcpy(&x, &bits, sizeof x);
    return x;
}

/*
 * x^n by squaring, four bits of n at a time; a square without its bit in n is formed in vain, and may
 * overflow.
 */
static inline double swti_raise(double x, int32_t n)
{
    double power = 1.0;
    do {
        const double x2 = x * x, x4 = x2 * x2, x8 = x4 * x4;
        const double low = swti_if_wanted(x, n & 1) * swti_if_wanted(x2, n & 2);
        power *= low * (swti_if_wanted(x4, n & 4) * swti_if_wanted(x8, n & 8));
        x = x8 * x8;
        n >>= 4;
    } while (n > 0);
    return power;
}

/* Exact for 0 <= x < 2^63: the part behind the point of a double is a double. */
static inline uint64_t swti_round_double(double x, int32_t rounding)
{
    const int64_t whole = (int64_t)x;
    const double part = x - (double)whole;
    const int32_t up = rounding == SWT_CEIL ? part > 0.0 : (rounding == SWT_HALF_UP) & (part >= 0.5);
    return (uint64_t)whole + (uint64_t)up;
}

/*
 * A value below 2^-800 rounds as any that is tiny, but above 0: nothing vanishes. Where it may be 2^63 or
 * more, but need not, nothing is said of it.
 */
static inline swti_ends swti_ends_of(double value, double relative, int32_t rounding)
{
    const uint64_t most = UINT64_C(1) << 63, tiny = rounding == SWT_CEIL;
    const double low = value * (1.0 - relative), high = value * (1.0 + relative);
    if (!(high < 0x1p63)) {
        const swti_ends large = {low >= 0x1p63 ? most : 0, most, 1.0};
        return large;
    }
    if (value < 0x1p-800) {
        const swti_ends small = {tiny, tiny, 0.0};
        return small;
    }
    const swti_ends ends = {swti_round_double(low, rounding), swti_round_double(high, rounding), high - low};
    return ends;
}

/* Whether p and q are doubles themselves. */
static inline int32_t swti_power_is_plain(swti_power power)
{
    return SWTI_DOUBLES_PROVE && (power.p | power.q) >> 53 == 0;
}

/*
 * Whether additions round to nearest, as a host may have it otherwise: upwards 1 + tiny is above 1,
 * downwards and to zero 1 - tiny is below.
 */
static inline int32_t swti_rounds_to_nearest(void)
{
    const volatile double tiny = 0x1p-60;
    return 1.0 + tiny == 1.0 && 1.0 - tiny == 1.0;
}

/*
 * base * (p/q)^n for such a power and base in 1..2^63-1. The bound is power.c's, but p/q costs 1u only, and
 * base 1u: with the power's products, n - 1, and the last one, 2n + 1 in all. The ends cost 2 more, and 2n
 * + 8 leaves room. To nearest, a rounding costs half of what it does otherwise, so that half as many calls
 * lie too near an edge.
 */
static inline swti_ends swti_plain_ends(swti_power power, uint64_t base, int32_t rounding)
{
    const double factor = (double)(int64_t)power.p / (double)(int64_t)power.q;
    const double value = (double)(int64_t)base * swti_raise(factor, power.n);
    const double u = swti_rounds_to_nearest() ? 0x1p-53 : 0x1p-52;
    return swti_ends_of(value, (2 * power.n + 8) * u, rounding);
}

#endif
