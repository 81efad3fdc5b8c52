/* SPDX-License-Identifier: MIT */
/* Bytes made into numbers, and the reference in 128 bits. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

__extension__ typedef unsigned __int128 u128;

void fuzz_fail(const char *what)
{
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

bytes fuzz_bytes(const uint8_t *data, size_t size)
{
    bytes b = {data, size, UINT64_C(0x9E3779B97F4A7C15)};
    for (size_t i = 0; i < size; i++)
        b.state = (b.state ^ data[i]) * UINT64_C(0x100000001B3);
    b.state |= 1;
    return b;
}

uint64_t fuzz_take(bytes *b, size_t count)
{
    uint64_t taken = 0;
    for (size_t i = 0; i < count && b->left > 0; i++, b->left--)
        taken = taken << 8 | *b->at++;
    return taken;
}

static uint64_t shuffle(bytes *b)
{
    b->state ^= b->state >> 12;
    b->state ^= b->state << 25;
    b->state ^= b->state >> 27;
    return b->state * UINT64_C(2685821657736338717);
}

int64_t fuzz_number(bytes *b)
{
    const uint64_t kind = fuzz_take(b, 1), length = kind % 64;
    switch (kind / 64) {
    case 0:
        return (int64_t)(UINT64_C(1) << (length > 62 ? 62 : length)) - 1 + (int64_t)(fuzz_take(b, 1) % 3);
    case 1:
        return (int64_t)fuzz_take(b, 2);
    case 2:
        return (int64_t)(fuzz_take(b, 8) >> 1 >> length);
    default:
        return length == 0 ? SWT_MISSING : length == 1 ? -1 : (int64_t)(INT64_MAX - (int64_t)length + 2);
    }
}

swt_ratio fuzz_ratio(bytes *b)
{
    const int64_t num = fuzz_number(b), den = fuzz_number(b);
    const swt_ratio r = {num, den};
    return r;
}

size_t fuzz_column(bytes *b, int64_t *x)
{
    const uint64_t shape = fuzz_take(b, 1), length = fuzz_take(b, 1) % 63, given = fuzz_take(b, 1) % 16;
    for (size_t i = 0; i < FUZZ_ROWS; i++) {
        x[i] = (int64_t)(shuffle(b) >> 1 >> (62 - length));
        if (shape & 1 && shuffle(b) % 64 == 0)
            x[i] = SWT_MISSING;
        if (shape & 2 && shuffle(b) % 512 == 0)
            x[i] = -1;
    }
    for (size_t i = 0; i < given; i++)
        x[shuffle(b) % FUZZ_ROWS] = fuzz_number(b);
    return shape & 4 ? FUZZ_ROWS - (shape >> 3) : (size_t)(shape >> 3);
}

swt_status reference_posts(int64_t x, swt_ratio norm, int32_t rounding, int64_t *posts)
{
    const u128 product = (u128)(uint64_t)x * (uint64_t)norm.num, den = (u128)(uint64_t)norm.den;
    u128 whole = product / den;
    const u128 rest = product % den;
    if (rounding == SWT_CEIL)
        whole += rest > 0;
    if (rounding == SWT_HALF_UP)
        whole += 2 * rest >= den;
    if (whole > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    *posts = (int64_t)whole;
    return SWT_OK;
}
