/* SPDX-License-Identifier: MIT */
/*
 * Functions that fill a range, as eponymous virtual tables. Their arguments are hidden columns, as SQLite has
 * it: FROM swt_path(a, b, c) means WHERE base = a AND rate = b AND periods = c. The two columns before these
 * tell the place and the number that stands there.
 */
#include "rows.h"

#include <stdlib.h>
#include <string.h>

#include "range.h"
#include "values.h"

SQLITE_EXTENSION_INIT3

enum { PLACE = 0, NUMBER = 1, HIDDEN = 2 }; /* columns; from HIDDEN on the arguments */

typedef struct {
    sqlite3_vtab base; /* SQLite wants it first */
    sqlite3 *database;
    const swth_function *function;
} table;

typedef struct {
    sqlite3_vtab_cursor base; /* likewise */
    const swth_function *function;
    sqlite3_value *arguments[SWTH_MOST_ARGUMENTS];
    int64_t *wholes;
    size_t count;
    size_t at;
} cursor;

static int32_t has_range(const swth_function *function)
{
    for (size_t i = 0; i < function->argument_count; i++)
        if (function->arguments[i]->kind == SWTH_RANGE)
            return 1;
    return 0;
}

/* A path begins with period 0; what lies as a range does begins with place 1. */
static sqlite3_int64 first_place(const swth_function *function)
{
    return has_range(function);
}

static char *declaration_of(const swth_function *function)
{
    sqlite3_str *const text = sqlite3_str_new(NULL);
    sqlite3_str_appendf(text, "CREATE TABLE x(%s",
                        has_range(function) ? "place INTEGER, posts INTEGER"
                                            : "period INTEGER, headcount INTEGER");
    for (size_t i = 0; i < function->argument_count; i++)
        sqlite3_str_appendf(text, ", \"%w\" HIDDEN", function->arguments[i]->name);
    sqlite3_str_appendall(text, ")");
    return sqlite3_str_finish(text);
}

static int connect(sqlite3 *database, void *function, int count, const char *const *words,
                   sqlite3_vtab **connected, char **error)
{
    char *const declaration = declaration_of(function);
    (void)count;
    (void)words;
    (void)error;
    const int code = declaration == NULL ? SQLITE_NOMEM : sqlite3_declare_vtab(database, declaration);
    sqlite3_free(declaration);
    table *const made = code == SQLITE_OK ? calloc(1, sizeof *made) : NULL;
    if (made == NULL)
        return code == SQLITE_OK ? SQLITE_NOMEM : code;
    made->database = database;
    made->function = function;
    *connected = &made->base;
    return sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
}

static int disconnect(sqlite3_vtab *connected)
{
    free(connected);
    return SQLITE_OK;
}

/* Every argument must be there; one that SQLite does not know yet may come from a table that it reads first. */
static int best_index(sqlite3_vtab *connected, sqlite3_index_info *plan)
{
    const swth_function *const function = ((table *)connected)->function;
    const int argument_count = (int)function->argument_count;
    int found = 0, unknown = 0;
    for (int i = 0; i < plan->nConstraint; i++) {
        const int argument = plan->aConstraint[i].iColumn - HIDDEN;
        if (argument < 0 || plan->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!plan->aConstraint[i].usable) {
            unknown |= 1 << argument;
        } else if (!(found & 1 << argument)) {
            found |= 1 << argument;
            plan->aConstraintUsage[i].argvIndex = argument + 1;
            plan->aConstraintUsage[i].omit = 1;
        }
    }
    if (found == (1 << argument_count) - 1) {
        plan->estimatedCost = 10;
        plan->estimatedRows = 10;
        return SQLITE_OK;
    }
    if (unknown != 0)
        return SQLITE_CONSTRAINT;
    char name[SWTH_SQL_NAME];
    swth_sql_name(function, name);
    sqlite3_free(connected->zErrMsg);
    connected->zErrMsg = sqlite3_mprintf("%s takes %d arguments", name, argument_count);
    return SQLITE_ERROR;
}

static int open_cursor(sqlite3_vtab *connected, sqlite3_vtab_cursor **opened)
{
    cursor *const made = calloc(1, sizeof *made);
    if (made == NULL)
        return SQLITE_NOMEM;
    made->function = ((table *)connected)->function;
    *opened = &made->base;
    return SQLITE_OK;
}

