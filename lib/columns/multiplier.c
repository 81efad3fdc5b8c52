/* SPDX-License-Identifier: MIT */
/*
 * All three roundings are floor((x*A + B)/D): CEIL with A = num, B = den - 1, D = den; FLOOR with B = 0;
 * HALF_UP with A = 2*num, B = den, D = 2*den.
 *
 * Let F = ceil(A*2^s/D) and C = ceil(B*2^s/D), with e = F*D - A*2^s and c = C*D - B*2^s, both in 0..D-1.
 * Then (x*F + C)/2^s = (x*A + B)/D + (x*e + c)/(D*2^s). What (x*A + B)/D has behind the point is at most
 * (D-1)/D, so the floors are equal as long as (x*e + c)/(D*2^s) < 1/D, that is x*e + c < 2^s. It also takes
 * x*F + C < 2^64, and < 2^63 where nothing is shifted away, as the posts are an int64. Of all shifts the one that
 * is right for the most drivers is chosen.
 */
#include "multiplier.h"

#include "../exact/fraction.h"
#include "../exact/two.h"

#define MOST_32 UINT64_C(0xFFFFFFFF)

typedef struct {
    uint64_t a, b, d;
} floor_terms;

/* The smaller the terms, the smaller e and c, and the further a shift reaches: so all is reduced. */
static floor_terms terms_of(swt_ratio norm, int32_t rounding)
{
    const uint64_t divisor = swti_common_divisor((uint64_t)norm.num, (uint64_t)norm.den);
    const uint64_t num = (uint64_t)norm.num / divisor, den = (uint64_t)norm.den / divisor;
    if (rounding == SWT_HALF_UP && den % 2 == 0) {
        const floor_terms half_up = {num, den / 2, den};
        return half_up;
    }
    if (rounding == SWT_HALF_UP) {
        const floor_terms half_up = {2 * num, den, 2 * den}; /* below 2^64 as num, den < 2^63 */
        return half_up;
    }
    const floor_terms whole = {num, rounding == SWT_CEIL ? den - 1 : 0, den};
    return whole;
}

/* ceil(value * 2^shift / d), and by how much, times d, it is above; below 2^63 for the shifts that are tried. */
static uint64_t scale(uint64_t value, int32_t shift, uint64_t d, uint64_t *excess)
{
    uint64_t rest;
    const uint64_t scaled = swti_two_divide(swti_two_product(value, UINT64_C(1) << shift), d, &rest);
    *excess = rest == 0 ? 0 : d - rest;
    return scaled + (rest != 0);
}

/* The most drivers 0..most that this shift is right for; 0 where it is right for none but 0. */
static uint64_t reach_of(floor_terms t, int32_t shift, uint64_t *factor, uint64_t *offset)
{
    uint64_t e, c, most = MOST_32;
    const uint64_t room = UINT64_C(1) << shift;
    *factor = scale(t.a, shift, t.d, &e);
    *offset = scale(t.b, shift, t.d, &c);
    if (*factor > MOST_32 || c >= room)
        return 0;
    if (e != 0 && (room - 1 - c) / e < most)
        most = (room - 1 - c) / e;
    const uint64_t top = shift == 0 ? INT64_MAX : UINT64_MAX;
    if (*factor != 0 && (top - *offset) / *factor < most)
        most = (top - *offset) / *factor;
    return most;
}

/* The greatest 2^k - 1 that is no more than x. */
static uint64_t whole_bits(uint64_t x)
{
    uint64_t bits = 0;
    while (bits * 2 + 1 <= x)
        bits = bits * 2 + 1;
    return bits;
}

static int32_t bits_of(uint64_t x)
{
    int32_t bits = 0;
    for (; x != 0; x >>= 1)
        bits++;
    return bits;
}

/*
 * The factor is A/D * 2^s, so it just fills its 32 bits at one of a few shifts; smaller ones only lose reach. At most
 * it is below 2^34, and the offset, B/D * 2^s with B < D and s <= 63, below 2^63.
 */
swti_multiplier swti_multiplier_make(swt_ratio norm, int32_t rounding)
{
    const floor_terms t = terms_of(norm, rounding);
    const int32_t fills = 32 + bits_of(t.d) - bits_of(t.a);
    const int32_t last = fills + 1 < 63 ? fills + 1 : 63;
    swti_multiplier best = {0, 0, 0, 0};
    for (int32_t shift = last > 4 ? last - 4 : 0; shift <= last; shift++) {
        uint64_t factor, offset;
        const uint64_t most = whole_bits(reach_of(t, shift, &factor, &offset));
        if (most > best.most) {
            const swti_multiplier better = {factor, offset, most, shift};
            best = better;
        }
    }
    return best;
}
