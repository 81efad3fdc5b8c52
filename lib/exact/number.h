/* SPDX-License-Identifier: MIT */
/* Numbers as plans print them: 10.6%, 12,345, 1.9万, 1/1000. */
#ifndef SWTI_EXACT_NUMBER_H
#define SWTI_EXACT_NUMBER_H

#include "decimal.h"

/* What a text says, in the grammar of swt_ratio_parse. */
typedef struct {
    swti_decimal above; /* unit signs (% ‰ 万 亿) are in its scale */
    swti_decimal below; /* the number after / or :, else 1 */
    int32_t last_place; /* scale of the last printed digit of above: 2 for 0.10, 3 for 10.6%, -3 for 1.9万 */
    int32_t negative;
    int32_t is_fraction;
} swti_number;

/* SWT_OK, SWT_ERR_SYNTAX, SWT_ERR_DIV_ZERO (below is 0), or SWT_ERR_OVERFLOW: digits of 2^64 or more. */
swt_status swti_number_read(const char *text, swti_number *number);

#endif
