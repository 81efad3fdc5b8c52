/* SPDX-License-Identifier: MIT */
/* Sharing within areas, a block at a time. */
#include "share.h"

#include "../exact/fraction.h"
#include "bad.h"
#include "kernels.h"

/* A row brings at most driver*num + den, with a driver of at most posts.most < 2^32. */
swti_sharing swti_sharing_make(swt_ratio norm, size_t rows)
{
    const uint64_t divisor = swti_common_divisor((uint64_t)norm.num, (uint64_t)norm.den);
    swti_sharing s = {(uint64_t)norm.num / divisor, (uint64_t)norm.den / divisor, UINT64_MAX,
                      swti_multiplier_make(norm, SWT_CEIL), 0};
    if (s.num != 0)
        s.whole = s.den / s.num + (s.den % s.num != 0);
    s.usable = s.posts.most != 0 && s.num < UINT64_C(1) << 30 && s.den <= UINT32_MAX &&
               (rows == 0 || s.posts.most * s.num + s.den <= INT64_MAX / rows);
    return s;
}

/* One row's share; the sum has no carry into the sign bit, as all rows together stay below it. */
static uint64_t put_together(uint64_t sum, uint64_t brought)
{
    const uint64_t sign = UINT64_C(1) << 63;
    return (sum + (brought & ~sign)) | (brought & sign);
}

/* Whether rows of one area follow each other, as eight pairs of rows have it. */
static int32_t is_in_runs(const uint32_t *area, size_t rows)
{
    size_t pairs = 0, alike = 0;
    for (size_t i = 0; i + 1 < rows; i += SWTI_BLOCK_ROWS / 8, pairs++)
        alike += area[i] == area[i + 1];
    return 2 * alike > pairs;
}

/*
 * The sum of rows that follow each other is kept at hand, as a store and a load of it each would take
 * longer.
 */
static void scatter_runs(const uint32_t *area, size_t rows, const uint64_t *brought, int64_t *sum_by_area)
{
    for (size_t i = 0; i < rows;) {
        const uint32_t here = area[i];
        uint64_t sum = (uint64_t)sum_by_area[here];
        for (; i < rows && area[i] == here; i++)
            sum = put_together(sum, brought[i]);
        sum_by_area[here] = (int64_t)sum;
    }
}

/* With nothing missing a sum is added to as it is: it has its sign bit or not, and no carry reaches that. */
static void scatter_known(const uint32_t *area, size_t rows, const uint64_t *brought, int64_t *sum_by_area)
{
    for (size_t i = 0; i < rows; i++)
        sum_by_area[area[i]] = (int64_t)((uint64_t)sum_by_area[area[i]] + brought[i]);
}

int32_t swti_share_block(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                         const swti_sharing *s, int64_t *sum_by_area)
{
    uint64_t brought[SWTI_BLOCK_ROWS];
    const int32_t done = swti_kernels_best()->bring(driver, area, rows, areas, s, brought);
    if (done == 0)
        return 0;
    if (done == SWTI_ALL_KNOWN && !is_in_runs(area, rows))
        scatter_known(area, rows, brought, sum_by_area);
    else
        scatter_runs(area, rows, brought, sum_by_area);
    return 1;
}
