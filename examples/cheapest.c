/* SPDX-License-Identifier: MIT */
/*
 * coverage.h: the cheapest way to a share. Jilin's plan wants county centres for social work in 60 % of its
 * counties. Ten counties, three posts to a centre; how many they have is invented, and one did not report.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/coverage.h>

enum { COUNTIES = 10 };

static const int64_t have[COUNTIES] = {3, 0, 2, 1, 4, 0, SWT_MISSING, 2, 1, 0};
static const int64_t need[COUNTIES] = {3, 3, 3, 3, 3, 3, 3, 3, 3, 3};

static int print_way(int64_t percent)
{
    int64_t by_county[COUNTIES], extra;
    const swt_status status =
        swt_coverage_cheapest(have, need, COUNTIES, (swt_ratio){percent, 100}, by_county, &extra);

    printf("%3" PRId64 " %%: ", percent);
    if (status == SWT_ERR_INFEASIBLE)
        printf("too few counties are known\n");
    if (status != SWT_OK)
        return status == SWT_ERR_INFEASIBLE;
    printf("%" PRId64 " posts more", extra);
    for (size_t i = 0; i < COUNTIES; i++)
        if (by_county[i] > 0)
            printf(", %" PRId64 " in county %zu", by_county[i], i + 1);
    printf("\n");
    return 1;
}

int main(void)
{
    return print_way(20) && print_way(60) && print_way(90) && print_way(91) ? 0 : 1;
}
