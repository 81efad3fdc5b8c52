/* SPDX-License-Identifier: MIT */
/* Compound growth: arguments checked, and every answer taken from the exact comparison of lib/exact. */
#include <swtarget/growth.h>

#include <math.h>
#include <string.h>

#include "checks.h"
#include "columns/bad.h"
#include "columns/kernels.h"
#include "exact/estimate.h"
#include "exact/fraction.h"
#include "exact/pair.h"
#include "exact/power.h"
#include "exact/root.h"

/* A rate over zero has no size, so its denominator is looked at before its range. */
static swt_status check_terms(swt_ratio rate, int32_t periods)
{
    if (periods < 0 || periods > SWT_MAX_PERIODS || rate.den < 0)
        return SWT_ERR_RANGE;
    if (rate.den == 0)
        return SWT_ERR_DIV_ZERO;
    return rate.num <= -rate.den ? SWT_ERR_RANGE : SWT_OK;
}

static swt_status check_growth(int64_t base, swt_ratio rate, int32_t periods)
{
    return base < 0 ? SWT_ERR_RANGE : check_terms(rate, periods);
}

/* (1 + rate)^periods; num + den is below 2^64, and above 0 as the rate is above -1. */
static swti_power power_of(swt_ratio rate, int32_t periods)
{
    const swti_power power = {(uint64_t)rate.num + (uint64_t)rate.den, (uint64_t)rate.den, periods};
    return power;
}

/*
 * Doubles decide most calls, if they are told apart here: passed on in memory, the terms would take as
 * long again.
 */
static swt_status project(int64_t base, swt_ratio rate, int32_t periods, int32_t rounding, int64_t *headcount)
{
    const swti_power power = power_of(rate, periods);
    if (base == 0 || !swti_power_is_plain(power))
        return swti_power_round(power, (uint64_t)base, 1, rounding, headcount);
    const swti_ends ends = swti_plain_ends(power, (uint64_t)base, rounding);
    if (ends.lower != ends.upper)
        return swti_power_round_from(&power, (uint64_t)base, 1, rounding, &ends, headcount);
    *headcount = (int64_t)ends.upper;
    return SWT_OK;
}

static int32_t reaches(int64_t base, swt_ratio rate, int32_t periods, int64_t target)
{
    return swti_power_order(power_of(rate, periods), swti_two_from((uint64_t)base),
                            swti_two_from((uint64_t)target)) >= 0;
}

swt_status swt_growth_project(int64_t base, swt_ratio rate, int32_t periods, int32_t rounding,
                              int64_t *headcount)
{
    if (headcount == NULL)
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    const swt_status status = check_growth(base, rate, periods);
    return status == SWT_OK ? project(base, rate, periods, rounding, headcount) : status;
}

swt_status swt_growth_path(int64_t base, swt_ratio rate, int32_t periods, int32_t rounding, int32_t when,
                           int64_t *path)
{
    int64_t point[SWT_MAX_PERIODS + 1]; /* so that path stays as it was where a late point overflows */
    if (path == NULL)
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding) || (when != SWT_ROUND_ONCE && when != SWT_ROUND_EACH))
        return SWT_ERR_OPTION;
    swt_status status = check_growth(base, rate, periods);
    if (status != SWT_OK)
        return status;
    point[0] = base;
    for (int32_t i = 1; i <= periods && status == SWT_OK; i++)
        status = when == SWT_ROUND_ONCE ? project(base, rate, i, rounding, &point[i])
                                        : project(point[i - 1], rate, 1, rounding, &point[i]);
    if (status == SWT_OK)
        memcpy(path, point, ((size_t)periods + 1) * sizeof path[0]);
    return status;
}

swt_status swt_growth_compare(int64_t base, swt_ratio rate, int32_t periods, int64_t target, int32_t *order)
{
    if (order == NULL)
        return SWT_ERR_NULL;
    if (target < 0)
        return SWT_ERR_RANGE;
    const swt_status status = check_growth(base, rate, periods);
    if (status == SWT_OK)
        *order = swti_power_order(power_of(rate, periods), swti_two_from((uint64_t)base),
                                  swti_two_from((uint64_t)target));
    return status;
}

