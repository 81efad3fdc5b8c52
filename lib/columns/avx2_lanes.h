/* SPDX-License-Identifier: MIT */
/* Four numbers at a time with AVX2: what its kernels share. Only functions marked FOR_AVX2 may use it. */
#ifndef SWTI_COLUMNS_AVX2_LANES_H
#define SWTI_COLUMNS_AVX2_LANES_H

#include <immintrin.h>

#include "lanes.h"

#define FOR_AVX2 __attribute__((target("avx2,fma")))

FOR_AVX2 static inline __m256i load(const int64_t *x)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)x);
}

FOR_AVX2 static inline void store(int64_t *x, __m256i value)
{
    _mm256_storeu_si256((__m256i *)(void *)x, value);
}

FOR_AVX2 static inline __m256i all(int64_t value)
{
    return _mm256_set1_epi64x(value);
}

/* A mask of the lanes that are missing. */
FOR_AVX2 static inline __m256i is_missing(__m256i x)
{
    return _mm256_cmpeq_epi64(x, all(SWT_MISSING));
}

/* The bits of all rows put together, and of all but the missing ones. */
typedef struct {
    uint64_t raw;
    uint64_t known;
} bit_sums;

FOR_AVX2 static inline uint64_t fold_or(__m256i x)
{
    const __m128i two = _mm_or_si128(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1));
    return (uint64_t)_mm_cvtsi128_si64(two) | (uint64_t)_mm_extract_epi64(two, 1);
}

FOR_AVX2 static inline uint64_t raw_bits(const int64_t *x, size_t rows)
{
    __m256i even = _mm256_setzero_si256(), odd = even;
    size_t i = 0;
    for (; i + 8 <= rows; i += 8) {
        even = _mm256_or_si256(even, load(x + i));
        odd = _mm256_or_si256(odd, load(x + i + 4));
    }
    uint64_t bits = fold_or(_mm256_or_si256(even, odd));
    for (; i < rows; i++)
        bits |= (uint64_t)x[i];
    return bits;
}

FOR_AVX2 static inline uint64_t known_bits(const int64_t *x, size_t rows)
{
    __m256i known = _mm256_setzero_si256();
    size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i four = load(x + i);
        known = _mm256_or_si256(known, _mm256_andnot_si256(is_missing(four), four));
    }
    uint64_t bits = fold_or(known);
    for (; i < rows; i++)
        bits |= swti_known_bits(x[i]);
    return bits;
}

/* Missing rows are looked for only where a number is negative. */
FOR_AVX2 static inline bit_sums bits_of(const int64_t *x, size_t rows)
{
    const uint64_t raw = raw_bits(x, rows);
    const bit_sums bits = {raw, raw > INT64_MAX ? known_bits(x, rows) : raw};
    return bits;
}

#endif
