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

/* a - b, for a >= b; else modulo 2^128. A borrow makes a.low - b.low 2^64 larger. */
static inline swti_two swti_two_less(swti_two a, swti_two b)
{
    const uint64_t borrow = a.low < b.low;
    const swti_two rest = {a.high - b.high - borrow,
                           borrow ? UINT64_MAX - (b.low - a.low - 1) : a.low - b.low};
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

/* A word as high * 2^32 + low. */
static inline swti_two swti_two_halves(uint64_t word)
{
    const uint64_t base = UINT64_C(1) << 32, high = word / base, low = word % base;
    const swti_two halves = {high, low};
    return halves;
}

/* By halves of 32 bits. No sum wraps: (2^32-1)^2 + 2 * (2^32-1) = 2^64 - 1. */
static inline swti_two swti_two_product(uint64_t a, uint64_t b)
{
    const swti_two x = swti_two_halves(a), y = swti_two_halves(b);
    const swti_two low = swti_two_halves(x.low * y.low);
    const swti_two middle = swti_two_halves(x.high * y.low + low.high);
    const swti_two other = swti_two_halves(x.low * y.high + middle.low);
    const swti_two product = {x.high * y.high + middle.high + other.high,
                              other.low * (UINT64_C(1) << 32) + low.low};
    return product;
}

/*
 * n / d and what remains, for n.high < d: the quotient then fits a word. Schoolbook, a bit a step. What is left stays
 * below d, so 2 * left + next need not be formed to be held against d: left is held against what it lacks.
 */
static inline uint64_t swti_two_divide(swti_two n, uint64_t d, uint64_t *rest)
{
    uint64_t quotient = 0, left = n.high, low = n.low;
    for (uint64_t place = UINT64_C(1) << 63; place > 0; place /= 2) {
        const uint64_t next = low >= place, lacks = d - left - next;
        low -= next != 0 ? place : 0;
        const uint64_t fits = left >= lacks;
        left = fits ? left - lacks : 2 * left + next;
        quotient = 2 * quotient + fits;
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
