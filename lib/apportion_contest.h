/* SPDX-License-Identifier: MIT */
/* Claims to the last posts, held against each other one by one. */
#ifndef SWTI_APPORTION_CONTEST_H
#define SWTI_APPORTION_CONTEST_H

#include "apportion_claim.h"
#include "apportion_scale.h"

/* Two scales: claims down to 1 / low all have a post, claims below 1 / high have none. */
typedef struct {
    const swti_apportionment *a;
    swti_scale low;
    swti_scale high;
} swti_contest;

/* The lowest claim that is served, how many equal to it are, and how many there are. */
typedef struct {
    swti_claim claim;
    uint64_t served;
    uint64_t equal;
} swti_verdict;

/* The left-th highest of the claims between the scales; writes notes into the shares. */
swti_verdict swti_contest_decide(const swti_contest *c, uint64_t left, int64_t *shares);

#endif
