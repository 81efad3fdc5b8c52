/* SPDX-License-Identifier: MIT */
/*
 * The inside of lib/exact, driven directly: the filter's bounds hold, in every rounding mode of the machine;
 * the integer path, which few calls reach, is right by itself; and the two never disagree. Prints how much of
 * its bound the filter used and what share of the cases fell through to the integers. --seed N --calls N.
 */
#include "cases.h"
#include "draw.h"
#include "exact.h"
#include "run.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../unit/rounding_modes.h"
#include "exact/estimate.h"

#define DEFAULT_CALLS UINT64_C(400000)
#define CASE_FORMAT   "{%" PRIu64 ", %" PRIu64 ", %" PRId32 "}"
#define TWO_FORMAT    "{%" PRIu64 ", %" PRIu64 "}"

/* What the filter did over a set of cases. */
typedef struct {
    uint64_t asked;
    uint64_t fell_through;
    double widest; /* the greatest part of its bound that an estimate was off by */
} filter_use;

static filter_use ordinary, adversarial;

static swti_power power_of(swt_ratio rate, int32_t periods)
{
    const swti_power power = {(uint64_t)rate.num + (uint64_t)rate.den, (uint64_t)rate.den, periods};
    return power;
}

/* What planners ask: up to 10^8 people, tenths of a percent, 15 years. */
static growth_case draw_ordinary(void)
{
    const growth_case c = {draw_between(1, 100000000),
                           {draw_between(1, 300), 1000},
                           (int32_t)draw_between(1, 15),
                           draw_between(1, 100000000)};
    return c;
}

static void set_mode(uint64_t which)
{
    fesetround(rounding_modes[which % (sizeof rounding_modes / sizeof rounding_modes[0])]);
}

static void set_two(mpz_t z, swti_two two)
{
    const uint64_t words[] = {two.high, two.low};
    mpz_import(z, 2, 1, sizeof words[0], 0, 0, words);
}

/* z as two words; z >= 0 and below 2^128. */
static swti_two get_two(const mpz_t z)
{
    uint64_t words[2] = {0, 0};
    mpz_export(words, NULL, -1, sizeof words[0], 0, 0, z);
    const swti_two two = {words[1], words[0]};
    return two;
}

/* above = a * p^n and below = b * q^n. */
static void set_sides(mpz_t above, mpz_t below, swti_power power, swti_two a, swti_two b)
{
    mpz_t factor;
    mpz_init(factor);
    set_two(above, swti_two_from(power.p));
    mpz_pow_ui(above, above, (unsigned long)power.n);
    set_two(factor, a);
    mpz_mul(above, above, factor);
    set_two(below, swti_two_from(power.q));
    mpz_pow_ui(below, below, (unsigned long)power.n);
    set_two(factor, b);
    mpz_mul(below, below, factor);
    mpz_clear(factor);
}

/* The sign of above - x * below, and its size as a part of x * below. */
static double excess_over(const mpz_t above, const mpz_t below, double x, int *sign)
{
    int exponent = 0;
    long above_exponent, below_exponent;
    mpz_t left, right;
    mpz_inits(left, right, NULL);
    exact_set(right, (int64_t)ldexp(frexp(x, &exponent), 53));
    exponent -= 53;
    mpz_mul(right, right, below);
    mpz_set(left, above);
    mpz_mul_2exp(exponent < 0 ? left : right, exponent < 0 ? left : right, (mp_bitcnt_t)labs(exponent));
    mpz_sub(left, left, right);
    *sign = mpz_sgn(left);
    const double size = mpz_get_d_2exp(&above_exponent, left), whole = mpz_get_d_2exp(&below_exponent, right);
    mpz_clears(left, right, NULL);
    if (whole <= 0.0)
        return 0.0;
    const long apart = above_exponent - below_exponent;
    return ldexp(fabs(size / whole), apart < -1000 ? -1000 : apart > 1000 ? 1000 : (int)apart);
}

/*
 * low <= above/below <= high. Near the end of the doubles, where a square may have overflowed (to infinity or
 * to the greatest double, as the rounding mode says), the estimate only says that the truth is above 2^800.
 */
static int bounds_hold(const mpz_t above, const mpz_t below, double low, double high, double *used)
{
    const int is_off_scale = !(high < 0x1p900);
    int over_low = 0, over_high = 0, over_middle;
    *used = 0.0;
    excess_over(above, below, is_off_scale ? 0x1p800 : low, &over_low);
    if (is_off_scale)
        return low > 0x1p800 && over_low >= 0;
    excess_over(above, below, high, &over_high);
    if (low > 0.0)
        *used = excess_over(above, below, low / 2 + high / 2, &over_middle) / ((high - low) / (high + low));
    return over_low >= 0 && over_high <= 0;
}

