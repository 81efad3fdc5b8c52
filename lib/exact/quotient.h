/* SPDX-License-Identifier: MIT */
/*
 * Quotients of wide numbers, where they are small: rounded to a headcount, or as the reduced ratio that they
 * come to. The dividend may be as wide as it likes; what comes out fits a word, or is said not to.
 */
#ifndef SWTI_EXACT_QUOTIENT_H
#define SWTI_EXACT_QUOTIENT_H

#include <swtarget/ratio.h>

#include "wide.h"

/* above / below rounded, for below > 0: SWT_OK, or SWT_ERR_OVERFLOW above INT64_MAX. Uses up above. */
swt_status swti_quotient_round(swti_wide *above, const swti_wide *below, int32_t rounding, int64_t *out);

/*
 * +-above / below in lowest terms, for below > 0: SWT_OK, or SWT_ERR_OVERFLOW where they do not fit two
 * int64. Uses up both.
 */
swt_status swti_quotient_ratio(int32_t negative, swti_wide *above, swti_wide *below, swt_ratio *r);

#endif
