/* SPDX-License-Identifier: MIT */
/* The calls behind the table: each reads its arguments, asks the library once and gives the answer back. */
#include "calls.h"

#include <stdlib.h>

#include "cells.h"

static const swth_reader fresh = {SWT_OK};

static swt_status project(const swth_value *arguments, int32_t rounding, swth_reader reader,
                          swth_result *result)
{
    const int64_t base = swth_read_whole(&reader, &arguments[0]);
    const swt_ratio rate = swth_read_ratio(&reader, &arguments[1]);
    const int32_t periods = swth_read_periods(&reader, &arguments[2]);
    int64_t headcount = 0;
    if (reader.status == SWT_OK)
        reader.status = swt_growth_project(base, rate, periods, rounding, &headcount);
    return swth_give_whole(reader.status, headcount, result);
}

swt_status swth_call_project(const swth_value *arguments, swth_result *result)
{
    return project(arguments, SWT_CEIL, fresh, result);
}

swt_status swth_call_project_as(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    const int32_t rounding = swth_read_rounding(&reader, &arguments[3]);
    return project(arguments, rounding, reader, result);
}

swt_status swth_call_cagr(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    swth_result rate = {.rows = 1, .columns = 1};
    const int64_t base = swth_read_whole(&reader, &arguments[0]);
    const int64_t target = swth_read_whole(&reader, &arguments[1]);
    const int32_t periods = swth_read_periods(&reader, &arguments[2]);
    if (reader.status == SWT_OK)
        reader.status = swt_growth_cagr(base, target, periods, &rate.number);
    if (reader.status == SWT_OK)
        *result = rate;
    return reader.status;
}

swt_status swth_call_least_rate(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    swt_ratio rate = {0, 1};
    const int64_t base = swth_read_whole(&reader, &arguments[0]);
    const int64_t target = swth_read_whole(&reader, &arguments[1]);
    const int32_t periods = swth_read_periods(&reader, &arguments[2]);
    const swt_ratio step = swth_read_ratio(&reader, &arguments[3]);
    if (reader.status == SWT_OK)
        reader.status = swt_growth_least_rate(base, target, periods, step, &rate);
    return swth_give_ratio(reader.status, rate, result);
}

swt_status swth_call_least_periods(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int32_t periods = 0;
    const int64_t base = swth_read_whole(&reader, &arguments[0]);
    const swt_ratio rate = swth_read_ratio(&reader, &arguments[1]);
    const int64_t target = swth_read_whole(&reader, &arguments[2]);
    if (reader.status == SWT_OK)
        reader.status = swt_growth_least_periods(base, rate, target, &periods);
    return swth_give_whole(reader.status, periods, result);
}

swt_status swth_call_least_base(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int64_t base = 0;
    const int64_t target = swth_read_whole(&reader, &arguments[0]);
    const swt_ratio rate = swth_read_ratio(&reader, &arguments[1]);
    const int32_t periods = swth_read_periods(&reader, &arguments[2]);
    if (reader.status == SWT_OK)
        reader.status = swt_growth_least_base(target, rate, periods, &base);
    return swth_give_whole(reader.status, base, result);
}

static swt_status require(const swth_value *arguments, int32_t rounding, swth_reader reader,
                          swth_result *result)
{
    const int64_t driver = swth_read_whole(&reader, &arguments[0]);
    const swt_ratio per = swth_read_per(&reader, &arguments[1], &arguments[2]);
    int64_t posts = 0;
    if (reader.status == SWT_OK)
        reader.status = swt_require(driver, per, rounding, &posts);
    return swth_give_whole(reader.status, posts, result);
}

swt_status swth_call_require(const swth_value *arguments, swth_result *result)
{
    return require(arguments, SWT_CEIL, fresh, result);
}

swt_status swth_call_require_as(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    const int32_t rounding = swth_read_rounding(&reader, &arguments[3]);
    return require(arguments, rounding, reader, result);
}

/*
 * How far the search for a packing may go: hundredths of a second. Of 2,000 areas of 40 communities each, as
 * large as they are in life, it settles all but one or two.
 */
#define PACKING_STEPS 10000000

/* The units of one area, each of which has its number 0 there; both are to be freed. */
typedef struct {
    int64_t *drivers;
    uint32_t *area;
    size_t rows;
    swt_ratio per;
} units_of_area;

static units_of_area read_area(const swth_value *arguments, swth_reader *reader)
{
    units_of_area units = {.rows = arguments[0].rows * arguments[0].columns};
    units.per = swth_read_per(reader, &arguments[1], &arguments[2]);
    units.drivers = swth_read_range(reader, &arguments[0]);
    units.area = calloc(units.rows + 1, sizeof *units.area);
    if (units.area == NULL && reader->status == SWT_OK)
        reader->status = SWT_ERR_MEMORY;
    return units;
}

