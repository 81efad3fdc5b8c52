/* SPDX-License-Identifier: MIT */
/* Projection, its path, and the comparison with a target, against GMP. */
#include "cases.h"
#include "checks.h"
#include "draw.h"
#include "exact.h"

#include <inttypes.h>
#include <string.h>

#define LONGEST_PATH 40

/* base * above / below, rounded. */
static exact_outcome grown(int64_t base, const mpz_t above, const mpz_t below, int32_t rounding)
{
    mpz_t product;
    mpz_init(product);
    exact_set(product, base);
    mpz_mul(product, product, above);
    const exact_outcome outcome = exact_round(product, below, rounding);
    mpz_clear(product);
    return outcome;
}

static void compare_project(run_subject *run, growth_case c, int32_t rounding, exact_outcome want)
{
    exact_outcome got = exact_error(SWT_OK);
    got.status = swt_growth_project(c.base, c.rate, c.periods, rounding, &got.value);
    run_compared(run, want.status != SWT_OK, exact_same(got, want),
                 "swt_growth_project(%" PRId64 ", (swt_ratio){%" PRId64 ", %" PRId64 "}, %" PRId32
                 ", %s, &out) gave %s %" PRId64 ", exact is %s %" PRId64,
                 c.base, c.rate.num, c.rate.den, c.periods, run_rounding_name(rounding),
                 swt_status_name(got.status), got.value, swt_status_name(want.status), want.value);
}

/* Three calls a case, one for each rounding; and now and then one that does not exist, or NULL. */
void check_project(run_subject *run)
{
    const growth_case c = case_growth_or_bad();
    const swt_status refused = exact_refusal(c.base, c.rate, c.periods);
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    if (refused == SWT_OK)
        exact_growth(above, below, c.rate, c.periods);
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++)
        compare_project(run, c, rounding,
                        refused == SWT_OK ? grown(c.base, above, below, rounding) : exact_error(refused));
    if (draw_one_in(64))
        compare_project(run, c, draw_one_in(2) ? -1 : 3, exact_error(SWT_ERR_OPTION));
    if (draw_one_in(64)) {
        const swt_status status = swt_growth_project(c.base, c.rate, c.periods, 3, NULL);
        run_compared(run, 1, status == SWT_ERR_NULL, "swt_growth_project(..., NULL) gave %s",
                     swt_status_name(status));
    }
    mpz_clears(above, below, NULL);
}

/* What the path must hold, by GMP; the first point that does not fit ends it. */
static swt_status exact_path(growth_case c, int32_t rounding, int32_t when, int64_t *path)
{
    mpz_t above, below;
    swt_status status = SWT_OK;
    mpz_inits(above, below, NULL);
    path[0] = c.base;
    for (int32_t i = 1; i <= c.periods && status == SWT_OK; i++) {
        const int32_t from = when == SWT_ROUND_EACH ? i - 1 : 0;
        exact_growth(above, below, c.rate, i - from);
        const exact_outcome point = grown(path[from], above, below, rounding);
        status = point.status;
        path[i] = point.value;
    }
    mpz_clears(above, below, NULL);
    return status;
}

void check_path(run_subject *run)
{
    growth_case c = case_growth_or_bad();
    const int32_t rounding = (int32_t)draw_below(3), when = (int32_t)draw_below(2);
    int64_t got[LONGEST_PATH + 1], want[LONGEST_PATH + 1];
    if (c.periods > LONGEST_PATH && c.periods <= SWT_MAX_PERIODS)
        c.periods %= LONGEST_PATH + 1;
    swt_status expected = exact_refusal(c.base, c.rate, c.periods);
    if (expected == SWT_OK)
        expected = exact_path(c, rounding, when, want);
    for (size_t i = 0; i <= LONGEST_PATH; i++)
        got[i] = ORACLE_UNTOUCHED;
    for (size_t i = expected == SWT_OK ? (size_t)c.periods + 1 : 0; i <= LONGEST_PATH; i++)
        want[i] = ORACLE_UNTOUCHED;
    const swt_status status = swt_growth_path(c.base, c.rate, c.periods, rounding, when, got);
    run_compared(run, expected != SWT_OK, status == expected && memcmp(got, want, sizeof got) == 0,
                 "swt_growth_path(%" PRId64 ", (swt_ratio){%" PRId64 ", %" PRId64 "}, %" PRId32
                 ", %s, %" PRId32 ", path) gave %s, exact is %s, or the points differ",
                 c.base, c.rate.num, c.rate.den, c.periods, run_rounding_name(rounding), when,
                 swt_status_name(status), swt_status_name(expected));
}

/* The sign of base * above - target * below. */
static int32_t exact_order(const growth_case *c, mpz_t above, mpz_t below)
{
    mpz_t left, right;
    mpz_inits(left, right, NULL);
    exact_set(left, c->base);
    exact_set(right, c->target);
    mpz_mul(left, left, above);
    mpz_mul(right, right, below);
    const int order = mpz_cmp(left, right);
    mpz_clears(left, right, NULL);
    return (order > 0) - (order < 0);
}

static void compare_order(run_subject *run, growth_case c, swt_status expected, int32_t want)
{
    int32_t got = 77;
    const swt_status status = swt_growth_compare(c.base, c.rate, c.periods, c.target, &got);
    run_compared(run, expected != SWT_OK, status == expected && got == want,
                 "swt_growth_compare(%" PRId64 ", (swt_ratio){%" PRId64 ", %" PRId64 "}, %" PRId32
                 ", %" PRId64 ", &order) gave %s %" PRId32 ", exact is %s %" PRId32,
                 c.base, c.rate.num, c.rate.den, c.periods, c.target, swt_status_name(status), got,
                 swt_status_name(expected), want);
}

/* The target as drawn, and its neighbours. */
void check_compare(run_subject *run)
{
    growth_case c = case_growth_or_bad();
    swt_status refused = exact_refusal(c.base, c.rate, c.periods);
    if (c.target < 0)
        refused = SWT_ERR_RANGE;
    if (refused != SWT_OK) {
        compare_order(run, c, refused, 77);
        return;
    }
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    exact_growth(above, below, c.rate, c.periods);
    const int64_t middle = c.target;
    for (int64_t step = -1; step <= 1; step++) {
        c.target = (step < 0 && middle == 0) || (step > 0 && middle == INT64_MAX) ? middle : middle + step;
        compare_order(run, c, SWT_OK, exact_order(&c, above, below));
    }
    mpz_clears(above, below, NULL);
}
