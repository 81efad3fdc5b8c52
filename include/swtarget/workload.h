/* SPDX-License-Identifier: MIT */
/* Posts from work: tasks against the time that people have, and WHO's workload indicators (WISN). */
#ifndef SWTARGET_WORKLOAD_H
#define SWTARGET_WORKLOAD_H

#include <swtarget/ratio.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The most entries that each list of a swt_staff_category takes. */
#define SWT_MAX_ACTIVITIES 200

/** What an activity standard counts. */
enum {
    SWT_MINUTES_EACH = 0, /**< a unit time: minutes for each */
    SWT_EACH_HOUR = 1,    /**< a rate of working: how many in an hour */
    SWT_EACH_DAY = 2      /**< a rate of working: how many in a working day */
};

/** The year of one member of a staff category. Each is a number >= 0; averages need not be whole. */
typedef struct {
    swt_ratio weeks;           /**< weeks in the year, 52 as a rule */
    swt_ratio days_a_week;     /**< working days, 0..7 */
    swt_ratio public_holidays; /**< days a year that would have been working days */
    swt_ratio annual_leave;    /**< days a year */
    swt_ratio sick_leave;      /**< days a year */
    swt_ratio special_leave;   /**< days a year for any other reason, training among them */
    swt_ratio hours_a_day;     /**< working hours, 0..24 */
} swt_working_year;

/** Work that is counted: how much of it comes in a year, and how fast it is done well. */
typedef struct {
    int64_t annual;     /**< the workload of a year: visits, deliveries, supervisions; >= 0 */
    swt_ratio standard; /**< the activity standard, >= 0; a rate must be above 0 */
    int32_t unit;       /**< SWT_MINUTES_EACH, SWT_EACH_HOUR or SWT_EACH_DAY */
} swt_activity;

/** Work that is not counted and falls to some members only. */
typedef struct {
    int64_t staff;   /**< how many members have it, >= 0 */
    swt_ratio hours; /**< hours a year that it takes each of them, >= 0 */
} swt_individual;

/** One staff category at one place, as WISN looks at it. A list without entries may be NULL. */
typedef struct {
    swt_working_year year;
    const swt_activity *activities;
    size_t activity_count;
    const swt_ratio *allowances; /**< shares of every member's working time for what is not counted, >= 0 */
    size_t allowance_count;
    const swt_individual *individuals;
    size_t individual_count;
    int64_t actual; /**< members that there are, >= 0 */
} swt_staff_category;

/** What WISN says. A ratio that does not fit two int64 is {0, 0}; posts is right all the same. */
typedef struct {
    swt_ratio available;         /**< working hours that one member has in a year */
    swt_ratio service;           /**< members for the activities alone: their hours / available */
    swt_ratio category_factor;   /**< 1 / (1 - the sum of the allowances) */
    swt_ratio individual_factor; /**< members for the individual work: its hours / available */
    swt_ratio required;          /**< service * category_factor + individual_factor */
    swt_ratio difference;        /**< actual - required: below 0 is a shortage */
    swt_ratio pressure;          /**< the WISN ratio, actual / required; {0, 0} where nothing is required */
    int64_t posts;               /**< required, rounded as asked */
} swt_wisn;

/**
 * Posts for so many tasks: tasks * minutes_each / minutes_available, rounded as asked.
 *
 * @param      tasks              how many tasks there are in a time, such as visits in a year, >= 0
 * @param      minutes_each       minutes that one of them takes, >= 0
 * @param      minutes_available  minutes that one post has for them in that time, >= 0
 * @param      rounding           SWT_CEIL for "at least", SWT_FLOOR or SWT_HALF_UP
 * @param[out] posts              whole posts; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL posts is NULL
 * @retval SWT_ERR_OPTION unknown rounding
 * @retval SWT_ERR_RANGE tasks, minutes_each or minutes_available negative
 * @retval SWT_ERR_DIV_ZERO minutes_available is 0
 * @retval SWT_ERR_OVERFLOW the exact answer is above INT64_MAX
 * @note Exact for every int64 input.
 * @par Example (132, 960, 60, SWT_CEIL) gives 2112: the hours of a supervision a month, of 16 hours, at 11
 *             stations. (132, 960, 120000, SWT_CEIL) gives 2: posts of 2,000 hours
 * @par Source "每月每站…不少于1次", "每次督导时长不少于16小时" (at least one a month and station, at least 16
 *             hours each): a county's plan for 2021 to 2023
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_workload_posts(int64_t tasks, int64_t minutes_each,
                                                     int64_t minutes_available, int32_t rounding,
                                                     int64_t *posts);

/**
 * The working hours that one member of a staff category has in a year:
 * (weeks * days_a_week - public_holidays - annual_leave - sick_leave - special_leave) * hours_a_day.
 *
 * @param      year   the working year
 * @param[out] hours  available working time; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL year or hours is NULL
 * @retval SWT_ERR_RANGE a number is negative, days_a_week is above 7 or hours_a_day above 24, or there are
 *                       more days of leave than of work
 * @retval SWT_ERR_DIV_ZERO a ratio is over 0
 * @retval SWT_ERR_OVERFLOW the hours, reduced, do not fit two int64
 * @note Exact. Does not allocate; takes about 25 KiB of stack.
 * @par Example (52 weeks of 4.5 days, 10 holidays, 30 and 15 days of leave, 8 hours) gives {1432, 1}
 * @par Source World Health Organization: Workload indicators of staffing need (WISN), user's manual, 2010
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_workload_available(const swt_working_year *year, swt_ratio *hours);

/**
 * The staff that a workload calls for by WHO's WISN method, with the factors on the way, and how the staff
 * there is compares with it.
 *
 * @param      category  working time, activities with their standards, allowances, and the actual staff
 * @param      rounding  SWT_CEIL for "at least", SWT_FLOOR or SWT_HALF_UP
 * @param[out] wisn      the indicators; left as they were unless SWT_OK
 * @retval SWT_ERR_NULL category or wisn is NULL, or a list is and has entries
 * @retval SWT_ERR_OPTION unknown rounding or unit
 * @retval SWT_ERR_RANGE a number is negative, a list has more than SWT_MAX_ACTIVITIES entries, or the year is
 *                       out of range as in swt_workload_available; or the allowances come to 1 or more, so
 *                       that no time is left for the activities
 * @retval SWT_ERR_DIV_ZERO a ratio is over 0, a rate of working is 0, or the available working time is
 * @retval SWT_ERR_OVERFLOW the posts are above INT64_MAX
 * @note Exact for every input: sums of ratios are kept whole however great their denominators, and only what
 *       goes into a field must fit it; see swt_wisn. Does not allocate; takes about 80 KiB of stack.
 * @par Example see examples/workload.c
 * @par Source World Health Organization: Workload indicators of staffing need (WISN), user's manual, 2010
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_workload_wisn(const swt_staff_category *category, int32_t rounding,
                                                    swt_wisn *wisn);

#ifdef __cplusplus
}
#endif

#endif
