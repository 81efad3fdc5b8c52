/* SPDX-License-Identifier: MIT */
/* swt_coverage_check and swt_assess (RATIO and LEVEL) against sums in 128 bits, row by row. */
#include <string.h>

#include "fuzz.h"

__extension__ typedef __int128 i128;

typedef struct {
    i128 have, need, shortfall, surplus, worst;
    int64_t units, met, missing;
    size_t worst_row;
    swt_status status;
    size_t bad_row;
} sums;

static sums add_up(const int64_t *have, const int64_t *need, size_t rows)
{
    sums s = {.worst_row = SWT_NO_ROW, .bad_row = SWT_NO_ROW};
    for (size_t i = 0; i < rows && s.status == SWT_OK; i++) {
        if ((have[i] < 0 && have[i] != SWT_MISSING) || (need[i] < 0 && need[i] != SWT_MISSING))
            s.status = SWT_ERR_RANGE;
        else if (have[i] == SWT_MISSING || need[i] == SWT_MISSING)
            s.missing++;
        else {
            const i128 lacks = (i128)need[i] - have[i];
            s.units++;
            s.have += have[i];
            s.need += need[i];
            s.met += lacks <= 0;
            s.shortfall += lacks > 0 ? lacks : 0;
            s.surplus += lacks < 0 ? -lacks : 0;
            s.worst_row = lacks > s.worst ? i : s.worst_row;
            s.worst = lacks > s.worst ? lacks : s.worst;
            if (s.have > INT64_MAX || s.need > INT64_MAX)
                s.status = SWT_ERR_OVERFLOW;
        }
        s.bad_row = s.status == SWT_OK ? SWT_NO_ROW : i;
    }
    return s;
}

static void check_coverage(const int64_t *have, const int64_t *need, size_t rows)
{
    const sums s = add_up(have, need, rows);
    swt_coverage c = {.units = -7};
    size_t bad_row = SWT_NO_ROW;
    expect(swt_coverage_check(have, need, rows, &c, &bad_row) == s.status && bad_row == s.bad_row,
           "not the first bad row");
    if (s.status != SWT_OK) {
        expect(c.units == -7, "a failed check was written");
        return;
    }
    expect(c.units == s.units && c.met == s.met && c.missing == s.missing, "counts differ");
    expect(c.have == s.have && c.need == s.need && c.shortfall == s.shortfall && c.surplus == s.surplus,
           "sums differ");
    expect(c.worst_gap == s.worst && c.worst_row == s.worst_row, "the worst row differs");
}

/* Need by a norm: what the finding says is what the check says of have against the rows' own needs. */
static void check_ratio(const int64_t *have, const int64_t *driver, size_t rows, swt_ratio norm)
{
    static int64_t need[FUZZ_ROWS], row_need[FUZZ_ROWS];
    const swt_column columns[] = {{"have", have}, {"driver", driver}};
    const swt_table table = {columns, 2, rows};
    const swt_target target = {
        .id = "t", .kind = SWT_KIND_RATIO, .have = "have", .driver = "driver", .amount = norm};
    swt_finding f, by_row;
    const swt_status status = swt_assess(&table, &target, 1, &f);
    expect(swt_assess_rows(&table, &target, row_need, &by_row) == status, "two codes");
    expect(f.required == by_row.required && f.gap == by_row.gap && f.verdict == by_row.verdict &&
               f.worst_row == by_row.worst_row && f.bad_row == by_row.bad_row,
           "two findings");
    const swt_status needs = swt_require_column(driver, rows, norm, SWT_CEIL, need, NULL);
    expect(rows == 0 || memcmp(need, row_need, rows * sizeof *need) == 0, "needs by row differ");
    const sums s = add_up(have, need, rows);
    if (needs != SWT_OK || s.status != SWT_OK || status != SWT_OK)
        return;
    expect(f.units == s.units && f.met == s.met && f.missing == s.missing, "a finding's counts differ");
    expect(s.units == 0 || (f.gap == s.shortfall && f.worst_gap == s.worst && f.worst_row == s.worst_row),
           "a finding's gap differs");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int64_t have[FUZZ_ROWS], need[FUZZ_ROWS];
    bytes b = fuzz_bytes(data, size);
    const swt_ratio norm = fuzz_ratio(&b);
    const size_t one = fuzz_column(&b, have), two = fuzz_column(&b, need);
    const size_t rows = one < two ? one : two;
    check_coverage(have, need, rows);
    if (norm.num >= 0 && norm.den > 0)
        check_ratio(have, need, rows, norm);
    return 0;
}
