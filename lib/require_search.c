/* SPDX-License-Identifier: MIT */
/*
 * The exact search: branch and bound that completes one bin after the other. Each bin begins with the
 * greatest unit left; then the units left are tried in it in turn. Three rules cut branches off without
 * losing every least packing:
 *
 * - Of units of one size, the first one left is taken.
 * - A finished bin that could still take a unit, or a greater unit in place of one it has, is dropped. With
 *   that change, the two units changing places, a packing has as many bins and this one is fuller.
 * - Bins begun and the lower bound of what is left must come to fewer than the best packing has.
 */
#include "require_bins.h"

/* Units left form a ring by index around its end, which is `count`: taking one out and putting it back in
   reverse order needs no search. */
typedef struct {
    const swti_bins *bins;
    int64_t steps; /* looks at a unit that are left */
    size_t depth;  /* units chosen */
    size_t used;   /* bins begun */
    size_t best;   /* bins of the best packing */
} search;

static void take(search *s, size_t unit)
{
    const swti_bins *b = s->bins;
    b->next[b->previous[unit]] = b->next[unit];
    b->previous[b->next[unit]] = b->previous[unit];
    b->room[s->used - 1] -= b->size[unit];
    b->chosen[s->depth++] = unit;
}

static size_t put_back(search *s)
{
    const swti_bins *b = s->bins;
    const size_t unit = b->chosen[--s->depth];
    b->room[s->used - 1] += b->size[unit];
    b->next[b->previous[unit]] = unit;
    b->previous[b->next[unit]] = unit;
    return unit;
}

/* Begins a bin with the greatest unit left. Returns the first unit to be tried beside it. */
static size_t begin_bin(search *s)
{
    const swti_bins *b = s->bins;
    const size_t first = b->next[b->count];
    b->start[s->used] = s->depth;
    b->room[s->used++] = b->capacity;
    take(s, first);
    return b->next[first];
}

/* The first unit from `unit` on that the bin has room for, or count. */
static size_t fitting(search *s, size_t unit)
{
    const swti_bins *b = s->bins;
    for (; unit != b->count && b->size[unit] > b->room[s->used - 1]; s->steps--)
        unit = b->next[unit];
    return unit;
}

/*
 * Whether a unit left would fit into the bin, or could replace a smaller one in it. The bin's units fall in
 * size, and so does what could replace each, so that both are gone through once.
 */
static int32_t is_bettered(const search *s)
{
    const swti_bins *b = s->bins;
    const int64_t room = b->room[s->used - 1];
    const size_t last = b->previous[b->count];
    size_t left = b->next[b->count];
    if (last != b->count && b->size[last] <= room)
        return 1;
    for (size_t i = b->start[s->used - 1]; i < s->depth; i++) {
        const int64_t size = b->size[b->chosen[i]];
        while (left != b->count && b->size[left] - size > room)
            left = b->next[left];
        if (left != b->count && b->size[left] > size)
            return 1;
    }
    return 0;
}

/* The bound of the units left; they are copied to where the first fit had its tree. */
static size_t bound_of_rest(const search *s)
{
    const swti_bins *b = s->bins;
    int64_t *size = b->room + b->count;
    size_t left = 0;
    for (size_t unit = b->next[b->count]; unit != b->count; unit = b->next[unit])
        size[left++] = b->size[unit];
    return swti_bins_bound(size, left, b->capacity);
}

static int32_t is_promising(search *s)
{
    s->steps -= (int64_t)(s->bins->count - s->depth) + 1;
    return !is_bettered(s) && s->used + bound_of_rest(s) < s->best;
}

/*
 * Undoes choices up to and with the last that had another. Returns the first unit to be tried in its place,
 * or count where there is none. With no bin begun the search is over.
 */
static size_t go_back(search *s)
{
    const swti_bins *b = s->bins;
    while (s->used > 0) {
        const int32_t begins = s->depth - 1 == b->start[s->used - 1];
        const size_t unit = put_back(s);
        size_t other = b->next[unit];
        if (begins) {
            s->used--;
            continue;
        }
        for (; other != b->count && b->size[other] == b->size[unit]; s->steps--)
            other = b->next[other];
        return other;
    }
    return b->count;
}

/* Every unit is in a bin, and there are fewer bins than ever before. */
static void keep(search *s)
{
    const swti_bins *b = s->bins;
    size_t bin = 0;
    for (size_t i = 0; i < s->depth; i++) {
        bin += bin + 1 < s->used && i == b->start[bin + 1];
        b->bin[b->chosen[i]] = bin;
    }
    s->best = s->used;
}

int32_t swti_bins_search(const swti_bins *bins, size_t least, int64_t steps, size_t *used)
{
    search s = {bins, steps, 0, 0, *used};
    for (size_t unit = 0; unit <= bins->count; unit++) {
        bins->next[unit] = unit == bins->count ? 0 : unit + 1;
        bins->previous[unit] = unit == 0 ? bins->count : unit - 1;
    }
    size_t unit = begin_bin(&s);
    while (s.best > least && s.used > 0 && s.steps > 0) {
        unit = fitting(&s, unit);
        if (unit != bins->count) {
            take(&s, unit);
            unit = bins->next[unit];
        } else if (!is_promising(&s)) {
            unit = go_back(&s);
        } else if (s.depth < bins->count) {
            unit = begin_bin(&s);
        } else {
            keep(&s); /* which the next look finds to be no fewer than the best, and goes back */
        }
    }
    *used = s.best;
    return s.best == least || s.used == 0;
}
