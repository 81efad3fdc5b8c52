/* SPDX-License-Identifier: MIT */
/* What there is against what is needed, against reading the two columns. */
#include <stdlib.h>

#include "bench.h"

typedef struct {
    const bench_library *library;
    const int64_t *have, *need;
    size_t rows;
    swt_coverage *coverage;
} checking;

static void run_library(const void *work)
{
    const checking *c = work;
    if (c->library->swt_coverage_check(c->have, c->need, c->rows, c->coverage, NULL) != SWT_OK)
        bench_fail("swt_coverage_check failed");
}

/* The three sums that are asked for first. */
static void run_branches(const void *work)
{
    const checking *c = work;
    swt_coverage sum = {.worst_row = SWT_NO_ROW};
    for (size_t i = 0; i < c->rows; i++) {
        if (c->have[i] == SWT_MISSING || c->need[i] == SWT_MISSING) {
            sum.missing++;
            continue;
        }
        sum.units++;
        if (c->have[i] >= c->need[i])
            sum.met++;
        else
            sum.shortfall += c->need[i] - c->have[i];
    }
    *c->coverage = sum;
}

static void hold(const bench_run *run, const char *data, const int64_t *have, const int64_t *need,
                 size_t rows)
{
    swt_coverage coverage, right;
    const checking best = {&bench_best, have, need, rows, &coverage};
    const checking portable = {bench_portable(), have, need, rows, &coverage};
    const checking reference = {&bench_best, have, need, rows, &right};
    const bench_reading reading = {{have, need}, {rows * sizeof *have, rows * sizeof *need}, 2};
    bench_contest *contest = bench_open("coverage check", data, rows);

    bench_enter(contest, "read", bench_read, &reading);
    bench_enter(contest, "swtarget", run_library, &best);
    if (portable.library != NULL)
        bench_enter(contest, "swtarget, portable", run_library, &portable);
    bench_enter(contest, "three sums with branches", run_branches, &best);
    run_branches(&reference);
    for (size_t i = 1; i < contest->sides; i++) {
        contest->side[i].run(contest->side[i].work);
        const int64_t answer[] = {coverage.units, coverage.met, coverage.missing, coverage.shortfall};
        const int64_t expected[] = {right.units, right.met, right.missing, right.shortfall};
        contest->side[i].tally = bench_compare(answer, expected, 4);
    }
    bench_hold(run, contest);
    bench_close(run, contest);
}

void bench_subject_coverage(const bench_run *run)
{
    const size_t rows = bench_big_rows(run);
    int64_t *have = bench_uniform(rows, 0, 60, 1), *need = bench_uniform(rows, 0, 60, 1);
    hold(run, "in the L2 cache", have, need, 16384);
    hold(run, "in memory", have, need, rows);
    for (size_t i = 0; i < rows; i++)
        if (bench_draw(50) == 0)
            have[i] = SWT_MISSING;
    hold(run, "in memory, 2 % missing", have, need, rows);
    free(have);
    free(need);
}