static void check_estimate(run_subject *run)
{
    const int is_ordinary = draw_one_in(4);
    const growth_case c = is_ordinary ? draw_ordinary() : case_growth();
    filter_use *const use = is_ordinary ? &ordinary : &adversarial;
    const swti_power forward = power_of(c.rate, c.periods), backward = {forward.q, forward.p, forward.n};
    const swti_power power = draw_one_in(3) ? backward : forward;
    const swti_two num =
        swti_two_product((uint64_t)c.base + (c.base == 0), draw_one_in(2) ? 1 : draw_word() | 1);
    const swti_two den = swti_two_from(draw_one_in(2) ? 1 : 1 + (uint64_t)draw_bits(62));
    double low = 0.0, high = 0.0, used;
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    set_sides(above, below, power, num, den);
    set_mode(run->compared);
    const int32_t estimated = swti_power_estimate(power, num, den, &low, &high);
    set_mode(0);
    run_compared(
        run, 0, !estimated || bounds_hold(above, below, low, high, &used),
        "swti_power_estimate((swti_power)" CASE_FORMAT ", (swti_two)" TWO_FORMAT ", (swti_two)" TWO_FORMAT
        ", &low, &high) in rounding mode %d gave %a..%a, which leaves the truth out",
        power.p, power.q, power.n, num.high, num.low, den.high, den.low, (int)(run->compared % 4), low, high);
    if (estimated && used > use->widest)
        use->widest = used;
    mpz_clears(above, below, NULL);
}

/* a * p^n / q^n, cut, and then one more or less: the second number that is hardest to tell apart. */
static swti_two hardest_against(swti_power power, swti_two a)
{
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    set_sides(above, below, power, a, swti_two_from(1));
    mpz_fdiv_q(above, above, below);
    exact_set(below, draw_between(-1, 2));
    mpz_add(above, above, below);
    swti_two b = {draw_word(), draw_word()};
    if (mpz_sgn(above) >= 0 && mpz_sizeinbase(above, 2) <= 128)
        b = get_two(above);
    mpz_clears(above, below, NULL);
    return b;
}

static int32_t exact_sign(swti_power power, swti_two a, swti_two b)
{
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    set_sides(above, below, power, a, b);
    const int order = mpz_cmp(above, below);
    mpz_clears(above, below, NULL);
    return (order > 0) - (order < 0);
}

static double as_double(swti_two two)
{
    return (double)two.high * 0x1p64 + (double)two.low;
}

static void note_order(filter_use *use, swti_power power, swti_two a, swti_two b)
{
    double low = 0.0, high = 0.0;
    const int32_t estimated = swti_power_estimate(power, a, swti_two_from(1), &low, &high);
    use->asked++;
    use->fell_through += !estimated || !(high < as_double(b) || low > as_double(b));
}

static void check_order(run_subject *run)
{
    const int is_ordinary = draw_one_in(4);
    const growth_case c = is_ordinary ? draw_ordinary() : case_growth();
    const swti_power power = power_of(c.rate, c.periods);
    swti_two a = swti_two_from((uint64_t)c.base), b = swti_two_from((uint64_t)c.target);
    if (!is_ordinary && draw_one_in(3)) {
        a = swti_two_product((uint64_t)c.base, draw_word());
        b = hardest_against(power, a);
    }
    const int32_t want = exact_sign(power, a, b);
    set_mode(run->compared);
    const int32_t filtered = swti_power_order(power, a, b);
    set_mode(0);
    const int32_t whole = swti_power_order_by_integers(power, a, b);
    run_compared(run, 0, filtered == want && whole == want,
                 "swti_power_order((swti_power)" CASE_FORMAT ", (swti_two)" TWO_FORMAT
                 ", (swti_two)" TWO_FORMAT ") gave %" PRId32 ", by integers %" PRId32 ", exact is %" PRId32,
                 power.p, power.q, power.n, a.high, a.low, b.high, b.low, filtered, whole, want);
    note_order(is_ordinary ? &ordinary : &adversarial, power, a, b);
}

static exact_outcome exact_rounded(swti_power power, uint64_t num, uint64_t den, int32_t rounding)
{
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    set_sides(above, below, power, swti_two_from(num), swti_two_from(den));
    const exact_outcome outcome = exact_round(above, below, rounding);
    mpz_clears(above, below, NULL);
    return outcome;
}

static double round_end(double x, int32_t rounding)
{
    return rounding == SWT_CEIL ? ceil(x) : rounding == SWT_FLOOR ? floor(x) : floor(x + 0.5);
}

static void note_round(filter_use *use, swti_power power, uint64_t num, uint64_t den, int32_t rounding)
{
    double low = 0.0, high = 0.0;
    const int32_t estimated = swti_power_estimate(power, swti_two_from(num), swti_two_from(den), &low, &high);
    use->asked++;
    /* an upper end of 1/2 stands for all that is small, which needs no integers */
    use->fell_through +=
        !estimated || (low < 0x1p63 && high > 0.5 && round_end(low, rounding) < round_end(high, rounding));
}

/* Called through pointers, so that no arithmetic moves out of the rounding mode that was set for it. */
static swti_ends (*volatile const by_plain_doubles)(swti_power, uint64_t, int32_t) = swti_plain_ends;
static swti_ends (*volatile const by_64_bits)(const swti_power *, uint64_t, uint64_t,
                                              int32_t) = swti_power_round_finely;

