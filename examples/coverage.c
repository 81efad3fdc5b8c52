/* SPDX-License-Identifier: MIT */
/*
 * coverage.h: five urban districts of Changchun, the certificate holders they have and those their urban
 * communities call for at three each. One district's surplus does not staff another. And Jilin's 60 % of
 * 60 counties. Communities: area codes of the National Bureau of Statistics, mid-2023; holders: invented.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/coverage.h>
#include <swtarget/require.h>

enum { DISTRICTS = 5 };

static int print_districts(void)
{
    const char *const names[DISTRICTS] = {"Nanguan", "Kuancheng", "Chaoyang", "Erdao", "Luyuan"};
    const int64_t communities[DISTRICTS] = {57, 71, 52, 53, 63};
    const int64_t have[DISTRICTS] = {180, 198, 156, SWT_MISSING, 150};
    int64_t need[DISTRICTS];
    swt_coverage sums;

    if (swt_require_column(communities, DISTRICTS, (swt_ratio){3, 1}, SWT_CEIL, need, NULL) ||
        swt_coverage_check(have, need, DISTRICTS, &sums, NULL))
        return 0;
    printf("%" PRId64 " of %" PRId64 " districts have enough; %" PRId64 " is unknown\n", sums.met, sums.units,
           sums.missing);
    printf("lacking %" PRId64 ", beyond need %" PRId64 ", worst: %s, by %" PRId64 "\n", sums.shortfall,
           sums.surplus, names[sums.worst_row], sums.worst_gap);
    return 1;
}

static int print_share(int64_t met)
{
    const swt_ratio share = {60, 100};
    int64_t needed;
    int32_t reached, exceeded;

    if (swt_coverage_units(share, 60, &needed) ||
        swt_coverage_reached(met, 60, share, SWT_AT_LEAST, &reached) ||
        swt_coverage_reached(met, 60, share, SWT_MORE_THAN, &exceeded))
        return 0;
    printf("60 %% of 60 counties: %" PRId64 "; %" PRId64 " of them reach it: %s; exceed it: %s\n", needed,
           met, reached ? "yes" : "no", exceeded ? "yes" : "no");
    return 1;
}

int main(void)
{
    return print_districts() && print_share(35) && print_share(36) ? 0 : 1;
}
