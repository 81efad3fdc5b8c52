/* SPDX-License-Identifier: MIT */
/*
 * The kernels in plain C, for every machine: loops without branches that compilers turn into vectors. They also
 * finish what is left over at the end of a block in the vector kernels, so the formulas stand in lanes.h.
 */
#include "bad.h"
#include "kernels.h"
#include "lanes.h"

/* Whether all numbers are missing or in 0..most, most being 2^k - 1. */
static int32_t all_within(const int64_t *x, size_t rows, uint64_t most)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < rows; i++)
        bits |= swti_known_bits(x[i]);
    return bits <= most;
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
    const uint64_t factor = m->factor, offset = m->offset;
    const int32_t shift = m->shift;
    (void)stream; /* plain C has no way to write past the cache */
    if (!all_within(driver, rows, m->most))
        return 0;
    if (any_missing(driver, rows)) {
        for (size_t i = 0; i < rows; i++)
            out[i] = swti_ratio_lane(driver[i], m);
        return 1;
    }
    for (size_t i = 0; i < rows; i++)
        out[i] = (int64_t)(((uint64_t)driver[i] * factor + offset) >> shift);
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

/* The known numbers' bits put together: no less than the greatest of them, where none is negative. */
static uint64_t bits_of(const int64_t *x, size_t rows)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < rows; i++)
        bits |= swti_known_bits(x[i]);
    return bits;
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

const swti_kernels swti_kernels_portable = {"portable", ratio, coverage, sum, growth, growth_rates};
