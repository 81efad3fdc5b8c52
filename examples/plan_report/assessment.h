/* SPDX-License-Identifier: MIT */
/* A plan held against a table: everything a report prints, computed before anything is printed. */
#ifndef PLAN_REPORT_ASSESSMENT_H
#define PLAN_REPORT_ASSESSMENT_H

#include "answers.h"
#include "growth_check.h"
#include "table.h"

typedef struct {
    const swt_plan *plan;
    const table *rows;
    swt_finding *findings; /**< one a target */
    growth_check *checks;  /**< one a claim */
    const assumptions *given;
    answers answered;
} assessment;

/** Gives 1; or 0 after one complaint. Either way *a is for assessment_free. */
int assess_plan(const swt_plan *plan, const table *rows, const assumptions *given, assessment *a);

/** What the answers are about. */
inquiry inquiry_of(const assessment *a);

/** Whether one of the first `count` targets of a plan names a column. */
int plan_names_column(const swt_plan *plan, size_t count, const char *name);

/**
 * The verdict on the target at `index`: M_MET, M_SHORT, M_UNKNOWN, M_INFEASIBLE or M_OVER; M_PLANNED where
 * it is only met by what the plan itself says there will be.
 */
message verdict_of(const assessment *a, size_t index);

/** "level", "growth", ... as the library's SWT_KIND_ names. */
const char *kind_word(int32_t kind);

void assessment_free(assessment *a);

#endif
