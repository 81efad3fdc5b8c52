/* SPDX-License-Identifier: MIT */
/* What every other header stands on: the export mark, the status codes and the missing cell. */
#ifndef SWTARGET_BASE_H
#define SWTARGET_BASE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Programs that use the library define nothing; only its own DLL build defines SWT_BUILDING_DLL. */
#if defined(_WIN32) || defined(__CYGWIN__)
#ifdef SWT_BUILDING_DLL
#define SWT_API __declspec(dllexport)
#else
#define SWT_API
#endif
#elif defined(__GNUC__)
#define SWT_API __attribute__((visibility("default")))
#else
#define SWT_API
#endif

#if defined(__GNUC__)
#define SWT_MUST_CHECK __attribute__((warn_unused_result))
#else
#define SWT_MUST_CHECK
#endif

/** What a call came to. The values are fixed for ever; new ones are only added at the end. */
typedef int32_t swt_status;

enum {
    SWT_OK = 0,             /**< the answer is exact and stands in the out-arguments */
    SWT_ERR_NULL = 1,       /**< a pointer that must point somewhere is NULL */
    SWT_ERR_OPTION = 2,     /**< a rounding, reading, comparison, method or kind that does not exist */
    SWT_ERR_RANGE = 3,      /**< a number outside what the function's comment allows */
    SWT_ERR_DIV_ZERO = 4,   /**< a ratio over zero, or a division by zero */
    SWT_ERR_OVERFLOW = 5,   /**< the exact answer does not fit its type */
    SWT_ERR_SYNTAX = 6,     /**< text that is no number as ratio.h writes them */
    SWT_ERR_INFEASIBLE = 7, /**< a sound question that has no answer */
    SWT_ERR_NOT_FOUND = 8,  /**< nothing bears that name */
    SWT_ERR_MEMORY = 9      /**< memory was asked for and not had */
};

/**
 * An unknown cell in a column: known to be unknown, and never taken for 0. A column function gives
 * SWT_MISSING out for it; to a function of single numbers it is SWT_ERR_RANGE.
 */
#define SWT_MISSING INT64_MIN

/** Where a function reports a row and there is none: no row was bad, or none was short. */
#define SWT_NO_ROW SIZE_MAX

/**
 * The name of a status code, such as "SWT_ERR_RANGE".
 *
 * @param status  any number
 * @return        a constant string, never NULL; "SWT_ERR_UNKNOWN" for a number that is no code
 * @note Total: every int32_t has an answer.
 * @par Example (SWT_OK) gives "SWT_OK"
 * @since 0.1
 */
SWT_API const char *swt_status_name(swt_status status);

/**
 * A sentence in English that says what a status code means, to be read without the manual.
 *
 * @param status  any number
 * @return        a constant string, never NULL; for a number that is no code, one that says so
 * @note Total: every int32_t has an answer.
 * @par Example (SWT_ERR_DIV_ZERO) gives "a ratio or a division has zero below the line"
 * @since 0.1
 */
SWT_API const char *swt_status_text(swt_status status);

/**
 * The version of the library that is running, which may be newer than the headers.
 *
 * @return  a constant string of three numbers, such as "0.1.0"
 * @par Example () gives "0.1.0"
 * @since 0.1
 */
SWT_API const char *swt_version(void);

#ifdef __cplusplus
}
#endif

#endif
