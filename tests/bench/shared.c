/* SPDX-License-Identifier: MIT */
/* Posts that small units share within their areas, against summing the same drivers area by area. */
#include <stdlib.h>

#include "bench.h"

typedef struct {
    const bench_library *library;
    const int64_t *driver;
    const uint32_t *area;
    size_t rows, areas;
    int64_t *posts;
} sharing;

static void run_library(const void *work)
{
    const sharing *s = work;
    const swt_ratio norm = {1, 1000};
    if (s->library->swt_require_shared(s->driver, s->area, s->rows, s->areas, norm, s->posts, NULL) != SWT_OK)
        bench_fail("swt_require_shared failed");
}

/* The rule in two passes by division. */
static void run_division(const void *work)
{
    const sharing *s = work;
    for (size_t i = 0; i < s->areas; i++)
        s->posts[i] = 0;
    for (size_t i = 0; i < s->rows; i++)
        s->posts[s->area[i]] += s->driver[i] < 1000 ? s->driver[i] : 0;
    for (size_t i = 0; i < s->areas; i++)
        s->posts[i] = s->posts[i] / 1000 + (s->posts[i] % 1000 != 0);
    for (size_t i = 0; i < s->rows; i++)
        if (s->driver[i] >= 1000)
            s->posts[s->area[i]] += s->driver[i] / 1000 + (s->driver[i] % 1000 != 0);
}

static void run_sums(const void *work)
{
    const sharing *s = work;
    for (size_t i = 0; i < s->areas; i++)
        s->posts[i] = 0;
    for (size_t i = 0; i < s->rows; i++)
        s->posts[s->area[i]] += s->driver[i];
}

static void hold(const bench_run *run, const char *data, const int64_t *driver, const uint32_t *area,
                 size_t rows, size_t areas)
{
    int64_t *right = bench_column(areas), *posts = bench_column(areas);
    const sharing best = {&bench_best, driver, area, rows, areas, posts};
    const sharing portable = {bench_portable(), driver, area, rows, areas, posts};
    const sharing reference = {&bench_best, driver, area, rows, areas, right};
    bench_contest *contest = bench_open("shared within areas", data, rows);
    bench_enter(contest, "sums by area alone", run_sums, &best);
    bench_enter(contest, "swtarget", run_library, &best);
    if (portable.library != NULL)
        bench_enter(contest, "swtarget, portable", run_library, &portable);
    bench_enter(contest, "two passes by division", run_division, &best);
    run_division(&reference);
    for (size_t i = 1; i < contest->sides; i++) {
        contest->side[i].run(contest->side[i].work);
        contest->side[i].tally = bench_compare(posts, right, areas);
    }
    bench_hold(run, contest);
    bench_close(run, contest);
    free(right);
    free(posts);
}

void bench_subject_shared(const bench_run *run)
{
    static const struct {
        const char *data;
        size_t areas;
        int shuffled;
    } tables[] = {{"3,000 areas, shuffled", 3000, 1},
                  {"40,000 areas, in order", 40000, 0},
                  {"40,000 areas, shuffled", 40000, 1},
                  {"600,000 areas, shuffled", 600000, 1}};
    const size_t rows = run->quick ? 100000 : 10000000;
    int64_t *driver = bench_uniform(rows, 0, 2000, 1);
    uint32_t *area = bench_bytes(rows * sizeof *area);
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
        for (size_t i = 0; i < rows; i++)
            area[i] =
                (uint32_t)(tables[t].shuffled ? bench_draw(tables[t].areas) : i * tables[t].areas / rows);
        hold(run, tables[t].data, driver, area, rows, tables[t].areas);
    }
    free(driver);
    free(area);
}
