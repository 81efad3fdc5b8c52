/* SPDX-License-Identifier: MIT */
/*
 * The filter of growth columns, attacked. Headcounts are solved for so that base * (p/q)^n lies as near to a whole
 * number or a half as it can: by the inverse of p^n modulo q^n (exactly on it, or 1/q^n or a few of these off), and
 * by the convergents of p^n/q^n (no smaller headcount comes as near). Or the rate is solved for, which comes nearer
 * still: base * p/q = k -+ 1/q. Much of it is drawn where 1/q^n is about the filter's own bound. Whatever a kernel
 * decides must be what GMP says; what it leaves to the integers is counted. The pairs of doubles beneath are held
 * to their bound.
 * --seed N --calls N.
 */
#include "cases.h"
#include "draw.h"
#include "exact.h"
#include "run.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "columns/kernels.h"

#define DEFAULT_CALLS UINT64_C(1000000)

enum { ROWS = 1024, SEEDS = 96, ROUNDINGS = 3 };

typedef struct {
    swt_ratio rate;
    int32_t periods;
    mpz_t above, below;   /* (1 + rate)^periods in lowest terms */
    int64_t most;         /* headcounts up to this are wanted: below 2^51, and their results below 2^50 */
    int64_t seeds[SEEDS]; /* headcounts that come near */
    int64_t repeats;      /* they come as near again after so many more; 0: not within reach */
    size_t seed_count;
    int64_t base[ROWS];
    exact_outcome want[ROUNDINGS][ROWS];
} attack;

static uint64_t decided, left_open;
static double widest; /* the greatest part of its bound that a power in pairs was off by */

static void set_factor(attack *a)
{
    mpz_t common;
    exact_growth(a->above, a->below, a->rate, a->periods);
    mpz_init(common);
    mpz_gcd(common, a->above, a->below);
    mpz_divexact(a->above, a->above, common);
    mpz_divexact(a->below, a->below, common);
    mpz_clear(common);
}

static void draw_factor(attack *a)
{
    static const int64_t dens[] = {2, 3, 5, 6, 7, 10, 12, 20, 25, 50, 100, 200, 1000, 10000};
    const int64_t den = dens[draw_below(sizeof dens / sizeof dens[0])];
    const swt_ratio plain = {draw_between(1 - den, den), den};
    a->rate = draw_one_in(16) ? case_rate() : plain;
    a->periods = (int32_t)draw_between(1, draw_one_in(8) ? 60 : 16);
    set_factor(a);
}

/* q^n of 40 to 48 bits: 1/q^n is then near the bound of the pairs for results of 46 to 50 bits. */
static void draw_factor_at_bound(attack *a)
{
    const int64_t den = draw_between(2, 3000);
    const double bits = (double)draw_between(40, 48);
    const swt_ratio rate = {draw_between(-den / 2, den / 2), den};
    a->rate = rate;
    a->periods = (int32_t)lrint(bits / log2((double)den));
    set_factor(a);
}

/* With A = base or 2 * base and B = k or 2k + 1: the rate p/q - 1 with A * p - B * q = 1 or -1, q as long as told. */
static int solve_for_rate(attack *a, int64_t base, int64_t b, unsigned long doubled, mp_bitcnt_t length)
{
    mpz_t above, below, den, num, sign;
    mpz_inits(above, below, den, num, sign, NULL);
    exact_set(above, base);
    mpz_mul_ui(above, above, 1 + doubled);
    exact_set(below, b);
    exact_set(sign, draw_one_in(2) ? 1 : -1);
    int solved = mpz_cmp_ui(above, 1) > 0 && mpz_invert(den, below, above) != 0;
    if (solved) {
        mpz_mul(den, den, sign);
        mpz_set_ui(num, 1);
        mpz_mul_2exp(num, num, length);
        mpz_fdiv_q(num, num, above);
        mpz_neg(den, den);
        mpz_fdiv_r(den, den, above);
        mpz_addmul(den, num, above);
        mpz_mul(num, den, below);
        mpz_add(num, num, sign);
        mpz_fdiv_q(num, num, above);
        solved = mpz_sgn(den) > 0 && mpz_sgn(num) > 0 && exact_fits(den) && exact_fits(num);
    }
    if (solved) {
        const swt_ratio rate = {exact_get(num) - exact_get(den), exact_get(den)};
        a->rate = rate;
        a->periods = 1;
    }
    mpz_clears(above, below, den, num, sign, NULL);
    return solved;
}

