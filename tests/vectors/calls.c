/* SPDX-License-Identifier: MIT */
/* The table of functions, and those of ratio.h, require.h, coverage.h and figure.h called for a row. */
#include "calls.h"

#include <stdlib.h>

static swt_status call_ratio_make(vector_row *row, vector_answer *answer)
{
    swt_ratio r = {-77, 1};
    const int64_t num = vector_take_whole(row);
    const swt_status status = swt_ratio_make(num, vector_take_whole(row), &r);
    vector_put_ratio(answer, r);
    return status;
}

static swt_status call_ratio_compare(vector_row *row, vector_answer *answer)
{
    int32_t order = -77;
    const swt_ratio a = vector_take_ratio(row);
    const swt_status status = swt_ratio_compare(a, vector_take_ratio(row), &order);
    vector_put_whole(answer, order);
    return status;
}

static swt_status call_ratio_from_double(vector_row *row, vector_answer *answer)
{
    swt_ratio r = {-77, 1};
    const swt_status status = swt_ratio_from_double(vector_take_double(row), &r);
    vector_put_ratio(answer, r);
    return status;
}

static swt_status call_ratio_parse(vector_row *row, vector_answer *answer)
{
    swt_ratio r = {-77, 1};
    char *const text = vector_take_text(row);
    const swt_status status = swt_ratio_parse(text, &r);
    vector_put_ratio(answer, r);
    free(text);
    return status;
}

static swt_status call_require(vector_row *row, vector_answer *answer)
{
    int64_t posts = -77;
    const int64_t driver = vector_take_whole(row);
    const swt_ratio per = vector_take_ratio(row);
    const swt_status status = swt_require(driver, per, vector_take_option(row), &posts);
    vector_put_whole(answer, posts);
    return status;
}

static swt_status call_require_column(vector_row *row, vector_answer *answer)
{
    size_t bad_row = SWT_NO_ROW;
    const vector_list driver = vector_take_list(row);
    int64_t *const posts = call_new_column(driver.count);
    const swt_ratio per = vector_take_ratio(row);
    const swt_status status =
        swt_require_column(driver.values, driver.count, per, vector_take_option(row), posts, &bad_row);
    call_put_column(answer, status, bad_row, posts, driver.count);
    free(driver.values);
    free(posts);
    return SWT_OK;
}

/* A row's area numbers; one beyond 32 bits makes it unreadable. */
static uint32_t *take_areas(vector_row *row, size_t rows)
{
    const vector_list list = vector_take_list(row);
    uint32_t *const areas = rows == 0 ? NULL : malloc(rows * sizeof areas[0]);
    if (rows != 0 && areas == NULL)
        abort();
    row->is_unreadable |= list.count != rows;
    for (size_t i = 0; i < rows && i < list.count; i++) {
        row->is_unreadable |= list.values[i] < 0 || list.values[i] > UINT32_MAX;
        areas[i] = (uint32_t)list.values[i];
    }
    free(list.values);
    return areas;
}

static swt_status call_require_shared(vector_row *row, vector_answer *answer)
{
    size_t bad_row = SWT_NO_ROW;
    const vector_list driver = vector_take_list(row);
    uint32_t *const area = take_areas(row, driver.count);
    const size_t areas = (size_t)vector_take_whole(row);
    const swt_ratio per = vector_take_ratio(row);
    int64_t *const posts = call_new_column(row->is_unreadable ? 0 : areas);
    if (!row->is_unreadable) {
        const swt_status status =
            swt_require_shared(driver.values, area, driver.count, areas, per, posts, &bad_row);
        call_put_column(answer, status, bad_row, posts, areas);
    }
    free(driver.values);
    free(area);
    free(posts);
    return SWT_OK;
}

