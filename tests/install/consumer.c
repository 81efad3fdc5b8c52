/* SPDX-License-Identifier: MIT */
/* A program as a user writes it, C and C++ alike: it knows the installed headers and nothing else. */
#include <stdio.h>
#include <swtarget.h>

int main(void)
{
    const swt_ratio rate = {1, 10};
    int64_t headcount = 0;
    if (swt_growth_project(1000000, rate, 3, SWT_CEIL, &headcount) != SWT_OK)
        return 1;
    printf("%lld\n", (long long)headcount);
    return 0;
}
