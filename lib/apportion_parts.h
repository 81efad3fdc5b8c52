/* SPDX-License-Identifier: MIT */
/* What swt_apportion has checked, for the two families of methods. */
#ifndef SWTI_APPORTION_PARTS_H
#define SWTI_APPORTION_PARTS_H

#include <swtarget/apportion.h>

typedef struct {
    uint64_t total;
    const int64_t *weights;
    size_t areas;
    int32_t method;
    int32_t is_bounded;    /* there are floors or caps */
    const int64_t *floors; /* NULL: 0 each */
    const int64_t *caps;   /* NULL: none */
    uint64_t weight;       /* sum of the weights, below 2^63 */
    uint64_t floor;        /* sum of the floors; beyond the total: somewhere above it */
    uint64_t most;         /* posts that the areas may have together, at most the total */
    uint64_t idle;         /* sum of the floors of areas of weight 0 */
    uint64_t weighted;     /* areas of weight above 0 */
    uint64_t first;        /* of these, how many have no floor and may have a post */
} swti_apportionment;

/* The fewest and the most posts of an area, for a sound question. */
typedef struct {
    uint64_t floor;
    uint64_t cap; /* at most the total, which no share can exceed */
} swti_bounds;

static inline swti_bounds swti_bounds_of(const swti_apportionment *a, size_t area)
{
    swti_bounds bounds = {0, a->total};
    if (a->floors != NULL)
        bounds.floor = (uint64_t)a->floors[area];
    if (a->weights[area] == 0)
        bounds.cap = bounds.floor;
    else if (a->caps != NULL && (uint64_t)a->caps[area] < a->total)
        bounds.cap = (uint64_t)a->caps[area];
    return bounds;
}

/*
 * Both write the shares and return the ties. They are asked only where the floors leave posts to give and
 * the areas of weight above 0 have room for them.
 */
int64_t swti_apportion_hamilton(const swti_apportionment *a, int64_t *shares);
int64_t swti_apportion_divisor(const swti_apportionment *a, int64_t *shares);

#endif
