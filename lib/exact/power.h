/* SPDX-License-Identifier: MIT */
/*
 * Compound growth, exactly: a * (p/q)^n compared with b, or rounded. A double estimate with a proved
 * bound answers most calls; what lies too near the edge is decided in integers, of two words or of many.
 */
#ifndef SWTI_EXACT_POWER_H
#define SWTI_EXACT_POWER_H

#include <swtarget/base.h>

#include "two.h"

/* (p/q)^n: p, q >= 1, n in 0..1000. */
typedef struct {
    uint64_t p;
    uint64_t q;
    int32_t n;
} swti_power;

/*
 * low <= a * (p/q)^n <= high, with a = num/den, num not 0, and no more than 2^-39 of high apart; beyond 2^800
 * both ends only say that it is that large, and below 1/4 that it is below 1/2. Returns 0 where this
 * machine's doubles prove nothing.
 */
int32_t swti_power_estimate(swti_power power, swti_two num, swti_two den, double *low, double *high);

/* The sign of a * p^n - b * q^n; by_integers does without the estimate. */
int32_t swti_power_order(swti_power power, swti_two a, swti_two b);
int32_t swti_power_order_by_integers(swti_power power, swti_two a, swti_two b);

/* Two numbers that the truth lies between, rounded; 2^63 stands for what is more. */
typedef struct {
    uint64_t lower;
    uint64_t upper;
    double width; /* the two numbers are no further apart */
} swti_ends;

/* num/den * (p/q)^n by 64 bits, for num in 1..2^63-1 and den in 1..2^63-1. */
swti_ends swti_power_round_finely(const swti_power *power, uint64_t num, uint64_t den, int32_t rounding);

/* The same decided, where two ends are known; these may be as far apart as 0 and 2^63. */
swt_status swti_power_round_from(const swti_power *power, uint64_t num, uint64_t den, int32_t rounding,
                                 const swti_ends *ends, int64_t *out);

/*
 * num/den * (p/q)^n rounded, for num below 2^63 and den in 1..2^63-1: SWT_OK, or SWT_ERR_OVERFLOW above
 * INT64_MAX. by_integers decides in wide integers alone.
 */
swt_status swti_power_round(swti_power power, uint64_t num, uint64_t den, int32_t rounding, int64_t *out);
swt_status swti_power_round_by_integers(swti_power power, uint64_t num, uint64_t den, int32_t rounding,
                                        int64_t *out);

#endif
