/* SPDX-License-Identifier: MIT */
/*
 * The adversary. Growth is base * p^n / q^n with p/q = 1 + rate in lowest terms. Where the answer changes
 * is where this is a whole number or a half, so bases are solved for: by the inverse of p^n modulo q^n
 * (whole numbers, halves, and both plus or minus exactly 1/q^n), by the convergents of p^n/q^n (no base of
 * that size comes nearer to a whole number), and by dividing INT64_MAX.
 */
#include "cases.h"

#include "draw.h"
#include "exact.h"

#define NO_TARGET (-1)

/* num/den times a small number: the library takes what is not reduced. */
static swt_ratio spread(int64_t num, int64_t den)
{
    const int64_t factor = draw_one_in(4) ? draw_between(2, 9) : 1;
    const int64_t limit = INT64_MAX / 10;
    swt_ratio rate = {num, den};
    if (num < limit && num > -limit && den < limit) {
        rate.num *= factor;
        rate.den *= factor;
    }
    return rate;
}

/* What plans print: whole percents, tenths and hundredths of them. */
static swt_ratio plan_rate(void)
{
    switch (draw_below(4)) {
    case 0:
        return spread(draw_between(-999, 2000), 1000);
    case 1:
        return spread(draw_between(-9999, 20000), 10000);
    default:
        return spread(draw_between(-99, 200), 100);
    }
}

/* Numerator and denominator of up to 63 bits, so that num + den can pass INT64_MAX. */
static swt_ratio huge_rate(void)
{
    const int64_t den = draw_one_in(2) ? INT64_MAX - draw_bits(20) : 1 + draw_bits(62);
    const int64_t part = draw_bits(63) % den;
    swt_ratio rate = {draw_between(1 - den, INT64_MAX), den};
    if (draw_one_in(2))
        rate.num = draw_one_in(2) ? part : -part;
    return rate;
}

/* Within 1/2^30 of no growth, up or down. */
static swt_ratio tiny_rate(void)
{
    const int64_t den = INT64_MAX - draw_bits(62);
    const swt_ratio rate = {draw_between(-3, 3), den};
    return rate;
}

swt_ratio case_rate(void)
{
    switch (draw_below(10)) {
    case 0: {
        const int64_t den = draw_one_in(2) ? INT64_MAX - draw_bits(20) : 1 + draw_bits(62);
        const swt_ratio rate = {1 - den, den}; /* the least above -1 */
        return rate;
    }
    case 1:
        return huge_rate();
    case 2:
        return tiny_rate();
    case 3: {
        const int64_t den = draw_between(1, 99);
        return spread(draw_between(1 - den, 99), den);
    }
    default:
        return plan_rate();
    }
}

/* Mostly what plans have, sometimes a long time; long and huge together cost most and come rarely. */
static int32_t draw_periods(void)
{
    switch (draw_below(32)) {
    case 0:
        return 0;
    case 1:
        return 1;
    case 2:
        return (int32_t)draw_between(50, 300);
    case 3:
        return draw_one_in(6) ? (int32_t)draw_between(990, SWT_MAX_PERIODS) : (int32_t)draw_between(1, 100);
    default:
        return (int32_t)draw_between(1, 20);
    }
}

static int uses_long_numbers(swt_ratio rate)
{
    return rate.den > INT32_MAX || rate.num > INT32_MAX;
}

/* p and q in lowest terms, small enough that q^n, and as a rule p^n, stay below 2^62. */
static growth_case small_rate_case(void)
{
    static const int64_t dens[] = {2,  3,  4,  5,  6,  7,  8,  9,  10,  11,  12,
                                   16, 20, 24, 25, 30, 40, 50, 60, 100, 200, 1000};
    const int64_t den = dens[draw_below(sizeof dens / sizeof dens[0])];
    const growth_case c = {0, {draw_between(1 - den, den), den}, 0, NO_TARGET};
    return c;
}

/* The greatest n, at least 1, with max(p, q)^n below 2^62, cut at random. */
static int32_t periods_below_word(int64_t p, int64_t q)
{
    const int64_t greater = p > q ? p : q;
    int64_t power = greater;
    int32_t most = 1;
    while (power <= (INT64_MAX / 2) / greater) {
        power *= greater;
        most++;
    }
    return (int32_t)draw_between(1, most);
}

