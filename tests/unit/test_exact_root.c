/* SPDX-License-Identifier: MIT */
/* lib/exact/root.h: the least whole number not below a level, from any guess; and that guesses are near. */
#include "exact/root.h"
#include "suite.h"

#include <math.h>

#define MAX INT64_MAX

/* The wants by whole roots, in integers of Python. */
static const struct {
    swti_level level;
    uint64_t least;
} levels[] = {
    {{16, 81, 4, 1}, 24},
    {{81, 16, 4, 1}, 54},
    {{19000, 55000, 5, 2}, 29067},
    {{90000, 123456, 200, 67}, 100053},
    {{1, 1, 1, 0}, 1},
    {{1, MAX, 1, 0}, 1},
    {{1, MAX, 1, 1}, MAX},
    {{1, MAX, 2, 1}, UINT64_C(3037000500)},
    {{MAX, 1, 100, 99}, 2},
    {{MAX, MAX, 100, 1}, MAX},
    {{999999, 1000001, 2, 1}, 1000000}, /* m^2 - 1, to the root: just below m */
    {{(UINT64_C(1) << 62) - 1, (UINT64_C(1) << 62) + 1, 2, 1}, UINT64_C(1) << 62},
    {{2, UINT64_C(1) << 62, 61, 30}, UINT64_C(1) << 31},
    {{UINT64_C(500000000000000000), UINT64_C(8000000000000000000), 4, 1}, UINT64_C(1000000000000000000)},
};

START_TEST(level_least_is_the_same_from_any_guess)
{
    const swti_level level = levels[_i].level;
    const uint64_t least = levels[_i].least;
    const double at = (double)least;
    const double guesses[] = {
        0.0,    1.0,    2.0,    at - 2.0, at - 1.0,          at,   at + 1.0, at + 2.0, at / 2,     at * 2,
        0x1p62, 0x1p63, 0x1p64, INFINITY, -(double)INFINITY, -1.0, 1e300,    5e-324,   (double)NAN};
    ck_assert_uint_eq(swti_level_least(level), least);
    for (size_t i = 0; i < COUNT(guesses); i++)
        ck_assert_uint_eq(swti_level_least_near(level, guesses[i]), least);
}
END_TEST

/* Levels of many digits lie next to the least whole number. */
START_TEST(level_guess_is_near)
{
    const double least = (double)levels[_i].least, off = 1.0 + least * 0x1p-40;
    const double guess = swti_level_guess(levels[_i].level);
    ck_assert_double_ge(guess, least - off);
    ck_assert_double_le(guess, least + off);
}
END_TEST

START_TEST(level_order_is_that_of_the_level)
{
    const swti_level level = levels[_i].level;
    const uint64_t least = levels[_i].least;
    ck_assert_int_eq(swti_level_order(level, least - 1), -1);
    ck_assert_int_ge(swti_level_order(level, least), 0);
    ck_assert_int_eq(swti_level_order(level, least + 1), 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("exact/root");
    add_rows(suite, "least", level_least_is_the_same_from_any_guess, COUNT(levels));
    add_rows(suite, "guess", level_guess_is_near, COUNT(levels));
    add_rows(suite, "order", level_order_is_that_of_the_level, COUNT(levels));
    return run_suite(suite);
}
