/* SPDX-License-Identifier: MIT */
/* Three sentences of a plan, each turned into a whole number that is exactly right. */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget.h>

int main(void)
{
    int64_t headcount, posts;
    int32_t reached;

    swt_status status = swt_growth_project(1000000, (swt_ratio){1, 10}, 3, SWT_CEIL, &headcount);
    if (status == SWT_OK)
        status = swt_require(18163804, (swt_ratio){1, 1000}, SWT_CEIL, &posts);
    if (status == SWT_OK)
        status = swt_coverage_reached(36, 60, (swt_ratio){60, 100}, SWT_AT_LEAST, &reached);
    if (status != SWT_OK) {
        fprintf(stderr, "%s\n", swt_status_text(status));
        return 1;
    }
    printf("1000000 growing 10 %% a year for 3 years: %" PRId64 "\n", headcount);
    printf("one post per 1000 of 18163804 elders: %" PRId64 "\n", posts);
    printf("36 of 60 counties are 60 %% of them: %s\n", reached ? "yes" : "no");
    return 0;
}
