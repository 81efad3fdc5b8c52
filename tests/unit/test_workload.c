/* SPDX-License-Identifier: MIT */
/* workload.h: posts from tasks and minutes, the working year, and WISN against published cases. */
#include <string.h>

#include "suite.h"

#define MAX INT64_MAX

static const struct {
    int64_t tasks;
    int64_t each;
    int64_t available;
    int32_t rounding;
    swt_status status;
    int64_t want;
} posts[] = {
    {0, 30, 100, SWT_CEIL, SWT_OK, 0},
    {1, 30, 100, SWT_CEIL, SWT_OK, 1},
    {10, 30, 100, SWT_CEIL, SWT_OK, 3},
    {10, 31, 100, SWT_CEIL, SWT_OK, 4},
    {10, 31, 100, SWT_FLOOR, SWT_OK, 3},
    {10, 34, 100, SWT_HALF_UP, SWT_OK, 3},
    {10, 35, 100, SWT_HALF_UP, SWT_OK, 4},
    {10, 0, 100, SWT_CEIL, SWT_OK, 0},
    /* a county 2021: one supervision of 16 hours a month at each of 11 stations, of a span of 5 or 8, of 58 */
    {11 * 12, 960, 60, SWT_CEIL, SWT_OK, 2112},
    {5 * 12, 960, 60, SWT_CEIL, SWT_OK, 960},
    {8 * 12, 960, 60, SWT_CEIL, SWT_OK, 1536},
    {58 * 12, 960, 60, SWT_CEIL, SWT_OK, 11136},
    {58 * 12, 960, 365 * 24 * 60, SWT_CEIL, SWT_OK, 2}, /* more than all the 8,760 hours of a year */
    {11 * 12, 960, 2112 * 60, SWT_CEIL, SWT_OK, 1},
    {11 * 12, 960, 2112 * 60 - 1, SWT_CEIL, SWT_OK, 2},
    /* Anhui 2021: a visit a week to each of 1,000 elders in difficulty, of 45 minutes, posts of 2,000 hours */
    {1000 * 52, 45, 120000, SWT_CEIL, SWT_OK, 20}, /* 19.5 */
    {1000 * 52, 45, 120000, SWT_HALF_UP, SWT_OK, 20},
    {1000 * 52, 45, 120000, SWT_FLOOR, SWT_OK, 19},
    {MAX, MAX, MAX, SWT_CEIL, SWT_OK, MAX},
    {MAX, MAX - 1, MAX, SWT_CEIL, SWT_OK, MAX - 1},
    {MAX, MAX, MAX - 1, SWT_FLOOR, SWT_ERR_OVERFLOW, 0}, /* MAX + 1 and a little */
    {MAX - 1, MAX, MAX - 1, SWT_CEIL, SWT_OK, MAX},
    {MAX, 1, 1, SWT_CEIL, SWT_OK, MAX},
    {MAX, 2, 1, SWT_CEIL, SWT_ERR_OVERFLOW, 0},
    {3, MAX, 2, SWT_FLOOR, SWT_ERR_OVERFLOW, 0},
    {1, 1, MAX, SWT_CEIL, SWT_OK, 1},
    {1, 1, MAX, SWT_HALF_UP, SWT_OK, 0},
    {-1, -1, -1, 3, SWT_ERR_OPTION, 0},
    {1, 1, 1, -1, SWT_ERR_OPTION, 0},
    {-1, 1, 0, SWT_CEIL, SWT_ERR_RANGE, 0},
    {1, -1, 0, SWT_CEIL, SWT_ERR_RANGE, 0},
    {1, 1, -1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {SWT_MISSING, 1, 1, SWT_CEIL, SWT_ERR_RANGE, 0},
    {1, 1, 0, SWT_CEIL, SWT_ERR_DIV_ZERO, 0},
    {0, 0, 0, SWT_CEIL, SWT_ERR_DIV_ZERO, 0},
};

START_TEST(workload_posts_is_exact)
{
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(
        swt_workload_posts(posts[_i].tasks, posts[_i].each, posts[_i].available, posts[_i].rounding, &got),
        posts[_i].status);
    ck_assert_int_eq(got, posts[_i].status == SWT_OK ? posts[_i].want : UNTOUCHED);
}
END_TEST

START_TEST(workload_posts_answers_null)
{
    ck_assert_int_eq(swt_workload_posts(-1, -1, 0, 3, NULL), SWT_ERR_NULL);
}
END_TEST

/*
 * Burmen, Owuor and Mitei: An assessment of staffing needs at a HIV clinic in a Western Kenya using the WHO
 * workload indicators of staffing need WISN, 2011. Human Resources for Health 15:9, 2017, table 3: 52 weeks
 * of 4.5 days, less 10 public holidays, 30 days of annual and 15 of sick leave, are 179 days; 100,000
 * consultations of 15 minutes are 25,000 hours, 3,125 days of 8 hours; 3125/179 is printed as 17.46 staff.
 */
static const swt_working_year clinic_year = {.weeks = {52, 1},
                                             .days_a_week = {45, 10},
                                             .public_holidays = {10, 1},
                                             .annual_leave = {30, 1},
                                             .sick_leave = {15, 1},
                                             .special_leave = {0, 1},
                                             .hours_a_day = {8, 1}};
static const swt_activity consultations = {100000, {15, 1}, SWT_MINUTES_EACH};

static void assert_ratio(swt_ratio got, int64_t num, int64_t den)
{
    ck_assert_int_eq(got.num, num);
    ck_assert_int_eq(got.den, den);
}

START_TEST(workload_available_is_the_clinic_s)
{
    swt_ratio hours = {UNTOUCHED, UNTOUCHED};
    ck_assert_int_eq(swt_workload_available(&clinic_year, &hours), SWT_OK);
    assert_ratio(hours, 179 * 8, 1);
}
END_TEST

/* Averages: 6 1/3 days of sick leave, 7.5 hours; all of the days; none. */
START_TEST(workload_available_takes_parts_of_days)
{
    swt_working_year year = clinic_year;
    swt_ratio hours;
    year.sick_leave = (swt_ratio){19, 3};
    year.hours_a_day = (swt_ratio){15, 2};
    ck_assert_int_eq(swt_workload_available(&year, &hours), SWT_OK);
    assert_ratio(hours, 2815, 2); /* (234 - 40 - 19/3) * 15/2 */
    year.sick_leave = (swt_ratio){0, 1};
    year.special_leave = (swt_ratio){194, 1};
    ck_assert_int_eq(swt_workload_available(&year, &hours), SWT_OK);
    assert_ratio(hours, 0, 1);
    year.special_leave = (swt_ratio){1941, 10};
    ck_assert_int_eq(swt_workload_available(&year, &hours), SWT_ERR_RANGE);
    assert_ratio(hours, 0, 1);
}
END_TEST

/* Each number of the year in turn. */
static swt_ratio *part_of(swt_working_year *year, int part)
{
    swt_ratio *const parts[] = {&year->weeks,        &year->days_a_week, &year->public_holidays,
                                &year->annual_leave, &year->sick_leave,  &year->special_leave,
                                &year->hours_a_day};
    return parts[part];
}

START_TEST(workload_available_refuses_untouched)
{
    const swt_ratio bad[] = {{-1, 1}, {1, -1}, {-1, 0}, {1, 0}, {0, 0}};
    for (size_t i = 0; i < COUNT(bad); i++) {
        swt_working_year year = clinic_year;
        swt_ratio hours = {UNTOUCHED, UNTOUCHED};
        *part_of(&year, _i) = bad[i];
        ck_assert_int_eq(swt_workload_available(&year, &hours), i < 3 ? SWT_ERR_RANGE : SWT_ERR_DIV_ZERO);
        *part_of(&year, (_i + 1) % 7) = (swt_ratio){-1, 1};
        ck_assert_int_eq(swt_workload_available(&year, &hours), SWT_ERR_RANGE);
        assert_ratio(hours, UNTOUCHED, UNTOUCHED);
    }
}
END_TEST

START_TEST(workload_available_knows_weeks_and_days)
{
    swt_working_year year = clinic_year;
    swt_ratio hours = {UNTOUCHED, UNTOUCHED};
    year.days_a_week = (swt_ratio){7, 1};
    year.hours_a_day = (swt_ratio){24 * (MAX / 24), MAX / 24};
    ck_assert_int_eq(swt_workload_available(&year, &hours), SWT_OK);
    assert_ratio(hours, (52 * 7 - 55) * 24, 1);
    year.days_a_week = (swt_ratio){701, 100};
    ck_assert_int_eq(swt_workload_available(&year, &hours), SWT_ERR_RANGE);
    year.days_a_week = (swt_ratio){5, 1};
    year.hours_a_day = (swt_ratio){24 * (MAX / 24) + 1, MAX / 24};
    ck_assert_int_eq(swt_workload_available(&year, &hours), SWT_ERR_RANGE);
    year.hours_a_day = (swt_ratio){8, 1};
    year.weeks = (swt_ratio){MAX, 1};
    assert_ratio(hours, (52 * 7 - 55) * 24, 1);
    ck_assert_int_eq(swt_workload_available(&year, &hours), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(swt_workload_available(NULL, &hours), SWT_ERR_NULL);
    ck_assert_int_eq(swt_workload_available(&year, NULL), SWT_ERR_NULL);
    assert_ratio(hours, (52 * 7 - 55) * 24, 1);
}
END_TEST

/*
 * The clinic carried on: the table's category allowance of 10 days of training in 179, its 12 clinicians, and
 * for the manager's duties, "approximately one third of his time", a third of the hours of one. From here on
 * the numbers are worked out, not printed: 3125/179 * 179/169 + 1/3 = 9544/507 = 18.82.
 */
START_TEST(workload_wisn_is_the_clinic_s)
{
    const swt_ratio training = {10, 179};
    const swt_individual manager = {1, {1432, 3}};
    const swt_staff_category clinic = {clinic_year, &consultations, 1, &training, 1, &manager, 1, 12};
    swt_wisn wisn;
    ck_assert_int_eq(swt_workload_wisn(&clinic, SWT_CEIL, &wisn), SWT_OK);
    assert_ratio(wisn.available, 1432, 1);
    assert_ratio(wisn.service, 3125, 179);
    ck_assert_int_eq((100 * 3125 + 179 / 2) / 179, 1746);
    assert_ratio(wisn.category_factor, 179, 169);
    assert_ratio(wisn.individual_factor, 1, 3);
    assert_ratio(wisn.required, 9544, 507);
    assert_ratio(wisn.difference, -3460, 507);
    assert_ratio(wisn.pressure, 1521, 2386);
    ck_assert_int_eq(wisn.posts, 19);
    ck_assert_int_eq(swt_workload_wisn(&clinic, SWT_FLOOR, &wisn), SWT_OK);
    ck_assert_int_eq(wisn.posts, 18);
    ck_assert_int_eq(swt_workload_wisn(&clinic, SWT_HALF_UP, &wisn), SWT_OK);
    ck_assert_int_eq(wisn.posts, 19);
}
END_TEST

/* The standard as a rate, 4 an hour or 32 a day, and the work in two halves: the same staff. */
START_TEST(workload_wisn_takes_standards_as_rates)
{
    const swt_activity hourly = {100000, {4, 1}, SWT_EACH_HOUR}, daily = {100000, {64, 2}, SWT_EACH_DAY};
    const swt_activity halves[] = {{50000, {30, 2}, SWT_MINUTES_EACH}, {50000, {12, 3}, SWT_EACH_HOUR}};
    const swt_staff_category cases[] = {{clinic_year, &hourly, 1, NULL, 0, NULL, 0, 18},
                                        {clinic_year, &daily, 1, NULL, 0, NULL, 0, 18},
                                        {clinic_year, halves, 2, NULL, 0, NULL, 0, 18}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        swt_wisn wisn;
        ck_assert_int_eq(swt_workload_wisn(&cases[i], SWT_CEIL, &wisn), SWT_OK);
        assert_ratio(wisn.service, 3125, 179);
        assert_ratio(wisn.category_factor, 1, 1);
        assert_ratio(wisn.individual_factor, 0, 1);
        assert_ratio(wisn.required, 3125, 179);
        assert_ratio(wisn.difference, 97, 179);
        assert_ratio(wisn.pressure, 3222, 3125);
    }
}
END_TEST

/*
 * Printed: staff that there is, required (in hundredths), difference and ratio.
 *
 * Rows 1 to 8: Joarder, Tune, Nuruzzaman and others: Assessment of staffing needs for physicians and nurses at
 * Upazila health complexes in Bangladesh using WHO workload indicators of staffing need (WISN) method. BMJ Open
 * 10:e035183, 2020, table 5. Rows 9 to 11: Assessing the staffing needs for primary health care centers in
 * Cross River State, Nigeria: a workload indicators of staffing needs study. Human Resources for Health 19,
 * 2021 (10.1186/s12960-021-00648-2), abstract; the ratio in tenths.
 */
static const struct {
    int64_t actual;
    int64_t required;
    int64_t difference;
    int64_t ratio;
    int64_t digits;
} printed[] = {
    {4, 814, -414, 49, 100},      {3, 1071, -771, 28, 100},   {4, 1228, -828, 33, 100},
    {7, 1123, -423, 62, 100},     {14, 1608, -208, 87, 100},  {15, 2280, -780, 66, 100},
    {10, 1608, -608, 62, 100},    {12, 2046, -846, 59, 100},  {79, 20900, -13000, 4, 10},
    {808, 125800, -45000, 6, 10}, {258, 20300, 5500, 13, 10},
};

/* A year of one hour, and each hundredth of a post 36 seconds of work: what is required is as printed. */
START_TEST(workload_wisn_compares_as_printed)
{
    const swt_working_year hour = {{1, 1}, {1, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {1, 1}};
    const swt_activity work = {printed[_i].required, {60, 100}, SWT_MINUTES_EACH};
    const swt_staff_category category = {hour, &work, 1, NULL, 0, NULL, 0, printed[_i].actual};
    swt_wisn wisn;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_OK);
    ck_assert_int_eq(wisn.posts, (printed[_i].required + 99) / 100);
    ck_assert_int_eq(wisn.required.num * 100, printed[_i].required * wisn.required.den);
    ck_assert_int_eq(wisn.difference.num * 100, printed[_i].difference * wisn.difference.den);
    const int64_t twice = 2 * printed[_i].digits * wisn.pressure.num;
    ck_assert_int_eq((twice + wisn.pressure.den) / (2 * wisn.pressure.den), printed[_i].ratio);
}
END_TEST

/* Three thirds of a post are one, where doubles may say a little more; nothing is required of no work. */
START_TEST(workload_wisn_of_whole_and_of_nothing)
{
    const swt_working_year hour = {{1, 1}, {1, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {1, 1}};
    const swt_activity thirds[] = {
        {1, {20, 1}, SWT_MINUTES_EACH}, {1, {3, 1}, SWT_EACH_HOUR}, {1, {3, 1}, SWT_EACH_DAY}};
    const swt_staff_category whole = {hour, thirds, 3, NULL, 0, NULL, 0, 1};
    const swt_staff_category nothing = {hour, NULL, 0, NULL, 0, NULL, 0, 7};
    swt_wisn wisn;
    ck_assert_int_eq(swt_workload_wisn(&whole, SWT_CEIL, &wisn), SWT_OK);
    assert_ratio(wisn.required, 1, 1);
    assert_ratio(wisn.difference, 0, 1);
    assert_ratio(wisn.pressure, 1, 1);
    ck_assert_int_eq(wisn.posts, 1);
    ck_assert_int_eq(swt_workload_wisn(&nothing, SWT_CEIL, &wisn), SWT_OK);
    assert_ratio(wisn.required, 0, 1);
    assert_ratio(wisn.difference, 7, 1);
    assert_ratio(wisn.pressure, 0, 0);
    ck_assert_int_eq(wisn.posts, 0);
}
END_TEST

/* 1/p + 1/q + 1/r of a post for primes near 2^62: no two int64 hold the sum, but it is above 0 and below 1. */
START_TEST(workload_wisn_keeps_posts_where_ratios_do_not_fit)
{
    const swt_working_year hour = {{1, 1}, {1, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {1, 1}};
    const swt_activity parts[] = {{1, {4611686018427387847, 1}, SWT_EACH_HOUR},
                                  {1, {4611686018427387817, 1}, SWT_EACH_HOUR},
                                  {MAX, {1, 1}, SWT_EACH_HOUR}};
    const swt_staff_category tiny = {hour, parts, 2, NULL, 0, NULL, 0, 1};
    const swt_staff_category great = {hour, parts, 3, NULL, 0, NULL, 0, 1};
    swt_wisn wisn, untouched;
    ck_assert_int_eq(swt_workload_wisn(&tiny, SWT_CEIL, &wisn), SWT_OK);
    assert_ratio(wisn.available, 1, 1);
    assert_ratio(wisn.service, 0, 0);
    assert_ratio(wisn.required, 0, 0);
    assert_ratio(wisn.difference, 0, 0);
    assert_ratio(wisn.pressure, 0, 0);
    ck_assert_int_eq(wisn.posts, 1);
    ck_assert_int_eq(swt_workload_wisn(&great, SWT_FLOOR, &wisn), SWT_OK);
    ck_assert_int_eq(wisn.posts, MAX);
    memset(&wisn, 0x5a, sizeof wisn);
    memset(&untouched, 0x5a, sizeof untouched);
    ck_assert_int_eq(swt_workload_wisn(&great, SWT_CEIL, &wisn), SWT_ERR_OVERFLOW);
    ck_assert_mem_eq(&wisn, &untouched, sizeof wisn);
}
END_TEST

/* Every list full and every number as wide as it goes; 29.76 posts by fractions of 23,451 bits. */
START_TEST(workload_wisn_holds_the_widest)
{
    swt_activity activities[SWT_MAX_ACTIVITIES];
    swt_ratio allowances[SWT_MAX_ACTIVITIES];
    swt_individual individuals[SWT_MAX_ACTIVITIES];
    for (int64_t i = 0; i < SWT_MAX_ACTIVITIES; i++) {
        activities[i] = (swt_activity){MAX, {MAX - 2 * i, MAX}, SWT_EACH_DAY};
        allowances[i] = (swt_ratio){1, MAX - 2 * i};
        individuals[i] = (swt_individual){MAX, {MAX, MAX - 2 * i}};
    }
    const swt_working_year year = {{MAX, 1},     {7, 1},       {1, MAX - 2},       {1, MAX - 4},
                                   {1, MAX - 6}, {1, MAX - 8}, {MAX, MAX / 24 + 1}};
    const swt_staff_category widest = {
        year, activities, SWT_MAX_ACTIVITIES, allowances, SWT_MAX_ACTIVITIES, individuals, SWT_MAX_ACTIVITIES,
        MAX};
    const int64_t want[] = {30, 29, 30};
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        swt_wisn wisn;
        ck_assert_int_eq(swt_workload_wisn(&widest, rounding, &wisn), SWT_OK);
        ck_assert_int_eq(wisn.posts, want[rounding]);
        assert_ratio(wisn.available, 0, 0);
        assert_ratio(wisn.required, 0, 0);
    }
}
END_TEST

static swt_staff_category filled(swt_activity *activity, swt_ratio *allowance, swt_individual *individual)
{
    const swt_staff_category category = {clinic_year, activity, 1, allowance, 1, individual, 1, 12};
    *activity = consultations;
    *allowance = (swt_ratio){1, 10};
    *individual = (swt_individual){1, {100, 1}};
    return category;
}

/* What is wrong, and each later fault with it: the order of checks is NULL, option, range, zero divisor. */
START_TEST(workload_wisn_refuses_in_order_and_untouched)
{
    swt_activity activity;
    swt_ratio allowance;
    swt_individual individual;
    swt_wisn wisn, untouched;
    memset(&wisn, 0x5a, sizeof wisn);
    memset(&untouched, 0x5a, sizeof untouched);
    swt_staff_category category = filled(&activity, &allowance, &individual);
    allowance.den = 0;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_DIV_ZERO);
    individual.staff = -1;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_workload_wisn(&category, 3, &wisn), SWT_ERR_OPTION);
    activity.unit = 3;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_OPTION);
    activity.unit = -1;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_OPTION);
    category.activities = NULL;
    ck_assert_int_eq(swt_workload_wisn(&category, 3, &wisn), SWT_ERR_NULL);
    category = filled(&activity, &allowance, &individual);
    category.allowances = NULL;
    ck_assert_int_eq(swt_workload_wisn(&category, 3, &wisn), SWT_ERR_NULL);
    category = filled(&activity, &allowance, &individual);
    category.individuals = NULL;
    ck_assert_int_eq(swt_workload_wisn(&category, 3, &wisn), SWT_ERR_NULL);
    ck_assert_int_eq(swt_workload_wisn(NULL, 3, &wisn), SWT_ERR_NULL);
    ck_assert_int_eq(swt_workload_wisn(&category, 3, NULL), SWT_ERR_NULL);
    ck_assert_mem_eq(&wisn, &untouched, sizeof wisn);
}
END_TEST

