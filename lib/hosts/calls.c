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
static swt_status cover(const swth_value *have, const swth_value *need, swt_coverage *coverage)
{
    swth_reader reader = fresh;
    if (have->rows != need->rows || have->columns != need->columns)
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
