/* SPDX-License-Identifier: MIT */
/* The plans of the catalogue, one a line. */
#include "reports.h"
#include "write.h"

#include <stdio.h>

enum { ID = 15, PLACE = 12, DEADLINE = 9, TARGETS = 8 };

/* The last date that a target has. */
static int32_t last_deadline(const swt_plan *plan)
{
    int32_t last = 0;

    for (size_t i = 0; i < plan->target_count; i++)
        last = plan->targets[i].deadline > last ? plan->targets[i].deadline : last;
    return last;
}

void print_list(void)
{
    const swt_plan *plan;

    print_padded(said(M_PLAN), ID);
    print_padded(said(M_PLACE), PLACE);
    print_padded(said(M_DEADLINE), DEADLINE);
    print_right(said(M_TARGETS), TARGETS);
    printf("  %s\n", said(M_TITLE));
    for (size_t i = 0; swt_plan_at(i, &plan) == SWT_OK; i++) {
        print_padded(plan->id, ID);
        print_padded(in_language(plan->place, plan->place_zh), PLACE);
        printf("%-*d", DEADLINE, (int)last_deadline(plan));
        print_number((int64_t)plan->target_count, TARGETS);
        printf("  %s\n", in_language(plan->title, plan->title_zh));
    }
}
