/* SPDX-License-Identifier: MIT */
/* What each warning of the catalogue has to say, worked out from the plans' own numbers: see test_plans_warnings.c. */
#ifndef PLANS_HELD_H
#define PLANS_HELD_H

#include "plans_find.h"
#include "plans_numbers.h"

#include <swtarget.h>

/* Statistics: area codes of mid-2023 and 2020, and the census of 2020. */
enum {
    TOWNSHIPS_OF_ANHUI = 1525,
    ZONES_OF_ANHUI = 160,
    STATIONS_OF_ANHUI = 1507, /* March 2023 */
    COUNTIES_OF_JILIN = 60,
    COUNTY_CODES_OF_JILIN = 69,
    URBAN_OF_JILIN = 1624,
    TOWN_OF_JILIN = 647,
    VILLAGES_OF_JILIN = 9321,
    URBAN_OF_JILIN_2020 = 1419,
    COMMUNITIES_OF_SICHUAN = 34374,
    ELDERS_OF_SICHUAN = 18163804,
    ELDERS_OF_SICHUAN_65 = 14167600,
    HOURS_OF_A_YEAR = 365 * 24
};

static numbers held;

static inline void hold(int64_t whole)
{
    add_number(&held, whole * MILLIONTHS);
}

static inline void given(int64_t whole)
{
    hold(whole);
}

/* num / den to so many decimals, half up. */
static inline void hold_ratio(int64_t num, int64_t den, int decimals)
{
    int64_t scale = 1, rounded = 0;
    for (int i = 0; i < decimals; i++)
        scale *= 10;
    ck_assert_int_eq(swt_require(num, (swt_ratio){scale, den}, SWT_HALF_UP, &rounded), SWT_OK);
    add_number(&held, rounded * (MILLIONTHS / scale));
}

static inline void hold_share(swt_ratio share)
{
    hold_ratio(share.num, share.den, 6);
}

static inline int64_t number_of(const char *id)
{
    const swt_target *t = find_target(id);
    ck_assert_msg(t != NULL && t->amount.den == 1, "%s", id);
    return t->amount.num;
}

static inline int32_t years_of(const swt_target *t)
{
    return t->deadline - t->base_year;
}

/* The rate from base to target, rounded to a step: the least multiple that reaches it, or one less. */
static inline void hold_rate(int64_t base, int64_t target, int32_t years, int64_t steps)
{
    swt_ratio least;
    int32_t order = 9;
    ck_assert_int_eq(swt_growth_least_rate(base, target, years, (swt_ratio){1, steps}, &least), SWT_OK);
    const int64_t count = least.num * (steps / least.den);
    const swt_ratio half_less = {2 * count - 1, 2 * steps};
    ck_assert_int_eq(swt_growth_compare(base, half_less, years, target, &order), SWT_OK);
    hold_share((swt_ratio){order > 0 ? count - 1 : count, steps});
}

static inline swt_figure figure(const char *text, int32_t reading)
{
    swt_figure f;
    ck_assert_int_eq(swt_figure_parse(text, reading, &f), SWT_OK);
    return f;
}

static inline swt_audit audit(swt_figure base, swt_figure rate, swt_figure target, int32_t years)
{
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&base, &rate, &target, years, &a), SWT_OK);
    return a;
}

static inline void hold_sichuan_growth(const swt_target *t)
{
    const swt_claim *c = &plan_at(0)->claims[0];
    const int64_t target = number_of("S1.level");
    const swt_audit exact = audit(figure(c->base, SWT_EXACT), figure(c->rate, SWT_EXACT),
                                  figure(c->target, SWT_EXACT), years_of(t));
    const swt_audit sharp = audit(figure(c->base, SWT_ROUNDED), figure(c->rate, SWT_ROUNDED),
                                  figure(c->target, SWT_EXACT), years_of(t));
    hold(t->base);
    hold_share(t->amount);
    hold(t->deadline);
    hold(target);
    hold(exact.reached_up);
    hold(exact.short_by);
    hold(sharp.base_least);
    hold_rate(t->base, target, years_of(t), 10000);
    hold_rate(t->base, target, years_of(t), 100);
}

