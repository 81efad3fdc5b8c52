/* SPDX-License-Identifier: MIT */
/* A column of posts at one for each 1,000, against copying the column and against dividing row by row. */
#include <stdlib.h>

#include "bench.h"

typedef struct {
    const bench_library *library;
    const int64_t *driver;
    size_t rows;
    swt_ratio norm;
    int64_t *posts;
} posting;

static void run_library(const void *work)
{
    const posting *p = work;
    if (p->library->swt_require_column(p->driver, p->rows, p->norm, SWT_CEIL, p->posts, NULL) != SWT_OK)
        bench_fail("swt_require_column failed");
}

/* As one writes it first: right for what does not overflow. */
static void run_division(const void *work)
{
    const posting *p = work;
    for (size_t i = 0; i < p->rows; i++) {
        const int64_t product = p->driver[i] * p->norm.num;
        p->posts[i] =
            p->driver[i] == SWT_MISSING ? SWT_MISSING : product / p->norm.den + (product % p->norm.den != 0);
    }
}

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 wide;

/* Right for every row. */
static void run_wide_division(const void *work)
{
    const posting *p = work;
    const wide den = (wide)p->norm.den;
    for (size_t i = 0; i < p->rows; i++) {
        const wide product = (wide)p->driver[i] * (wide)p->norm.num;
        p->posts[i] = p->driver[i] == SWT_MISSING ? SWT_MISSING : (int64_t)((product + den - 1) / den);
    }
}
#endif

static void hold(const bench_run *run, const char *data, const int64_t *driver, size_t rows,
                 const bench_claim *claims, size_t claim_count)
{
    int64_t *right = bench_column(rows), *posts = bench_column(rows);
    const swt_ratio norm = {1, 1000};
    const posting best = {&bench_best, driver, rows, norm, posts};
    const posting portable = {bench_portable(), driver, rows, norm, posts};
    const bench_copying copying = {posts, driver, rows * sizeof *driver};
    const bench_reading reading = {{driver}, {rows * sizeof *driver}, 1};
    bench_contest *contest = bench_open("ratio column", data, rows);

    bench_enter(contest, "memcpy", bench_copy, &copying);
    bench_enter(contest, "copy by a loop", bench_copy_by_loop, &copying);
    bench_enter(contest, "read", bench_read, &reading);
    bench_enter(contest, "swtarget", run_library, &best);
    if (portable.library != NULL)
        bench_enter(contest, "swtarget, portable", run_library, &portable);
    bench_enter(contest, "64-bit division, a row at a time", run_division, &best);
#ifdef __SIZEOF_INT128__
    bench_enter(contest, "128-bit division", run_wide_division, &best);
#endif
    const posting reference = {&bench_best, driver, rows, norm, right};
    run_division(&reference);
    for (size_t i = 3; i < contest->sides; i++) {
        contest->side[i].run(contest->side[i].work);
        contest->side[i].tally = bench_compare(posts, right, rows);
    }
    bench_hold(run, contest);
    bench_claims(run, contest, claims, claim_count);
    bench_close(run, contest);
    free(right);
    free(posts);
}

void bench_subject_ratio(const bench_run *run)
{
    static const bench_claim in_cache[] = {
        {"swtarget", "memcpy", 1.3, 1.05, 0, "ratio column in the L2 cache, of copying"},
        {"swtarget", "copy by a loop", 1.3, 1.05, 0, "ratio column in the L2 cache, of copying"}};
    static const bench_claim in_memory[] = {
        {"swtarget", "memcpy", 1.1, 0.7, 0, "ratio column in memory, of memcpy"},
        {"swtarget, portable", "memcpy", 1.4, 0.7, 0, "ratio column in memory, portable, of memcpy"}};
    const size_t small = 16384, big = bench_big_rows(run);
    int64_t *driver = bench_uniform(big, 0, 5000000, 1);
    hold(run, "in the L2 cache", driver, small, in_cache, 2);
    hold(run, "in memory", driver, big, in_memory, 2);
    for (size_t i = 0; i < big; i++)
        if (bench_draw(50) == 0)
            driver[i] = SWT_MISSING;
    hold(run, "in the L2 cache, 2 % missing", driver, small, NULL, 0);
    hold(run, "in memory, 2 % missing", driver, big, NULL, 0);
    free(driver);
}
