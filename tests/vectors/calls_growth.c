/* SPDX-License-Identifier: MIT */
/* The functions of growth.h, called for a row. */
#include "calls.h"

#include <stdlib.h>

int64_t *call_new_column(size_t rows)
{
    int64_t *const column = rows == 0 ? NULL : malloc(rows * sizeof column[0]);
    if (rows != 0 && column == NULL)
        abort();
    for (size_t i = 0; i < rows; i++)
        column[i] = -77;
    return column;
}

void call_put_error(vector_answer *answer, swt_status status, size_t bad_row)
{
    vector_put_word(answer, swt_status_name(status));
    if (bad_row != SWT_NO_ROW) {
        vector_put_word(answer, "row");
        vector_put_row(answer, bad_row);
    }
}

/* A column that was refused as a whole has no bad row, and its rows stay as they were. */
void call_put_column(vector_answer *answer, swt_status status, size_t bad_row, const int64_t *out,
                     size_t rows)
{
    if (status != SWT_OK)
        call_put_error(answer, status, bad_row);
    int is_touched = status == SWT_OK || bad_row != SWT_NO_ROW;
    for (size_t i = 0; i < rows; i++)
        is_touched |= out[i] != -77;
    if (is_touched)
        vector_put_wholes(answer, out, rows);
}

swt_status call_growth_project(vector_row *row, vector_answer *answer)
{
    int64_t headcount = -77;
    const int64_t base = vector_take_whole(row);
    const swt_ratio rate = vector_take_ratio(row);
    const int32_t periods = vector_take_option(row), rounding = vector_take_option(row);
    const swt_status status = swt_growth_project(base, rate, periods, rounding, &headcount);
    vector_put_whole(answer, headcount);
    return status;
}

swt_status call_growth_path(vector_row *row, vector_answer *answer)
{
    int64_t path[SWT_MAX_PERIODS + 1] = {0};
    const int64_t base = vector_take_whole(row);
    const swt_ratio rate = vector_take_ratio(row);
    const int32_t periods = vector_take_option(row), rounding = vector_take_option(row);
    const swt_status status = swt_growth_path(base, rate, periods, rounding, vector_take_option(row), path);
    if (status == SWT_OK)
        vector_put_wholes(answer, path, (size_t)periods + 1);
    return status;
}

swt_status call_growth_compare(vector_row *row, vector_answer *answer)
{
    int32_t order = -77;
    const int64_t base = vector_take_whole(row);
    const swt_ratio rate = vector_take_ratio(row);
    const int32_t periods = vector_take_option(row);
    const swt_status status = swt_growth_compare(base, rate, periods, vector_take_whole(row), &order);
    vector_put_whole(answer, order);
    return status;
}

swt_status call_growth_cagr(vector_row *row, vector_answer *answer)
{
    double rate = -77.0;
    const int64_t base = vector_take_whole(row), target = vector_take_whole(row);
    const swt_status status = swt_growth_cagr(base, target, vector_take_option(row), &rate);
    vector_put_double(answer, rate);
    return status;
}

swt_status call_growth_least_rate(vector_row *row, vector_answer *answer)
{
    swt_ratio rate = {-77, 1};
    const int64_t base = vector_take_whole(row), target = vector_take_whole(row);
    const int32_t periods = vector_take_option(row);
    const swt_status status = swt_growth_least_rate(base, target, periods, vector_take_ratio(row), &rate);
    vector_put_ratio(answer, rate);
    return status;
}

swt_status call_growth_least_periods(vector_row *row, vector_answer *answer)
{
    int32_t periods = -77;
    const int64_t base = vector_take_whole(row);
    const swt_ratio rate = vector_take_ratio(row);
    const swt_status status = swt_growth_least_periods(base, rate, vector_take_whole(row), &periods);
    vector_put_whole(answer, periods);
    return status;
}

swt_status call_growth_least_base(vector_row *row, vector_answer *answer)
{
    int64_t base = -77;
    const int64_t target = vector_take_whole(row);
    const swt_ratio rate = vector_take_ratio(row);
    const swt_status status = swt_growth_least_base(target, rate, vector_take_option(row), &base);
    vector_put_whole(answer, base);
    return status;
}

swt_status call_growth_track(vector_row *row, vector_answer *answer)
{
    swt_track track = {-77, -77, -77, -77, -77.0};
    const int64_t base = vector_take_whole(row), target = vector_take_whole(row);
    const int32_t periods = vector_take_option(row), elapsed = vector_take_option(row);
    const swt_status status =
        swt_growth_track(base, target, periods, elapsed, vector_take_whole(row), &track);
    vector_open(answer);
    vector_put_whole(answer, track.planned);
    vector_put_whole(answer, track.ahead);
    vector_put_whole(answer, track.order);
    vector_put_whole(answer, track.left);
    vector_put_double(answer, track.rate_needed);
    vector_close(answer);
    return status;
}

swt_status call_growth_project_column(vector_row *row, vector_answer *answer)
{
    size_t bad_row = SWT_NO_ROW;
    const vector_list base = vector_take_list(row);
    int64_t *const out = call_new_column(base.count);
    const swt_ratio rate = vector_take_ratio(row);
    const int32_t periods = vector_take_option(row), rounding = vector_take_option(row);
    const swt_status status =
        swt_growth_project_column(base.values, base.count, rate, periods, rounding, out, &bad_row);
    call_put_column(answer, status, bad_row, out, base.count);
    free(base.values);
    free(out);
    return SWT_OK;
}

swt_status call_growth_project_rates_column(vector_row *row, vector_answer *answer)
{
    size_t bad_row = SWT_NO_ROW;
    const vector_list base = vector_take_list(row);
    int64_t *const out = call_new_column(base.count);
    swt_ratio *const rates = vector_take_ratios(row, base.count);
    const int32_t periods = vector_take_option(row), rounding = vector_take_option(row);
    const swt_status status =
        swt_growth_project_rates_column(base.values, rates, base.count, periods, rounding, out, &bad_row);
    call_put_column(answer, status, bad_row, out, base.count);
    free(base.values);
    free(rates);
    free(out);
    return SWT_OK;
}
