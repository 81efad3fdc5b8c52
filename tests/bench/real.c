/* SPDX-License-Identifier: MIT */
/*
 * China's 620,573 villages with the elders of their 2,989 counties: posts a village, posts shared within
 * counties, a plan over all villages, the elders of all counties grown for five years, and a total divided
 * among counties. What the counties have of workers is made up.
 */
#include <stdlib.h>

#include "real_tables.h"

typedef struct {
    const bench_library *library;
    const bench_counties *counties;
    const bench_villages *villages;
    swt_table table;
    const int64_t *weights; /* elders of the counties */
    int64_t *out;
} nation;

static void need(swt_status status)
{
    if (status != SWT_OK)
        bench_fail(swt_status_text(status));
}

static void run_posts(const void *work)
{
    const nation *n = work;
    const swt_ratio norm = {1, 1000};
    need(
        n->library->swt_require_column(n->villages->elders, n->villages->rows, norm, SWT_CEIL, n->out, NULL));
}

static void run_shared(const void *work)
{
    const nation *n = work;
    const swt_ratio norm = {1, 1000};
    need(n->library->swt_require_shared(n->villages->elders, n->villages->county, n->villages->rows,
                                        n->counties->rows + 1, norm, n->out, NULL));
}

static void run_growth(const void *work)
{
    const nation *n = work;
    const swt_ratio rate = {3, 100};
    need(n->library->swt_growth_project_column(n->counties->elders, n->counties->rows, rate, 5, SWT_CEIL,
                                               n->out, NULL));
}

static void run_assess(const void *work)
{
    const nation *n = work;
    static const swt_target targets[] = {
        {.id = "elders", .have = "workers", .driver = "elders", .amount = {1, 1000}, .kind = SWT_KIND_RATIO},
        {.id = "urban", .have = "workers", .driver = "urban", .amount = {3, 1}, .kind = SWT_KIND_RATIO}};
    swt_finding findings[2];
    need(n->library->swt_assess(&n->table, targets, 2, findings));
}

/* Sichuan's 55,000, as if it were the nation's; the three counties without a figure weigh nothing. */
static void run_divide(const void *work)
{
    const nation *n = work;
    int64_t ties;
    need(swt_apportion(55000, n->weights, n->counties->rows, SWT_HAMILTON, NULL, NULL, n->out, &ties));
}

static void hold(const bench_run *run, const char *data, size_t rows, void (*work)(const void *),
                 const nation *best, const nation *portable)
{
    const bench_reading reading = {{best->villages->elders}, {rows * sizeof(int64_t)}, 1};
    bench_contest *contest = bench_open("real tables", data, rows);
    bench_enter(contest, "read one column", bench_read, &reading);
    bench_enter(contest, "swtarget", work, best);
    if (portable->library != NULL && portable != best)
        bench_enter(contest, "swtarget, portable", work, portable);
    bench_hold(run, contest);
    bench_close(run, contest);
}

void bench_subject_real(const bench_run *run)
{
    bench_counties counties;
    bench_villages villages;
    if (run->directory == NULL || !bench_read_tables(run->directory, &counties, &villages)) {
        bench_note(run, "real tables: left out; --data names the directory that has them");
        return;
    }
    int64_t *workers = bench_uniform(villages.rows, 0, 3, 1), *out = bench_column(villages.rows);
    const swt_column columns[] = {
        {"elders", villages.elders}, {"urban", villages.urban}, {"workers", workers}};
    const swt_table table = {columns, 3, villages.rows};
    int64_t *weights = bench_column(counties.rows);
    for (size_t i = 0; i < counties.rows; i++)
        weights[i] = counties.elders[i] == SWT_MISSING ? 0 : counties.elders[i];
    const nation best = {&bench_best, &counties, &villages, table, weights, out};
    nation portable = best;
    portable.library = bench_portable();
    hold(run, "posts a village", villages.rows, run_posts, &best, &portable);
    hold(run, "posts shared by county", villages.rows, run_shared, &best, &portable);
    hold(run, "two norms in each village", villages.rows, run_assess, &best, &portable);
    hold(run, "elders of counties in 5 years", counties.rows, run_growth, &best, &portable);
    hold(run, "55,000 divided among counties", counties.rows, run_divide, &best, &best);
    bench_free_tables(&counties, &villages);
    free(workers);
    free(weights);
    free(out);
}
