/* SPDX-License-Identifier: MIT */
/*
 * Growth for x86 processors with AVX2 and FMA, four rows at a time; the last rows of a block go through
 * lanes.h or are left to the integers. The proof is factor.h's; fma makes the products exact in one step.
 */
#include "avx2.h"

#if SWTI_HAVE_AVX2

#include "avx2_lanes.h"
#include "bad.h"

/* 0 <= x < 2^52 as a double: put behind the exponent of 2^52, which is then taken away. */
FOR_AVX2 static inline __m256d to_double(__m256i x)
{
    const __m256d lifted =
        _mm256_castsi256_pd(_mm256_or_si256(x, _mm256_castpd_si256(_mm256_set1_pd(0x1p52))));
    return _mm256_sub_pd(lifted, _mm256_set1_pd(0x1p52));
}

/* A whole double in -1..2^51 as an integer, the same way with 1.5 * 2^52. */
FOR_AVX2 static inline __m256i to_whole(__m256d x)
{
    const __m256d lift = _mm256_set1_pd(0x1.8p52);
    return _mm256_sub_epi64(_mm256_castpd_si256(_mm256_add_pd(x, lift)), _mm256_castpd_si256(lift));
}

typedef struct {
    __m256d edge;  /* E of each row */
    __m256d half;  /* 1/2 for HALF_UP, else 0 */
    __m256d proof; /* lanes where |d| <= E proves the whole number */
    int32_t rounding;
} rounding_lanes;

