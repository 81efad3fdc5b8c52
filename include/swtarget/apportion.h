/* SPDX-License-Identifier: MIT */
/* A total of posts divided among areas by weight, in whole posts that add up to it. */
#ifndef SWTARGET_APPORTION_H
#define SWTARGET_APPORTION_H

#include <swtarget/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * How the total is divided. Under a divisor method an area that has n posts claims its next one with
 * weight / d(n), and each post goes where the claim is highest.
 */
enum {
    SWT_HAMILTON = 0, /**< largest remainder: the whole part of each quota, then the largest fractions */
    SWT_WEBSTER = 1,  /**< divisors n + 1/2; Sainte-Lague: quotients rounded to the nearest */
    SWT_DHONDT = 2,   /**< divisors n + 1; Jefferson: quotients cut, which favours large areas */
    SWT_ADAMS = 3,    /**< divisors n: quotients rounded up, which favours small areas */
    SWT_HUNTINGTON_HILL =
        4 /**< divisors sqrt(n(n + 1)): equal proportions, as the House of Representatives */
};

/**
 * Divides a total among areas in proportion to their weights (elders, communities, beds), with a floor and
 * a cap for each area if wanted. The shares add up to the total. An area of weight 0 gets its floor.
 *
 * Divisor methods start from the floors and give what is left one post at a time to the highest claim,
 * passing over areas that are at their cap. That makes each share the middle one of floor, cap and
 * weight / x rounded in the method's way, for one divisor x. Under Adams and Huntington-Hill d(0) is 0 and
 * the claim to a first post is infinite: it comes before every other claim, and among such claims the
 * larger weight is first, as it would be with any d(0) above 0. So every area has a post if there are enough
 * of them, and the largest areas have one each if not.
 *
 * Hamilton's quota of an area is the middle one of its floor, its cap and weight * y, with the y that makes
 * the quotas add up to the total: total / (sum of weights) where nothing binds. A binding area's quota is
 * whole; the others have the whole part of theirs, and the posts then left go one each to the largest
 * remainders. Quotas never shrink as y grows, so there is one such set of them, and no share is a whole
 * post or more away from its quota.
 *
 * Equal claims (Hamilton: equal remainders) are served in the order of the areas, and ties says that this
 * decided.
 *
 * @param      total    posts to divide, >= 0
 * @param      weights  areas numbers, >= 0; may be NULL where areas is 0
 * @param      areas    how many
 * @param      method   SWT_HAMILTON, SWT_WEBSTER, SWT_DHONDT, SWT_ADAMS or SWT_HUNTINGTON_HILL
 * @param      floors   areas numbers, the fewest posts of each, >= 0; NULL: none need have any
 * @param      caps     areas numbers, the most posts of each, >= its floor; NULL: no limit
 * @param[out] shares   areas posts; left as they were unless SWT_OK. May be NULL where areas is 0. No
 *                      overlap with the inputs
 * @param[out] ties     0 where no area without the last post given had an equal claim to it, or no post
 *                      was given by claim; otherwise how many areas, served or not, had that claim. Left
 *                      as it was unless SWT_OK
 * @retval SWT_ERR_NULL ties is NULL, or weights or shares is and areas is not 0
 * @retval SWT_ERR_OPTION unknown method
 * @retval SWT_ERR_RANGE total, a weight, a floor or a cap is negative or missing, or a cap is below its
 *                       floor
 * @retval SWT_ERR_OVERFLOW the weights add up to more than INT64_MAX
 * @retval SWT_ERR_INFEASIBLE the floors add up to more than the total, or the caps (of areas of weight 0:
 *                            the floors) to less; so do no areas, or weights that are all 0
 * @note Exact for every int64 input: all claims and remainders are compared in integers. No memory is taken;
 *       shares holds notes while the call lasts. The time grows as the areas, whatever the total.
 * @note More posts never leave an area with fewer under the divisor methods; under Hamilton's they may.
 * @par Example (10, {6, 6, 2}, 3, SWT_HAMILTON, NULL, NULL) gives {4, 4, 2} and ties 0; 11 posts give
 *              {5, 5, 1}
 * @par Source M. L. Balinski, H. P. Young: Fair Representation, 1982, for the methods and their names
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_apportion(int64_t total, const int64_t *weights, size_t areas,
                                                int32_t method, const int64_t *floors, const int64_t *caps,
                                                int64_t *shares, int64_t *ties);

#ifdef __cplusplus
}
#endif

#endif
