/* SPDX-License-Identifier: MIT */
/* A row of a plan's file made a target, a fact, a claim or the plan's own head. */
#ifndef PLAN_REPORT_PLAN_RECORDS_H
#define PLAN_REPORT_PLAN_RECORDS_H

#include "plan_file.h"
#include "plan_row.h"

/** Keeps a text for as long as the plan; it must come from malloc. */
const char *keep_text(plan_file *p, char *words);

/** Adds what the row holds to the plan, if nothing is wrong with it. Gives whether to go on. */
int add_record(plan_file *p, plan_row *r);

#endif
