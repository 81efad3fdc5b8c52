/* SPDX-License-Identifier: MIT */
/*
 * Printed figures at both sides of each end. An interval holds just the values that would be printed so, which is
 * asked of values a thousandth of the last digit apart; and an audit finds just the bases that a search by hand
 * finds, for figures that overlap, touch, or miss each other by the least they can.
 */
#include "suite.h"

#include <stdio.h>

/* k printed at a place: "12", "1.2万", "1.2%"... worth k * num / den. */
static const struct {
    const char *name;
    int decimals;
    const char *unit;
    int64_t num;
    int64_t den;
} places[] = {
    {"whole", 0, "", 1, 1},
    {"tenths", 1, "", 1, 10},
    {"ten thousands", 0, "万", 10000, 1},
    {"thousands, as 1.9万", 1, "万", 1000, 1},
    {"percents", 0, "%", 1, 100},
    {"tenths of percents", 1, "%", 1, 1000},
    {"hundredths of 亿", 2, "亿", 1000000, 1},
};

static void print_figure(char *text, size_t room, size_t place, int64_t k)
{
    const int64_t size = k < 0 ? -k : k;
    const int64_t unit = places[place].decimals == 0 ? 1 : places[place].decimals == 1 ? 10 : 100;
    const int whole = snprintf(text, room, "%s%jd", k < 0 ? "-" : "", (intmax_t)(size / unit));
    if (places[place].decimals > 0)
        snprintf(text + whole, room - (size_t)whole, ".%0*jd%s", places[place].decimals,
                 (intmax_t)(size % unit), places[place].unit);
    else
        snprintf(text + whole, room - (size_t)whole, "%s", places[place].unit);
}

/* A thousandth of the last digit after another. */
enum { PARTS = 1000 };

static int64_t floor_of(int64_t parts)
{
    return parts >= 0 ? parts / PARTS : -((-parts + PARTS - 1) / PARTS);
}

/* What a value is printed as: half up, or with its digits cut. */
static int64_t printed(int64_t parts, int32_t reading)
{
    return reading == SWT_ROUNDED ? floor_of(parts + PARTS / 2) : floor_of(parts);
}

static int is_within(const swt_figure *figure, size_t place, int64_t parts)
{
    swt_ratio value;
    int32_t to_low = 9, to_high = 9;
    ck_assert_int_eq(swt_ratio_make(parts * places[place].num, PARTS * places[place].den, &value), SWT_OK);
    ck_assert_int_eq(swt_ratio_compare(value, figure->low, &to_low), SWT_OK);
    ck_assert_int_eq(swt_ratio_compare(value, figure->high, &to_high), SWT_OK);
    return to_low >= 0 && to_high < 0;
}

static void check_sides(const char *text, const swt_figure *figure, size_t place, int64_t k, int32_t reading)
{
    static const int64_t sides[] = {-1001, -1000, -999, -501, -500, -499, -1,  0,
                                    1,     499,   500,  501,  999,  1000, 1001};
    for (size_t i = 0; i < COUNT(sides); i++) {
        const int64_t parts = PARTS * k + sides[i];
        ck_assert_msg(is_within(figure, place, parts) == (printed(parts, reading) == k),
                      "%s, reading %d: %jd thousandths of the last digit", text, (int)reading,
                      (intmax_t)parts);
    }
}

START_TEST(figure_parse_holds_what_would_be_printed_so)
{
    char text[32];
    swt_figure figure;
    for (int64_t k = -120; k <= 1200; k++) {
        print_figure(text, sizeof text, (size_t)_i, k);
        ck_assert_msg(swt_figure_parse(text, SWT_ROUNDED, &figure) == SWT_OK, "%s", text);
        check_sides(text, &figure, (size_t)_i, k, SWT_ROUNDED);
        if (k < 0)
            continue;
        ck_assert_msg(swt_figure_parse(text, SWT_TRUNCATED, &figure) == SWT_OK, "%s", text);
        check_sides(text, &figure, (size_t)_i, k, SWT_TRUNCATED);
    }
}
END_TEST

/* From low on, and up to but not including high; low alone where both are the same. */
typedef struct {
    int64_t low;
    int64_t high;
} stretch;

static int overlap(stretch a, stretch b)
{
    const int a_point = a.low == a.high, b_point = b.low == b.high;
    const int a_begins = a.low < b.high || (b_point && a.low == b.high);
    const int b_begins = b.low < a.high || (a_point && b.low == a.high);
    return a_begins && b_begins;
}

static swt_figure figure_of(stretch s, int64_t den)
{
    return (swt_figure){{s.low, den}, {s.low, den}, {s.high, den}};
}

/* Halves of a base, tenths of a rate, halves of a target, over two periods: all in two hundredths. */
static int base_agrees(int64_t base, stretch halves, stretch rate, stretch target)
{
    const int64_t slow = (10 + rate.low) * (10 + rate.low), fast = (10 + rate.high) * (10 + rate.high);
    return overlap((stretch){2 * base, 2 * base}, halves) &&
           overlap((stretch){2 * base * slow, 2 * base * fast},
                   (stretch){100 * target.low, 100 * target.high});
}

static void check_audit(stretch halves, stretch rate, stretch target)
{
    const swt_figure b = figure_of(halves, 2), r = figure_of(rate, 10), t = figure_of(target, 2);
    int64_t least = SWT_MISSING, greatest = SWT_MISSING;
    swt_audit audit;
    for (int64_t base = 1; base <= 20; base++) {
        if (!base_agrees(base, halves, rate, target))
            continue;
        least = least == SWT_MISSING ? base : least;
        greatest = base;
    }
    ck_assert_int_eq(swt_figure_audit(&b, &r, &t, 2, &audit), SWT_OK);
    ck_assert_msg(audit.agree == (least != SWT_MISSING) && audit.base_least == least &&
                      audit.base_greatest == greatest,
                  "base [%jd, %jd)/2, rate [%jd, %jd)/10, target [%jd, %jd)/2: %jd..%jd, not %jd..%jd",
                  (intmax_t)halves.low, (intmax_t)halves.high, (intmax_t)rate.low, (intmax_t)rate.high,
                  (intmax_t)target.low, (intmax_t)target.high, (intmax_t)audit.base_least,
                  (intmax_t)audit.base_greatest, (intmax_t)least, (intmax_t)greatest);
}

START_TEST(figure_audit_finds_the_bases_at_both_sides_of_each_end)
{
    const int64_t base_wide = _i % 4, rate_wide = _i / 4 % 3, target_wide = _i / 12;
    for (int64_t base = 7; base <= 12; base++)
        for (int64_t rate = -3; rate <= 10; rate++)
            for (int64_t target = 0; target <= 60; target++)
                check_audit((stretch){base, base + base_wide}, (stretch){rate, rate + rate_wide},
                            (stretch){target, target + target_wide});
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("figure_ends");
    add_rows(suite, "swt_figure_parse", figure_parse_holds_what_would_be_printed_so, COUNT(places));
    add_rows(suite, "swt_figure_audit", figure_audit_finds_the_bases_at_both_sides_of_each_end, 4 * 3 * 4);
    return run_suite(suite);
}