/*
 * base * p^n = r modulo q^n, for r = 0, a half of q^n, or next to these. The result is then a whole number
 * or a half, exactly or to 1/q^n.
 */
static growth_case residue_case(void)
{
    growth_case c = small_rate_case();
    mpz_t above, below, rest, common;
    mpz_inits(above, below, rest, common, NULL);
    c.periods = periods_below_word(c.rate.num + c.rate.den, c.rate.den);
    exact_growth(above, below, c.rate, c.periods);
    mpz_gcd(common, above, below);
    mpz_divexact(above, above, common);
    mpz_divexact(below, below, common);
    if (draw_one_in(2))
        mpz_fdiv_q_2exp(rest, below, 1);
    exact_set(common, draw_between(-1, 1));
    mpz_add(rest, rest, common);
    if (mpz_cmp_ui(below, 1) > 0) {
        mpz_invert(above, above, below);
        mpz_mul(rest, rest, above);
    }
    mpz_fdiv_r(rest, rest, below);
    exact_set(common, draw_one_in(2) ? 0 : draw_bits(1 + (int32_t)draw_below(62)));
    mpz_addmul(rest, below, common);
    c.base = exact_fits(rest) ? exact_get(rest) : draw_headcount();
    c.rate = spread(c.rate.num, c.rate.den);
    mpz_clears(above, below, rest, common, NULL);
    return c;
}

/*
 * Euclid's algorithm on above/below: the convergents of their quotient, greater and greater, until one
 * does not fit. base gets the last denominator, target the last numerator.
 */
static void convergent(mpz_t above, mpz_t below, int32_t steps, mpz_t base, mpz_t target)
{
    mpz_t quotient, base_before, target_before, next;
    mpz_inits(quotient, base_before, target_before, next, NULL);
    mpz_set_ui(base, 0);
    mpz_set_ui(target, 1);
    mpz_set_ui(base_before, 1);
    for (int32_t i = 0; i < steps && mpz_sgn(below) != 0; i++) {
        mpz_fdiv_qr(quotient, above, above, below);
        mpz_swap(above, below);
        mpz_set(next, base_before);
        mpz_addmul(next, quotient, base);
        mpz_addmul(target_before, quotient, target);
        if (!exact_fits(next) || !exact_fits(target_before))
            break;
        mpz_swap(target_before, target);
        mpz_set(base_before, base);
        mpz_set(base, next);
    }
    mpz_clears(quotient, base_before, target_before, next, NULL);
}

/* The base whose result comes nearest to a whole number, or, doubled, to a half. */
static growth_case convergent_case(void)
{
    const int32_t steps = draw_one_in(3) ? (int32_t)draw_below(40) : 200;
    const int doubled = draw_one_in(3);
    growth_case c = {1, draw_one_in(4) ? case_rate() : plan_rate(), draw_periods(), NO_TARGET};
    if (c.periods > 100)
        c.periods /= 10;
    mpz_t above, below, base, target;
    mpz_inits(above, below, base, target, NULL);
    exact_growth(above, below, c.rate, c.periods);
    if (doubled)
        mpz_mul_2exp(above, above, 1);
    convergent(above, below, steps, base, target);
    c.base = exact_get(base);
    if (!doubled)
        c.target = exact_get(target);
    mpz_clears(above, below, base, target, NULL);
    return c;
}

/* A divisor d of INT64_MAX = 7^2 * 73 * 127 * 337 * 92737 * 649657: one more in d - 1 parts lands on it. */
static growth_case divisor_case(void)
{
    static const int64_t divisors[] = {7, 49, 73, 127, 337, 511, 889, 92737, 649657};
    const int64_t d = divisors[draw_below(sizeof divisors / sizeof divisors[0])];
    const growth_case c = {draw_near(INT64_MAX / d * (d - 1)), {1, d - 1}, 1, INT64_MAX - draw_between(0, 2)};
    return c;
}