static void put_packings(vector_answer *answer, const swt_packing *packings, size_t areas)
{
    vector_open(answer);
    for (int part = 0; part < 3; part++) {
        vector_open(answer);
        for (size_t i = 0; i < areas; i++)
            vector_put_whole(answer, part == 0   ? packings[i].posts
                                     : part == 1 ? packings[i].bound
                                                 : packings[i].proved);
        vector_close(answer);
    }
    vector_close(answer);
}

static swt_status call_require_packed(vector_row *row, vector_answer *answer)
{
    size_t bad_row = SWT_NO_ROW;
    const vector_list driver = vector_take_list(row);
    uint32_t *const area = take_areas(row, driver.count);
    const size_t areas = (size_t)vector_take_whole(row);
    const swt_ratio per = vector_take_ratio(row);
    const int64_t steps = vector_take_whole(row);
    swt_packing *const packings = calloc(row->is_unreadable ? 1 : areas + 1, sizeof *packings);
    if (packings == NULL)
        abort();
    if (!row->is_unreadable) {
        const swt_status status = swt_require_packed(driver.values, area, driver.count, areas, per, steps,
                                                     packings, NULL, &bad_row);
        if (status == SWT_OK)
            put_packings(answer, packings, areas);
        else
            call_put_error(answer, status, bad_row);
    }
    free(driver.values);
    free(area);
    free(packings);
    return SWT_OK;
}

static swt_status call_require_span(vector_row *row, vector_answer *answer)
{
    int64_t ends[2] = {-77, -77};
    const int64_t units = vector_take_whole(row), fewest = vector_take_whole(row);
    const swt_status status = swt_require_span(units, fewest, vector_take_whole(row), &ends[0], &ends[1]);
    vector_put_wholes(answer, ends, 2);
    return status;
}

static void put_coverage(vector_answer *answer, const swt_coverage *sums)
{
    const int64_t numbers[] = {sums->units, sums->met,       sums->missing, sums->have,
                               sums->need,  sums->shortfall, sums->surplus, sums->worst_gap};
    vector_open(answer);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        vector_put_whole(answer, numbers[i]);
    vector_put_row(answer, sums->worst_row);
    vector_close(answer);
}

static swt_status call_coverage_check(vector_row *row, vector_answer *answer)
{
    swt_coverage sums = {0};
    size_t bad_row = SWT_NO_ROW;
    const vector_list have = vector_take_list(row), need = vector_take_list(row);
    row->is_unreadable |= have.count != need.count;
    const size_t rows = have.count < need.count ? have.count : need.count;
    const swt_status status = swt_coverage_check(have.values, need.values, rows, &sums, &bad_row);
    if (status == SWT_OK)
        put_coverage(answer, &sums);
    else
        call_put_error(answer, status, bad_row);
    free(have.values);
    free(need.values);
    return SWT_OK;
}

static swt_status call_coverage_cheapest(vector_row *row, vector_answer *answer)
{
    int64_t extra = -77;
    const vector_list have = vector_take_list(row), need = vector_take_list(row);
    const swt_ratio share = vector_take_ratio(row);
    int64_t *const extra_by_row = call_new_column(have.count);
    row->is_unreadable |= have.count != need.count;
    swt_status status = SWT_OK;
    if (!row->is_unreadable)
        status = swt_coverage_cheapest(have.values, need.values, have.count, share, extra_by_row, &extra);
    vector_open(answer);
    vector_put_wholes(answer, extra_by_row, have.count);
    vector_put_whole(answer, extra);
    vector_close(answer);
    free(have.values);
    free(need.values);
    free(extra_by_row);
    return status;
}

static swt_status call_coverage_units(vector_row *row, vector_answer *answer)
{
    int64_t needed = -77;
    const swt_ratio share = vector_take_ratio(row);
    const swt_status status = swt_coverage_units(share, vector_take_whole(row), &needed);
    vector_put_whole(answer, needed);
    return status;
}

