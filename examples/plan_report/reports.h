/* SPDX-License-Identifier: MIT */
/* An assessment on paper: a report to read, or lines of CSV for another program. */
#ifndef PLAN_REPORT_REPORTS_H
#define PLAN_REPORT_REPORTS_H

#include "assessment.h"

/** One plan, for a reader. */
void print_report(const assessment *a);

/** The plans of the catalogue, one a line. */
void print_list(void);

/** The names of the columns of print_csv. */
void print_csv_header(void);

/** One plan, a line for each target; what is unknown is a blank cell. */
void print_csv(const assessment *a);

#endif
