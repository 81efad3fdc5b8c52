/* SPDX-License-Identifier: MIT */
/* What the databases have in common. */
#include "sql.h"

static char in_sql(char c)
{
    if (c == '.')
        return '_';
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

void swth_sql_name(const swth_function *function, char name[SWTH_SQL_NAME])
{
    size_t length = 0;
    while (length + 1 < SWTH_SQL_NAME && function->name[length] != '\0') {
        name[length] = in_sql(function->name[length]);
        length++;
    }
    name[length] = '\0';
}

int32_t swth_is_aggregate(const swth_function *function)
{
    int32_t ranges = 0;
    for (size_t i = 0; i < function->argument_count; i++)
        ranges += function->arguments[i]->kind == SWTH_RANGE;
    return ranges > 0 && !function->is_array;
}

const swt_coverage swth_no_rows = {.worst_row = SWT_NO_ROW};

/* Sums are never below 0, unless a host was handed what is none. */
static int64_t sum_of(int64_t a, int64_t b, swt_status *status)
{
    if (a >= 0 && b >= 0 && a <= INT64_MAX - b)
        return a + b;
    *status = a < 0 || b < 0 ? SWT_ERR_RANGE : SWT_ERR_OVERFLOW;
    return 0;
}

swt_status swth_add(int64_t *sum, int64_t more)
{
    swt_status status = SWT_OK;
    const int64_t both = sum_of(*sum, more, &status);
    if (status == SWT_OK)
        *sum = both;
    return status;
}

swt_status swth_add_sums(swt_coverage *sums, const swt_coverage *more)
{
    swt_status status = SWT_OK;
    const swt_coverage both = {
        .units = sum_of(sums->units, more->units, &status),
        .met = sum_of(sums->met, more->met, &status),
        .missing = sum_of(sums->missing, more->missing, &status),
        .have = sum_of(sums->have, more->have, &status),
        .need = sum_of(sums->need, more->need, &status),
        .shortfall = sum_of(sums->shortfall, more->shortfall, &status),
        .surplus = sum_of(sums->surplus, more->surplus, &status),
        .worst_gap = sums->worst_gap > more->worst_gap ? sums->worst_gap : more->worst_gap,
        .worst_row = SWT_NO_ROW,
    };
    if (status == SWT_OK)
        *sums = both;
    return status;
}

swt_status swth_add_row(swt_coverage *sums, int64_t have, int64_t need)
{
    swt_coverage row = swth_no_rows;
    const swt_status status = swt_coverage_check(&have, &need, 1, &row, NULL);
    return status == SWT_OK ? swth_add_sums(sums, &row) : status;
}

int64_t swth_sum_of(const swth_function *function, const swt_coverage *sums)
{
    return function->sums == SWTH_SUMS_MET ? sums->met : sums->shortfall;
}
