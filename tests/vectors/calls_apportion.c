/* SPDX-License-Identifier: MIT */
/* The function of apportion.h, called for a row. */
#include "calls.h"

#include <stdlib.h>

/* Floors or caps: a list as long as the weights, or ? for none, which has no values. */
static vector_list take_bounds(vector_row *row, size_t areas)
{
    vector_list bounds = {NULL, 0};
    if (row->arguments != NULL && row->arguments[0] == '?') {
        row->is_unreadable |= vector_take_whole(row) != SWT_MISSING;
        return bounds;
    }
    bounds = vector_take_list(row);
    row->is_unreadable |= bounds.count != areas;
    return bounds;
}

swt_status call_apportion(vector_row *row, vector_answer *answer)
{
    int64_t ties = -77;
    const int64_t total = vector_take_whole(row);
    const vector_list weights = vector_take_list(row);
    const int32_t method = vector_take_option(row);
    const vector_list floors = take_bounds(row, weights.count), caps = take_bounds(row, weights.count);
    int64_t *const shares = call_new_column(weights.count);
    swt_status status = SWT_ERR_SYNTAX;
    if (!row->is_unreadable)
        status = swt_apportion(total, weights.values, weights.count, method, floors.values, caps.values,
                               shares, &ties);
    if (status == SWT_OK) {
        vector_open(answer);
        vector_put_wholes(answer, shares, weights.count);
        vector_put_whole(answer, ties);
        vector_close(answer);
    }
    free(weights.values);
    free(floors.values);
    free(caps.values);
    free(shares);
    return status;
}
