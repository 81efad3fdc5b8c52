/* SPDX-License-Identifier: MIT */
/* Growth to be tested: ordinary, and built so that a rounding boundary is as near as it can be. */
#ifndef ORACLE_CASES_H
#define ORACLE_CASES_H

#include <swtarget.h>

/* base * (1 + rate)^periods, and a target that lies near it. */
typedef struct {
    int64_t base;
    swt_ratio rate;
    int32_t periods;
    int64_t target;
} growth_case;

/* A rate above -1, reduced or not. */
swt_ratio case_rate(void);

/* Every argument in range. */
growth_case case_growth(void);

/* As case_growth; in one case of 16 one argument, or several, are out of range. */
growth_case case_growth_or_bad(void);

/* A ratio that is not in range as a rate, a share or a norm: below -1, or den not above 0. */
swt_ratio case_bad_ratio(void);

#endif
