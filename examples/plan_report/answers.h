/* SPDX-License-Identifier: MIT */
/* The planner's other questions, as a plan raises them: intake, division, sharing, work, the cheapest way. */
#ifndef PLAN_REPORT_ANSWERS_H
#define PLAN_REPORT_ANSWERS_H

#include "assumptions.h"
#include "growth_check.h"
#include "table.h"

/** A paragraph of the report, and the division of a total where it announces one. */
typedef struct {
    text label;
    text words;
    int64_t *shares; /**< one a row; NULL: no division */
    int64_t *floors; /**< one a row */
    int64_t total;   /**< the sum of the shares */
} answer;

typedef struct {
    answer *list;
    size_t count;
    int used; /**< the assumptions that they rest on: USES_... */
} answers;

/** What questions are about. */
typedef struct {
    const swt_plan *plan;
    const table *rows;
    const swt_finding *findings;
    const growth_check *checks;
    const assumptions *given;
} inquiry;

/** Answers all that can be. Gives 1; or 0 after one complaint. Either way *out is for answers_free. */
int find_answers(const inquiry *about, answers *out);

/** The section of the report; nothing where there is no answer. */
void print_answers(const inquiry *about, const answers *found);

/** Whether answers rest on a column, which no target need name. */
int answers_use(const answers *found, const char *column);

void answers_free(answers *found);

#endif
