/* SPDX-License-Identifier: MIT */
/* Weights times a scale, rounded in each method's way: one product of two words, an addition and a shift. */
#include "apportion_scale.h"

#include <math.h>

#include "apportion_claim.h"

static swti_two power_of_two(int32_t bits)
{
    const swti_two power = {bits < 64 ? 0 : UINT64_C(1) << (bits - 64), bits < 64 ? UINT64_C(1) << bits : 0};
    return power;
}

/* The posts n with n + t <= x are the whole part of x + 1 - t; so the offset is 1 - t. */
swti_scale swti_scale_of(int32_t method, uint64_t factor, int32_t shift)
{
    swti_scale s = {factor, shift, method == SWT_HUNTINGTON_HILL, {0, 0}};
    if (method == SWT_ADAMS)
        s.offset = power_of_two(shift);
    else if (method != SWT_DHONDT)
        s.offset = power_of_two(shift - 1);
    return s;
}

swti_scale swti_scale_from_double(int32_t method, double value)
{
    int exponent;
    const double fraction = frexp(value, &exponent);
    return swti_scale_of(method, (uint64_t)(fraction * 0x1p64), 64 - exponent);
}

/* weight * scale + offset in parts of 2^shift: the product is below 2^127, the offset at most 2^127. */
static inline swti_two scaled(const swti_scale *s, uint64_t weight)
{
    const swti_two product = swti_two_product(weight, s->factor);
    const uint64_t low = product.low + s->offset.low;
    const swti_two sum = {product.high + s->offset.high + (low < product.low), low};
    return sum;
}

/* number / 2^bits, cut, for bits in 1..127; beyond 2^64 it becomes 2^64 - 1. */
static inline uint64_t whole_part(swti_two number, int32_t bits)
{
    if (bits >= 64)
        return number.high >> (bits - 64);
    return number.high >> bits != 0 ? UINT64_MAX : (number.high << (64 - bits)) | (number.low >> bits);
}

/* The 64 bits below the lowest of those, with zeros where there are fewer. */
static inline uint64_t part_below(swti_two number, int32_t bits)
{
    if (bits <= 64)
        return number.low << (64 - bits);
    return (number.high << (128 - bits)) | (number.low >> (bits - 64));
}

/*
 * Huntington-Hill's posts where weight * scale is n + 1/2 - u, 0 < u <= 1: n + 1 if its square is n(n + 1) or
 * more, which is if (2n + 1) * u <= u^2 + 1/4; else n. 2^64 * u is more than gap, and gap + 1 at most.
 *
 * For n = 0 it always is. From n = 1 on it is not where (2n + 1) * u >= 17/64: up to u = 1/8 since u^2 + 1/4
 * is no more than that, and beyond since 3u - u^2 > 1/4 from there to 1. It is where (2n + 1) * u <= 1/4.
 * What lies between is squared. An n above 2^63 - 1 is above any cap, and stays.
 */
static inline uint64_t geometric(const swti_scale *s, uint64_t weight, uint64_t n, uint64_t gap)
{
    const uint64_t times = 2 * n + 1;
    if (n > INT64_MAX)
        return n;
    const swti_two product = swti_two_product(gap, times);
    const int is_first = n == 0;
    const int may = is_first | ((product.high == 0) & (product.low < UINT64_C(17) << 58));
    /* no sum wraps here: product.low is 0, or times is no more than it */
    const int does = is_first | (may & (product.low + times <= UINT64_C(1) << 62));
    if (may != does)
        return n + (uint64_t)swti_claim_reaches(weight, n, s->factor, s->shift);
    return n + (uint64_t)does;
}

static void scale_geometric(const swti_scale *s, const int64_t *weights, size_t areas, uint64_t *posts)
{
    const swti_scale scale = *s;
    for (size_t i = 0; i < areas; i++) {
        const uint64_t weight = (uint64_t)weights[i];
        const swti_two sum = scaled(&scale, weight);
        const uint64_t n = whole_part(sum, scale.shift);
        posts[i] = weight == 0 ? 0 : geometric(&scale, weight, n, ~part_below(sum, scale.shift));
    }
}

static void scale_arithmetic(const swti_scale *s, const int64_t *weights, size_t areas, uint64_t *posts)
{
    const swti_scale scale = *s;
    for (size_t i = 0; i < areas; i++) {
        const uint64_t weight = (uint64_t)weights[i];
        posts[i] = weight == 0 ? 0 : whole_part(scaled(&scale, weight), scale.shift);
    }
}

void swti_scale_posts(const swti_scale *s, const swti_apportionment *a, size_t first, size_t areas,
                      uint64_t *posts)
{
    const uint64_t total = a->total;
    if (s->is_geometric)
        scale_geometric(s, a->weights + first, areas, posts);
    else
        scale_arithmetic(s, a->weights + first, areas, posts);
    for (size_t i = 0; i < areas && !a->is_bounded; i++)
        posts[i] = posts[i] < total ? posts[i] : total;
    for (size_t i = 0; i < areas && a->is_bounded; i++) {
        const swti_bounds bounds = swti_bounds_of(a, first + i);
        const uint64_t capped = posts[i] < bounds.cap ? posts[i] : bounds.cap;
        posts[i] = capped > bounds.floor ? capped : bounds.floor;
    }
}
