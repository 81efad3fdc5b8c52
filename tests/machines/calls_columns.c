/* SPDX-License-Identifier: MIT */
/* Calls of functions over columns: require.h, coverage.h, assess.h and the columns of growth.h; and workload.h. */
#include <string.h>
#include <swtarget.h>

#include "calls.h"

#define UNTOUCHED INT64_C(-7777)
#define ROWS      1500 /* more than a block */

static const swt_ratio norms[] = {{1, 1000}, {1, 100},       {3, 1},           {30, 100}, {7, 100},
                                  {0, 1},    {1, INT64_MAX}, {INT64_MAX, 1},   {1, 0},    {-1, 5},
                                  {1, 3},    {1 << 20, 1},   {12345, 9876543}, {1, 1},    {2, 3}};

static swt_ratio draw_norm(draw *d)
{
    return norms[draw_below(d, sizeof norms / sizeof norms[0])];
}

static swt_ratio draw_ratio(draw *d)
{
    const int64_t num = draw_any(d), den = draw_any(d);
    const swt_ratio r = {num, den};
    return r;
}

/* Numbers up to a size that is the column's own; in some columns unknown and bad rows. */
static size_t draw_column(draw *d, int64_t *x)
{
    const uint64_t kind = draw_below(d, 4), length = draw_below(d, 62);
    for (size_t i = 0; i < ROWS; i++) {
        x[i] = (int64_t)(draw_bits(d) >> (63 - length)) / 2;
        if (kind >= 2 && draw_below(d, 50) == 0)
            x[i] = SWT_MISSING;
        if (kind == 3 && draw_below(d, 400) == 0)
            x[i] = draw_any(d);
    }
    return draw_below(d, 4) == 0 ? (size_t)draw_below(d, 9) : ROWS - (size_t)draw_below(d, 9);
}

static void sum_column(checksum *sum, const int64_t *x, size_t rows)
{
    for (size_t i = 0; i < rows; i++)
        sum_number(sum, x[i]);
}

void call_growth_columns(draw *d, checksum *sum)
{
    static const swt_ratio rates[] = {
        {23, 100}, {13, 100}, {53, 500},  {-5, 100}, {0, 1},
        {1, 10},   {1, 1},    {1, 0},     {-1, 1},   {1, (INT64_C(1) << 49) - 1},
        {1, 3},    {-2, 7},   {35, 1000}, {9, 1},    {11, 10000}};
    const size_t known = sizeof rates / sizeof rates[0];
    int64_t base[ROWS], out[ROWS] = {UNTOUCHED};
    swt_ratio rate[ROWS];
    const size_t rows = draw_column(d, base);
    const int32_t periods = (int32_t)draw_below(d, 12), rounding = (int32_t)draw_below(d, 3);
    const size_t usual = draw_below(d, 2) ? 7 : known;
    size_t bad_row = 99;
    for (size_t i = 0; i < ROWS; i++)
        rate[i] = rates[draw_below(d, usual)];
    sum_number(sum, swt_growth_project_column(base, rows, rate[0], periods, rounding, out, &bad_row));
    sum_column(sum, out, rows);
    sum_row(sum, bad_row);
    sum_number(sum, swt_growth_project_rates_column(base, rate, rows, periods, rounding, out, &bad_row));
    sum_column(sum, out, rows);
    sum_row(sum, bad_row);
}

void call_require(draw *d, checksum *sum)
{
    int64_t driver[ROWS], posts[ROWS] = {UNTOUCHED}, one = UNTOUCHED, least = UNTOUCHED, most = UNTOUCHED;
    const size_t rows = draw_column(d, driver);
    const int32_t rounding = (int32_t)draw_below(d, 4);
    const swt_ratio norm = draw_norm(d), any = draw_ratio(d);
    size_t bad_row = 99;
    sum_number(sum, swt_require(draw_any(d), norm, rounding, &one));
    sum_number(sum, one);
    sum_number(sum, swt_require(draw_any(d), any, rounding, &one));
    sum_number(sum, one);
    sum_number(sum, swt_require_column(driver, rows, norm, rounding, posts, &bad_row));
    sum_column(sum, posts, rows);
    sum_row(sum, bad_row);
    const int64_t units = draw_any(d), fewest = (int64_t)draw_below(d, 9), end = (int64_t)draw_below(d, 20);
    sum_number(sum, swt_require_span(units, fewest, end, &least, &most));
    sum_number(sum, least);
    sum_number(sum, most);
}

