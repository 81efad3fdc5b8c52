/* SPDX-License-Identifier: MIT */
/* Every number printed about a plan's growth comes from the library; this only chooses the questions. */
#include "growth_check.h"

#include <math.h>
#include <stdio.h>

enum { SAMPLE_BASE = 100, INDENT = 15 };

static swt_status whole(const char *printed, int64_t *count)
{
    swt_ratio r;
    const swt_status status = swt_ratio_parse(printed, &r);

    if (status == SWT_OK && r.den != 1)
        return SWT_ERR_RANGE;
    if (status == SWT_OK)
        *count = r.num;
    return status;
}

static swt_status find_base(growth_check *check)
{
    if (check->claim->base != NULL)
        return whole(check->claim->base, &check->base);
    check->base = SAMPLE_BASE;
    if (check->target == SWT_MISSING)
        return SWT_OK;
    return swt_growth_least_base(check->target, check->rate, check->periods, &check->base);
}

/* Without a printed rate: in whole percents, as plans print them, the nearest and the least that reaches. */
static swt_status find_rate(growth_check *check)
{
    double needed = 0.0;
    const swt_ratio percent = {1, 100};
    swt_status status = swt_growth_cagr(check->base, check->target, check->periods, &needed);

    if (status == SWT_OK)
        status = swt_growth_least_rate(check->base, check->target, check->periods, percent, &check->least);
    check->rate = (swt_ratio){(int64_t)floor(100.0 * needed + 0.5), 100};
    return status;
}

static swt_status find_figures(growth_check *check)
{
    const swt_claim *const claim = check->claim;
    swt_status status = SWT_OK;

    check->periods = claim->deadline - claim->base_year;
    check->target = SWT_MISSING;
    if (claim->target != NULL)
        status = whole(claim->target, &check->target);
    if (status == SWT_OK && claim->rate != NULL)
        status = swt_ratio_parse(claim->rate, &check->rate);
    if (status == SWT_OK)
        status = find_base(check);
    if (status == SWT_OK && claim->rate == NULL)
        status = find_rate(check);
    return status;
}

static swt_figure exactly(swt_ratio value)
{
    return (swt_figure){value, value, value};
}

static swt_status audit_exact(growth_check *check)
{
    const swt_figure base = exactly((swt_ratio){check->base, 1});
    const swt_figure rate = exactly(check->rate);
    const swt_figure target = exactly((swt_ratio){check->target, 1});

    return swt_figure_audit(&base, &rate, &target, check->periods, &check->exact);
}

/* A base that is not printed may be anything: up to twice what is needed is wide enough to find its ends. */
static swt_status audit_rounded(growth_check *check)
{
    const swt_claim *const claim = check->claim;
    swt_figure base = {{check->base, 1}, {1, 1}, {2 * check->base, 1}}, rate, target;
    swt_status status = SWT_OK;

    if (claim->base != NULL)
        status = swt_figure_parse(claim->base, SWT_ROUNDED, &base);
    if (status == SWT_OK)
        status = swt_figure_parse(claim->rate, SWT_ROUNDED, &rate);
    if (status == SWT_OK)
        status = swt_figure_parse(claim->target, SWT_ROUNDED, &target);
    if (status == SWT_OK)
        status = swt_figure_audit(&base, &rate, &target, check->periods, &check->rounded);
    return status;
}

/* Multiples do not depend on the base, so any does; a rate of 0 or less never doubles one. */
static swt_status find_doubling(growth_check *check)
{
    const swt_status status =
        swt_growth_least_periods(check->base, check->rate, 2 * check->base, &check->doubling);

    return status == SWT_ERR_INFEASIBLE ? SWT_OK : status;
}

static swt_status find_paths(growth_check *check)
{
    const size_t points = (size_t)check->periods + 1;
    swt_track track;

    check->by_rate = grow(NULL, points, sizeof *check->by_rate);
    swt_status status =
        swt_growth_path(check->base, check->rate, check->periods, SWT_CEIL, SWT_ROUND_ONCE, check->by_rate);
    if (check->target == SWT_MISSING)
        return status == SWT_OK ? find_doubling(check) : status;
    check->evenly = grow(NULL, points, sizeof *check->evenly);
    for (int32_t year = 0; status == SWT_OK && year <= check->periods; year++) {
        status = swt_growth_track(check->base, check->target, check->periods, year, check->base, &track);
        if (status == SWT_OK)
            check->evenly[year] = track.planned;
    }
    return status;
}

swt_status check_growth(const swt_claim *claim, growth_check *check)
{
    *check = (growth_check){.claim = claim};
    swt_status status = find_figures(check);

    if (status == SWT_OK && check->target != SWT_MISSING)
        status = audit_exact(check);
    if (status == SWT_OK && claim->rate != NULL && claim->target != NULL)
        status = audit_rounded(check);
    return status == SWT_OK ? find_paths(check) : status;
}

