/* SPDX-License-Identifier: MIT */
/* Looking things up in the catalogue by name, for the tests of plans. */
#ifndef PLANS_FIND_H
#define PLANS_FIND_H

#include <check.h>
#include <string.h>
#include <swtarget/plans.h>

static inline const swt_plan *plan_at(size_t index)
{
    const swt_plan *plan = NULL;
    ck_assert_int_eq(swt_plan_at(index, &plan), SWT_OK);
    ck_assert_ptr_nonnull(plan);
    return plan;
}

static inline const swt_target *find_target(const char *id)
{
    for (size_t p = 0; p < swt_plan_count(); p++) {
        const swt_plan *plan = plan_at(p);
        for (size_t i = 0; i < plan->target_count; i++)
            if (strcmp(plan->targets[i].id, id) == 0)
                return &plan->targets[i];
    }
    return NULL;
}

static inline const swt_fact *find_fact(const char *id)
{
    for (size_t p = 0; p < swt_plan_count(); p++) {
        const swt_plan *plan = plan_at(p);
        for (size_t i = 0; i < plan->fact_count; i++)
            if (strcmp(plan->facts[i].id, id) == 0)
                return &plan->facts[i];
    }
    return NULL;
}

#endif
