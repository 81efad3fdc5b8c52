/* SPDX-License-Identifier: MIT */
/* How many posts each area has under a divisor method, at one scale for all of them. */
#ifndef SWTI_APPORTION_SCALE_H
#define SWTI_APPORTION_SCALE_H

#include "apportion_parts.h"
#include "exact/two.h"

/* Areas are taken in blocks of at most this many. */
#define SWTI_POSTS_BLOCK 512

/*
 * factor / 2^shift, which weights are multiplied by: the inverse of a claim. Any double from 2^-64 to 2^63 is
 * such a fraction, so a double may choose one; what comes of it is exact all the same.
 */
typedef struct {
    uint64_t factor;
    int32_t shift;        /* 1..127 */
    int32_t is_geometric; /* Huntington-Hill */
    swti_two offset;      /* 0, a half or 1, in parts of 2^shift: added before the part below 1 is cut off */
} swti_scale;

swti_scale swti_scale_of(int32_t method, uint64_t factor, int32_t shift);
swti_scale swti_scale_from_double(int32_t method, double value);

/*
 * The posts of the areas from `first`: floor, cap, or what lies between of its claims that are 1 / scale or
 * more. With d(n) the method's divisors these are the posts n with d(n) <= weight * scale.
 */
void swti_scale_posts(const swti_scale *s, const swti_apportionment *a, size_t first, size_t areas,
                      uint64_t *posts);

/* The areas of the block that starts at `first`. */
static inline size_t swti_posts_block(const swti_apportionment *a, size_t first)
{
    return a->areas - first < SWTI_POSTS_BLOCK ? a->areas - first : SWTI_POSTS_BLOCK;
}

#endif
