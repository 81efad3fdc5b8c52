/* SPDX-License-Identifier: MIT */
/*
 * The work on one block of rows, at most SWTI_BLOCK_ROWS, in the ways that machines differ in. A kernel
 * either does the whole block, exactly as the scalar functions would, and returns 1; or it returns 0,
 * having stored nothing of use in `out` (and nothing at all where that is the input), and the block is done
 * row by row: where a number is negative, or too large for it.
 */
#ifndef SWTI_COLUMNS_KERNELS_H
#define SWTI_COLUMNS_KERNELS_H

#include <swtarget/ratio.h>

#include "factor.h"
#include "multiplier.h"
#include "share.h"

/* Sums over the rows of a block; "both" are the rows where both numbers are known. */
typedef struct {
    int64_t both;
    int64_t met;
    int64_t have_known, need_known; /* rows */
    int64_t have, need;             /* sums over the rows where the one is known */
    int64_t have_both, need_both;   /* sums over the rows where both are */
    int64_t shortfall;
    int64_t worst_gap;
} swti_block_sums;

typedef struct {
    const char *name;
    /* out[i] = driver[i] * norm rounded, SWT_MISSING for SWT_MISSING; out may be driver. `stream`: out is
       aligned to 32 bytes and too large to be kept in a cache. */
    int32_t (*ratio)(const int64_t *driver, size_t rows, const swti_multiplier *m, int32_t stream,
                     int64_t *out);
    /* Have against need; the sums are stored, not added. */
    int32_t (*coverage)(const int64_t *have, const int64_t *need, size_t rows, swti_block_sums *sums);
    /* The same with need = driver * norm, for rows that are all known and small. */
    int32_t (*posts)(const int64_t *driver, const int64_t *have, size_t rows, const swti_multiplier *m,
                     swti_block_sums *sums);
    /* What each row brings to its area, the sign bit for a missing one; see share.h. Looks at both columns;
       SWTI_ALL_KNOWN where no row is missing. */
    int32_t (*bring)(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                     const swti_sharing *s, uint64_t *brought);
    /* The sum of the known numbers, and how many there are. */
    int32_t (*sum)(const int64_t *values, size_t rows, int64_t *total, int64_t *known);
    /* out[i] = base[i] * factor rounded. Where a row is too near an edge, out gets ~base, which is negative
       and not SWT_MISSING, and the kernel returns SWTI_UNDECIDED; out may be base. */
    int32_t (*growth)(const int64_t *base, size_t rows, const swti_factor *f, int64_t *out);
    /* The same with a rate a row. */
    int32_t (*growth_rates)(const int64_t *base, const swt_ratio *rate, size_t rows, int32_t periods,
                            int32_t rounding, int64_t *out);
} swti_kernels;

#define SWTI_UNDECIDED 2
#define SWTI_ALL_KNOWN 3

extern const swti_kernels swti_kernels_portable;

/* The fastest that this machine runs. */
const swti_kernels *swti_kernels_best(void);

#endif
