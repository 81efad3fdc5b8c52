/* SPDX-License-Identifier: MIT */
/* Decimals: digits and a power of ten, made into ratios, or found as the shortest that a double stands for. */
#ifndef SWTI_EXACT_DECIMAL_H
#define SWTI_EXACT_DECIMAL_H

#include <swtarget/ratio.h>

/* digits * 10^-scale. */
typedef struct {
    uint64_t digits;
    int32_t scale;
} swti_decimal;

/* +-above/below as a reduced ratio; SWT_ERR_OVERFLOW where that does not fit. below.digits is not 0. */
swt_status swti_decimal_ratio(int32_t negative, swti_decimal above, swti_decimal below, swt_ratio *r);

/* The shortest decimal that reads back as x, for finite x >= 0; SWT_ERR_OVERFLOW where no ratio could hold it. */
swt_status swti_decimal_shortest(double x, swti_decimal *decimal);

#endif
