/* SPDX-License-Identifier: MIT */
/*
 * Wide numbers of a fixed greatest size, on the stack: set, multiplied, added, compared. Comparisons by cross
 * products need no division; the one that has a quotient of a single word is in quotient.h. No heap.
 */
#ifndef SWTI_EXACT_WIDE_H
#define SWTI_EXACT_WIDE_H

#include <stddef.h>

#include "two.h"

/*
 * The widest number that is ever formed is a * p^n: a below 2^128, p below 2^64 and n at most 1,000
 * (SWT_MAX_PERIODS), times one word more that a search tries. 2 + 1000 + 1 words hold it. The sums of
 * workload.c and supply.c stay below that: each says by how much beside its own bound.
 */
#define SWTI_WIDE_WORDS 1003

typedef struct {
    size_t length; /* words in use, least significant first; the last is not 0. Zero has none */
    uint64_t word[SWTI_WIDE_WORDS];
} swti_wide;

void swti_wide_set(swti_wide *wide, swti_two value);
void swti_wide_copy(swti_wide *wide, const swti_wide *from);
void swti_wide_multiply(swti_wide *wide, uint64_t factor);

/* wide + more; the sum must be known to fit. */
void swti_wide_add(swti_wide *wide, const swti_wide *more);

/* wide - less, for wide >= less. */
void swti_wide_subtract(swti_wide *wide, const swti_wide *less);

/* wide * by, which may be wide itself; the lengths together must be SWTI_WIDE_WORDS at most. */
void swti_wide_times(swti_wide *wide, const swti_wide *by);

/* wide * factor^times. */
void swti_wide_raise(swti_wide *wide, uint64_t factor, int32_t times);

/* wide * 2^bits. */
void swti_wide_double(swti_wide *wide, int32_t bits);

/* The low word of wide / 2^bits. */
uint64_t swti_wide_word_at(const swti_wide *wide, int32_t bits);

/* -1, 0 or 1. */
int32_t swti_wide_order(const swti_wide *a, const swti_wide *b);

#endif
