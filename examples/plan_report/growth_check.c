/* SPDX-License-Identifier: MIT */
/* Every number printed about a plan's growth comes from the library; this only chooses the questions. */
#include "growth_check.h"

#include "write.h"

#include <math.h>
#include <stdio.h>

/* Columns of the path, and the base that stands in where none can be known. */
enum { INDENT = 15, YEAR = 5, BY_RATE = 14, EVENLY = 20, SAMPLE_BASE = 100 };

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
    const swt_ratio step = {1, 100};
    int32_t order = 0;
    swt_status status =
        swt_growth_least_rate(check->base, check->target, check->periods, step, &check->least);

    if (status != SWT_OK)
        return status;
    const int64_t percents = check->least.num * (100 / check->least.den); /* den divides 100 */
    const swt_ratio half_less = {2 * percents - 1, 200};
    status = swt_growth_compare(check->base, half_less, check->periods, check->target, &order);
    check->rate = (swt_ratio){order > 0 ? percents - 1 : percents, 100};
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

static swt_figure exactly(swt_ratio printed)
{
    return (swt_figure){printed, printed, printed};
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

/* With more digits where two would print a rate that falls short as the rate that is needed. */
static value rate_needed(const growth_check *check)
{
    const double needed = check->exact.rate_needed;
    const double printed = (double)check->rate.num / (double)check->rate.den;

    return rate(needed, fabs(needed - printed) < 0.0001 ? 4 : 2);
}

/* "19,000 at 23 % reaches 53,491, short of 55,000 by 1,509; 55,000 needs 23.69 %, or a base of 19,537." */
static void say_reached(text *t, const growth_check *check)
{
    const swt_audit *const audit = &check->exact;

    if (audit->short_by > 0)
        tell(t, M_REACHES_LESS,
             VALUES(number(check->base), percent(check->rate), number(audit->reached_up),
                    number(check->target), number(audit->short_by), rate_needed(check),
                    number(audit->base_needed)));
    else if (audit->reached_up != audit->reached_down)
        tell(t, M_REACHES_BETWEEN,
             VALUES(number(check->base), percent(check->rate), hundredths(audit->reached_hundredths),
                    number(audit->reached_up), number(audit->reached_down)));
    else
        tell(t, M_REACHES_EXACTLY,
             VALUES(number(check->base), percent(check->rate), number(audit->reached_up)));
}

static void say_rounded(text *t, const growth_check *check)
{
    const swt_audit *const audit = &check->rounded;

    if (audit->agree)
        tell(t, M_AGREE, VALUES(number(audit->base_least), number(audit->base_greatest)));
    else
        tell(t, M_CONTRADICT, NULL);
}

static void say_missing_rate(text *t, const growth_check *check)
{
    tell(t, M_NO_RATE,
         VALUES(number(check->base), number(check->target), plain(check->periods), rate_needed(check),
                percent(check->rate)));
    say_reached(t, check);
    if (check->exact.reaches < 0)
        tell(t, M_LEAST_PERCENT, VALUES(number(check->target), percent(check->least)));
}

static void say_missing_base(text *t, const growth_check *check)
{
    tell(t, M_NO_BASE,
         VALUES(percent(check->rate), number(check->target), plain(check->claim->deadline),
                number(check->base), plain(check->claim->base_year)));
    say_rounded(t, check);
}

static void say_rate_alone(text *t, const growth_check *check)
{
    const swt_claim *const claim = check->claim;

    tell(t, M_RATE_ALONE,
         VALUES(percent(check->rate), number(check->base), plain(claim->base_year),
                number(check->by_rate[check->periods]), plain(claim->deadline)));
    if (check->doubling > 0)
        tell(t, M_DOUBLES, VALUES(plain(check->doubling)));
    tell(t, M_FULL_STOP, NULL);
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

static void print_path_head(const growth_check *check)
{
    text by_rate = {NULL, 0, 0}, evenly = {NULL, 0, 0};

    tell(&by_rate, M_AT_RATE, VALUES(percent(check->rate)));
    tell(&evenly, M_EVENLY_TO, VALUES(number(check->target)));
    printf("%*s", INDENT, "");
    print_padded(said(M_YEAR), YEAR);
    print_right(by_rate.bytes, BY_RATE - 1);
    if (check->evenly != NULL)
        print_right(evenly.bytes, EVENLY);
    putchar('\n');
    text_free(&by_rate);
    text_free(&evenly);
}

void print_growth_path(const growth_check *check)
{
    print_path_head(check);
    for (int32_t year = 0; year <= check->periods; year++) {
        printf("%*s%-*d", INDENT, "", YEAR, (int)(check->claim->base_year + year));
        print_number(check->by_rate[year], BY_RATE - 1);
        if (check->evenly != NULL)
            print_number(check->evenly[year], EVENLY);
        putchar('\n');
    }
}
