/* SPDX-License-Identifier: MIT */
/*
 * Sharing within areas in one pass, with one number an area. In units of 1/den of a post, a unit that shares
 * brings driver*num and one that does not brings its whole posts times den, so that an area's posts are its sum
 * over den, rounded up: the whole posts come through the rounding as they are. An area with a missing unit gets the
 * sign bit, and keeps it as long as the sum stays below 2^63.
 */
#ifndef SWTI_COLUMNS_SHARE_H
#define SWTI_COLUMNS_SHARE_H

#include "multiplier.h"

typedef struct {
    uint64_t num;
    uint64_t den;
    uint64_t whole; /* least driver that is worth a whole post */
    swti_multiplier posts;
    int32_t usable; /* the sum of so many rows stays below 2^63 */
} swti_sharing;

/* norm >= 0, den > 0. */
swti_sharing swti_sharing_make(swt_ratio norm, size_t rows);

/* Adds a block to the areas' sums; 0, and nothing added, where a row is bad or too large. */
int32_t swti_share_block(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                         const swti_sharing *s, int64_t *sum_by_area);

#endif
