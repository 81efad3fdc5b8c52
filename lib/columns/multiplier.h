/* SPDX-License-Identifier: MIT */
/* A staffing norm as one multiplication and one shift, exact up to a bound that is worked out with it. */
#ifndef SWTI_COLUMNS_MULTIPLIER_H
#define SWTI_COLUMNS_MULTIPLIER_H

#include <swtarget/ratio.h>

/* driver * norm, rounded, is (driver * factor + offset) >> shift for every driver in 0..most. */
typedef struct {
    uint64_t factor; /* below 2^32, as is most: vectors multiply 32 bits by 32 */
    uint64_t offset;
    uint64_t most; /* 2^k - 1, so that the bits of many drivers put together are held against it; 0: no use */
    int32_t shift;
} swti_multiplier;

/* norm >= 0, den > 0. */
swti_multiplier swti_multiplier_make(swt_ratio norm, int32_t rounding);

#endif
