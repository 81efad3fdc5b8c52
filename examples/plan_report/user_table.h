/* SPDX-License-Identifier: MIT */
/* The user's own table: a CSV file whose first line names the columns. */
#ifndef PLAN_REPORT_USER_TABLE_H
#define PLAN_REPORT_USER_TABLE_H

#include "headings.h"
#include "table.h"

/**
 * Reads a file's text into *t. The column `name` labels the rows; a column that a plan shares by (`area`) may
 * hold names too; the others that plans count hold whole numbers or blank cells, which are unknown. What no
 * plan counts is not read. Gives 1 where no fault was found, and *t is for table_free.
 */
int read_user_table(faults *f, const plan_list *own, table *t);

#endif
