/* SPDX-License-Identifier: MIT */
/* Calls of ratio.h, growth.h, supply.h and figure.h. */
#include <stdio.h>
#include <string.h>
#include <swtarget.h>

#include "calls.h"

#define UNTOUCHED INT64_C(-7777)

static void sum_ratio(checksum *sum, swt_ratio r)
{
    sum_number(sum, r.num);
    sum_number(sum, r.den);
}

/* A rate as plans have them, or any pair of numbers. */
static swt_ratio draw_rate(draw *d)
{
    const int64_t dens[] = {100, 1000, 10000, 1, 7};
    const uint64_t den = draw_below(d, 5);
    swt_ratio r = {(int64_t)draw_below(d, 400) - 100, dens[den]};
    if (draw_below(d, 4) == 0) {
        r.num = draw_any(d);
        r.den = draw_any(d);
    }
    return r;
}

static int32_t draw_periods(draw *d)
{
    const int32_t few = (int32_t)draw_below(d, 12), many = (int32_t)draw_below(d, 1003) - 1;
    return draw_below(d, 8) == 0 ? many : few;
}

static int32_t draw_option(draw *d)
{
    const uint64_t kind = draw_below(d, 46);
    return kind < 45 ? (int32_t)(kind % 3) : 3;
}

void call_names(draw *d, checksum *sum)
{
    const int32_t status = (int32_t)draw_below(d, 16) - 2;
    sum_text(sum, swt_status_name(status));
    sum_text(sum, swt_status_text(status));
    sum_text(sum, swt_version());
}

/* As literals, which are rounded when this is compiled: a host's rounding mode must not make the question another. */
static const double typed_numbers[] = {0.106, 0.1,       0.23,    13.5, 1e15,   1e-15, 123456.789,
                                       0.3,   2.675,     1.0 / 3, 1e18, 0.07,   5e-7,  1e21,
                                       9e18,  0.0000001, 99.9,    7.0,  4503.5, 0.001};

