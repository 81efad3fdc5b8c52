/* SPDX-License-Identifier: MIT */
/*
 * Posts, coverage and sums for x86 processors with AVX2, four rows at a time. Each function is compiled for that
 * machine by its attribute and called only where it is there; the last rows of a block go through lanes.h.
 * The proof of the multiplication is multiplier.c's.
 */
#include "avx2.h"

#if SWTI_HAVE_AVX2

#include "avx2_lanes.h"

FOR_AVX2 static inline __m256i multiply_shift(__m256i x, const swti_multiplier *m)
{
    const __m256i product = _mm256_mul_epu32(x, all((int64_t)m->factor));
    return _mm256_srl_epi64(_mm256_add_epi64(product, all((int64_t)m->offset)), _mm_cvtsi32_si128(m->shift));
}

FOR_AVX2 static size_t ratio_known(const int64_t *driver, size_t rows, const swti_multiplier *m, int64_t *out)
{
    size_t i = 0;
    for (; i + 8 <= rows; i += 8) {
        const __m256i low = multiply_shift(load(driver + i), m),
                      high = multiply_shift(load(driver + i + 4), m);
        store(out + i, low);
        store(out + i + 4, high);
    }
    return i;
}

FOR_AVX2 static size_t ratio_streamed(const int64_t *driver, size_t rows, const swti_multiplier *m,
                                      int64_t *out)
{
    size_t i = 0;
    for (; i + 4 <= rows; i += 4)
        _mm256_stream_si256((__m256i *)(void *)(out + i), multiply_shift(load(driver + i), m));
    _mm_sfence(); /* other threads see these stores in their order only after it */
    return i;
}

FOR_AVX2 static size_t ratio_with_missing(const int64_t *driver, size_t rows, const swti_multiplier *m,
                                          int64_t *out)
{
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i x = load(driver + i);
        store(out + i, _mm256_blendv_epi8(multiply_shift(x, m), x, is_missing(x)));
    }
    return i;
}

int32_t swti_avx2_ratio(const int64_t *driver, size_t rows, const swti_multiplier *m, int32_t stream,
                        int64_t *out)
{
    const bit_sums bits = bits_of(driver, rows);
    size_t i;
    if (bits.known > m->most)
        return 0;
    if (bits.raw != bits.known)
        i = ratio_with_missing(driver, rows, m, out);
    else
        i = stream ? ratio_streamed(driver, rows, m, out) : ratio_known(driver, rows, m, out);
    for (; i < rows; i++)
        out[i] = swti_ratio_lane(driver[i], m);
    return 1;
}

FOR_AVX2 static inline int64_t fold_add(__m256i x)
{
    const __m128i two = _mm_add_epi64(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1));
    return _mm_cvtsi128_si64(two) + _mm_extract_epi64(two, 1);
}

FOR_AVX2 static inline int64_t fold_max(__m256i x)
{
    int64_t lane[4], most = 0;
    store(lane, x);
    for (int i = 0; i < 4; i++)
        most = lane[i] > most ? lane[i] : most;
    return most;
}

/* The larger of each lane and 0 or more. */
FOR_AVX2 static inline __m256i larger(__m256i a, __m256i b)
{
    return _mm256_blendv_epi8(a, b, _mm256_cmpgt_epi64(b, a));
}

/* No row is missing: counts are rows, and one subtraction a row tells the rest. */
FOR_AVX2 static void coverage_known(const int64_t *have, const int64_t *need, size_t rows,
                                    swti_block_sums *sums)
{
    const __m256i none = _mm256_setzero_si256();
    __m256i h_sum = none, n_sum = none, short_sum = none, worst = none, unmet = none;
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i h = load(have + i), n = load(need + i);
        const __m256i lacking = _mm256_cmpgt_epi64(n, h);
        const __m256i lacks = _mm256_and_si256(_mm256_sub_epi64(n, h), lacking);
        h_sum = _mm256_add_epi64(h_sum, h);
        n_sum = _mm256_add_epi64(n_sum, n);
        short_sum = _mm256_add_epi64(short_sum, lacks);
        unmet = _mm256_sub_epi64(unmet, lacking);
        worst = larger(worst, lacks);
    }
    const int64_t done = (int64_t)i, h_all = fold_add(h_sum), n_all = fold_add(n_sum);
    const swti_block_sums known = {done,  done - fold_add(unmet), done,           done, h_all, n_all, h_all,
                                   n_all, fold_add(short_sum),    fold_max(worst)};
    *sums = known;
    for (; i < rows; i++)
        swti_coverage_lane(have[i], need[i], sums);
}

