/* SPDX-License-Identifier: MIT */
/* The functions of workload.h and supply.h, called for a row. */
#include "calls.h"

#include <stdlib.h>

swt_status call_workload_posts(vector_row *row, vector_answer *answer)
{
    int64_t posts = -77;
    const int64_t tasks = vector_take_whole(row), each = vector_take_whole(row);
    const int64_t available = vector_take_whole(row);
    const swt_status status = swt_workload_posts(tasks, each, available, vector_take_option(row), &posts);
    vector_put_whole(answer, posts);
    return status;
}

static swt_working_year take_year(vector_row *row)
{
    swt_working_year year = {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}};
    swt_ratio *const parts = vector_take_ratios(row, 7);
    if (parts != NULL) {
        const swt_working_year taken = {parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]};
        year = taken;
    }
    free(parts);
    return year;
}

swt_status call_workload_available(vector_row *row, vector_answer *answer)
{
    swt_ratio hours = {-77, 1};
    const swt_working_year year = take_year(row);
    const swt_status status = swt_workload_available(&year, &hours);
    vector_put_ratio(answer, hours);
    return status;
}

static void *allocate(size_t count, size_t size)
{
    void *const list = count == 0 ? NULL : malloc(count * size);
    if (count != 0 && list == NULL)
        abort();
    return list;
}

/* Three lists of the same length: workloads, standards, units. */
static swt_activity *take_activities(vector_row *row, size_t *count)
{
    const vector_list annual = vector_take_list(row);
    swt_ratio *const standards = vector_take_ratios(row, annual.count);
    const vector_list units = vector_take_list(row);
    row->is_unreadable |= units.count != annual.count;
    *count = row->is_unreadable ? 0 : annual.count;
    swt_activity *const activities = allocate(*count, sizeof activities[0]);
    for (size_t i = 0; i < *count; i++) {
        const swt_activity activity = {annual.values[i], standards[i], (int32_t)units.values[i]};
        activities[i] = activity;
    }
    free(annual.values);
    free(standards);
    free(units.values);
    return activities;
}

/* Two lists of the same length: staff, hours. */
static swt_individual *take_individuals(vector_row *row, size_t *count)
{
    const vector_list staff = vector_take_list(row);
    swt_ratio *const hours = vector_take_ratios(row, staff.count);
    *count = row->is_unreadable ? 0 : staff.count;
    swt_individual *const individuals = allocate(*count, sizeof individuals[0]);
    for (size_t i = 0; i < *count; i++) {
        const swt_individual individual = {staff.values[i], hours[i]};
        individuals[i] = individual;
    }
    free(staff.values);
    free(hours);
    return individuals;
}

static void put_wisn(vector_answer *answer, const swt_wisn *wisn)
{
    vector_open(answer);
    vector_put_ratio(answer, wisn->available);
    vector_put_ratio(answer, wisn->service);
    vector_put_ratio(answer, wisn->category_factor);
    vector_put_ratio(answer, wisn->individual_factor);
    vector_put_ratio(answer, wisn->required);
    vector_put_ratio(answer, wisn->difference);
    vector_put_ratio(answer, wisn->pressure);
    vector_put_whole(answer, wisn->posts);
    vector_close(answer);
}

swt_status call_workload_wisn(vector_row *row, vector_answer *answer)
{
    swt_staff_category category = {.year = take_year(row)};
    swt_wisn wisn = {.posts = -77};
    swt_activity *const activities = take_activities(row, &category.activity_count);
    category.allowance_count = vector_count(row);
    swt_ratio *const allowances = vector_take_ratios(row, category.allowance_count);
    swt_individual *const individuals = take_individuals(row, &category.individual_count);
    category.activities = activities;
    category.allowances = allowances;
    category.individuals = individuals;
    category.actual = vector_take_whole(row);
    const swt_status status = swt_workload_wisn(&category, vector_take_option(row), &wisn);
    put_wisn(answer, &wisn);
    free(activities);
    free(allowances);
    free(individuals);
    return status;
}

swt_status call_supply_path(vector_row *row, vector_answer *answer)
{
    int64_t path[SWT_MAX_PERIODS + 1] = {0};
    const int64_t stock = vector_take_whole(row);
    const swt_ratio attrition = vector_take_ratio(row);
    const int64_t intake = vector_take_whole(row);
    const int32_t periods = vector_take_option(row), rounding = vector_take_option(row);
    const swt_status status = swt_supply_path(stock, attrition, intake, periods, rounding, path);
    if (status == SWT_OK)
        vector_put_wholes(answer, path, (size_t)periods + 1);
    return status;
}

swt_status call_supply_least_intake(vector_row *row, vector_answer *answer)
{
    int64_t intake = -77;
    const int64_t stock = vector_take_whole(row), target = vector_take_whole(row);
    const swt_ratio attrition = vector_take_ratio(row);
    const int32_t periods = vector_take_option(row), rounding = vector_take_option(row);
    const swt_status status = swt_supply_least_intake(stock, target, attrition, periods, rounding, &intake);
    vector_put_whole(answer, intake);
    return status;
}
