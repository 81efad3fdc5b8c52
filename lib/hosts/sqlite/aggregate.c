/* SPDX-License-Identifier: MIT */
/*
 * Functions over the rows of a table. What is a range in a sheet is a column here, and a NULL in it an unknown
 * number; what is a single argument must be the same in every row. Ranges that are only summed up are not
 * kept; the others are, 16 bytes a number.
 */
#include "aggregate.h"

#include <stdlib.h>
#include <string.h>

#include "../cells.h"
#include "values.h"

SQLITE_EXTENSION_INIT3

/* SQLite gives it filled with zeros, and asks for the end of it even where a statement is given up. */
typedef struct {
    swt_status status;
    sqlite3_int64 bad_row; /* 0: no row */
    const char *differs;   /* the name of an argument that is another than in the first row, or NULL */
    sqlite3_int64 rows;
    size_t room;
    swth_cell *cells[SWTH_MOST_ARGUMENTS];      /* of a range */
    sqlite3_value *single[SWTH_MOST_ARGUMENTS]; /* of any other argument: what the first row has */
    swt_coverage sums;
} state;

static void fail_at(state *rows, swt_status status)
{
    rows->status = status;
    rows->bad_row = rows->rows + 1;
}

/* Same type and same bytes: 1 and 1.0, or '5%' and 0.05, are most likely not one norm but a slip. */
static int32_t is_same(sqlite3_value *a, sqlite3_value *b)
{
    const int type = sqlite3_value_type(a);
    if (type != sqlite3_value_type(b))
        return 0;
    if (type == SQLITE_INTEGER)
        return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    if (type == SQLITE_FLOAT)
        return memcmp(&(double){sqlite3_value_double(a)}, &(double){sqlite3_value_double(b)},
                      sizeof(double)) == 0;
    const void *const left = sqlite3_value_blob(a), *const right = sqlite3_value_blob(b);
    const int bytes = sqlite3_value_bytes(a);
    return bytes == sqlite3_value_bytes(b) && (bytes == 0 || memcmp(left, right, (size_t)bytes) == 0);
}

static void add_single(state *rows, sqlite3_value **single, sqlite3_value *value, const char *name)
{
    if (rows->rows == 0)
        *single = sqlite3_value_dup(value);
    if (*single == NULL) {
        rows->status = SWT_ERR_MEMORY;
    } else if (!is_same(*single, value)) {
        fail_at(rows, SWT_ERR_OPTION);
        rows->differs = name;
    }
}

static swt_status make_room(state *rows, const swth_function *function)
{
    const size_t room = rows->room == 0 ? 64 : 2 * rows->room;
    for (size_t i = 0; i < function->argument_count; i++) {
        if (function->arguments[i]->kind != SWTH_RANGE)
            continue;
        swth_cell *const cells = realloc(rows->cells[i], room * sizeof *cells);
        if (cells == NULL)
            return SWT_ERR_MEMORY;
        rows->cells[i] = cells;
    }
    rows->room = room;
    return SWT_OK;
}

static void add_cells(state *rows, const swth_function *function, sqlite3_value **arguments)
{
    if ((size_t)rows->rows == rows->room)
        rows->status = make_room(rows, function);
    for (size_t i = 0; i < function->argument_count && rows->status == SWT_OK; i++) {
        swth_reader reader = {SWT_OK};
        const swth_cell cell = swth_sqlite_cell(arguments[i]);
        if (function->arguments[i]->kind != SWTH_RANGE) {
            add_single(rows, &rows->single[i], arguments[i], function->arguments[i]->name);
            continue;
        }
        (void)swth_read_cell(&reader, &cell);
        rows->cells[i][rows->rows] = cell;
        if (reader.status != SWT_OK)
            fail_at(rows, reader.status);
    }
}

static void add_to_sums(state *rows, sqlite3_value **arguments)
{
    swth_reader reader = {SWT_OK};
    const swth_cell cells[] = {swth_sqlite_cell(arguments[0]), swth_sqlite_cell(arguments[1])};
    const int64_t have = swth_read_cell(&reader, &cells[0]), need = swth_read_cell(&reader, &cells[1]);
    if (reader.status == SWT_OK)
        reader.status = swth_add_row(&rows->sums, have, need);
    if (reader.status != SWT_OK)
        fail_at(rows, reader.status);
}

void swth_sqlite_step(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    const swth_function *const function = sqlite3_user_data(context);
    state *const rows = sqlite3_aggregate_context(context, sizeof *rows);
    (void)count;
    if (rows == NULL || rows->status != SWT_OK)
        return;
    if (function->sums != SWTH_SUMS_NOTHING)
        add_to_sums(rows, arguments);
    else
        add_cells(rows, function, arguments);
    rows->rows++;
}

/* Returns 1 where a single argument is NULL, as it is without rows: then so is the answer. */
static int32_t read_state(state *rows, const swth_function *function, swth_value *values)
{
    for (size_t i = 0; i < function->argument_count; i++) {
        const int32_t kind = function->arguments[i]->kind;
        if (kind == SWTH_RANGE)
            values[i] = (swth_value){
                .kind = SWTH_CELLS, .cells = rows->cells[i], .rows = (size_t)rows->rows, .columns = 1};
        else if (rows->single[i] == NULL || sqlite3_value_type(rows->single[i]) == SQLITE_NULL)
            return 1;
        else if (rows->status == SWT_OK)
            rows->status = swth_sqlite_read(rows->single[i], kind, &values[i]);
    }
    return 0;
}

static void fail(sqlite3_context *context, const swth_function *function, const state *rows)
{
    if (rows->differs == NULL) {
        swth_sqlite_fail(context, function, rows->status, rows->bad_row);
        return;
    }
    char name[SWTH_SQL_NAME];
    swth_sql_name(function, name);
    char *const sentence =
        sqlite3_mprintf("%s: row %lld: %s must be the same in every row", name, rows->bad_row, rows->differs);
    if (sentence == NULL)
        sqlite3_result_error_nomem(context);
    else
        sqlite3_result_error(context, sentence, -1);
    sqlite3_free(sentence);
}

static void answer(sqlite3_context *context, state *rows)
{
    const swth_function *const function = sqlite3_user_data(context);
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_result result = {0};
    if (rows->status == SWT_OK && function->sums != SWTH_SUMS_NOTHING) {
        sqlite3_result_int64(context, swth_sum_of(function, &rows->sums));
        return;
    }
    if (rows->status == SWT_OK && read_state(rows, function, values))
        return;
    if (rows->status == SWT_OK)
        rows->status = swth_sqlite_call(function, values, &result);
    if (rows->status == SWT_OK)
        swth_sqlite_give(context, function, &result);
    else
        fail(context, function, rows);
}

void swth_sqlite_final(sqlite3_context *context)
{
    state none = {0};
    state *const kept = sqlite3_aggregate_context(context, 0), *const rows = kept == NULL ? &none : kept;
    answer(context, rows);
    for (size_t i = 0; i < SWTH_MOST_ARGUMENTS; i++) {
        free(rows->cells[i]);
        sqlite3_value_free(rows->single[i]);
    }
}
