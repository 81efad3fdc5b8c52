/* SPDX-License-Identifier: MIT */
/* The growth calls that the subjects `rates` and `scalar` are timed on. */
#ifndef SWTARGET_BENCH_GROWTH_SETS_H
#define SWTARGET_BENCH_GROWTH_SETS_H

#include "bench.h"

enum { BENCH_GROWTH_SETS = 5 };

typedef struct {
    const char *name;
    size_t rows;
    int64_t *base;
    swt_ratio *rate;
    int32_t *periods;
} bench_growth_set;

/* run_length rows after one another have the same periods. */
bench_growth_set bench_growth_make(size_t which, size_t rows, size_t run_length);
void bench_growth_free(bench_growth_set *set);

/* The first rows as ceil(base * pow(1 + rate, periods)), and by swt_growth_project. */
void bench_growth_doubles(const bench_growth_set *set, size_t rows, int64_t *out);
void bench_growth_calls(const bench_growth_set *set, size_t rows, int64_t *out);

#endif
