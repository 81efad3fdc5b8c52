/* SPDX-License-Identifier: MIT */
/*
 * The kernels in plain C, for every machine. Loops are without branches, and those over columns where
 * nothing is missing, the usual case, are simple enough for compilers to make vectors of.
 */
#include "bad.h"
#include "kernels.h"
#include "lanes.h"

/*
 * All rows' bits put together: no less than the greatest number, and above INT64_MAX where one is
 * negative.
 */
static uint64_t raw_bits(const int64_t *x, size_t rows)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < rows; i++)
        bits |= (uint64_t)x[i];
    return bits;
}

/* The same of the known rows. */
static uint64_t known_bits(const int64_t *x, size_t rows)
{
    uint64_t bits = raw_bits(x, rows);
    if (bits <= INT64_MAX)
        return bits;
    bits = 0;
    for (size_t i = 0; i < rows; i++)
        bits |= swti_known_bits(x[i]);
    return bits;
}

static int32_t ratio(const int64_t *driver, size_t rows, const swti_multiplier *m, int32_t stream,
                     int64_t *out)
{
    const swti_multiplier norm = *m; /* a copy: through the pointer, each store could be taken to change it */
    (void)stream;                    /* plain C has no way to write past the cache */
    if (raw_bits(driver, rows) <= norm.most) {
        for (size_t i = 0; i < rows; i++)
            out[i] = (int64_t)(((uint64_t)(uint32_t)driver[i] * norm.factor + norm.offset) >> norm.shift);
        return 1;
    }
    if (known_bits(driver, rows) > norm.most)
        return 0;
    for (size_t i = 0; i < rows; i++)
        out[i] = swti_ratio_lane(driver[i], &norm);
    return 1;
}

/* Where every number is known, and sums stay below 2^63. */
static void cover_known(const int64_t *have, const int64_t *need, size_t rows, swti_block_sums *sums)
{
    int64_t h_sum = 0, n_sum = 0, short_sum = 0, worst = 0, unmet = 0;
    for (size_t i = 0; i < rows; i++) {
        const int64_t lacks = need[i] - have[i], short_by = lacks & ~(lacks >> 63);
        h_sum += have[i];
        n_sum += need[i];
        short_sum += short_by;
        unmet += short_by != 0;
        worst = short_by > worst ? short_by : worst;
    }
    const int64_t all = (int64_t)rows;
    const swti_block_sums known = {all, all - unmet, all, all, h_sum, n_sum, h_sum, n_sum, short_sum, worst};
    *sums = known;
}

static int32_t coverage(const int64_t *have, const int64_t *need, size_t rows, swti_block_sums *sums)
{
    swti_block_sums all = {0};
    if (raw_bits(have, rows) <= SWTI_MOST_SUMMED && raw_bits(need, rows) <= SWTI_MOST_SUMMED) {
        cover_known(have, need, rows, sums);
        return 1;
    }
    if (known_bits(have, rows) > SWTI_MOST_SUMMED || known_bits(need, rows) > SWTI_MOST_SUMMED)
        return 0;
    for (size_t i = 0; i < rows; i++)
        swti_coverage_lane(have[i], need[i], &all);
    *sums = all;
    return 1;
}

static int32_t posts(const int64_t *driver, const int64_t *have, size_t rows, const swti_multiplier *m,
                     swti_block_sums *sums)
{
    int64_t need[SWTI_BLOCK_ROWS];
    const uint64_t bits = raw_bits(driver, rows);
    if (bits > m->most || (bits * m->factor + m->offset) >> m->shift > SWTI_MOST_SUMMED ||
        raw_bits(have, rows) > SWTI_MOST_SUMMED)
        return 0;
    (void)ratio(driver, rows, m, 0, need);
    cover_known(have, need, rows, sums);
    return 1;
}

static int32_t bring(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                     const swti_sharing *s, uint64_t *brought)
{
    const swti_sharing t = *s;
    uint64_t seen = 0;
    uint32_t last = 0;
    for (size_t i = 0; i < rows; i++)
        last = area[i] > last ? area[i] : last;
    if (known_bits(driver, rows) > t.posts.most || (rows != 0 && last >= areas))
        return 0;
    for (size_t i = 0; i < rows; i++) {
        brought[i] = swti_bring_lane(driver[i], &t);
        seen |= brought[i];
    }
    return seen >> 63 != 0 ? 1 : SWTI_ALL_KNOWN;
}

static int32_t sum(const int64_t *values, size_t rows, int64_t *total, int64_t *known)
{
    int64_t added = 0, missing = 0;
    if (known_bits(values, rows) > SWTI_MOST_SUMMED)
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
    const swti_factor_edge edge = swti_factor_edge_of(f, known_bits(base, rows));
    const swti_factor factor = *f;
    int64_t undecided = 0;
    if (!edge.usable)
        return 0;
    for (size_t i = 0; i < rows; i++)
        undecided |= swti_growth_lane(base[i], &factor, &edge, &out[i]);
    return undecided ? SWTI_UNDECIDED : 1;
}

/* Without fma the pairs cost as much as the scalar call, which is left to do it. */
static int32_t growth_rates(const int64_t *base, const swt_ratio *rate, size_t rows, int32_t periods,
                            int32_t rounding, int64_t *out)
{
    (void)base, (void)rate, (void)rows, (void)periods, (void)rounding, (void)out;
    return 0;
}

const swti_kernels swti_kernels_portable = {
    "portable", ratio, coverage, posts, bring, sum, growth, growth_rates,
};