static void say_hundredths(text *t, int64_t hundredths)
{
    say_number(t, hundredths / 100);
    say(t, ".%02d", (int)(hundredths % 100));
}

/* With more digits where two would print a rate that falls short as the rate that is needed. */
static void say_needed(text *t, const growth_check *check)
{
    const double needed = 100.0 * check->exact.rate_needed;
    const double printed = 100.0 * (double)check->rate.num / (double)check->rate.den;

    say(t, fabs(needed - printed) < 0.01 ? "%.4f %%" : "%.2f %%", needed);
}

/* "19,000 at 23 % reaches 53,491, short of 55,000 by 1,509; 55,000 needs 23.69 %." */
static void say_reached(text *t, const growth_check *check)
{
    const swt_audit *const audit = &check->exact;

    say_number(t, check->base);
    say(t, " at ");
    say_percent(t, check->rate);
    say(t, " reaches ");
    if (audit->short_by > 0) {
        say_number(t, audit->reached_up);
        say(t, ", short of ");
        say_number(t, check->target);
        say(t, " by ");
        say_number(t, audit->short_by);
        say(t, "; ");
        say_number(t, check->target);
        say(t, " needs ");
        say_needed(t, check);
        say(t, ", or a base of ");
        say_number(t, audit->base_needed);
    } else if (audit->reached_up != audit->reached_down) {
        say_hundredths(t, audit->reached_hundredths);
        say(t, ": ");
        say_number(t, audit->reached_up);
        say(t, " when rounded up, ");
        say_number(t, audit->reached_down);
        say(t, " when cut");
    } else {
        say_number(t, audit->reached_up);
        say(t, " exactly");
    }
    say(t, ".");
}

static void say_rounded(text *t, const growth_check *check)
{
    const swt_audit *const audit = &check->rounded;

    if (!audit->agree) {
        say(t, " Even read as rounded, the printed figures contradict each other.");
        return;
    }
    say(t, " Read as rounded, the printed figures agree for a base of ");
    say_number(t, audit->base_least);
    say(t, " to ");
    say_number(t, audit->base_greatest);
    say(t, ".");
}

static void say_missing_rate(text *t, const growth_check *check)
{
    say(t, "The plan prints no rate: from ");
    say_number(t, check->base);
    say(t, " to ");
    say_number(t, check->target);
    say(t, " in %d years takes ", (int)check->periods);
    say_needed(t, check);
    say(t, " a year, ");
    say_percent(t, check->rate);
    say(t, " in whole percents. ");
    say_reached(t, check);
    if (check->exact.reaches < 0) {
        say(t, " The least whole percent that reaches ");
        say_number(t, check->target);
        say(t, " is ");
        say_percent(t, check->least);
        say(t, ".");
    }
}

static void say_missing_base(text *t, const growth_check *check)
{
    say(t, "The plan prints no base: at ");
    say_percent(t, check->rate);
    say(t, " a year, ");
    say_number(t, check->target);
    say(t, " in %d takes at least ", (int)check->claim->deadline);
    say_number(t, check->base);
    say(t, " in %d.", (int)check->claim->base_year);
    say_rounded(t, check);
}

static void say_rate_alone(text *t, const growth_check *check)
{
    say(t, "The plan prints neither base nor target: at ");
    say_percent(t, check->rate);
    say(t, " a year every ");
    say_number(t, check->base);
    say(t, " in %d are ", (int)check->claim->base_year);
    say_number(t, check->by_rate[check->periods]);
    say(t, " in %d, rounded up", (int)check->claim->deadline);
    if (check->doubling > 0)
        say(t, "; whatever the base, it has doubled after %d years", (int)check->doubling);
    say(t, ".");
}

void say_growth_check(text *t, const growth_check *check)
{
    const swt_claim *const claim = check->claim;

    if (check->target == SWT_MISSING) {
        say_rate_alone(t, check);
    } else if (claim->base == NULL) {
        say_missing_base(t, check);
    } else if (claim->rate == NULL) {
        say_missing_rate(t, check);
    } else {
        say_reached(t, check);
        say_rounded(t, check);
    }
}

void print_growth_path(const growth_check *check)
{
    const swt_claim *const claim = check->claim;
    text by_rate = {NULL, 0, 0}, evenly = {NULL, 0, 0};

    say(&by_rate, "At ");
    say_percent(&by_rate, check->rate);
    if (check->evenly != NULL) {
        say(&evenly, "Evenly to ");
        say_number(&evenly, check->target);
    }
    printf("%*s%-4s%14s", INDENT, "", "Year", by_rate.bytes);
    if (check->evenly != NULL)
        printf("%20s", evenly.bytes);
    putchar('\n');
    for (int32_t year = 0; year <= check->periods; year++) {
        printf("%*s%-4d", INDENT, "", (int)(claim->base_year + year));
        print_number(check->by_rate[year], 14);
        if (check->evenly != NULL)
            print_number(check->evenly[year], 20);
        putchar('\n');
    }
    text_free(&by_rate);
    text_free(&evenly);
}
