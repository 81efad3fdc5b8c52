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

/* The same answers by other ways, into the same column. */
static void run_posts_by_division(const void *work)
{
    const nation *n = work;
    const int64_t *elders = n->villages->elders;
    for (size_t i = 0; i < n->villages->rows; i++)
        n->out[i] = elders[i] == SWT_MISSING ? SWT_MISSING : elders[i] / 1000 + (elders[i] % 1000 != 0);
}

static int64_t plus(int64_t sum, int64_t more)
{
    return sum == SWT_MISSING || more == SWT_MISSING ? SWT_MISSING : sum + more;
}

/* What small villages have in common, rounded up, then the others' own posts. */
static void run_shared_by_division(const void *work)
{
    const nation *n = work;
    const bench_villages *v = n->villages;
    const size_t areas = n->counties->rows + 1;
    for (size_t i = 0; i < areas; i++)
        n->out[i] = 0;
    for (size_t i = 0; i < v->rows; i++)
        n->out[v->county[i]] = plus(n->out[v->county[i]], v->elders[i] < 1000 ? v->elders[i] : 0);
    for (size_t i = 0; i < areas; i++)
        n->out[i] = n->out[i] == SWT_MISSING ? SWT_MISSING : n->out[i] / 1000 + (n->out[i] % 1000 != 0);
    for (size_t i = 0; i < v->rows; i++)
        if (v->elders[i] >= 1000)
            n->out[v->county[i]] =
                plus(n->out[v->county[i]], v->elders[i] / 1000 + (v->elders[i] % 1000 != 0));
}

/* 1.03^5 is 11592740743 / 10^10: below 2^63 with a county's elders, so that one division is right. */
static void run_growth_by_division(const void *work)
{
    const nation *n = work;
    const int64_t below = INT64_C(10000000000);
    for (size_t i = 0; i < n->counties->rows; i++) {
        const int64_t elders = n->counties->elders[i];
        const int64_t above = elders == SWT_MISSING ? 0 : elders * INT64_C(11592740743);
        n->out[i] = elders == SWT_MISSING ? SWT_MISSING : above / below + (above % below != 0);
    }
}

/* A piece of work, and another way to its answers, or NULL. */
typedef struct {
    const char *data;
    size_t rows, answers;
    void (*work)(const void *);
    void (*other_way)(const void *);
} piece;

static void hold(const bench_run *run, piece p, const nation *best, const nation *portable)
{
    const bench_reading reading = {{best->villages->elders}, {p.rows * sizeof(int64_t)}, 1};
    int64_t *right = bench_column(p.answers);
    nation other = *best;
    bench_contest *contest = bench_open("real tables", p.data, p.rows);
    bench_enter(contest, "read one column", bench_read, &reading);
    bench_enter(contest, "swtarget", p.work, best);
    if (portable->library != NULL && portable != best)
        bench_enter(contest, "swtarget, portable", p.work, portable);
    if (p.other_way != NULL) {
        other.out = right;
        p.other_way(&other);
        for (size_t i = 1; i < contest->sides; i++) {
            contest->side[i].run(contest->side[i].work);
            contest->side[i].tally = bench_compare(best->out, right, p.answers);
        }
        bench_enter(contest, "division, a row at a time", p.other_way, best);
    }
    bench_hold(run, contest);
    bench_close(run, contest);
    free(right);
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
    const size_t rows = villages.rows, areas = counties.rows;
    const piece pieces[] = {
        {"posts a village", rows, rows, run_posts, run_posts_by_division},
        {"posts shared by county", rows, areas + 1, run_shared, run_shared_by_division},
        {"elders of counties in 5 years", areas, areas, run_growth, run_growth_by_division},
        {"two norms in each village", rows, 1, run_assess, NULL},
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        hold(run, pieces[i], &best, &portable);
    const piece divided = {"55,000 divided among counties", areas, 1, run_divide, NULL};
    hold(run, divided, &best, &best);
    bench_free_tables(&counties, &villages);
    free(workers);
    free(weights);
    free(out);
}
