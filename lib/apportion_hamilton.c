/* SPDX-License-Identifier: MIT */
/* Largest remainders: quotas in words, and the remainder at the cut found by its digits. */
#include "apportion_cut.h"
#include "apportion_parts.h"
#include "exact/two.h"

/* num / den, den below 2^63, taken apart so that a weight is multiplied by it without a division. */
typedef struct {
    uint64_t whole;
    uint64_t num; /* of what is left, below den */
    uint64_t den;
    uint64_t reciprocal; /* num * 2^64 / den, cut */
} level;

/* An area's posts before the remainders are served, and its remainder: a part of level.den. */
typedef struct {
    uint64_t share;
    uint64_t rest;
} quota;

static level level_of(uint64_t num, uint64_t den)
{
    uint64_t rest;
    level l = {num / den, num % den, den, 0};
    const swti_two shifted = {l.num, 0};
    l.reciprocal = swti_two_divide(shifted, den, &rest);
    return l;
}

/*
 * weight * level, for a weight below 2^63. The reciprocal lacks less than 1, so its product with the weight
 * lacks less than 2^63 of 2^64, and the high word is the quotient or one less. What remains is then below
 * 2 * den < 2^64, so that words which wrap still give it. A whole part beyond 2^64 becomes 2^64 - 1.
 */
static inline quota times_level(const level *l, uint64_t weight)
{
    quota q;
    q.share = swti_two_product(weight, l->reciprocal).high;
    q.rest = weight * l->num - q.share * l->den;
    if (q.rest >= l->den) {
        q.rest -= l->den;
        q.share++;
    }
    if (l->whole != 0) {
        const swti_two product = swti_two_product(weight, l->whole);
        q.share += product.low;
        if (product.high != 0 || q.share < product.low)
            q.share = UINT64_MAX;
    }
    return q;
}

/* An area's quota: what a bound makes of it is whole. */
static inline quota quota_of(const swti_apportionment *a, const level *l, size_t area)
{
    quota q = times_level(l, (uint64_t)a->weights[area]);
    if (a->is_bounded) {
        const swti_bounds bounds = swti_bounds_of(a, area);
        if (q.share < bounds.floor || q.share >= bounds.cap) {
            q.share = q.share < bounds.floor ? bounds.floor : bounds.cap;
            q.rest = 0;
        }
    }
    return q;
}

/* Areas that a bound holds, together. */
typedef struct {
    uint64_t posts;
    uint64_t weight;
} held;

/*
 * Who is held at a level, by floor and by cap; returns the sign of the quotas' sum less the total. The level
 * divides what the areas known to be held leave among the others: of these, those that caps hold would have
 * more without them, so that all caps that hold add up to no more than the total.
 */
static int weigh(const swti_apportionment *a, const level *l, held *floors, held *caps)
{
    held floor = {0, 0}, cap = {0, 0};
    for (size_t i = 0; i < a->areas; i++) {
        const uint64_t weight = (uint64_t)a->weights[i];
        const swti_bounds bounds = swti_bounds_of(a, i);
        const quota q = times_level(l, weight);
        const uint64_t at_floor =
            (weight != 0) & ((q.share < bounds.floor) | ((q.share == bounds.floor) & (q.rest == 0)));
        const uint64_t at_cap = (weight != 0) & (q.share >= bounds.cap) & ~at_floor;
        floor.posts += bounds.floor & -at_floor;
        floor.weight += weight & -at_floor;
        cap.posts += bounds.cap & -at_cap;
        cap.weight += weight & -at_cap;
    }
    *floors = floor;
    *caps = cap;
    const uint64_t given = a->idle + floor.posts;
    if (cap.posts > a->total - given)
        return 1;
    /*
     * What is free weighs no more than what this level was made for, so that free * level, which is held
     * against what is left, is not above the total.
     */
    const uint64_t left = a->total - given - cap.posts, loose = a->weight - floor.weight - cap.weight;
    const uint64_t whole = loose * l->whole;
    if (whole > left)
        return 1;
    return swti_two_order(swti_two_product(loose, l->num), swti_two_product(left - whole, l->den));
}

/*
 * The level at which the quotas, held within their bounds, add up to the total. Each round tries the level
 * that would be right if only the areas known to be held were held. Where its quotas come to too much,
 * the right level is lower, and whoever a floor holds at this one it holds at that one; so with caps where
 * they come to too little. Both are then known, and the next level lies between: a round whose level is
 * wrong always finds someone new.
 *
 * There are few rounds. Say floors held areas at level y, in excess by e, and left the weight w free; the
 * next level is e / w lower. Whoever the floors hold next, with weight v, asks for at most e * v / w more.
 * So either v is at most w / 2, and the excess halves, or the free weight does. A weight halves 63 times at
 * most, an excess, being below 2^63 and a multiple of 1 / den, 126 times; the same goes for caps.
 */
static level find_level(const swti_apportionment *a)
{
    held known_floors = {0, 0}, known_caps = {0, 0};
    for (;;) {
        held floors, caps;
        const level l = level_of(a->total - a->idle - known_floors.posts - known_caps.posts,
                                 a->weight - known_floors.weight - known_caps.weight);
        const int order = weigh(a, &l, &floors, &caps);
        if (order == 0)
            return l;
        if (order > 0)
            known_floors = floors;
        else
            known_caps = caps;
    }
}

static int bits_of(uint64_t number)
{
    int bits = 0;
    for (; number != 0; number >>= 1)
        bits++;
    return bits;
}

/* The remainders of one leading digit, gathered at the start of the shares; how many. */
static size_t gather(const swti_apportionment *a, const level *l, int shift, uint64_t digit, int64_t *rests)
{
    size_t count = 0;
    for (size_t i = 0; i < a->areas; i++) {
        const quota q = quota_of(a, l, i);
        if (q.rest >> shift == digit)
            rests[count++] = (int64_t)q.rest;
    }
    return count;
}

static void write_shares(const swti_apportionment *a, const level *l, swti_cut last, int64_t *shares)
{
    for (size_t i = 0; i < a->areas; i++) {
        const quota q = quota_of(a, l, i);
        shares[i] = (int64_t)(q.share + swti_cut_serves(&last, q.rest));
    }
}

/*
 * left is the sum of the remainders over den, each below 1: so fewer posts are left than there are
 * remainders above 0, and the cut is never at 0.
 */
int64_t swti_apportion_hamilton(const swti_apportionment *a, int64_t *shares)
{
    const level l = a->is_bounded ? find_level(a) : level_of(a->total, a->weight);
    const int bits = bits_of(l.den - 1), shift = bits > SWTI_DIGIT_BITS ? bits - SWTI_DIGIT_BITS : 0;
    size_t counts[SWTI_DIGITS] = {0};
    uint64_t left = a->total;
    swti_cut last = {UINT64_MAX, 0, 0};
    for (size_t i = 0; i < a->areas; i++) {
        const quota q = quota_of(a, &l, i);
        left -= q.share;
        counts[q.rest >> shift]++;
    }
    if (left > 0) {
        const uint64_t digit = swti_cut_digit(counts, &left);
        last = swti_cut_find(shares, gather(a, &l, shift, digit, shares), shift, left);
    }
    write_shares(a, &l, last, shares);
    return last.served < last.equal ? (int64_t)last.equal : 0;
}
