/* SPDX-License-Identifier: MIT */
/*
 * What PostgreSQL calls. make_extension.py writes an entry for each row of the table of functions, by a name
 * that stays, since databases keep it; these are what the entries call.
 */
#ifndef SWTH_POSTGRES_ENTRIES_H
#define SWTH_POSTGRES_ENTRIES_H

#include <postgres.h>

#include <fmgr.h>

/** A function by the name `symbol`, for a row of the table and the types of its rates; see swth_site. */
#define SWTH_ENTRY(symbol, call, name, written)                                                              \
    PG_FUNCTION_INFO_V1(symbol);                                                                             \
    Datum symbol(PG_FUNCTION_ARGS)                                                                           \
    {                                                                                                        \
        return call(fcinfo, name, written);                                                                  \
    }

/** Single values in, a single value out; STRICT. */
Datum swth_call_single(FunctionCallInfo call, const char *name, int32_t written);

/** Single values in, rows of period and headcount out; STRICT. */
Datum swth_call_rows(FunctionCallInfo call, const char *name, int32_t written);

/** A window function: its answer lies as the rows of the partition do. */
Datum swth_call_window(FunctionCallInfo call, const char *name, int32_t written);

/** An aggregate that keeps its rows: a step with (state, arguments...), and the end of it with (state). */
Datum swth_collect_step(FunctionCallInfo call, const char *name, int32_t written);
Datum swth_collect_final(FunctionCallInfo call, const char *name, int32_t written);

/** The end of an aggregate over sums. */
Datum swth_sums_final(FunctionCallInfo call, const char *name, int32_t written);

/** A step of swt_pooled with (state, driver, posts, per). */
Datum swth_pooled_step(FunctionCallInfo call, const char *name, int32_t written);

#endif
