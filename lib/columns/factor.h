/* SPDX-License-Identifier: MIT */
/*
 * A column of headcounts under one rate: the factor (p/q)^n once, in a pair of doubles, and for each
 * headcount its product, from which the whole number follows with certainty.
 *
 * A headcount x < 2^51 is a double. Its product x*F, formed without loss but for 2^-104 of itself, is off
 * by less than E = x*F * (4n + 32) * 2^-100. Let k be the whole number nearest to its high part, so that d
 * = (high - k) + low tells on which side of k the truth lies, unless |d| <= E. (d is rounded once, by at
 * most 2^-53 of itself, which the 32 has room for.) Now the truth is a multiple of 1/q^n: if it is not k,
 * it is 1/q^n or more away. So where 1/q^n > 2E, |d| <= E proves that the truth IS k; otherwise that row is
 * left to the integers. HALF_UP asks the same of d at -1/2 and 1/2, where the rounding of d costs up to
 * 2^-54, and the truth is a multiple of 1/(2q^n) away from k.
 */
#ifndef SWTI_COLUMNS_FACTOR_H
#define SWTI_COLUMNS_FACTOR_H

#include "../exact/estimate.h"
#include "../exact/pair.h"

typedef struct {
    swti_pair factor;  /* (p/q)^n */
    double relative;   /* E / (x*F) */
    double least_part; /* 1/(2q^n), or less */
    int32_t rounding;
    int32_t usable; /* 0: too large or too small for doubles; every row is left to the integers */
} swti_factor;

/* What holds for all rows of a block whose headcounts are below 2^51. */
typedef struct {
    double edge;      /* E for the greatest of them, with what HALF_UP adds */
    int32_t is_proof; /* |d| <= E proves the whole number (or half) */
    int32_t usable;
} swti_factor_edge;

/* p, q > 0, n in 0..1000. */
swti_factor swti_factor_make(uint64_t p, uint64_t q, int32_t n, int32_t rounding);

/* greatest: no less than any headcount of the block. */
swti_factor_edge swti_factor_edge_of(const swti_factor *f, uint64_t greatest);

#endif
