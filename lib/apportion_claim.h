/* SPDX-License-Identifier: MIT */
/* Claims to posts under the divisor methods, compared in integers. */
#ifndef SWTI_APPORTION_CLAIM_H
#define SWTI_APPORTION_CLAIM_H

#include <stdint.h>

/* What an area that has so many posts claims its next one with: weight / d(posts). */
typedef struct {
    uint64_t weight; /* 1..2^63-1 */
    uint64_t posts;  /* below 2^63-1, and not 0 where d(0) is */
} swti_claim;

/* -1, 0 or 1 as claim a is lower than b, equal or higher. */
int swti_claim_order(int32_t method, swti_claim a, swti_claim b);

/*
 * Whether the square of weight * factor / 2^shift is n(n + 1) or more. The weight is below 2^63, the shift at
 * most 127, and the square itself below 2^128.
 */
int swti_claim_reaches(uint64_t weight, uint64_t n, uint64_t factor, int32_t shift);

#endif