/* Results on both sides of INT64_MAX, and rounding up across it. */
static growth_case edge_case(void)
{
    growth_case c = {0, draw_one_in(2) ? tiny_rate() : plan_rate(), draw_periods(), NO_TARGET};
    mpz_t above, below;
    if (draw_one_in(4))
        return divisor_case();
    if (uses_long_numbers(c.rate) && c.periods > 60)
        c.periods %= 60;
    mpz_inits(above, below, NULL);
    exact_growth(above, below, c.rate, c.periods);
    mpz_mul_2exp(below, below, 63);
    mpz_fdiv_q(below, below, above);
    c.base = exact_fits(below) ? draw_near(exact_get(below)) : draw_near(INT64_MAX);
    c.target = INT64_MAX - draw_between(0, 2);
    mpz_clears(above, below, NULL);
    return c;
}

/* Hundreds of periods with a result that fits. */
static growth_case long_case(void)
{
    growth_case c = {
        0, {draw_between(-40, 40), 1000}, (int32_t)draw_between(200, SWT_MAX_PERIODS), NO_TARGET};
    if (draw_one_in(4))
        c.rate = tiny_rate();
    if (draw_one_in(16))
        c.rate = huge_rate();
    if (draw_one_in(4))
        c.periods = SWT_MAX_PERIODS;
    c.base = draw_headcount();
    if (c.rate.num > 0)
        c.base = draw_bits(20);
    return c;
}

static growth_case plain_case(void)
{
    growth_case c = {draw_headcount(), case_rate(), draw_periods(), NO_TARGET};
    if (uses_long_numbers(c.rate) && c.periods > 30 && !draw_one_in(16))
        c.periods %= 30;
    if (draw_one_in(2))
        c.base = draw_bits(40);
    if (draw_one_in(8))
        c.target = draw_headcount();
    return c;
}

static growth_case draw_case(void)
{
    switch (draw_below(32)) {
    case 0:
        return long_case();
    case 1:
    case 2:
    case 3:
    case 4:
        return edge_case();
    case 5:
    case 6:
    case 7:
    case 8:
        return convergent_case();
    case 9:
    case 10:
    case 11:
    case 12:
    case 13:
    case 14:
    case 15:
    case 16:
        return residue_case();
    default:
        return plain_case();
    }
}

/* The whole number at or next to what the growth comes to; INT64_MAX or near where it does not fit. */
static int64_t near_result(const growth_case *c)
{
    mpz_t above, below, base;
    mpz_inits(above, below, base, NULL);
    exact_growth(above, below, c->rate, c->periods);
    exact_set(base, c->base);
    mpz_mul(above, above, base);
    mpz_fdiv_q(above, above, below);
    const int64_t result = exact_fits(above) ? exact_get(above) : INT64_MAX;
    mpz_clears(above, below, base, NULL);
    return result < INT64_MAX && draw_one_in(2) ? result + (int64_t)draw_below(2) : draw_near(result);
}

growth_case case_growth(void)
{
    growth_case c = draw_case();
    if (c.target == NO_TARGET)
        c.target = near_result(&c);
    return c;
}

/* Over 0 the num is above 0: which of two faults in one ratio is named first is not what is tested here. */
swt_ratio case_bad_ratio(void)
{
    const int64_t size = 1 + draw_bits(62);
    const swt_ratio bad[] = {{size, 0},         {size, -size},          {-1, 1},       {-size, 1},
                             {INT64_MIN, size}, {INT64_MIN, INT64_MAX}, {0, INT64_MIN}};
    return bad[draw_below(sizeof bad / sizeof bad[0])];
}

growth_case case_growth_or_bad(void)
{
    static const int32_t bad_periods[] = {-1, SWT_MAX_PERIODS + 1, INT32_MIN, INT32_MAX};
    growth_case c = case_growth();
    if (!draw_one_in(16))
        return c;
    const uint64_t which = 1 + draw_below(15);
    if (which & 1)
        c.rate = case_bad_ratio();
    if (which & 2)
        c.periods = bad_periods[draw_below(4)];
    if (which & 4)
        c.base = draw_one_in(2) ? -1 - draw_bits(62) : SWT_MISSING;
    if (which & 8)
        c.target = draw_one_in(2) ? -1 - draw_bits(62) : SWT_MISSING;
    return c;
}
