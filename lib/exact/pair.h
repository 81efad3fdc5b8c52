/* SPDX-License-Identifier: MIT */
/* The compound rate in pairs of doubles (106 bits): the one answer of the library that is irrational. */
#ifndef SWTI_EXACT_PAIR_H
#define SWTI_EXACT_PAIR_H

#include "two.h"

/* (target/base)^(1/periods) - 1, within 1 ulp, for base > 0 and periods in 1..1000. */
double swti_pair_rate(swti_two target, swti_two base, int32_t periods);

#endif
