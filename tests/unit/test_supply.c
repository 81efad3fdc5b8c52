/* SPDX-License-Identifier: MIT */
/* supply.h: stocks under attrition and intake, and the least intake that reaches a target. */
#include "suite.h"

#define MAX INT64_MAX

/* Ends and middles of paths, worked out with fractions. */
static const struct {
    int64_t stock;
    swt_ratio attrition;
    int64_t intake;
    int32_t periods;
    int64_t want[3]; /* the last point by CEIL, FLOOR, HALF_UP */
} paths[] = {
    {1000, {10, 100}, 50, 0, {1000, 1000, 1000}},
    {1000, {10, 100}, 50, 1, {950, 950, 950}},
    {1000, {10, 100}, 50, 2, {905, 905, 905}},
    {1000, {10, 100}, 50, 3, {865, 864, 865}}, /* 864.5 */
    {0, {8, 100}, 500, 5, {2131, 2130, 2131}}, /* 2130.74 of 2,500 trained */
    {0, {0, 1}, 500, 5, {2500, 2500, 2500}},
    {79159, {0, 7}, 500, 5, {81659, 81659, 81659}},
    {1000, {1, 1}, 70, 1, {70, 70, 70}},
    {1000, {5, 5}, 70, 1000, {70, 70, 70}}, /* all leave, and who has just joined is there */
    {1000, {1, 1}, 0, 1, {0, 0, 0}},
    {1, {1, 2}, 0, 1000, {1, 0, 0}},
    {1, {1, 2}, 0, 1, {1, 0, 1}},
    {3, {1, 2}, 0, 1, {2, 1, 2}},
    {1000000, {7, 100}, 1234, 7, {608723, 608722, 608722}},
    {1000000, {7, 100}, 1234, 50, {43716, 43715, 43716}},
    {MAX, {1, MAX}, 0, 1, {MAX - 1, MAX - 1, MAX - 1}},
    {MAX, {1, MAX}, 0, 1000, {MAX - 999, MAX - 1000, MAX - 1000}}, /* MAX - 1000 + 499500/MAX - ... */
    {MAX, {1, MAX}, 1, 1000, {MAX, MAX, MAX}},                     /* as many join as leave */
    {MAX, {0, 1}, 0, 1000, {MAX, MAX, MAX}},
    {0, {MAX - 1, MAX}, MAX - 1, 2, {MAX, MAX - 1, MAX}}, /* MAX - 1 and (MAX - 1)/MAX more */
};

START_TEST(supply_path_is_exact)
{
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        int64_t path[SWT_MAX_PERIODS + 2];
        path[paths[_i].periods + 1] = UNTOUCHED;
        ck_assert_int_eq(swt_supply_path(paths[_i].stock, paths[_i].attrition, paths[_i].intake,
                                         paths[_i].periods, rounding, path),
                         SWT_OK);
        ck_assert_int_eq(path[0], paths[_i].stock);
        ck_assert_int_eq(path[paths[_i].periods], paths[_i].want[rounding]);
        ck_assert_int_eq(path[paths[_i].periods + 1], UNTOUCHED);
    }
}
END_TEST

/* 79,159 in 2020, 5 % leaving a year and 500 joining: 75,701.05, 72,415.9975, 69,295.197625, ... */
START_TEST(supply_path_has_every_point)
{
    const swt_ratio attrition = {5, 100};
    const int64_t want[] = {79159, 75701, 72415, 69295, 66330, 63513};
    int64_t path[6];
    ck_assert_int_eq(swt_supply_path(79159, attrition, 500, 5, SWT_FLOOR, path), SWT_OK);
    ck_assert_mem_eq(path, want, sizeof want);
}
END_TEST

/* It is the exact stock that goes on, not the rounded point: 10 % of 5, of 4.5, of 4.05. */
START_TEST(supply_path_rounds_once)
{
    const swt_ratio attrition = {10, 100};
    const int64_t want[] = {5, 5, 5, 4};
    int64_t path[4];
    ck_assert_int_eq(swt_supply_path(5, attrition, 0, 3, SWT_CEIL, path), SWT_OK);
    ck_assert_mem_eq(path, want, sizeof want);
}
END_TEST

