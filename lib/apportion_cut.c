/* SPDX-License-Identifier: MIT */
/* The cut in a row of numbers, by digits: each round counts one digit and keeps those that lie at the cut. */
#include "apportion_cut.h"

uint64_t swti_cut_digit(const size_t *counts, uint64_t *left)
{
    uint64_t digit = SWTI_DIGITS - 1;
    while (*left > counts[digit])
        *left -= counts[digit--];
    return digit;
}

swti_cut swti_cut_find(int64_t *numbers, size_t count, int bits, uint64_t left)
{
    while (bits > 0 && count > 1) {
        size_t counts[SWTI_DIGITS] = {0}, kept = 0;
        const int next = bits > SWTI_DIGIT_BITS ? bits - SWTI_DIGIT_BITS : 0;
        const uint64_t mask = (UINT64_C(1) << (bits - next)) - 1;
        for (size_t i = 0; i < count; i++)
            counts[((uint64_t)numbers[i] >> next) & mask]++;
        const uint64_t digit = swti_cut_digit(counts, &left);
        for (size_t i = 0; i < count; i++)
            if ((((uint64_t)numbers[i] >> next) & mask) == digit)
                numbers[kept++] = numbers[i];
        count = kept;
        bits = next;
    }
    const swti_cut cut = {(uint64_t)numbers[0], left, count};
    return cut;
}
