/* SPDX-License-Identifier: MIT */
/*
 * Posts, coverage and sums for x86 processors with AVX2, four rows at a time. Each function is compiled for
 * that machine by its attribute and called only where it is there; the last rows of a block go through
 * lanes.h. The proof of the multiplication is multiplier.c's.
 */
#include "avx2.h"

#if SWTI_HAVE_AVX2

#include "avx2_lanes.h"
#include "bad.h"

/* A multiplier in vectors. It is a copy: through a pointer, each store could be taken to change it. */
typedef struct {
    __m256i factor;
    __m256i offset;
    __m128i shift;
} norm_lanes;

FOR_AVX2 static inline norm_lanes lanes_of(const swti_multiplier *m)
{
    const norm_lanes lanes = {all((int64_t)m->factor), all((int64_t)m->offset), _mm_cvtsi32_si128(m->shift)};
    return lanes;
}

FOR_AVX2 static inline __m256i multiply_shift(__m256i x, norm_lanes norm)
{
    return _mm256_srl_epi64(_mm256_add_epi64(_mm256_mul_epu32(x, norm.factor), norm.offset), norm.shift);
}

/*
 * These two go ahead without a look at the rows, and return their bits put together: too many, and it
 * was in vain.
 */
FOR_AVX2 static uint64_t ratio_ahead(const int64_t *driver, size_t rows, const swti_multiplier *m,
                                     int64_t *out)
{
    const norm_lanes norm = lanes_of(m);
    __m256i even = _mm256_setzero_si256(), odd = even;
    size_t i = 0;
    for (; i + 8 <= rows; i += 8) {
        const __m256i first = load(driver + i), second = load(driver + i + 4);
        even = _mm256_or_si256(even, first);
        odd = _mm256_or_si256(odd, second);
        store(out + i, multiply_shift(first, norm));
        store(out + i + 4, multiply_shift(second, norm));
    }
    uint64_t bits = fold_or(_mm256_or_si256(even, odd));
    for (; i < rows; i++) {
        bits |= (uint64_t)driver[i];
        out[i] = swti_ratio_lane(driver[i], m);
    }
    return bits;
}

FOR_AVX2 static uint64_t ratio_streamed(const int64_t *driver, size_t rows, const swti_multiplier *m,
                                        int64_t *out)
{
    const norm_lanes norm = lanes_of(m);
    __m256i seen = _mm256_setzero_si256();
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i x = load(driver + i);
        seen = _mm256_or_si256(seen, x);
        _mm256_stream_si256((__m256i *)(void *)(out + i), multiply_shift(x, norm));
    }
    _mm_sfence(); /* other threads see these stores in their order only after it */
    uint64_t bits = fold_or(seen);
    for (; i < rows; i++) {
        bits |= (uint64_t)driver[i];
        out[i] = swti_ratio_lane(driver[i], m);
    }
    return bits;
}

FOR_AVX2 static void ratio_with_missing(const int64_t *driver, size_t rows, const swti_multiplier *m,
                                        int64_t *out)
{
    const norm_lanes norm = lanes_of(m);
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i x = load(driver + i);
        store(out + i, _mm256_blendv_epi8(multiply_shift(x, norm), x, is_missing(x)));
    }
    for (; i < rows; i++)
        out[i] = swti_ratio_lane(driver[i], m);
}

int32_t swti_avx2_ratio(const int64_t *driver, size_t rows, const swti_multiplier *m, int32_t stream,
                        int64_t *out)
{
    uint64_t bits = m->most + 1;
    if (out != driver)
        bits = stream ? ratio_streamed(driver, rows, m, out) : ratio_ahead(driver, rows, m, out);
    if (bits <= m->most)
        return 1;
    if (bits_of(driver, rows).known > m->most)
        return 0;
    ratio_with_missing(driver, rows, m, out);
    return 1;
}

FOR_AVX2 static inline int64_t fold_add(__m256i x)
{
    const __m128i two = _mm_add_epi64(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1));
    /* as unsigned: the rows may turn out too large for the kernel, and then the sums are not used */
    return (int64_t)((uint64_t)_mm_cvtsi128_si64(two) + (uint64_t)_mm_extract_epi64(two, 1));
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

/*
 * Need and coverage in one go, for 31 bits: need - have is then right in the low half of each lane, and its
 * high half is 0 or -1, so that the larger of it and 0 by halves is the gap. That need fits is seen from
 * the driver's bits.
 */
