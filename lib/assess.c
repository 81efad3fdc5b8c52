/* SPDX-License-Identifier: MIT */
/*
 * A plan over a table. Each target becomes a task: the columns it names and its running sums. The table
 * is worked through once, block by block, all tasks of a group on each block while it is in the cache; then
 * each task is closed into its finding.
 */
#include <swtarget/assess.h>

#include <string.h>

#include "assess_task.h"

/*
 * A table is worked through in blocks of this many rows: 4 KiB a column, one page. Longer ones would keep the
 * processor with two columns for longer, and memory gives more where more of them are asked of it at once.
 */
#define TABLE_ROWS 512

static size_t rows_from(size_t first, size_t rows)
{
    return rows - first < TABLE_ROWS ? rows - first : TABLE_ROWS;
}

/* Tasks live on the stack, so a table is read once for every so many targets. */
#define GROUP 64

static int32_t is_table(const swt_table *table)
{
    if (table->column_count != 0 && table->columns == NULL)
        return 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i].name == NULL || (table->rows != 0 && table->columns[i].values == NULL))
            return 0;
    return 1;
}

static void run_group(const swt_table *table, const swt_target *targets, size_t count, swt_finding *findings)
{
    swti_task tasks[GROUP];
    for (size_t i = 0; i < count; i++)
        swti_task_open(&tasks[i], table, &targets[i], NULL);
    for (size_t first = 0, at_work = 1; first < table->rows && at_work > 0; first += TABLE_ROWS) {
        at_work = 0;
        for (size_t i = 0; i < count; i++)
            at_work += (size_t)swti_task_add_block(&tasks[i], first, rows_from(first, table->rows));
    }
    for (size_t i = 0; i < count; i++)
        swti_task_close(&tasks[i], &findings[i]);
}

/* A part cannot be asked to be larger than its whole. */
static void hold_against_whole(const swt_target *targets, size_t count, size_t part, swt_finding *findings)
{
    swt_finding *finding = &findings[part];
    for (size_t i = 0; i < count; i++)
        if (targets[part].whole != NULL && strcmp(targets[i].id, targets[part].whole) == 0) {
            if (findings[i].required != SWT_MISSING && finding->required > findings[i].required)
                finding->verdict = SWT_INFEASIBLE;
            return;
        }
    swti_finding_fail(finding, SWT_ERR_NOT_FOUND, SWT_NO_ROW);
}

swt_status swt_assess(const swt_table *table, const swt_target *targets, size_t count, swt_finding *findings)
{
    if (table == NULL || !is_table(table) || (count != 0 && (targets == NULL || findings == NULL)))
        return SWT_ERR_NULL;
    for (size_t i = 0; i < count; i++)
        if (targets[i].id == NULL)
            return SWT_ERR_NULL;
    for (size_t first = 0; first < count; first += GROUP)
        run_group(table, targets + first, count - first < GROUP ? count - first : GROUP, findings + first);
    swt_status status = SWT_OK;
    for (size_t i = 0; i < count; i++) {
        if (targets[i].kind == SWT_KIND_SUBSET && findings[i].status == SWT_OK)
            hold_against_whole(targets, count, i, findings);
        status = status == SWT_OK ? findings[i].status : status;
    }
    return status;
}

/* Whether a target asks something of each row by itself. */
static int32_t is_by_row(const swt_target *target)
{
    return (target->kind == SWT_KIND_RATIO && target->area == NULL) || target->kind == SWT_KIND_COVER ||
           target->kind == SWT_KIND_SPAN;
}

swt_status swt_assess_rows(const swt_table *table, const swt_target *target, int64_t *need,
                           swt_finding *finding)
{
    swti_task task;
    if (table == NULL || target == NULL || finding == NULL || !is_table(table) || target->id == NULL ||
        (table->rows != 0 && need == NULL))
        return SWT_ERR_NULL;
    if (!is_by_row(target))
        return SWT_ERR_OPTION;
    swti_task_open(&task, table, target, need);
    if (task.bad.status == SWT_OK && target->driver != NULL && task.absent == target->driver)
        return SWT_ERR_NOT_FOUND; /* the driver is looked for first, so it is what is absent */
    for (size_t first = 0; first < table->rows; first += TABLE_ROWS)
        (void)swti_task_add_block(&task, first, rows_from(first, table->rows));
    swti_task_close(&task, finding);
    return finding->status;
}
