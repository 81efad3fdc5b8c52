/* SPDX-License-Identifier: MIT */
/* growth.h: projection, path and the inverse questions, on round figures where doubles go wrong. */
#include "suite.h"

#include <math.h>

#define MAX INT64_MAX

static const struct {
    const char *name;
    int64_t base;
    swt_ratio rate;
    int32_t periods, rounding;
    swt_status status;
    int64_t want;
} projected[] = {
    {"a million at 10 %", 1000000, {1, 10}, 3, SWT_CEIL, SWT_OK, 1331000},
    {"Sichuan", 19000, {23, 100}, 5, SWT_CEIL, SWT_OK, 53491},
    {"Sichuan, cut", 19000, {23, 100}, 5, SWT_FLOOR, SWT_OK, 53490},
    {"Jilin, up", 10855, {13, 100}, 5, SWT_CEIL, SWT_OK, 20000},
    {"Jilin, cut", 10855, {13, 100}, 5, SWT_FLOOR, SWT_OK, 19999},
    {"Jilin, to the nearest", 10855, {13, 100}, 5, SWT_HALF_UP, SWT_OK, 20000},
    {"Anhui from 7.9万", 79000, {106, 1000}, 5, SWT_CEIL, SWT_OK, 130739},
    {"county", 7, {35, 100}, 3, SWT_CEIL, SWT_OK, 18},
    {"no period", 7, {35, 100}, 0, SWT_FLOOR, SWT_OK, 7},
    {"no growth", 7, {0, 3}, 1000, SWT_CEIL, SWT_OK, 7},
    {"no base", 0, {35, 100}, 1000, SWT_CEIL, SWT_OK, 0},
    {"a half goes up", 2, {25, 100}, 1, SWT_HALF_UP, SWT_OK, 3},
    {"a half cut", 2, {25, 100}, 1, SWT_FLOOR, SWT_OK, 2},
    {"just below a half", 1, {INT64_MAX / 2 - 1, INT64_MAX - 1}, 1, SWT_HALF_UP, SWT_OK, 1},
    {"exactly a half", 1, {INT64_MAX / 2, INT64_MAX - 1}, 1, SWT_HALF_UP, SWT_OK, 2},
    {"decline", 100, {-1, 2}, 3, SWT_CEIL, SWT_OK, 13},
    {"decline to almost nothing", MAX, {-(MAX - 1), MAX}, 1000, SWT_CEIL, SWT_OK, 1},
    {"decline to almost nothing, cut", MAX, {-(MAX - 1), MAX}, 1000, SWT_FLOOR, SWT_OK, 0},
    {"decline to almost nothing, nearest", MAX, {-(MAX - 1), MAX}, 1000, SWT_HALF_UP, SWT_OK, 0},
    {"not reduced", 1000000, {100, 1000}, 3, SWT_CEIL, SWT_OK, 1331000},
    {"the greatest", MAX, {0, 1}, 1, SWT_CEIL, SWT_OK, MAX},
    {"to the greatest", 1, {MAX - 1, 1}, 1, SWT_CEIL, SWT_OK, MAX},
    {"one past the greatest", 1, {MAX, 1}, 1, SWT_FLOOR, SWT_ERR_OVERFLOW, 0},
    /* 8384883669867978007 * 1.1 is 0.3 below 2^63, and rounded up it is 2^63 itself; one less is 1.4 below */
    {"rounded up across the end", 8384883669867978007, {1, 10}, 1, SWT_CEIL, SWT_ERR_OVERFLOW, 0},
    {"rounded to the nearest, past it", 8384883669867978007, {1, 10}, 1, SWT_HALF_UP, SWT_ERR_OVERFLOW, 0},
    {"cut to the end", 8384883669867978007, {1, 10}, 1, SWT_FLOOR, SWT_OK, MAX},
    {"rounded up to the end", 8384883669867978006, {1, 10}, 1, SWT_CEIL, SWT_OK, MAX},
    {"cut before the end", 8384883669867978006, {1, 10}, 1, SWT_FLOOR, SWT_OK, MAX - 1},
    /* over 2^53, so that doubles cut the terms, all one way: off by more than is allowed to terms that fit */
    {"long terms, up", 803017436248, {517970278266, 9519157298919025}, 1000, SWT_CEIL, SWT_OK, 847921793198},
    {"long terms, cut",
     584446514899,
     {517970278266, 9519157298919025},
     1000,
     SWT_FLOOR,
     SWT_OK,
     617128488836},
    {"long terms, nearest",
     970869227686,
     {517970278266, 9519157298919025},
     1000,
     SWT_HALF_UP,
     SWT_OK,
     1025159777783},
    {"far past the end", MAX, {MAX, 1}, 1000, SWT_FLOOR, SWT_ERR_OVERFLOW, 0},
    /* by fractions of Python; in doubles each of a thousand factors is off by 1.2 * 2^-53, or by 2.4 */
    {"just whole", 753180204329, {972428393, 1120304569892}, 1000, SWT_FLOOR, SWT_OK, 1793513117832},
    {"no doubles", 531501322497, {6308197941402, 9582409720167495}, 1000, SWT_FLOOR, SWT_OK, 1026386112185},
    {"1 + rate over 2^63, to an even power", 1, {MAX, MAX}, 2, SWT_FLOOR, SWT_OK, 4},
    {"rounding below", 1, {1, 0}, -1, -1, SWT_ERR_OPTION, 0},
    {"rounding above", 1, {1, 0}, -1, 3, SWT_ERR_OPTION, 0},
    {"negative base", -1, {1, 0}, 1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {"missing base", SWT_MISSING, {1, 10}, 1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {"periods below", 1, {1, 0}, -1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {"periods above", 1, {1, 10}, SWT_MAX_PERIODS + 1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {"rate -1", 1, {-10, 10}, 1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {"rate below -1", 1, {-11, 10}, 1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {"negative denominator", 1, {1, -10}, 1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {"least denominator", 1, {1, INT64_MIN}, 1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {"zero denominator", 1, {1, 0}, 1, SWT_CEIL, SWT_ERR_DIV_ZERO, 0},
};

START_TEST(growth_project_is_exact)
{
    int64_t got = UNTOUCHED;
    const swt_status status = swt_growth_project(projected[_i].base, projected[_i].rate,
                                                 projected[_i].periods, projected[_i].rounding, &got);
    const int64_t want = projected[_i].status == SWT_OK ? projected[_i].want : UNTOUCHED;
    ck_assert_msg(status == projected[_i].status && got == want, "%s: %s %jd, not %s %jd", projected[_i].name,
                  swt_status_name(status), (intmax_t)got, swt_status_name(projected[_i].status),
                  (intmax_t)want);
}
END_TEST

START_TEST(growth_functions_answer_null)
{
    const swt_ratio rate = {1, 0};
    ck_assert_int_eq(swt_growth_project(-1, rate, -1, 9, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_path(-1, rate, -1, 9, 9, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_compare(-1, rate, -1, -1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_cagr(-1, -1, -1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_least_rate(-1, -1, -1, rate, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_least_periods(-1, rate, -1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_least_base(-1, rate, -1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_growth_track(-1, -1, -1, -1, -1, NULL), SWT_ERR_NULL);
}
END_TEST

/* A county's 35 % a year, rounded in three ways; 1.35^3 is 2.460375. */
static const struct {
    int64_t base;
    int32_t rounding, when;
    int64_t want[4];
} paths[] = {
    {7, SWT_CEIL, SWT_ROUND_ONCE, {7, 10, 13, 18}},   {7, SWT_CEIL, SWT_ROUND_EACH, {7, 10, 14, 19}},
    {7, SWT_HALF_UP, SWT_ROUND_EACH, {7, 9, 12, 16}}, {10, SWT_CEIL, SWT_ROUND_ONCE, {10, 14, 19, 25}},
    {10, SWT_CEIL, SWT_ROUND_EACH, {10, 14, 19, 26}}, {10, SWT_HALF_UP, SWT_ROUND_EACH, {10, 14, 19, 26}},
    {1, SWT_CEIL, SWT_ROUND_ONCE, {1, 2, 2, 3}},      {1, SWT_CEIL, SWT_ROUND_EACH, {1, 2, 3, 5}},
    {1, SWT_HALF_UP, SWT_ROUND_EACH, {1, 1, 1, 1}},
};

START_TEST(growth_path_rounds_once_or_each_time)
{
    const swt_ratio rate = {35, 100};
    int64_t path[5] = {0, 0, 0, 0, UNTOUCHED};
    ck_assert_int_eq(swt_growth_path(paths[_i].base, rate, 3, paths[_i].rounding, paths[_i].when, path),
                     SWT_OK);
    for (int i = 0; i < 4; i++)
        ck_assert_int_eq(path[i], paths[_i].want[i]);
    ck_assert_int_eq(path[4], UNTOUCHED);
}
END_TEST

/* Halved each time, and rounded up from the exact half: 500, 250, 125, 63 (62.5) and so on down to 1. */
START_TEST(growth_path_of_the_most_periods)
{
    const swt_ratio half = {-1, 2};
    int64_t path[SWT_MAX_PERIODS + 1];
    ck_assert_int_eq(swt_growth_path(1000, half, SWT_MAX_PERIODS, SWT_CEIL, SWT_ROUND_ONCE, path), SWT_OK);
    for (int32_t i = 0, divisor = 1; i <= SWT_MAX_PERIODS; i++, divisor = divisor < 1024 ? 2 * divisor : 1024)
        ck_assert_int_eq(path[i], (1000 + divisor - 1) / divisor);
}
END_TEST

START_TEST(growth_path_of_the_plans)
{
    const swt_ratio sichuan = {23, 100}, jilin = {13, 100};
    const int64_t want[2][6] = {{19000, 23370, 28746, 35357, 43489, 53491},
                                {10855, 12267, 13861, 15663, 17699, 20000}};
    int64_t path[2][6];
    ck_assert_int_eq(swt_growth_path(19000, sichuan, 5, SWT_CEIL, SWT_ROUND_ONCE, path[0]), SWT_OK);
    ck_assert_int_eq(swt_growth_path(10855, jilin, 5, SWT_CEIL, SWT_ROUND_ONCE, path[1]), SWT_OK);
    for (int plan = 0; plan < 2; plan++)
        for (int i = 0; i < 6; i++)
            ck_assert_int_eq(path[plan][i], want[plan][i]);
}
END_TEST

START_TEST(growth_path_leaves_it_as_it_was_on_error)
{
    const swt_ratio twice = {1, 1}, none = {1, 0};
    int64_t path[64] = {UNTOUCHED, UNTOUCHED};
    ck_assert_int_eq(swt_growth_path(1, twice, 63, SWT_CEIL, SWT_ROUND_ONCE, path), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(swt_growth_path(1, twice, 63, SWT_CEIL, SWT_ROUND_EACH, path), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(swt_growth_path(MAX, twice, 63, SWT_CEIL, SWT_ROUND_ONCE, path), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(swt_growth_path(1, twice, 3, 3, SWT_ROUND_EACH, path), SWT_ERR_OPTION);
    ck_assert_int_eq(swt_growth_path(1, twice, 3, SWT_CEIL, 2, path), SWT_ERR_OPTION);
    ck_assert_int_eq(swt_growth_path(1, twice, 3, SWT_CEIL, -1, path), SWT_ERR_OPTION);
    ck_assert_int_eq(swt_growth_path(1, twice, -1, SWT_CEIL, SWT_ROUND_EACH, path), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_growth_path(1, twice, 1001, SWT_CEIL, SWT_ROUND_EACH, path), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_growth_path(-1, none, 3, SWT_CEIL, SWT_ROUND_EACH, path), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_growth_path(1, none, 3, SWT_CEIL, SWT_ROUND_EACH, path), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(path[0], UNTOUCHED);
    ck_assert_int_eq(swt_growth_path(1, twice, 62, SWT_CEIL, SWT_ROUND_EACH, path), SWT_OK);
    ck_assert_int_eq(path[62], INT64_C(1) << 62);
}
END_TEST

static const struct {
    int64_t base;
    swt_ratio rate;
    int32_t periods;
    int64_t target;
    swt_status status;
    int32_t want;
} compared[] = {
    {10855, {13, 100}, 5, 19999, SWT_OK, 1},
    {10855, {13, 100}, 5, 20000, SWT_OK, -1},
    {1000000, {1, 10}, 3, 1330999, SWT_OK, 1},
    {1000000, {1, 10}, 3, 1331000, SWT_OK, 0},
    {1000000, {1, 10}, 3, 1331001, SWT_OK, -1},
    {0, {1, 10}, 1000, 0, SWT_OK, 0},
    {0, {1, 10}, 1000, 1, SWT_OK, -1},
    {1, {-(MAX - 1), MAX}, 1000, 0, SWT_OK, 1},
    {1, {1, MAX}, 1, 1, SWT_OK, 1},
    {1, {-1, MAX}, 1, 1, SWT_OK, -1},
    {MAX, {MAX, 1}, 1000, MAX, SWT_OK, 1},
    {-1, {1, 0}, 3, 1, SWT_ERR_RANGE, 0},
    {1, {1, 0}, 3, -1, SWT_ERR_RANGE, 0},
    {1, {1, 0}, 1001, 1, SWT_ERR_RANGE, 0},
    {1, {-1, 1}, 3, 1, SWT_ERR_RANGE, 0},
    {1, {1, 0}, 3, 1, SWT_ERR_DIV_ZERO, 0},
};

START_TEST(growth_compare_is_exact)
{
    int32_t order = 77;
    const swt_status got = swt_growth_compare(compared[_i].base, compared[_i].rate, compared[_i].periods,
                                              compared[_i].target, &order);
    ck_assert_int_eq(got, compared[_i].status);
    ck_assert_int_eq(order, got == SWT_OK ? compared[_i].want : 77);
}
END_TEST

/* Wants from decimal arithmetic of 60 digits, rounded to 17. */
static const struct {
    int64_t base, target;
    int32_t periods;
    swt_status status;
    double want;
} rates[] = {
    {19000, 55000, 5, SWT_OK, 0.23686362555006146},
    {10855, 20000, 5, SWT_OK, 0.1300041372997367},
    {100, 200, 1, SWT_OK, 1.0},
    {100, 50, 1, SWT_OK, -0.5},
    {16, 81, 4, SWT_OK, 0.5},
    {100, 100, 1000, SWT_OK, 0.0},
    {100, 0, 3, SWT_OK, -1.0},
    {(INT64_C(1) << 62), (INT64_C(1) << 62) + 1, 1000, SWT_OK, 2.168404344971009e-22},
    {1, MAX, 1, SWT_OK, 0x1p63},
    {-1, 1, 0, SWT_ERR_RANGE, 0},
    {1, -1, 1, SWT_ERR_RANGE, 0},
    {0, 1, 0, SWT_ERR_RANGE, 0},
    {1, 1, 1001, SWT_ERR_RANGE, 0},
    {0, 1, 1, SWT_ERR_DIV_ZERO, 0},
    {0, 0, 1, SWT_ERR_DIV_ZERO, 0},
};

START_TEST(growth_cagr_is_within_an_ulp)
{
    double got = -7777.0;
    const swt_status status = swt_growth_cagr(rates[_i].base, rates[_i].target, rates[_i].periods, &got);
    ck_assert_int_eq(status, rates[_i].status);
    if (status != SWT_OK)
        ck_assert_double_eq(got, -7777.0);
    else
        ck_assert_msg(got == rates[_i].want || got == nextafter(rates[_i].want, got), "%.17g, not %.17g", got,
                      rates[_i].want);
}
END_TEST

static const struct {
    int64_t base, target;
    int32_t periods;
    swt_ratio step;
    swt_status status;
    swt_ratio want;
} least_rates[] = {
    {19000, 55000, 5, {1, 100}, SWT_OK, {6, 25}},
    {19000, 55000, 5, {1, 1000}, SWT_OK, {237, 1000}},
    {10855, 20000, 5, {1, 100}, SWT_OK, {7, 50}},
    {10855, 20000, 5, {1, 10000}, SWT_OK, {1301, 10000}},
    {1000000, 1331000, 3, {1, 10}, SWT_OK, {1, 10}},
    {1000000, 1331001, 3, {1, 10}, SWT_OK, {1, 5}},
    {100, 90, 1, {1, 100}, SWT_OK, {-1, 10}},
    {100, 0, 3, {1, 100}, SWT_OK, {-99, 100}},
    {100, 100, 0, {1, 100}, SWT_OK, {-99, 100}},
    {100, 1, 1, {3, 1}, SWT_OK, {0, 1}},
    {0, 0, 5, {1, 100}, SWT_OK, {-99, 100}},
    {1, MAX, 1, {MAX - 1, 1}, SWT_OK, {MAX - 1, 1}},
    {1, MAX, 1, {1, 1000}, SWT_ERR_OVERFLOW, {0, 0}},
    {0, 1, 5, {1, 100}, SWT_ERR_INFEASIBLE, {0, 0}},
    {100, 101, 0, {1, 100}, SWT_ERR_INFEASIBLE, {0, 0}},
    {-1, 1, 5, {1, 0}, SWT_ERR_RANGE, {0, 0}},
    {1, -1, 5, {1, 100}, SWT_ERR_RANGE, {0, 0}},
    {1, 1, -1, {1, 100}, SWT_ERR_RANGE, {0, 0}},
    {1, 1, 1001, {1, 100}, SWT_ERR_RANGE, {0, 0}},
    {1, 1, 1, {0, 100}, SWT_ERR_RANGE, {0, 0}},
    {1, 1, 1, {-1, 100}, SWT_ERR_RANGE, {0, 0}},
    {1, 1, 1, {1, -100}, SWT_ERR_RANGE, {0, 0}},
    {1, 1, 1, {1, 0}, SWT_ERR_DIV_ZERO, {0, 0}},
};

START_TEST(growth_least_rate_is_least)
{
    swt_ratio got = {UNTOUCHED, UNTOUCHED};
    const swt_status status = swt_growth_least_rate(least_rates[_i].base, least_rates[_i].target,
                                                    least_rates[_i].periods, least_rates[_i].step, &got);
    ck_assert_int_eq(status, least_rates[_i].status);
    ck_assert_int_eq(got.num, status == SWT_OK ? least_rates[_i].want.num : UNTOUCHED);
    ck_assert_int_eq(got.den, status == SWT_OK ? least_rates[_i].want.den : UNTOUCHED);
}
END_TEST

static const struct {
    int64_t base;
    swt_ratio rate;
    int64_t target;
    swt_status status;
    int32_t want;
} least_periods[] = {
    {100, {35, 100}, 200, SWT_OK, 3},
    {1000000, {1, 10}, 1331000, SWT_OK, 3},
    {1000000, {1, 10}, 1331001, SWT_OK, 4},
    {100, {0, 1}, 100, SWT_OK, 0},
    {100, {-1, 2}, 99, SWT_OK, 0},
    {0, {1, 2}, 0, SWT_OK, 0},
    {1, {1, 1}, INT64_C(1) << 62, SWT_OK, 62},
    {1000, {1, 1000}, 2716, SWT_OK, 1000}, /* 1.001^999 is 2.71420..., 1.001^1000 is 2.71692... */
    {1000, {1, 1000}, 2717, SWT_ERR_INFEASIBLE, 0},
    {100, {0, 1}, 101, SWT_ERR_INFEASIBLE, 0},
    {100, {-1, 2}, 101, SWT_ERR_INFEASIBLE, 0},
    {0, {1, 2}, 1, SWT_ERR_INFEASIBLE, 0},
    {-1, {1, 0}, 1, SWT_ERR_RANGE, 0},
    {1, {1, 0}, -1, SWT_ERR_RANGE, 0},
    {1, {-1, 1}, 1, SWT_ERR_RANGE, 0},
    {1, {1, 0}, 1, SWT_ERR_DIV_ZERO, 0},
};

START_TEST(growth_least_periods_is_least)
{
    int32_t got = 77;
    const swt_status status = swt_growth_least_periods(least_periods[_i].base, least_periods[_i].rate,
                                                       least_periods[_i].target, &got);
    ck_assert_int_eq(status, least_periods[_i].status);
    ck_assert_int_eq(got, status == SWT_OK ? least_periods[_i].want : 77);
}
END_TEST

static const struct {
    int64_t target;
    swt_ratio rate;
    int32_t periods;
    swt_status status;
    int64_t want;
} least_bases[] = {
    {131000, {106, 1000}, 5, SWT_OK, 79159},
    {55000, {23, 100}, 5, SWT_OK, 19537},
    {1331000, {1, 10}, 3, SWT_OK, 1000000},
    {1331001, {1, 10}, 3, SWT_OK, 1000001},
    {0, {1, 10}, 3, SWT_OK, 0},
    {1, {1, 10}, 1000, SWT_OK, 1},
    {MAX, {0, 1}, 3, SWT_OK, MAX},
    {MAX, {-1, MAX}, 1, SWT_ERR_OVERFLOW, 0},
    {1, {-9, 10}, 19, SWT_ERR_OVERFLOW, 0},
    {1, {-9, 10}, 18, SWT_OK, INT64_C(1000000000000000000)},
    {-1, {1, 0}, 3, SWT_ERR_RANGE, 0},
    {1, {1, 0}, 1001, SWT_ERR_RANGE, 0},
    {1, {-1, 1}, 1, SWT_ERR_RANGE, 0},
    {1, {1, 0}, 1, SWT_ERR_DIV_ZERO, 0},
};

START_TEST(growth_least_base_is_least)
{
    int64_t got = UNTOUCHED;
    const swt_status status =
        swt_growth_least_base(least_bases[_i].target, least_bases[_i].rate, least_bases[_i].periods, &got);
    ck_assert_int_eq(status, least_bases[_i].status);
    ck_assert_int_eq(got, status == SWT_OK ? least_bases[_i].want : UNTOUCHED);
}
END_TEST

/* Sichuan's geometric path, 23500.41, 29066.80, 35951.67, 44467.31, 55000; planned is its ceiling. */
static const struct {
    int32_t elapsed;
    int64_t actual, planned;
    int32_t order;
} tracked[] = {
    {0, 19000, 19000, 0}, {0, 18999, 19000, -1}, {1, 23500, 23501, -1}, {1, 23501, 23501, 1},
    {2, 29067, 29067, 1}, {2, 30000, 29067, 1},  {3, 35952, 35952, 1},  {4, 44467, 44468, -1},
    {5, 55000, 55000, 0}, {5, 54999, 55000, -1}, {5, 55001, 55000, 1},
};

START_TEST(growth_track_is_exact)
{
    swt_track track = {0, 0, 77, 0, 0};
    ck_assert_int_eq(swt_growth_track(19000, 55000, 5, tracked[_i].elapsed, tracked[_i].actual, &track),
                     SWT_OK);
    ck_assert_int_eq(track.planned, tracked[_i].planned);
    ck_assert_int_eq(track.ahead, tracked[_i].actual - tracked[_i].planned);
    ck_assert_int_eq(track.order, tracked[_i].order);
    ck_assert_int_eq(track.left, 5 - tracked[_i].elapsed);
}
END_TEST

START_TEST(growth_track_says_what_rate_is_needed)
{
    swt_track track;
    double rate;
    ck_assert_int_eq(swt_growth_track(19000, 55000, 5, 2, 30000, &track), SWT_OK);
    ck_assert_int_eq(swt_growth_cagr(30000, 55000, 3, &rate), SWT_OK);
    ck_assert_double_eq(track.rate_needed, rate);
    ck_assert_int_eq(swt_growth_track(19000, 55000, 5, 2, 0, &track), SWT_OK);
    ck_assert(isinf(track.rate_needed));
    ck_assert_int_eq(swt_growth_track(19000, 55000, 5, 5, 54999, &track), SWT_OK);
    ck_assert(isinf(track.rate_needed));
    ck_assert_int_eq(swt_growth_track(19000, 55000, 5, 5, 55000, &track), SWT_OK);
    ck_assert_double_eq(track.rate_needed, 0.0);
}
END_TEST

/* A path that falls, and one whose levels are whole: 16, 24, 36, 54, 81. */
START_TEST(growth_track_of_decline_and_of_whole_levels)
{
    const int64_t level[] = {16, 24, 36, 54, 81};
    swt_track track;
    for (int32_t i = 0; i <= 4; i++) {
        ck_assert_int_eq(swt_growth_track(16, 81, 4, i, level[i], &track), SWT_OK);
        ck_assert_int_eq(track.planned, level[i]);
        ck_assert_int_eq(track.order, 0);
        ck_assert_int_eq(swt_growth_track(81, 16, 4, 4 - i, level[i] - 1, &track), SWT_OK);
        ck_assert_int_eq(track.planned, level[i]);
        ck_assert_int_eq(track.order, -1);
    }
    ck_assert_int_eq(swt_growth_track(MAX, 1, 1000, 999, MAX, &track), SWT_OK);
    ck_assert_int_eq(track.planned, 2);
    ck_assert_int_eq(track.ahead, MAX - 2);
}
END_TEST

START_TEST(growth_track_refuses_and_leaves_it)
{
    swt_track track = {.planned = UNTOUCHED};
    const int64_t range[][5] = {{-1, 0, 5, 1, 1},   {0, -1, 5, 1, 1}, {0, 1, 5, 1, -1}, {0, 1, 0, 0, 1},
                                {0, 1, 1001, 1, 1}, {0, 1, 5, -1, 1}, {0, 1, 5, 6, 1}};
    for (size_t i = 0; i < COUNT(range); i++)
        ck_assert_int_eq(swt_growth_track(range[i][0], range[i][1], (int32_t)range[i][2],
                                          (int32_t)range[i][3], range[i][4], &track),
                         SWT_ERR_RANGE);
    ck_assert_int_eq(swt_growth_track(0, 1, 5, 1, 1, &track), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(swt_growth_track(1, 0, 5, 1, 1, &track), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(track.planned, UNTOUCHED);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("growth");
    add_rows(suite, "swt_growth_project", growth_project_is_exact, COUNT(projected));
    add_test(suite, "NULL", growth_functions_answer_null);
    add_rows(suite, "swt_growth_path", growth_path_rounds_once_or_each_time, COUNT(paths));
    add_test(suite, "paths of the plans", growth_path_of_the_plans);
    add_test(suite, "the longest path", growth_path_of_the_most_periods);
    add_test(suite, "path on error", growth_path_leaves_it_as_it_was_on_error);
    add_rows(suite, "swt_growth_compare", growth_compare_is_exact, COUNT(compared));
    add_rows(suite, "swt_growth_cagr", growth_cagr_is_within_an_ulp, COUNT(rates));
    add_rows(suite, "swt_growth_least_rate", growth_least_rate_is_least, COUNT(least_rates));
    add_rows(suite, "swt_growth_least_periods", growth_least_periods_is_least, COUNT(least_periods));
    add_rows(suite, "swt_growth_least_base", growth_least_base_is_least, COUNT(least_bases));
    add_rows(suite, "swt_growth_track", growth_track_is_exact, COUNT(tracked));
    add_test(suite, "rate needed", growth_track_says_what_rate_is_needed);
    add_test(suite, "decline", growth_track_of_decline_and_of_whole_levels);
    add_test(suite, "track on error", growth_track_refuses_and_leaves_it);
    return run_suite(suite);
}
