/* SPDX-License-Identifier: MIT */
/*
 * The arithmetic behind the five plans, figure by figure, through the public functions: rates, paths,
 * bases, shares, and whether the printed figures agree. The expected numbers are the plans' own or were
 * worked out with exact fractions; residents are those of the census of 2020.
 */
#include "plans_find.h"
#include "suite.h"

#include <math.h>

static swt_figure figure(const char *text, int32_t reading)
{
    swt_figure f;
    ck_assert_int_eq(swt_figure_parse(text, reading, &f), SWT_OK);
    return f;
}

static swt_audit audit(swt_figure base, swt_figure rate, swt_figure target, int32_t periods)
{
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&base, &rate, &target, periods, &a), SWT_OK);
    return a;
}

static int64_t posts(int64_t driver, int64_t num, int64_t den, int32_t rounding)
{
    int64_t n = -1;
    ck_assert_int_eq(swt_require(driver, (swt_ratio){num, den}, rounding, &n), SWT_OK);
    return n;
}

static int64_t least_base(int64_t target, swt_ratio rate, int32_t periods)
{
    int64_t base = -1;
    ck_assert_int_eq(swt_growth_least_base(target, rate, periods, &base), SWT_OK);
    return base;
}

static const struct {
    int64_t base;
    int64_t target;
    int32_t periods;
    double rate;
    double within; /* half of the last printed digit */
} rates[] = {
    {19000, 55000, 5, 0.236864, 5e-7}, {19000, 55000, 4, 0.3044, 5e-5}, {19000, 55000, 6, 0.1938, 5e-5},
    {10855, 20000, 5, 0.130004, 5e-7}, {10855, 20000, 4, 0.1651, 5e-5}, {1, 2, 3, 0.259921, 5e-7},
};

START_TEST(rate_is_as_printed)
{
    double rate = NAN;
    ck_assert_int_eq(swt_growth_cagr(rates[_i].base, rates[_i].target, rates[_i].periods, &rate), SWT_OK);
    ck_assert_double_eq_tol(rate, rates[_i].rate, rates[_i].within);
}
END_TEST

START_TEST(sichuan_rate_rounds_to_24_and_truncates_to_23)
{
    static const struct {
        swt_ratio rate;
        int32_t order;
    } sides[] = {{{23, 100}, -1}, {{235, 1000}, -1}, {{24, 100}, 1}};
    swt_ratio least = {0, 1};
    int32_t order = 9;
    for (size_t i = 0; i < COUNT(sides); i++) {
        ck_assert_int_eq(swt_growth_compare(19000, sides[i].rate, 5, 55000, &order), SWT_OK);
        ck_assert_int_eq(order, sides[i].order);
    }
    ck_assert_int_eq(swt_growth_least_rate(19000, 55000, 5, (swt_ratio){1, 100}, &least), SWT_OK);
    ck_assert(least.num == 6 && least.den == 25);
    /* 37.89 % of the base each year, the arithmetic mean, does not explain 23 either. */
    ck_assert_int_eq(posts(55000 - 19000, 10000, 5 * 19000, SWT_HALF_UP), 3789);
}
END_TEST

static const struct {
    int64_t base;
    swt_ratio rate;
    int32_t rounding;
    int32_t when;
    int32_t periods;
    int64_t path[6];
} paths[] = {
    {19000, {23, 100}, SWT_CEIL, SWT_ROUND_ONCE, 5, {19000, 23370, 28746, 35357, 43489, 53491}},
    {10855, {13, 100}, SWT_CEIL, SWT_ROUND_ONCE, 5, {10855, 12267, 13861, 15663, 17699, 20000}},
    {7, {35, 100}, SWT_CEIL, SWT_ROUND_ONCE, 3, {7, 10, 13, 18}},
    {7, {35, 100}, SWT_CEIL, SWT_ROUND_EACH, 3, {7, 10, 14, 19}},
    {7, {35, 100}, SWT_HALF_UP, SWT_ROUND_EACH, 3, {7, 9, 12, 16}},
    {10, {35, 100}, SWT_CEIL, SWT_ROUND_ONCE, 3, {10, 14, 19, 25}},
    {10, {35, 100}, SWT_CEIL, SWT_ROUND_EACH, 3, {10, 14, 19, 26}},
    {10, {35, 100}, SWT_HALF_UP, SWT_ROUND_EACH, 3, {10, 14, 19, 26}},
    {1, {35, 100}, SWT_CEIL, SWT_ROUND_ONCE, 3, {1, 2, 2, 3}},
    {1, {35, 100}, SWT_CEIL, SWT_ROUND_EACH, 3, {1, 2, 3, 5}},
    {1, {35, 100}, SWT_HALF_UP, SWT_ROUND_EACH, 3, {1, 1, 1, 1}}, /* below twice the base */
};

