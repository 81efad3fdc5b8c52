/* SPDX-License-Identifier: MIT */
/*
 * The fewest extra posts that bring a share of the units to their need: the smallest gaps are closed. How
 * large a gap is still closed is found by counting gaps by their leading digits, in passes that only read.
 */
#include <swtarget/coverage.h>

#include "checks.h"

/* Gaps in digits of base 2048: 63 bits are six of them, and a count of each fits the L1 cache. */
enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS };

/* What a unit whose numbers are not both known lacks. */
#define UNKNOWN (-1)

typedef struct {
    const int64_t *have;
    const int64_t *need;
    size_t rows;
} table;

/* Which gaps are closed: all below `limit`, and so many of the first ones that equal it. */
typedef struct {
    int64_t limit;
    size_t at_limit;
} choice;

/* What a row lacks, 0 where it has enough. */
static int64_t gap_of(const table *t, size_t row)
{
    const int64_t have = t->have[row], need = t->need[row];
    if (have == SWT_MISSING || need == SWT_MISSING)
        return UNKNOWN;
    return need > have ? need - have : 0;
}

/* What the checked rows hold: units that have enough, units that lack, and the greatest gap. */
typedef struct {
    size_t met;
    size_t lacking;
    int64_t greatest;
} survey;

static swt_status look_through(const table *t, survey *found)
{
    for (size_t row = 0; row < t->rows; row++) {
        const int64_t have = t->have[row], need = t->need[row];
        if ((have < 0 && have != SWT_MISSING) || (need < 0 && need != SWT_MISSING))
            return SWT_ERR_RANGE;
        const int64_t gap = gap_of(t, row);
        found->met += gap == 0;
        found->lacking += gap > 0;
        found->greatest = gap > found->greatest ? gap : found->greatest;
    }
    return SWT_OK;
}

/* How many gaps that begin with the digits of `lead` have each next digit, which is `shift` bits up. */
static void count_digits(const table *t, int64_t lead, int32_t shift, size_t *count)
{
    for (size_t digit = 0; digit < DIGITS; digit++)
        count[digit] = 0;
    for (size_t row = 0; row < t->rows; row++) {
        const int64_t gap = gap_of(t, row);
        if (gap > 0 && gap >> shift >> DIGIT_BITS == lead)
            count[gap >> shift & (DIGITS - 1)]++;
    }
}

/* The choice of the `wanted` smallest gaps, for wanted in 1..those there are: a digit a pass. */
static choice choose(const table *t, int64_t greatest, size_t wanted)
{
    size_t count[DIGITS];
    choice chosen = {0, wanted};
    int32_t shift = 0;
    while (greatest >> shift >> DIGIT_BITS != 0)
        shift += DIGIT_BITS;
    for (; shift >= 0; shift -= DIGIT_BITS) {
        int64_t digit = 0;
        count_digits(t, chosen.limit, shift, count);
        for (; count[digit] < chosen.at_limit; digit++)
            chosen.at_limit -= count[digit];
        chosen.limit = chosen.limit << DIGIT_BITS | digit;
    }
    return chosen;
}

/* What a row gets; rows are asked in order, so that of equal gaps the earlier are closed. */
static int64_t extra_of(choice *left, int64_t gap)
{
    if (gap < left->limit)
        return gap;
    if (gap > left->limit || left->at_limit == 0)
        return 0;
    left->at_limit--;
    return gap;
}

static swt_status sum_of(const table *t, choice chosen, int64_t *sum)
{
    int64_t so_far = 0;
    for (size_t row = 0; row < t->rows; row++) {
        const int64_t gap = gap_of(t, row), extra = gap == UNKNOWN ? 0 : extra_of(&chosen, gap);
        if (extra > INT64_MAX - so_far)
            return SWT_ERR_OVERFLOW;
        so_far += extra;
    }
    *sum = so_far;
    return SWT_OK;
}

static void write_rows(const table *t, choice chosen, int64_t *extra_by_row)
{
    for (size_t row = 0; row < t->rows; row++) {
        const int64_t gap = gap_of(t, row);
        extra_by_row[row] = gap == UNKNOWN ? SWT_MISSING : extra_of(&chosen, gap);
    }
}

static swt_status plan(const table *t, size_t wanted, choice *chosen, int64_t *sum)
{
    survey found = {0, 0, 0};
    const swt_status status = look_through(t, &found);
    if (status != SWT_OK)
        return status;
    if (wanted > found.met + found.lacking)
        return SWT_ERR_INFEASIBLE;
    if (wanted > found.met)
        *chosen = choose(t, found.greatest, wanted - found.met);
    return sum_of(t, *chosen, sum);
}

swt_status swt_coverage_cheapest(const int64_t *have, const int64_t *need, size_t rows, swt_ratio share,
                                 int64_t *extra_by_row, int64_t *extra)
{
    if (extra == NULL || (rows != 0 && (have == NULL || need == NULL || extra_by_row == NULL)))
        return SWT_ERR_NULL;
    int64_t wanted, sum;
    swt_status status = swt_coverage_units(share, (int64_t)rows, &wanted);
    if (status != SWT_OK)
        return status;
    const table t = {have, need, rows};
    choice chosen = {0, 0};
    status = plan(&t, (size_t)wanted, &chosen, &sum);
    if (status != SWT_OK)
        return status;
    write_rows(&t, chosen, extra_by_row);
    *extra = sum;
    return SWT_OK;
}