static swt_status call_coverage_reached(vector_row *row, vector_answer *answer)
{
    int32_t yes = -77;
    const int64_t met = vector_take_whole(row), units = vector_take_whole(row);
    const swt_ratio share = vector_take_ratio(row);
    const swt_status status = swt_coverage_reached(met, units, share, vector_take_option(row), &yes);
    vector_put_whole(answer, yes);
    return status;
}

static swt_status call_figure_parse(vector_row *row, vector_answer *answer)
{
    swt_figure figure = {{-77, 1}, {-77, 1}, {-77, 1}};
    char *const text = vector_take_text(row);
    const swt_status status = swt_figure_parse(text, vector_take_option(row), &figure);
    vector_open(answer);
    vector_put_ratio(answer, figure.value);
    vector_put_ratio(answer, figure.low);
    vector_put_ratio(answer, figure.high);
    vector_close(answer);
    free(text);
    return status;
}

static swt_status call_figure_audit(vector_row *row, vector_answer *answer)
{
    swt_audit audit = {0};
    const swt_figure base = vector_take_figure(row), rate = vector_take_figure(row);
    const swt_figure target = vector_take_figure(row);
    const swt_status status = swt_figure_audit(&base, &rate, &target, vector_take_option(row), &audit);
    const int64_t numbers[] = {
        audit.agree,    audit.reaches,     audit.reached_up, audit.reached_down, audit.reached_hundredths,
        audit.short_by, audit.base_needed, audit.base_least, audit.base_greatest};
    vector_open(answer);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        vector_put_whole(answer, numbers[i]);
    vector_put_double(answer, audit.rate_needed);
    vector_put_double(answer, audit.rate_low);
    vector_put_double(answer, audit.rate_high);
    vector_close(answer);
    return status;
}

vector_call vector_calls[] = {
    {.name = "swt_ratio_make", .call = call_ratio_make},
    {.name = "swt_ratio_compare", .call = call_ratio_compare},
    {.name = "swt_ratio_from_double", .call = call_ratio_from_double},
    {.name = "swt_ratio_parse", .call = call_ratio_parse},
    {.name = "swt_growth_project", .call = call_growth_project},
    {.name = "swt_growth_path", .call = call_growth_path},
    {.name = "swt_growth_compare", .call = call_growth_compare},
    {.name = "swt_growth_cagr", .call = call_growth_cagr},
    {.name = "swt_growth_least_rate", .call = call_growth_least_rate},
    {.name = "swt_growth_least_periods", .call = call_growth_least_periods},
    {.name = "swt_growth_least_base", .call = call_growth_least_base},
    {.name = "swt_growth_track", .call = call_growth_track},
    {.name = "swt_growth_project_column", .call = call_growth_project_column},
    {.name = "swt_growth_project_rates_column", .call = call_growth_project_rates_column},
    {.name = "swt_require", .call = call_require},
    {.name = "swt_require_column", .call = call_require_column},
    {.name = "swt_require_shared", .call = call_require_shared},
    {.name = "swt_require_packed", .call = call_require_packed},
    {.name = "swt_require_span", .call = call_require_span},
    {.name = "swt_coverage_check", .call = call_coverage_check},
    {.name = "swt_coverage_cheapest", .call = call_coverage_cheapest},
    {.name = "swt_coverage_units", .call = call_coverage_units},
    {.name = "swt_coverage_reached", .call = call_coverage_reached},
    {.name = "swt_figure_parse", .call = call_figure_parse},
    {.name = "swt_figure_audit", .call = call_figure_audit},
    {.name = "swt_workload_posts", .call = call_workload_posts},
    {.name = "swt_workload_available", .call = call_workload_available},
    {.name = "swt_workload_wisn", .call = call_workload_wisn},
    {.name = "swt_supply_path", .call = call_supply_path},
    {.name = "swt_supply_least_intake", .call = call_supply_least_intake},
    {.name = "swt_apportion", .call = call_apportion},
};

const size_t vector_call_count = sizeof vector_calls / sizeof vector_calls[0];
