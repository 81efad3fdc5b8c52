/* SPDX-License-Identifier: MIT */
/* Where a row of numbers is cut when the largest of them are served: found digit by digit, without a sort. */
#ifndef SWTI_APPORTION_CUT_H
#define SWTI_APPORTION_CUT_H

#include <stddef.h>
#include <stdint.h>

#define SWTI_DIGIT_BITS 8
#define SWTI_DIGITS     (1 << SWTI_DIGIT_BITS)

/* The least number that is served, how many equal to it are, and how many there are. */
typedef struct {
    uint64_t value;
    uint64_t served;
    uint64_t equal;
} swti_cut;

/* The digit in which the left-th largest lies; *left becomes its place among those of that digit. */
uint64_t swti_cut_digit(const size_t *counts, uint64_t *left);

/*
 * The cut below the left-th largest of count numbers, 1 <= left <= count, which agree in all bits but the
 * lowest `bits`. Moves and overwrites the numbers.
 */
swti_cut swti_cut_find(int64_t *numbers, size_t count, int bits, uint64_t left);

/* Whether a number is served, asked of all of them in their order. */
static inline uint64_t swti_cut_serves(swti_cut *cut, uint64_t number)
{
    const int is_equal = number == cut->value && cut->served > 0;
    cut->served -= (uint64_t)is_equal;
    return number > cut->value || is_equal;
}

#endif
