/* SPDX-License-Identifier: MIT */
/* The level of a geometric path between two headcounts, base * (target/base)^(elapsed/periods), exactly. */
#ifndef SWTI_EXACT_ROOT_H
#define SWTI_EXACT_ROOT_H

#include <stdint.h>

/* base, target in 1..2^63-1; periods in 1..1000; elapsed in 0..periods. */
typedef struct {
    uint64_t base;
    uint64_t target;
    int32_t periods;
    int32_t elapsed;
} swti_level;

/* The sign of actual - level. */
int32_t swti_level_order(swti_level level, uint64_t actual);

/* The level in doubles, off by no more than some units in their last place. */
double swti_level_guess(swti_level level);

/* The least whole number that is not below the level; near looks for it from a guess on, which may be any, NaN too. */
uint64_t swti_level_least(swti_level level);
uint64_t swti_level_least_near(swti_level level, double near);

#endif