swt_status swt_growth_cagr(int64_t base, int64_t target, int32_t periods, double *rate)
{
    if (rate == NULL)
        return SWT_ERR_NULL;
    if (base < 0 || target < 0 || periods < 1 || periods > SWT_MAX_PERIODS)
        return SWT_ERR_RANGE;
    if (base == 0)
        return SWT_ERR_DIV_ZERO;
    *rate = swti_pair_rate(swti_two_from((uint64_t)target), swti_two_from((uint64_t)base), periods);
    return SWT_OK;
}

/* The multiple k of a step as a rate, not reduced; |k| is such that k * step.num fits. */
static swt_ratio rate_of(int64_t k, swt_ratio step)
{
    const swt_ratio rate = {k * step.num, step.den};
    return rate;
}

/*
 * The least k * step that reaches the target, between the least multiple above -1, which is
 * k = -((den - 1) / num), and the greatest whose numerator fits.
 */
static swt_status find_least_rate(int64_t base, int64_t target, int32_t periods, swt_ratio step,
                                  swt_ratio *rate)
{
    int64_t least = -((step.den - 1) / step.num), most = INT64_MAX / step.num;
    if (!reaches(base, rate_of(most, step), periods, target))
        return SWT_ERR_OVERFLOW;
    while (least < most) {
        const int64_t middle = least + (int64_t)(((uint64_t)most - (uint64_t)least) / 2);
        if (reaches(base, rate_of(middle, step), periods, target))
            most = middle;
        else
            least = middle + 1;
    }
    return swt_ratio_make(least * step.num, step.den, rate);
}

swt_status swt_growth_least_rate(int64_t base, int64_t target, int32_t periods, swt_ratio step,
                                 swt_ratio *rate)
{
    if (rate == NULL)
        return SWT_ERR_NULL;
    if (base < 0 || target < 0 || periods < 0 || periods > SWT_MAX_PERIODS || step.num <= 0 || step.den < 0)
        return SWT_ERR_RANGE;
    if (step.den == 0)
        return SWT_ERR_DIV_ZERO;
    if (target > base && (base == 0 || periods == 0))
        return SWT_ERR_INFEASIBLE;
    return find_least_rate(base, target, periods, step, rate);
}

swt_status swt_growth_least_periods(int64_t base, swt_ratio rate, int64_t target, int32_t *periods)
{
    if (periods == NULL)
        return SWT_ERR_NULL;
    if (target < 0)
        return SWT_ERR_RANGE;
    const swt_status status = check_growth(base, rate, 0);
    if (status != SWT_OK)
        return status;
    int32_t least = 0, most = SWT_MAX_PERIODS;
    if (base >= target) /* at once, and decline would not come back to it */
        most = 0;
    else if (!reaches(base, rate, most, target))
        return SWT_ERR_INFEASIBLE;
    while (least < most) {
        const int32_t middle = least + (most - least) / 2;
        if (reaches(base, rate, middle, target))
            most = middle;
        else
            least = middle + 1;
    }
    *periods = least;
    return SWT_OK;
}

/* The target grown backwards: target * (q/p)^periods, rounded up. */
swt_status swt_growth_least_base(int64_t target, swt_ratio rate, int32_t periods, int64_t *base)
{
    if (base == NULL)
        return SWT_ERR_NULL;
    const swt_status status = check_growth(target, rate, periods);
    if (status != SWT_OK)
        return status;
    const swti_power forward = power_of(rate, periods);
    const swti_power backward = {forward.q, forward.p, periods};
    return swti_power_round(backward, (uint64_t)target, 1, SWT_CEIL, base);
}

static double rate_needed(int64_t actual, int64_t target, int32_t left)
{
    if (left == 0)
        return actual >= target ? 0.0 : (double)INFINITY;
    if (actual == 0)
        return (double)INFINITY;
    return swti_pair_rate(swti_two_from((uint64_t)target), swti_two_from((uint64_t)actual), left);
}

swt_status swt_growth_track(int64_t base, int64_t target, int32_t periods, int32_t elapsed, int64_t actual,
                            swt_track *track)
{
    if (track == NULL)
        return SWT_ERR_NULL;
    if (base < 0 || target < 0 || actual < 0 || periods < 1 || periods > SWT_MAX_PERIODS || elapsed < 0 ||
        elapsed > periods)
        return SWT_ERR_RANGE;
    if (base == 0 || target == 0)
        return SWT_ERR_DIV_ZERO;
    const swti_level level = {(uint64_t)base, (uint64_t)target, periods, elapsed};
    track->planned = (int64_t)swti_level_least(level);
    track->ahead = actual - track->planned;
    track->order = swti_level_order(level, (uint64_t)actual);
    track->left = periods - elapsed;
    track->rate_needed = rate_needed(actual, target, track->left);
    return SWT_OK;
}

