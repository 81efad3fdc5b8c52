/* SPDX-License-Identifier: MIT */
/* The range checks that several headers share, in the order that they all keep: range, zero divisor. */
#ifndef SWTI_CHECKS_H
#define SWTI_CHECKS_H

#include <swtarget/ratio.h>

static inline int32_t swti_is_rounding(int32_t rounding)
{
    return rounding == SWT_CEIL || rounding == SWT_FLOOR || rounding == SWT_HALF_UP;
}

/* A staffing norm: 0 or more. */
static inline swt_status swti_check_norm(swt_ratio norm)
{
    if (norm.num < 0 || norm.den < 0)
        return SWT_ERR_RANGE;
    return norm.den == 0 ? SWT_ERR_DIV_ZERO : SWT_OK;
}

/* A share: 0..1. */
static inline swt_status swti_check_share(swt_ratio share)
{
    const swt_status status = swti_check_norm(share);
    if (status != SWT_OK)
        return status;
    return share.num > share.den ? SWT_ERR_RANGE : SWT_OK;
}

#endif
