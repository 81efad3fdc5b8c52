/* SPDX-License-Identifier: MIT */
/*
 * Compound growth in doubles: a power, and what the two ends that hold the truth between them round to. All
 * is inline, as most projections end here.
 */
#ifndef SWTI_EXACT_ESTIMATE_H
#define SWTI_EXACT_ESTIMATE_H

#include <float.h>
#include <math.h>
#include <swtarget/ratio.h>

#include "power.h"

/* Whether bounds on doubles hold: not where a machine computes in wider numbers and rounds twice. */
#if defined(FLT_EVAL_METHOD) && FLT_EVAL_METHOD == 0
#define SWTI_DOUBLES_PROVE 1
#else
#define SWTI_DOUBLES_PROVE 0
#endif

/* x, or 1 where it is not wanted, without a branch: no processor learns what bits the next n will have. */
static inline double swti_if_wanted(double x, int32_t wanted)
{
    const double choice[] = {1.0, x};
    return choice[wanted != 0];
}

/* x^n by squaring, five bits of n at a time; a square without its bit is formed in vain, and may overflow. */
static inline double swti_raise(double x, int32_t n)
{
    double power = 1.0;
    do {
        const double x2 = x * x, x4 = x2 * x2, x8 = x4 * x4, x16 = x8 * x8;
        const double low = swti_if_wanted(x, n & 1) * swti_if_wanted(x2, n & 2);
        power *= low * swti_if_wanted(x4, n & 4) * (swti_if_wanted(x8, n & 8) * swti_if_wanted(x16, n & 16));
        x = x16 * x16;
        n >>= 5;
    } while (n > 0);
    return power;
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

/* What an estimate that tells nothing says. */
static inline swti_ends swti_any_ends(void)
{
    const swti_ends any = {0, UINT64_C(1) << 63, 1.0};
    return any;
}

/*
 * base * (p/q)^n for such a power and base in 1..2^63-1, where additions round to nearest: a rounding then
 * costs u = 2^-53. base and p/q cost 1u each, so that the value is off by n for the factors, n - 1 for their
 * products, one for base and one for the last product: by less than E, 2n + 4 times u, which leaves room for
 * what E is rounded by. The value is k + d, k the nearest whole number and |d| <= 1/2, without loss below
 * 2^51. An edge lies at k, or for HALF_UP at k - 1/2 or k + 1/2: where d is more than E away from it, the
 * truth is on the same side, and elsewhere within 2E of the edge. E below 1/4 keeps the value below 2^51, and
 * all other edges out of reach. Where E is 0 the value has vanished, or is about to; above that it rounds
 * as the truth does, even where it has lost digits.
 */
static inline swti_ends swti_plain_ends(swti_power power, uint64_t base, int32_t rounding)
{
    const double to_whole = 0x1.8p52, half = rounding == SWT_HALF_UP ? 0.5 : 0.0;
    const double factor = (double)(int64_t)power.p / (double)(int64_t)power.q;
    const double value = (double)(int64_t)base * swti_raise(factor, power.n);
    const double edge = value * ((2 * power.n + 4) * 0x1p-53);
    const double k = (value + to_whole) - to_whole, d = value - k, from_edge = fabs(d) - half;
    if (!(edge < 0.25) || edge == 0.0 || !swti_rounds_to_nearest())
        return swti_any_ends();
    const uint64_t whole = (uint64_t)(int64_t)k;
    if (from_edge > edge || from_edge < -edge) {
        const uint64_t up = (rounding == SWT_CEIL) & (d > 0.0), down = (rounding == SWT_FLOOR) & (d < 0.0);
        const swti_ends decided = {whole + up - down, whole + up - down, 0.0};
        return decided;
    }
    const uint64_t upper = whole + (rounding == SWT_CEIL || (rounding == SWT_HALF_UP && d > 0.0));
    const swti_ends near_edge = {upper - 1, upper, 2.0 * edge};
    return near_edge;
}

#endif
