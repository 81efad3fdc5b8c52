/* SPDX-License-Identifier: MIT */
/* What the databases have in common: names of functions, and sums over rows that come one at a time. */
#ifndef SWTH_SQL_H
#define SWTH_SQL_H

#include "functions.h"

/** Room for any name of the table and the 0 at its end. */
#define SWTH_SQL_NAME 64

/** The name in SQL: "SWT.PROJECT" is swt_project. */
void swth_sql_name(const swth_function *function, char name[SWTH_SQL_NAME]);

/** 1 for a function over the rows of a table: it takes ranges and gives a single number. */
int32_t swth_is_aggregate(const swth_function *function);

/** Adds a number to a sum, neither below 0; the sum stays as it was unless SWT_OK. */
swt_status swth_add(int64_t *sum, int64_t more);

/** Sums of no rows. */
extern const swt_coverage swth_no_rows;

/** Adds a row, as swt_coverage_check counts it; the sums stay as they were unless SWT_OK. */
swt_status swth_add_row(swt_coverage *sums, int64_t have, int64_t need);

/** Adds the sums of other rows, likewise. Which row is the worst is not kept. */
swt_status swth_add_sums(swt_coverage *sums, const swt_coverage *more);

/** What a function with sums tells of them. */
int64_t swth_sum_of(const swth_function *function, const swt_coverage *sums);

#endif
