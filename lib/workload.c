/* SPDX-License-Identifier: MIT */
/* Posts from work: one quotient, or WISN's sums of ratios kept over a common denominator in wide numbers. */
#include <swtarget/workload.h>

#include "checks.h"
#include "exact/quotient.h"
#include "exact/wide.h"

swt_status swt_workload_posts(int64_t tasks, int64_t minutes_each, int64_t minutes_available,
                              int32_t rounding, int64_t *posts)
{
    swti_wide needed, available;
    if (posts == NULL)
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    if (tasks < 0 || minutes_each < 0 || minutes_available < 0)
        return SWT_ERR_RANGE;
    if (minutes_available == 0)
        return SWT_ERR_DIV_ZERO;
    swti_wide_set(&needed, swti_two_product((uint64_t)tasks, (uint64_t)minutes_each));
    swti_wide_set(&available, swti_two_from((uint64_t)minutes_available));
    return swti_quotient_round(&needed, &available, rounding, posts);
}

/* Of two findings the one that is looked for first: the codes are numbered in that order. */
static swt_status earlier(swt_status a, swt_status b)
{
    if (a == SWT_OK || b == SWT_OK)
        return a == SWT_OK ? b : a;
    return a < b ? a : b;
}

static swt_status check_at_most(swt_ratio number, uint64_t most)
{
    const swt_status status = swti_check_norm(number);
    if (status != SWT_OK)
        return status;
    const swti_two end = swti_two_product((uint64_t)number.den, most);
    return swti_two_order(swti_two_from((uint64_t)number.num), end) > 0 ? SWT_ERR_RANGE : SWT_OK;
}

static swt_status check_year(const swt_working_year *year)
{
    const swt_ratio days[] = {year->weeks, year->public_holidays, year->annual_leave, year->sick_leave,
                              year->special_leave};
    swt_status status = earlier(check_at_most(year->days_a_week, 7), check_at_most(year->hours_a_day, 24));
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        status = earlier(status, swti_check_norm(days[i]));
    return status;
}

static swt_status check_activity(const swt_activity *activity)
{
    const int32_t is_rate = activity->unit != SWT_MINUTES_EACH;
    const swt_status status = activity->annual < 0 ? SWT_ERR_RANGE : SWT_OK;
    const swt_status standing = is_rate && activity->standard.num == 0 ? SWT_ERR_DIV_ZERO : SWT_OK;
    return earlier(earlier(status, standing), swti_check_norm(activity->standard));
}

static swt_status check_options(const swt_staff_category *category, int32_t rounding)
{
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    for (size_t i = 0; i < category->activity_count; i++) {
        const int32_t unit = category->activities[i].unit;
        if (unit != SWT_MINUTES_EACH && unit != SWT_EACH_HOUR && unit != SWT_EACH_DAY)
            return SWT_ERR_OPTION;
    }
    return SWT_OK;
}

/* The order of checks holds across entries: a negative number in the last comes before a zero in the first. */
static swt_status check_numbers(const swt_staff_category *category)
{
    swt_status status = category->actual < 0 ? SWT_ERR_RANGE : check_year(&category->year);
    for (size_t i = 0; i < category->activity_count; i++)
        status = earlier(status, check_activity(&category->activities[i]));
    for (size_t i = 0; i < category->allowance_count; i++)
        status = earlier(status, swti_check_norm(category->allowances[i]));
    for (size_t i = 0; i < category->individual_count; i++) {
        const swt_individual *const individual = &category->individuals[i];
        status = earlier(status, individual->staff < 0 ? SWT_ERR_RANGE : SWT_OK);
        status = earlier(status, swti_check_norm(individual->hours));
    }
    return status;
}

static swt_status check_category(const swt_staff_category *category, int32_t rounding)
{
    if (category == NULL || (category->activities == NULL && category->activity_count != 0) ||
        (category->allowances == NULL && category->allowance_count != 0) ||
        (category->individuals == NULL && category->individual_count != 0))
        return SWT_ERR_NULL;
    const swt_status status = check_options(category, rounding);
    if (status != SWT_OK)
        return status;
    if (category->activity_count > SWT_MAX_ACTIVITIES || category->allowance_count > SWT_MAX_ACTIVITIES ||
        category->individual_count > SWT_MAX_ACTIVITIES)
        return SWT_ERR_RANGE;
    return check_numbers(category);
}

