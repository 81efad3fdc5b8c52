/* SPDX-License-Identifier: MIT */
/* A plan's sentence "from base to target by then, rate a year", taken at its word and recomputed. */
#ifndef PLAN_REPORT_GROWTH_CHECK_H
#define PLAN_REPORT_GROWTH_CHECK_H

#include "text.h"

#include <swtarget.h>

/** What a claim comes to. Where a figure is not printed, the one that the others call for stands in. */
typedef struct {
    const swt_claim *claim;
    int32_t periods;
    int64_t base;      /**< as printed; else the least that reaches the target; else 100, as a sample */
    int64_t target;    /**< as printed, or SWT_MISSING */
    swt_ratio rate;    /**< as printed; else the whole percent nearest to the rate that is needed */
    swt_ratio least;   /**< where no rate is printed, the least whole percent that reaches the target */
    int32_t doubling;  /**< without a target, the periods after which a count has doubled; 0: it never does */
    swt_audit exact;   /**< the figures taken as exact; where there is a target */
    swt_audit rounded; /**< the figures taken as rounded; where rate and target are printed */
    int64_t *by_rate;  /**< periods + 1 headcounts at the rate, rounded up */
    int64_t *evenly;   /**< periods + 1 headcounts on the even way to the target; NULL without one */
} growth_check;

/** SWT_OK, or why the claim cannot be computed. The two paths are the caller's to free. */
swt_status check_growth(const swt_claim *claim, growth_check *check);

/** What the check says, in sentences. */
void say_growth_check(text *t, const growth_check *check);

/** The path, a line a year. */
void print_growth_path(const growth_check *check);

#endif
