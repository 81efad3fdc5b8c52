/* SPDX-License-Identifier: MIT */
/* What a kernel does to one row, in plain C without branches. */
#ifndef SWTI_COLUMNS_LANES_H
#define SWTI_COLUMNS_LANES_H

#include <math.h>

#include "kernels.h"

/* 1,024 numbers up to this add up to less than 2^63. */
#define SWTI_MOST_SUMMED ((UINT64_C(1) << 52) - 1)

/* The number, or 0 for a missing one; other negative numbers keep their high bit. */
static inline uint64_t swti_known_bits(int64_t x)
{
    return (uint64_t)x & ((uint64_t)(x == SWT_MISSING) - 1);
}

static inline int64_t swti_ratio_lane(int64_t driver, const swti_multiplier *m)
{
    const uint64_t posts = (swti_known_bits(driver) * m->factor + m->offset) >> m->shift;
    return driver == SWT_MISSING ? SWT_MISSING : (int64_t)posts;
}

/* Without a branch: half of the units may be large. */
static inline uint64_t swti_bring_lane(int64_t driver, const swti_sharing *s)
{
    const uint64_t x = swti_known_bits(driver), is_whole = (uint64_t)0 - (x >= s->whole);
    const uint64_t own = ((x * s->posts.factor + s->posts.offset) >> s->posts.shift) * s->den;
    return (own & is_whole) | (x * s->num & ~is_whole) | (uint64_t)(driver == SWT_MISSING) << 63;
}

static inline void swti_coverage_lane(int64_t have, int64_t need, swti_block_sums *sums)
{
    const int64_t h = (int64_t)swti_known_bits(have), n = (int64_t)swti_known_bits(need);
    const int64_t both = (have >= 0) & (need >= 0), mask = -both;
    const int64_t lacks = n - h, short_by = lacks > 0 ? lacks & mask : 0;
    sums->both += both;
    sums->met += both & (lacks <= 0);
    sums->have_known += have >= 0;
    sums->need_known += need >= 0;
    sums->have += h;
    sums->need += n;
    sums->have_both += h & mask;
    sums->need_both += n & mask;
    sums->shortfall += short_by;
    sums->worst_gap = short_by > sums->worst_gap ? short_by : sums->worst_gap;
}

/*
 * The product of a headcount and a factor as k + d; see factor.h. Both are formed without fma: Veltkamp's
 * halves make x*F.high exact, and adding and taking away 1.5 * 2^52 rounds to the nearest whole number.
 */
static inline double swti_split_product(double x, double f, double *low)
{
    const double splitter = 134217729.0; /* 2^27 + 1 */
    const double x_wide = splitter * x, f_wide = splitter * f;
    const double x1 = x_wide - (x_wide - x), x0 = x - x1, f1 = f_wide - (f_wide - f), f0 = f - f1;
    const double product = x * f;
    *low = ((x1 * f1 - product) + x1 * f0 + x0 * f1) + x0 * f0;
    return product;
}

/* Stores the row and returns whether it is undecided. d is looked at against the edges of the rounding. */
static inline int64_t swti_growth_lane(int64_t base, const swti_factor *f, const swti_factor_edge *edge,
                                       int64_t *out)
{
    const double to_whole = 0x1.8p52, half = f->rounding == SWT_HALF_UP ? 0.5 : 0.0;
    const double x = (double)(int64_t)swti_known_bits(base);
    double low;
    const double high = swti_split_product(x, f->factor.high, &low);
    const double k = (high + to_whole) - to_whole, d = (high - k) + (low + x * f->factor.low);
    const double from_edge = fabs(d) - half; /* exact near the edge; half - E would be rounded */
    const int64_t is_above =
        f->rounding == SWT_CEIL ? d > edge->edge : (half > 0.0) & (d > 0.0) & (from_edge >= -edge->edge);
    const int64_t is_below = (f->rounding != SWT_CEIL) & (d < 0.0) & (from_edge > edge->edge);
    const int64_t near_edge = (from_edge <= edge->edge) & (from_edge >= -edge->edge);
    const int64_t undecided = near_edge & !edge->is_proof;
    const int64_t rounded = (int64_t)k + is_above - is_below;
    const int64_t told = undecided ? ~base : rounded;
    *out = base == SWT_MISSING ? SWT_MISSING : told;
    return undecided & (base != SWT_MISSING);
}

#endif
