/* SPDX-License-Identifier: MIT */
/* swt_coverage_cheapest against all gaps sorted and the first of them closed, added up in 128 bits. */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

__extension__ typedef unsigned __int128 u128;

typedef struct {
    int64_t gap;
    size_t row;
} lacking;

static int by_gap(const void *left, const void *right)
{
    const lacking *a = left, *b = right;
    if (a->gap != b->gap)
        return a->gap < b->gap ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* The gaps of the rows that lack, and in extra what every other row gets; RANGE for a negative number. */
static swt_status find_gaps(const int64_t *have, const int64_t *need, size_t rows, lacking *gaps,
                            size_t *count, size_t *met, int64_t *extra)
{
    *count = *met = 0;
    for (size_t i = 0; i < rows; i++) {
        const int known = have[i] != SWT_MISSING && need[i] != SWT_MISSING;
        if ((have[i] < 0 && have[i] != SWT_MISSING) || (need[i] < 0 && need[i] != SWT_MISSING))
            return SWT_ERR_RANGE;
        extra[i] = known ? 0 : SWT_MISSING;
        *met += known && have[i] >= need[i];
        if (known && have[i] < need[i]) {
            const lacking gap = {need[i] - have[i], i};
            gaps[(*count)++] = gap;
        }
    }
    return SWT_OK;
}

static swt_status reference(const int64_t *have, const int64_t *need, size_t rows, swt_ratio share,
                            int64_t *extra, int64_t *total)
{
    static lacking gaps[FUZZ_ROWS];
    size_t count, met;
    u128 sum = 0;
    if (share.num < 0 || share.den < 0)
        return SWT_ERR_RANGE;
    if (share.den == 0)
        return SWT_ERR_DIV_ZERO;
    if (share.num > share.den || find_gaps(have, need, rows, gaps, &count, &met, extra) != SWT_OK)
        return SWT_ERR_RANGE;
    const u128 product = (u128)(uint64_t)share.num * rows, den = (u128)(uint64_t)share.den;
    const size_t wanted = (size_t)((product + den - 1) / den);
    if (met + count < wanted)
        return SWT_ERR_INFEASIBLE;
    qsort(gaps, count, sizeof gaps[0], by_gap);
    for (size_t i = 0; met + i < wanted; i++) {
        sum += (uint64_t)gaps[i].gap;
        extra[gaps[i].row] = gaps[i].gap;
    }
    *total = (int64_t)sum;
    return sum > INT64_MAX ? SWT_ERR_OVERFLOW : SWT_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int64_t have[FUZZ_ROWS], need[FUZZ_ROWS], want[FUZZ_ROWS], got[FUZZ_ROWS];
    bytes b = fuzz_bytes(data, size);
    const uint64_t percent = fuzz_take(&b, 1) % 128;
    const swt_ratio any = fuzz_ratio(&b), whole = {(int64_t)percent, 100};
    const swt_ratio share = percent <= 101 ? whole : any;
    const size_t one = fuzz_column(&b, have), two = fuzz_column(&b, need), rows = one < two ? one : two;
    int64_t total = -7, want_total = -7;
    for (size_t i = 0; i < rows; i++)
        got[i] = -7;
    const swt_status expected = reference(have, need, rows, share, want, &want_total);
    expect(swt_coverage_cheapest(have, need, rows, share, got, &total) == expected, "not the code");
    for (size_t i = 0; i < rows; i++)
        expect(got[i] == (expected == SWT_OK ? want[i] : -7), "a row's extra posts differ");
    expect(total == (expected == SWT_OK ? want_total : -7), "the sum differs");
    if (expected == SWT_OK) {
        expect(swt_coverage_cheapest(have, need, rows, share, have, &total) == SWT_OK, "in place is refused");
        expect(rows == 0 || memcmp(have, want, rows * sizeof *want) == 0, "in place differs");
    }
    return 0;
}