/* Any double whose exponent's bits are within the given. */
static double draw_double(draw *d, uint64_t least, uint64_t most)
{
    const uint64_t exponent = least + draw_below(d, most - least + 1), rest = draw_bits(d);
    const uint64_t bits = (rest & UINT64_C(0x800FFFFFFFFFFFFF)) | exponent << 52;
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

void call_ratio(draw *d, checksum *sum)
{
    const swt_ratio a = draw_rate(d), b = draw_rate(d);
    swt_ratio r = {UNTOUCHED, UNTOUCHED};
    int32_t order = 77;
    const double typed = typed_numbers[draw_below(d, sizeof typed_numbers / sizeof typed_numbers[0])];
    const double any = draw_double(d, 0, 2047), usual = draw_double(d, 960, 1090);
    sum_number(sum, swt_ratio_make(a.num, a.den, &r));
    sum_ratio(sum, r);
    sum_number(sum, swt_ratio_compare(a, b, &order));
    sum_number(sum, order);
    sum_number(sum, swt_ratio_from_double(draw_below(d, 2) ? -typed : typed, &r));
    sum_ratio(sum, r);
    sum_number(sum, swt_ratio_from_double(any, &r));
    sum_ratio(sum, r);
    sum_number(sum, swt_ratio_from_double(usual, &r));
    sum_ratio(sum, r);
}

/* A text of pieces that numbers are made of, most of them well put together. */
static void draw_text(draw *d, char *text, size_t size)
{
    static const char *const units[] = {"%", "‰", "万", "亿", "/", ":", "％", "", "", ""};
    static const char *const pieces[] = {"-", "+", "１",  "，", "．", ",",   ".",
                                         "0", "9", "000", " ",  "x",  "\xEF"};
    const int64_t whole = draw_number(d);
    const char *const unit = units[draw_below(d, 10)];
    const int places = (int)draw_below(d, 6);
    const int is_fraction = unit[0] == '/' || unit[0] == ':';
    if (draw_below(d, 2))
        (void)snprintf(text, size, "%lld.%0*d%s", (long long)whole % 1000000, places + 1, 5, unit);
    else
        (void)snprintf(text, size, "%lld%s", (long long)whole, unit);
    if (is_fraction)
        (void)snprintf(text + strlen(text), size - strlen(text), "%lld", (long long)draw_below(d, 10000));
    for (uint64_t i = draw_below(d, 4) == 0 ? draw_below(d, 4) : 0; i > 0; i--)
        (void)snprintf(text + strlen(text), size - strlen(text), "%s", pieces[draw_below(d, 13)]);
}

void call_parse(draw *d, checksum *sum)
{
    char text[96];
    swt_ratio r = {UNTOUCHED, UNTOUCHED};
    swt_figure f = {r, r, r};
    draw_text(d, text, sizeof text);
    sum_number(sum, swt_ratio_parse(text, &r));
    sum_ratio(sum, r);
    for (int32_t reading = SWT_EXACT; reading <= SWT_TRUNCATED + 1; reading++) {
        sum_number(sum, swt_figure_parse(text, reading, &f));
        sum_ratio(sum, f.value);
        sum_ratio(sum, f.low);
        sum_ratio(sum, f.high);
    }
}

void call_growth(draw *d, checksum *sum)
{
    const int64_t base = draw_any(d);
    const swt_ratio rate = draw_rate(d);
    const int32_t periods = draw_periods(d), rounding = draw_option(d);
    int64_t headcount = UNTOUCHED, path[SWT_MAX_PERIODS + 1] = {UNTOUCHED};
    int32_t order = 77;
    sum_number(sum, swt_growth_project(base, rate, periods, rounding, &headcount));
    sum_number(sum, headcount);
    sum_number(sum, swt_growth_compare(base, rate, periods, draw_any(d), &order));
    sum_number(sum, order);
    if (headcount >= 0) { /* beside the edge that decides */
        sum_number(sum, swt_growth_compare(base, rate, periods, headcount, &order));
        sum_number(sum, order);
    }
    const int32_t few = periods > 50 ? 50 : periods;
    sum_number(sum, swt_growth_path(base, rate, few, rounding, draw_option(d), path));
    for (int32_t i = 0; i <= few && path[0] != UNTOUCHED; i++)
        sum_number(sum, path[i]);
}

static void call_track(draw *d, checksum *sum)
{
    const int32_t periods = draw_periods(d) % 40, elapsed = (int32_t)draw_below(d, 40);
    swt_track track = {UNTOUCHED, UNTOUCHED, 77, 77, 0.0};
    const int64_t base = draw_any(d), target = draw_any(d), actual = draw_any(d);
    sum_number(sum, swt_growth_track(base, target, periods, elapsed, actual, &track));
    sum_number(sum, track.planned);
    sum_number(sum, track.ahead);
    sum_number(sum, track.order);
    sum_number(sum, track.left);
    sum_rate(sum, track.rate_needed);
}

void call_inverse(draw *d, checksum *sum)
{
    const swt_ratio rate = draw_rate(d), step = draw_rate(d);
    const int32_t periods = draw_periods(d);
    const int64_t base = draw_any(d), target = draw_any(d);
    swt_ratio least = {UNTOUCHED, UNTOUCHED};
    int32_t n = 77;
    int64_t from = UNTOUCHED;
    double cagr = 0.0;
    sum_number(sum, swt_growth_least_rate(base, target, periods % 20, step, &least));
    sum_ratio(sum, least);
    sum_number(sum, swt_growth_least_periods(base, rate, target, &n));
    sum_number(sum, n);
    sum_number(sum, swt_growth_least_base(target, rate, periods, &from));
    sum_number(sum, from);
    sum_number(sum, swt_growth_cagr(base, target, periods, &cagr));
    sum_rate(sum, cagr);
    call_track(d, sum);
}

void call_supply(draw *d, checksum *sum)
{
    const int64_t stock = draw_any(d), intake = (int64_t)draw_below(d, 5000);
    const swt_ratio attrition = {(int64_t)draw_below(d, 105), 100};
    const int32_t periods = draw_periods(d) % 30, rounding = draw_option(d);
    int64_t path[SWT_MAX_PERIODS + 1] = {UNTOUCHED}, least = UNTOUCHED;
    sum_number(sum, swt_supply_path(stock, attrition, intake, periods, rounding, path));
    for (int32_t i = 0; i <= periods && path[0] != UNTOUCHED; i++)
        sum_number(sum, path[i]);
    sum_number(sum, swt_supply_least_intake(stock, draw_any(d), attrition, periods, rounding, &least));
    sum_number(sum, least);
}

void call_figure(draw *d, checksum *sum)
{
    char text[3][48];
    const int32_t reading = (int32_t)draw_below(d, 3);
    swt_figure f[3];
    swt_audit a = {.agree = 77, .base_least = UNTOUCHED};
    (void)snprintf(text[0], sizeof text[0], "%lld", 1 + (long long)draw_below(d, 1000000));
    const int rate = (int)draw_below(d, 400), target = (int)draw_below(d, 1000);
    (void)snprintf(text[1], sizeof text[1], "%d.%d%%", rate / 10, rate % 10);
    (void)snprintf(text[2], sizeof text[2], "%d.%d万", target / 10, target % 10);
    for (int i = 0; i < 3; i++)
        sum_number(sum, swt_figure_parse(text[i], reading, &f[i]));
    sum_number(sum, swt_figure_audit(&f[0], &f[1], &f[2], draw_periods(d) % 60, &a));
    const int64_t whole[] = {a.agree,    a.reaches,     a.reached_up, a.reached_down, a.reached_hundredths,
                             a.short_by, a.base_needed, a.base_least, a.base_greatest};
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        sum_number(sum, whole[i]);
    sum_rate(sum, a.rate_needed);
    sum_rate(sum, a.rate_low);
    sum_rate(sum, a.rate_high);
}
