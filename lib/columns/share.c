/* SPDX-License-Identifier: MIT */
/* Sharing within areas, a block at a time. */
#include "share.h"

#include "../exact/fraction.h"
#include "lanes.h"

/* A row brings at most driver*num + den, with a driver of at most posts.most < 2^32. */
swti_sharing swti_sharing_make(swt_ratio norm, size_t rows)
{
    const uint64_t divisor = swti_common_divisor((uint64_t)norm.num, (uint64_t)norm.den);
    swti_sharing s = {(uint64_t)norm.num / divisor, (uint64_t)norm.den / divisor, UINT64_MAX,
                      swti_multiplier_make(norm, SWT_CEIL), 0};
    if (s.num != 0)
        s.whole = s.den / s.num + (s.den % s.num != 0);
    s.usable = s.posts.most != 0 && s.num < UINT64_C(1) << 30 && s.den < UINT64_C(1) << 62 &&
               (rows == 0 || s.posts.most * s.num + s.den <= INT64_MAX / rows);
    return s;
}

static int32_t is_plain(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas, uint64_t most)
{
    uint64_t bits = 0;
    uint32_t last = 0;
    for (size_t i = 0; i < rows; i++) {
        bits |= swti_known_bits(driver[i]);
        last = area[i] > last ? area[i] : last;
    }
    return bits <= most && last < areas;
}

int32_t swti_share_block(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                         const swti_sharing *s, int64_t *sum_by_area)
{
    const swti_sharing t = *s; /* so that a store to an area cannot be taken to change it */
    if (!is_plain(driver, area, rows, areas, t.posts.most))
        return 0;
    for (size_t i = 0; i < rows; i++) {
        const uint64_t x = swti_known_bits(driver[i]);
        const uint64_t own = ((x * t.posts.factor + t.posts.offset) >> t.posts.shift) * t.den;
        const uint64_t brought = x >= t.whole ? own : x * t.num;
        const uint64_t gone = (uint64_t)(driver[i] == SWT_MISSING) << 63;
        uint64_t *sum = (uint64_t *)&sum_by_area[area[i]];
        *sum = (*sum + brought) | gone;
    }
    return 1;
}
