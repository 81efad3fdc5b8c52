/* SPDX-License-Identifier: MIT */
/*
 * The level is irrational as a rule, but x is below it exactly where x^periods is below
 * base^(periods-elapsed) * target^elapsed, and these are whole numbers of at most 1,000 words.
 */
#include "root.h"

#include <math.h>

#include "wide.h"

/* level^periods. */
static void raise_level(swti_wide *power, swti_level level)
{
    swti_wide_set(power, swti_two_from(1));
    swti_wide_raise(power, level.base, level.periods - level.elapsed);
    swti_wide_raise(power, level.target, level.elapsed);
}

static int32_t order_against(const swti_wide *level_power, int32_t periods, uint64_t x)
{
    swti_wide power;
    swti_wide_set(&power, swti_two_from(x != 0));
    swti_wide_raise(&power, x, periods);
    return swti_wide_order(&power, level_power);
}

int32_t swti_level_order(swti_level level, uint64_t actual)
{
    swti_wide level_power;
    raise_level(&level_power, level);
    return order_against(&level_power, level.periods, actual);
}

/*
 * A guess in doubles only narrows the search: an end of it is taken over where the exact comparison
 * agrees, so a poor guess costs time and never the answer.
 */
static void narrow(const swti_wide *level_power, swti_level level, uint64_t *below, uint64_t *reached)
{
    const double share = (double)level.elapsed / (double)level.periods;
    const double guess = (double)level.base * pow((double)level.target / (double)level.base, share);
    const double low = floor(guess * (1.0 - 0x1p-40)) - 1.0, high = ceil(guess * (1.0 + 0x1p-40)) + 1.0;
    if (low > (double)*below && order_against(level_power, level.periods, (uint64_t)low) < 0)
        *below = (uint64_t)low;
    if (high < (double)*reached && order_against(level_power, level.periods, (uint64_t)high) >= 0)
        *reached = (uint64_t)high;
}

uint64_t swti_level_least(swti_level level)
{
    swti_wide level_power;
    raise_level(&level_power, level);
    uint64_t below = 0; /* 0 is below every level, as base and target are not 0 */
    uint64_t reached = level.base > level.target ? level.base : level.target;
    narrow(&level_power, level, &below, &reached);
    while (reached - below > 1) {
        const uint64_t middle = below + (reached - below) / 2;
        if (order_against(&level_power, level.periods, middle) < 0)
            below = middle;
        else
            reached = middle;
    }
    return reached;
}
