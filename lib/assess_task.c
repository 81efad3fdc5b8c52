/* SPDX-License-Identifier: MIT */
/* The sums of one target, kind by kind, row by row. Unknown cells are counted and never summed. */
#include "assess_task.h"

#include <stdlib.h>
#include <string.h>
#include <swtarget/growth.h>
#include <swtarget/require.h>

#include "checks.h"

/* An area that no unit names. */
#define NO_UNITS (-1)

static const int64_t *find_column(swti_task *task, const swt_table *table, const char *name)
{
    if (name == NULL)
        return NULL;
    for (size_t i = 0; i < table->column_count; i++)
        if (strcmp(table->columns[i].name, name) == 0)
            return table->columns[i].values;
    if (task->absent == NULL)
        task->absent = name;
    return NULL;
}

static int32_t has_years(const swt_target *target)
{
    return target->deadline >= target->base_year &&
           target->deadline - (int64_t)target->base_year <= SWT_MAX_PERIODS;
}

/* Where units share there is no more than: an area is asked for what its sum comes to, rounded up. */
static int32_t has_comparison(const swt_target *target)
{
    return target->comparison == SWT_AT_LEAST ||
           (target->comparison == SWT_MORE_THAN && target->area == NULL);
}

/* OPTION, then RANGE, then DIV_ZERO, as everywhere. A growth rate is checked where it is used. */
static swt_status check_target(const swt_target *target)
{
    const int32_t kind = target->kind;
    if (kind < SWT_KIND_LEVEL || kind > SWT_KIND_SUBSET || !has_comparison(target))
        return SWT_ERR_OPTION;
    if ((kind == SWT_KIND_GROWTH || kind == SWT_KIND_FLOW) && !has_years(target))
        return SWT_ERR_RANGE;
    if ((kind == SWT_KIND_GROWTH || kind == SWT_KIND_MULTIPLE) && target->base < 0 &&
        target->base != SWT_MISSING)
        return SWT_ERR_RANGE;
    if (kind == SWT_KIND_SPAN)
        return target->fewest < 1 || target->most < target->fewest ? SWT_ERR_RANGE : SWT_OK;
    if (kind == SWT_KIND_COVER)
        return swti_check_share(target->amount);
    return kind == SWT_KIND_GROWTH ? SWT_OK : swti_check_norm(target->amount);
}

/* Area numbers are below the rows, so that many cells do for each of the three sums. */
static void open_areas(swti_task *task)
{
    if (task->target->kind != SWT_KIND_RATIO || task->area == NULL || task->driver == NULL || task->rows == 0)
        return;
    task->pooled = calloc(task->rows, 3 * sizeof *task->pooled);
    if (task->pooled == NULL) {
        swti_bad_note(&task->bad, SWT_ERR_MEMORY, SWT_NO_ROW);
        return;
    }
    task->own = task->pooled + task->rows;
    task->there = task->own + task->rows;
    for (size_t area = 0; area < task->rows; area++)
        task->pooled[area] = NO_UNITS;
}

void swti_task_open(swti_task *task, const swt_table *table, const swt_target *target, int64_t *need_by_row)
{
    const swti_task fresh = {.target = target,
                             .rows = table->rows,
                             .need_by_row = need_by_row,
                             .bad = swti_bad_none(),
                             .worst_row = SWT_NO_ROW};
    *task = fresh;
    swti_bad_note(&task->bad, check_target(target), SWT_NO_ROW);
    task->driver = find_column(task, table, target->driver);
    task->area = find_column(task, table, target->area);
    task->have = find_column(task, table, target->have);
    if (target->area != NULL && task->area == NULL) /* who shares is unknown, and so is every need */
        task->driver = NULL;
    if (task->bad.status != SWT_OK)
        return;
    if (target->kind == SWT_KIND_RATIO)
        task->multiplier = swti_multiplier_make(target->amount, SWT_CEIL);
    open_areas(task);
}

