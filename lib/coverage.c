/* SPDX-License-Identifier: MIT */
/* Have against need, summed so that no surplus hides a shortfall; and shares of units. */
#include <swtarget/coverage.h>

#include "checks.h"
#include "columns/bad.h"
#include "columns/kernels.h"
#include "exact/two.h"

static int32_t fits(int64_t sum, int64_t more)
{
    return more <= INT64_MAX - sum;
}

/* Only have and need can overflow: shortfall <= need, surplus <= have, and the rest counts rows. */
static swt_status add_row(swt_coverage *sum, int64_t have, int64_t need, size_t row)
{
    if (!fits(sum->have, have) || !fits(sum->need, need))
        return SWT_ERR_OVERFLOW;
    const int64_t lacks = need - have;
    sum->units++;
    sum->have += have;
    sum->need += need;
    sum->met += lacks <= 0;
    if (lacks <= 0)
        sum->surplus += -lacks;
    else
        sum->shortfall += lacks;
    if (lacks > sum->worst_gap) {
        sum->worst_gap = lacks;
        sum->worst_row = row;
    }
    return SWT_OK;
}

static swt_status check_row(swt_coverage *sum, int64_t have, int64_t need, size_t row)
{
    const int32_t missing = have == SWT_MISSING || need == SWT_MISSING;
    if ((have < 0 && have != SWT_MISSING) || (need < 0 && need != SWT_MISSING))
        return SWT_ERR_RANGE;
    sum->missing += missing;
    return missing ? SWT_OK : add_row(sum, have, need, row);
}

/* The first row of a block that lacks so much; there is one. */
static size_t find_gap(const int64_t *have, const int64_t *need, int64_t gap)
{
    size_t row = 0;
    while (have[row] == SWT_MISSING || need[row] == SWT_MISSING || need[row] - have[row] != gap)
        row++;
    return row;
}

/* A whole block by its kernel; 0 where it must be done row by row. */
static int32_t add_block(swt_coverage *sum, const int64_t *have, const int64_t *need, size_t first,
                         size_t rows)
{
    swti_block_sums block;
    if (!swti_kernels_best()->coverage(have + first, need + first, rows, &block) ||
        !fits(sum->have, block.have_both) || !fits(sum->need, block.need_both))
        return 0;
    sum->units += block.both;
    sum->met += block.met;
    sum->missing += (int64_t)rows - block.both;
    sum->have += block.have_both;
    sum->need += block.need_both;
    sum->shortfall += block.shortfall;
    sum->surplus += block.shortfall + block.have_both - block.need_both;
    if (block.worst_gap > sum->worst_gap) {
        sum->worst_gap = block.worst_gap;
        sum->worst_row = first + find_gap(have + first, need + first, block.worst_gap);
    }
    return 1;
}

swt_status swt_coverage_check(const int64_t *have, const int64_t *need, size_t rows, swt_coverage *coverage,
                              size_t *bad_row)
{
    if (coverage == NULL || (rows != 0 && (have == NULL || need == NULL)))
        return SWT_ERR_NULL;
    swt_coverage sum = {.worst_row = SWT_NO_ROW};
    swti_bad bad = swti_bad_none();
    for (size_t first = 0; first < rows && bad.status == SWT_OK; first += SWTI_BLOCK_ROWS) {
        const size_t size = swti_block_rows(first, rows);
        if (add_block(&sum, have, need, first, size))
            continue;
        for (size_t row = first; row < first + size && bad.status == SWT_OK; row++)
            swti_bad_note(&bad, check_row(&sum, have[row], need[row], row), row);
    }
    if (bad.status == SWT_OK)
        *coverage = sum;
    return swti_bad_report(&bad, bad_row);
}

swt_status swt_coverage_units(swt_ratio share, int64_t units, int64_t *needed)
{
    if (needed == NULL)
        return SWT_ERR_NULL;
    if (units < 0)
        return SWT_ERR_RANGE;
    const swt_status status = swti_check_share(share);
    if (status != SWT_OK)
        return status;
    uint64_t rest; /* share <= 1, so the quotient is no more than units */
    const swti_two product = swti_two_product((uint64_t)units, (uint64_t)share.num);
    const uint64_t quotient = swti_two_divide(product, (uint64_t)share.den, &rest);
    *needed = (int64_t)(quotient + (rest != 0));
    return SWT_OK;
}

swt_status swt_coverage_reached(int64_t met, int64_t units, swt_ratio share, int32_t comparison, int32_t *yes)
{
    if (yes == NULL)
        return SWT_ERR_NULL;
    if (comparison != SWT_AT_LEAST && comparison != SWT_MORE_THAN)
        return SWT_ERR_OPTION;
    if (met < 0 || units < met)
        return SWT_ERR_RANGE;
    const swt_status status = swti_check_share(share);
    if (status != SWT_OK)
        return status;
    if (units == 0)
        return SWT_ERR_INFEASIBLE;
    const int32_t order = swti_two_order(swti_two_product((uint64_t)met, (uint64_t)share.den),
                                         swti_two_product((uint64_t)units, (uint64_t)share.num));
    *yes = comparison == SWT_AT_LEAST ? order >= 0 : order > 0;
    return SWT_OK;
}
