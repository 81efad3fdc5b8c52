/* SPDX-License-Identifier: MIT */
/* Fractions of 64-bit magnitudes: reduced, and stored as a public ratio where they fit. */
#ifndef SWTI_EXACT_FRACTION_H
#define SWTI_EXACT_FRACTION_H

#include <swtarget/ratio.h>

#include "two.h"

/* Euclid's; the divisor of 0 and x is x. */
static inline uint64_t swti_common_divisor(uint64_t a, uint64_t b)
{
    while (b != 0) {
        const uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* +-num/den, den not 0, reduced. INT64_MIN has no positive twin, so a negative num may reach 2^63. */
static inline swt_status swti_fraction_store(int32_t negative, uint64_t num, uint64_t den, swt_ratio *r)
{
    const uint64_t divisor = swti_common_divisor(num, den);
    num /= divisor;
    den /= divisor;
    if (den > INT64_MAX || num > (uint64_t)INT64_MAX + (negative != 0))
        return SWT_ERR_OVERFLOW;
    r->num = negative && num != 0 ? -(int64_t)(num - 1) - 1 : (int64_t)num;
    r->den = (int64_t)den;
    return SWT_OK;
}

/* |x|, also for INT64_MIN. */
static inline uint64_t swti_magnitude(int64_t x)
{
    return x < 0 ? UINT64_C(0) - (uint64_t)x : (uint64_t)x;
}

/* The order of two ratios with denominators above 0, by cross products of magnitudes, each below 2^126. */
static inline int32_t swti_fraction_order(swt_ratio a, swt_ratio b)
{
    const int32_t order = swti_two_order(swti_two_product(swti_magnitude(a.num), (uint64_t)b.den),
                                         swti_two_product(swti_magnitude(b.num), (uint64_t)a.den));
    if ((a.num < 0) != (b.num < 0))
        return a.num < 0 ? -1 : 1;
    return a.num < 0 ? -order : order;
}

#endif