static const struct {
    int64_t stock;
    swt_ratio attrition;
    int64_t intake;
    int32_t periods;
    int32_t rounding;
    swt_status status;
} refused[] = {
    {-1, {1, 0}, -1, -1, 3, SWT_ERR_OPTION},
    {1, {1, 10}, 1, 1, -1, SWT_ERR_OPTION},
    {-1, {1, 0}, 1, 1, SWT_CEIL, SWT_ERR_RANGE},
    {SWT_MISSING, {1, 10}, 1, 1, SWT_CEIL, SWT_ERR_RANGE},
    {1, {1, 0}, -1, 1, SWT_CEIL, SWT_ERR_RANGE},
    {1, {1, 10}, SWT_MISSING, 1, SWT_CEIL, SWT_ERR_RANGE},
    {1, {1, 0}, 1, -1, SWT_CEIL, SWT_ERR_RANGE},
    {1, {1, 0}, 1, SWT_MAX_PERIODS + 1, SWT_CEIL, SWT_ERR_RANGE},
    {1, {-1, 10}, 1, 1, SWT_CEIL, SWT_ERR_RANGE},
    {1, {1, -10}, 1, 1, SWT_CEIL, SWT_ERR_RANGE},
    {1, {11, 10}, 1, 1, SWT_CEIL, SWT_ERR_RANGE},
    {1, {1, 0}, 1, 1, SWT_CEIL, SWT_ERR_DIV_ZERO},
    {1, {0, 0}, 1, 0, SWT_CEIL, SWT_ERR_DIV_ZERO},
};

START_TEST(supply_refuses_untouched)
{
    int64_t path[2] = {UNTOUCHED, UNTOUCHED};
    ck_assert_int_eq(swt_supply_path(refused[_i].stock, refused[_i].attrition, refused[_i].intake,
                                     refused[_i].periods, refused[_i].rounding, path),
                     refused[_i].status);
    ck_assert_int_eq(swt_supply_least_intake(refused[_i].stock, refused[_i].intake, refused[_i].attrition,
                                             refused[_i].periods, refused[_i].rounding, &path[1]),
                     refused[_i].status);
    ck_assert_int_eq(path[0], UNTOUCHED);
    ck_assert_int_eq(path[1], UNTOUCHED);
}
END_TEST

