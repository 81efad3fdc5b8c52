/* SPDX-License-Identifier: MIT */
/*
 * plans.h: the catalogue. Which plans are there, how many of their targets are firm, and what does Jilin's
 * plan for 2025 ask of a county with 10 urban communities, 1 town community and 229 villages?
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/plans.h>

static const int64_t urban[] = {10}, town[] = {1}, villages[] = {229};
static const swt_column columns[] = {
    {"urban_communities", urban}, {"town_communities", town}, {"villages", villages}};
static const swt_table county = {columns, 3, 1};

static void print_plan(const swt_plan *plan)
{
    size_t firm = 0;

    for (size_t i = 0; i < plan->target_count; i++)
        firm += plan->targets[i].firm != 0;
    printf("%s: %zu targets, %zu of them firm\n", plan->id, plan->target_count, firm);
}

/* The norms whose driver the county's table holds. */
static int print_needs(const char *id)
{
    const swt_plan *plan;
    int64_t need;
    swt_finding finding;

    if (swt_plan_find(id, &plan) != SWT_OK)
        return 0;
    for (size_t i = 0; i < plan->target_count; i++) {
        const swt_target *const target = &plan->targets[i];
        if (target->kind == SWT_KIND_RATIO && swt_assess_rows(&county, target, &need, &finding) == SWT_OK)
            printf("%s needs %" PRId64 ": %s\n", target->id, need, target->title);
    }
    return 1;
}

int main(void)
{
    const swt_plan *plan;

    for (size_t i = 0; i < swt_plan_count(); i++) {
        if (swt_plan_at(i, &plan) != SWT_OK)
            return 1;
        print_plan(plan);
    }
    return print_needs("jilin-2025") ? 0 : 1;
}
