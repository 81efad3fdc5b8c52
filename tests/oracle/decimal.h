/* SPDX-License-Identifier: MIT */
/* Decimals of doubles, as the C library reads and prints them. */
#ifndef ORACLE_DECIMAL_H
#define ORACLE_DECIMAL_H

#include <swtarget.h>

/* digits * 10^ten, the value of a decimal. */
typedef struct {
    int64_t digits;
    int32_t ten;
} decimal;

double decimal_read(decimal d);

/* What swt_ratio_from_double must answer for x. */
swt_status decimal_shortest(double x, swt_ratio *r);

#endif
