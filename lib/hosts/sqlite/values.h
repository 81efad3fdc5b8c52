/* SPDX-License-Identifier: MIT */
/* SQLite's values as the table's, and the table's answers and errors as SQLite's. */
#ifndef SWTH_SQLITE_VALUES_H
#define SWTH_SQLITE_VALUES_H

#include <sqlite3ext.h>

#include "../sql.h"

/**
 * Reads an argument that is not NULL: whole numbers as they are, text as swt_ratio_parse reads it, a REAL as
 * a cell's number. What is read points into the value.
 */
swt_status swth_sqlite_read(sqlite3_value *from, int32_t kind, swth_value *to);

/** A value as the cell of a range: NULL is a blank one. */
swth_cell swth_sqlite_cell(sqlite3_value *from);

/** Calls the function as wide as its answer has room: 64 bits for whole numbers, a double for rates. */
swt_status swth_sqlite_call(const swth_function *function, const swth_value *values, swth_result *result);

/** Gives a single answer back. */
void swth_sqlite_give(sqlite3_context *context, const swth_function *function, const swth_result *result);

/** "swt_project: ..." and the library's sentence, with the row unless it is 0; to be freed by sqlite3_free. */
char *swth_sqlite_sentence(const swth_function *function, swt_status status, sqlite3_int64 row);

/** Gives an error back in that sentence. */
void swth_sqlite_fail(sqlite3_context *context, const swth_function *function, swt_status status,
                      sqlite3_int64 row);

#endif