static void empty(cursor *rows)
{
    for (size_t i = 0; i < SWTH_MOST_ARGUMENTS; i++) {
        sqlite3_value_free(rows->arguments[i]);
        rows->arguments[i] = NULL;
    }
    free(rows->wholes);
    rows->wholes = NULL;
    rows->count = rows->at = 0;
}

static int close_cursor(sqlite3_vtab_cursor *opened)
{
    empty((cursor *)opened);
    free(opened);
    return SQLITE_OK;
}

static swt_status call(sqlite3 *database, cursor *rows)
{
    const swth_function *const function = rows->function;
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_cell *cells[SWTH_MOST_ARGUMENTS] = {NULL};
    swth_result result = {0};
    swt_status status = SWT_OK;
    for (size_t i = 0; i < function->argument_count && status == SWT_OK; i++) {
        const int32_t kind = function->arguments[i]->kind;
        if (kind == SWTH_RANGE)
            status = swth_sqlite_range(database, rows->arguments[i], &values[i], &cells[i]);
        else
            status = swth_sqlite_read(rows->arguments[i], kind, &values[i]);
    }
    if (status == SWT_OK)
        status = swth_call_exact(function, values, &result);
    rows->wholes = result.wholes;
    rows->count = result.rows * result.columns;
    for (size_t i = 0; i < function->argument_count; i++)
        free(cells[i]);
    return status;
}

/* NULL for an argument gives no rows. */
static int filter(sqlite3_vtab_cursor *opened, int plan, const char *text, int count,
                  sqlite3_value **arguments)
{
    cursor *const rows = (cursor *)opened;
    int32_t is_known = 1;
    (void)plan;
    (void)text;
    empty(rows);
    for (int i = 0; i < count; i++) {
        rows->arguments[i] = sqlite3_value_dup(arguments[i]);
        if (rows->arguments[i] == NULL)
            return SQLITE_NOMEM;
        is_known &= sqlite3_value_type(arguments[i]) != SQLITE_NULL;
    }
    const swt_status status = is_known ? call(((table *)opened->pVtab)->database, rows) : SWT_OK;
    if (status == SWT_OK)
        return SQLITE_OK;
    if (status == SWT_ERR_MEMORY)
        return SQLITE_NOMEM;
    sqlite3_free(opened->pVtab->zErrMsg);
    opened->pVtab->zErrMsg = swth_sqlite_sentence(rows->function, status, 0);
    return SQLITE_ERROR;
}

static int next(sqlite3_vtab_cursor *opened)
{
    ((cursor *)opened)->at++;
    return SQLITE_OK;
}

static int is_at_end(sqlite3_vtab_cursor *opened)
{
    const cursor *const rows = (const cursor *)opened;
    return rows->at >= rows->count;
}

static int give_column(sqlite3_vtab_cursor *opened, sqlite3_context *context, int column)
{
    const cursor *const rows = (const cursor *)opened;
    if (column == PLACE)
        sqlite3_result_int64(context, first_place(rows->function) + (sqlite3_int64)rows->at);
    else if (column == NUMBER)
        sqlite3_result_int64(context, rows->wholes[rows->at]);
    else
        sqlite3_result_value(context, rows->arguments[column - HIDDEN]);
    return SQLITE_OK;
}

static int give_row(sqlite3_vtab_cursor *opened, sqlite3_int64 *row)
{
    *row = (sqlite3_int64)((const cursor *)opened)->at;
    return SQLITE_OK;
}

/* Without xCreate a table is there by its name alone. */
static const sqlite3_module module = {
    .xConnect = connect,
    .xDisconnect = disconnect,
    .xBestIndex = best_index,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next,
    .xEof = is_at_end,
    .xColumn = give_column,
    .xRowid = give_row,
};

int swth_sqlite_add_table(sqlite3 *database, const swth_function *function)
{
    char name[SWTH_SQL_NAME];
    swth_sql_name(function, name);
    return sqlite3_create_module_v2(database, name, &module, (void *)(uintptr_t)function, NULL);
}
