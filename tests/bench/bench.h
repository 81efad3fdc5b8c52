/* SPDX-License-Identifier: MIT */
/*
 * What the benchmark's files share. A contest is one piece of work done by several sides in turn, round after
 * round in one run, so that what disturbs the machine disturbs them all; only ratios within a round are
 * compared.
 */
#ifndef SWTARGET_BENCH_H
#define SWTARGET_BENCH_H

#include <stdio.h>
#include <swtarget.h>

enum { BENCH_MOST_SIDES = 10, BENCH_MOST_ROUNDS = 41 };

/* Answers of a side that were held against the library's. */
typedef struct {
    size_t wrong;
    size_t checked; /* 0: there was nothing to hold them against */
} bench_tally;

/* One way to do the work; `run` does it once. */
typedef struct {
    const char *name;
    void (*run)(const void *work);
    const void *work;
    bench_tally tally;
    double nanoseconds[BENCH_MOST_ROUNDS]; /* a row, by round */
} bench_side;

typedef struct {
    const char *operation;
    const char *data; /* what the rows hold */
    size_t rows;      /* that `run` works through */
    size_t sides;
    size_t rounds;
    bench_side side[BENCH_MOST_SIDES];
} bench_contest;

typedef struct {
    double low, median, high; /* quartiles */
} bench_spread;

/* What is wanted of a ratio of two sides' times: no more than these, or, for gains, no less. */
typedef struct {
    const char *over, *under; /* names of sides; under NULL: of the nanoseconds a row */
    double at_least, aim;
    int is_gain;
    const char *goal; /* the line of the summary that it belongs to */
} bench_claim;

typedef struct bench_report bench_report;

typedef struct {
    size_t wrong;  /* answers of the library */
    size_t missed; /* claims */
} bench_outcome;

typedef struct {
    int quick;
    const char *only;      /* name of the one subject wanted, or NULL */
    const char *directory; /* real tables, or NULL */
    bench_report *report;
} bench_run;

/* measure.c */
double bench_now(void); /* nanoseconds of this process's time on a processor */
bench_contest *bench_open(const char *operation, const char *data, size_t rows);
bench_side *bench_enter(bench_contest *contest, const char *name, void (*run)(const void *),
                        const void *work);
void bench_hold(const bench_run *run, bench_contest *contest);
bench_spread bench_time_of(const bench_contest *contest, size_t side);
bench_spread bench_ratio_of(const bench_contest *contest, size_t over, size_t under);
size_t bench_find(const bench_contest *contest, const char *name);

/* report.c; bench_close also frees the contest */
bench_report *bench_report_open(void);
void bench_claims(const bench_run *run, const bench_contest *contest, const bench_claim *claims,
                  size_t count);
void bench_close(const bench_run *run, bench_contest *contest);
void bench_note(const bench_run *run, const char *sentence);
bench_outcome bench_report_end(bench_report *report, const char *json);

/* data.c */
uint64_t bench_draw(uint64_t below); /* the same numbers on every machine */
void *bench_bytes(size_t bytes);     /* aligned to a page, touched; the run ends where there is no memory */
int64_t *bench_column(size_t rows);
int64_t *bench_uniform(size_t rows, int64_t least, int64_t most, int64_t step);
size_t bench_big_rows(const bench_run *run);
_Noreturn void bench_fail(const char *sentence);
bench_tally bench_compare(const int64_t *answer, const int64_t *right, size_t rows);

/* limits.c */
typedef struct {
    void *to;
    const void *from;
    size_t bytes;
} bench_copying;

typedef struct {
    const void *part[8];
    size_t bytes[8];
    size_t parts;
} bench_reading;

void bench_copy(const void *copying);
void bench_copy_by_loop(const void *copying);
void bench_read(const void *reading);
void bench_read_by_blocks(const void *reading);

/*
 * library.c: the functions that are timed, in the library as it is and in a build without its vector kernels
 */
#define BENCH_FUNCTIONS(X)                                                                                   \
    X(swt_require_column)                                                                                    \
    X(swt_require_shared)                                                                                    \
    X(swt_growth_project)                                                                                    \
    X(swt_growth_project_column)                                                                             \
    X(swt_growth_project_rates_column)                                                                       \
    X(swt_coverage_check)                                                                                    \
    X(swt_assess)

#define BENCH_MEMBER(name) __typeof__(name) *name;
typedef struct {
    BENCH_FUNCTIONS(BENCH_MEMBER)
} bench_library;
#undef BENCH_MEMBER

extern const bench_library bench_best;
const bench_library *bench_portable(void); /* NULL where it was not built */

/* the subjects */
void bench_subject_ratio(const bench_run *run);
void bench_subject_growth(const bench_run *run);
void bench_subject_rates(const bench_run *run);
void bench_subject_scalar(const bench_run *run);
void bench_subject_assess(const bench_run *run);
void bench_subject_coverage(const bench_run *run);
void bench_subject_shared(const bench_run *run);
void bench_subject_packed(const bench_run *run);
void bench_subject_apportion(const bench_run *run);
void bench_subject_rows(const bench_run *run);
void bench_subject_periods(const bench_run *run);
void bench_subject_real(const bench_run *run);

#endif
