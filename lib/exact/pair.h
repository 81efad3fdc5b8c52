/* SPDX-License-Identifier: MIT */
/* Pairs of doubles (106 bits): the compound rate, the one answer that is irrational, and growth factors. */
#ifndef SWTI_EXACT_PAIR_H
#define SWTI_EXACT_PAIR_H

#include "two.h"

/* high + low, |low| <= ulp(high)/2. */
typedef struct {
    double high;
    double low;
} swti_pair;

/* (target/base)^(1/periods) - 1, within 1 ulp, for base > 0 and periods in 1..1000. */
double swti_pair_rate(swti_two target, swti_two base, int32_t periods);

/* (p/q)^n for p, q > 0 and n in 0..1000, off by less than (4n + 8) * 2^-100 of itself where it neither over-
   nor underflows. */
swti_pair swti_pair_power(uint64_t p, uint64_t q, int32_t n);

#endif
