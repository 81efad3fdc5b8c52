/* SPDX-License-Identifier: MIT */
/* Several targets may hold the same two columns against each other: they are compared once. */
#include "covers.h"

#include "column_labels.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const swt_target **at;
    size_t count;
} cover_list;

static int is_listed(const cover_list *covers, const swt_target *target)
{
    for (size_t i = 0; i < covers->count; i++)
        if (strcmp(covers->at[i]->have, target->have) == 0 &&
            strcmp(covers->at[i]->driver, target->driver) == 0)
            return 1;
    return 0;
}

static void list_covers(cover_list *covers, const swt_plan *plan)
{
    for (size_t i = 0; i < plan->target_count; i++) {
        const swt_target *const target = &plan->targets[i];
        if (target->kind != SWT_KIND_COVER || target->have == NULL || target->driver == NULL ||
            is_listed(covers, target))
            continue;
        covers->at = grow(covers->at, covers->count + 1, sizeof *covers->at);
        covers->at[covers->count++] = target;
    }
}

/* Goes on to the beginning of a later line. */
static void go_to_line(const source *file, place *where, size_t line)
{
    const char *at = file->text + where->at;

    for (; where->line < line && *at != '\0'; where->line++) {
        at += strcspn(at, "\r\n");
        at += *at == '\r' && at[1] == '\n' ? 2 : *at != '\0';
    }
    where->at = (size_t)(at - file->text);
}

static int check_row(faults *f, const table *t, const cover_list *covers, size_t row, place *where)
{
    for (size_t i = 0; i < covers->count; i++) {
        const swt_column *const have = table_find(t, covers->at[i]->have);
        const swt_column *const all = table_find(t, covers->at[i]->driver);
        if (have == NULL || all == NULL || all->values[row] == SWT_MISSING ||
            have->values[row] <= all->values[row])
            continue;
        go_to_line(f->file, where, t->lines[row]);
        if (!fault(f, *where, M_ABOVE_ALL,
                   VALUES(words(column_label(have->name)), words(column_label(all->name)),
                          words(covers->at[i]->id))))
            return 0;
    }
    return 1;
}

int check_covers(faults *f, const plan_list *own, const table *t)
{
    cover_list covers = {NULL, 0};
    const swt_plan *plan;
    place where = {1, 0};
    const size_t before = f->count;

    for (size_t i = 0; i < own->count; i++)
        list_covers(&covers, own->plans[i]);
    for (size_t i = 0; swt_plan_at(i, &plan) == SWT_OK; i++)
        list_covers(&covers, plan);
    for (size_t row = 0; row < t->rows; row++)
        if (!check_row(f, t, &covers, row, &where))
            break;
    free(covers.at);
    return f->count == before;
}
