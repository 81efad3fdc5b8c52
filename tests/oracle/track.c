/* SPDX-License-Identifier: MIT */
/* The planned level on a geometric path, against GMP's whole roots. */
#include "checks.h"
#include "draw.h"
#include "exact.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

typedef struct {
    int64_t base;
    int64_t target;
    int32_t periods;
    int32_t elapsed;
    int64_t actual;
} track_case;

/* times * root^power, or times where that does not fit. */
static int64_t powered(int64_t times, int64_t root, int32_t power)
{
    int64_t product = times;
    for (int32_t i = 0; i < power; i++) {
        if (product > INT64_MAX / root)
            return times;
        product *= root;
    }
    return product;
}

static track_case ordinary_case(void)
{
    track_case c = {draw_headcount(), draw_headcount(), (int32_t)draw_between(1, 15), 0, 0};
    if (draw_one_in(32))
        c.periods = draw_one_in(8) ? SWT_MAX_PERIODS : (int32_t)draw_between(16, 200);
    c.elapsed = (int32_t)draw_between(0, c.periods);
    return c;
}

/* Levels that are whole numbers: base and target share a factor, the rest are n-th powers. */
static track_case whole_case(void)
{
    const int64_t times = 1 + draw_bits(12);
    const int32_t periods = (int32_t)draw_between(1, 8);
    track_case c = {powered(times, draw_between(1, 40), periods),
                    powered(times, draw_between(1, 40), periods), periods, (int32_t)draw_between(0, periods),
                    0};
    return c;
}

/* sqrt(m^2 - 1) and its like: the level lies below m, or above it, by about 1/2m. */
static track_case near_whole_case(void)
{
    const int64_t m = draw_headcount() / 4 * 3 + 4;
    const int32_t half = (int32_t)draw_between(1, 6);
    track_case c = {m - 1, m + 1, 2 * half, half, 0};
    switch (draw_below(3)) {
    case 0: /* (m-1)^2 * (m+2) = m^3 - 3m + 2 */
        c.periods = 3 * half;
        c.target = m + 2;
        break;
    case 1: /* (m-2) * (m+1)^2 = m^3 - 3m - 2 */
        c.base = m - 2;
        c.periods = 3 * half;
        c.elapsed = 2 * half;
        break;
    default:
        break;
    }
    return c;
}

static swt_status refuse_track(const track_case *c)
{
    if (c->base < 0 || c->target < 0 || c->actual < 0 || c->periods < 1 || c->periods > SWT_MAX_PERIODS ||
        c->elapsed < 0 || c->elapsed > c->periods)
        return SWT_ERR_RANGE;
    return c->base == 0 || c->target == 0 ? SWT_ERR_DIV_ZERO : SWT_OK;
}

/* The whole root, rounded up, and whether it is the level itself. */
static int64_t exact_planned(const track_case *c, int *is_level)
{
    mpz_t power, factor;
    mpz_inits(power, factor, NULL);
    exact_set(power, c->base);
    exact_set(factor, c->target);
    mpz_pow_ui(power, power, (unsigned long)(c->periods - c->elapsed));
    mpz_pow_ui(factor, factor, (unsigned long)c->elapsed);
    mpz_mul(power, power, factor);
    *is_level = mpz_root(factor, power, (unsigned long)c->periods) != 0;
    const int64_t planned = exact_get(factor) + !*is_level;
    mpz_clears(power, factor, NULL);
    return planned;
}

static int32_t exact_track_order(int64_t actual, int64_t planned, int is_level)
{
    if (actual == planned)
        return is_level ? 0 : 1;
    return actual > planned ? 1 : -1;
}

/* The values of rate_needed that are no rate; the others are compared with MPFR elsewhere. */
static int rate_is_sound(const track_case *c, const swt_track *track)
{
    if (c->actual == 0 || (track->left == 0 && c->actual < c->target))
        return isinf(track->rate_needed) && track->rate_needed > 0;
    if (track->left == 0)
        return fpclassify(track->rate_needed) == FP_ZERO;
    return isfinite(track->rate_needed) && (track->rate_needed > 0) == (c->target > c->actual);
}

static void compare_track(run_subject *run, const track_case *c, swt_status expected, int64_t planned,
                          int is_level)
{
    swt_track got, untouched;
    memset(&got, 0x5a, sizeof got);
    memcpy(&untouched, &got, sizeof got);
    const swt_status status = swt_growth_track(c->base, c->target, c->periods, c->elapsed, c->actual, &got);
    int same = status == expected;
    if (expected != SWT_OK)
        same = same && memcmp(&got, &untouched, sizeof got) == 0;
    else
        same = same && got.planned == planned && got.ahead == c->actual - planned &&
               got.order == exact_track_order(c->actual, planned, is_level) &&
               got.left == c->periods - c->elapsed && rate_is_sound(c, &got);
    run_compared(run, expected != SWT_OK, same,
                 "swt_growth_track(%" PRId64 ", %" PRId64 ", %" PRId32 ", %" PRId32 ", %" PRId64
                 ", &track) gave %s {%" PRId64 ", %" PRId64 ", %" PRId32 ", %" PRId32
                 ", %.17g}, exact is %s, planned %" PRId64 "%s",
                 c->base, c->target, c->periods, c->elapsed, c->actual, swt_status_name(status), got.planned,
                 got.ahead, got.order, got.left, got.rate_needed, swt_status_name(expected), planned,
                 is_level ? " to the last digit" : "");
}

static void spoil(track_case *c)
{
    int64_t *const heads[] = {&c->base, &c->target, &c->actual};
    static const int64_t bad[] = {0, 0, -1, INT64_MIN};
    static const int32_t bad_counts[] = {-1, 0, SWT_MAX_PERIODS + 1, INT32_MAX, INT32_MIN};
    *heads[draw_below(3)] = bad[draw_below(4)];
    if (draw_one_in(4))
        c->periods = bad_counts[draw_below(5)];
    if (draw_one_in(4))
        c->elapsed = draw_one_in(2) ? -1 : c->periods < INT32_MAX ? c->periods + 1 : -1;
}

void check_track(run_subject *run)
{
    const uint64_t kind = draw_below(8);
    track_case c = kind < 4 ? ordinary_case() : kind < 6 ? whole_case() : near_whole_case();
    int is_level = 0;
    c.base += c.base == 0;
    c.target += c.target == 0;
    const int64_t planned = exact_planned(&c, &is_level);
    if (draw_one_in(16)) {
        c.actual = draw_headcount();
        spoil(&c);
        const swt_status refused = refuse_track(&c);
        if (refused != SWT_OK)
            compare_track(run, &c, refused, ORACLE_UNTOUCHED, 0);
        else
            compare_track(run, &c, SWT_OK, exact_planned(&c, &is_level), is_level);
        return;
    }
    c.actual = draw_one_in(4) ? draw_headcount() : draw_near(planned);
    compare_track(run, &c, SWT_OK, planned, is_level);
}
