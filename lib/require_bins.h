/* SPDX-License-Identifier: MIT */
/*
 * Units of one area packed into posts, none split: first-fit decreasing, a lower bound, and an exact search
 * within a budget. Here a post is a bin, and what a unit takes of it its size.
 */
#ifndef SWTI_REQUIRE_BINS_H
#define SWTI_REQUIRE_BINS_H

#include <stddef.h>
#include <stdint.h>

/*
 * Sizes are 1..capacity and stand greatest first. All arrays but size are written to; bin holds the best
 * packing so far.
 */
typedef struct {
    int64_t capacity;
    size_t count;
    int64_t *size;    /* count */
    size_t *bin;      /* count: the bin of each, from 0 */
    int64_t *room;    /* 4 * count + 2 */
    size_t *next;     /* count + 1 */
    size_t *previous; /* count + 1 */
    size_t *chosen;   /* count */
    size_t *start;    /* count */
} swti_bins;

/* Each in turn, the greatest first, into the first bin that has room for it: how many bins that takes. */
size_t swti_bins_first_fit(const swti_bins *bins);

/* Martello and Toth's bound L2: no packing has fewer bins. */
size_t swti_bins_bound(const int64_t *size, size_t count, int64_t capacity);

/*
 * Betters a packing of *used bins, down to `least` if it can, in no more than about `steps` looks at a unit.
 * Returns 1 where the packing in bin is then proved to be least, 0 where the steps ran out.
 */
int32_t swti_bins_search(const swti_bins *bins, size_t least, int64_t steps, size_t *used);

#endif
