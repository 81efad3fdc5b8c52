/* SPDX-License-Identifier: MIT */
/* Published counts of 31 provinces, and what published texts say there is of what plans ask for. */
#ifndef PLAN_REPORT_PROVINCES_H
#define PLAN_REPORT_PROVINCES_H

#include "messages.h"

#include <stddef.h>
#include <stdint.h>

typedef struct {
    const char *name;
    const char *chinese;
    int64_t elders;            /**< people of 60 and over */
    int64_t urban_communities; /**< residents' committees under street offices */
    int64_t town_communities;  /**< residents' committees in towns and townships */
    int64_t villages;          /**< village committees */
    int64_t townships;         /**< street offices, towns and townships */
    int64_t counties;          /**< counties, cities and districts of that level */
} province;

extern const province provinces[];
extern const size_t province_count;

/** A count that a text states for the place that a plan binds. */
typedef struct {
    const char *plan;
    const char *column;
    int64_t count;
    message source; /**< when and where it was printed */
    int planned;    /**< 1: what the plan says there will be, not what there is */
} published_count;

extern const published_count published_counts[];
extern const size_t published_count_count;

#endif
