/* SPDX-License-Identifier: MIT */
/* How the cost of a row changes with the rows, and that of a projection with its periods. */
#include <stdlib.h>
#include <unistd.h>

#include "bench.h"

typedef struct {
    const int64_t *in;
    int64_t *out;
    size_t rows;
    swt_ratio rate;
    int32_t periods;
} scaling;

static void run_require(const void *work)
{
    const scaling *s = work;
    const swt_ratio norm = {1, 1000};
    if (swt_require_column(s->in, s->rows, norm, SWT_CEIL, s->out, NULL) != SWT_OK)
        bench_fail("swt_require_column failed");
}

static void run_growth(const void *work)
{
    const scaling *s = work;
    if (swt_growth_project_column(s->in, s->rows, s->rate, s->periods, SWT_CEIL, s->out, NULL) != SWT_OK)
        bench_fail("swt_growth_project_column failed");
}

static void run_scalar(const void *work)
{
    const scaling *s = work;
    for (size_t i = 0; i < s->rows; i++)
        if (swt_growth_project(s->in[i], s->rate, s->periods, SWT_CEIL, &s->out[i]) != SWT_OK)
            bench_fail("swt_growth_project failed");
}

static void run_coverage(const void *work)
{
    const scaling *s = work;
    swt_coverage coverage;
    if (swt_coverage_check(s->in, s->out, s->rows, &coverage, NULL) != SWT_OK)
        bench_fail("swt_coverage_check failed");
}

/* Whether two columns of so many rows fit in half of the memory that is free. */
static int fits(size_t rows)
{
    const long pages = sysconf(_SC_AVPHYS_PAGES), page = sysconf(_SC_PAGESIZE);
    return pages < 0 || page < 0 || (double)rows * 32.0 < (double)pages * (double)page;
}

static void hold_rows(const bench_run *run, size_t rows)
{
    int64_t *in = bench_uniform(rows, 0, 5000000, 1), *out = bench_column(rows);
    const scaling work = {in, out, rows, {106, 1000}, 5};
    const bench_copying copying = {out, in, rows * sizeof *in};
    bench_contest *contest = bench_open("rows", "ns a row as they grow", rows);
    bench_enter(contest, "memcpy", bench_copy, &copying);
    bench_enter(contest, "ratio column", run_require, &work);
    bench_enter(contest, "growth column, one rate", run_growth, &work);
    bench_enter(contest, "coverage check", run_coverage, &work);
    bench_hold(run, contest);
    bench_close(run, contest);
    free(in);
    free(out);
}

void bench_subject_rows(const bench_run *run)
{
    const size_t most = run->quick ? 100000 : 100000000;
    for (size_t rows = 1000; rows <= most; rows *= 10)
        if (fits(rows))
            hold_rows(run, rows);
        else
            bench_note(run, "no memory for more rows");
}

/* At 0.1 % a year a headcount is 2.7 times itself after a thousand years. */
void bench_subject_periods(const bench_run *run)
{
    static const struct {
        const char *data;
        int32_t periods;
    } spans[] = {{"1 period", 1},      {"3 periods", 3},     {"10 periods", 10},     {"30 periods", 30},
                 {"100 periods", 100}, {"300 periods", 300}, {"1,000 periods", 1000}};
    const size_t rows = 16384;
    int64_t *base = bench_uniform(rows, 1, 100000000, 1), *out = bench_column(rows);
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        const scaling work = {base, out, rows, {1, 1000}, spans[i].periods};
        bench_contest *contest = bench_open("periods at 0.1 %", spans[i].data, rows);
        bench_enter(contest, "growth column, one rate", run_growth, &work);
        bench_enter(contest, "growth, scalar", run_scalar, &work);
        bench_hold(run, contest);
        bench_close(run, contest);
    }
    free(base);
    free(out);
}