static inline void hold_elders(const swt_target *t)
{
    (void)t;
    given(60); /* the law on the rights of the elderly */
    given(65);
    hold_ratio(ELDERS_OF_SICHUAN_65, ELDERS_OF_SICHUAN, 2);
    hold_ratio(ELDERS_OF_SICHUAN, COMMUNITIES_OF_SICHUAN, 0);
}

static inline void hold_norm(const swt_target *t)
{
    hold(t->amount.den);
}

/* All the years of the plan, or those that were left when it came out in 2017. */
static inline void hold_both_flows(const swt_target *t)
{
    hold(t->base_year + 1);
    hold(t->deadline);
    hold(t->amount.num * years_of(t));
    given(2017);
    hold(t->amount.num * (t->deadline - 2017 + 1));
}

static inline void hold_training(const swt_target *t)
{
    hold_both_flows(t);
    hold(t->amount.num);
    hold(number_of("S17"));
}

static inline void hold_level(const swt_target *t)
{
    hold(t->amount.num);
}

static inline void hold_anhui_growth(const swt_target *t)
{
    const swt_claim *c = &plan_at(1)->claims[0];
    const swt_figure any = {{79159, 1}, {1, 1}, {1000000, 1}};
    const int64_t target = number_of("A1.level");
    const swt_audit a = audit(any, figure(c->rate, SWT_ROUNDED), figure(c->target, SWT_EXACT), years_of(t));
    int64_t hundredths = 0, hundreds = 0, reached = 0;
    hold(t->base_year);
    hold(target);
    hold_share(t->amount);
    hold(a.base_least);
    hold(a.base_greatest);
    /* 131,000 / 1.106^5 in hundredths, rounded down: one less than the least that reaches it */
    ck_assert_int_eq(swt_growth_least_base(100 * target, t->amount, years_of(t), &hundredths), SWT_OK);
    add_number(&held, (hundredths - 1) * (MILLIONTHS / 100));
    ck_assert_int_eq(swt_require(hundredths - 1, (swt_ratio){1, 10000}, SWT_HALF_UP, &hundreds), SWT_OK);
    hold(100 * hundreds); /* as 7.92万 has it */
    given(79000);
    ck_assert_int_eq(swt_growth_project(79000, t->amount, years_of(t), SWT_FLOOR, &reached), SWT_OK);
    hold(reached);
}

static inline void hold_more_than(const swt_target *t)
{
    hold(t->amount.num + 1);
}

static inline void hold_a_year(const swt_target *t)
{
    hold_ratio(t->amount.num, 2025 - 2020, 0);
}

static inline void hold_stations(const swt_target *t)
{
    const int64_t all = TOWNSHIPS_OF_ANHUI + ZONES_OF_ANHUI;
    (void)t;
    given(2023);
    given(TOWNSHIPS_OF_ANHUI);
    given(STATIONS_OF_ANHUI);
    hold(all);
    hold_ratio(STATIONS_OF_ANHUI, TOWNSHIPS_OF_ANHUI, 3);
    hold_ratio(STATIONS_OF_ANHUI, all, 3);
}

static inline void hold_flows(const swt_target *t)
{
    hold(t->amount.num);
    hold(3 * t->amount.num * years_of(t));
}

static inline void hold_own_deadline(const swt_target *t)
{
    hold(t->deadline + 1); /* a year before the date set */
}

static inline void hold_county_growth(const swt_target *t)
{
    int64_t reached = 0;
    hold(t->base_year);
    hold_share(t->amount);
    ck_assert_int_eq(swt_growth_project(MILLIONTHS, t->amount, years_of(t), SWT_FLOOR, &reached), SWT_OK);
    add_number(&held, reached);
}

/* 1 % over a province's target for each of its residents. */
static inline void hold_multiple(const char *id, int64_t residents, int decimals)
{
    hold_ratio(residents, 100 * number_of(id), decimals);
}

static inline void hold_one_percent(const swt_target *t)
{
    hold_share(t->amount);
    given(2020); /* of the census */
    hold(find_target("A1.level")->deadline);
    hold(find_target("S1.level")->deadline);
    hold_multiple("A1.level", 61027171, 1);
    hold_multiple("J1", 24073453, 0);
    hold_multiple("S1.level", 83674866, 0);
}

