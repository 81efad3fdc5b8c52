/* SPDX-License-Identifier: MIT */
/* Numbers by xorshift64*: the same on every machine, and with edges among them. */
#ifndef SWTARGET_TESTS_MACHINES_DRAW_H
#define SWTARGET_TESTS_MACHINES_DRAW_H

#include <stdint.h>

typedef struct {
    uint64_t state; /* not 0 */
} draw;

static inline uint64_t draw_bits(draw *d)
{
    d->state ^= d->state >> 12;
    d->state ^= d->state << 25;
    d->state ^= d->state >> 27;
    return d->state * UINT64_C(2685821657736338717);
}

static inline uint64_t draw_below(draw *d, uint64_t end)
{
    return draw_bits(d) % end;
}

/*
 * A number as offices have them, of any length in bits, or one beside a power of two or of ten. One draw a
 * statement, here and in what follows: C leaves the order of the parts of an expression to the compiler.
 */
static inline int64_t draw_number(draw *d)
{
    const uint64_t bits = draw_bits(d), length = draw_below(d, 63), kind = draw_below(d, 8);
    const int64_t near = (int64_t)draw_below(d, 3);
    int64_t ten = 1;
    switch (kind) {
    case 0:
        return (int64_t)(UINT64_C(1) << length) + near - 1;
    case 1:
        for (uint64_t i = length % 19; i > 0; i--)
            ten *= 10;
        return ten + near - 1;
    case 2:
        return INT64_MAX - near;
    case 3:
        return near;
    case 4:
        return (int64_t)(bits % 200000);
    default:
        return (int64_t)(bits >> (1 + length));
    }
}

/* Now and then what is to be refused: a negative number or a missing one. */
static inline int64_t draw_any(draw *d)
{
    switch (draw_below(d, 32)) {
    case 0:
        return -draw_number(d);
    case 1:
        return INT64_MIN;
    default:
        return draw_number(d);
    }
}

#endif
