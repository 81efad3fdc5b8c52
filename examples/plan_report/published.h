/* SPDX-License-Identifier: MIT */
/* The table that a plan is held against where the user brings none: one row of published figures. */
#ifndef PLAN_REPORT_PUBLISHED_H
#define PLAN_REPORT_PUBLISHED_H

#include "provinces.h"
#include "table.h"

/** The province of that name, in English or Chinese; NULL: none. */
const province *find_province(const char *name);

/**
 * One row: the counts of a province, and what is published of what the plan asks for. With place NULL,
 * of the plan's own place; otherwise of that province, and nothing that only holds for the plan's own.
 * Always gives a table, for table_free; what is not published is no column of it.
 */
void published_table(const swt_plan *plan, const province *place, table *t);

#endif