static inline void hold_doubling(const swt_target *t)
{
    int64_t path[4] = {0};
    hold_rate(1, 2, years_of(t), 100);
    hold_share(find_target("C4")->amount);
    ck_assert_int_eq(swt_growth_path(1, find_target("C4")->amount, 3, SWT_HALF_UP, SWT_ROUND_EACH, path),
                     SWT_OK);
    hold(path[0]);
    hold(path[3]);
}

static inline int64_t hours(int64_t stations)
{
    int64_t n = 0;
    ck_assert_int_eq(swt_workload_posts(12 * stations, 60 * number_of("C11"), 60, SWT_CEIL, &n), SWT_OK);
    return n;
}

static inline void hold_supervision(const swt_target *t)
{
    (void)t;
    hold(number_of("C2"));
    hold(hours(number_of("C2")));
}

static inline void hold_span(const swt_target *t)
{
    int64_t least = 0, greatest = 0;
    hold(58);
    ck_assert_str_eq(find_fact("C12.printed")->figure, "58");
    hold(t->fewest);
    hold(t->most);
    hold(hours(58));
    hold(HOURS_OF_A_YEAR);
    hold(number_of("C2"));
    for (int64_t n = 1; n <= 100; n++)
        if (swt_require_span(n, t->fewest, t->most, &least, &greatest) == SWT_ERR_INFEASIBLE)
            hold(n);
    ck_assert_int_eq(swt_require_span(number_of("C2"), t->fewest, t->most, &least, &greatest), SWT_OK);
    ck_assert_int_eq(least, greatest);
    hold(least);
}

static inline void hold_jilin(const swt_target *t)
{
    const swt_claim *c = &plan_at(3)->claims[0];
    const swt_audit a = audit(figure(c->base, SWT_EXACT), figure("13%", SWT_EXACT),
                              figure(c->target, SWT_EXACT), c->deadline - c->base_year);
    hold(figure(c->base, SWT_EXACT).value.num);
    hold(c->base_year);
    hold(t->amount.num);
    hold_rate(10855, t->amount.num, c->deadline - c->base_year, MILLIONTHS);
    hold_rate(10855, t->amount.num, c->deadline - c->base_year, 100);
    add_number(&held, a.reached_hundredths * (MILLIONTHS / 100));
    hold(a.reached_up);
    hold(a.reached_down);
}

static inline void hold_subset(const swt_target *t)
{
    hold(t->amount.num);
    hold_ratio(t->amount.num, number_of(t->whole), 2);
    given(2023);
    hold(number_of("J3") * URBAN_OF_JILIN + number_of("J4") * TOWN_OF_JILIN);
}

static inline void hold_year_of_guidance(const swt_target *t)
{
    (void)t;
    given(2016);
}

static inline void hold_counties(const swt_target *t)
{
    (void)t;
    given(COUNTIES_OF_JILIN);
    given(COUNTY_CODES_OF_JILIN);
}

static inline void hold_villages(const swt_target *t)
{
    (void)t;
    given(2023);
    given(VILLAGES_OF_JILIN);
    hold(URBAN_OF_JILIN + TOWN_OF_JILIN + VILLAGES_OF_JILIN);
}

static inline void hold_centres(const swt_target *t)
{
    int64_t units = 0;
    hold_counties(t);
    ck_assert_int_eq(swt_coverage_units(t->amount, COUNTIES_OF_JILIN, &units), SWT_OK);
    hold(units);
    ck_assert_int_eq(swt_coverage_units(t->amount, COUNTY_CODES_OF_JILIN, &units), SWT_OK);
    hold(units);
}

static inline void hold_later_plan(const swt_target *t)
{
    (void)t;
    hold(find_target("J1")->deadline);
}

static inline void hold_urban_posts(const swt_target *t)
{
    (void)t;
    given(2020);
    given(URBAN_OF_JILIN_2020);
    hold(number_of("G1") * URBAN_OF_JILIN_2020);
}

#endif