START_TEST(path_is_as_worked_out)
{
    int64_t path[6] = {0};
    ck_assert_int_eq(swt_growth_path(paths[_i].base, paths[_i].rate, paths[_i].periods, paths[_i].rounding,
                                     paths[_i].when, path),
                     SWT_OK);
    for (int i = 0; i <= paths[_i].periods; i++)
        ck_assert_int_eq(path[i], paths[_i].path[i]);
}
END_TEST

/* Scaled by a power of ten, every digit of the exact value is in front of the point. */
static const struct {
    int64_t base;
    swt_ratio rate;
    int32_t periods;
    int64_t digits;
} exact_values[] = {
    {190000000000, {23, 100}, 5, 534908080017},       /* 53,490.8080017 */
    {108550000000000, {13, 100}, 5, 199996338713015}, /* 19,999.6338713015 */
    {1000000, {35, 100}, 3, 2460375},                 /* 2.460375, more than twice */
    {7000000, {35, 100}, 3, 17222625},                /* 17.222625 */
};

START_TEST(value_has_these_digits)
{
    int64_t up = 0;
    int64_t down = 0;
    ck_assert_int_eq(swt_growth_project(exact_values[_i].base, exact_values[_i].rate,
                                        exact_values[_i].periods, SWT_CEIL, &up),
                     SWT_OK);
    ck_assert_int_eq(swt_growth_project(exact_values[_i].base, exact_values[_i].rate,
                                        exact_values[_i].periods, SWT_FLOOR, &down),
                     SWT_OK);
    ck_assert_int_eq(up, exact_values[_i].digits);
    ck_assert_int_eq(down, exact_values[_i].digits);
}
END_TEST

/* 23,500.408..., 29,066.800..., 35,951.668..., 44,467.311..., 55,000, in hundredths rounded up. */
START_TEST(sichuan_geometric_path)
{
    static const int64_t hundredths[] = {1900000, 2350041, 2906681, 3595167, 4446732, 5500000};
    swt_track track;
    for (int32_t year = 0; year <= 5; year++) {
        ck_assert_int_eq(swt_growth_track(1900000, 5500000, 5, year, 5500000, &track), SWT_OK);
        ck_assert_int_eq(track.planned, hundredths[year]);
    }
}
END_TEST

START_TEST(sichuan_claim_as_printed)
{
    const swt_claim *c = &plan_at(0)->claims[0];
    const int32_t years = c->deadline - c->base_year;
    const swt_figure base = figure(c->base, SWT_EXACT);
    const swt_figure target = figure(c->target, SWT_EXACT);
    const swt_audit a = audit(base, figure(c->rate, SWT_EXACT), target, years);
    ck_assert_int_eq(a.agree, 0);
    ck_assert_int_eq(a.reaches, -1);
    ck_assert_int_eq(a.reached_up, 53491);
    ck_assert_int_eq(a.reached_down, 53490);
    ck_assert_int_eq(a.reached_hundredths, 5349080);
    ck_assert_int_eq(a.short_by, 1509);
    ck_assert_int_eq(a.base_needed, 19537);
    ck_assert_int_eq(a.base_least, SWT_MISSING);
    ck_assert_double_eq_tol(a.rate_needed, 0.236864, 5e-7);
    /* Digits cut off explain it; rounding alone does not. */
    ck_assert_int_eq(audit(base, figure(c->rate, SWT_TRUNCATED), target, years).agree, 1);
    ck_assert_int_eq(audit(base, figure(c->rate, SWT_ROUNDED), target, years).agree, 0);
}
END_TEST

