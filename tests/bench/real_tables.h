/* SPDX-License-Identifier: MIT */
/* China's villages and counties as tables, from the files of a directory that the user names. */
#ifndef SWTARGET_BENCH_REAL_TABLES_H
#define SWTARGET_BENCH_REAL_TABLES_H

#include "bench.h"

/* One row a county (district, city) of the 2020 census. */
typedef struct {
    size_t rows;
    int64_t *code;     /* six digits */
    int64_t *elders;   /* people of 60 and older, or SWT_MISSING */
    int64_t *villages; /* how many rows of the other table lie in it */
} bench_counties;

/* One row a village or residents' committee of 2023. */
typedef struct {
    size_t rows;
    int64_t *code;    /* twelve digits; the first six are the county's */
    int64_t *urban;   /* 1 for a residents' committee, 0 for a village */
    int64_t *elders;  /* its county's, divided evenly; SWT_MISSING where these are unknown */
    uint32_t *county; /* row of the county; its number of rows where the census has no such code */
} bench_villages;

/* 0, and nothing taken, where the directory lacks the files: county_elders_2020.csv, villages_2023.csv.gz. */
int bench_read_tables(const char *directory, bench_counties *counties, bench_villages *villages);
void bench_free_tables(bench_counties *counties, bench_villages *villages);

#endif