/*
 * A number >= 0 as above / below, not reduced.
 *
 * The bound, with 200 entries in each list and words below 2^63. An activity is below 2^189 over less than
 * 2^126 (a rate a day, the longest), so 200 of them are less than 2^25397 over less than 2^25200. The year is
 * less than 2^512 over less than 2^441, its hours being below 2^63 * 7 * 24; what the allowances leave is a
 * part of less than 2^12600; individual work is less than 2^12734 over less than 2^12600. So service is less
 * than 2^25838 over 2^25712, with the category factor 2^38438 over 2^38312, individual work over the year
 * 2^13175 over 2^13112, and their sum less than 2^51551 over 2^51424. Times the actual staff, or doubled to
 * be rounded, that is 806 words.
 */
typedef struct {
    swti_wide above;
    swti_wide below;
} rational;

/* The product of three words over the product of two. */
typedef struct {
    uint64_t above[3];
    uint64_t below[2];
} term;

static void set_whole(rational *number, uint64_t value)
{
    swti_wide_set(&number->above, swti_two_from(value));
    swti_wide_set(&number->below, swti_two_from(1));
}

/* Brings a number over the denominator that it has in common with a term, whose part above that is given. */
static void join(rational *number, term t, swti_wide *part)
{
    swti_wide_copy(part, &number->below);
    for (size_t i = 0; i < 3; i++)
        swti_wide_multiply(part, t.above[i]);
    for (size_t i = 0; i < 2; i++) {
        swti_wide_multiply(&number->above, t.below[i]);
        swti_wide_multiply(&number->below, t.below[i]);
    }
}

static void add(rational *number, term t)
{
    swti_wide part;
    join(number, t, &part);
    swti_wide_add(&number->above, &part);
}

/* Takes a ratio away where that leaves 0 or more; else it is out of range. */
static swt_status take(rational *number, swt_ratio ratio)
{
    const term t = {{(uint64_t)ratio.num, 1, 1}, {(uint64_t)ratio.den, 1}};
    swti_wide part;
    join(number, t, &part);
    if (swti_wide_order(&part, &number->above) > 0)
        return SWT_ERR_RANGE;
    swti_wide_subtract(&number->above, &part);
    return SWT_OK;
}

static void divide(rational *number, const rational *by)
{
    swti_wide_times(&number->above, &by->below);
    swti_wide_times(&number->below, &by->above);
}

/* Uses up what is added. */
static void add_rational(rational *number, rational *more)
{
    swti_wide_times(&more->above, &number->below);
    swti_wide_times(&number->above, &more->below);
    swti_wide_times(&number->below, &more->below);
    swti_wide_add(&number->above, &more->above);
}

/* +-above / below, both kept; {0, 0} where it does not fit, or below is 0. */
static swt_ratio ratio_of(int32_t negative, const swti_wide *above, const swti_wide *below)
{
    swt_ratio ratio = {0, 0};
    swti_wide dividend, divisor;
    swti_wide_copy(&dividend, above);
    swti_wide_copy(&divisor, below);
    if (divisor.length != 0)
        (void)swti_quotient_ratio(negative, &dividend, &divisor, &ratio);
    return ratio;
}

static swt_status set_available(rational *hours, const swt_working_year *year)
{
    const swt_ratio leave[] = {year->public_holidays, year->annual_leave, year->sick_leave,
                               year->special_leave};
    const swt_ratio weeks = year->weeks, week = year->days_a_week;
    swt_status status = SWT_OK;
    swti_wide_set(&hours->above, swti_two_product((uint64_t)weeks.num, (uint64_t)week.num));
    swti_wide_set(&hours->below, swti_two_product((uint64_t)weeks.den, (uint64_t)week.den));
    for (size_t i = 0; i < sizeof leave / sizeof leave[0] && status == SWT_OK; i++)
        status = take(hours, leave[i]);
    swti_wide_multiply(&hours->above, (uint64_t)year->hours_a_day.num);
    swti_wide_multiply(&hours->below, (uint64_t)year->hours_a_day.den);
    return status;
}