/* A known cell, SWT_MISSING for an unknown one or no column, and a bad row for any other negative number. */
static int64_t cell(swti_task *task, const int64_t *column, size_t row)
{
    const int64_t value = column == NULL ? SWT_MISSING : column[row];
    if (value < 0 && value != SWT_MISSING)
        swti_bad_note(&task->bad, SWT_ERR_RANGE, row);
    return value < 0 ? SWT_MISSING : value;
}

static void add_to(swti_task *task, int64_t *sum, int64_t more, size_t row)
{
    if (more > INT64_MAX - *sum)
        swti_bad_note(&task->bad, SWT_ERR_OVERFLOW, row);
    else
        *sum += more;
}

static void note_gap(swti_task *task, int64_t lacks, size_t row)
{
    if (lacks > task->worst_gap) {
        task->worst_gap = lacks;
        task->worst_row = row;
    }
}

/* A row (area) where what there is is held against what is needed. */
static void add_need(swti_task *task, int64_t need, int64_t have, size_t row)
{
    if (need != SWT_MISSING)
        add_to(task, &task->required, need, row);
    if (have != SWT_MISSING) {
        task->have_known++;
        add_to(task, &task->actual, have, row);
    }
    task->need_known += need != SWT_MISSING;
    task->missing_need += need == SWT_MISSING;
    if (need == SWT_MISSING || have == SWT_MISSING) {
        task->missing++;
        return;
    }
    task->units++;
    task->met += have >= need;
    if (have < need) {
        add_to(task, &task->gap, need - have, row);
        note_gap(task, need - have, row);
    }
}

swt_status swti_least_over(const swt_target *target, int64_t driver, int64_t *least)
{
    if (target->comparison == SWT_AT_LEAST)
        return swt_require(driver, target->amount, SWT_CEIL, least);
    int64_t reached;
    const swt_status status = swt_require(driver, target->amount, SWT_FLOOR, &reached);
    if (status != SWT_OK)
        return status;
    if (reached == INT64_MAX)
        return SWT_ERR_OVERFLOW;
    *least = reached + 1;
    return SWT_OK;
}

/* What a row needs by the norm or share; SWT_MISSING where its driver is unknown or the row is bad. */
static int64_t row_need(swti_task *task, int64_t driver, size_t row)
{
    int64_t need = SWT_MISSING;
    if (driver != SWT_MISSING)
        swti_bad_note(&task->bad, swti_least_over(task->target, driver, &need), row);
    return need;
}

static void keep_need(swti_task *task, int64_t need, size_t row)
{
    if (task->need_by_row != NULL)
        task->need_by_row[row] = need;
}

static void add_total(swti_task *task, size_t row)
{
    const int64_t have = cell(task, task->have, row);
    if (have == SWT_MISSING)
        task->missing++;
    else {
        task->have_known++;
        task->units++;
        add_to(task, &task->actual, have, row);
    }
    if (task->driver != NULL) {
        const int64_t base = cell(task, task->driver, row);
        if (base == SWT_MISSING)
            task->base_unknown = 1;
        else
            add_to(task, &task->base_sum, base, row);
    }
}

static void add_ratio(swti_task *task, size_t row)
{
    const int64_t have = cell(task, task->have, row);
    const int64_t need = row_need(task, cell(task, task->driver, row), row);
    keep_need(task, need, row);
    add_need(task, need, have, row);
}

/* The first unknown cell of an area makes the whole area unknown. */
static void add_in_area(swti_task *task, int64_t *sum, int64_t more, size_t row)
{
    if (more == SWT_MISSING)
        *sum = SWT_MISSING;
    else if (*sum != SWT_MISSING)
        add_to(task, sum, more, row);
}

