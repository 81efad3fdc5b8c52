/* SPDX-License-Identifier: MIT */
/* Compound growth of a headcount: where it leads, what it takes, and whether it is on track. */
#ifndef SWTARGET_GROWTH_H
#define SWTARGET_GROWTH_H

#include <swtarget/ratio.h>

#ifdef __cplusplus
extern "C" {
#endif

/** When the points of a path are rounded. */
enum {
    SWT_ROUND_ONCE = 0, /**< each point is rounded from the exact value */
    SWT_ROUND_EACH = 1  /**< the rounded point is what grows on */
};

/** Where a headcount stands on its way to a target; see swt_growth_track. */
typedef struct {
    int64_t planned;    /**< least whole headcount that is on the planned path now */
    int64_t ahead;      /**< actual - planned; negative is behind */
    int32_t order;      /**< -1 behind the exact path, 0 on it to the last digit, 1 ahead */
    int32_t left;       /**< periods that remain */
    double rate_needed; /**< rate per period from actual to target over what is left */
} swt_track;

/**
 * The headcount after compound growth: base * (1 + rate)^periods, rounded once.
 *
 * @param      base       headcount at the start, >= 0
 * @param      rate       growth per period, > -1; 23 % is {23, 100}
 * @param      periods    0..SWT_MAX_PERIODS
 * @param      rounding   SWT_CEIL, SWT_FLOOR or SWT_HALF_UP
 * @param[out] headcount  the whole headcount; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL headcount is NULL
 * @retval SWT_ERR_OPTION unknown rounding
 * @retval SWT_ERR_RANGE base negative, periods out of range, rate <= -1 or rate.den negative
 * @retval SWT_ERR_DIV_ZERO rate.den is 0
 * @retval SWT_ERR_OVERFLOW the rounded headcount is above INT64_MAX
 * @note Exact for every input in range.
 * @par Example (1000000, {1, 10}, 3, SWT_CEIL) gives 1331000; doubles give 1331001
 * @par Source the wording "年均增长" (average annual growth): a geometric mean, base year excluded
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_project(int64_t base, swt_ratio rate, int32_t periods,
                                                     int32_t rounding, int64_t *headcount);

/**
 * Every point of the way: path[i] is the headcount after i periods.
 *
 * @param      base      headcount at the start, >= 0; it is path[0]
 * @param      rate      growth per period, > -1
 * @param      periods   0..SWT_MAX_PERIODS
 * @param      rounding  SWT_CEIL, SWT_FLOOR or SWT_HALF_UP
 * @param      when      SWT_ROUND_ONCE or SWT_ROUND_EACH
 * @param[out] path      periods + 1 headcounts; left as they were unless SWT_OK
 * @retval SWT_ERR_NULL path is NULL
 * @retval SWT_ERR_OPTION unknown rounding or when
 * @retval SWT_ERR_RANGE base negative, periods out of range, rate <= -1 or rate.den negative
 * @retval SWT_ERR_DIV_ZERO rate.den is 0
 * @retval SWT_ERR_OVERFLOW a point is above INT64_MAX
 * @note Exact for every input in range.
 * @par Example (7, {35, 100}, 3, SWT_CEIL) ends at 18 rounded once and at 19 rounded each period
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_path(int64_t base, swt_ratio rate, int32_t periods,
                                                  int32_t rounding, int32_t when, int64_t *path);

/**
 * The order of base * (1 + rate)^periods and a target: the exact predicate the rest stands on.
 *
 * @param      base     headcount at the start, >= 0
 * @param      rate     growth per period, > -1
 * @param      periods  0..SWT_MAX_PERIODS
 * @param      target   headcount to compare with, >= 0
 * @param[out] order    -1 below the target, 0 exactly on it, 1 above; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL order is NULL
 * @retval SWT_ERR_RANGE base or target negative, periods out of range, rate <= -1 or rate.den negative
 * @retval SWT_ERR_DIV_ZERO rate.den is 0
 * @note Exact for every input in range; it cannot overflow.
 * @par Example (10855, {13, 100}, 5, 20000) gives -1: 19,999.63 is below
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_compare(int64_t base, swt_ratio rate, int32_t periods,
                                                     int64_t target, int32_t *order);

/**
 * The compound rate per period that leads from base to target.
 *
 * @param      base     headcount at the start, >= 1
 * @param      target   headcount at the end, >= 0
 * @param      periods  1..SWT_MAX_PERIODS
 * @param[out] rate     (target / base)^(1 / periods) - 1; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL rate is NULL
 * @retval SWT_ERR_RANGE base or target negative, or periods out of range
 * @retval SWT_ERR_DIV_ZERO base is 0: no rate leads away from nothing
 * @note Irrational as a rule, hence a double, within 1 ulp; swt_growth_least_rate is exact.
 * @par Example (19000, 55000, 5) gives 0.236863...
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_cagr(int64_t base, int64_t target, int32_t periods,
                                                  double *rate);

/**
 * The least rate that reaches a target, among the whole multiples of a step: the rate a plan prints.
 *
 * @param      base     headcount at the start, >= 0
 * @param      target   headcount to reach, >= 0
 * @param      periods  0..SWT_MAX_PERIODS
 * @param      step     what the rate is a multiple of, > 0; tenths of a percent are {1, 1000}
 * @param[out] rate     least k * step > -1 with base * (1 + k * step)^periods >= target, k any whole
 *                      number, also negative; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL rate is NULL
 * @retval SWT_ERR_RANGE base or target negative, periods out of range, step not above 0
 * @retval SWT_ERR_DIV_ZERO step.den is 0
 * @retval SWT_ERR_OVERFLOW k * step.num would have to be above INT64_MAX
 * @retval SWT_ERR_INFEASIBLE no rate reaches it: base is 0, or periods is 0, and target is above base
 * @note Exact for every input in range.
 * @par Example (19000, 55000, 5, {1, 100}) gives {6, 25}, which is 24 %
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_least_rate(int64_t base, int64_t target, int32_t periods,
                                                        swt_ratio step, swt_ratio *rate);

/**
 * The fewest periods after which growth has reached a target.
 *
 * @param      base     headcount at the start, >= 0
 * @param      rate     growth per period, > -1
 * @param      target   headcount to reach, >= 0
 * @param[out] periods  least n with base * (1 + rate)^n >= target; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL periods is NULL
 * @retval SWT_ERR_RANGE base or target negative, rate <= -1 or rate.den negative
 * @retval SWT_ERR_DIV_ZERO rate.den is 0
 * @retval SWT_ERR_INFEASIBLE not within SWT_MAX_PERIODS, or never
 * @note Exact for every input in range.
 * @par Example (100, {35, 100}, 200) gives 3: a headcount that grows 35 % a year doubles in the third
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_least_periods(int64_t base, swt_ratio rate, int64_t target,
                                                           int32_t *periods);

/**
 * The least whole headcount from which growth reaches a target.
 *
 * @param      target   headcount to reach, >= 0
 * @param      rate     growth per period, > -1
 * @param      periods  0..SWT_MAX_PERIODS
 * @param[out] base     least b with b * (1 + rate)^periods >= target; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL base is NULL
 * @retval SWT_ERR_RANGE target negative, periods out of range, rate <= -1 or rate.den negative
 * @retval SWT_ERR_DIV_ZERO rate.den is 0
 * @retval SWT_ERR_OVERFLOW the base is above INT64_MAX
 * @note Exact for every input in range.
 * @par Example (131000, {53, 500}, 5) gives 79159: what Anhui's 10.6 % a year starts from
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_least_base(int64_t target, swt_ratio rate, int32_t periods,
                                                        int64_t *base);

/**
 * Where a headcount stands on the way from base to target. The planned level after `elapsed` of
 * `periods` is base * (target / base)^(elapsed / periods): the same rate in every period.
 *
 * @param      base     headcount at the start, >= 1
 * @param      target   headcount at the end, >= 1
 * @param      periods  1..SWT_MAX_PERIODS
 * @param      elapsed  0..periods
 * @param      actual   headcount now, >= 0
 * @param[out] track    planned level, ahead or behind, rate still needed; left as it was unless SWT_OK.
 *                      rate_needed is infinite where no rate helps: actual is 0, or nothing is left and
 *                      actual is below target; where nothing is left and target is reached it is 0
 * @retval SWT_ERR_NULL track is NULL
 * @retval SWT_ERR_RANGE a headcount negative, periods or elapsed out of range
 * @retval SWT_ERR_DIV_ZERO base or target is 0: there is no geometric path from or to nothing
 * @note planned, ahead and order are exact; rate_needed is within 1 ulp.
 * @par Example (19000, 55000, 5, 2, 30000) gives planned 29067, ahead 933, order 1
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_track(int64_t base, int64_t target, int32_t periods,
                                                   int32_t elapsed, int64_t actual, swt_track *track);

/**
 * swt_growth_project for a column of headcounts under one rate.
 *
 * @param      base      rows headcounts, >= 0 or SWT_MISSING; may be NULL where rows is 0
 * @param      rows      how many
 * @param      rate      growth per period, > -1
 * @param      periods   0..SWT_MAX_PERIODS
 * @param      rounding  SWT_CEIL, SWT_FLOOR or SWT_HALF_UP
 * @param[out] out       rows headcounts, each what the scalar call gives; SWT_MISSING where base is
 *                       missing or the row is bad. May be base itself; no other overlap
 * @param[out] bad_row   index of the first bad row; may be NULL; left as it was where no row is bad
 * @retval SWT_ERR_NULL base or out is NULL and rows is not 0
 * @retval SWT_ERR_OPTION unknown rounding
 * @retval SWT_ERR_RANGE periods or rate out of range; or the first bad row holds a negative headcount
 * @retval SWT_ERR_DIV_ZERO rate.den is 0
 * @retval SWT_ERR_OVERFLOW the first bad row's headcount is above INT64_MAX
 * @note Exact. Where an argument for the whole column is refused, out stays as it was.
 * @par Example ({1000, SWT_MISSING}, 2, {1, 10}, 3, SWT_CEIL) gives {1331, SWT_MISSING}
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_project_column(const int64_t *base, size_t rows, swt_ratio rate,
                                                            int32_t periods, int32_t rounding, int64_t *out,
                                                            size_t *bad_row);

/**
 * swt_growth_project for a column of headcounts, each row under its own rate.
 *
 * @param      base      rows headcounts, >= 0 or SWT_MISSING; may be NULL where rows is 0
 * @param      rate      rows rates, > -1 each; may be NULL where rows is 0
 * @param      rows      how many
 * @param      periods   0..SWT_MAX_PERIODS
 * @param      rounding  SWT_CEIL, SWT_FLOOR or SWT_HALF_UP
 * @param[out] out       rows headcounts, each what the scalar call gives; SWT_MISSING where base is
 *                       missing (whatever its rate) or the row is bad. May be base itself; no other overlap
 * @param[out] bad_row   index of the first bad row; may be NULL; left as it was where no row is bad
 * @retval SWT_ERR_NULL base, rate or out is NULL and rows is not 0
 * @retval SWT_ERR_OPTION unknown rounding
 * @retval SWT_ERR_RANGE periods out of range; or the first bad row's headcount or rate is
 * @retval SWT_ERR_DIV_ZERO the first bad row's rate is over 0
 * @retval SWT_ERR_OVERFLOW the first bad row's headcount is above INT64_MAX
 * @note Exact. Where an argument for the whole column is refused, out stays as it was.
 * @par Example ({100, 100}, {{1, 10}, {1, 5}}, 2, 2, SWT_CEIL) gives {121, 144}
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_growth_project_rates_column(const int64_t *base, const swt_ratio *rate,
                                                                  size_t rows, int32_t periods,
                                                                  int32_t rounding, int64_t *out,
                                                                  size_t *bad_row);

#ifdef __cplusplus
}
#endif

#endif
