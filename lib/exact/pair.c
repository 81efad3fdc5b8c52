/* SPDX-License-Identifier: MIT */
/*
 * The compound rate by one Newton step in pairs of doubles. A pair is a sum high + low with
 * |low| <= ulp(high)/2; the products are Dekker's, without fma, which some libraries get wrong.
 *
 * Why it is within 1 ulp. Only growth is computed, ratio >= 1 and rate s >= 0; decline is turned over:
 * r = -s/(1+s). The equation is (1+s)^n - 1 = d with d = (target-base)/base, both sides formed without
 * cancellation: the difference is taken in integers, and (1+a)(1+b) - 1 = a + b + ab adds numbers that
 * are not negative. Each pair operation errs by less than 2^-100 of its result, a difference of the greater
 * of its terms. At most 20 compounds of three operations make (1+s)^n - 1, and what one errs by grows no more
 * than n*s/(1+s) <= n*log(1+s) < 89 times, as 1 + d is below 2^128: each side is known to 2^-87 of itself. A
 * first guess s0 from the C library, off by e*s0, leaves after Newton's step an error below
 * (n-1)/2 * s0/(1+s0) * e^2 of s0: with e <= 2^-44 and n <= 1000 below 2^-79.
 * The side's error reaches s by the factor d/(n*s*(1+s)^(n-1)), which is at most (1+s) <= 2 for s <= 1, and
 * for s > 1 at most 2/n * (1+s)/s. So the pair is right to 2^-79 of s and its rounding to 0.5 ulp and a hair.
 */
#include "pair.h"

#include <math.h>

typedef swti_pair pair;

/* Exact where |a| >= |b| or a is 0. */
static pair ordered_sum(double a, double b)
{
    const double sum = a + b;
    const pair result = {sum, b - (sum - a)};
    return result;
}

/* Exact: Knuth's sum. */
static pair exact_sum(double a, double b)
{
    const double sum = a + b;
    const double b_part = sum - a;
    const pair result = {sum, (a - (sum - b_part)) + (b - b_part)};
    return result;
}

/* Exact below 2^970: Veltkamp's halves of 26 bits, Dekker's product. */
static pair exact_product(double a, double b)
{
    const double splitter = 134217729.0; /* 2^27 + 1 */
    const double a_wide = splitter * a, b_wide = splitter * b;
    const double a1 = a_wide - (a_wide - a), a0 = a - a1;
    const double b1 = b_wide - (b_wide - b), b0 = b - b1;
    const double product = a * b;
    const pair result = {product, ((a1 * b1 - product) + a1 * b0 + a0 * b1) + a0 * b0};
    return result;
}

static pair add(pair a, pair b)
{
    const pair sum = exact_sum(a.high, b.high);
    return ordered_sum(sum.high, sum.low + (a.low + b.low));
}

static pair multiply(pair a, pair b)
{
    const pair product = exact_product(a.high, b.high);
    return ordered_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

static pair negate(pair a)
{
    const pair result = {-a.high, -a.low};
    return result;
}

/* Long division, two digits of 53 bits: the first leaves less than 2^-51 of a, the second 2^-51 of that. */
static pair divide(pair a, pair b)
{
    const pair first = {a.high / b.high, 0.0};
    const pair rest = add(a, negate(multiply(b, first)));
    return ordered_sum(first.high, rest.high / b.high);
}

/* A two-word number is the sum of four 32-bit parts, each exact in a double. */
static pair from_two(swti_two two)
{
    const double part[] = {(double)(two.low & UINT32_MAX), (double)(two.low >> 32) * 0x1p32,
                           (double)(two.high & UINT32_MAX) * 0x1p64, (double)(two.high >> 32) * 0x1p96};
    pair sum = {part[3], 0.0};
    for (int i = 2; i >= 0; i--) {
        const pair next = {part[i], 0.0};
        sum = add(sum, next);
    }
    return sum;
}

/* (1+a)(1+b) - 1. */
static pair compound(pair a, pair b)
{
    return add(add(a, b), multiply(a, b));
}

/* (1+s)^n - 1. */
static pair grow(pair s, int32_t n)
{
    const pair none = {0.0, 0.0};
    pair grown = none;
    for (; n > 0; n >>= 1) {
        if (n & 1)
            grown = compound(grown, s);
        if (n > 1)
            s = compound(s, s);
    }
    return grown;
}

/* The s >= 0 with (1+s)^n = 1 + d. */
static pair solve(pair d, int32_t n)
{
    const pair guess = {expm1(log1p(d.high) / n), 0.0};
    const pair grown = grow(guess, n);
    const pair excess = add(grown, negate(d));
    const double slope = n * ((1.0 + grown.high) / (1.0 + guess.high));
    const pair slope_pair = {slope, 0.0};
    return add(guess, negate(divide(excess, slope_pair)));
}

double swti_pair_rate(swti_two target, swti_two base, int32_t periods)
{
    const int32_t order = swti_two_order(target, base);
    if (order == 0)
        return 0.0;
    if (target.high == 0 && target.low == 0)
        return -1.0;
    const swti_two big = order > 0 ? target : base, small = order > 0 ? base : target;
    const pair s = solve(divide(from_two(swti_two_less(big, small)), from_two(small)), periods);
    if (order > 0)
        return s.high;
    const pair one = {1.0, 0.0};
    return negate(divide(s, add(one, s))).high;
}

/* Each operation errs by less than 2^-100: n quotients of two conversions, and n - 1 products at most. */
swti_pair swti_pair_power(uint64_t p, uint64_t q, int32_t n)
{
    pair factor = divide(from_two(swti_two_from(p)), from_two(swti_two_from(q)));
    pair power = {1.0, 0.0};
    for (; n > 0; n >>= 1) {
        if (n & 1)
            power = multiply(power, factor);
        if (n > 1)
            factor = multiply(factor, factor);
    }
    return power;
}
