/* SPDX-License-Identifier: MIT */
/*
 * growth.h: Jilin wants 20,000 certificate holders by 2025 and had 10,855 at the end of 2020. Does 13 %
 * a year lead there, what would, how long does 13 % take, and is the province on track after two years?
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/growth.h>

static const int64_t base = 10855, target = 20000;
static const swt_ratio rate = {13, 100};

static int print_path(void)
{
    int64_t path[6];

    if (swt_growth_path(base, rate, 5, SWT_CEIL, SWT_ROUND_ONCE, path) != SWT_OK)
        return 0;
    printf("13 %% a year:");
    for (int year = 0; year <= 5; year++)
        printf(" %" PRId64, path[year]);
    printf("\n");
    return 1;
}

static int print_inverse(void)
{
    swt_ratio least;
    int64_t cut, from;
    int32_t order, periods;

    if (swt_growth_compare(base, rate, 5, target, &order) ||
        swt_growth_project(base, rate, 5, SWT_FLOOR, &cut) ||
        swt_growth_least_rate(base, target, 5, (swt_ratio){1, 1000}, &least) ||
        swt_growth_least_periods(base, rate, target, &periods) ||
        swt_growth_least_base(target, rate, 5, &from))
        return 0;
    printf("after 5 years, exactly: %s 20000; with the fraction cut: %" PRId64 "\n",
           order < 0 ? "below" : "not below", cut);
    printf("least rate in tenths of a percent: %g %%\n", 100.0 * (double)least.num / (double)least.den);
    printf("least base at 13 %%: %" PRId64 "; years at 13 %%: %" PRId32 "\n", from, periods);
    return 1;
}

static int print_track(int64_t actual)
{
    swt_track track;

    if (swt_growth_track(base, target, 5, 2, actual, &track) != SWT_OK)
        return 0;
    printf("%" PRId64 " at the end of 2022: planned %" PRId64 ", %s by %" PRId64 ", needs %.1f %% a year\n",
           actual, track.planned, track.order < 0 ? "behind" : "ahead",
           track.order < 0 ? -track.ahead : track.ahead, 100.0 * track.rate_needed);
    return 1;
}

int main(void)
{
    double cagr;

    if (swt_growth_cagr(base, target, 5, &cagr) != SWT_OK)
        return 1;
    printf("from 10855 to 20000 in 5 years: %.4f %% a year\n", 100.0 * cagr);
    return print_path() && print_inverse() && print_track(13500) ? 0 : 1;
}
