/* SPDX-License-Identifier: MIT */
/* Parts of the report that have a file of their own. */
#ifndef PLAN_REPORT_REPORT_PARTS_H
#define PLAN_REPORT_REPORT_PARTS_H

#include "assessment.h"

/** The table of targets. */
void print_targets(const assessment *a);

/** What the table says of the columns that the plan names, and which of them it does not have. */
void print_sources(const assessment *a);

#endif