void call_shared(draw *d, checksum *sum)
{
    enum { AREAS = 40 };
    int64_t driver[ROWS], posts[AREAS] = {0}, post[ROWS] = {0};
    uint32_t area[ROWS];
    swt_packing packing[AREAS];
    const size_t rows = draw_column(d, driver);
    const swt_ratio norm = draw_norm(d);
    size_t bad_row = 99;
    memset(packing, 0, sizeof packing);
    for (size_t i = 0; i < ROWS; i++)
        area[i] = (uint32_t)draw_below(d, draw_below(d, 2000) ? AREAS : AREAS + 1);
    sum_number(sum, swt_require_shared(driver, area, rows, AREAS, norm, posts, &bad_row));
    sum_column(sum, posts, AREAS);
    sum_row(sum, bad_row);
    sum_number(sum, swt_require_packed(driver, area, rows, AREAS, norm, 1000, packing, post, &bad_row));
    for (size_t i = 0; i < AREAS; i++) {
        sum_number(sum, packing[i].posts);
        sum_number(sum, packing[i].bound);
        sum_number(sum, packing[i].proved);
    }
    sum_column(sum, post, rows);
    sum_row(sum, bad_row);
}

static void sum_coverage(checksum *sum, const swt_coverage *c)
{
    const int64_t whole[] = {c->units, c->met,       c->missing, c->have,
                             c->need,  c->shortfall, c->surplus, c->worst_gap};
    sum_column(sum, whole, sizeof whole / sizeof whole[0]);
    sum_row(sum, c->worst_row);
}

void call_coverage(draw *d, checksum *sum)
{
    int64_t have[ROWS], need[ROWS], extra[ROWS] = {0}, total = UNTOUCHED, needed = UNTOUCHED;
    const size_t rows = draw_column(d, need);
    const swt_ratio share = {(int64_t)draw_below(d, 102), 100}, any = draw_ratio(d);
    swt_coverage c = {.units = UNTOUCHED};
    int32_t yes = 77;
    size_t bad_row = 99;
    (void)draw_column(d, have);
    sum_number(sum, swt_coverage_check(have, need, rows, &c, &bad_row));
    sum_coverage(sum, &c);
    sum_row(sum, bad_row);
    const int64_t met = draw_any(d), units = draw_any(d);
    sum_number(sum, swt_coverage_units(share, units, &needed));
    sum_number(sum, swt_coverage_units(any, units, &needed));
    sum_number(sum, needed);
    sum_number(sum, swt_coverage_reached(met, units, share, (int32_t)draw_below(d, 3), &yes));
    sum_number(sum, swt_coverage_reached(met % 1000, 1000, share, SWT_AT_LEAST, &yes));
    sum_number(sum, yes);
    sum_number(sum, swt_coverage_cheapest(have, need, rows, share, extra, &total));
    sum_number(sum, total);
    sum_column(sum, extra, rows);
}

void call_apportion(draw *d, checksum *sum)
{
    int64_t weights[ROWS], floors[ROWS], caps[ROWS], shares[ROWS] = {UNTOUCHED}, ties = UNTOUCHED, added = 0;
    const size_t areas = (size_t)draw_below(d, 60);
    const int32_t method = (int32_t)draw_below(d, 6);
    const uint64_t unlike = 1 + draw_below(d, 1000);
    for (size_t i = 0; i < areas; i++) {
        weights[i] = (int64_t)draw_below(d, unlike); /* few unlike weights tie often */
        floors[i] = (int64_t)draw_below(d, 3);
        caps[i] = floors[i] + (int64_t)draw_below(d, 400);
        added += floors[i];
    }
    const int64_t total = added + (int64_t)draw_below(d, 3000);
    sum_number(sum, swt_apportion(total, weights, areas, method, NULL, NULL, shares, &ties));
    sum_number(sum, ties);
    sum_column(sum, shares, areas);
    sum_number(sum, swt_apportion(total, weights, areas, method, floors, caps, shares, &ties));
    sum_number(sum, ties);
    sum_column(sum, shares, areas);
}

static swt_ratio draw_small(draw *d, uint64_t most)
{
    const int64_t num = (int64_t)draw_below(d, most), den = 1 + (int64_t)draw_below(d, 4);
    const swt_ratio r = {num, den};
    return r;
}

