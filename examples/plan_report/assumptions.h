/* SPDX-License-Identifier: MIT */
/* What no plan and no table says, and a report has to assume; it prints each that it uses. */
#ifndef PLAN_REPORT_ASSUMPTIONS_H
#define PLAN_REPORT_ASSUMPTIONS_H

#include "messages.h"

typedef struct {
    swt_ratio attrition;   /**< share of the staff that leaves each year */
    int64_t hours;         /**< working hours of a post in a year */
    int64_t visit_minutes; /**< what a visit takes, with the way there */
    int64_t floor;         /**< fewest posts for each county, or row */
    int64_t all_elders;    /**< of the whole that a total is for; SWT_MISSING: as published for its place */
    int64_t steps;         /**< of the search for the best packing, in each area */
    int32_t method;        /**< of division: SWT_HAMILTON... */
    int32_t year;          /**< at the end of which the user's counts were made; 0: not said */
} assumptions;

enum { WEEKS_A_YEAR = 52, MINUTES_AN_HOUR = 60 };

/** Which of them a report has used. */
enum {
    USES_ATTRITION = 1,
    USES_HOURS = 2,
    USES_VISITS = 4,
    USES_COUNTY_FLOOR = 8,
    USES_ROW_FLOOR = 16,
    USES_METHOD = 32,
    USES_STEPS = 64,
    USES_WHOLE = 128
};

/** What holds where no option says otherwise. */
assumptions usual_assumptions(void);

/** Takes the value of the option of that name, as "hours". Gives 1, or 0 after one complaint. */
int take_assumption(assumptions *given, const char *name, const char *printed);

/** Says those whose flags are set in `used`. */
void say_assumptions(text *t, const assumptions *given, int used);

#endif