/* The last seed is the headcount that it was solved for. */
static void draw_rate(attack *a)
{
    int64_t base, b;
    unsigned long doubled;
    do {
        base = draw_bits(50) + 1;
        doubled = (unsigned long)draw_below(2);
        b = doubled ? 2 * draw_bits(40) + 1 : draw_bits(40) + 1;
    } while (!solve_for_rate(a, base, b, doubled, draw_one_in(2) ? 61 : 50));
    set_factor(a);
    a->seeds[0] = base;
    a->seed_count = 1;
}

/* Results of so many bits: the smaller they are, the nearer to the edge their bound lets them come. */
static void set_most(attack *a, int64_t bits)
{
    mpz_t most;
    mpz_init(most);
    mpz_mul_2exp(most, a->below, (mp_bitcnt_t)bits);
    mpz_fdiv_q(most, most, a->above);
    a->most = mpz_sizeinbase(most, 2) > 51 ? (INT64_C(1) << 51) - 1 : exact_get(most);
    mpz_clear(most);
}

static void add_seed(attack *a, const mpz_t seed)
{
    if (a->seed_count < SEEDS && exact_fits(seed) && exact_get(seed) <= a->most)
        a->seeds[a->seed_count++] = exact_get(seed);
}

/* base * above = near modulo below, near within a few of 0 and of a half. */
static void add_residues(attack *a)
{
    mpz_t inverse, near, seed;
    mpz_inits(inverse, near, seed, NULL);
    a->repeats = exact_fits(a->below) ? exact_get(a->below) : 0;
    if (a->repeats > 1 && mpz_invert(inverse, a->above, a->below) != 0)
        for (int64_t off = -6; off <= 6; off++)
            for (int half = 0; half < 2; half++) {
                exact_set(near, off);
                mpz_fdiv_q_2exp(seed, a->below, 1);
                mpz_addmul_ui(near, seed, (unsigned long)half);
                mpz_mul(seed, near, inverse);
                mpz_fdiv_r(seed, seed, a->below);
                add_seed(a, seed);
            }
    mpz_clears(inverse, near, seed, NULL);
}

/* The denominators of the convergents of above/below, or of twice it, by Euclid's algorithm. */
static void add_convergents(attack *a, mp_bitcnt_t doubled)
{
    mpz_t above, below, quotient, before, last;
    mpz_inits(above, below, quotient, before, last, NULL);
    mpz_mul_2exp(above, a->above, doubled);
    mpz_set(below, a->below);
    mpz_set_ui(before, 1);
    while (mpz_sgn(below) != 0 && exact_fits(last) && exact_get(last) <= a->most) {
        mpz_fdiv_qr(quotient, above, above, below);
        mpz_swap(above, below);
        mpz_addmul(before, quotient, last);
        mpz_swap(before, last);
        add_seed(a, last);
    }
    mpz_clears(above, below, quotient, before, last, NULL);
}

/* A seed, as often further on as it comes again, or small sums of seeds; now and then any number. */
static int64_t draw_base(const attack *a)
{
    if (a->seed_count == 0 || draw_one_in(16))
        return draw_between(0, a->most);
    const int64_t seed = a->seeds[draw_below(a->seed_count)], other = a->seeds[draw_below(a->seed_count)];
    if (a->repeats > 0 && a->repeats <= a->most - seed)
        return seed + a->repeats * draw_between(0, (a->most - seed) / a->repeats);
    const int64_t sum = seed + other * draw_between(0, 3);
    return sum >= 0 && sum <= a->most ? sum : seed;
}

