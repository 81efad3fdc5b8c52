/* SPDX-License-Identifier: MIT */
/*
 * A total divided among areas by each method, with floors and caps and without, against Hamilton's method
 * done plainly: 128-bit division and qsort.
 */
#include <stdlib.h>

#include "bench.h"

typedef struct {
    int64_t total;
    const int64_t *weights;
    size_t areas;
    int32_t method;
    const int64_t *floors, *caps;
    int64_t *shares;
} dividing;

static void run_library(const void *work)
{
    const dividing *d = work;
    int64_t ties;
    if (swt_apportion(d->total, d->weights, d->areas, d->method, d->floors, d->caps, d->shares, &ties) !=
        SWT_OK)
        bench_fail("swt_apportion failed");
}

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 wide;

typedef struct {
    uint64_t rest;
    size_t area;
} remainder_of;

static int by_remainder(const void *left, const void *right)
{
    const remainder_of *a = left, *b = right;
    if (a->rest != b->rest)
        return a->rest > b->rest ? -1 : 1;
    return a->area < b->area ? -1 : a->area > b->area;
}

static void run_plainly(const void *work)
{
    const dividing *d = work;
    remainder_of *rests = malloc(d->areas * sizeof *rests);
    uint64_t sum = 0, left = (uint64_t)d->total;
    if (rests == NULL)
        bench_fail("no memory");
    for (size_t i = 0; i < d->areas; i++)
        sum += (uint64_t)d->weights[i];
    for (size_t i = 0; i < d->areas; i++) {
        const wide product = (wide)(uint64_t)d->weights[i] * (uint64_t)d->total;
        const remainder_of rest = {(uint64_t)(product % sum), i};
        rests[i] = rest;
        d->shares[i] = (int64_t)(product / sum);
        left -= (uint64_t)(product / sum);
    }
    qsort(rests, d->areas, sizeof *rests, by_remainder);
    for (size_t i = 0; i < left; i++)
        d->shares[rests[i].area]++;
    free(rests);
}
#endif

enum { METHODS = 5 };

static const char *const names[2][METHODS] = {{"Hamilton", "Webster", "D'Hondt", "Adams", "Huntington-Hill"},
                                              {"Hamilton, bounded", "Webster, bounded", "D'Hondt, bounded",
                                               "Adams, bounded", "Huntington-Hill, bounded"}};

#define PLAIN   "divisor methods, ns an area"
#define BOUNDED "divisor methods with floors and caps, ns an area"

/* Five methods do not leave room for all sides in one contest: those without bounds, then those with. */
static void hold(const bench_run *run, const char *data, const dividing *plain, int is_bounded,
                 const int64_t *right)
{
    static const bench_claim claims[2][METHODS + 1] = {
        {{"128-bit division and qsort", "Hamilton", 8.0, 8.0, 1,
          "Hamilton, times faster than 128 bits and qsort"},
         {"Hamilton", NULL, 15.0, 6.0, 0, "Hamilton, ns an area"},
         {"Webster", NULL, 60.0, 20.0, 0, PLAIN},
         {"D'Hondt", NULL, 60.0, 20.0, 0, PLAIN},
         {"Adams", NULL, 60.0, 20.0, 0, PLAIN},
         {"Huntington-Hill", NULL, 60.0, 20.0, 0, PLAIN}},
        {{"Webster, bounded", NULL, 80.0, 20.0, 0, BOUNDED},
         {"D'Hondt, bounded", NULL, 80.0, 20.0, 0, BOUNDED},
         {"Adams, bounded", NULL, 80.0, 20.0, 0, BOUNDED},
         {"Huntington-Hill, bounded", NULL, 80.0, 20.0, 0, BOUNDED}}};
    dividing by[METHODS];
    bench_contest *contest = bench_open("apportion", data, plain->areas);
    for (int32_t method = 0; method < METHODS; method++) {
        by[method] = *plain;
        by[method].method = method;
        bench_enter(contest, names[is_bounded][method], run_library, &by[method]);
    }
#ifdef __SIZEOF_INT128__
    if (!is_bounded) {
        bench_enter(contest, "128-bit division and qsort", run_plainly, plain);
        run_library(&by[SWT_HAMILTON]);
        contest->side[SWT_HAMILTON].tally = bench_compare(plain->shares, right, plain->areas);
        if (contest->side[SWT_HAMILTON].tally.wrong > 0)
            bench_fail("Hamilton's shares are wrong");
    }
#endif
    bench_hold(run, contest);
    bench_claims(run, contest, claims[is_bounded], is_bounded ? METHODS - 1 : METHODS + 1);
    bench_close(run, contest);
}

/* A product of three numbers: most areas small and a few large, as villages are. */
static void hold_areas(const bench_run *run, const char *data, const char *bounded, size_t areas)
{
    int64_t *weights = bench_column(areas), *floors = bench_column(areas), *caps = bench_column(areas);
    int64_t *shares = bench_column(areas), *right = bench_column(areas);
    for (size_t i = 0; i < areas; i++) {
        weights[i] = 1 + (int64_t)(bench_draw(100) * bench_draw(100) * bench_draw(100) / 50);
        floors[i] = (int64_t)bench_draw(3);
        caps[i] = floors[i] + 1 + (int64_t)bench_draw(9);
    }
    dividing d = {(int64_t)(2 * areas + areas / 3), weights, areas, SWT_HAMILTON, NULL, NULL, right};
#ifdef __SIZEOF_INT128__
    run_plainly(&d);
#endif
    d.shares = shares;
    hold(run, data, &d, 0, right);
    d.floors = floors;
    d.caps = caps;
    hold(run, bounded, &d, 1, right);
    free(weights);
    free(floors);
    free(caps);
    free(shares);
    free(right);
}

void bench_subject_apportion(const bench_run *run)
{
    hold_areas(run, "as many as counties", "as many as counties, floors and caps", 3000);
    if (run->quick)
        return;
    hold_areas(run, "as many as villages", "as many as villages, floors and caps", 600000);
    hold_areas(run, "ten times as many", "ten times as many, floors and caps", 6000000);
}
