/* SPDX-License-Identifier: MIT */
/* Divisor methods: two scales between which the last posts are claimed, then those claims one by one. */
#include <math.h>

#include "apportion_contest.h"
#include "apportion_cut.h"

/*
 * A scale as it was tried, and the posts of all areas at it. The value only serves to choose the next one: no
 * rounding of it makes a count wrong.
 */
typedef struct {
    swti_scale scale;
    double value;
    uint64_t posts; /* UINT64_MAX: so many or more */
} trial;

/* At less than 2^-64 no area has a post that it does not have at 0: weight * scale is below a half. */
#define LEAST_VALUE 0x1p-64

/* Each so many rounds the middle is tried: 7 times come within a factor of 2, and 53 more to the end. */
#define BISECT_EACH 6

static uint64_t count_posts(const swti_apportionment *a, const swti_scale *s)
{
    uint64_t posts[SWTI_POSTS_BLOCK], sum = 0;
    for (size_t first = 0; first < a->areas; first += SWTI_POSTS_BLOCK) {
        const size_t areas = swti_posts_block(a, first);
        swti_scale_posts(s, a, first, areas, posts);
        for (size_t i = 0; i < areas; i++) {
            sum += posts[i];
            if (sum < posts[i])
                return UINT64_MAX;
        }
    }
    return sum;
}

/* Where the posts would come to the total if nothing bound and rounding did as it does on average. */
static double first_value(const swti_apportionment *a)
{
    const double excess = a->method == SWT_DHONDT ? 0.5 : a->method == SWT_ADAMS ? -0.5 : 0.0;
    return ((double)a->total + excess * (double)a->weighted) / (double)a->weight;
}

/*
 * From the last trial to the total, at so many posts for 1 of value, and a little beyond, since posts jump:
 * where the next trial is on the other side, few claims lie between. After several on one side, farther.
 */
static double next_value(const swti_apportionment *a, const trial *last, double slope, int repeats)
{
    const double missing = (double)a->total - (double)last->posts;
    const double beyond = ldexp(2.0 * sqrt(fabs(missing)), 2 * repeats);
    return last->value + (missing + (missing > 0.0 ? beyond : -beyond)) / slope;
}

static int is_between(double value, const trial *low, const trial *high)
{
    return value > low->value && value < high->value;
}

/*
 * Whether the claims between low and high are for the contest: because they are few (and more are few the
 * longer it takes), or because they are many times what weight * value has risen by. Then many areas have the
 * same claim, and no scale tells them apart.
 */
static int is_narrow(const swti_apportionment *a, const trial *low, const trial *high, int round)
{
    const uint64_t open = high->posts - low->posts;
    const double spread = (double)a->weight * (high->value - low->value);
    return open <= 64 + (a->areas >> (round < 10 ? 10 - round : 0)) ||
           (open <= a->areas && (double)open > 16.0 * spread);
}

/*
 * Brings low (no more posts than the total) and high (more) together until few claims lie between, or no
 * double does. The steps follow the slope of the last two trials; now and then, and wherever a step leads
 * out, the middle of the two is taken instead, so that it ends in some hundred rounds at worst.
 */
static void search(const swti_apportionment *a, trial *low, trial *high)
{
    double slope = (double)a->weight, value = first_value(a);
    trial last = *low;
    int repeats = 0;
    for (int round = 0; low->posts < a->total && !is_narrow(a, low, high, round); round++) {
        if (round % BISECT_EACH == BISECT_EACH - 1 || !is_between(value, low, high))
            value = sqrt(low->value) * sqrt(high->value);
        if (!is_between(value, low, high))
            return;
        trial t = {swti_scale_from_double(a->method, value), value, 0};
        t.posts = count_posts(a, &t.scale);
        if (round > 0 && t.posts != last.posts)
            slope = ((double)t.posts - (double)last.posts) / (t.value - last.value);
        repeats = (t.posts <= a->total) == (last.posts <= a->total) ? repeats + 1 : 0;
        last = t;
        *(t.posts <= a->total ? low : high) = t;
        value = next_value(a, &last, slope, repeats);
    }
}

/* What a verdict gives an area of its claims up to `to` posts, with `from` to start with. */
static uint64_t served(const swti_contest *c, swti_verdict *v, size_t area, uint64_t from, uint64_t to)
{
    uint64_t share = from;
    for (uint64_t posts = from; posts < to; posts++) {
        const swti_claim claim = {(uint64_t)c->a->weights[area], posts};
        const int order = swti_claim_order(c->a->method, claim, v->claim);
        const int is_equal = order == 0 && v->served > 0;
        v->served -= (uint64_t)is_equal;
        share += order > 0 || is_equal;
    }
    return share;
}

static void write_shares(const swti_contest *c, swti_verdict v, int64_t *shares)
{
    uint64_t low[SWTI_POSTS_BLOCK], high[SWTI_POSTS_BLOCK];
    for (size_t first = 0; first < c->a->areas; first += SWTI_POSTS_BLOCK) {
        const size_t areas = swti_posts_block(c->a, first);
        swti_scale_posts(&c->low, c->a, first, areas, low);
        swti_scale_posts(v.equal == 0 ? &c->low : &c->high, c->a, first, areas, high);
        for (size_t i = 0; i < areas; i++)
            shares[first + i] = (int64_t)served(c, &v, first + i, low[i], high[i]);
    }
}

static int wants_first_post(const swti_apportionment *a, size_t area)
{
    const swti_bounds bounds = swti_bounds_of(a, area);
    return bounds.floor == 0 && bounds.cap > 0;
}

/* Fewer posts than infinite claims: one each for the largest weights. */
static int64_t give_first_posts(const swti_apportionment *a, int64_t *shares)
{
    size_t count = 0;
    for (size_t i = 0; i < a->areas; i++)
        if (wants_first_post(a, i))
            shares[count++] = a->weights[i];
    swti_cut cut = swti_cut_find(shares, count, 63, a->total - a->floor);
    const int64_t ties = cut.served < cut.equal ? (int64_t)cut.equal : 0;
    for (size_t i = 0; i < a->areas; i++) {
        const uint64_t more = wants_first_post(a, i) && swti_cut_serves(&cut, (uint64_t)a->weights[i]);
        shares[i] = (int64_t)(swti_bounds_of(a, i).floor + more);
    }
    return ties;
}

/*
 * Two scales are known from the start. At 0 areas have their floors and the posts of infinite claims, here no
 * more than the total; at `total` each has min(total, cap), as d(total - 1) <= total under every method, and
 * that is enough. What is looked for is the lowest claim that is served. If low comes to the total, no claim
 * equal to it is left over. If not, it lies between the scales, and so do all claims equal to it.
 */
int64_t swti_apportion_divisor(const swti_apportionment *a, int64_t *shares)
{
    const int is_first_free = a->method == SWT_ADAMS || a->method == SWT_HUNTINGTON_HILL;
    const uint64_t at_0 = a->floor + (is_first_free ? a->first : 0);
    if (at_0 > a->total)
        return give_first_posts(a, shares);
    trial low = {swti_scale_of(a->method, 0, 1), LEAST_VALUE, at_0};
    trial high = {swti_scale_of(a->method, 2 * a->total, 1), (double)a->total, UINT64_MAX};
    search(a, &low, &high);
    const swti_contest contest = {a, low.scale, high.scale};
    swti_verdict verdict = {{0, 0}, 0, 0};
    if (low.posts < a->total)
        verdict = swti_contest_decide(&contest, a->total - low.posts, shares);
    write_shares(&contest, verdict, shares);
    return verdict.served < verdict.equal ? (int64_t)verdict.equal : 0;
}
