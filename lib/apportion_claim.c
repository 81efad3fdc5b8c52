/* SPDX-License-Identifier: MIT */
/* Claims compared by cross products: of two words, or of four where squares are. */
#include "apportion_claim.h"

#include <swtarget/apportion.h>

#include "exact/two.h"

/* 0..2^256-1, least significant word first. */
typedef struct {
    uint64_t word[4];
} four;

static swti_two sum_of(swti_two a, swti_two b)
{
    const uint64_t low = a.low + b.low;
    const swti_two sum = {a.high + b.high + (low < b.low), low};
    return sum;
}

/* cross and the high word of low make at most 2^128 - 2^64; other on top of that may carry. */
static four four_product(swti_two a, swti_two b)
{
    const swti_two low = swti_two_product(a.low, b.low), high = swti_two_product(a.high, b.high);
    const swti_two cross = swti_two_product(a.high, b.low), other = swti_two_product(a.low, b.high);
    const swti_two middle = sum_of(sum_of(cross, swti_two_from(low.high)), other);
    const swti_two carried = {swti_two_order(middle, other) < 0, middle.high};
    const swti_two top = sum_of(high, carried);
    const four product = {{low.low, middle.low, top.low, top.high}};
    return product;
}

static int four_order(four a, four b)
{
    int i = 3;
    while (i > 0 && a.word[i] == b.word[i])
        i--;
    return a.word[i] < b.word[i] ? -1 : a.word[i] > b.word[i];
}

/* The two lowest words of number / 2^bits, bits below 256. */
static swti_two four_shifted(four number, int bits)
{
    uint64_t part[3];
    for (int i = 0; i < 3; i++)
        part[i] = i + bits / 64 < 4 ? number.word[i + bits / 64] : 0;
    const swti_two whole = {part[1], part[0]};
    if (bits % 64 == 0)
        return whole;
    const swti_two shifted = {(part[1] >> bits % 64) | (part[2] << (64 - bits % 64)),
                              (part[0] >> bits % 64) | (part[1] << (64 - bits % 64))};
    return shifted;
}

/* The square of weight / sqrt(n(n+1)) against another's: 126 bits by 127. */
static int geometric_order(swti_claim a, swti_claim b)
{
    return four_order(
        four_product(swti_two_product(a.weight, a.weight), swti_two_product(b.posts, b.posts + 1)),
        four_product(swti_two_product(b.weight, b.weight), swti_two_product(a.posts, a.posts + 1)));
}

/* n + t, doubled for Webster, where t is a half. */
static uint64_t divisor(int32_t method, uint64_t posts)
{
    if (method == SWT_WEBSTER)
        return 2 * posts + 1;
    return method == SWT_DHONDT ? posts + 1 : posts;
}

int swti_claim_order(int32_t method, swti_claim a, swti_claim b)
{
    if (a.weight == b.weight)
        return a.posts < b.posts ? 1 : -(a.posts > b.posts);
    if (method == SWT_HUNTINGTON_HILL)
        return geometric_order(a, b);
    return swti_two_order(swti_two_product(a.weight, divisor(method, b.posts)),
                          swti_two_product(b.weight, divisor(method, a.posts)));
}

int swti_claim_reaches(uint64_t weight, uint64_t n, uint64_t factor, int32_t shift)
{
    const swti_two product = swti_two_product(weight, factor);
    const swti_two square = four_shifted(four_product(product, product), 2 * shift);
    return swti_two_order(square, swti_two_product(n, n + 1)) >= 0;
}
