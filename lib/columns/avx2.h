/* SPDX-License-Identifier: MIT */
/* The AVX2 kernels, where this compiler can build them; they run only where the processor has AVX2 and FMA. */
#ifndef SWTI_COLUMNS_AVX2_H
#define SWTI_COLUMNS_AVX2_H

#include "kernels.h"

/* Not on Windows: gcc aligns the stack there to 16 bytes only, and spills vectors of 32 as if to 32 (gcc PR 54412). */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(_WIN32) && !defined(SWTI_PORTABLE)
#define SWTI_HAVE_AVX2 1

int32_t swti_avx2_ratio(const int64_t *driver, size_t rows, const swti_multiplier *m, int32_t stream,
                        int64_t *out);
int32_t swti_avx2_coverage(const int64_t *have, const int64_t *need, size_t rows, swti_block_sums *sums);
int32_t swti_avx2_posts(const int64_t *driver, const int64_t *have, size_t rows, const swti_multiplier *m,
                        swti_block_sums *sums);
int32_t swti_avx2_bring(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                        const swti_sharing *s, uint64_t *brought);
int32_t swti_avx2_sum(const int64_t *values, size_t rows, int64_t *total, int64_t *known);
int32_t swti_avx2_growth(const int64_t *base, size_t rows, const swti_factor *f, int64_t *out);
int32_t swti_avx2_growth_rates(const int64_t *base, const swt_ratio *rate, size_t rows, int32_t periods,
                               int32_t rounding, int64_t *out);
#else
#define SWTI_HAVE_AVX2 0
#endif

#endif
