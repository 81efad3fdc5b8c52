/* SPDX-License-Identifier: MIT */
/* Posts that a staffing norm calls for: per driver, by column, shared within areas, and by span. */
#ifndef SWTARGET_REQUIRE_H
#define SWTARGET_REQUIRE_H

#include <swtarget/ratio.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Posts that a driver calls for: driver * per, rounded as asked.
 *
 * @param      driver    how many there are of what posts are counted against (elders, beds,
 *                       communities), >= 0
 * @param      per       posts for each one of the driver, >= 0; one per 1,000 elders is {1, 1000},
 *                       three in every urban community {3, 1}, 30 % of the staff {30, 100}
 * @param      rounding  SWT_CEIL for "at least", SWT_FLOOR or SWT_HALF_UP
 * @param[out] posts     whole posts; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL posts is NULL
 * @retval SWT_ERR_OPTION unknown rounding
 * @retval SWT_ERR_RANGE driver or per negative
 * @retval SWT_ERR_DIV_ZERO per.den is 0
 * @retval SWT_ERR_OVERFLOW the exact answer is above INT64_MAX
 * @note Exact for every int64 input.
 * @par Example (1001, {1, 1000}, SWT_CEIL) gives 2
 * @par Source "每1000名老年人应配备一名以上" (one or more for each 1,000 elders): Sichuan's 13th
 *             five-year plan for social-work talent, 2017
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_require(int64_t driver, swt_ratio per, int32_t rounding,
                                              int64_t *posts);

/**
 * swt_require for a column of drivers under one staffing norm.
 *
 * @param      driver    rows numbers, >= 0 or SWT_MISSING; may be NULL where rows is 0
 * @param      rows      how many
 * @param      per       posts for each one of the driver, >= 0
 * @param      rounding  SWT_CEIL, SWT_FLOOR or SWT_HALF_UP
 * @param[out] posts     rows posts, each what the scalar call gives; SWT_MISSING where the driver is
 *                       missing or the row is bad. May be driver itself; no other overlap
 * @param[out] bad_row   index of the first bad row; may be NULL; left as it was where no row is bad
 * @retval SWT_ERR_NULL driver or posts is NULL and rows is not 0
 * @retval SWT_ERR_OPTION unknown rounding
 * @retval SWT_ERR_RANGE per negative; or the first bad row holds a negative driver
 * @retval SWT_ERR_DIV_ZERO per.den is 0
 * @retval SWT_ERR_OVERFLOW the first bad row's posts are above INT64_MAX
 * @note Exact. Where an argument for the whole column is refused, posts stay as they were.
 * @par Example ({999, 1000, 1001}, 3, {1, 1000}, SWT_CEIL) gives {1, 1, 2}
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_require_column(const int64_t *driver, size_t rows, swt_ratio per,
                                                     int32_t rounding, int64_t *posts, size_t *bad_row);

/**
 * Posts by area where small units may share. A unit that is worth a whole post or more
 * (driver * per >= 1) has its own, rounded up; the units of an area that are worth less share: their
 * drivers are added and the sum is rounded up once.
 *
 * @param      driver         rows numbers, one a unit, >= 0 or SWT_MISSING; may be NULL where rows is 0
 * @param      area           rows area numbers, 0..areas-1, in any order; may be NULL where rows is 0
 * @param      rows           how many units
 * @param      areas          how many areas
 * @param      per            posts for each one of the driver, >= 0
 * @param[out] posts_by_area  areas posts; 0 for an area without units; SWT_MISSING for one with a
 *                            missing or bad unit. May be NULL where areas is 0. No overlap with the inputs
 * @param[out] bad_row        index of the first bad row; may be NULL; left as it was where no row is bad
 * @retval SWT_ERR_NULL driver or area is NULL and rows is not 0, or posts_by_area is and areas is not
 * @retval SWT_ERR_RANGE per negative; or the first bad row holds a negative driver or an area number
 *                       that is not below areas
 * @retval SWT_ERR_DIV_ZERO per.den is 0
 * @retval SWT_ERR_OVERFLOW with the first bad row an area's posts, or the sum of the drivers that
 *                          share in it, come above INT64_MAX
 * @note Exact. Where an argument for the whole column is refused, posts_by_area stays as it was.
 *       A unit of exactly the norm (1,000 elders at {1, 1000}) is not small: it keeps its own post.
 * @par Example ({999, 1, 1000}, {0, 0, 0}, 3, 1, {1, 1000}) gives {2}
 * @par Source "不满1000人的可多个社区配备一名" (communities under 1,000 may share one): Sichuan's 13th
 *             five-year plan for social-work talent, 2017; "under" excludes the number itself
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_require_shared(const int64_t *driver, const uint32_t *area, size_t rows,
                                                     size_t areas, swt_ratio per, int64_t *posts_by_area,
                                                     size_t *bad_row);

/**
 * How many supervisors can divide units among them so that each has fewest..most of them.
 *
 * @param      units     what is divided, such as stations, >= 0
 * @param      fewest    fewest units for one supervisor, >= 1
 * @param      most      most units for one supervisor, >= fewest
 * @param[out] least     least number of supervisors; left as it was unless SWT_OK
 * @param[out] greatest  greatest number of supervisors; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL least or greatest is NULL
 * @retval SWT_ERR_RANGE units negative, fewest below 1 or most below fewest
 * @retval SWT_ERR_INFEASIBLE no number of supervisors fits, as for 1, 2, 3, 4 and 9 stations at 5 to 8
 * @note Exact. 0 units need 0 supervisors.
 * @par Example (11, 5, 8) gives 2 and 2
 * @par Source "1名督导人员负责5-8个社工站" (one supervisor for 5 to 8 stations): a county's plan for
 *             2021 to 2023
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_require_span(int64_t units, int64_t fewest, int64_t most,
                                                   int64_t *least, int64_t *greatest);

/** How an area's units are served where none is split; see swt_require_packed. */
typedef struct {
    int64_t posts;  /**< posts of the packing that was found; SWT_MISSING where the area cannot be told */
    int64_t bound;  /**< no packing has fewer posts than this; SWT_MISSING where the area cannot be told */
    int64_t proved; /**< 1 where posts is proved to be least, which is where bound equals it; else 0 */
} swt_packing;

