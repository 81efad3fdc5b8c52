/* SPDX-License-Identifier: MIT */
/*
 * Stocks under attrition and intake, in whole numbers: with u/v of the stock staying in a period, all of them
 * are kept times v^periods.
 */
#include <swtarget/supply.h>

#include <string.h>

#include "checks.h"
#include "exact/fraction.h"
#include "exact/quotient.h"
#include "exact/wide.h"

/* The share that stays, in lowest terms: v in 1..2^63-1, u in 0..v. */
typedef struct {
    uint64_t u;
    uint64_t v;
} staying;

static staying staying_of(swt_ratio attrition)
{
    const uint64_t v = (uint64_t)attrition.den, u = v - (uint64_t)attrition.num;
    const uint64_t divisor = swti_common_divisor(u, v);
    const staying share = {u / divisor, v / divisor};
    return share;
}

/*
 * A stock after some periods: above / below, below = v^periods.
 *
 * The bound: below is less than 2^(63 * 1000). The stock is at most what there was and all who joined, less
 * than 1,001 * 2^63, so above is less than 2^(63 * 1001 + 10), which is 986 words.
 */
typedef struct {
    swti_wide above;
    swti_wide below;
} exact_stock;

static void set_word(swti_wide *wide, uint64_t value)
{
    swti_wide_set(wide, swti_two_from(value));
}

/* One period: the share u/v stays, and the intake joins. */
static void pass_period(exact_stock *stock, staying share, uint64_t intake)
{
    swti_wide joining;
    swti_wide_multiply(&stock->above, share.u);
    swti_wide_multiply(&stock->below, share.v);
    swti_wide_copy(&joining, &stock->below);
    swti_wide_multiply(&joining, intake);
    swti_wide_add(&stock->above, &joining);
}

static swt_status round_stock(const exact_stock *stock, int32_t rounding, int64_t *headcount)
{
    swti_wide above;
    swti_wide_copy(&above, &stock->above);
    return swti_quotient_round(&above, &stock->below, rounding, headcount);
}

static swt_status check_supply(int64_t stock, int64_t other, swt_ratio attrition, int32_t periods)
{
    if (stock < 0 || other < 0 || periods < 0 || periods > SWT_MAX_PERIODS)
        return SWT_ERR_RANGE;
    return swti_check_share(attrition);
}

swt_status swt_supply_path(int64_t stock, swt_ratio attrition, int64_t intake, int32_t periods,
                           int32_t rounding, int64_t *path)
{
    int64_t point[SWT_MAX_PERIODS + 1]; /* so that path stays as it was where a late point overflows */
    exact_stock now;
    if (path == NULL)
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    swt_status status = check_supply(stock, intake, attrition, periods);
    if (status != SWT_OK)
        return status;
    const staying share = staying_of(attrition);
    set_word(&now.above, (uint64_t)stock);
    set_word(&now.below, 1);
    point[0] = stock;
    for (int32_t i = 1; i <= periods && status == SWT_OK; i++) {
        pass_period(&now, share, (uint64_t)intake);
        status = round_stock(&now, rounding, &point[i]);
    }
    if (status == SWT_OK)
        memcpy(path, point, ((size_t)periods + 1) * sizeof path[0]);
    return status;
}

/*
 * The edge that the stock at the end must come to so that it rounds to the target, in halves: the target
 * itself for FLOOR, half a post less for HALF_UP, and for CEIL anything above the target less one.
 */
static uint64_t edge_in_halves(int64_t target, int32_t rounding)
{
    return 2 * (uint64_t)target - (rounding == SWT_CEIL ? 2 : rounding == SWT_HALF_UP);
}

/*
 * What is short of the edge without an intake, over what one more in each period comes to at the end; both in
 * halves and times v^periods. Below 2^64 * v^1000 * 2, these are within the bound of exact_stock.
 */
static int64_t find_least_intake(int64_t stock, int64_t target, staying share, int32_t periods,
                                 int32_t rounding)
{
    exact_stock of_one;
    swti_wide edge, without;
    set_word(&of_one.above, 0);
    set_word(&of_one.below, 1);
    for (int32_t i = 0; i < periods; i++)
        pass_period(&of_one, share, 1);
    swti_wide_copy(&edge, &of_one.below);
    swti_wide_multiply(&edge, edge_in_halves(target, rounding));
    set_word(&without, (uint64_t)stock);
    swti_wide_raise(&without, share.u, periods);
    swti_wide_double(&without, 1);
    swti_wide_double(&of_one.above, 1);
    const int32_t order = swti_wide_order(&edge, &without);
    if (order < 0 || (order == 0 && rounding != SWT_CEIL))
        return 0;
    int64_t least = 0;
    swti_wide_subtract(&edge, &without);
    /* The quotient is the target at most, as of_one is 1 or more: it always fits. */
    (void)swti_quotient_round(&edge, &of_one.above, rounding == SWT_CEIL ? SWT_FLOOR : SWT_CEIL, &least);
    return least + (rounding == SWT_CEIL);
}

swt_status swt_supply_least_intake(int64_t stock, int64_t target, swt_ratio attrition, int32_t periods,
                                   int32_t rounding, int64_t *intake)
{
    if (intake == NULL)
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    const swt_status status = check_supply(stock, target, attrition, periods);
    if (status != SWT_OK)
        return status;
    if (periods == 0 && target > stock)
        return SWT_ERR_INFEASIBLE;
    /* At once, or with nobody asked for: then the edge below would be below 0 as well. */
    *intake = periods == 0 || target == 0
                  ? 0
                  : find_least_intake(stock, target, staying_of(attrition), periods, rounding);
    return SWT_OK;
}