FOR_AVX2 int32_t swti_avx2_posts(const int64_t *driver, const int64_t *have, size_t rows,
                                 const swti_multiplier *m, swti_block_sums *sums)
{
    const norm_lanes norm = lanes_of(m);
    const __m256i none = _mm256_setzero_si256();
    __m256i d_seen = none, h_seen = none, h_sum = none, n_sum = none, short_sum = none, worst = none,
            unmet = none;
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i d = load(driver + i), h = load(have + i), n = multiply_shift(d, norm);
        const __m256i lacks = _mm256_max_epi32(_mm256_sub_epi64(n, h), none);
        d_seen = _mm256_or_si256(d_seen, d);
        h_seen = _mm256_or_si256(h_seen, h);
        h_sum = _mm256_add_epi64(h_sum, h);
        n_sum = _mm256_add_epi64(n_sum, n);
        short_sum = _mm256_add_epi64(short_sum, lacks);
        worst = _mm256_max_epi32(worst, lacks);
        unmet = _mm256_sub_epi64(unmet, _mm256_cmpgt_epi64(n, h));
    }
    uint64_t d_bits = fold_or(d_seen), h_bits = fold_or(h_seen);
    for (size_t rest = i; rest < rows; rest++) {
        d_bits |= (uint64_t)driver[rest];
        h_bits |= (uint64_t)have[rest];
    }
    if (d_bits > m->most || h_bits > INT32_MAX || (d_bits * m->factor + m->offset) >> m->shift > INT32_MAX)
        return 0;
    const int64_t done = (int64_t)i, h_all = fold_add(h_sum), n_all = fold_add(n_sum);
    const swti_block_sums known = {done,  done - fold_add(unmet), done,           done, h_all, n_all, h_all,
                                   n_all, fold_add(short_sum),    fold_max(worst)};
    *sums = known;
    for (; i < rows; i++)
        swti_coverage_lane(have[i], swti_ratio_lane(driver[i], m), sums);
    return 1;
}

/* The greatest area number; the numbers are unsigned. */
FOR_AVX2 static uint32_t last_area(const uint32_t *area, size_t rows)
{
    __m256i most = _mm256_setzero_si256();
    uint32_t lane[8], last = 0;
    size_t i = 0;
    for (; i + 8 <= rows; i += 8)
        most = _mm256_max_epu32(most, _mm256_loadu_si256((const __m256i *)(const void *)(area + i)));
    _mm256_storeu_si256((__m256i *)(void *)lane, most);
    for (size_t l = 0; l < 8; l++)
        last = lane[l] > last ? lane[l] : last;
    for (; i < rows; i++)
        last = area[i] > last ? area[i] : last;
    return last;
}

/*
 * posts * den and driver * num are products of 32 bits by 32; that the posts are so few is seen from the
 * bits.
 */
FOR_AVX2 int32_t swti_avx2_bring(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                                 const swti_sharing *s, uint64_t *brought)
{
    const norm_lanes norm = lanes_of(&s->posts);
    const __m256i den = all((int64_t)s->den), num = all((int64_t)s->num), sign = all(INT64_MIN);
    const __m256i below_whole = all((int64_t)(s->whole > INT64_MAX ? INT64_MAX : s->whole) - 1);
    const swti_sharing t = *s;
    __m256i seen = _mm256_setzero_si256(), missing = seen;
    size_t i = 0;
    if (rows != 0 && last_area(area, rows) >= areas)
        return 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i raw = load(driver + i), gone = is_missing(raw), x = _mm256_andnot_si256(gone, raw);
        const __m256i own = _mm256_mul_epu32(multiply_shift(x, norm), den), small = _mm256_mul_epu32(x, num);
        const __m256i either = _mm256_blendv_epi8(small, own, _mm256_cmpgt_epi64(x, below_whole));
        seen = _mm256_or_si256(seen, x);
        missing = _mm256_or_si256(missing, gone);
        store((int64_t *)(void *)(brought + i), _mm256_or_si256(either, _mm256_and_si256(gone, sign)));
    }
    uint64_t bits = fold_or(seen), lacks = fold_or(missing);
    for (; i < rows; i++) {
        bits |= swti_known_bits(driver[i]);
        lacks |= driver[i] == SWT_MISSING;
        brought[i] = swti_bring_lane(driver[i], &t);
    }
    if (bits > t.posts.most || (bits * t.posts.factor + t.posts.offset) >> t.posts.shift > UINT32_MAX)
        return 0;
    return lacks != 0 ? 1 : SWTI_ALL_KNOWN;
}

#endif
