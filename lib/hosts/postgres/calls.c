/* SPDX-License-Identifier: MIT */
/* Functions of single values, functions that give rows, and window functions. */
#include "entries.h"

#include <stdlib.h>

#include <access/htup_details.h>
#include <funcapi.h>
#include <windowapi.h>

#include "values.h"

Datum swth_call_single(FunctionCallInfo call, const char *name, int32_t written)
{
    swth_site *const site = swth_site_of(call, name, written);
    swth_result result = {0};
    swt_status status = swth_read_all(site, call->args);
    if (status == SWT_OK)
        status = swth_call_exact(site->function, site->values, &result);
    if (status != SWT_OK)
        swth_fail_in(site->function, status);
    return swth_answer(site->function, &result);
}

/* The numbers of an array as PostgreSQL's memory has them, which is let go of when an error ends all. */
static int64_t *taken(swth_result *result)
{
    const size_t count = result->rows * result->columns;
    int64_t *const wholes = MemoryContextAllocExtended(CurrentMemoryContext, (count + 1) * sizeof *wholes,
                                                       MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM);
    if (wholes != NULL && count > 0)
        memcpy(wholes, result->wholes, count * sizeof *wholes);
    free(result->wholes);
    result->wholes = NULL;
    return wholes;
}

static void start_rows(FunctionCallInfo call, FuncCallContext *rows, swth_site *site)
{
    swth_result result = {0};
    if (get_call_result_type(call, NULL, &rows->tuple_desc) != TYPEFUNC_COMPOSITE)
        elog(ERROR, "%s must give rows", site->function->name);
    rows->tuple_desc = BlessTupleDesc(rows->tuple_desc);
    swt_status status = swth_read_all(site, call->args);
    if (status == SWT_OK)
        status = swth_call_exact(site->function, site->values, &result);
    if (status == SWT_OK) {
        rows->max_calls = result.rows * result.columns;
        rows->user_fctx = taken(&result);
        status = rows->user_fctx == NULL ? SWT_ERR_MEMORY : SWT_OK;
    }
    if (status != SWT_OK)
        swth_fail_in(site->function, status);
}

Datum swth_call_rows(FunctionCallInfo fcinfo, const char *name, int32_t written)
{
    if (SRF_IS_FIRSTCALL()) {
        FuncCallContext *const first = SRF_FIRSTCALL_INIT();
        const MemoryContext before = MemoryContextSwitchTo(first->multi_call_memory_ctx);
        swth_site site = swth_new_site(name, written, first->multi_call_memory_ctx);
        start_rows(fcinfo, first, &site);
        MemoryContextSwitchTo(before);
    }
    FuncCallContext *const rows = SRF_PERCALL_SETUP();
    if (rows->call_cntr >= rows->max_calls)
        SRF_RETURN_DONE(rows);
    const int64_t *const wholes = rows->user_fctx;
    Datum cells[] = {Int64GetDatum((int64)rows->call_cntr), Int64GetDatum(wholes[rows->call_cntr])};
    bool nulls[] = {false, false};
    const HeapTuple row = heap_form_tuple(rows->tuple_desc, cells, nulls);
    SRF_RETURN_NEXT(rows, HeapTupleGetDatum(row));
}

/* What a window function keeps for a partition: the answer to each of its rows. */
typedef struct {
    bool is_known; /* worked out */
    bool is_null;  /* a single argument is NULL, and so is the answer in every row */
    int64_t wholes[FLEXIBLE_ARRAY_MEMBER];
} partition;

static Datum argument_at(WindowObject window, size_t argument, int64 row, bool *is_null)
{
    bool is_out;
    return WinGetFuncArgInPartition(window, (int)argument, (int)row, WINDOW_SEEK_HEAD, false, is_null,
                                    &is_out);
}

static bool is_same(const swth_value *a, const swth_value *b)
{
    if (a->kind == SWTH_TEXT)
        return strcmp(a->text, b->text) == 0;
    return a->exact.num == b->exact.num && a->exact.den == b->exact.den;
}

/* Reads a single argument, the same in every row; true where it is NULL. */
static bool read_same(WindowObject window, swth_site *site, size_t argument, int64 rows, swth_value *value)
{
    bool first_is_null = false;
    char name[SWTH_SQL_NAME];
    for (int64 row = 0; row < rows; row++) {
        bool is_null;
        swth_value found = {0};
        const Datum datum = argument_at(window, argument, row, &is_null);
        const swt_status status = is_null ? SWT_OK : swth_read(site, argument, datum, &found);
        if (status != SWT_OK)
            swth_fail_in(site->function, status);
        if (row == 0) {
            first_is_null = is_null;
            *value = found;
        } else if (is_null != first_is_null || (!is_null && !is_same(value, &found))) {
            swth_sql_name(site->function, name);
            swth_fail_different(name, site->function->arguments[argument]->name);
        }
    }
    return first_is_null;
}

static void read_column(WindowObject window, size_t argument, int64 rows, swth_value *value)
{
    swth_cell *const cells = MemoryContextAllocHuge(CurrentMemoryContext, (Size)rows * sizeof *cells);
    for (int64 row = 0; row < rows; row++) {
        bool is_null;
        const Datum datum = argument_at(window, argument, row, &is_null);
        cells[row] = swth_cell_of(datum, is_null);
    }
    *value = (swth_value){.kind = SWTH_CELLS, .cells = cells, .rows = (size_t)rows, .columns = 1};
}

static void fill(WindowObject window, swth_site *site, int64 rows, partition *answers)
{
    const swth_function *const function = site->function;
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_result result = {0};
    for (size_t i = 0; i < function->argument_count; i++) {
        if (function->arguments[i]->kind == SWTH_RANGE)
            read_column(window, i, rows, &values[i]);
        else
            answers->is_null |= read_same(window, site, i, rows, &values[i]);
    }
    answers->is_known = true;
    if (answers->is_null)
        return;
    const swt_status status = swth_call_exact(function, values, &result);
    if (status != SWT_OK)
        swth_fail_in(function, status);
    memcpy(answers->wholes, result.wholes, (size_t)rows * sizeof *answers->wholes);
    free(result.wholes);
}

/* What is read for a partition is let go of at once. */
static void fill_apart(WindowObject window, swth_site *site, int64 rows, partition *answers)
{
    const MemoryContext apart =
        AllocSetContextCreate(CurrentMemoryContext, "swtarget partition", ALLOCSET_DEFAULT_SIZES);
    const MemoryContext before = MemoryContextSwitchTo(apart);
    fill(window, site, rows, answers);
    MemoryContextSwitchTo(before);
    MemoryContextDelete(apart);
}

Datum swth_call_window(FunctionCallInfo fcinfo, const char *name, int32_t written)
{
    const WindowObject window = PG_WINDOW_OBJECT();
    const int64 rows = WinGetPartitionRowCount(window);
    swth_site *const site = swth_site_of(fcinfo, name, written);
    partition *const answers =
        WinGetPartitionLocalMemory(window, offsetof(partition, wholes) + (Size)rows * sizeof(int64_t));
    if (!answers->is_known)
        fill_apart(window, site, rows, answers);
    if (answers->is_null)
        PG_RETURN_NULL();
    PG_RETURN_INT64(answers->wholes[WinGetCurrentPosition(window)]);
}
