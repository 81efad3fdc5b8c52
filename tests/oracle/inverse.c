/* SPDX-License-Identifier: MIT */
/* What growth takes, against GMP: the least rate by a root, the least periods one by one, the least base. */
#include "cases.h"
#include "checks.h"
#include "draw.h"
#include "exact.h"

#include <inttypes.h>

/* The least whole x with x^n >= z, for z >= 1. */
static void root_up(mpz_t x, const mpz_t z, int32_t n)
{
    if (!mpz_root(x, z, (unsigned long)n))
        mpz_add_ui(x, x, 1);
}

/*
 * With A = den + k * num the condition is base * A^n >= target * den^n, so A is at least the n-th root of
 * ceil(target * den^n / base), and at least 1. Without growth any k will do where base reaches target.
 */
static swt_status exact_least_rate(const growth_case *c, swt_ratio step, swt_ratio *rate)
{
    mpz_t num, den, least, k;
    if (c->target > c->base && (c->base == 0 || c->periods == 0))
        return SWT_ERR_INFEASIBLE;
    mpz_inits(num, den, least, k, NULL);
    exact_set(num, step.num);
    exact_set(den, step.den);
    mpz_set_ui(least, 1);
    if (c->target > 0 && c->periods > 0 && c->base > 0) {
        mpz_pow_ui(least, den, (unsigned long)c->periods);
        exact_set(k, c->target);
        mpz_mul(least, least, k);
        exact_set(k, c->base);
        mpz_cdiv_q(least, least, k);
        root_up(least, least, c->periods);
    }
    mpz_sub(least, least, den);
    mpz_cdiv_q(k, least, num);
    mpz_mul(num, num, k);
    const swt_status status = exact_fits(num) ? exact_ratio(num, den, rate) : SWT_ERR_OVERFLOW;
    mpz_clears(num, den, least, k, NULL);
    return status;
}

/* One of den, the rate itself, a planner's step, or anything. */
static swt_ratio draw_step(swt_ratio rate)
{
    swt_ratio step = {draw_one_in(64) ? 0 : 1, 1};
    switch (draw_below(6)) {
    case 0:
        step.num = 1 + draw_bits(62);
        step.den = 1 + draw_bits(62);
        break;
    case 1:
        step.den = INT64_MAX - draw_bits(30);
        break;
    case 2:
    case 3:
        step.den = rate.den > 0 ? rate.den : 100;
        break;
    case 4:
        step.num = rate.num > 0 ? rate.num : 1;
        step.den = rate.den > 0 ? rate.den : 100;
        break;
    default:
        step.den = draw_one_in(2) ? 100 : 1000;
    }
    return step;
}

/* As exact_refusal says for a rate, a step must be above 0. */
static swt_status refuse_step(const growth_case *c, swt_ratio step)
{
    const swt_ratio none = {0, 1};
    if (c->target < 0 || exact_refusal(c->base, none, c->periods) != SWT_OK || step.den < 0)
        return SWT_ERR_RANGE;
    if (step.den == 0)
        return SWT_ERR_DIV_ZERO;
    return step.num <= 0 ? SWT_ERR_RANGE : SWT_OK;
}

/* A search in numbers of hundreds of words takes milliseconds on either side: most of these are cut short. */
void check_least_rate(run_subject *run)
{
    growth_case c = case_growth_or_bad();
    const swt_ratio step = draw_one_in(32) ? case_bad_ratio() : draw_step(c.rate);
    if (c.periods > 40 && c.periods <= SWT_MAX_PERIODS && step.den > INT32_MAX && !draw_one_in(16))
        c.periods %= 40;
    swt_ratio got = {ORACLE_UNTOUCHED, 1}, want = got;
    swt_status expected = refuse_step(&c, step);
    if (expected == SWT_OK)
        expected = exact_least_rate(&c, step, &want);
    const swt_status status = swt_growth_least_rate(c.base, c.target, c.periods, step, &got);
    run_compared(run, expected != SWT_OK, status == expected && got.num == want.num && got.den == want.den,
                 "swt_growth_least_rate(%" PRId64 ", %" PRId64 ", %" PRId32 ", (swt_ratio){%" PRId64
                 ", %" PRId64 "}, &rate) gave %s %" PRId64 "/%" PRId64 ", exact is %s %" PRId64 "/%" PRId64,
                 c.base, c.target, c.periods, step.num, step.den, swt_status_name(status), got.num, got.den,
                 swt_status_name(expected), want.num, want.den);
}

