/* SPDX-License-Identifier: MIT */
/*
 * Aggregates over sums, which workers may share: swt_coverage, what the table takes of it, and swt_pooled.
 * A state is an array of bigint, so that it goes from a worker to its leader as it is.
 */
#include "entries.h"

#include <access/htup_details.h>
#include <catalog/pg_type.h>
#include <funcapi.h>
#include <nodes/primnodes.h>
#include <utils/array.h>
#include <utils/lsyscache.h>

#include "../cells.h"
#include "values.h"

/* Rows that wait in a state to be summed up together, which is faster than one by one. */
#define MOST_WAITING 16

enum { UNITS, MET, MISSING, HAVE, NEED, SHORTFALL, SURPLUS, WORST_GAP, SUMS };
enum { WAITING = SUMS, WAITING_HAVE, WAITING_NEED = WAITING_HAVE + MOST_WAITING };
enum { COVERAGE_LENGTH = WAITING_NEED + MOST_WAITING }; /* make_extension.py has it too */
enum { ROWS, TOTAL, NORM_NUM, NORM_DEN, POOLED_LENGTH };

/* In place of a norm's den: the norm is NULL. */
#define NO_NORM 0

/* The aggregate's name, for what it refuses: several share a step. */
static const char *name_of(FunctionCallInfo call, const char *otherwise)
{
    const Aggref *const aggregate = AggGetAggref(call);
    const char *const name = aggregate == NULL ? NULL : get_func_name(aggregate->aggfnoid);
    return name == NULL ? otherwise : name;
}

static void refuse_state(void)
{
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("swtarget: this is no state of sums")));
}

/* Anyone may call a step by itself, with any array. */
static int64 *numbers_of(ArrayType *state, int length)
{
    if (ARR_NDIM(state) != 1 || ARR_DIMS(state)[0] != length || ARR_HASNULL(state) ||
        ARR_ELEMTYPE(state) != INT8OID)
        refuse_state();
    return (int64 *)(void *)ARR_DATA_PTR(state);
}

/* Within an aggregate the state may be written where it lies. */
static ArrayType *state_of(FunctionCallInfo fcinfo)
{
    return AggCheckCallContext(fcinfo, NULL) ? PG_GETARG_ARRAYTYPE_P(0) : PG_GETARG_ARRAYTYPE_P_COPY(0);
}

static swt_coverage coverage_of(const int64 *state)
{
    return (swt_coverage){state[UNITS],     state[MET],     state[MISSING],   state[HAVE], state[NEED],
                          state[SHORTFALL], state[SURPLUS], state[WORST_GAP], SWT_NO_ROW};
}

static void keep(const swt_coverage *sums, int64 *state)
{
    state[UNITS] = sums->units;
    state[MET] = sums->met;
    state[MISSING] = sums->missing;
    state[HAVE] = sums->have;
    state[NEED] = sums->need;
    state[SHORTFALL] = sums->shortfall;
    state[SURPLUS] = sums->surplus;
    state[WORST_GAP] = sums->worst_gap;
}

/* What a number may not be must not pass for an unknown one. */
static int64_t number_of(FunctionCallInfo fcinfo, int argument, swt_status *status)
{
    if (PG_ARGISNULL(argument))
        return SWT_MISSING;
    const int64_t number = PG_GETARG_INT64(argument);
    if (number == SWT_MISSING)
        *status = SWT_ERR_RANGE;
    return number;
}

/* Sums up the rows that wait. */
static void settle(FunctionCallInfo call, int64 *state)
{
    swt_coverage sums = coverage_of(state), more = swth_no_rows;
    if (state[WAITING] < 0 || state[WAITING] > MOST_WAITING)
        refuse_state();
    swt_status status =
        swt_coverage_check(&state[WAITING_HAVE], &state[WAITING_NEED], (size_t)state[WAITING], &more, NULL);
    if (status == SWT_OK)
        status = swth_add_sums(&sums, &more);
    if (status != SWT_OK)
        swth_fail(name_of(call, "swt_coverage"), status);
    keep(&sums, state);
    state[WAITING] = 0;
}

PG_FUNCTION_INFO_V1(swt_pg_coverage_step);
Datum swt_pg_coverage_step(PG_FUNCTION_ARGS)
{
    ArrayType *const array = state_of(fcinfo);
    int64 *const state = numbers_of(array, COVERAGE_LENGTH);
    swt_status status = SWT_OK;
    const int64_t have = number_of(fcinfo, 1, &status), need = number_of(fcinfo, 2, &status);
    if (status != SWT_OK)
        swth_fail(name_of(fcinfo, "swt_coverage"), status);
    if (state[WAITING] < 0 || state[WAITING] >= MOST_WAITING)
        settle(fcinfo, state);
    state[WAITING_HAVE + state[WAITING]] = have;
    state[WAITING_NEED + state[WAITING]] = need;
    state[WAITING]++;
    PG_RETURN_ARRAYTYPE_P(array);
}

/* The sums of a state that may be somebody else's to write. */
static swt_coverage settled(FunctionCallInfo fcinfo, int argument)
{
    int64 *const state = numbers_of(PG_GETARG_ARRAYTYPE_P_COPY(argument), COVERAGE_LENGTH);
    settle(fcinfo, state);
    return coverage_of(state);
}

