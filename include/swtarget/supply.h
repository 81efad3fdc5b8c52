/* SPDX-License-Identifier: MIT */
/* A stock of staff that loses a share and takes in recruits each period: its path, and the least intake. */
#ifndef SWTARGET_SUPPLY_H
#define SWTARGET_SUPPLY_H

#include <swtarget/ratio.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Every point of the way: path[i] is the stock after i periods. In each period the share `attrition` of those
 * who are there leaves, then the intake joins, whole; it is subject to attrition from the next period on:
 * stock * (1 - attrition)^i + intake * (1 + (1 - attrition) + ... + (1 - attrition)^(i - 1)).
 *
 * @param      stock      headcount at the start, >= 0; it is path[0]
 * @param      attrition  share that leaves in a period, 0..1; 8 % is {8, 100}
 * @param      intake     how many join in each period, >= 0
 * @param      periods    0..SWT_MAX_PERIODS
 * @param      rounding   SWT_CEIL, SWT_FLOOR or SWT_HALF_UP
 * @param[out] path       periods + 1 headcounts; left as they were unless SWT_OK
 * @retval SWT_ERR_NULL path is NULL
 * @retval SWT_ERR_OPTION unknown rounding
 * @retval SWT_ERR_RANGE stock or intake negative, periods out of range, attrition negative or above 1
 * @retval SWT_ERR_DIV_ZERO attrition.den is 0
 * @retval SWT_ERR_OVERFLOW a point is above INT64_MAX
 * @note Exact for every input in range: each point is rounded once, from the exact stock, and it is not the
 *       rounded point that goes on. Does not allocate; takes about 50 KiB of stack.
 * @par Example (1000, {10, 100}, 50, 3, SWT_HALF_UP) gives {1000, 950, 905, 865}; the last is 864.5
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_supply_path(int64_t stock, swt_ratio attrition, int64_t intake,
                                                  int32_t periods, int32_t rounding, int64_t *path);

/**
 * The least intake, the same whole number in each period, with which the stock reaches a target: what has to
 * be trained each year.
 *
 * @param      stock      headcount at the start, >= 0
 * @param      target     headcount to reach, >= 0
 * @param      attrition  share that leaves in a period, 0..1
 * @param      periods    0..SWT_MAX_PERIODS
 * @param      rounding   how the stock at the end is rounded before it is held against the target: SWT_FLOOR
 *                        counts whole people only, SWT_CEIL and SWT_HALF_UP are content with a part of one
 * @param[out] intake     least i >= 0 for which swt_supply_path ends at the target or above; left as it was
 *                        unless SWT_OK
 * @retval SWT_ERR_NULL intake is NULL
 * @retval SWT_ERR_OPTION unknown rounding
 * @retval SWT_ERR_RANGE stock or target negative, periods out of range, attrition negative or above 1
 * @retval SWT_ERR_DIV_ZERO attrition.den is 0
 * @retval SWT_ERR_INFEASIBLE periods is 0 and target is above stock: there is no time for an intake
 * @note Exact for every input in range. It cannot overflow: who joins last is whole at the end, so an intake
 *       of the target always reaches it. Does not allocate; takes about 50 KiB of stack.
 * @par Example (0, 2500, {8, 100}, 5, SWT_FLOOR) gives 587: with 500 a year 2,130 are left of 2,500 trained
 * @par Source "每年培训不少于500名" (no fewer than 500 trained each year): Anhui's 14th five-year plan for
 *             civil affairs, press conference of 2021-10-08
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_supply_least_intake(int64_t stock, int64_t target, swt_ratio attrition,
                                                          int32_t periods, int32_t rounding, int64_t *intake);

#ifdef __cplusplus
}
#endif

#endif
