/* SPDX-License-Identifier: MIT */
/* One projection a call, against libm's pow, which is wrong on round figures, and GMP, which is not. */
#include <stdlib.h>

#include "growth_sets.h"

#ifdef BENCH_GMP
#include <gmp.h>
#endif

/* Too many for a processor to learn which of them it will have to look at twice. */
enum { MOST_TIMED = 262144 };

typedef struct {
    const bench_growth_set *set;
    size_t rows;
    int64_t *out;
} calling;

static void run_library(const void *work)
{
    const calling *c = work;
    bench_growth_calls(c->set, c->rows, c->out);
}

static void run_doubles(const void *work)
{
    const calling *c = work;
    bench_growth_doubles(c->set, c->rows, c->out);
}

#ifdef BENCH_GMP
/* Numbers that are there already, as a program that calls it often would keep them. */
static void run_gmp(const void *work)
{
    const calling *c = work;
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    for (size_t i = 0; i < c->rows; i++) {
        const swt_ratio rate = c->set->rate[i];
        const unsigned long periods = (unsigned long)c->set->periods[i];
        mpz_ui_pow_ui(above, (unsigned long)(rate.num + rate.den), periods);
        mpz_ui_pow_ui(below, (unsigned long)rate.den, periods);
        mpz_mul_ui(above, above, (unsigned long)c->set->base[i]);
        mpz_cdiv_q(above, above, below);
        c->out[i] = (int64_t)mpz_get_ui(above);
    }
    mpz_clears(above, below, NULL);
}
#endif

/* Held against GMP where it is there, else against the library. GMP makes short work of as few periods as three. */
static void hold(const bench_run *run, const bench_growth_set *set, int is_short)
{
    static const bench_claim claims[] = {
        {"swtarget", "pow and ceil", 1.5, 1.0, 0, "growth, one call, of pow"},
        {"GMP", "swtarget", 4.0, 4.0, 1, "growth, one call, times faster than GMP"}};
    int64_t *right = bench_column(set->rows), *out = bench_column(set->rows);
    const size_t timed = set->rows < MOST_TIMED ? set->rows : MOST_TIMED;
    calling all = {set, set->rows, out};
    calling reference = {set, set->rows, right};
    bench_contest *contest = bench_open("growth, scalar", set->name, timed);
    bench_enter(contest, "pow and ceil", run_doubles, &all);
    bench_enter(contest, "swtarget", run_library, &all);
#ifdef BENCH_GMP
    bench_enter(contest, "GMP", run_gmp, &all);
    run_gmp(&reference);
#else
    run_library(&reference);
#endif
    for (size_t i = 0; i < contest->sides; i++) {
        contest->side[i].run(contest->side[i].work);
        contest->side[i].tally = bench_compare(out, right, set->rows);
    }
    all.rows = timed;
    bench_hold(run, contest);
    bench_claims(run, contest, claims, is_short ? 1 : 2);
    bench_close(run, contest);
    free(right);
    free(out);
}

void bench_subject_scalar(const bench_run *run)
{
    for (size_t which = 0; which < BENCH_GROWTH_SETS; which++) {
        bench_growth_set set = bench_growth_make(which, run->quick ? 20000 : 1000000, 1);
        hold(run, &set, which == BENCH_GROWTH_SETS - 1);
        bench_growth_free(&set);
    }
}
