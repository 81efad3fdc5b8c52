/* SPDX-License-Identifier: MIT */
/* The claim at the cut, by quickselect: the areas that are still in the contest stand in the shares. */
#include "apportion_contest.h"

/* What is known: claims from `served` up have their post, those from `unserved` down have none. */
typedef struct {
    int32_t method;
    int32_t has_served;
    int32_t has_unserved;
    swti_claim served;
    swti_claim unserved;
} knowledge;

static int is_open(const knowledge *k, swti_claim claim)
{
    if (k->has_served && swti_claim_order(k->method, claim, k->served) >= 0)
        return 0;
    return !k->has_unserved || swti_claim_order(k->method, claim, k->unserved) > 0;
}

/* Claims on one side of the pivot: how many, and one of them, each as likely as another. */
typedef struct {
    uint64_t count;
    swti_claim one;
} side;

typedef struct {
    side higher;
    side lower;
    uint64_t equal;
    uint64_t chance;
} tally;

/* A xorshift (Marsaglia 2003): the same everywhere, and good enough to spread the pivots. */
static void add_claim(side *s, swti_claim claim, uint64_t *chance)
{
    *chance ^= *chance << 13;
    *chance ^= *chance >> 7;
    *chance ^= *chance << 17;
    s->count++;
    if (*chance % s->count == 0)
        s->one = claim;
}

/* The open claims of an area held against the pivot; returns how many are open. */
static uint64_t tell_area(const swti_contest *c, const knowledge *k, size_t area, swti_claim pivot, tally *t)
{
    uint64_t open = 0, from, to;
    swti_scale_posts(&c->low, c->a, area, 1, &from);
    swti_scale_posts(&c->high, c->a, area, 1, &to);
    for (uint64_t posts = from; posts < to; posts++) {
        const swti_claim claim = {(uint64_t)c->a->weights[area], posts};
        if (!is_open(k, claim))
            continue;
        const int order = swti_claim_order(k->method, claim, pivot);
        open++;
        t->equal += order == 0;
        if (order != 0)
            add_claim(order > 0 ? &t->higher : &t->lower, claim, &t->chance);
    }
    return open;
}

/* The areas with claims between the scales; returns how many. */
static size_t gather(const swti_contest *c, int64_t *shares)
{
    uint64_t low[SWTI_POSTS_BLOCK], high[SWTI_POSTS_BLOCK];
    size_t count = 0;
    for (size_t first = 0; first < c->a->areas; first += SWTI_POSTS_BLOCK) {
        const size_t areas = swti_posts_block(c->a, first);
        swti_scale_posts(&c->low, c->a, first, areas, low);
        swti_scale_posts(&c->high, c->a, first, areas, high);
        for (size_t i = 0; i < areas; i++) {
            shares[count] = (int64_t)(first + i);
            count += low[i] < high[i];
        }
    }
    return count;
}

static swti_claim first_open(const swti_contest *c, int64_t area)
{
    swti_claim claim = {(uint64_t)c->a->weights[area], 0};
    swti_scale_posts(&c->low, c->a, (size_t)area, 1, &claim.posts);
    return claim;
}

swti_verdict swti_contest_decide(const swti_contest *c, uint64_t left, int64_t *shares)
{
    knowledge k = {.method = c->a->method};
    uint64_t chance = UINT64_C(0x9e3779b97f4a7c15);
    size_t count = gather(c, shares);
    swti_claim pivot = first_open(c, shares[count / 2]);
    for (;;) {
        tally t = {.chance = chance};
        size_t kept = 0;
        for (size_t i = 0; i < count; i++)
            if (tell_area(c, &k, (size_t)shares[i], pivot, &t) > 0)
                shares[kept++] = shares[i];
        if (left > t.higher.count && left - t.higher.count <= t.equal) {
            const swti_verdict verdict = {pivot, left - t.higher.count, t.equal};
            return verdict;
        }
        if (left <= t.higher.count) {
            k.unserved = pivot;
            k.has_unserved = 1;
            pivot = t.higher.one;
        } else {
            k.served = pivot;
            k.has_served = 1;
            left -= t.higher.count + t.equal;
            pivot = t.lower.one;
        }
        count = kept;
        chance = t.chance;
    }
}
