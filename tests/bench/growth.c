/* SPDX-License-Identifier: MIT */
/*
 * A column of headcounts under one rate, against copying it and against ceil(base * pow(1 + rate, n)). On
 * round figures most answers stand at a whole number, where a filter that is not sure must work harder: the
 * last contest shows that no such cliff is left.
 */
#include <math.h>
#include <stdlib.h>

#include "bench.h"

typedef struct {
    const bench_library *library;
    const int64_t *base;
    size_t rows;
    swt_ratio rate;
    int32_t periods;
    int64_t *out;
} growing;

static void run_library(const void *work)
{
    const growing *g = work;
    if (g->library->swt_growth_project_column(g->base, g->rows, g->rate, g->periods, SWT_CEIL, g->out,
                                              NULL) != SWT_OK)
        bench_fail("swt_growth_project_column failed");
}

static void run_doubles(const void *work)
{
    const growing *g = work;
    const double factor = pow(1.0 + (double)g->rate.num / (double)g->rate.den, g->periods);
    for (size_t i = 0; i < g->rows; i++)
        g->out[i] = (int64_t)ceil((double)g->base[i] * factor);
}

static void run_scalar(const void *work)
{
    const growing *g = work;
    for (size_t i = 0; i < g->rows; i++)
        if (swt_growth_project(g->base[i], g->rate, g->periods, SWT_CEIL, &g->out[i]) != SWT_OK)
            bench_fail("swt_growth_project failed");
}

/* The scalar call, which the oracle holds against GMP, is what the others are held against. */
static void hold(const bench_run *run, const char *data, growing best, const bench_claim *claims,
                 size_t claim_count)
{
    growing portable = best, reference = best;
    portable.library = bench_portable();
    reference.out = bench_column(best.rows);
    const bench_copying copying = {best.out, best.base, best.rows * sizeof *best.base};
    bench_contest *contest = bench_open("growth column, one rate", data, best.rows);
    bench_enter(contest, "memcpy", bench_copy, &copying);
    bench_enter(contest, "swtarget", run_library, &best);
    if (portable.library != NULL)
        bench_enter(contest, "swtarget, portable", run_library, &portable);
    bench_enter(contest, "pow once, ceil a row", run_doubles, &best);
    run_scalar(&reference);
    for (size_t i = 1; i < contest->sides; i++) {
        contest->side[i].run(contest->side[i].work);
        contest->side[i].tally = bench_compare(best.out, reference.out, best.rows);
    }
    bench_hold(run, contest);
    bench_claims(run, contest, claims, claim_count);
    bench_close(run, contest);
    free(reference.out);
}

/* Three sets of bases in turn, so that only the data differ. */
static void hold_cliff(const bench_run *run, const growing *uniform, const growing *round,
                       const growing *proved)
{
    static const bench_claim claims[] = {{"round, 10 %, 3 years", "uniform, 10.6 %, 5 years", 1.25, 1.05, 0,
                                          "growth column, round of other figures"},
                                         {"round, 10.6 %, 5 years", "uniform, 10.6 %, 5 years", 1.25, 1.05, 0,
                                          "growth column, round of other figures"}};
    bench_contest *contest = bench_open("growth column, one rate", "uniform against round", uniform->rows);
    bench_enter(contest, "uniform, 10.6 %, 5 years", run_library, uniform);
    bench_enter(contest, "round, 10.6 %, 5 years", run_library, round);
    bench_enter(contest, "round, 10 %, 3 years", run_library, proved);
    bench_hold(run, contest);
    bench_claims(run, contest, claims, 2);
    bench_close(run, contest);
}

void bench_subject_growth(const bench_run *run)
{
    static const bench_claim claims[] = {
        {"swtarget", "memcpy", 2.5, 1.5, 0, "growth column, one rate, of memcpy"}};
    const size_t small = 16384, big = bench_big_rows(run);
    const swt_ratio anhui = {106, 1000}, tenth = {1, 10};
    int64_t *uniform = bench_uniform(big, 0, 100000000, 1), *out = bench_column(big);
    int64_t *round = bench_uniform(big, 1000, 100000000, 1000);
    const growing on_uniform = {&bench_best, uniform, big, anhui, 5, out};
    const growing on_round = {&bench_best, round, big, anhui, 5, out};
    const growing on_proved = {&bench_best, round, big, tenth, 3, out};
    growing in_cache = on_uniform;

    in_cache.rows = small;
    hold(run, "10.6 %, 5 years, uniform, in the L2 cache", in_cache, NULL, 0);
    hold(run, "10.6 %, 5 years, uniform, in memory", on_uniform, claims, 1);
    in_cache = on_proved;
    in_cache.rows = small;
    hold(run, "10 %, 3 years, thousands, in the L2 cache", in_cache, NULL, 0);
    hold(run, "10 %, 3 years, thousands, in memory", on_proved, claims, 1);
    hold_cliff(run, &on_uniform, &on_round, &on_proved);
    free(uniform);
    free(round);
    free(out);
}