static swt_status give_posts(swth_reader reader, units_of_area units, int64_t posts, swth_result *result)
{
    free(units.drivers);
    free(units.area);
    if (reader.status == SWT_OK && posts == SWT_MISSING)
        return SWTH_ERR_UNKNOWN;
    return swth_give_whole(reader.status, posts, result);
}

swt_status swth_call_shared(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int64_t posts = 0;
    const units_of_area units = read_area(arguments, &reader);
    if (reader.status == SWT_OK)
        reader.status = swt_require_shared(units.drivers, units.area, units.rows, 1, units.per, &posts, NULL);
    return give_posts(reader, units, posts, result);
}

swt_status swth_call_packed(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    swt_packing packing = {0};
    const units_of_area units = read_area(arguments, &reader);
    if (reader.status == SWT_OK)
        reader.status = swt_require_packed(units.drivers, units.area, units.rows, 1, units.per, PACKING_STEPS,
                                           &packing, NULL, NULL);
    if (reader.status == SWT_OK && packing.posts != SWT_MISSING && !packing.proved)
        reader.status = SWTH_ERR_UNPROVED;
    return give_posts(reader, units, packing.posts, result);
}

static swt_status span(const swth_value *arguments, int64_t *least, int64_t *greatest)
{
    swth_reader reader = fresh;
    const int64_t units = swth_read_whole(&reader, &arguments[0]);
    const int64_t fewest = swth_read_whole(&reader, &arguments[1]);
    const int64_t most = swth_read_whole(&reader, &arguments[2]);
    return reader.status == SWT_OK ? swt_require_span(units, fewest, most, least, greatest) : reader.status;
}

swt_status swth_call_span_least(const swth_value *arguments, swth_result *result)
{
    int64_t least = 0, greatest = 0;
    const swt_status status = span(arguments, &least, &greatest);
    return swth_give_whole(status, least, result);
}

swt_status swth_call_span_greatest(const swth_value *arguments, swth_result *result)
{
    int64_t least = 0, greatest = 0;
    const swt_status status = span(arguments, &least, &greatest);
    return swth_give_whole(status, greatest, result);
}

swt_status swth_call_units(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int64_t needed = 0;
    const swt_ratio share = swth_read_ratio(&reader, &arguments[0]);
    const int64_t units = swth_read_whole(&reader, &arguments[1]);
    if (reader.status == SWT_OK)
        reader.status = swt_coverage_units(share, units, &needed);
    return swth_give_whole(reader.status, needed, result);
}

swt_status swth_call_gap(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    swt_coverage coverage = {0};
    const int64_t have = swth_read_whole(&reader, &arguments[0]);
    const int64_t need = swth_read_whole(&reader, &arguments[1]);
    if (reader.status == SWT_OK)
        reader.status = swt_coverage_check(&have, &need, 1, &coverage, NULL);
    return swth_give_whole(reader.status, coverage.shortfall, result);
}

/* Ranges of different shape are most likely not the ones that were meant. */
static int32_t are_alike(const swth_value *have, const swth_value *need)
{
    return have->rows == need->rows && have->columns == need->columns;
}

static swt_status cover(const swth_value *have, const swth_value *need, swt_coverage *coverage)
{
    swth_reader reader = fresh;
    if (!are_alike(have, need))
        return SWT_ERR_SYNTAX;
    int64_t *const there = swth_read_range(&reader, have);
    int64_t *const needed = swth_read_range(&reader, need);
    if (reader.status == SWT_OK)
        reader.status = swt_coverage_check(there, needed, have->rows * have->columns, coverage, NULL);
    free(there);
    free(needed);
    return reader.status;
}

swt_status swth_call_shortfall(const swth_value *arguments, swth_result *result)
{
    swt_coverage coverage = {0};
    const swt_status status = cover(&arguments[0], &arguments[1], &coverage);
    return swth_give_whole(status, coverage.shortfall, result);
}

swt_status swth_call_met(const swth_value *arguments, swth_result *result)
{
    swt_coverage coverage = {0};
    const swt_status status = cover(&arguments[0], &arguments[1], &coverage);
    return swth_give_whole(status, coverage.met, result);
}

swt_status swth_call_cheapest(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int64_t extra = 0;
    if (!are_alike(&arguments[0], &arguments[1]))
        return SWT_ERR_SYNTAX;
    const swt_ratio share = swth_read_ratio(&reader, &arguments[2]);
    int64_t *const have = swth_read_range(&reader, &arguments[0]);
    int64_t *const need = swth_read_range(&reader, &arguments[1]);
    if (reader.status == SWT_OK)
        reader.status =
            swt_coverage_cheapest(have, need, arguments[0].rows * arguments[0].columns, share, have, &extra);
    free(have);
    free(need);
    return swth_give_whole(reader.status, extra, result);
}

