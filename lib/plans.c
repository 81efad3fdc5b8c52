/* SPDX-License-Identifier: MIT */
/* The catalogue's index: which plans there are, in which order, and how one is found. */
#include <swtarget/plans.h>

#include "plans/catalogue.h"

#include <string.h>

static const swt_plan *const catalogue[] = {
    &swti_plan_sichuan_2020, &swti_plan_anhui_2025, &swti_plan_county_2023,
    &swti_plan_jilin_2025,   &swti_plan_jilin_2020,
};

size_t swt_plan_count(void)
{
    return SWTI_COUNT(catalogue);
}

swt_status swt_plan_at(size_t index, const swt_plan **plan)
{
    if (plan == NULL)
        return SWT_ERR_NULL;
    if (index >= SWTI_COUNT(catalogue))
        return SWT_ERR_RANGE;
    *plan = catalogue[index];
    return SWT_OK;
}

swt_status swt_plan_find(const char *id, const swt_plan **plan)
{
    if (id == NULL || plan == NULL)
        return SWT_ERR_NULL;
    for (size_t i = 0; i < SWTI_COUNT(catalogue); i++) {
        if (strcmp(catalogue[i]->id, id) == 0) {
            *plan = catalogue[i];
            return SWT_OK;
        }
    }
    return SWT_ERR_NOT_FOUND;
}
