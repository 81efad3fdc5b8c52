/* SPDX-License-Identifier: MIT */
/*
 * A block of a target at once, by the column kernels: the need of its rows into a block that stays in the cache,
 * then have against need. Whatever is not plain is left to assess_task.c, row by row.
 */
#include "assess_task.h"
#include "columns/kernels.h"

static int32_t fits(int64_t sum, int64_t more)
{
    return more <= INT64_MAX - sum;
}

/* Sums of one kind of target that has one number for the whole table. */
static int32_t add_totals(swti_task *task, size_t first, size_t rows)
{
    int64_t total, known;
    if (task->have == NULL || task->driver != NULL ||
        !swti_kernels_best()->sum(task->have + first, rows, &total, &known) || !fits(task->actual, total))
        return 0;
    task->actual += total;
    task->have_known += known;
    task->units += known;
    task->missing += (int64_t)rows - known;
    return 1;
}

/* The sums that a block adds are below 2^62, so only the running ones need a look. */
static int32_t add_sums(swti_task *task, const swti_block_sums *block, size_t rows)
{
    if (!fits(task->required, block->need) || !fits(task->actual, block->have) ||
        !fits(task->gap, block->shortfall))
        return 0;
    task->required += block->need;
    task->actual += block->have;
    task->gap += block->shortfall;
    task->units += block->both;
    task->met += block->met;
    task->need_known += block->need_known;
    task->have_known += block->have_known;
    task->missing += (int64_t)rows - block->both;
    task->missing_need += (int64_t)rows - block->need_known;
    return 1;
}

/* Where a row of the block lacks more than any before it: the first such row. */
static void note_worst(swti_task *task, const int64_t *need, size_t first, int64_t gap)
{
    const int64_t *have = task->have + first;
    size_t row = 0;
    while (have[row] == SWT_MISSING || need[row] == SWT_MISSING || need[row] - have[row] != gap)
        row++;
    task->worst_gap = gap;
    task->worst_row = first + row;
}

/* Where the rows' own needs are asked for, or some are missing or large. */
static int32_t add_ratios_by_need(swti_task *task, size_t first, size_t rows, int64_t *need)
{
    const swti_kernels *kernels = swti_kernels_best();
    swti_block_sums block;
    if (!kernels->ratio(task->driver + first, rows, &task->multiplier, 0, need) ||
        !kernels->coverage(task->have + first, need, rows, &block) || !add_sums(task, &block, rows))
        return 0;
    if (block.worst_gap > task->worst_gap)
        note_worst(task, need, first, block.worst_gap);
    return 1;
}

static int32_t add_ratios(swti_task *task, size_t first, size_t rows)
{
    const swti_kernels *kernels = swti_kernels_best();
    int64_t scratch[SWTI_BLOCK_ROWS];
    swti_block_sums block;
    if (task->have == NULL || task->driver == NULL || task->target->comparison != SWT_AT_LEAST)
        return 0;
    if (task->need_by_row != NULL)
        return add_ratios_by_need(task, first, rows, task->need_by_row + first);
    if (!kernels->posts(task->driver + first, task->have + first, rows, &task->multiplier, &block))
        return add_ratios_by_need(task, first, rows, scratch);
    if (!add_sums(task, &block, rows))
        return 0;
    if (block.worst_gap > task->worst_gap) {
        (void)kernels->ratio(task->driver + first, rows, &task->multiplier, 0, scratch); /* as posts() did */
        note_worst(task, scratch, first, block.worst_gap);
    }
    return 1;
}

int32_t swti_task_add_plain_block(swti_task *task, size_t first, size_t rows)
{
    const int32_t kind = task->target->kind;
    if (task->pooled != NULL || kind == SWT_KIND_COVER || kind == SWT_KIND_SPAN)
        return 0;
    return kind == SWT_KIND_RATIO ? add_ratios(task, first, rows) : add_totals(task, first, rows);
}
