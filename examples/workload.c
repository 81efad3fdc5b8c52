/* SPDX-License-Identifier: MIT */
/*
 * workload.h: how many people does the work of a plan take? A county has each of its stations supervised once
 * a month for 16 hours; Anhui has every elder in difficulty visited once a week. Then WHO's WISN method on a
 * published case: a clinic in Kenya, by Burmen, Owuor and Mitei (Human Resources for Health 15:9, 2017).
 *
 * The working year of the first two, the 12,000 elders and the 45 minutes a visit are assumptions.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/workload.h>

static const swt_working_year assumed = {.weeks = {52, 1},
                                         .days_a_week = {5, 1},
                                         .public_holidays = {11, 1},
                                         .annual_leave = {10, 1},
                                         .sick_leave = {5, 1},
                                         .special_leave = {10, 1},
                                         .hours_a_day = {8, 1}};

static int print_supervision(int64_t stations, int64_t minutes_available)
{
    const int64_t tasks = stations * 12, minutes_each = 16 * 60;
    int64_t hours, posts;

    if (swt_workload_posts(tasks, minutes_each, 60, SWT_CEIL, &hours) ||
        swt_workload_posts(tasks, minutes_each, minutes_available, SWT_CEIL, &posts))
        return 0;
    printf("%" PRId64 " stations: %" PRId64 " hours of supervision a year, posts: %" PRId64 "%s\n", stations,
           hours, posts, hours > 365 * 24 ? "; a year has 8760 hours" : "");
    return 1;
}

static double decimal(swt_ratio ratio)
{
    return (double)ratio.num / (double)ratio.den;
}

/* The manager spends about a third of the time on duties of that post. */
static int print_clinic(void)
{
    const swt_activity consultations = {100000, {15, 1}, SWT_MINUTES_EACH};
    const swt_ratio training = {10, 179};
    const swt_individual manager = {1, {1432, 3}};
    const swt_staff_category clinicians = {.year = {.weeks = {52, 1},
                                                    .days_a_week = {45, 10},
                                                    .public_holidays = {10, 1},
                                                    .annual_leave = {30, 1},
                                                    .sick_leave = {15, 1},
                                                    .special_leave = {0, 1},
                                                    .hours_a_day = {8, 1}},
                                           .activities = &consultations,
                                           .activity_count = 1,
                                           .allowances = &training,
                                           .allowance_count = 1,
                                           .individuals = &manager,
                                           .individual_count = 1,
                                           .actual = 12};
    swt_wisn wisn;

    if (swt_workload_wisn(&clinicians, SWT_CEIL, &wisn) != SWT_OK)
        return 0;
    printf("the clinic: %" PRId64 "/%" PRId64 " = %.2f for 100000 consultations, times %.3f, plus %.2f\n",
           wisn.service.num, wisn.service.den, decimal(wisn.service), decimal(wisn.category_factor),
           decimal(wisn.individual_factor));
    printf("required %.2f, so %" PRId64 "; with 12 the WISN ratio is %.2f, the difference %.2f\n",
           decimal(wisn.required), wisn.posts, decimal(wisn.pressure), decimal(wisn.difference));
    return 1;
}

int main(void)
{
    const int64_t stations[] = {5, 8, 11, 58};
    swt_ratio hours;
    int64_t posts;

    if (swt_workload_available(&assumed, &hours) != SWT_OK || hours.den != 1)
        return 1;
    printf("a post has %" PRId64 " hours a year\n", hours.num);
    for (size_t i = 0; i < sizeof stations / sizeof stations[0]; i++)
        if (!print_supervision(stations[i], hours.num * 60))
            return 1;
    if (swt_workload_posts(12000 * 52, 45, hours.num * 60, SWT_CEIL, &posts) != SWT_OK)
        return 1;
    printf("12000 elders visited once a week for 45 minutes, posts: %" PRId64 "\n", posts);
    return print_clinic() ? 0 : 1;
}