PG_FUNCTION_INFO_V1(swt_pg_coverage_combine);
Datum swt_pg_coverage_combine(PG_FUNCTION_ARGS)
{
    ArrayType *const array = state_of(fcinfo);
    int64 *const state = numbers_of(array, COVERAGE_LENGTH);
    settle(fcinfo, state);
    swt_coverage sums = coverage_of(state);
    const swt_coverage more = settled(fcinfo, 1);
    const swt_status status = swth_add_sums(&sums, &more);
    if (status != SWT_OK)
        swth_fail(name_of(fcinfo, "swt_coverage"), status);
    keep(&sums, state);
    PG_RETURN_ARRAYTYPE_P(array);
}

PG_FUNCTION_INFO_V1(swt_pg_coverage_final);
Datum swt_pg_coverage_final(PG_FUNCTION_ARGS)
{
    const swt_coverage sums = settled(fcinfo, 0);
    int64 state[SUMS];
    Datum cells[SUMS];
    bool nulls[SUMS] = {false};
    TupleDesc columns;
    if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE || columns->natts != SUMS)
        elog(ERROR, "swt_coverage has other columns");
    keep(&sums, state);
    for (size_t i = 0; i < SUMS; i++)
        cells[i] = Int64GetDatum(state[i]);
    PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(columns), cells, nulls)));
}

Datum swth_sums_final(FunctionCallInfo fcinfo, const char *name, int32_t written)
{
    const swth_function *const function = swth_site_of(fcinfo, name, written)->function;
    const swt_coverage sums = settled(fcinfo, 0);
    PG_RETURN_INT64(swth_sum_of(function, &sums));
}

/* The first rows, or the first worker's, set the norm. */
static void set_norm(FunctionCallInfo call, int64 *state, int64 num, int64 den)
{
    if (state[ROWS] == 0) {
        state[NORM_NUM] = num;
        state[NORM_DEN] = den;
    } else if (state[NORM_NUM] != num || state[NORM_DEN] != den) {
        swth_fail_different(name_of(call, "swt_pooled"), "posts per driver");
    }
}

static swt_status add_driver(int64 *state, int64_t rows, int64_t driver)
{
    const swt_status status = swth_add(&state[TOTAL], driver);
    return status == SWT_OK ? swth_add(&state[ROWS], rows) : status;
}

/* The arguments of SWT.REQUIRE; posts and per may still be no norm. One that is settled is over 1 already. */
static swt_status read_norm(swth_site *site, const NullableDatum *arguments, swt_ratio *norm)
{
    const swth_value *const posts = &site->values[site->function->norm];
    if ((site->settled >> site->function->norm & 3) == 3) {
        *norm = posts->exact;
        return SWT_OK;
    }
    swth_reader reader = {swth_read_all(site, arguments)};
    if (reader.status == SWT_OK)
        *norm = swth_read_per(&reader, posts, posts + 1);
    return reader.status;
}

Datum swth_pooled_step(FunctionCallInfo fcinfo, const char *name, int32_t written)
{
    ArrayType *const array = state_of(fcinfo);
    int64 *const state = numbers_of(array, POOLED_LENGTH);
    swt_ratio norm = {0, NO_NORM};
    swt_status status = PG_ARGISNULL(1) ? SWTH_ERR_UNKNOWN : SWT_OK;
    if (status == SWT_OK && !PG_ARGISNULL(2) && !PG_ARGISNULL(3))
        status = read_norm(swth_site_of(fcinfo, name, written), &fcinfo->args[1], &norm);
    if (status == SWT_OK) {
        set_norm(fcinfo, state, norm.num, norm.den);
        status = add_driver(state, 1, PG_GETARG_INT64(1));
    }
    if (status != SWT_OK)
        swth_fail("swt_pooled", status);
    PG_RETURN_ARRAYTYPE_P(array);
}

PG_FUNCTION_INFO_V1(swt_pg_pooled_combine);
Datum swt_pg_pooled_combine(PG_FUNCTION_ARGS)
{
    ArrayType *const array = state_of(fcinfo);
    int64 *const state = numbers_of(array, POOLED_LENGTH);
    const int64 *const more = numbers_of(PG_GETARG_ARRAYTYPE_P(1), POOLED_LENGTH);
    if (more[ROWS] != 0) {
        set_norm(fcinfo, state, more[NORM_NUM], more[NORM_DEN]);
        const swt_status status = add_driver(state, more[ROWS], more[TOTAL]);
        if (status != SWT_OK)
            swth_fail("swt_pooled", status);
    }
    PG_RETURN_ARRAYTYPE_P(array);
}

PG_FUNCTION_INFO_V1(swt_pg_pooled_final);
Datum swt_pg_pooled_final(PG_FUNCTION_ARGS)
{
    const int64 *const state = numbers_of(PG_GETARG_ARRAYTYPE_P(0), POOLED_LENGTH);
    int64_t posts = 0;
    if (state[ROWS] == 0 || state[NORM_DEN] == NO_NORM)
        PG_RETURN_NULL();
    const swt_status status =
        swt_require(state[TOTAL], (swt_ratio){state[NORM_NUM], state[NORM_DEN]}, SWT_CEIL, &posts);
    if (status != SWT_OK)
        swth_fail("swt_pooled", status);
    PG_RETURN_INT64(posts);
}