START_TEST(sichuan_claim_as_rounded)
{
    const swt_claim *c = &plan_at(0)->claims[0];
    const swt_figure base = figure(c->base, SWT_ROUNDED);
    const swt_figure rate = figure(c->rate, SWT_ROUNDED);
    ck_assert(base.low.num == 18500 && base.low.den == 1 && base.high.num == 19500 && base.high.den == 1);
    const swt_audit sharp = audit(base, rate, figure(c->target, SWT_EXACT), 5);
    ck_assert_int_eq(sharp.agree, 1);
    ck_assert_int_eq(sharp.base_least, 19144);
    ck_assert_int_eq(sharp.base_greatest, 19499);
    ck_assert_double_eq_tol(sharp.rate_low, 0.2305, 5e-5);
    ck_assert_double_eq_tol(sharp.rate_high, 0.2435, 5e-5);
    const swt_audit loose = audit(base, rate, figure(c->target, SWT_ROUNDED), 5);
    ck_assert_int_eq(loose.base_least, 18970);
    ck_assert_int_eq(loose.base_greatest, 19499);
    /* The base that 23 % wants would have been printed as 2.0万. */
    const swt_figure next = figure("2.0万", SWT_ROUNDED);
    ck_assert(next.low.num <= 19537 && 19537 < next.high.num);
}
END_TEST

/* 131,000 / 1.106^5 = 79,158.15: the base that the plan does not print. */
START_TEST(anhui_base)
{
    const swt_claim *c = &plan_at(1)->claims[0];
    const swt_figure any = {{79159, 1}, {1, 1}, {1000000, 1}};
    const swt_figure rate = figure(c->rate, SWT_ROUNDED);
    const swt_audit sharp = audit(any, rate, figure(c->target, SWT_EXACT), 5);
    const swt_audit loose = audit(any, rate, figure(c->target, SWT_ROUNDED), 5);
    ck_assert_int_eq(least_base(131000, rate.value, 5), 79159);
    ck_assert_int_eq(least_base(13100000, rate.value, 5), 7915816);
    ck_assert_int_eq(least_base(131001, rate.value, 5), 79159);
    ck_assert_int_eq(least_base(131000, rate.value, 4), 87549);
    ck_assert_int_eq(least_base(131000, rate.value, 3), 96830); /* where it should be at the end of 2022 */
    ck_assert_int_eq(sharp.base_least, 78980);
    ck_assert_int_eq(sharp.base_greatest, 79337);
    ck_assert_int_eq(loose.base_least, 78679);
    ck_assert_int_eq(loose.base_greatest, 79640);
    const swt_audit short_base =
        audit(figure("7.9万", SWT_EXACT), figure(c->rate, SWT_EXACT), figure(c->target, SWT_EXACT), 5);
    ck_assert_int_eq(short_base.reached_hundredths, 13073826); /* 130,738.2676... */
    ck_assert_int_eq(short_base.short_by, 131000 - 130739);
    ck_assert_int_eq(short_base.base_needed, 79159);
}
END_TEST

/* 1,507 stations are 98.8 % of 1,525 townships and streets, 89.4 % of the 1,685 with zones. */
START_TEST(anhui_stations_depend_on_the_denominator)
{
    int32_t reached = 9;
    ck_assert_int_eq(posts(1507, 1000, 1525, SWT_HALF_UP), 988);
    ck_assert_int_eq(posts(1507, 1000, 1525 + 160, SWT_HALF_UP), 894);
    ck_assert_int_eq(swt_coverage_reached(1507, 1525, (swt_ratio){1, 1}, SWT_AT_LEAST, &reached), SWT_OK);
    ck_assert_int_eq(reached, 0);
}
END_TEST

/* 1 % against the provinces' targets over their residents of 2020, in thousandths of a percent. */
START_TEST(county_one_percent_stands_out)
{
    static const struct {
        int64_t target;
        int64_t residents;
        int64_t share;
        int64_t tenfold; /* how many times 1 % is that share, in tenths */
    } provinces[] = {{131000, 61027171, 215, 47}, {20000, 24073453, 83, 120}, {55000, 83674866, 66, 152}};
    for (size_t i = 0; i < COUNT(provinces); i++) {
        const int64_t target = provinces[i].target;
        const int64_t residents = provinces[i].residents;
        ck_assert_int_eq(posts(target, 100000, residents, SWT_HALF_UP), provinces[i].share);
        ck_assert_int_eq(posts(residents, 10, 100 * target, SWT_HALF_UP), provinces[i].tenfold);
    }
}
END_TEST

