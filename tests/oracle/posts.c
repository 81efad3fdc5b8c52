/* SPDX-License-Identifier: MIT */
/* Staffing norms and shares of units, against GMP. */
#include "cases.h"
#include "checks.h"
#include "draw.h"
#include "exact.h"

#include <inttypes.h>

/* A norm or a share: one per 1,000, three each, 30 %, or any two numbers. */
static swt_ratio draw_norm(void)
{
    swt_ratio per = {1, 1000};
    switch (draw_below(6)) {
    case 0:
        per.den = INT64_C(1) << draw_below(63);
        break;
    case 1:
        per.num = draw_between(0, 300);
        per.den = draw_one_in(2) ? 100 : 1;
        break;
    case 2:
        per.num = draw_bits(63);
        per.den = 1 + draw_bits(62);
        break;
    case 3:
        per.num = INT64_MAX - draw_bits(20);
        per.den = INT64_MAX - draw_bits(20);
        break;
    case 4:
        per.num = draw_between(0, 99);
        per.den = draw_between(1, 9999);
        break;
    default:
        break;
    }
    return per;
}

/* A number of units that the ratio turns into a whole number or a half, or INT64_MAX, or nearly so. */
static int64_t units_for(swt_ratio per)
{
    mpz_t units, factor;
    mpz_inits(units, factor, NULL);
    if (per.num > 0 && draw_one_in(4)) {
        exact_set(units, INT64_MAX);
    } else {
        exact_set(units, draw_bits(63) / per.den);
        mpz_mul_2exp(units, units, 1);
        mpz_add_ui(units, units, draw_below(2)); /* in halves */
    }
    exact_set(factor, per.den);
    mpz_mul(units, units, factor);
    exact_set(factor, per.num > 0 ? per.num : 1);
    if (!draw_one_in(3))
        mpz_fdiv_q(units, units, factor);
    if (draw_one_in(2))
        mpz_fdiv_q_2exp(units, units, 1);
    const int64_t drawn = exact_fits(units) ? draw_near(exact_get(units)) : draw_headcount();
    mpz_clears(units, factor, NULL);
    return drawn;
}

/* units * ratio, rounded. */
static exact_outcome exact_part(int64_t units, swt_ratio ratio, int32_t rounding)
{
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    exact_set(above, units);
    exact_set(below, ratio.num);
    mpz_mul(above, above, below);
    exact_set(below, ratio.den);
    const exact_outcome outcome = exact_round(above, below, rounding);
    mpz_clears(above, below, NULL);
    return outcome;
}

/* The order of checks: negative numbers, then a zero below the line. */
static swt_status refuse_norm(int64_t units, swt_ratio per)
{
    if (units < 0 || per.num < 0 || per.den < 0)
        return SWT_ERR_RANGE;
    return per.den == 0 ? SWT_ERR_DIV_ZERO : SWT_OK;
}

static swt_status refuse_share(int64_t units, swt_ratio share)
{
    const swt_status refused = refuse_norm(units, share);
    return refused == SWT_OK && share.num > share.den ? SWT_ERR_RANGE : refused;
}

/* Now and then a number of units, a ratio or both are out of range. */
static void spoil(int64_t *units, swt_ratio *ratio)
{
    const uint64_t which = draw_one_in(16) ? 1 + draw_below(3) : 0;
    if (which & 1)
        *units = draw_one_in(2) ? SWT_MISSING : -1 - draw_bits(62);
    if (which & 2)
        *ratio = case_bad_ratio();
}

void check_require(run_subject *run)
{
    swt_ratio per = draw_norm();
    int64_t driver = units_for(per);
    spoil(&driver, &per);
    const swt_status refused = refuse_norm(driver, per);
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        const exact_outcome want =
            refused == SWT_OK ? exact_part(driver, per, rounding) : exact_error(refused);
        exact_outcome got = exact_error(SWT_OK);
        got.status = swt_require(driver, per, rounding, &got.value);
        run_compared(run, want.status != SWT_OK, exact_same(got, want),
                     "swt_require(%" PRId64 ", (swt_ratio){%" PRId64 ", %" PRId64
                     "}, %s, &posts) gave %s %" PRId64 ", exact is %s %" PRId64,
                     driver, per.num, per.den, run_rounding_name(rounding), swt_status_name(got.status),
                     got.value, swt_status_name(want.status), want.value);
    }
}

/* A norm made a share: what is above 1 is turned over, or left as it is to be refused. */
static swt_ratio draw_share(void)
{
    const swt_ratio norm = draw_norm(), over = {norm.den, norm.num};
    return norm.num > norm.den && !draw_one_in(8) ? over : norm;
}

void check_coverage_units(run_subject *run)
{
    swt_ratio share = draw_share();
    int64_t units = units_for(share);
    spoil(&units, &share);
    const swt_status refused = refuse_share(units, share);
    const exact_outcome want = refused == SWT_OK ? exact_part(units, share, SWT_CEIL) : exact_error(refused);
    exact_outcome got = exact_error(SWT_OK);
    got.status = swt_coverage_units(share, units, &got.value);
    run_compared(run, want.status != SWT_OK, exact_same(got, want),
                 "swt_coverage_units((swt_ratio){%" PRId64 ", %" PRId64 "}, %" PRId64
                 ", &needed) gave %s %" PRId64 ", exact is %s %" PRId64,
                 share.num, share.den, units, swt_status_name(got.status), got.value,
                 swt_status_name(want.status), want.value);
}

/* met * den against num * units. */
static int32_t exact_reached(int64_t met, int64_t units, swt_ratio share, int32_t comparison)
{
    mpz_t left, right, factor;
    mpz_inits(left, right, factor, NULL);
    exact_set(left, met);
    exact_set(factor, share.den);
    mpz_mul(left, left, factor);
    exact_set(right, units);
    exact_set(factor, share.num);
    mpz_mul(right, right, factor);
    const int order = mpz_cmp(left, right);
    mpz_clears(left, right, factor, NULL);
    return comparison == SWT_MORE_THAN ? order > 0 : order >= 0;
}

void check_coverage_reached(run_subject *run)
{
    swt_ratio share = draw_share();
    int64_t units = units_for(share);
    const int32_t comparison = draw_one_in(32) ? 2 : draw_one_in(2) ? SWT_AT_LEAST : SWT_MORE_THAN;
    swt_status expected = refuse_share(units, share);
    const exact_outcome edge = expected == SWT_OK ? exact_part(units, share, SWT_CEIL) : exact_value(0);
    const int64_t met = draw_near(edge.value);
    spoil(&units, &share);
    expected = refuse_share(units, share);
    if (comparison == 2)
        expected = SWT_ERR_OPTION;
    else if (units < 0 || met > units)
        expected = SWT_ERR_RANGE;
    else if (expected == SWT_OK && units == 0)
        expected = SWT_ERR_INFEASIBLE;
    const int32_t want = expected == SWT_OK ? exact_reached(met, units, share, comparison) : 77;
    int32_t got = 77;
    const swt_status status = swt_coverage_reached(met, units, share, comparison, &got);
    run_compared(run, expected != SWT_OK, status == expected && got == want,
                 "swt_coverage_reached(%" PRId64 ", %" PRId64 ", (swt_ratio){%" PRId64 ", %" PRId64
                 "}, %" PRId32 ", &yes) gave %s %" PRId32 ", exact is %s %" PRId32,
                 met, units, share.num, share.den, comparison, swt_status_name(status), got,
                 swt_status_name(expected), want);
}
