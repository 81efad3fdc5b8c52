/* SPDX-License-Identifier: MIT */
/* Functions that fill a range, as tables: SELECT * FROM swt_path(19000, '23%', 5). */
#ifndef SWTH_SQLITE_ROWS_H
#define SWTH_SQLITE_ROWS_H

#include <sqlite3ext.h>

#include "../functions.h"

/** Makes the table of such a function known; gives a code of SQLite's back. */
int swth_sqlite_add_table(sqlite3 *database, const swth_function *function);

#endif
