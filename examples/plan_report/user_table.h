/* SPDX-License-Identifier: MIT */
/* The user's own table: a CSV file whose first line names the columns. */
#ifndef PLAN_REPORT_USER_TABLE_H
#define PLAN_REPORT_USER_TABLE_H

#include "table.h"

/**
 * Reads a file into *t. The column `name` labels the rows; a column that a plan of the catalogue shares
 * by (`area`) may hold names too; all others hold whole numbers or blank cells, which are unknown.
 * Gives 1, and *t is for table_free; or 0 after one complaint that names file, line and column.
 */
int read_user_table(const char *path, table *t);

/** Only reads it, and complains of every fault. Gives 1 where there is none, after a line that says so. */
int check_user_table(const char *path);

#endif