/* Whether two ends hold the truth, and what is decided from them is the truth. */
static int ends_hold(const swti_ends *ends, swti_power power, uint64_t num, uint64_t den, int32_t rounding,
                     exact_outcome want)
{
    const uint64_t exact = want.status == SWT_OK ? (uint64_t)want.value : UINT64_C(1) << 63;
    exact_outcome decided = exact_error(SWT_OK);
    decided.status = swti_power_round_from(&power, num, den, rounding, ends, &decided.value);
    return ends->lower <= exact && exact <= ends->upper && exact_same(decided, want);
}

/* What swt_growth_project asks first, and what is asked where doubles leave it open. */
static void check_ends(run_subject *run)
{
    const int is_ordinary = draw_one_in(4);
    const growth_case c = is_ordinary ? draw_ordinary() : case_growth();
    const swti_power forward = power_of(c.rate, c.periods), backward = {forward.q, forward.p, forward.n};
    const swti_power power = draw_one_in(3) ? backward : forward;
    const uint64_t num = (uint64_t)c.base + (c.base == 0),
                   den = draw_one_in(2) ? 1 : 1 + (uint64_t)draw_bits(62);
    const int32_t rounding = (int32_t)draw_below(3);
    const exact_outcome want = exact_rounded(power, num, den, rounding);
    set_mode(run->compared);
    const swti_ends fine = by_64_bits(&power, num, den, rounding);
    int holds = ends_hold(&fine, power, num, den, rounding, want);
    if (den == 1 && swti_power_is_plain(power)) {
        const swti_ends plain = by_plain_doubles(power, num, rounding);
        holds = holds && ends_hold(&plain, power, num, den, rounding, want);
    }
    set_mode(0);
    run_compared(run, want.status != SWT_OK, holds,
                 "the ends of (swti_power)" CASE_FORMAT ", %" PRIu64 ", %" PRIu64
                 ", %s in rounding mode %d leave the truth out: %s %" PRId64,
                 power.p, power.q, power.n, num, den, run_rounding_name(rounding), (int)(run->compared % 4),
                 swt_status_name(want.status), want.value);
}

static void check_round(run_subject *run)
{
    const int is_ordinary = draw_one_in(4);
    const growth_case c = is_ordinary ? draw_ordinary() : case_growth();
    const swti_power forward = power_of(c.rate, c.periods), backward = {forward.q, forward.p, forward.n};
    const int is_backward = !is_ordinary && draw_one_in(3);
    const swti_power power = is_backward ? backward : forward;
    const uint64_t num = (uint64_t)(is_backward ? c.target : c.base);
    const uint64_t den = is_ordinary || draw_one_in(2) ? 1 : 1 + (uint64_t)draw_bits(62);
    const int32_t rounding = (int32_t)draw_below(3);
    const exact_outcome want = exact_rounded(power, num, den, rounding);
    exact_outcome filtered = exact_error(SWT_OK), whole = filtered;
    set_mode(run->compared);
    filtered.status = swti_power_round(power, num, den, rounding, &filtered.value);
    set_mode(0);
    whole.status = swti_power_round_by_integers(power, num, den, rounding, &whole.value);
    run_compared(run, want.status != SWT_OK, exact_same(filtered, want) && exact_same(whole, want),
                 "swti_power_round((swti_power)" CASE_FORMAT ", %" PRIu64 ", %" PRIu64
                 ", %s, &out) gave %s %" PRId64 ", by integers %s %" PRId64 ", exact is %s %" PRId64,
                 power.p, power.q, power.n, num, den, run_rounding_name(rounding),
                 swt_status_name(filtered.status), filtered.value, swt_status_name(whole.status), whole.value,
                 swt_status_name(want.status), want.value);
    note_round(is_ordinary ? &ordinary : &adversarial, power, num, den, rounding);
}

static void print_use(const char *name, const filter_use *use)
{
    printf("# %s: %" PRIu64 " of %" PRIu64
           " fell through to the integers (%.4f %%); widest error %.1f %% of its bound\n",
           name, use->fell_through, use->asked, 100.0 * (double)use->fell_through / (double)use->asked,
           100.0 * use->widest);
}

int main(int argc, char **argv)
{
    run_subject subjects[] = {
        {.name = "swti_power_estimate", .share = 250, .check = check_estimate},
        {.name = "swti_power_order", .share = 250, .check = check_order},
        {.name = "swti_power_round", .share = 250, .check = check_round},
        {.name = "swti_plain_ends and swti_power_round_finely", .share = 250, .check = check_ends},
    };
    const int failed =
        run_subjects(argc, argv, subjects, sizeof subjects / sizeof subjects[0], DEFAULT_CALLS, 0);
    print_use("ordinary", &ordinary);
    print_use("adversarial", &adversarial);
    if (failed == 0 && adversarial.fell_through < adversarial.asked / 20) {
        puts("# the adversarial cases do not reach the integers");
        return 1;
    }
    return failed;
}