/* The rows that a kernel left as ~base; row i is under rate[i * step]. */
static void project_undecided(size_t first, size_t rows, const swt_ratio *rate, size_t step, int32_t periods,
                              int32_t rounding, int64_t *out, swti_bad *bad)
{
    for (size_t row = first; row < first + rows; row++) {
        const int64_t base = ~out[row];
        if (out[row] >= 0 || out[row] == SWT_MISSING)
            continue;
        swt_status status = check_terms(rate[row * step], periods);
        out[row] = SWT_MISSING;
        if (status == SWT_OK)
            status = project(base, rate[row * step], periods, rounding, &out[row]);
        swti_bad_note(bad, status, row);
    }
}

static void project_block(const int64_t *base, size_t first, size_t rows, swt_ratio rate, int32_t periods,
                          int32_t rounding, int64_t *out, swti_bad *bad)
{
    for (size_t row = first; row < first + rows; row++) {
        const int64_t known = base[row];
        out[row] = SWT_MISSING;
        if (known >= 0)
            swti_bad_note(bad, project(known, rate, periods, rounding, &out[row]), row);
        else if (known != SWT_MISSING)
            swti_bad_note(bad, SWT_ERR_RANGE, row);
    }
}

swt_status swt_growth_project_column(const int64_t *base, size_t rows, swt_ratio rate, int32_t periods,
                                     int32_t rounding, int64_t *out, size_t *bad_row)
{
    if (rows != 0 && (base == NULL || out == NULL))
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    const swt_status status = check_terms(rate, periods);
    if (status != SWT_OK)
        return status;
    const swti_kernels *kernels = swti_kernels_best();
    const swti_power power = power_of(rate, periods);
    const swti_factor factor = swti_factor_make(power.p, power.q, periods, rounding);
    swti_bad bad = swti_bad_none();
    for (size_t first = 0; first < rows; first += SWTI_BLOCK_ROWS) {
        const size_t size = swti_block_rows(first, rows);
        const int32_t done = kernels->growth(base + first, size, &factor, out + first);
        if (done == 0)
            project_block(base, first, size, rate, periods, rounding, out, &bad);
        else if (done == SWTI_UNDECIDED)
            project_undecided(first, size, &rate, 0, periods, rounding, out, &bad);
    }
    return swti_bad_report(&bad, bad_row);
}

static void project_rates_block(const int64_t *base, const swt_ratio *rate, size_t first, size_t rows,
                                int32_t periods, int32_t rounding, int64_t *out, swti_bad *bad)
{
    for (size_t row = first; row < first + rows; row++) {
        const int64_t known = base[row];
        out[row] = SWT_MISSING;
        if (known == SWT_MISSING)
            continue;
        swt_status status = check_growth(known, rate[row], periods);
        if (status == SWT_OK)
            status = project(known, rate[row], periods, rounding, &out[row]);
        swti_bad_note(bad, status, row);
    }
}

swt_status swt_growth_project_rates_column(const int64_t *base, const swt_ratio *rate, size_t rows,
                                           int32_t periods, int32_t rounding, int64_t *out, size_t *bad_row)
{
    if (rows != 0 && (base == NULL || rate == NULL || out == NULL))
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    if (periods < 0 || periods > SWT_MAX_PERIODS)
        return SWT_ERR_RANGE;
    const swti_kernels *kernels = swti_kernels_best();
    swti_bad bad = swti_bad_none();
    for (size_t first = 0; first < rows; first += SWTI_BLOCK_ROWS) {
        const size_t size = swti_block_rows(first, rows);
        const int32_t done =
            kernels->growth_rates(base + first, rate + first, size, periods, rounding, out + first);
        if (done == 0)
            project_rates_block(base, rate, first, size, periods, rounding, out, &bad);
        else if (done == SWTI_UNDECIDED)
            project_undecided(first, size, rate, 1, periods, rounding, out, &bad);
    }
    return swti_bad_report(&bad, bad_row);
}