void call_workload(draw *d, checksum *sum)
{
    const swt_ratio days = draw_small(d, 8), holidays = draw_small(d, 20), annual = draw_small(d, 30),
                    sick = draw_small(d, 9), special = draw_small(d, 30), hours_a_day = draw_small(d, 25),
                    allowance = draw_small(d, 3), each = draw_small(d, 200);
    const swt_working_year year = {{52, 1}, days, holidays, annual, sick, special, hours_a_day};
    const int64_t tasks = draw_any(d), minutes = draw_any(d), time = draw_any(d), staff = draw_any(d) % 50;
    const int32_t rounding = (int32_t)draw_below(d, 4);
    const swt_ratio allowances[2] = {{tasks % 40, 100}, allowance};
    const swt_individual individual = {staff % 5, each};
    swt_activity work[3];
    swt_ratio hours = {0, 0};
    swt_wisn w = {.posts = UNTOUCHED};
    int64_t posts = UNTOUCHED;
    for (int i = 0; i < 3; i++) {
        const swt_ratio standard = draw_small(d, 60);
        const int64_t number = draw_number(d) % 100000;
        const swt_activity one = {number, standard, (int32_t)draw_below(d, 3)};
        work[i] = one;
    }
    const size_t activity_count = (size_t)draw_below(d, 4), allowance_count = (size_t)draw_below(d, 3);
    const swt_staff_category category = {year,        work, activity_count, allowances, allowance_count,
                                         &individual, 1,    staff};
    sum_number(sum, swt_workload_posts(tasks, minutes, time, rounding, &posts));
    sum_number(sum, posts);
    sum_number(sum, swt_workload_available(&year, &hours));
    sum_number(sum, swt_workload_wisn(&category, rounding, &w));
    const swt_ratio whole[] = {hours,      w.available,  w.service, w.category_factor, w.individual_factor,
                               w.required, w.difference, w.pressure};
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++) {
        sum_number(sum, whole[i].num);
        sum_number(sum, whole[i].den);
    }
    sum_number(sum, w.posts);
}

static void sum_finding(checksum *sum, const swt_finding *f)
{
    const int64_t whole[] = {f->required, f->required_most, f->actual,    f->gap,    f->units,  f->met,
                             f->missing,  f->missing_need,  f->worst_gap, f->status, f->verdict};
    sum_column(sum, whole, sizeof whole / sizeof whole[0]);
    sum_row(sum, f->worst_row);
    sum_row(sum, f->bad_row);
    sum_text(sum, f->absent);
}

void call_assess(draw *d, checksum *sum)
{
    enum { TARGETS = 16 };
    int64_t have[ROWS], driver[ROWS], area[ROWS], need[ROWS] = {0};
    const swt_column columns[] = {{"have", have}, {"driver", driver}, {"area", area}};
    swt_target targets[TARGETS];
    swt_finding findings[TARGETS];
    (void)draw_column(d, have);
    const swt_table table = {columns, 3, draw_column(d, driver)};
    for (size_t i = 0; i < ROWS; i++)
        area[i] = (int64_t)draw_below(d, draw_below(d, 3000) ? 8 : 20);
    for (size_t i = 0; i < TARGETS; i++) {
        const uint64_t have_it = draw_below(d, 9), drive = draw_below(d, 9), share = draw_below(d, 3);
        const uint64_t exceed = draw_below(d, 3), years = draw_below(d, 12), base = draw_below(d, 200000);
        const swt_target t = {.id = "t",
                              .have = have_it ? "have" : "no such",
                              .driver = drive ? "driver" : NULL,
                              .area = share ? NULL : "area",
                              .whole = "t",
                              .amount = draw_norm(d),
                              .base = base % 2 ? SWT_MISSING : (int64_t)base,
                              .fewest = 5,
                              .most = 8,
                              .kind = (int32_t)(i % 9),
                              .comparison = exceed == 0,
                              .base_year = 2020,
                              .deadline = 2019 + (int32_t)years};
        targets[i] = t;
    }
    sum_number(sum, swt_assess(&table, targets, TARGETS, findings));
    for (size_t i = 0; i < TARGETS; i++) {
        sum_finding(sum, &findings[i]);
        sum_number(sum, swt_assess_rows(&table, &targets[i], need, &findings[i]));
        sum_finding(sum, &findings[i]);
        sum_column(sum, need, table.rows);
    }
}

void call_plans(draw *d, checksum *sum)
{
    const swt_plan *plan = NULL, *same = NULL;
    sum_number(sum, swt_plan_at((size_t)draw_below(d, swt_plan_count() + 1), &plan));
    if (plan == NULL)
        return;
    sum_number(sum, swt_plan_find(plan->id, &same));
    sum_number(sum, plan == same);
    for (size_t i = 0; i < plan->target_count; i++) {
        sum_text(sum, plan->targets[i].id);
        sum_number(sum, plan->targets[i].amount.num);
        sum_number(sum, plan->targets[i].amount.den);
        sum_number(sum, plan->targets[i].deadline);
    }
}
