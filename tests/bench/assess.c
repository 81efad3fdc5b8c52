/* SPDX-License-Identifier: MIT */
/*
 * A plan of three norms over a whole table: one worker for each 1,000 elders, one for each 100 beds and three
 * in every urban community, each with what there is; against merely reading the six columns.
 */
#include <stdlib.h>

#include "bench.h"

enum { NORMS = 3 };

static const swt_ratio norms[NORMS] = {{1, 1000}, {1, 100}, {3, 1}};
static const char *const drivers[NORMS] = {"elders", "beds", "urban_communities"};
static const char *const haves[NORMS] = {"elders_staff", "beds_staff", "urban_staff"};

typedef struct {
    const bench_library *library;
    swt_table table;
    const swt_target *targets;
    swt_finding *findings;
} assessing;

static void run_library(const void *work)
{
    const assessing *a = work;
    if (a->library->swt_assess(&a->table, a->targets, NORMS, a->findings) != SWT_OK)
        bench_fail("swt_assess failed");
}

/* The same three sums by division, for tables without a missing cell. */
static void run_division(const void *work)
{
    const assessing *a = work;
    for (size_t k = 0; k < NORMS; k++) {
        const int64_t *driver = a->table.columns[k].values, *have = a->table.columns[NORMS + k].values;
        int64_t required = 0, gap = 0, met = 0;
        for (size_t i = 0; i < a->table.rows; i++) {
            const int64_t product = driver[i] * norms[k].num;
            const int64_t need = product / norms[k].den + (product % norms[k].den != 0);
            required += need;
            gap += need > have[i] ? need - have[i] : 0;
            met += have[i] >= need;
        }
        a->findings[k].required = required;
        a->findings[k].gap = gap;
        a->findings[k].met = met;
    }
}

static void answers_of(const swt_finding *findings, int64_t *answer)
{
    for (size_t k = 0; k < NORMS; k++) {
        answer[3 * k] = findings[k].required;
        answer[3 * k + 1] = findings[k].gap;
        answer[3 * k + 2] = findings[k].met;
    }
}

static void hold(const bench_run *run, const char *data, swt_table table, const swt_target *targets,
                 const bench_claim *claims, size_t claim_count)
{
    swt_finding findings[NORMS];
    const assessing best = {&bench_best, table, targets, findings};
    const assessing portable = {bench_portable(), table, targets, findings};
    bench_reading reading = {.parts = table.column_count};
    for (size_t i = 0; i < table.column_count; i++) {
        reading.part[i] = table.columns[i].values;
        reading.bytes[i] = table.rows * sizeof(int64_t);
    }
    bench_contest *contest = bench_open("assess, three norms", data, table.rows);
    bench_enter(contest, "read", bench_read, &reading);
    bench_enter(contest, "read by blocks", bench_read_by_blocks, &reading);
    bench_enter(contest, "swtarget", run_library, &best);
    if (portable.library != NULL)
        bench_enter(contest, "swtarget, portable", run_library, &portable);
    bench_enter(contest, "division, a row at a time", run_division, &best);

    int64_t right[3 * NORMS], answer[3 * NORMS];
    run_division(&best);
    answers_of(findings, right);
    for (size_t i = 2; i < contest->sides; i++) {
        contest->side[i].run(contest->side[i].work);
        answers_of(findings, answer);
        contest->side[i].tally = bench_compare(answer, right, 3 * NORMS);
    }
    bench_hold(run, contest);
    bench_claims(run, contest, claims, claim_count);
    bench_close(run, contest);
}

void bench_subject_assess(const bench_run *run)
{
    static const bench_claim in_memory[] = {
        {"swtarget", "read", 1.2, 1.05, 0, "assess, of reading"},
        {"swtarget", "read by blocks", 1.2, 1.05, 0, "assess, of reading"}};
    const size_t rows = bench_big_rows(run);
    int64_t *values[2 * NORMS] = {bench_uniform(rows, 0, 60000, 1), bench_uniform(rows, 0, 3000, 1),
                                  bench_uniform(rows, 0, 12, 1),    bench_uniform(rows, 0, 60, 1),
                                  bench_uniform(rows, 0, 30, 1),    bench_uniform(rows, 0, 36, 1)};
    swt_column columns[2 * NORMS];
    swt_target targets[NORMS];
    for (size_t k = 0; k < NORMS; k++) {
        const swt_column driver = {drivers[k], values[k]}, have = {haves[k], values[NORMS + k]};
        const swt_target target = {.id = drivers[k],
                                   .have = haves[k],
                                   .driver = drivers[k],
                                   .amount = norms[k],
                                   .base = SWT_MISSING,
                                   .kind = SWT_KIND_RATIO};
        columns[k] = driver;
        columns[NORMS + k] = have;
        targets[k] = target;
    }
    const swt_table small = {columns, 2 * NORMS, 8192}, big = {columns, 2 * NORMS, rows};
    hold(run, "in the L2 cache", small, targets, NULL, 0);
    hold(run, "in memory", big, targets, in_memory, 2);
    for (size_t k = 0; k < 2 * NORMS; k++)
        free(values[k]);
}