/* One division for all three roundings. */
static void work_out(attack *a)
{
    mpz_t whole, rest;
    mpz_inits(whole, rest, NULL);
    for (size_t i = 0; i < ROWS; i++) {
        exact_set(whole, a->base[i]);
        mpz_mul(whole, whole, a->above);
        mpz_fdiv_qr(whole, rest, whole, a->below);
        a->want[SWT_FLOOR][i] = exact_whole(whole);
        a->want[SWT_CEIL][i] = a->want[SWT_HALF_UP][i] = a->want[SWT_FLOOR][i];
        a->want[SWT_CEIL][i].value += mpz_sgn(rest) != 0;
        mpz_mul_2exp(rest, rest, 1);
        a->want[SWT_HALF_UP][i].value += mpz_cmp(rest, a->below) >= 0;
    }
    mpz_clears(whole, rest, NULL);
}

static void compare_rows(run_subject *run, const attack *a, const char *name, int32_t rounding,
                         const int64_t *out)
{
    for (size_t i = 0; i < ROWS; i++) {
        const int is_open = out[i] < 0;
        decided += (uint64_t)!is_open;
        left_open += (uint64_t)is_open;
        run_compared(run, 0, is_open ? out[i] == ~a->base[i] : out[i] == a->want[rounding][i].value,
                     "%s: %" PRId64 " growing by {%" PRId64 ", %" PRId64 "} for %" PRId32
                     ", %s, gave %" PRId64 ", exact is %" PRId64,
                     name, a->base[i], a->rate.num, a->rate.den, a->periods, run_rounding_name(rounding),
                     out[i], a->want[rounding][i].value);
    }
}

/* A kernel that leaves the whole block to the integers has decided nothing. */
static void attack_kernels(run_subject *run, const attack *a, int32_t rounding)
{
    const swti_kernels *const both[] = {&swti_kernels_portable, swti_kernels_best()};
    static swt_ratio rates[ROWS];
    int64_t out[ROWS];
    const swti_factor factor = swti_factor_make((uint64_t)a->rate.num + (uint64_t)a->rate.den,
                                                (uint64_t)a->rate.den, a->periods, rounding);
    for (size_t i = 0; i < ROWS; i++)
        rates[i] = a->rate;
    for (size_t k = 0; k < 2; k++) {
        if (both[k]->growth(a->base, ROWS, &factor, out) != 0)
            compare_rows(run, a, both[k]->name, rounding, out);
        if (both[k]->growth_rates(a->base, rates, ROWS, a->periods, rounding, out) != 0)
            compare_rows(run, a, both[k]->name, rounding, out);
    }
}

static void draw_near_ones(attack *a)
{
    if (draw_one_in(2)) {
        draw_factor_at_bound(a);
        set_most(a, draw_between(46, 50));
    } else {
        draw_factor(a);
        set_most(a, draw_between(8, 50));
    }
    add_residues(a);
    add_convergents(a, 0);
    add_convergents(a, 1);
}

static void draw_attack(attack *a)
{
    mpz_inits(a->above, a->below, NULL);
    a->seed_count = 0;
    a->repeats = 0;
    if (draw_one_in(4)) {
        draw_rate(a);
        set_most(a, draw_between(20, 50));
        a->most = a->most > a->seeds[0] ? a->most : a->seeds[0];
    } else
        draw_near_ones(a);
    for (size_t i = 0; i < ROWS; i++)
        a->base[i] = draw_base(a);
    work_out(a);
}

static void check_kernels(run_subject *run)
{
    static attack a;
    draw_attack(&a);
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++)
        attack_kernels(run, &a, rounding);
    mpz_clears(a.above, a.below, NULL);
}