START_TEST(county_growth_doubles_in_the_third_year)
{
    const swt_ratio rate = find_target("C4")->amount;
    int32_t periods = 0;
    int32_t order = 9;
    ck_assert_int_eq(swt_growth_least_periods(100, rate, 200, &periods), SWT_OK);
    ck_assert_int_eq(periods, 3);
    for (int64_t base = 1; base <= 1000; base++) {
        ck_assert_int_eq(swt_growth_compare(base, rate, 3, 2 * base, &order), SWT_OK);
        ck_assert_int_eq(order, 1);
    }
}
END_TEST

START_TEST(county_span_is_infeasible_for_five_counts)
{
    const swt_target *t = find_target("C12");
    int64_t least = 0;
    int64_t greatest = 0;
    for (int64_t stations = 0; stations <= 1000; stations++) {
        const int fits = !((stations >= 1 && stations <= 4) || stations == 9);
        const swt_status status = swt_require_span(stations, t->fewest, t->most, &least, &greatest);
        ck_assert_msg(status == (fits ? SWT_OK : SWT_ERR_INFEASIBLE), "%lld", (long long)stations);
        if (!fits)
            continue;
        ck_assert_int_eq(least, posts(stations, 1, 8, SWT_CEIL));
        ck_assert_int_eq(greatest, posts(stations, 1, 5, SWT_FLOOR));
    }
    ck_assert_int_eq(posts(11, 1, 5, SWT_CEIL), 3); /* a mere minimum at five each: too many for the span */
}
END_TEST

START_TEST(jilin_claim_at_13_percent)
{
    const swt_claim *c = &plan_at(3)->claims[0];
    const swt_audit a = audit(figure(c->base, SWT_EXACT), figure("13%", SWT_EXACT),
                              figure(c->target, SWT_EXACT), c->deadline - c->base_year);
    ck_assert_int_eq(a.agree, 0);
    ck_assert_int_eq(a.reaches, -1);
    ck_assert_int_eq(a.reached_up, 20000);
    ck_assert_int_eq(a.reached_down, 19999);
    ck_assert_int_eq(a.reached_hundredths, 1999963);
    ck_assert_int_eq(a.short_by, 0);
    ck_assert_int_eq(a.base_needed, 10856);
    ck_assert_double_eq_tol(a.rate_needed, 0.130004, 5e-7);
}
END_TEST

/* 60 % of 60, 69 and 11,592 = 1,624 + 647 + 9,321; and shares that the texts name or imply. */
START_TEST(shares_are_as_worked_out)
{
    static const int64_t units[][2] = {{60, 36}, {69, 42}, {11592, 6956}};
    int64_t needed = 0;
    for (size_t i = 0; i < COUNT(units); i++) {
        ck_assert_int_eq(swt_coverage_units((swt_ratio){60, 100}, units[i][0], &needed), SWT_OK);
        ck_assert_int_eq(needed, units[i][1]);
    }
    ck_assert_int_eq(posts(11000, 100, 55000, SWT_CEIL), 20);
    ck_assert_int_eq(posts(13000, 100, 20000, SWT_CEIL), 65);
    ck_assert_int_eq(posts(120000, 1, 5, SWT_CEIL), 24000);
    ck_assert_int_eq(posts(14167600, 100, 18163804, SWT_HALF_UP), 78); /* 65 and over to 60 and over */
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plans_arithmetic");
    add_rows(suite, "worked out", rate_is_as_printed, COUNT(rates));
    add_rows(suite, "worked out", path_is_as_worked_out, COUNT(paths));
    add_rows(suite, "worked out", value_has_these_digits, COUNT(exact_values));
    add_test(suite, "Sichuan", sichuan_rate_rounds_to_24_and_truncates_to_23);
    add_test(suite, "Sichuan", sichuan_geometric_path);
    add_test(suite, "Sichuan", sichuan_claim_as_printed);
    add_test(suite, "Sichuan", sichuan_claim_as_rounded);
    add_test(suite, "Anhui", anhui_base);
    add_test(suite, "Anhui", anhui_stations_depend_on_the_denominator);
    add_test(suite, "county", county_one_percent_stands_out);
    add_test(suite, "county", county_growth_doubles_in_the_third_year);
    add_test(suite, "county", county_span_is_infeasible_for_five_counts);
    add_test(suite, "Jilin", jilin_claim_at_13_percent);
    add_test(suite, "worked out", shares_are_as_worked_out);
    return run_suite(suite);
}
