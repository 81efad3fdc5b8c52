/* SPDX-License-Identifier: MIT */
/* One target on its way over a table: opened, given each block of rows, closed into a finding. */
#ifndef SWTI_ASSESS_TASK_H
#define SWTI_ASSESS_TASK_H

#include <swtarget/assess.h>

#include "columns/bad.h"
#include "columns/multiplier.h"

typedef struct {
    const swt_target *target;
    const int64_t *have; /* columns; NULL: not named, or absent from the table */
    const int64_t *driver;
    const int64_t *area;
    const char *absent;
    size_t rows;
    int64_t *need_by_row;       /* NULL: not asked for */
    int64_t *pooled;            /* sharing, by area: drivers of the units that share; NO_UNITS: none in it */
    int64_t *own;               /* posts of the units that do not */
    int64_t *there;             /* what there is */
    swti_multiplier multiplier; /* RATIO: the norm, for whole blocks */
    swti_bad bad;
    int64_t required, required_most, actual, gap;
    int64_t units, met, missing, missing_need;
    int64_t need_known; /* rows (areas) where what is needed is known */
    int64_t have_known; /* rows (areas) where what there is is known */
    int64_t open_units; /* COVER: units of rows where it is not */
    int64_t base_sum;   /* sum of the driver column where it holds the base */
    int64_t over;       /* SPAN: rows with more supervisors than the span allows */
    int64_t unfit;      /* SPAN: rows that no number of supervisors fits */
    int64_t worst_gap;
    size_t worst_row;
    size_t unfit_row;
    int32_t base_unknown;
} swti_task;

void swti_task_open(swti_task *task, const swt_table *table, const swt_target *target, int64_t *need_by_row);
/* 1, or 0 where the target itself is no good, so that no block will tell anything. */
int32_t swti_task_add_block(swti_task *task, size_t first, size_t rows);
/* 1 where the block could be done at once; 0, and nothing done, where it goes row by row. */
int32_t swti_task_add_plain_block(swti_task *task, size_t first, size_t rows);

void swti_task_add_areas(swti_task *task);
void swti_task_close(swti_task *task, swt_finding *finding);

/* The least whole number that is at least, or more than, driver * amount of a target. */
swt_status swti_least_over(const swt_target *target, int64_t driver, int64_t *least);

/* Makes a finding say nothing but why. */
void swti_finding_fail(swt_finding *finding, swt_status status, size_t bad_row);

#endif
