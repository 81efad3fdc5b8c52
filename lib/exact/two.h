/* SPDX-License-Identifier: MIT */
/*
 * Two-word numbers, 0..2^128-1: products of two 64-bit numbers, compared and divided. Where the compiler
 * has 128-bit integers they do the work; the other path serves those that have none (SWTI_TWO_WORD forces
 * it).
 */
#ifndef SWTI_EXACT_TWO_H
#define SWTI_EXACT_TWO_H

#include <stdint.h>

#if defined(__SIZEOF_INT128__) && !defined(SWTI_TWO_WORD)
#define SWTI_HAVE_128 1
__extension__ typedef unsigned __int128 swti_u128;
#else
#define SWTI_HAVE_128 0
#endif

typedef struct {
    uint64_t high;
    uint64_t low;
} swti_two;

static inline swti_two swti_two_from(uint64_t value)
{
    const swti_two two = {0, value};
    return two;
}

static inline int swti_two_order(swti_two a, swti_two b)
{
    if (a.high != b.high)
        return a.high < b.high ? -1 : 1;
    return a.low < b.low ? -1 : a.low > b.low;
}

/* a - b, for a >= b; else modulo 2^128. */
static inline swti_two swti_two_less(swti_two a, swti_two b)
{
    const swti_two rest = {a.high - b.high - (a.low < b.low), a.low - b.low};
    return rest;
}

/* Of a number above 0. */
static inline int32_t swti_leading_zeros(uint64_t number)
{
#if SWTI_HAVE_128
    return __builtin_clzll(number);
#else
    int32_t zeros = 0;
    for (; number >> 63 == 0; number <<= 1)
        zeros++;
    return zeros;
#endif
}

#if SWTI_HAVE_128

static inline swti_two swti_two_product(uint64_t a, uint64_t b)
{
    const swti_u128 product = (swti_u128)a * b;
    const swti_two two = {(uint64_t)(product >> 64), (uint64_t)product};
    return two;
}

/* n / d and what remains, for n.high < d: the quotient then fits a word. */
static inline uint64_t swti_two_divide(swti_two n, uint64_t d, uint64_t *rest)
{
    const swti_u128 whole = ((swti_u128)n.high << 64) | n.low;
    *rest = (uint64_t)(whole % d);
    return (uint64_t)(whole / d);
}

#else

/* By halves of 32 bits. middle cannot wrap: (2^32-1)^2 + 2 * (2^32-1) = 2^64 - 1. */
static inline swti_two swti_two_product(uint64_t a, uint64_t b)
{
    const uint64_t half = UINT32_MAX;
    const uint64_t a1 = a >> 32, a0 = a & half, b1 = b >> 32, b0 = b & half;
    const uint64_t low = a0 * b0;
    const uint64_t middle = a1 * b0 + (low >> 32);
    const uint64_t other = a0 * b1 + (middle & half);
    const swti_two two = {a1 * b1 + (middle >> 32) + (other >> 32), (other << 32) | (low & half)};
    return two;
}

/*
 * n / d and what remains, for n.high < d: the quotient then fits a word. Schoolbook, a bit a step; the
 * remainder stays below d, so the bit that the shift drops off it says that it is certainly not below d.
 */
static inline uint64_t swti_two_divide(swti_two n, uint64_t d, uint64_t *rest)
{
    uint64_t quotient = 0, left = n.high;
    for (int bit = 63; bit >= 0; bit--) {
        const uint64_t dropped = left >> 63;
        left = (left << 1) | ((n.low >> bit) & 1);
        quotient <<= 1;
        if (dropped || left >= d) {
            left -= d;
            quotient |= 1;
        }
    }
    *rest = left;
    return quotient;
}

#endif

/* a * b modulo 2^128. */
static inline swti_two swti_two_times(swti_two a, swti_two b)
{
    const swti_two low = swti_two_product(a.low, b.low);
    const swti_two product = {low.high + a.high * b.low + a.low * b.high, low.low};
    return product;
}

#endif