START_TEST(supply_answers_null)
{
    const swt_ratio zero = {1, 0};
    ck_assert_int_eq(swt_supply_path(-1, zero, -1, -1, 3, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_supply_least_intake(-1, -1, zero, -1, 3, NULL), SWT_ERR_NULL);
}
END_TEST

/* MAX plus 1 and no part less; MAX plus a part, which only FLOOR takes; and a late point. */
START_TEST(supply_path_overflows_untouched)
{
    const swt_ratio none = {0, 1}, least = {1, MAX}, half = {1, 2};
    int64_t path[] = {UNTOUCHED, UNTOUCHED, UNTOUCHED, UNTOUCHED};
    ck_assert_int_eq(swt_supply_path(MAX, none, 1, 1, SWT_FLOOR, path), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(swt_supply_path(MAX - 2, none, 1, 3, SWT_FLOOR, path), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(swt_supply_path(MAX - 1, least, 2, 1, SWT_CEIL, path), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(swt_supply_path(1, half, MAX, 1, SWT_HALF_UP, path), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(path[0], UNTOUCHED);
    ck_assert_int_eq(path[1], UNTOUCHED);
    ck_assert_int_eq(swt_supply_path(MAX - 1, least, 2, 1, SWT_FLOOR, path), SWT_OK);
    ck_assert_int_eq(path[1], MAX);
    ck_assert_int_eq(swt_supply_path(1, half, MAX, 1, SWT_FLOOR, path), SWT_OK);
    ck_assert_int_eq(path[1], MAX);
}
END_TEST

static const struct {
    int64_t stock;
    int64_t target;
    swt_ratio attrition;
    int32_t periods;
    int64_t want[3]; /* by CEIL, FLOOR, HALF_UP */
} intakes[] = {
    {1000, 1000, {10, 100}, 5, {100, 100, 100}},
    {0, 2500, {8, 100}, 5, {587, 587, 587}}, /* 500 a year come to 2,130 */
    {79159, 131000, {5, 100}, 5, {15416, 15417, 15416}},
    {79159, 131000, {0, 1}, 5, {10369, 10369, 10369}}, /* 51,841 in five years, 10,368.2 a year */
    {1000, 500, {5, 100}, 5, {0, 0, 0}},
    {1000, 0, {1, 1}, 5, {0, 0, 0}},
    {0, 0, {1, 2}, 0, {0, 0, 0}},
    {7, 7, {1, 2}, 0, {0, 0, 0}},
    {8, 7, {1, 2}, 0, {0, 0, 0}},
    {1, 1, {1, 2}, 1, {0, 1, 0}}, /* half a post is left */
    {1, 1, {2, 3}, 1, {0, 1, 1}}, /* a third is */
    {4, 2, {1, 2}, 1, {0, 0, 0}},
    {2, 2, {1, 2}, 1, {1, 1, 1}}, /* exactly 1 is left: even CEIL wants one more */
    {1, 2, {1, 2}, 1, {1, 2, 1}},
    {1, 2, {1, 3}, 1, {1, 2, 1}},
    {1000, 70, {1, 1}, 1000, {70, 70, 70}},
    {12345678901, 98765432109, {53, 1000}, 50, {5556598266, 5556598266, 5556598266}},
    {0, MAX, {1, MAX}, 1000, {9223372036854777, 9223372036854777, 9223372036854777}},
    {MAX, MAX, {1, MAX}, 1000, {1, 1, 1}},
    {MAX, MAX, {1, 2}, 1, {4611686018427387903, 4611686018427387904, 4611686018427387903}},
    {MAX, MAX, {1, 1}, 7, {MAX, MAX, MAX}},
    {5, MAX, {MAX - 1, MAX}, 1000, {MAX - 1, MAX, MAX - 1}},
    {MAX, MAX, {0, 1}, 1000, {0, 0, 0}},
};

START_TEST(supply_least_intake_is_exact)
{
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        int64_t got = UNTOUCHED;
        ck_assert_int_eq(swt_supply_least_intake(intakes[_i].stock, intakes[_i].target, intakes[_i].attrition,
                                                 intakes[_i].periods, rounding, &got),
                         SWT_OK);
        ck_assert_int_eq(got, intakes[_i].want[rounding]);
    }
}
END_TEST

START_TEST(supply_least_intake_has_no_time)
{
    const swt_ratio attrition = {1, 10};
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(swt_supply_least_intake(7, 8, attrition, 0, SWT_CEIL, &got), SWT_ERR_INFEASIBLE);
    ck_assert_int_eq(got, UNTOUCHED);
}
END_TEST

static uint64_t draw(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static int64_t end_of(int64_t stock, swt_ratio attrition, int64_t intake, int32_t periods, int32_t rounding)
{
    int64_t path[SWT_MAX_PERIODS + 1];
    ck_assert_int_eq(swt_supply_path(stock, attrition, intake, periods, rounding, path), SWT_OK);
    return path[periods];
}

/* It reaches the target, and one less does not: a property that ties the two functions to each other. */
START_TEST(supply_least_intake_is_least)
{
    uint64_t state = 20250101;
    for (int32_t i = 0; i < 3000; i++) {
        const int64_t den = 1 + (int64_t)(draw(&state) >> (1 + draw(&state) % 62));
        const swt_ratio attrition = {(int64_t)(draw(&state) % ((uint64_t)den + 1)), den};
        const int64_t stock = (int64_t)(draw(&state) >> (3 + draw(&state) % 60));
        const int64_t target = (int64_t)(draw(&state) >> (3 + draw(&state) % 60));
        const int32_t periods = 1 + (int32_t)(draw(&state) % 12), rounding = (int32_t)(draw(&state) % 3);
        int64_t least = UNTOUCHED;
        ck_assert_int_eq(swt_supply_least_intake(stock, target, attrition, periods, rounding, &least),
                         SWT_OK);
        if (least <= MAX / 16)
            ck_assert_int_ge(end_of(stock, attrition, least, periods, rounding), target);
        if (least > 0 && least <= MAX / 16)
            ck_assert_int_lt(end_of(stock, attrition, least - 1, periods, rounding), target);
    }
}
END_TEST

/* Written otherwise, the same share: the answers are the same to the last post. */
START_TEST(supply_takes_ratios_that_are_not_reduced)
{
    const swt_ratio reduced = {2, 25}, as_printed = {8, 100}, great = {8 * (MAX / 100), 100 * (MAX / 100)};
    int64_t a[SWT_MAX_PERIODS + 1], b[SWT_MAX_PERIODS + 1], c[SWT_MAX_PERIODS + 1];
    ck_assert_int_eq(swt_supply_path(MAX, reduced, 12345, 1000, SWT_CEIL, a), SWT_OK);
    ck_assert_int_eq(swt_supply_path(MAX, as_printed, 12345, 1000, SWT_CEIL, b), SWT_OK);
    ck_assert_int_eq(swt_supply_path(MAX, great, 12345, 1000, SWT_CEIL, c), SWT_OK);
    ck_assert_mem_eq(a, b, sizeof a);
    ck_assert_mem_eq(a, c, sizeof a);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("supply");
    add_rows(suite, "swt_supply_path", supply_path_is_exact, COUNT(paths));
    add_test(suite, "every point", supply_path_has_every_point);
    add_test(suite, "rounded once", supply_path_rounds_once);
    add_rows(suite, "refused", supply_refuses_untouched, COUNT(refused));
    add_test(suite, "NULL", supply_answers_null);
    add_test(suite, "overflow", supply_path_overflows_untouched);
    add_rows(suite, "swt_supply_least_intake", supply_least_intake_is_exact, COUNT(intakes));
    add_test(suite, "no time", supply_least_intake_has_no_time);
    add_test(suite, "least", supply_least_intake_is_least);
    add_test(suite, "not reduced", supply_takes_ratios_that_are_not_reduced);
    return run_suite(suite);
}
