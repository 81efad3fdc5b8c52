/* SPDX-License-Identifier: MIT */
/* Chooses the published figures that belong to a plan and sets them out as one row. */
#include "published.h"

#include <string.h>

const province *find_province(const char *name)
{
    for (size_t i = 0; name != NULL && i < province_count; i++)
        if (strcmp(provinces[i].name, name) == 0 || strcmp(provinces[i].chinese, name) == 0)
            return &provinces[i];
    return NULL;
}

static void add_count(table *t, const char *name, int64_t count, message source, int planned)
{
    table_add(t, name, (origin){source, planned, 0})[0] = count;
}

static void add_province(table *t, const province *p)
{
    add_count(t, "elders", p->elders, M_SOURCE_ELDERS, 0);
    add_count(t, "urban_communities", p->urban_communities, M_SOURCE_CODES, 0);
    add_count(t, "town_communities", p->town_communities, M_SOURCE_CODES, 0);
    add_count(t, "villages", p->villages, M_SOURCE_CODES, 0);
    add_count(t, "communities", p->urban_communities + p->town_communities + p->villages,
              M_SOURCE_COMMUNITIES, 0);
    add_count(t, "townships", p->townships, M_SOURCE_TOWNSHIPS, 0);
    add_count(t, "counties", p->counties, M_SOURCE_COUNTIES, 0);
    table_add(t, "area", (origin){M_SOURCE_AREA, 0, 1})[0] = 0;
}

void published_table(const swt_plan *plan, const province *place, table *t)
{
    const province *const named = find_province(plan->place);
    const province *const own = named != NULL ? named : find_province(plan->place_zh);
    const char *const place_name = in_language(plan->place, plan->place_zh);
    const province *const shown = place != NULL ? place : own;
    text title = {NULL, 0, 0};

    if (shown != NULL)
        tell(&title, M_PUBLISHED_FIGURES, VALUES(words(shown->name), words(shown->chinese)));
    else
        tell(&title, M_OWN_FIGURES, VALUES(words(place_name != NULL ? place_name : plan->id)));
    *t = (table){.title = title.bytes, .unit = shown != NULL ? "province" : "county", .rows = 1};
    if (shown != NULL)
        add_province(t, shown);
    for (size_t i = 0; shown == own && i < published_count_count; i++) {
        const published_count *const p = &published_counts[i];
        if (strcmp(p->plan, plan->id) == 0)
            add_count(t, p->column, p->count, p->source, p->planned);
    }
}
