/* SPDX-License-Identifier: MIT */
/* Functions over the rows of a table, each row a cell of the ranges. */
#ifndef SWTH_SQLITE_AGGREGATE_H
#define SWTH_SQLITE_AGGREGATE_H

#include <sqlite3ext.h>

/* The row of the table of functions is the user data of each. */
void swth_sqlite_step(sqlite3_context *context, int count, sqlite3_value **arguments);
void swth_sqlite_final(sqlite3_context *context);

#endif
