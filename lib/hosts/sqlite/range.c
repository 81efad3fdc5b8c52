/* SPDX-License-Identifier: MIT */
/* A range as SQLite can hand one over in a single argument: a JSON array of numbers. */
#include "range.h"

#include <stdlib.h>

#include "values.h"

SQLITE_EXTENSION_INIT3

static swt_status add_cell(sqlite3_value *from, size_t *room, swth_value *to, swth_cell **cells)
{
    if (to->rows == *room) {
        const size_t more = *room == 0 ? 64 : 2 * *room;
        swth_cell *const grown = realloc(*cells, more * sizeof *grown);
        if (grown == NULL)
            return SWT_ERR_MEMORY;
        *cells = grown;
        *room = more;
    }
    (*cells)[to->rows++] = swth_sqlite_cell(from);
    return SWT_OK;
}

/* A step fails where the text is no JSON; what is no array would pass for one of a single cell. */
static swt_status read_all(sqlite3_stmt *statement, swth_value *to, swth_cell **cells)
{
    size_t room = 0;
    swt_status status = SWT_OK;
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW && status == SWT_OK) {
        status = add_cell(sqlite3_column_value(statement, 0), &room, to, cells);
        code = sqlite3_step(statement);
    }
    if (status != SWT_OK || code == SQLITE_DONE)
        return status;
    return code == SQLITE_NOMEM ? SWT_ERR_MEMORY : SWT_ERR_SYNTAX;
}

swt_status swth_sqlite_range(sqlite3 *database, sqlite3_value *from, swth_value *to, swth_cell **cells)
{
    static const char query[] = "SELECT value FROM json_each(?1) WHERE json_type(?1) = 'array' "
                                "UNION ALL SELECT 'no array' WHERE json_type(?1) <> 'array'";
    sqlite3_stmt *statement = NULL;
    *to = (swth_value){.kind = SWTH_CELLS, .columns = 1};
    if (sqlite3_value_type(from) != SQLITE_TEXT)
        return SWT_ERR_SYNTAX;
    if (sqlite3_prepare_v2(database, query, -1, &statement, NULL) != SQLITE_OK)
        return SWT_ERR_MEMORY;
    swt_status status = sqlite3_bind_value(statement, 1, from) == SQLITE_OK ? SWT_OK : SWT_ERR_MEMORY;
    if (status == SWT_OK)
        status = read_all(statement, to, cells);
    sqlite3_finalize(statement);
    to->cells = *cells;
    return status;
}