swt_status swt_workload_available(const swt_working_year *year, swt_ratio *hours)
{
    rational available;
    if (year == NULL || hours == NULL)
        return SWT_ERR_NULL;
    swt_status status = check_year(year);
    if (status == SWT_OK)
        status = set_available(&available, year);
    return status == SWT_OK ? swti_quotient_ratio(0, &available.above, &available.below, hours) : status;
}

/* What the allowances leave of the working time, which must be something. */
static swt_status set_left(rational *left, const swt_staff_category *category)
{
    swt_status status = SWT_OK;
    set_whole(left, 1);
    for (size_t i = 0; i < category->allowance_count && status == SWT_OK; i++)
        status = take(left, category->allowances[i]);
    return left->above.length == 0 ? SWT_ERR_RANGE : status;
}

/* The hours a year of one activity. The greatest product, a rate a day, needs every word of a term. */
static term hours_of(const swt_activity *activity, swt_ratio day)
{
    const uint64_t annual = (uint64_t)activity->annual, num = (uint64_t)activity->standard.num,
                   den = (uint64_t)activity->standard.den;
    const term minutes = {{annual, num, 1}, {den, 60}};
    const term hourly = {{annual, den, 1}, {num, 1}};
    const term daily = {{annual, den, (uint64_t)day.num}, {num, (uint64_t)day.den}};
    if (activity->unit == SWT_MINUTES_EACH)
        return minutes;
    return activity->unit == SWT_EACH_HOUR ? hourly : daily;
}

static void set_service(rational *hours, const swt_staff_category *category)
{
    set_whole(hours, 0);
    for (size_t i = 0; i < category->activity_count; i++)
        add(hours, hours_of(&category->activities[i], category->year.hours_a_day));
}

static void set_individual(rational *hours, const swt_staff_category *category)
{
    set_whole(hours, 0);
    for (size_t i = 0; i < category->individual_count; i++) {
        const swt_individual *const work = &category->individuals[i];
        const term t = {{(uint64_t)work->staff, (uint64_t)work->hours.num, 1},
                        {(uint64_t)work->hours.den, 1}};
        add(hours, t);
    }
}

/* actual - required and actual / required. Uses up required. */
static void compare(rational *required, int64_t actual, swt_wisn *wisn)
{
    swti_wide there; /* the actual staff over the same denominator */
    swti_wide_copy(&there, &required->below);
    swti_wide_multiply(&there, (uint64_t)actual);
    wisn->pressure = ratio_of(0, &there, &required->above);
    const int32_t is_short = swti_wide_order(&there, &required->above) < 0;
    swti_wide *const greater = is_short ? &required->above : &there;
    swti_wide_subtract(greater, is_short ? &there : &required->above);
    wisn->difference = ratio_of(is_short, greater, &required->below);
}

static swt_status fill(const swt_staff_category *category, int32_t rounding, swt_wisn *wisn)
{
    rational year, staff, part;
    swt_status status = earlier(set_available(&year, &category->year), set_left(&part, category));
    if (status != SWT_OK)
        return status;
    if (year.above.length == 0)
        return SWT_ERR_DIV_ZERO;
    wisn->available = ratio_of(0, &year.above, &year.below);
    wisn->category_factor = ratio_of(0, &part.below, &part.above);
    set_service(&staff, category);
    divide(&staff, &year);
    wisn->service = ratio_of(0, &staff.above, &staff.below);
    divide(&staff, &part);
    set_individual(&part, category);
    divide(&part, &year);
    wisn->individual_factor = ratio_of(0, &part.above, &part.below);
    add_rational(&staff, &part);
    wisn->required = ratio_of(0, &staff.above, &staff.below);
    swti_wide_copy(&part.above, &staff.above);
    status = swti_quotient_round(&part.above, &staff.below, rounding, &wisn->posts);
    if (status == SWT_OK)
        compare(&staff, category->actual, wisn);
    return status;
}

swt_status swt_workload_wisn(const swt_staff_category *category, int32_t rounding, swt_wisn *wisn)
{
    swt_wisn found;
    if (wisn == NULL)
        return SWT_ERR_NULL;
    swt_status status = check_category(category, rounding);
    if (status == SWT_OK)
        status = fill(category, rounding, &found);
    if (status == SWT_OK)
        *wisn = found;
    return status;
}
