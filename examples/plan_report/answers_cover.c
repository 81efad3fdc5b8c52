/* SPDX-License-Identifier: MIT */
/* A share of the units: how many that is, how many more it takes, and where the fewest more would go. */
#include "answers_parts.h"

#include <stdlib.h>

enum { NAMED = 12 };

/* Whether a row of the table is one unit: then it either has it or lacks it. */
static int rows_are_units(const table *rows, const swt_column *driver)
{
    for (size_t i = 0; driver != NULL && i < rows->rows; i++)
        if (driver->values[i] != 1)
            return 0;
    return rows->rows > 1;
}

/* The rows that get something, by name. */
static void say_rows_of(const table *rows, const int64_t *extra, text *t)
{
    int64_t named = 0, more = 0;

    for (size_t i = 0; i < rows->rows; i++) {
        if (extra[i] == SWT_MISSING || extra[i] == 0)
            continue;
        if (named++ >= NAMED) {
            more++;
            continue;
        }
        say(t, "%s", t->length > 0 ? said(M_COMMA) : "");
        say_row_name(t, rows, i);
    }
    if (more > 0) {
        text all = {NULL, 0, 0};
        tell(&all, M_AND_MORE, VALUES(words(t->bytes), number(more)));
        text_free(t);
        *t = all;
    }
}

static swt_status say_cheapest(const inquiry *about, const swt_target *target, text *t)
{
    const table *const rows = about->rows;
    const int64_t *const have = table_find(rows, target->have)->values;
    int64_t *const need = grow(NULL, rows->rows, sizeof *need);
    int64_t *const extra = grow(NULL, rows->rows, sizeof *extra);
    int64_t sum = 0;

    for (size_t i = 0; i < rows->rows; i++)
        need[i] = 1;
    const swt_status status = swt_coverage_cheapest(have, need, rows->rows, target->amount, extra, &sum);
    if (status == SWT_ERR_INFEASIBLE) {
        tell(t, M_CHEAPEST_UNKNOWN, NULL);
    } else if (status == SWT_OK && sum > 0) {
        text list = {NULL, 0, 0};
        say_rows_of(rows, extra, &list);
        tell(t, M_CHEAPEST, VALUES(number(sum), words(list.bytes)));
        text_free(&list);
    }
    free(extra);
    free(need);
    return status == SWT_ERR_INFEASIBLE ? SWT_OK : status;
}

swt_status answer_cover(const inquiry *about, size_t i, answers *out)
{
    const swt_target *const target = &about->plan->targets[i];
    const swt_finding *const finding = &about->findings[i];
    const swt_column *const driver = table_find(about->rows, target->driver);
    int64_t needed = 0;

    if (target->amount.num >= target->amount.den || finding->units == SWT_MISSING || finding->units == 0)
        return SWT_OK;
    const swt_status status = swt_coverage_units(target->amount, finding->units, &needed);
    if (status != SWT_OK)
        return status;
    text *const t = begin_answer(out, target->id);
    tell(t, M_SHARE_OF_UNITS, VALUES(percent(target->amount), number(finding->units), number(needed)));
    if (finding->actual == SWT_MISSING)
        return SWT_OK;
    if (finding->missing == 0)
        tell(
            t, M_SHARE_MET,
            VALUES(number(finding->actual), number(needed > finding->actual ? needed - finding->actual : 0)));
    return rows_are_units(about->rows, driver) ? say_cheapest(about, target, t) : SWT_OK;
}
