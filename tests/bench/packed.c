/* SPDX-License-Identifier: MIT */
/*
 * Units that share posts but are not split, 15 to an area: first-fit decreasing and the lower bound alone,
 * then with a search. Says which share of the areas is proved least.
 */
#include <stdlib.h>

#include "bench.h"

enum { UNITS_AN_AREA = 15 };

typedef struct {
    const int64_t *driver;
    const uint32_t *area;
    size_t rows, areas;
    int64_t steps;
    swt_packing *packed;
    int64_t *post;
} packing;

static void run_library(const void *work)
{
    const packing *p = work;
    const swt_ratio norm = {1, 1000};
    if (swt_require_packed(p->driver, p->area, p->rows, p->areas, norm, p->steps, p->packed, p->post, NULL) !=
        SWT_OK)
        bench_fail("swt_require_packed failed");
}

static void note_proved(const bench_run *run, const char *name, const packing *p)
{
    char sentence[128];
    size_t proved = 0;
    run_library(p);
    for (size_t i = 0; i < p->areas; i++)
        proved += p->packed[i].proved == 1;
    snprintf(sentence, sizeof sentence, "%s: %.2f %% of %zu areas proved least", name,
             100.0 * (double)proved / (double)p->areas, p->areas);
    bench_note(run, sentence);
}

static void hold(const bench_run *run, const char *data, packing p, int64_t *post)
{
    static const char *const names[] = {"bound alone", "bound alone, posts named", "1,000 steps an area"};
    static const bench_claim claims[] = {{"bound alone", NULL, 40.0, 20.0, 0, "packed, ns a row"}};
    packing by[] = {p, p, p};
    by[1].post = post;
    by[2].steps = 1000;
    bench_contest *contest = bench_open("packed within areas", data, p.rows);
    for (size_t i = 0; i < 3; i++)
        bench_enter(contest, names[i], run_library, &by[i]);
    bench_hold(run, contest);
    bench_claims(run, contest, claims, 1);
    bench_close(run, contest);
    note_proved(run, names[0], &by[0]);
    note_proved(run, names[2], &by[2]);
}

void bench_subject_packed(const bench_run *run)
{
    static const struct {
        const char *data;
        int64_t most;
        int shuffled;
    } tables[] = {{"drivers to 999, areas in order", 999, 0},
                  {"drivers to 999, shuffled", 999, 1},
                  {"drivers to 500, areas in order", 500, 0},
                  {"drivers to 1,100, shuffled", 1100, 1}};
    const size_t rows = run->quick ? 60000 : 600000, areas = rows / UNITS_AN_AREA;
    packing p = {NULL, NULL, rows, areas, 0, bench_bytes(areas * sizeof *p.packed), NULL};
    int64_t *post = bench_column(rows);
    uint32_t *area = bench_bytes(rows * sizeof *area);
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
        int64_t *driver = bench_uniform(rows, 1, tables[t].most, 1);
        for (size_t i = 0; i < rows; i++)
            area[i] = (uint32_t)(i / UNITS_AN_AREA);
        for (size_t i = rows - 1; tables[t].shuffled && i > 0; i--) {
            const size_t other = (size_t)bench_draw(i + 1);
            const uint32_t kept = area[i];
            area[i] = area[other];
            area[other] = kept;
        }
        p.driver = driver;
        p.area = area;
        hold(run, tables[t].data, p, post);
        free(driver);
    }
    free(p.packed);
    free(post);
    free(area);
}