/* A product high + low as its rounded whole number; undecided lanes are set in *open. See factor.h. */
FOR_AVX2 static inline __m256i round_lanes(__m256d high, __m256d low, const rounding_lanes *r, __m256d *open)
{
    const __m256d k = _mm256_round_pd(high, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    const __m256d d = _mm256_add_pd(_mm256_sub_pd(high, k), low);
    const __m256d sign = _mm256_set1_pd(-0.0), zero = _mm256_setzero_pd();
    const __m256d from = _mm256_sub_pd(_mm256_andnot_pd(sign, d), r->half); /* exact near the edge */
    const __m256d near_edge = _mm256_cmp_pd(_mm256_andnot_pd(sign, from), r->edge, _CMP_LE_OQ);
    __m256i whole = to_whole(k);
    if (r->rounding != SWT_FLOOR) {
        const __m256d reaches = _mm256_cmp_pd(from, _mm256_xor_pd(r->edge, sign), _CMP_GE_OQ);
        const __m256d above = r->rounding == SWT_CEIL
                                  ? _mm256_cmp_pd(d, r->edge, _CMP_GT_OQ)
                                  : _mm256_and_pd(reaches, _mm256_cmp_pd(d, zero, _CMP_GT_OQ));
        whole = _mm256_sub_epi64(whole, _mm256_castpd_si256(above));
    }
    if (r->rounding != SWT_CEIL) {
        const __m256d beyond = _mm256_cmp_pd(from, r->edge, _CMP_GT_OQ);
        const __m256d below = _mm256_and_pd(beyond, _mm256_cmp_pd(d, zero, _CMP_LT_OQ));
        whole = _mm256_add_epi64(whole, _mm256_castpd_si256(below));
    }
    *open = _mm256_andnot_pd(r->proof, near_edge);
    return whole;
}

/*
 * The whole numbers, but SWT_MISSING for missing rows and ~base for open ones; returns whether any is
 * open.
 */
FOR_AVX2 static inline int store_rows(int64_t *out, __m256i base, __m256i whole, __m256d open)
{
    const __m256i gone = is_missing(base), left = _mm256_andnot_si256(gone, _mm256_castpd_si256(open));
    const __m256i decided = _mm256_blendv_epi8(whole, _mm256_xor_si256(base, all(-1)), left);
    store(out, _mm256_blendv_epi8(decided, base, gone));
    return _mm256_movemask_epi8(left);
}

FOR_AVX2 int32_t swti_avx2_growth(const int64_t *base, size_t rows, const swti_factor *f, int64_t *out)
{
    const swti_factor_edge edge = swti_factor_edge_of(f, bits_of(base, rows).known);
    const __m256d high_factor = _mm256_set1_pd(f->factor.high), low_factor = _mm256_set1_pd(f->factor.low);
    const rounding_lanes r = {_mm256_set1_pd(edge.edge),
                              _mm256_set1_pd(f->rounding == SWT_HALF_UP ? 0.5 : 0.0),
                              _mm256_castsi256_pd(all(edge.is_proof ? -1 : 0)), f->rounding};
    int64_t undecided = 0;
    size_t i = 0;
    if (!edge.usable)
        return 0;
    for (; i + 4 <= rows; i += 4) {
        const __m256i b = load(base + i);
        const __m256d x = to_double(_mm256_andnot_si256(is_missing(b), b));
        const __m256d high = _mm256_mul_pd(x, high_factor);
        const __m256d low = _mm256_fmadd_pd(x, low_factor, _mm256_fmsub_pd(x, high_factor, high));
        __m256d open;
        const __m256i whole = round_lanes(high, low, &r, &open);
        undecided |= store_rows(out + i, b, whole, open);
    }
    for (; i < rows; i++)
        undecided |= swti_growth_lane(base[i], f, &edge, &out[i]);
    return undecided ? SWTI_UNDECIDED : 1;
}

/* Pairs of doubles, four at a time; the products are exact in one step by fma. */
typedef struct {
    __m256d high;
    __m256d low;
} pair_lanes;

FOR_AVX2 static inline pair_lanes multiply_pairs(pair_lanes a, pair_lanes b)
{
    const __m256d high = _mm256_mul_pd(a.high, b.high);
    const __m256d crossed = _mm256_fmadd_pd(a.high, b.low, _mm256_mul_pd(a.low, b.high));
    const __m256d low = _mm256_add_pd(_mm256_fmsub_pd(a.high, b.high, high), crossed);
    const __m256d sum = _mm256_add_pd(high, low);
    const pair_lanes product = {sum, _mm256_sub_pd(low, _mm256_sub_pd(sum, high))};
    return product;
}

/*
 * p/q of whole doubles below 2^51, given 1/q: high is within 2 ulp of it, so what it leaves, p - high*q,
 * has no more than 53 bits and is exact by fma; its quotient only needs to be near.
 */
FOR_AVX2 static inline pair_lanes divide_lanes(__m256d p, __m256d q, __m256d inverse)
{
    const __m256d high = _mm256_mul_pd(p, inverse);
    const pair_lanes quotient = {high, _mm256_mul_pd(_mm256_fnmadd_pd(high, q, p), inverse)};
    return quotient;
}

/* factor^n from the leading bit of n down, and with it q^n in doubles. */
FOR_AVX2 static inline pair_lanes raise_pairs(pair_lanes factor, __m256d q, int32_t n, __m256d *q_power)
{
    pair_lanes power = factor;
    int32_t bit = 1;
    *q_power = q;
    if (n == 0) {
        const pair_lanes one = {_mm256_set1_pd(1.0), _mm256_setzero_pd()};
        *q_power = one.high;
        return one;
    }
    while (bit <= n / 2)
        bit *= 2;
    for (bit /= 2; bit > 0; bit /= 2) {
        power = multiply_pairs(power, power);
        *q_power = _mm256_mul_pd(*q_power, *q_power);
        if (n & bit) {
            power = multiply_pairs(power, factor);
            *q_power = _mm256_mul_pd(*q_power, q);
        }
    }
    return power;
}

/* Four rates as p = num + den and q = den, in the order of the rows. */
FOR_AVX2 static inline void load_rates(const swt_ratio *rate, __m256i *p, __m256i *q)
{
    const __m256i first = load(&rate[0].num), second = load(&rate[2].num);
    const __m256i num = _mm256_permute4x64_epi64(_mm256_unpacklo_epi64(first, second), 0xD8);
    *q = _mm256_permute4x64_epi64(_mm256_unpackhi_epi64(first, second), 0xD8);
    *p = _mm256_add_epi64(num, *q);
}

/* Whether no lane has a bit from 2^51 on, and none of p and q is 0. */
FOR_AVX2 static inline int are_plain(__m256i x, __m256i p, __m256i q)
{
    const __m256i none = _mm256_setzero_si256(), bits = _mm256_or_si256(x, _mm256_or_si256(p, q));
    const __m256i zero = _mm256_or_si256(_mm256_cmpeq_epi64(p, none), _mm256_cmpeq_epi64(q, none));
    return _mm256_testz_si256(bits, all(-(INT64_C(1) << 51))) && _mm256_testz_si256(zero, zero);
}

/* The plain double power, leading bit of n down as in raise_pairs. */
FOR_AVX2 static inline __m256d raise_doubles(__m256d factor, int32_t n)
{
    __m256d power = factor;
    int32_t bit = 1;
    if (n == 0)
        return _mm256_set1_pd(1.0);
    while (bit <= n / 2)
        bit *= 2;
    for (bit /= 2; bit > 0; bit /= 2) {
        power = _mm256_mul_pd(power, power);
        if (n & bit)
            power = _mm256_mul_pd(power, factor);
    }
    return power;
}

/*
 * Whether every product is below 2^50 and every power above 2^-400, so that nothing has over- or
 * underflown.
 */
FOR_AVX2 static inline int in_range(__m256d product, __m256d power)
{
    const __m256d yes = _mm256_and_pd(_mm256_cmp_pd(product, _mm256_set1_pd(0x1p50), _CMP_LT_OQ),
                                      _mm256_cmp_pd(power, _mm256_set1_pd(0x1p-400), _CMP_GT_OQ));
    return _mm256_movemask_pd(yes) == 15;
}

/*
 * First in doubles, to nearest: a rounding costs u = 2^-53, and p, q and x are exact. The n factors p/q of
 * the power carry n, their products n - 1, and the last product 1: 2n, and 2n + 8 has room for what E
 * itself is rounded by. What is near an edge is set in *open. Returns 0, having stored nothing, where the
 * group is left to the integers.
 */
FOR_AVX2 static inline int round_by_doubles(const int64_t *base, const swt_ratio *rate, int32_t n,
                                            int32_t rounding, int64_t *out, int *open)
{
    const __m256i raw = load(base), known = _mm256_andnot_si256(is_missing(raw), raw);
    __m256i p, q;
    __m256d near_edge;
    load_rates(rate, &p, &q);
    if (!are_plain(known, p, q))
        return 0;
    const __m256d power = raise_doubles(_mm256_div_pd(to_double(p), to_double(q)), n);
    const __m256d product = _mm256_mul_pd(to_double(known), power);
    const rounding_lanes r = {_mm256_mul_pd(product, _mm256_set1_pd((2 * n + 8) * 0x1p-53)),
                              _mm256_set1_pd(rounding == SWT_HALF_UP ? 0.5 : 0.0), _mm256_setzero_pd(),
                              rounding};
    if (!in_range(product, power))
        return 0;
    const __m256i whole = round_lanes(product, _mm256_setzero_pd(), &r, &near_edge);
    *open = store_rows(out, raw, whole, near_edge);
    return 1;
}

/*
 * Then in pairs, for the rows of a group that out has as ~base. A row stays so where 1/(2q^n) <= 2E; q^n
 * may overflow to infinity: then nothing is proved. Returns whether any does.
 */
FOR_AVX2 static int round_by_pairs(const swt_ratio *rate, int32_t n, int32_t rounding, int64_t *out)
{
    const double half_costs = rounding == SWT_HALF_UP ? 0x1p-53 : 0.0;
    const __m256i was = load(out), gone = is_missing(was);
    const __m256i asked = _mm256_andnot_si256(gone, _mm256_cmpgt_epi64(_mm256_setzero_si256(), was));
    const __m256d x = to_double(_mm256_andnot_si256(was, asked)),
                  times = _mm256_set1_pd(4.0 * (1.0 + 0x1p-30));
    __m256i p, q;
    __m256d q_power, near_edge;
    load_rates(rate, &p, &q);
    const __m256d divisor = to_double(q), inverse = _mm256_div_pd(_mm256_set1_pd(1.0), divisor);
    const pair_lanes f = raise_pairs(divide_lanes(to_double(p), divisor, inverse), divisor, n, &q_power);
    const __m256d high = _mm256_mul_pd(x, f.high);
    const __m256d low = _mm256_fmadd_pd(x, f.low, _mm256_fmsub_pd(x, f.high, high));
    rounding_lanes r = {.half = _mm256_set1_pd(rounding == SWT_HALF_UP ? 0.5 : 0.0), .rounding = rounding};
    r.edge = _mm256_fmadd_pd(high, _mm256_set1_pd((4 * n + 32) * 0x1p-100), _mm256_set1_pd(half_costs));
    const __m256d parts = _mm256_mul_pd(_mm256_mul_pd(r.edge, q_power), times);
    r.proof = _mm256_cmp_pd(parts, _mm256_set1_pd(1.0), _CMP_LT_OQ);
    const __m256i whole = round_lanes(high, low, &r, &near_edge);
    const __m256i left = _mm256_and_si256(asked, _mm256_castpd_si256(near_edge));
    store(out, _mm256_blendv_epi8(was, whole, _mm256_andnot_si256(left, asked)));
    return _mm256_movemask_epi8(left);
}

/* A group that is not plain, or the last rows of a block: all of them undecided. */
static void leave_open(const int64_t *base, size_t rows, int64_t *out, int64_t *undecided)
{
    for (size_t i = 0; i < rows; i++) {
        *undecided |= base[i] != SWT_MISSING;
        out[i] = base[i] == SWT_MISSING ? SWT_MISSING : ~base[i];
    }
}

/*
 * The pairs have a pass of their own over the groups that doubles leave open: no processor could foretell
 * which these are, and there they follow one another.
 */
FOR_AVX2 int32_t swti_avx2_growth_rates(const int64_t *base, const swt_ratio *rate, size_t rows,
                                        int32_t periods, int32_t rounding, int64_t *out)
{
    uint16_t open_group[SWTI_BLOCK_ROWS / 4];
    int64_t undecided = 0;
    size_t i = 0, open_groups = 0;
    if (!swti_rounds_to_nearest())
        return 0;
    if (bits_of(base, rows).known > INT64_MAX / 2) /* a bad row, or one whose ~base would be SWT_MISSING */
        return 0;
    for (; i + 4 <= rows; i += 4) {
        int open = 0;
        if (!round_by_doubles(base + i, rate + i, periods, rounding, out + i, &open))
            leave_open(base + i, 4, out + i, &undecided);
        open_group[open_groups] = (uint16_t)i;
        open_groups += open != 0;
    }
    leave_open(base + i, rows - i, out + i, &undecided);
    for (size_t g = 0; g < open_groups; g++)
        undecided |= round_by_pairs(rate + open_group[g], periods, rounding, out + open_group[g]);
    return undecided ? SWTI_UNDECIDED : 1;
}

#endif
