/* SPDX-License-Identifier: MIT */
/* A row that is the total of the others and bears no name that says so. */
#ifndef PLAN_REPORT_TOTAL_ROW_H
#define PLAN_REPORT_TOTAL_ROW_H

#include "table.h"

/**
 * The first or last row where it holds, in each column that it knows, the sum of all the others; or
 * SWT_NO_ROW.
 */
size_t find_total_row(const table *t);

#endif
