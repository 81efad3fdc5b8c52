/* SPDX-License-Identifier: MIT */
/*
 * The kernels in plain C, for every machine: loops without branches that compilers turn into vectors. They also
 * finish what is left over at the end of a block in the vector kernels, so the formulas stand in lanes.h.
 */
#include "bad.h"
#include "kernels.h"
#include "lanes.h"

/* The known numbers' bits put together: no less than the greatest of them, where none is negative. */
static uint64_t bits_of(const int64_t *x, size_t rows)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < rows; i++)
        bits |= swti_known_bits(x[i]);
    return bits;
}

/* Whether all numbers are missing or in 0..most, most being 2^k - 1. */
static int32_t all_within(const int64_t *x, size_t rows, uint64_t most)
{
    return bits_of(x, rows) <= most;
}

static int32_t any_missing(const int64_t *x, size_t rows)
{
    uint64_t negative = 0;
    for (size_t i = 0; i < rows; i++)
        negative |= (uint64_t)x[i] >> 63;
    return negative != 0;
}

static int32_t ratio(const int64_t *driver, size_t rows, const swti_multiplier *m, int32_t stream,
                     int64_t *out)
{
    const swti_multiplier norm = *m; /* a copy: through the pointer, each store could be taken to change it */
    (void)stream;                    /* plain C has no way to write past the cache */
    if (!all_within(driver, rows, m->most))
        return 0;
    if (any_missing(driver, rows)) {
        for (size_t i = 0; i < rows; i++)
            out[i] = swti_ratio_lane(driver[i], &norm);
        return 1;
    }
    for (size_t i = 0; i < rows; i++)
        out[i] = (int64_t)(((uint64_t)driver[i] * norm.factor + norm.offset) >> norm.shift);
    return 1;
}

static int32_t coverage(const int64_t *have, const int64_t *need, size_t rows, swti_block_sums *sums)
{
    swti_block_sums all = {0};
    if (!all_within(have, rows, SWTI_MOST_SUMMED) || !all_within(need, rows, SWTI_MOST_SUMMED))
        return 0;
    for (size_t i = 0; i < rows; i++)
        swti_coverage_lane(have[i], need[i], &all);
    *sums = all;
    return 1;
}

static int32_t posts(const int64_t *driver, const int64_t *have, size_t rows, const swti_multiplier *m,
                     swti_block_sums *sums)
{
    const swti_multiplier norm = *m;
    swti_block_sums all = {0};
    const uint64_t bits = bits_of(driver, rows);
    if (bits > norm.most || (bits * norm.factor + norm.offset) >> norm.shift > SWTI_MOST_SUMMED ||
        !all_within(have, rows, SWTI_MOST_SUMMED) || any_missing(driver, rows) || any_missing(have, rows))
        return 0;
    for (size_t i = 0; i < rows; i++) {
        const int64_t need = (int64_t)(((uint64_t)driver[i] * norm.factor + norm.offset) >> norm.shift);
        const int64_t lacks = need - have[i], short_by = lacks > 0 ? lacks : 0;
        all.met += lacks <= 0;
        all.have += have[i];
        all.need += need;
        all.shortfall += short_by;
        all.worst_gap = short_by > all.worst_gap ? short_by : all.worst_gap;
    }
    all.both = all.have_known = all.need_known = (int64_t)rows;
    all.have_both = all.have;
    all.need_both = all.need;
    *sums = all;
    return 1;
}

static int32_t bring(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                     const swti_sharing *s, uint64_t *brought)
{
    const swti_sharing t = *s;
    uint32_t last = 0;
    for (size_t i = 0; i < rows; i++)
        last = area[i] > last ? area[i] : last;
    if (!all_within(driver, rows, t.posts.most) || (rows != 0 && last >= areas))
        return 0;
    for (size_t i = 0; i < rows; i++)
        brought[i] = swti_bring_lane(driver[i], &t);
    return 1;
}

static int32_t sum(const int64_t *values, size_t rows, int64_t *total, int64_t *known)
{
    int64_t added = 0, missing = 0;
    if (!all_within(values, rows, SWTI_MOST_SUMMED))
        return 0;
    for (size_t i = 0; i < rows; i++) {
        added += (int64_t)swti_known_bits(values[i]);
        missing += values[i] < 0;
    }
    *total = added;
    *known = (int64_t)rows - missing;
    return 1;
}

static int32_t growth(const int64_t *base, size_t rows, const swti_factor *f, int64_t *out)
{
    const swti_factor_edge edge = swti_factor_edge_of(f, bits_of(base, rows));
    int64_t undecided = 0;
    if (!edge.usable)
        return 0;
    for (size_t i = 0; i < rows; i++)
        undecided |= swti_growth_lane(base[i], f, &edge, &out[i]);
    return undecided ? SWTI_UNDECIDED : 1;
}

static int32_t growth_rates(const int64_t *base, const swt_ratio *rate, size_t rows, int32_t periods,
                            int32_t rounding, int64_t *out)
{
    (void)base, (void)rate, (void)rows, (void)periods, (void)rounding, (void)out;
    return 0;
}

const swti_kernels swti_kernels_portable = {"portable", ratio, coverage, posts,
                                            bring,      sum,   growth,   growth_rates};
