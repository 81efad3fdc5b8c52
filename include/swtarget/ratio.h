/* SPDX-License-Identifier: MIT */
/* Exact ratios: rates, shares and staffing norms as two whole numbers, and how they are read. */
#ifndef SWTARGET_RATIO_H
#define SWTARGET_RATIO_H

#include <swtarget/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * num / den. What the library gives out is reduced with den > 0. What it takes need not be reduced:
 * {30, 100} is as good as {3, 10}. den < 0 is SWT_ERR_RANGE everywhere, and den == 0 SWT_ERR_DIV_ZERO where
 * no other number is out of range; swt_ratio_make turns any pair into a ratio.
 */
typedef struct {
    int64_t num;
    int64_t den;
} swt_ratio;

/** The most periods that any function takes: a millennium of years. */
#define SWT_MAX_PERIODS 1000

/** How an exact value becomes a whole number. */
enum {
    SWT_CEIL = 0,   /**< up: what "at least" asks for */
    SWT_FLOOR = 1,  /**< down: digits cut off */
    SWT_HALF_UP = 2 /**< to the nearest, a half goes up */
};

/**
 * The ratio num / den, reduced, with the sign above the line.
 *
 * @param      num  any int64
 * @param      den  any int64 but 0
 * @param[out] r    the ratio; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL r is NULL
 * @retval SWT_ERR_DIV_ZERO den is 0
 * @retval SWT_ERR_OVERFLOW the reduced ratio needs 2^63, as INT64_MIN / -1 does
 * @note Exact for every int64 input.
 * @par Example (30, -100) gives {-3, 10}
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_ratio_make(int64_t num, int64_t den, swt_ratio *r);

/**
 * The order of two ratios.
 *
 * @param      a      den > 0, reduced or not
 * @param      b      den > 0, reduced or not
 * @param[out] order  -1 where a < b, 0 where they are equal, 1 where a > b; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL order is NULL
 * @retval SWT_ERR_RANGE a.den or b.den is negative
 * @retval SWT_ERR_DIV_ZERO a.den or b.den is 0
 * @note Exact for every int64 numerator and positive denominator.
 * @par Example ({1, 3}, {2, 6}) gives 0
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_ratio_compare(swt_ratio a, swt_ratio b, int32_t *order);

/**
 * The shortest decimal that reads back as x, as an exact ratio: what a person typed into a cell
 * before it became a double. Of several shortest ones, the nearest to x; of two as near, the even one.
 *
 * @param      x  a finite double
 * @param[out] r  the ratio; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL r is NULL
 * @retval SWT_ERR_RANGE x is infinite or not a number
 * @retval SWT_ERR_OVERFLOW the decimal, reduced, does not fit two int64, as 1e-30 or 1e19 do not
 * @note Exact; independent of locale and rounding mode.
 * @par Example (0.106) gives {53, 500}, which is 106/1000
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_ratio_from_double(double x, swt_ratio *r);

/**
 * A number as plans print them, in ASCII or UTF-8. It is one of
 *
 *     10.6%   3‰   0.106   -2.5%   12,345   1.9万   1.2亿   1/1000   1:1000
 *
 * that is: an optional sign; digits, in threes where they are separated by commas; an optional point
 * with digits after it; then at most one of % ‰ 万 (10,000) 亿 (100,000,000), or / or : and a second
 * number without a sign. Full-width digits and ＋ － ． ， ％ ／ ： count as the ASCII ones. Nothing
 * else is read: no blanks, no exponent, no bare point.
 *
 * @param      text  zero-terminated
 * @param[out] r     the ratio; left as it was unless SWT_OK
 * @retval SWT_ERR_NULL text or r is NULL
 * @retval SWT_ERR_SYNTAX anything but the above
 * @retval SWT_ERR_DIV_ZERO the number after / or : is 0
 * @retval SWT_ERR_OVERFLOW the number, reduced, does not fit two int64, or it is written with a million zeros
 *                          or with digits (leading and final zeros apart) of 2^64 or more
 * @note Exact: no digit is dropped. Independent of locale.
 * @par Example ("10.6%") gives {53, 500}
 * @since 0.1
 */
SWT_API SWT_MUST_CHECK swt_status swt_ratio_parse(const char *text, swt_ratio *r);

#ifdef __cplusplus
}
#endif

#endif