/**
 * Posts by area where a post may serve several small units, but no unit is split between posts. A unit
 * that is worth a whole post or more (driver * per >= 1) has its own, rounded up, as in
 * swt_require_shared; units worth less are packed, so that the drivers that one post serves come to no
 * more than per.den / per.num.
 *
 * Packing begins with first-fit decreasing: the units from the largest driver down, equal ones in the
 * order of their rows, each into the first post that has room. Where Martello and Toth's lower bound does
 * not prove that least, an exact search takes about as many steps in that area as it is given, then stops
 * with the best that it has found. No area's answer depends on another area.
 *
 * @param      driver   rows numbers, one a unit, >= 0 or SWT_MISSING; may be NULL where rows is 0
 * @param      area     rows area numbers, 0..areas-1, in any order; may be NULL where rows is 0
 * @param      rows     how many units
 * @param      areas    how many areas
 * @param      per      posts for each one of the driver, >= 0; for 0 no unit needs a post
 * @param      steps    how many steps the search may take in each area, >= 0; a step is one look at a
 *                      unit, a nanosecond or a few. 0 for first-fit decreasing and the bound alone;
 *                      10,000 settle nearly every area of up to 30 units
 * @param[out] by_area  areas packings; posts, bound 0 and proved 1 for an area without units;
 *                      SWT_MISSING, SWT_MISSING and 0 for one with a missing or bad unit. May be NULL
 *                      where areas is 0. No overlap with the inputs
 * @param[out] post     NULL, or rows numbers: which of its area's posts serves the unit. An area's posts
 *                      are numbered from 0 in the order in which its rows come to them; a unit with own
 *                      posts has the first of as many numbers in a row. SWT_MISSING for a unit that needs
 *                      no post, such as one with driver 0, and for every unit of an area that cannot be
 *                      told. May be driver itself; no other overlap
 * @param[out] bad_row  index of the first bad row; may be NULL; left as it was where no row is bad
 * @retval SWT_ERR_NULL driver or area is NULL and rows is not 0, or by_area is and areas is not
 * @retval SWT_ERR_RANGE steps or per negative; or the first bad row holds a negative driver or an area
 *                       number that is not below areas
 * @retval SWT_ERR_DIV_ZERO per.den is 0
 * @retval SWT_ERR_OVERFLOW with the first bad row an area's posts come above INT64_MAX
 * @retval SWT_ERR_MEMORY no memory; by_area and post stay as they were
 * @note Exact, and the same on every machine. Where an argument for the whole column is refused, by_area
 *       and post stay as they were. Memory: one piece a call, given back at its end: 104 bytes a row and
 *       8 an area, of which little more than 16 a row and 8 an area are touched where areas are small.
 * @note Never fewer posts than swt_require_shared, which counts as if a unit could be split.
 * @par Example ({600, 600, 400, 600, 500}, {0, 0, 0, 0, 0}, 5, 1, {1, 1000}, 0) gives posts 4, bound 4,
 *             proved 1 and the numbers {0, 1, 0, 2, 3}; swt_require_shared gives 3
 * @par Source "不满1000人的可多个社区配备一名" (communities under 1,000 may share one): Sichuan's 13th
 *             five-year plan for social-work talent, 2017; the bound is L2 of Martello and Toth, Lower
 *             bounds and reduction procedures for the bin packing problem, 1990
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_require_packed(const int64_t *driver, const uint32_t *area, size_t rows,
                                                     size_t areas, swt_ratio per, int64_t steps,
                                                     swt_packing *by_area, int64_t *post, size_t *bad_row);

#ifdef __cplusplus
}
#endif

#endif
