/* SPDX-License-Identifier: MIT */
/*
 * require.h: two townships with seven communities between them, and Sichuan's norm of one social worker
 * for every 1,000 elders, where communities under 1,000 may share one. Then the supervisors of a
 * county's stations, five to eight stations each.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/require.h>

enum { COMMUNITIES = 7, TOWNSHIPS = 2 };

static const int64_t elders[COMMUNITIES] = {1000, 999, 1, 2300, 350, 350, 299};
static const uint32_t township[COMMUNITIES] = {0, 0, 0, 0, 1, 1, 1};
static const swt_ratio norm = {1, 1000};

static int print_posts(void)
{
    int64_t own[COMMUNITIES], shared[TOWNSHIPS], separate = 0;

    if (swt_require_column(elders, COMMUNITIES, norm, SWT_CEIL, own, NULL) ||
        swt_require_shared(elders, township, COMMUNITIES, TOWNSHIPS, norm, shared, NULL))
        return 0;
    for (size_t i = 0; i < COMMUNITIES; i++)
        separate += own[i];
    printf("each community its own: %" PRId64 " posts\n", separate);
    printf("shared within a township: %" PRId64 " and %" PRId64 " posts\n", shared[0], shared[1]);
    return 1;
}

static void print_supervisors(int64_t stations)
{
    int64_t least, greatest;
    const swt_status status = swt_require_span(stations, 5, 8, &least, &greatest);

    printf("%" PRId64 " stations: ", stations);
    if (status == SWT_OK)
        printf("%" PRId64 " to %" PRId64 " supervisors\n", least, greatest);
    else
        printf("%s\n",
               status == SWT_ERR_INFEASIBLE ? "no number of supervisors fits" : swt_status_text(status));
}

int main(void)
{
    if (!print_posts())
        return 1;
    print_supervisors(9);
    print_supervisors(11);
    print_supervisors(40);
    return 0;
}