static void compare_call(run_subject *run, const attack *a, size_t i, int32_t rounding, int64_t got)
{
    run_compared(run, 0, got == a->want[rounding][i].value,
                 "swt_growth_project of %" PRId64 " by {%" PRId64 ", %" PRId64 "} for %" PRId32
                 ", %s, alone or in a column, gave %" PRId64 ", exact is %" PRId64,
                 a->base[i], a->rate.num, a->rate.den, a->periods, run_rounding_name(rounding), got,
                 a->want[rounding][i].value);
}

/* The whole calls, with what the integers make of the rows that were left to them; and each row by itself. */
static void check_column(run_subject *run)
{
    static attack a;
    int64_t out[ROWS];
    draw_attack(&a);
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        const swt_status status =
            swt_growth_project_column(a.base, ROWS, a.rate, a.periods, rounding, out, NULL);
        run_compared(run, 0, status == SWT_OK, "a column of numbers that fit gave %s",
                     swt_status_name(status));
        for (size_t i = 0; i < ROWS; i++) {
            int64_t alone = -7;
            compare_call(run, &a, i, rounding, out[i]);
            if (swt_growth_project(a.base[i], a.rate, a.periods, rounding, &alone) != SWT_OK)
                alone = -8;
            compare_call(run, &a, i, rounding, alone);
        }
    }
    mpz_clears(a.above, a.below, NULL);
}

/* |pair * below - above| / above, for a pair that neither over- nor underflowed. */
static double pair_error(swti_pair pair, const mpz_t above, const mpz_t below)
{
    mpq_t value, part;
    mpq_inits(value, part, NULL);
    mpq_set_d(value, pair.high);
    mpq_set_d(part, pair.low);
    mpq_add(value, value, part);
    mpz_set(mpq_numref(part), below);
    mpz_set(mpq_denref(part), above);
    mpq_canonicalize(part);
    mpq_mul(value, value, part);
    mpq_set_ui(part, 1, 1);
    mpq_sub(value, value, part);
    const double error = fabs(mpq_get_d(value));
    mpq_clears(value, part, NULL);
    return error;
}

/* A power that neither over- nor underflows, as the kernels ask of it; most do. */
static swti_pair draw_power(swt_ratio *rate, int32_t *n)
{
    swti_pair pair;
    do {
        *rate = case_rate();
        *n = (int32_t)(draw_one_in(8) ? draw_between(0, SWT_MAX_PERIODS) : draw_between(0, 40));
        pair = swti_pair_power((uint64_t)rate->num + (uint64_t)rate->den, (uint64_t)rate->den, *n);
    } while (!(pair.high > 0x1p-400 && pair.high < 0x1p400));
    return pair;
}

static void check_pair(run_subject *run)
{
    swt_ratio rate;
    int32_t n;
    mpz_t above, below;
    const swti_pair pair = draw_power(&rate, &n);
    mpz_inits(above, below, NULL);
    exact_growth(above, below, rate, n);
    const double used = pair_error(pair, above, below) / ((4 * n + 8) * 0x1p-100);
    mpz_clears(above, below, NULL);
    widest = used > widest ? used : widest;
    run_compared(run, 0, used < 1.0,
                 "swti_pair_power for {%" PRId64 ", %" PRId64 "} and %" PRId32 " is off by %g of its bound",
                 rate.num, rate.den, n, used);
}

int main(int argc, char **argv)
{
    run_subject subjects[] = {
        {.name = "growth kernels", .share = 800, .check = check_kernels},
        {.name = "swt_growth_project, and _column", .share = 190, .check = check_column},
        {.name = "swti_pair_power", .share = 5, .check = check_pair},
    };
    const int failed =
        run_subjects(argc, argv, subjects, sizeof subjects / sizeof subjects[0], DEFAULT_CALLS, 0);
    printf("# %" PRIu64 " rows decided by the filter, %" PRIu64
           " left to the integers (%.2f %%); widest error of a pair %.1f %% of its bound\n",
           decided, left_open, 100.0 * (double)left_open / (double)(decided + left_open), 100.0 * widest);
    if (failed == 0 && (left_open == 0 || decided == 0)) {
        puts("# the attack does not reach both ways");
        return 1;
    }
    return failed;
}
