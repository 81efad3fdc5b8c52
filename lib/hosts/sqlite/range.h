/* SPDX-License-Identifier: MIT */
/* A range as SQLite can hand one over in a single argument: a JSON array of numbers. */
#ifndef SWTH_SQLITE_RANGE_H
#define SWTH_SQLITE_RANGE_H

#include <sqlite3ext.h>

#include "../functions.h"

/**
 * Reads the array, by SQLite's own json_each: null in it is a blank cell, and text is refused by the table.
 * SWT_ERR_SYNTAX where it is no JSON. *cells is to be freed in any case.
 */
swt_status swth_sqlite_range(sqlite3 *database, sqlite3_value *from, swth_value *to, swth_cell **cells);

#endif