/* One number at a time. */
START_TEST(workload_wisn_refuses_each_number)
{
    static const struct {
        swt_activity activity;
        swt_ratio allowance;
        swt_individual individual;
        int64_t actual;
        swt_status status;
    } cases[] = {
        {{0, {0, 1}, SWT_MINUTES_EACH}, {0, 1}, {0, {0, 1}}, 0, SWT_OK},
        {{-1, {15, 1}, SWT_MINUTES_EACH}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{SWT_MISSING, {15, 1}, SWT_MINUTES_EACH}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {-15, 1}, SWT_MINUTES_EACH}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, -1}, SWT_EACH_HOUR}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, 0}, SWT_EACH_HOUR}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_DIV_ZERO},
        {{1, {15, 0}, SWT_MINUTES_EACH}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_DIV_ZERO},
        {{0, {0, 1}, SWT_EACH_HOUR}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_DIV_ZERO},
        {{1, {0, 1}, SWT_EACH_DAY}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_DIV_ZERO},
        {{-1, {0, 1}, SWT_EACH_DAY}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {0, -1}, SWT_EACH_DAY}, {0, 1}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {-1, 2}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {1, -2}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {0, 0}, {0, {0, 1}}, 0, SWT_ERR_DIV_ZERO},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {MAX - 1, MAX}, {0, {0, 1}}, 0, SWT_OK},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {MAX, MAX}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {2, 1}, {0, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {0, 1}, {-1, {0, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {0, 1}, {1, {-1, 1}}, 0, SWT_ERR_RANGE},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {0, 1}, {1, {1, 0}}, 0, SWT_ERR_DIV_ZERO},
        {{1, {15, 1}, SWT_MINUTES_EACH}, {0, 1}, {0, {0, 1}}, -1, SWT_ERR_RANGE},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const swt_staff_category category = {clinic_year, &cases[i].activity,   1, &cases[i].allowance,
                                             1,           &cases[i].individual, 1, cases[i].actual};
        swt_wisn wisn;
        ck_assert_msg(swt_workload_wisn(&category, SWT_CEIL, &wisn) == cases[i].status, "case %zu", i);
    }
}
END_TEST