static void add_shared(swti_task *task, size_t row)
{
    const int64_t have = cell(task, task->have, row), driver = cell(task, task->driver, row);
    const int64_t area = task->area[row];
    int64_t own = 0;
    if (area < 0 || (uint64_t)area >= task->rows) {
        swti_bad_note(&task->bad, SWT_ERR_RANGE, row);
        return;
    }
    if (task->pooled[area] == NO_UNITS)
        task->pooled[area] = 0;
    add_in_area(task, &task->there[area], have, row);
    if (driver != SWT_MISSING)
        swti_bad_note(&task->bad, swt_require(driver, task->target->amount, SWT_FLOOR, &own), row);
    if (own > 0)
        add_in_area(task, &task->own[area], row_need(task, driver, row), row);
    else
        add_in_area(task, &task->pooled[area], driver, row);
}

static void add_cover(swti_task *task, size_t row)
{
    const int64_t have = cell(task, task->have, row);
    const int64_t units = task->target->driver == NULL ? 1 : cell(task, task->driver, row);
    const int64_t covered = have == SWT_MISSING || task->target->driver != NULL ? have : have > 0;
    const int64_t need = row_need(task, units, row);
    keep_need(task, need, row);
    task->have_known += have != SWT_MISSING && units != SWT_MISSING;
    task->missing += units == SWT_MISSING || have == SWT_MISSING;
    task->missing_need += units == SWT_MISSING;
    task->need_known += units != SWT_MISSING;
    if (units == SWT_MISSING)
        return;
    if (covered != SWT_MISSING && covered > units)
        swti_bad_note(&task->bad, SWT_ERR_RANGE, row);
    add_to(task, &task->units, units, row);
    if (covered == SWT_MISSING) {
        add_to(task, &task->open_units, units, row);
        return;
    }
    add_to(task, &task->met, covered, row);
    note_gap(task, need == SWT_MISSING ? 0 : need - covered, row);
}

/* The areas of a sharing target take the place of its rows. */
void swti_task_add_areas(swti_task *task)
{
    for (size_t area = 0; area < task->rows; area++) {
        if (task->pooled[area] == NO_UNITS)
            continue;
        int64_t need = row_need(task, task->pooled[area], area);
        add_in_area(task, &need, task->own[area], area);
        add_need(task, need, task->there[area], area);
    }
}

static void add_span(swti_task *task, size_t row)
{
    const int64_t have = cell(task, task->have, row), units = cell(task, task->driver, row);
    int64_t least = SWT_MISSING, greatest = SWT_MISSING;
    const swt_status status = units == SWT_MISSING ? SWT_OK
                                                   : swt_require_span(units, task->target->fewest,
                                                                      task->target->most, &least, &greatest);
    keep_need(task, least, row);
    if (status == SWT_ERR_INFEASIBLE) {
        task->unfit_row = task->unfit++ == 0 ? row : task->unfit_row;
        return;
    }
    add_need(task, least, have, row);
    if (greatest != SWT_MISSING)
        add_to(task, &task->required_most, greatest, row);
    if (greatest != SWT_MISSING && have > greatest) {
        task->over++;
        task->met--; /* it has what it needs, and too much for the span */
    }
}

int32_t swti_task_add_block(swti_task *task, size_t first, size_t rows)
{
    static void (*const add_row[])(swti_task *, size_t) = {
        [SWT_KIND_LEVEL] = add_total, [SWT_KIND_GROWTH] = add_total, [SWT_KIND_MULTIPLE] = add_total,
        [SWT_KIND_RATIO] = add_ratio, [SWT_KIND_COVER] = add_cover,  [SWT_KIND_FLOW] = add_total,
        [SWT_KIND_SPAN] = add_span,   [SWT_KIND_SUBSET] = add_total,
    };
    if (task->bad.status != SWT_OK && task->bad.row == SWT_NO_ROW) /* the target itself is no good */
        return 0;
    if (swti_task_add_plain_block(task, first, rows))
        return 1;
    void (*const add)(swti_task *, size_t) = task->pooled != NULL ? add_shared : add_row[task->target->kind];
    for (size_t row = first; row < first + rows; row++)
        add(task, row);
    return 1;
}