FOR_AVX2 static void coverage_with_missing(const int64_t *have, const int64_t *need, size_t rows,
                                           swti_block_sums *sums)
{
    const __m256i none = _mm256_setzero_si256();
    __m256i h_sum = none, n_sum = none, h_both = none, n_both = none, short_sum = none, worst = none;
    __m256i unmet = none, h_missing = none, n_missing = none, either = none;
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i h_gone = is_missing(load(have + i)), n_gone = is_missing(load(need + i));
        const __m256i gone = _mm256_or_si256(h_gone, n_gone);
        const __m256i h = _mm256_andnot_si256(h_gone, load(have + i));
        const __m256i n = _mm256_andnot_si256(n_gone, load(need + i));
        const __m256i lacking = _mm256_andnot_si256(gone, _mm256_cmpgt_epi64(n, h));
        const __m256i lacks = _mm256_and_si256(_mm256_sub_epi64(n, h), lacking);
        h_sum = _mm256_add_epi64(h_sum, h);
        n_sum = _mm256_add_epi64(n_sum, n);
        h_both = _mm256_add_epi64(h_both, _mm256_andnot_si256(gone, h));
        n_both = _mm256_add_epi64(n_both, _mm256_andnot_si256(gone, n));
        short_sum = _mm256_add_epi64(short_sum, lacks);
        unmet = _mm256_sub_epi64(unmet, lacking);
        h_missing = _mm256_sub_epi64(h_missing, h_gone);
        n_missing = _mm256_sub_epi64(n_missing, n_gone);
        either = _mm256_sub_epi64(either, gone);
        worst = larger(worst, lacks);
    }
    const int64_t done = (int64_t)i, both = done - fold_add(either);
    const swti_block_sums known = {both,
                                   both - fold_add(unmet),
                                   done - fold_add(h_missing),
                                   done - fold_add(n_missing),
                                   fold_add(h_sum),
                                   fold_add(n_sum),
                                   fold_add(h_both),
                                   fold_add(n_both),
                                   fold_add(short_sum),
                                   fold_max(worst)};
    *sums = known;
    for (; i < rows; i++)
        swti_coverage_lane(have[i], need[i], sums);
}

int32_t swti_avx2_coverage(const int64_t *have, const int64_t *need, size_t rows, swti_block_sums *sums)
{
    const bit_sums h = bits_of(have, rows), n = bits_of(need, rows);
    if (h.known > SWTI_MOST_SUMMED || n.known > SWTI_MOST_SUMMED)
        return 0;
    if (h.raw == h.known && n.raw == n.known)
        coverage_known(have, need, rows, sums);
    else
        coverage_with_missing(have, need, rows, sums);
    return 1;
}

FOR_AVX2 int32_t swti_avx2_sum(const int64_t *values, size_t rows, int64_t *total, int64_t *known)
{
    __m256i added = _mm256_setzero_si256(), missing = added, bits = added;
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i x = load(values + i), gone = is_missing(x), there = _mm256_andnot_si256(gone, x);
        bits = _mm256_or_si256(bits, there);
        added = _mm256_add_epi64(added, there);
        missing = _mm256_sub_epi64(missing, gone);
    }
    uint64_t all_bits = fold_or(bits), all_added = (uint64_t)fold_add(added);
    int64_t gone = fold_add(missing);
    for (; i < rows; i++) {
        all_bits |= swti_known_bits(values[i]);
        all_added += swti_known_bits(values[i]);
        gone += values[i] == SWT_MISSING;
    }
    if (all_bits > SWTI_MOST_SUMMED)
        return 0;
    *total = (int64_t)all_added;
    *known = (int64_t)rows - gone;
    return 1;
}

#endif
