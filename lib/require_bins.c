/* SPDX-License-Identifier: MIT */
/*
 * Packing by first-fit decreasing, and how few bins there must be. No sum of sizes is ever formed: sums are
 * kept as whole bins and a rest, so nothing here can overflow.
 */
#include "require_bins.h"

static int64_t greater(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static size_t more(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* Up to this many units, looking through the bins one by one is faster than a tree of them. */
enum { FEW = 256 };

static size_t first_fit_few(const swti_bins *bins)
{
    int64_t *room = bins->room;
    size_t used = 0;
    for (size_t unit = 0; unit < bins->count; unit++) {
        const int64_t size = bins->size[unit];
        size_t bin = 0;
        while (bin < used && room[bin] < size)
            bin++;
        if (bin == used)
            room[used++] = bins->capacity;
        room[bin] -= size;
        bins->bin[unit] = bin;
    }
    return used;
}

/*
 * The bins, as many as units, are the leaves of a tree in which each node holds the most room of any bin
 * below it; the first bin with room is found by going down, to the left wherever that has enough. The tree
 * has fewer than 4 * count nodes, since its leaves are fewer than twice the units.
 */
static size_t first_fit_many(const swti_bins *bins)
{
    int64_t *room = bins->room;
    size_t leaves = 1, used = 0;
    while (leaves < bins->count)
        leaves *= 2;
    for (size_t node = 1; node < 2 * leaves; node++)
        room[node] = bins->capacity;
    for (size_t unit = 0; unit < bins->count; unit++) {
        const int64_t size = bins->size[unit];
        size_t node = 1;
        while (node < leaves)
            node = 2 * node + (room[2 * node] < size);
        bins->bin[unit] = node - leaves;
        used = more(used, node - leaves + 1);
        room[node] -= size;
        while ((node /= 2) != 0)
            room[node] = greater(room[2 * node], room[2 * node + 1]);
    }
    return used;
}

size_t swti_bins_first_fit(const swti_bins *bins)
{
    return bins->count <= FEW ? first_fit_few(bins) : first_fit_many(bins);
}

/* A sum of sizes, as full bins and a rest below the capacity. */
typedef struct {
    size_t full;
    int64_t rest;
} filling;

static filling add(filling sum, int64_t size, int64_t capacity)
{
    const int64_t left = capacity - size;
    if (sum.rest >= left)
        return (filling){sum.full + 1, sum.rest - left};
    return (filling){sum.full, sum.rest + size};
}

/*
 * Units above half the capacity take a bin each. And for each size t of at most half: a unit above
 * capacity - t has no unit of t or more beside it, and the others of t or more take at least as many bins as
 * their sum fills. As t falls, units only join that sum.
 */
size_t swti_bins_bound(const int64_t *size, size_t count, int64_t capacity)
{
    size_t large = 0;
    while (large < count && size[large] > capacity - size[large])
        large++;
    size_t bound = large, alone = large;
    filling sum = {0, 0};
    for (size_t unit = large; unit < count; unit++) {
        sum = add(sum, size[unit], capacity);
        while (alone > 0 && size[alone - 1] <= capacity - size[unit])
            sum = add(sum, size[--alone], capacity);
        bound = more(bound, alone + sum.full + (sum.rest != 0));
    }
    return bound;
}
