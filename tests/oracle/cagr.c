/* SPDX-License-Identifier: MIT */
/* The compound rate against MPFR at 200 bits: within 1 ulp of the truth. --seed N --calls N. */
#include "draw.h"
#include "exact.h"
#include "run.h"

#include <inttypes.h>
#include <math.h>
#include <mpfr.h>
#include <stdio.h>

#define DEFAULT_CALLS UINT64_C(120000)
#define TRUTH_BITS                                                                                           \
    200 /* one count more at 2^62 over 1,000 periods leaves 128 of them after the subtraction */

typedef struct {
    int64_t base;
    int64_t target;
    int32_t periods;
} rate_case;

static double widest; /* the greatest error seen, in ulps */

static int32_t draw_periods(void)
{
    if (draw_one_in(8))
        return SWT_MAX_PERIODS - (int32_t)draw_below(3);
    return (int32_t)(draw_one_in(4) ? draw_between(1, SWT_MAX_PERIODS) : draw_between(1, 20));
}

static rate_case draw_case(void)
{
    rate_case c = {draw_headcount(), draw_headcount(), draw_periods()};
    switch (draw_below(8)) {
    case 0:
        c.target = draw_near(c.base);
        break;
    case 1: /* the smallest rates there are */
        c.base = (INT64_C(1) << draw_between(50, 62)) - draw_between(0, 1);
        c.target = c.base + draw_between(-1, 1);
        break;
    case 2:
        c.target = draw_between(0, 2);
        break;
    case 3:
        c.base = draw_one_in(2) ? INT64_MAX : draw_between(1, 3);
        break;
    case 4: { /* whole multiples: a rate that is a round number where periods is 1 */
        const int64_t times = draw_between(2, 100);
        c.base = draw_bits(50);
        c.target = c.base * times;
        break;
    }
    case 5: /* a plan's numbers */
        c.base = draw_between(1, 1000000);
        c.target = draw_between(c.base / 2, 2 * c.base);
        break;
    default:
        break;
    }
    return c;
}

/* (target / base)^(1 / periods) - 1 */
static void set_truth(mpfr_t truth, rate_case c)
{
    mpz_t whole;
    mpfr_t divisor;
    mpz_init(whole);
    mpfr_init2(divisor, TRUTH_BITS);
    exact_set(whole, c.target);
    mpfr_set_z(truth, whole, MPFR_RNDN);
    exact_set(whole, c.base);
    mpfr_set_z(divisor, whole, MPFR_RNDN);
    mpfr_div(truth, truth, divisor, MPFR_RNDN);
    mpfr_rootn_ui(truth, truth, (unsigned long)c.periods, MPFR_RNDN);
    mpfr_sub_ui(truth, truth, 1, MPFR_RNDN);
    mpz_clear(whole);
    mpfr_clear(divisor);
}

/* |got - truth| in units of the last place that the truth has as a double; 0 only where both are. */
static double error_in_ulps(double got, rate_case c)
{
    double error = got == 0.0 ? 0.0 : INFINITY;
    mpfr_t truth, distance;
    mpfr_inits2(TRUTH_BITS, truth, distance, (mpfr_ptr)NULL);
    set_truth(truth, c);
    if (!mpfr_zero_p(truth)) {
        mpfr_d_sub(distance, got, truth, MPFR_RNDN);
        mpfr_mul_2si(distance, distance, 53 - mpfr_get_exp(truth), MPFR_RNDN);
        error = fabs(mpfr_get_d(distance, MPFR_RNDU));
    }
    mpfr_clears(truth, distance, (mpfr_ptr)NULL);
    return error;
}

/* Whether the error is at most 1 ulp; a NaN is not. */
static int is_close(double got, rate_case c)
{
    const double error = error_in_ulps(got, c);
    if (error > widest)
        widest = error;
    return error <= 1.0;
}

static void spoil(rate_case *c)
{
    static const int32_t bad[] = {0, -1, SWT_MAX_PERIODS + 1, INT32_MAX, INT32_MIN};
    const uint64_t which = 1 + draw_below(7);
    if (which & 1)
        c->base = draw_one_in(2) ? 0 : -1 - draw_bits(62);
    if (which & 2)
        c->target = draw_one_in(2) ? SWT_MISSING : -1;
    if (which & 4)
        c->periods = bad[draw_below(5)];
}

static swt_status refuse(rate_case c)
{
    if (c.base < 0 || c.target < 0 || c.periods < 1 || c.periods > SWT_MAX_PERIODS)
        return SWT_ERR_RANGE;
    return c.base == 0 ? SWT_ERR_DIV_ZERO : SWT_OK;
}

static void check_cagr(run_subject *run)
{
    rate_case c = draw_case();
    if (draw_one_in(32))
        spoil(&c);
    const swt_status expected = refuse(c);
    double got = 77.0;
    const swt_status status = swt_growth_cagr(c.base, c.target, c.periods, &got);
    const int same = status == expected && (expected == SWT_OK ? is_close(got, c) : got - 77.0 == 0.0);
    run_compared(run, expected != SWT_OK, same,
                 "swt_growth_cagr(%" PRId64 ", %" PRId64 ", %" PRId32
                 ", &rate) gave %s %.17g, exact is %s within 1 ulp",
                 c.base, c.target, c.periods, swt_status_name(status), got, swt_status_name(expected));
}

/* The rate still needed on the way, where there is one: base is what there is now. */
static void check_rate_needed(run_subject *run)
{
    rate_case c = draw_case();
    c.base += c.base == 0;
    c.target += c.target == 0;
    if (c.periods == SWT_MAX_PERIODS)
        c.periods--;
    swt_track track = {0, 0, 0, 0, 77.0};
    const swt_status status = swt_growth_track(c.target, c.target, c.periods + 1, 1, c.base, &track);
    run_compared(run, 0, status == SWT_OK && track.left == c.periods && is_close(track.rate_needed, c),
                 "swt_growth_track(%" PRId64 ", %" PRId64 ", %" PRId32 ", 1, %" PRId64
                 ", &track) gave %s, rate_needed %.17g, which is not within 1 ulp",
                 c.target, c.target, c.periods + 1, c.base, swt_status_name(status), track.rate_needed);
}

int main(int argc, char **argv)
{
    run_subject subjects[] = {
        {.name = "swt_growth_cagr", .share = 900, .check = check_cagr},
        {.name = "swt_growth_track rate_needed", .share = 100, .check = check_rate_needed},
    };
    const int failed =
        run_subjects(argc, argv, subjects, sizeof subjects / sizeof subjects[0], DEFAULT_CALLS, 0);
    printf("# widest error %.6f ulp\n", widest);
    return failed;
}
