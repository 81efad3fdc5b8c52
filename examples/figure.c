/* SPDX-License-Identifier: MIT */
/*
 * figure.h: Sichuan's plan prints 1.9万 (19,000) in 2015, 5.5万 (55,000) in 2020 and 23 % a year between
 * them. Taken as exact the three contradict each other; taken as rounded they do not.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/figure.h>

static int audit_as(int32_t reading, swt_audit *audit)
{
    swt_figure base, rate, target;

    return swt_figure_parse("1.9万", reading, &base) == SWT_OK &&
           swt_figure_parse("23%", reading, &rate) == SWT_OK &&
           swt_figure_parse("5.5万", reading, &target) == SWT_OK &&
           swt_figure_audit(&base, &rate, &target, 5, audit) == SWT_OK;
}

static int print_interval(const char *text)
{
    swt_figure figure;

    if (swt_figure_parse(text, SWT_ROUNDED, &figure) != SWT_OK)
        return 0;
    printf("%s rounded is at least %" PRId64 " and under %" PRId64 "\n", text, figure.low.num,
           figure.high.num);
    return 1;
}

int main(void)
{
    swt_audit exact, rounded;

    if (!print_interval("1.9万") || !audit_as(SWT_EXACT, &exact) || !audit_as(SWT_ROUNDED, &rounded))
        return 1;
    printf("19000 at 23 %% reaches %" PRId64 ", short of 55000 by %" PRId64 "\n", exact.reached_up,
           exact.short_by);
    printf("55000 needs %.2f %% a year, or a base of %" PRId64 "\n", 100.0 * exact.rate_needed,
           exact.base_needed);
    printf("exact figures agree: %s\n", exact.agree ? "yes" : "no");
    printf("rounded figures agree: %s, for bases %" PRId64 " to %" PRId64 "\n", rounded.agree ? "yes" : "no",
           rounded.base_least, rounded.base_greatest);
    return 0;
}
