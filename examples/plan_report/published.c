/* SPDX-License-Identifier: MIT */
/* Chooses the published figures that belong to a plan and sets them out as one row. */
#include "published.h"

#include "write.h"

#include <string.h>

const province *find_province(const char *name)
{
    for (size_t i = 0; i < province_count; i++)
        if (strcmp(provinces[i].name, name) == 0 || strcmp(provinces[i].chinese, name) == 0)
            return &provinces[i];
    return NULL;
}

static void add_count(table *t, const char *name, int64_t count, const char *source, int planned)
{
    table_add(t, name, (origin){source, planned, 0})[0] = count;
}

static void add_province(table *t, const province *p)
{
    add_count(t, "elders", p->elders, CENSUS_SOURCE, 0);
    add_count(t, "urban_communities", p->urban_communities, CODES_SOURCE, 0);
    add_count(t, "town_communities", p->town_communities, CODES_SOURCE, 0);
    add_count(t, "villages", p->villages, CODES_SOURCE, 0);
    add_count(t, "communities", p->urban_communities + p->town_communities + p->villages,
              "urban and town communities and villages; area codes, mid-2023", 0);
    add_count(t, "townships", p->townships, "street offices, towns and townships; area codes, mid-2023", 0);
    add_count(t, "counties", p->counties, "without development zones; area codes, mid-2023", 0);
    table_add(t, "area", (origin){"the whole province may share", 0, 1})[0] = 0;
}

void published_table(const swt_plan *plan, const province *place, table *t)
{
    const province *const own = find_province(plan->place);
    const province *const shown = place != NULL ? place : own;
    text title = {NULL, 0, 0};

    if (shown != NULL)
        say(&title, "%s (%s), published figures", shown->name, shown->chinese);
    else
        say(&title, "%s, the figures of the plan itself", plan->place);
    *t = (table){.title = title.bytes, .unit = shown != NULL ? "province" : "county", .rows = 1};
    if (shown != NULL)
        add_province(t, shown);
    for (size_t i = 0; shown == own && i < published_count_count; i++) {
        const published_count *const p = &published_counts[i];
        if (strcmp(p->plan, plan->id) == 0)
            add_count(t, p->column, p->count, p->source, p->planned);
    }
}
