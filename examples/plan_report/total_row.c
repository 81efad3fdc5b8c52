/* SPDX-License-Identifier: MIT */
/* Totals stand at the top or at the end. */
#include "total_row.h"

/* 1: the cell is the sum of the others and not 0; 0: it tells nothing; -1: it is no sum. */
static int holds_sum(const table *t, const int64_t *values, size_t row)
{
    int64_t sum = 0;

    if (values[row] == SWT_MISSING)
        return 0;
    for (size_t i = 0; i < t->rows; i++) {
        if (i == row || values[i] == SWT_MISSING)
            continue;
        if (values[i] > values[row] - sum)
            return -1;
        sum += values[i];
    }
    return sum != values[row] ? -1 : values[row] > 0;
}

static int is_total_row(const table *t, size_t row)
{
    int agree = 0;

    for (size_t i = 0; i < t->column_count; i++) {
        const int holds = t->origins[i].areas > 0 ? 0 : holds_sum(t, t->columns[i].values, row);
        if (holds < 0)
            return 0;
        agree += holds;
    }
    return agree > 0;
}

size_t find_total_row(const table *t)
{
    if (t->rows < 3)
        return SWT_NO_ROW;
    return is_total_row(t, t->rows - 1) ? t->rows - 1 : is_total_row(t, 0) ? 0 : SWT_NO_ROW;
}
