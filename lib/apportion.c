/* SPDX-License-Identifier: MIT */
/* Division of a total among areas: the question checked, then handed to a family of methods. */
#include "apportion_parts.h"

/*
 * Sums the weights. The top bit of a sum of two numbers below 2^63 is set where it is not below 2^63, and
 * stays noted, whatever comes after.
 */
static swt_status add_weights(swti_apportionment *a, int32_t *overflows)
{
    uint64_t negative = 0, over = 0;
    for (size_t i = 0; i < a->areas; i++) {
        const uint64_t weight = (uint64_t)a->weights[i];
        negative |= weight;
        a->weight += weight;
        over |= a->weight;
        a->weighted += weight != 0;
    }
    *overflows = over >> 63 != 0;
    return negative >> 63 != 0 ? SWT_ERR_RANGE : SWT_OK;
}

/* sum + more, for a sum that no longer matters once it is above the total. */
static uint64_t add_within(uint64_t sum, uint64_t more, uint64_t total)
{
    return sum > total ? sum : sum + more;
}

static swt_status add_bounds(swti_apportionment *a)
{
    uint64_t most = 0;
    for (size_t i = 0; i < a->areas; i++) {
        const int64_t floor = a->floors == NULL ? 0 : a->floors[i];
        const int64_t cap = a->caps == NULL ? INT64_MAX : a->caps[i];
        const int has_weight = a->weights[i] != 0;
        if (floor < 0 || cap < floor)
            return SWT_ERR_RANGE;
        a->floor = add_within(a->floor, (uint64_t)floor, a->total);
        a->idle = add_within(a->idle, has_weight ? 0 : (uint64_t)floor, a->total);
        most = add_within(most, (uint64_t)(has_weight ? cap : floor), a->total);
        a->first += has_weight && floor == 0 && cap > 0;
    }
    a->most = most < a->total ? most : a->total;
    return SWT_OK;
}

static swt_status check(swti_apportionment *a)
{
    int32_t overflows;
    swt_status status = add_weights(a, &overflows);
    a->first = a->weighted;
    a->most = a->weighted != 0 ? a->total : 0;
    if (status == SWT_OK && a->is_bounded) {
        a->first = 0;
        status = add_bounds(a);
    }
    if (status != SWT_OK)
        return status;
    if (overflows)
        return SWT_ERR_OVERFLOW;
    return a->floor > a->total || a->most < a->total ? SWT_ERR_INFEASIBLE : SWT_OK;
}

static int64_t divide(const swti_apportionment *a, int64_t *shares)
{
    if (a->floor < a->total)
        return a->method == SWT_HAMILTON ? swti_apportion_hamilton(a, shares)
                                         : swti_apportion_divisor(a, shares);
    for (size_t i = 0; i < a->areas; i++)
        shares[i] = a->floors == NULL ? 0 : a->floors[i];
    return 0;
}

swt_status swt_apportion(int64_t total, const int64_t *weights, size_t areas, int32_t method,
                         const int64_t *floors, const int64_t *caps, int64_t *shares, int64_t *ties)
{
    if (ties == NULL || (areas != 0 && (weights == NULL || shares == NULL)))
        return SWT_ERR_NULL;
    if (method < SWT_HAMILTON || method > SWT_HUNTINGTON_HILL)
        return SWT_ERR_OPTION;
    if (total < 0)
        return SWT_ERR_RANGE;
    swti_apportionment a = {.total = (uint64_t)total,
                            .weights = weights,
                            .areas = areas,
                            .method = method,
                            .is_bounded = floors != NULL || caps != NULL,
                            .floors = floors,
                            .caps = caps};
    const swt_status status = check(&a);
    if (status == SWT_OK)
        *ties = divide(&a, shares);
    return status;
}
