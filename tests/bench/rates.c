/* SPDX-License-Identifier: MIT */
/* A column of headcounts, each under its own rate, against libm's pow a row. */
#include <stdlib.h>

#include "growth_sets.h"

/* Rows that share a number of periods, as a call has one. */
enum { RUN_LENGTH = 4096 };

typedef struct {
    const bench_library *library;
    const bench_growth_set *set;
    size_t rows;
    int64_t *out;
} projecting;

static void run_library(const void *work)
{
    const projecting *p = work;
    const bench_growth_set *set = p->set;
    for (size_t i = 0; i < p->rows; i += RUN_LENGTH) {
        const size_t rows = p->rows - i < RUN_LENGTH ? p->rows - i : RUN_LENGTH;
        if (p->library->swt_growth_project_rates_column(set->base + i, set->rate + i, rows, set->periods[i],
                                                        SWT_CEIL, p->out + i, NULL) != SWT_OK)
            bench_fail("swt_growth_project_rates_column failed");
    }
}

static void run_doubles(const void *work)
{
    const projecting *p = work;
    bench_growth_doubles(p->set, p->rows, p->out);
}

static void run_calls(const void *work)
{
    const projecting *p = work;
    bench_growth_calls(p->set, p->rows, p->out);
}

static void hold(const bench_run *run, const bench_growth_set *set)
{
    static const bench_claim claims[] = {
        {"pow and ceil", "swtarget", 3.0, 8.0, 1, "growth column, a rate a row, times faster than pow"}};
    int64_t *right = bench_column(set->rows), *out = bench_column(set->rows);
    const size_t timed = set->rows < 16 * RUN_LENGTH ? set->rows : 16 * RUN_LENGTH;
    projecting best = {&bench_best, set, set->rows, out}, portable = {bench_portable(), set, set->rows, out};
    bench_contest *contest = bench_open("growth column, a rate a row", set->name, timed);
    bench_enter(contest, "pow and ceil", run_doubles, &best);
    bench_enter(contest, "swtarget", run_library, &best);
    if (portable.library != NULL)
        bench_enter(contest, "swtarget, portable", run_library, &portable);
    bench_enter(contest, "swtarget, scalar calls", run_calls, &best);

    bench_growth_calls(set, set->rows, right);
    for (size_t i = 0; i < contest->sides; i++) {
        contest->side[i].run(contest->side[i].work);
        contest->side[i].tally = bench_compare(out, right, set->rows);
    }
    best.rows = portable.rows = timed;
    bench_hold(run, contest);
    bench_claims(run, contest, claims, 1);
    bench_close(run, contest);
    free(right);
    free(out);
}

void bench_subject_rates(const bench_run *run)
{
    for (size_t which = 0; which < BENCH_GROWTH_SETS; which++) {
        bench_growth_set set = bench_growth_make(which, run->quick ? 20000 : 1000000, RUN_LENGTH);
        hold(run, &set);
        bench_growth_free(&set);
    }
}