/* Minutes need not be whole: they are given as a reduced ratio, each over available. */
swt_status swth_call_workload(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int64_t posts = 0;
    const int64_t tasks = swth_read_whole(&reader, &arguments[0]);
    const swt_ratio minutes = swth_read_per(&reader, &arguments[1], &arguments[2]);
    if (reader.status == SWT_OK)
        reader.status = swt_workload_posts(tasks, minutes.num, minutes.den, SWT_CEIL, &posts);
    return swth_give_whole(reader.status, posts, result);
}

/* Only whole people count, so that a target is reached where least_intake says so. */
static swt_status stock_path(const swth_value *arguments, int64_t *path, size_t *periods)
{
    swth_reader reader = fresh;
    const int64_t stock = swth_read_whole(&reader, &arguments[0]);
    const swt_ratio attrition = swth_read_ratio(&reader, &arguments[1]);
    const int64_t intake = swth_read_whole(&reader, &arguments[2]);
    const int32_t count = swth_read_periods(&reader, &arguments[3]);
    if (reader.status == SWT_OK)
        reader.status = swt_supply_path(stock, attrition, intake, count, SWT_FLOOR, path);
    *periods = reader.status == SWT_OK ? (size_t)count : 0;
    return reader.status;
}

swt_status swth_call_stock(const swth_value *arguments, swth_result *result)
{
    int64_t path[SWT_MAX_PERIODS + 1] = {0};
    size_t periods = 0;
    const swt_status status = stock_path(arguments, path, &periods);
    return swth_give_whole(status, path[periods], result);
}

swt_status swth_call_stock_path(const swth_value *arguments, swth_result *result)
{
    int64_t path[SWT_MAX_PERIODS + 1] = {0};
    size_t periods = 0;
    const swt_status status = stock_path(arguments, path, &periods);
    return swth_give_range(status, path, periods + 1, 1, result);
}

swt_status swth_call_least_intake(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int64_t intake = 0;
    const int64_t stock = swth_read_whole(&reader, &arguments[0]);
    const int64_t target = swth_read_whole(&reader, &arguments[1]);
    const swt_ratio attrition = swth_read_ratio(&reader, &arguments[2]);
    const int32_t periods = swth_read_periods(&reader, &arguments[3]);
    if (reader.status == SWT_OK)
        reader.status = swt_supply_least_intake(stock, target, attrition, periods, SWT_FLOOR, &intake);
    return swth_give_whole(reader.status, intake, result);
}

swt_status swth_call_agree(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    swt_figure figures[3] = {{{0, 1}, {0, 1}, {0, 1}}};
    swt_audit audit = {0};
    for (size_t i = 0; i < 3 && reader.status == SWT_OK; i++)
        reader.status = swt_figure_parse(arguments[i].text, SWT_ROUNDED, &figures[i]);
    const int32_t periods = swth_read_periods(&reader, &arguments[3]);
    if (reader.status == SWT_OK)
        reader.status = swt_figure_audit(&figures[0], &figures[1], &figures[2], periods, &audit);
    return swth_give_whole(reader.status, audit.agree, result);
}

swt_status swth_call_path(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int64_t path[SWT_MAX_PERIODS + 1];
    const int64_t base = swth_read_whole(&reader, &arguments[0]);
    const swt_ratio rate = swth_read_ratio(&reader, &arguments[1]);
    const int32_t periods = swth_read_periods(&reader, &arguments[2]);
    if (reader.status == SWT_OK)
        reader.status = swt_growth_path(base, rate, periods, SWT_CEIL, SWT_ROUND_ONCE, path);
    return swth_give_range(reader.status, path, (size_t)periods + 1, 1, result);
}

/* The shares lie as the weights do. */
swt_status swth_call_apportion(const swth_value *arguments, swth_result *result)
{
    swth_reader reader = fresh;
    int64_t ties = 0;
    const swth_value *const range = &arguments[1];
    const size_t areas = range->rows * range->columns;
    const int32_t method = swth_read_method(&reader, &arguments[2]);
    const int64_t total = swth_read_whole(&reader, &arguments[0]);
    int64_t *const weights = swth_read_range(&reader, range);
    int64_t *const shares = swth_read_range(&reader, range); /* room of the same length */
    if (reader.status == SWT_OK)
        reader.status = swt_apportion(total, weights, areas, method, NULL, NULL, shares, &ties);
    reader.status = swth_give_range(reader.status, shares, range->rows, range->columns, result);
    free(weights);
    free(shares);
    return reader.status;
}
