/* SPDX-License-Identifier: MIT */
/*
 * A plan of the user's own: a CSV file with a target a row, and rows for the plan itself, its facts and
 * claims.
 */
#ifndef PLAN_REPORT_PLAN_FILE_H
#define PLAN_REPORT_PLAN_FILE_H

#include "faults.h"

#include <swtarget.h>

typedef struct {
    swt_plan plan;
    swt_target *targets; /**< the plan's, and its facts and claims, to be changed while it is read */
    swt_fact *facts;
    swt_claim *claims;
    char **texts; /**< all that the plan's texts point to */
    size_t text_count;
} plan_file;

/** Gives 1 where no fault was found. Either way *p is for plan_file_free. */
int read_plan(faults *f, plan_file *p);

/** Whether the first row of a file has the headings of a plan, an id and a kind. */
int is_plan(source *file);

void plan_file_free(plan_file *p);

#endif
