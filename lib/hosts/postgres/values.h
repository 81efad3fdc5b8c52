/* SPDX-License-Identifier: MIT */
/* PostgreSQL's values as the table's, and the table's answers and errors as PostgreSQL's. */
#ifndef SWTH_POSTGRES_VALUES_H
#define SWTH_POSTGRES_VALUES_H

#include <postgres.h>

#include <fmgr.h>

#include "../sql.h"

/** A rate and the bytes that it was read from: most often they are the same in the next row. */
typedef struct {
    struct varlena *bytes;
    swt_ratio ratio;
} swth_rate;

/** One place in a query where a function is called. */
typedef struct {
    const swth_function *function;
    int32_t written; /* a bit for each argument that is a rate and comes as text, not as numeric */
    int32_t constants; /* a bit for each argument that is a number and a constant of the query */
    int32_t settled;   /* these, when they have been read */
    MemoryContext memory;
    swth_rate rates[SWTH_MOST_ARGUMENTS];
    swth_value values[SWTH_MOST_ARGUMENTS]; /* as the table takes them */
    bool is_stale;                          /* a rate was read that is not among the values yet */
} swth_site;

/** A place that lasts as long as what is allocated in `memory`. */
swth_site swth_new_site(const char *name, int32_t written, MemoryContext memory);

/** The place of this call, kept where PostgreSQL keeps such things from row to row. */
swth_site *swth_site_of(FunctionCallInfo call, const char *name, int32_t written);

/** Reads an argument that is not NULL. Text comes from the database's encoding. */
swt_status swth_read(swth_site *site, size_t argument, Datum from, swth_value *to);

/**
 * Reads all arguments into site->values; none is NULL. Two rates that make a norm are made into one over 1, so
 * that they need not be reduced in each row.
 */
swt_status swth_read_all(swth_site *site, const NullableDatum *arguments);

/** A number of a range: NULL is a blank cell. */
swth_cell swth_cell_of(Datum from, bool is_null);

/** A single answer as bigint, double precision or numeric, as the table says. */
Datum swth_answer(const swth_function *function, const swth_result *result);

/** Ends the statement with SQLSTATE 22xxx: the function's name in SQL and the library's sentence. */
void swth_fail(const char *name, swt_status status) pg_attribute_noreturn();

/** The same by a row of the table. */
void swth_fail_in(const swth_function *function, swt_status status) pg_attribute_noreturn();

/** Ends the statement because a single argument of rows is not the same in all of them. */
void swth_fail_different(const char *name, const char *argument) pg_attribute_noreturn();

#endif
