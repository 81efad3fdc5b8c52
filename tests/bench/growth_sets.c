/* SPDX-License-Identifier: MIT */
/*
 * The five kinds of growth calls that are timed. They differ in how often the answer is, or nearly is, a
 * whole number: hardly ever for arbitrary headcounts, often for a plan's round ones, always in the last.
 */
#include <math.h>
#include <stdlib.h>

#include "growth_sets.h"

typedef struct {
    const char *name;
    int64_t least, most, step;       /* bases */
    int64_t rate_most, rate_divisor; /* rates 1..rate_most over rate_divisor */
    int32_t fewest, longest;         /* periods */
} kind;

static const kind kinds[BENCH_GROWTH_SETS] = {
    {"bases to 1e8, tenths of a percent, to 15 years", 1, 100000000, 1, 300, 1000, 1, 15},
    {"round bases, whole percents, to 10 years", 1000, 1000000, 1000, 30, 100, 1, 10},
    {"round bases, tenths of a percent, to 10 years", 1000, 1000000, 1000, 300, 1000, 1, 10},
    {"bases to 1e12, tenths of a percent, to 30 years", 1, 1000000000000, 1, 300, 1000, 1, 30},
    {"thousands, 10 %, 3 years", 1000, 1000000, 1000, 1, 10, 3, 3},
};

bench_growth_set bench_growth_make(size_t which, size_t rows, size_t run_length)
{
    const kind *k = &kinds[which];
    bench_growth_set set = {k->name, rows, bench_uniform(rows, k->least, k->most, k->step),
                            bench_bytes(rows * sizeof(swt_ratio)), bench_bytes(rows * sizeof(int32_t))};
    for (size_t i = 0; i < rows; i++) {
        const swt_ratio rate = {1 + (int64_t)bench_draw((uint64_t)k->rate_most), k->rate_divisor};
        set.rate[i] = rate;
        set.periods[i] = i % run_length != 0
                             ? set.periods[i - 1]
                             : k->fewest + (int32_t)bench_draw((uint64_t)(k->longest - k->fewest) + 1);
    }
    return set;
}

void bench_growth_free(bench_growth_set *set)
{
    free(set->base);
    free(set->rate);
    free(set->periods);
}

void bench_growth_doubles(const bench_growth_set *set, size_t rows, int64_t *out)
{
    for (size_t i = 0; i < rows; i++) {
        const double rate = (double)set->rate[i].num / (double)set->rate[i].den;
        out[i] = (int64_t)ceil((double)set->base[i] * pow(1.0 + rate, set->periods[i]));
    }
}

void bench_growth_calls(const bench_growth_set *set, size_t rows, int64_t *out)
{
    for (size_t i = 0; i < rows; i++)
        if (swt_growth_project(set->base[i], set->rate[i], set->periods[i], SWT_CEIL, &out[i]) != SWT_OK)
            bench_fail("swt_growth_project failed");
}
