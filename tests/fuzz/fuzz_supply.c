/* SPDX-License-Identifier: MIT */
/* swt_supply_path and swt_supply_least_intake against GMP: every point, and that one recruit fewer is too few. */
#include "exact.h"
#include "fuzz.h"

#define MOST_PERIODS 24

static swt_status refusal(int64_t first, int64_t second, swt_ratio attrition, int32_t rounding)
{
    if (rounding > SWT_HALF_UP)
        return SWT_ERR_OPTION;
    if (first < 0 || second < 0 || attrition.num < 0 || attrition.den < 0)
        return SWT_ERR_RANGE;
    if (attrition.den == 0)
        return SWT_ERR_DIV_ZERO;
    return attrition.num > attrition.den ? SWT_ERR_RANGE : SWT_OK;
}

/* The stock after each period, rounded; the first that does not fit ends it. path may be NULL: the last alone. */
static exact_outcome exact_stock(int64_t stock, swt_ratio attrition, int64_t intake, int32_t periods,
                                 int32_t rounding, int64_t *path)
{
    mpz_t above, below, stays, all, joins;
    mpz_inits(above, below, stays, all, joins, NULL);
    exact_set(above, stock);
    exact_set(below, 1);
    exact_set(stays, attrition.den - attrition.num);
    exact_set(all, attrition.den);
    exact_set(joins, intake);
    exact_outcome point = exact_value(stock);
    for (int32_t i = 0; i <= periods && (point.status == SWT_OK || path == NULL); i++) {
        if (i > 0) {
            mpz_mul(above, above, stays);
            mpz_mul(below, below, all);
            mpz_addmul(above, joins, below);
        }
        point = exact_round(above, below, rounding);
        if (path != NULL)
            path[i] = point.value;
    }
    mpz_clears(above, below, stays, all, joins, NULL);
    return point;
}

static void check_path(int64_t stock, swt_ratio attrition, int64_t intake, int32_t periods, int32_t rounding)
{
    int64_t got[MOST_PERIODS + 1], want[MOST_PERIODS + 1];
    swt_status expected = refusal(stock, intake, attrition, rounding);
    for (int i = 0; i <= MOST_PERIODS; i++)
        got[i] = -7;
    if (expected == SWT_OK)
        expected = exact_stock(stock, attrition, intake, periods, rounding, want).status;
    expect(swt_supply_path(stock, attrition, intake, periods, rounding, got) == expected,
           "not the path's code");
    for (int32_t i = 0; i <= MOST_PERIODS; i++)
        expect(got[i] == (expected == SWT_OK && i <= periods ? want[i] : -7), "a point differs");
}

/* Whether so many a period reach the target; what is above INT64_MAX does. */
static int reaches(int64_t stock, int64_t target, swt_ratio attrition, int64_t intake, int32_t periods,
                   int32_t rounding)
{
    const exact_outcome end = exact_stock(stock, attrition, intake, periods, rounding, NULL);
    return end.status != SWT_OK || end.value >= target;
}

static void check_intake(int64_t stock, int64_t target, swt_ratio attrition, int32_t periods,
                         int32_t rounding)
{
    int64_t intake = -7;
    swt_status expected = refusal(stock, target, attrition, rounding);
    if (expected == SWT_OK && periods == 0 && target > stock)
        expected = SWT_ERR_INFEASIBLE;
    expect(swt_supply_least_intake(stock, target, attrition, periods, rounding, &intake) == expected,
           "not the intake's code");
    if (expected != SWT_OK) {
        expect(intake == -7, "a failed intake was written");
        return;
    }
    expect(reaches(stock, target, attrition, intake, periods, rounding), "the intake does not do");
    expect(intake == 0 || !reaches(stock, target, attrition, intake - 1, periods, rounding),
           "a smaller intake would do");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const swt_ratio usual[] = {{8, 100}, {10, 100}, {1, 3}, {0, 1}, {1, 1}, {1, 1000}};
    bytes b = fuzz_bytes(data, size);
    const uint64_t what = fuzz_take(&b, 1);
    const int32_t rounding = (int32_t)(what % 4), periods = (int32_t)(fuzz_take(&b, 1) % (MOST_PERIODS + 1));
    const int64_t stock = fuzz_number(&b), other = fuzz_number(&b);
    const swt_ratio any = fuzz_ratio(&b), attrition = what / 4 % 8 < 6 ? usual[what / 4 % 8] : any;
    check_path(stock, attrition, other, periods, rounding);
    check_intake(stock, other, attrition, periods, rounding);
    return 0;
}