static exact_outcome exact_least_periods(const growth_case *c)
{
    mpz_t above, below, p, q;
    int32_t n = 0;
    if (c->base >= c->target)
        return exact_value(0);
    if (c->base == 0 || c->rate.num <= 0)
        return exact_error(SWT_ERR_INFEASIBLE);
    mpz_inits(above, below, p, q, NULL);
    exact_growth(p, q, c->rate, 1);
    exact_set(above, c->base);
    exact_set(below, c->target);
    while (n <= SWT_MAX_PERIODS && mpz_cmp(above, below) < 0) {
        mpz_mul(above, above, p);
        mpz_mul(below, below, q);
        n++;
    }
    mpz_clears(above, below, p, q, NULL);
    return n <= SWT_MAX_PERIODS ? exact_value(n) : exact_error(SWT_ERR_INFEASIBLE);
}

void check_least_periods(run_subject *run)
{
    growth_case c = case_growth_or_bad();
    if (c.rate.num < 0 && c.rate.num > INT64_MIN && draw_one_in(2))
        c.rate.num = -c.rate.num;
    if (c.target <= c.base && c.base > 0 && draw_one_in(2))
        c.target = draw_headcount();
    if (c.rate.den > INT32_MAX && c.rate.num > 0 && c.rate.num < c.rate.den && !draw_one_in(16))
        c.rate.den = 1 + c.rate.den / (INT64_C(1) << draw_between(30, 62));
    swt_status refused = exact_refusal(c.base, c.rate, 0);
    if (c.target < 0)
        refused = SWT_ERR_RANGE;
    const exact_outcome want = refused == SWT_OK ? exact_least_periods(&c) : exact_error(refused);
    int32_t periods = -77;
    exact_outcome got = exact_error(swt_growth_least_periods(c.base, c.rate, c.target, &periods));
    got.value = periods == -77 ? ORACLE_UNTOUCHED : periods;
    run_compared(run, want.status != SWT_OK, exact_same(got, want),
                 "swt_growth_least_periods(%" PRId64 ", (swt_ratio){%" PRId64 ", %" PRId64 "}, %" PRId64
                 ", &periods) gave %s %" PRId64 ", exact is %s %" PRId64,
                 c.base, c.rate.num, c.rate.den, c.target, swt_status_name(got.status), got.value,
                 swt_status_name(want.status), want.value);
}

static exact_outcome exact_least_base(const growth_case *c)
{
    mpz_t above, below, target;
    mpz_inits(above, below, target, NULL);
    exact_growth(above, below, c->rate, c->periods);
    exact_set(target, c->target);
    mpz_mul(target, target, below);
    const exact_outcome outcome = exact_round(target, above, SWT_CEIL);
    mpz_clears(above, below, target, NULL);
    return outcome;
}

void check_least_base(run_subject *run)
{
    const growth_case c = case_growth_or_bad();
    const swt_status refused = exact_refusal(c.target, c.rate, c.periods);
    const exact_outcome want = refused == SWT_OK ? exact_least_base(&c) : exact_error(refused);
    exact_outcome got = exact_error(SWT_OK);
    got.status = swt_growth_least_base(c.target, c.rate, c.periods, &got.value);
    run_compared(run, want.status != SWT_OK, exact_same(got, want),
                 "swt_growth_least_base(%" PRId64 ", (swt_ratio){%" PRId64 ", %" PRId64 "}, %" PRId32
                 ", &base) gave %s %" PRId64 ", exact is %s %" PRId64,
                 c.target, c.rate.num, c.rate.den, c.periods, swt_status_name(got.status), got.value,
                 swt_status_name(want.status), want.value);
}
