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

double swti_level_guess(swti_level level)
{
    const double base = (double)level.base, share = (double)level.elapsed / (double)level.periods;
    return base * pow((double)level.target / base, share);
}

/*
 * From the guess the search goes in steps of 1, 2, 4... and halves what is left where one leads out of it.
 * Its ends are moved as the exact comparison says, so a poor guess costs time and never the answer. A host
 * may have a pow of its own: what no headcount is would be undefined as one, and 0 is as good.
 */
uint64_t swti_level_least_near(swti_level level, double near)
{
    swti_wide level_power;
    raise_level(&level_power, level);
    uint64_t guess = near >= 1.0 && near < 0x1p63 ? (uint64_t)near : 0;
    uint64_t below = 0; /* 0 is below every level, as base and target are not 0 */
    uint64_t reached = level.base > level.target ? level.base : level.target;
    for (uint64_t step = 1; reached - below > 1; step *= 2) {
        if (guess <= below || guess >= reached)
            guess = below + (reached - below) / 2;
        if (order_against(&level_power, level.periods, guess) < 0) {
            below = guess;
            guess += step;
        } else {
            reached = guess;
            guess -= step;
        }
    }
    return reached;
}

uint64_t swti_level_least(swti_level level)
{
    return swti_level_least_near(level, swti_level_guess(level));
}
