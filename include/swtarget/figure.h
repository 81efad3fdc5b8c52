/* SPDX-License-Identifier: MIT */
/* A published figure is an interval; and whether a plan's printed figures agree with each other. */
#ifndef SWTARGET_FIGURE_H
#define SWTARGET_FIGURE_H

#include <swtarget/ratio.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a printed figure is read. */
enum {
    SWT_EXACT = 0,    /**< it is the truth */
    SWT_ROUNDED = 1,  /**< its last digit was rounded, a half up */
    SWT_TRUNCATED = 2 /**< what followed its last digit was cut off */
};

/** A figure as printed, and what it can stand for: low <= truth < high; low == high: exactly that. */
typedef struct {
    swt_ratio value;
    swt_ratio low;
    swt_ratio high;
} swt_figure;

/** Whether printed figures agree, and what they say together; see swt_figure_audit. */
typedef struct {
    int32_t agree;        /**< 1: some whole base, rate and target within the figures fit; 0: none do */
    int32_t reaches;      /**< the printed rate from the printed base, against the printed target: -1, 0, 1 */
    int64_t reached_up;   /**< what it reaches, rounded up */
    int64_t reached_down; /**< what it reaches, digits cut */
    int64_t reached_hundredths; /**< what it reaches, in hundredths of a post, digits cut */
    int64_t short_by;           /**< printed target less reached_up, rounded up; 0 where it is reached */
    int64_t base_needed;   /**< least whole base from which the printed rate reaches the printed target */
    int64_t base_least;    /**< least whole base within the figures that agrees; SWT_MISSING: none */
    int64_t base_greatest; /**< greatest such base; SWT_MISSING: none */
    double rate_needed;    /**< rate from the printed base to the printed target, within 1 ulp */
    double rate_low;       /**< infimum of the rates that bases and targets within the figures imply */
    double rate_high;      /**< supremum of these rates */
} swt_audit;

/**
 * Reads a printed figure and says what it can stand for. The text is as in swt_ratio_parse.
 *
 * @param      text     zero-terminated
 * @param      reading  SWT_EXACT; SWT_ROUNDED: within half of the last printed digit; SWT_TRUNCATED:
 *                      from the figure to one more in its last digit
 * @param[out] figure   the figure; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL text or figure is NULL
 * @retval SWT_ERR_OPTION unknown reading
 * @retval SWT_ERR_RANGE a figure with a minus sign, read as truncated: cut digits pull it towards 0, so
 *                       its interval is closed above and not below
 * @retval SWT_ERR_DIV_ZERO the number after / or : is 0
 * @retval SWT_ERR_OVERFLOW value, low or high, reduced, does not fit two int64; or, read as rounded or truncated,
 *                          the figure's digits, final zeros among them, come to INT64_MAX or more
 * @retval SWT_ERR_SYNTAX no number; or a fraction (1/1000) under another reading than SWT_EXACT, as it
 *                        has no last digit
 * @note Exact.
 * @par Example ("1.9万", SWT_ROUNDED) gives value 19000, low 18500, high 19500
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_figure_parse(const char *text, int32_t reading, swt_figure *figure);

/**
 * Whether a base, a rate and a target as printed can all be true: "from 19,000 to 55,000, 23 % a year".
 * They agree where some whole base of 1 or more, some rate and some target within the figures fulfil
 * base * (1 + rate)^periods = target.
 *
 * @param      base     the figure for the start: low >= 0, value > 0
 * @param      rate     the figure for the rate: low > -1
 * @param      target   the figure for the end: low >= 0
 * @param      periods  1..SWT_MAX_PERIODS
 * @param[out] audit    the verdict and what led to it; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL audit is NULL
 * @retval SWT_ERR_RANGE a figure out of the ranges above, not low <= value <= high, or periods out of range
 * @retval SWT_ERR_DIV_ZERO a denominator is 0
 * @retval SWT_ERR_OVERFLOW a whole number of the audit is above INT64_MAX, or the figures are too long
 * @note The verdict and every whole number are exact; the rates are within 1 ulp.
 * @par Example 19000, 23 %, 55000, all exact, over 5: agree 0, reached_up 53491, short_by 1509,
 *      base_needed 19537, rate_needed 0.23686...; the same figures rounded: agree 1, bases 18970..19499
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_figure_audit(const swt_figure *base, const swt_figure *rate,
                                                   const swt_figure *target, int32_t periods,
                                                   swt_audit *audit);

#ifdef __cplusplus
}
#endif

#endif
