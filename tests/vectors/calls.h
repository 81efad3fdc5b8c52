/* SPDX-License-Identifier: MIT */
/* How each function of the library is called for a row of the vectors. */
#ifndef VECTORS_CALLS_H
#define VECTORS_CALLS_H

#include "vector.h"

/* Takes the row's arguments, calls, and writes the answer where there is one; returns the status. */
typedef swt_status (*vector_function)(vector_row *row, vector_answer *answer);

typedef struct {
    const char *name;
    vector_function call;
    int rows;     /* that were run */
    int failures; /* of these */
} vector_call;

extern vector_call vector_calls[];
extern const size_t vector_call_count;

swt_status call_growth_project(vector_row *row, vector_answer *answer);
swt_status call_growth_path(vector_row *row, vector_answer *answer);
swt_status call_growth_compare(vector_row *row, vector_answer *answer);
swt_status call_growth_cagr(vector_row *row, vector_answer *answer);
swt_status call_growth_least_rate(vector_row *row, vector_answer *answer);
swt_status call_growth_least_periods(vector_row *row, vector_answer *answer);
swt_status call_growth_least_base(vector_row *row, vector_answer *answer);
swt_status call_growth_track(vector_row *row, vector_answer *answer);
swt_status call_growth_project_column(vector_row *row, vector_answer *answer);
swt_status call_growth_project_rates_column(vector_row *row, vector_answer *answer);
swt_status call_apportion(vector_row *row, vector_answer *answer);
swt_status call_workload_posts(vector_row *row, vector_answer *answer);
swt_status call_workload_available(vector_row *row, vector_answer *answer);
swt_status call_workload_wisn(vector_row *row, vector_answer *answer);
swt_status call_supply_path(vector_row *row, vector_answer *answer);
swt_status call_supply_least_intake(vector_row *row, vector_answer *answer);

/* An error and its row, where it has one. */
void call_put_error(vector_answer *answer, swt_status status, size_t bad_row);

/* An error and its row, where it has one. */
void call_put_error(vector_answer *answer, swt_status status, size_t bad_row);

/* The answer of a column: the rows, after the error and the first bad row where there is one. */
void call_put_column(vector_answer *answer, swt_status status, size_t bad_row, const int64_t *out,
                     size_t rows);

/* As many numbers as the list has, none of them set; to be freed, NULL for none. */
int64_t *call_new_column(size_t rows);

#endif
