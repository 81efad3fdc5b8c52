/* SPDX-License-Identifier: MIT */
/* The stream is a Weyl sequence through a mixing function: every state is good, 0 included. */
#include "draw.h"

static uint64_t state;

void draw_seed(uint64_t seed)
{
    state = seed;
}

uint64_t draw_word(void)
{
    uint64_t word = state += UINT64_C(0x9e3779b97f4a7c15);
    word = (word ^ (word >> 32)) * UINT64_C(0xd6e8feb86659fd93);
    word = (word ^ (word >> 32)) * UINT64_C(0xd6e8feb86659fd93);
    return word ^ (word >> 32);
}

/* The remainder favours small numbers by less than count / 2^64, which does not matter here. */
uint64_t draw_below(uint64_t count)
{
    return draw_word() % count;
}

int64_t draw_between(int64_t low, int64_t high)
{
    return (int64_t)((uint64_t)low + draw_below((uint64_t)high - (uint64_t)low + 1));
}

int draw_one_in(uint64_t times)
{
    return draw_below(times) == 0;
}

int64_t draw_bits(int32_t most)
{
    const uint64_t bits = draw_below((uint64_t)most + 1);
    return bits == 0 ? 0 : (int64_t)(draw_word() >> (64 - bits));
}

int64_t draw_near(int64_t value)
{
    const int64_t least = value < 2 ? 0 : value - 2;
    return draw_between(least, value > INT64_MAX - 2 ? INT64_MAX : value + 2);
}

static int64_t draw_round(void)
{
    int64_t number = draw_between(1, 999);
    for (uint64_t zeros = draw_below(13); zeros > 0; zeros--)
        number *= 10;
    return number;
}

int64_t draw_headcount(void)
{
    switch (draw_below(8)) {
    case 0:
        return draw_near(INT64_MAX);
    case 1:
        return INT64_MAX - draw_bits(40);
    case 2:
    case 3:
        return draw_round();
    case 4:
        return draw_near(INT64_C(1) << draw_below(63));
    default:
        return draw_bits(63);
    }
}