/* The first allowance takes all time and more; the second would take more still. */
START_TEST(workload_wisn_stops_where_no_time_is_left)
{
    const swt_ratio allowances[] = {{3, 2}, {1, 2}};
    const swt_staff_category category = {clinic_year, NULL, 0, allowances, 2, NULL, 0, 0};
    swt_wisn wisn;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_RANGE);
}
END_TEST

/* 201 entries, of which none is looked at, and 200; allowances that come to 1, and to a little less. */
START_TEST(workload_wisn_refuses_long_lists_and_no_time)
{
    static const swt_activity activities[SWT_MAX_ACTIVITIES + 1];
    const swt_individual none[SWT_MAX_ACTIVITIES + 1] = {{0, {0, 0}}};
    swt_ratio allowances[SWT_MAX_ACTIVITIES + 1];
    swt_staff_category category = {clinic_year, activities, 201, NULL, 0, NULL, 0, 0};
    swt_wisn wisn;
    for (size_t i = 0; i < COUNT(allowances); i++)
        allowances[i] = (swt_ratio){1, 201};
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_RANGE);
    category = (swt_staff_category){clinic_year, NULL, 0, NULL, 0, none, 201, 0};
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_RANGE);
    category = (swt_staff_category){clinic_year, NULL, 0, allowances, 201, NULL, 0, 0};
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_RANGE);
    category.allowance_count = 200;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_OK);
    assert_ratio(wisn.category_factor, 201, 1);
    allowances[0].num = 2;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_RANGE);
    allowances[0].num = 3;
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_RANGE);
    category.allowance_count = 0;
    category.year.special_leave = (swt_ratio){179, 1};
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_DIV_ZERO);
    category.year.special_leave = (swt_ratio){180, 1};
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_RANGE);
    category.year = clinic_year;
    category.year.hours_a_day = (swt_ratio){0, 1};
    ck_assert_int_eq(swt_workload_wisn(&category, SWT_CEIL, &wisn), SWT_ERR_DIV_ZERO);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("workload");
    add_rows(suite, "swt_workload_posts", workload_posts_is_exact, COUNT(posts));
    add_test(suite, "NULL", workload_posts_answers_null);
    add_test(suite, "swt_workload_available", workload_available_is_the_clinic_s);
    add_test(suite, "parts of days", workload_available_takes_parts_of_days);
    add_rows(suite, "year refused", workload_available_refuses_untouched, 7);
    add_test(suite, "weeks and days", workload_available_knows_weeks_and_days);
    add_test(suite, "swt_workload_wisn", workload_wisn_is_the_clinic_s);
    add_test(suite, "rates", workload_wisn_takes_standards_as_rates);
    add_rows(suite, "printed", workload_wisn_compares_as_printed, COUNT(printed));
    add_test(suite, "whole and nothing", workload_wisn_of_whole_and_of_nothing);
    add_test(suite, "no ratio", workload_wisn_keeps_posts_where_ratios_do_not_fit);
    add_test(suite, "widest", workload_wisn_holds_the_widest);
    add_test(suite, "order of checks", workload_wisn_refuses_in_order_and_untouched);
    add_test(suite, "each number", workload_wisn_refuses_each_number);
    add_test(suite, "limits", workload_wisn_refuses_long_lists_and_no_time);
    add_test(suite, "no time left", workload_wisn_stops_where_no_time_is_left);
    return run_suite(suite);
}
