/* SPDX-License-Identifier: MIT */
/*
 * Aggregates that want their ranges whole: each row is a cell of them, 16 bytes a number, and a single
 * argument must be the same in every row.
 */
#include "entries.h"

#include "values.h"

typedef struct {
    size_t rows;
    size_t room;
    bool is_null; /* a single argument is NULL, and so is the answer */
    swth_cell *cells[SWTH_MOST_ARGUMENTS];
    swth_value single[SWTH_MOST_ARGUMENTS];
} state;

static void make_room(state *rows, const swth_function *function, MemoryContext memory)
{
    const size_t room = rows->room == 0 ? 64 : 2 * rows->room;
    const Size size = room * sizeof(swth_cell);
    for (size_t i = 0; i < function->argument_count; i++)
        if (function->arguments[i]->kind == SWTH_RANGE)
            rows->cells[i] =
                rows->room == 0 ? MemoryContextAllocHuge(memory, size) : repalloc_huge(rows->cells[i], size);
    rows->room = room;
}

static void keep_single(state *rows, size_t argument, const swth_value *value, MemoryContext memory)
{
    rows->single[argument] = *value;
    if (value->kind == SWTH_TEXT)
        rows->single[argument].text = MemoryContextStrdup(memory, value->text);
}

static bool is_same(const swth_value *a, const swth_value *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == SWTH_TEXT)
        return strcmp(a->text, b->text) == 0;
    return a->exact.num == b->exact.num && a->exact.den == b->exact.den;
}

/* NULL is read as a blank value. */
static void add_single(state *rows, swth_site *site, size_t argument, const NullableDatum *from,
                       MemoryContext memory)
{
    swth_value value = {.kind = SWTH_BLANK};
    char name[SWTH_SQL_NAME];
    const swt_status status = from->isnull ? SWT_OK : swth_read(site, argument, from->value, &value);
    if (status != SWT_OK)
        swth_fail_in(site->function, status);
    rows->is_null |= from->isnull;
    if (rows->rows == 0) {
        keep_single(rows, argument, &value, memory);
    } else if (!is_same(&rows->single[argument], &value)) {
        swth_sql_name(site->function, name);
        swth_fail_different(name, site->function->arguments[argument]->name);
    }
}

static MemoryContext memory_of(FunctionCallInfo call)
{
    MemoryContext memory;
    if (!AggCheckCallContext(call, &memory))
        elog(ERROR, "swtarget: called outside an aggregate");
    return memory;
}

Datum swth_collect_step(FunctionCallInfo fcinfo, const char *name, int32_t written)
{
    const MemoryContext memory = memory_of(fcinfo);
    swth_site *const site = swth_site_of(fcinfo, name, written);
    const swth_function *const function = site->function;
    state *const rows =
        PG_ARGISNULL(0) ? MemoryContextAllocZero(memory, sizeof *rows) : (state *)PG_GETARG_POINTER(0);
    if (rows->rows == rows->room)
        make_room(rows, function, memory);
    for (size_t i = 0; i < function->argument_count; i++) {
        const NullableDatum *const from = &fcinfo->args[i + 1];
        if (function->arguments[i]->kind == SWTH_RANGE)
            rows->cells[i][rows->rows] = swth_cell_of(from->value, from->isnull);
        else
            add_single(rows, site, i, from, memory);
    }
    rows->rows++;
    PG_RETURN_POINTER(rows);
}

/* Without rows nobody knows what a single argument would have been. */
Datum swth_collect_final(FunctionCallInfo fcinfo, const char *name, int32_t written)
{
    const swth_function *const function = swth_site_of(fcinfo, name, written)->function;
    const state *const rows = PG_ARGISNULL(0) ? NULL : (const state *)PG_GETARG_POINTER(0);
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_result result = {0};
    (void)memory_of(fcinfo);
    for (size_t i = 0; i < function->argument_count; i++) {
        if (function->arguments[i]->kind != SWTH_RANGE) {
            if (rows == NULL || rows->is_null)
                PG_RETURN_NULL();
            values[i] = rows->single[i];
        } else {
            values[i].kind = SWTH_CELLS;
            values[i].cells = rows == NULL ? NULL : rows->cells[i];
            values[i].rows = rows == NULL ? 0 : rows->rows;
            values[i].columns = 1;
        }
    }
    const swt_status status = swth_call_exact(function, values, &result);
    if (status != SWT_OK)
        swth_fail_in(function, status);
    return swth_answer(function, &result);
}
