/* SPDX-License-Identifier: MIT */
/* What there is against what is needed, unit by unit, and shares of units that a plan sets. */
#ifndef SWTARGET_COVERAGE_H
#define SWTARGET_COVERAGE_H

#include <swtarget/ratio.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a number is held against its target. */
enum {
    SWT_AT_LEAST = 0, /**< reach it: 达到, 以上, 不少于 */
    SWT_MORE_THAN = 1 /**< exceed it: 突破, 超过 */
};

/** The sum of a check over rows; see swt_coverage_check. units + missing is the number of rows. */
typedef struct {
    int64_t units;     /**< rows where both numbers are known */
    int64_t met;       /**< of these, rows that have what they need or more */
    int64_t missing;   /**< rows where a number is unknown; they count nowhere else */
    int64_t have;      /**< sum of what there is */
    int64_t need;      /**< sum of what is needed */
    int64_t shortfall; /**< sum of what lacks, over the rows where it lacks */
    int64_t surplus;   /**< sum of what is beyond need, over the rows where it is */
    int64_t worst_gap; /**< the greatest shortfall of one row; 0 where none is short */
    size_t worst_row;  /**< the first row with that shortfall; SWT_NO_ROW where none is short */
} swt_coverage;

/**
 * Holds what there is against what is needed, row by row. A surplus in one place never hides a
 * shortfall in another.
 *
 * @param      have      rows numbers, >= 0 or SWT_MISSING; may be NULL where rows is 0
 * @param      need      rows numbers, >= 0 or SWT_MISSING; may be NULL where rows is 0; may be have
 * @param      rows      how many
 * @param[out] coverage  the sums; left as they were unless SWT_OK
 * @param[out] bad_row   index of the first bad row; may be NULL; left as it was where no row is bad
 * @retval SWT_ERR_NULL coverage is NULL, or have or need is and rows is not 0
 * @retval SWT_ERR_RANGE the first bad row holds a negative number
 * @retval SWT_ERR_OVERFLOW with the first bad row a sum comes above INT64_MAX
 * @note Exact.
 * @par Example ({5, 0}, {3, 3}, 2) gives met 1, shortfall 3, surplus 2, worst row 1
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_coverage_check(const int64_t *have, const int64_t *need, size_t rows,
                                                     swt_coverage *coverage, size_t *bad_row);

/**
 * How many units a share of them comes to: the least whole number that is no smaller.
 *
 * @param      share   0..1; 60 % is {60, 100}
 * @param      units   how many there are, >= 0
 * @param[out] needed  whole units, rounded up; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL needed is NULL
 * @retval SWT_ERR_RANGE units negative, share negative or above 1
 * @retval SWT_ERR_DIV_ZERO share.den is 0
 * @note Exact for every int64 input.
 * @par Example ({60, 100}, 69) gives 42
 * @par Source "县级社工指导中心2025年达到60%" (county centres reach 60 % by 2025): Jilin's 14th
 *             five-year plan for civil affairs
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_coverage_units(swt_ratio share, int64_t units, int64_t *needed);

/**
 * Whether met of units reaches (or exceeds) a share, decided without dividing.
 *
 * @param      met         units that have it, 0..units
 * @param      units       how many there are, >= 0
 * @param      share       0..1
 * @param      comparison  SWT_AT_LEAST or SWT_MORE_THAN
 * @param[out] yes         1 or 0; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL yes is NULL
 * @retval SWT_ERR_OPTION unknown comparison
 * @retval SWT_ERR_RANGE met or units negative, met above units, share negative or above 1
 * @retval SWT_ERR_DIV_ZERO share.den is 0
 * @retval SWT_ERR_INFEASIBLE units is 0: nothing has no share
 * @note Exact for every int64 input.
 * @par Example (36, 60, {60, 100}, SWT_AT_LEAST) gives 1; SWT_MORE_THAN gives 0
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_coverage_reached(int64_t met, int64_t units, swt_ratio share,
                                                       int32_t comparison, int32_t *yes);

/**
 * The fewest extra posts that bring at least a share of the units to their need, and where they go: the
 * smallest gaps are closed, of equal ones the earlier. A unit with an unknown number counts as a unit, but
 * nobody can tell what it lacks: it counts as not met, and gets nothing.
 *
 * @param      have          rows numbers, >= 0 or SWT_MISSING; may be NULL where rows is 0
 * @param      need          rows numbers, >= 0 or SWT_MISSING; may be NULL where rows is 0; may be have
 * @param      rows          how many units
 * @param      share         0..1: ceil(share * rows) units are to have what they need; 60 % is {60, 100}
 * @param[out] extra_by_row  rows numbers: the posts that the unit gets, all that it lacks or 0; SWT_MISSING
 *                           for a unit with an unknown number. May be have or need itself; no other
 *                           overlap. May be NULL where rows is 0. Left as they were unless SWT_OK
 * @param[out] extra         their sum; 0 where the share is reached already, as it is without rows; left
 *                           as it was unless SWT_OK
 * @retval SWT_ERR_NULL extra is NULL, or have, need or extra_by_row is and rows is not 0
 * @retval SWT_ERR_RANGE share negative or above 1; or a row holds a negative number
 * @retval SWT_ERR_DIV_ZERO share.den is 0
 * @retval SWT_ERR_OVERFLOW the extra posts come above INT64_MAX
 * @retval SWT_ERR_INFEASIBLE the units whose numbers are known are fewer than the share calls for
 * @note Exact. No memory, and time in proportion to rows: nine passes at most, of which all but the last
 *       only read.
 * @par Example ({0, 5, 2, 0, 1}, {3, 4, 4, 1, 9}, 5, {60, 100}) gives {0, 0, 2, 1, 0} and 3: one unit of
 *             five has enough, and two more make 60 %
 * @par Source "县级社工指导中心2025年达到60%" (county centres reach 60 % by 2025): Jilin's 14th
 *             five-year plan for civil affairs
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_coverage_cheapest(const int64_t *have, const int64_t *need, size_t rows,
                                                        swt_ratio share, int64_t *extra_by_row,
                                                        int64_t *extra);

#ifdef __cplusplus
}
#endif

#endif
