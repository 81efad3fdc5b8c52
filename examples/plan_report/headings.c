/* SPDX-License-Identifier: MIT */
/* Names of columns, and what is refused in them. */
#include "headings.h"

#include "assessment.h"
#include "cells.h"
#include "column_names.h"
#include "text.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

static int is_area(const swt_plan *plan, const char *name)
{
    for (size_t i = 0; i < plan->target_count; i++)
        if (plan->targets[i].area != NULL && strcmp(plan->targets[i].area, name) == 0)
            return 1;
    return 0;
}

static int use_in(const swt_plan *plan, const char *name, int use)
{
    if (use == AREAS || is_area(plan, name))
        return AREAS;
    return plan_names_column(plan, plan->target_count, name) ? NUMBERS : use;
}

int column_use(const plan_list *own, const char *name)
{
    const swt_plan *plan;
    int use = OTHER;

    if (strcmp(name, "name") == 0)
        return LABELS;
    for (size_t i = 0; i < own->count; i++)
        use = use_in(own->plans[i], name, use);
    for (size_t i = 0; swt_plan_at(i, &plan) == SWT_OK; i++)
        use = use_in(plan, name, use);
    return use;
}

static int refuse_heading(const headings *h, faults *f, place where, const heading *new)
{
    const excerpt column = column_shown(h->count, new->written);
    int64_t count;

    if (read_count(new->written, &count) != SWT_ERR_SYNTAX)
        return !fault(f, where, M_HEADING_NUMBER, VALUES(words(column.text)));
    for (size_t i = 0; i < h->count; i++) {
        const int same = h->at[i].holds != NOTHING && strcmp(h->at[i].name, new->name) == 0;
        if (same || (h->at[i].holds == AREAS && new->holds == AREAS))
            return !fault(f, where, same ? M_HEADING_TWICE : M_TWO_AREAS,
                          VALUES(words(column.text), words(column_shown(i, h->at[i].written).text)));
    }
    return 0;
}

/* What stands in a cell that may be a whole line, where commas would part it; M_NONE: nothing that does. */
static message other_mark(const char *cell)
{
    static const struct {
        const char *mark;
        message name;
    } marks[] = {
        {"\t", M_TABS}, {";", M_SEMICOLONS}, {"；", M_WIDE_SEMICOLONS}, {"，", M_WIDE_COMMAS}, {"|", M_BARS}};

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (strstr(cell, marks[i].mark) != NULL)
            return marks[i].name;
    return M_NONE;
}

int headings_add(headings *h, faults *f, const plan_list *own, place where, char *cell)
{
    const char *const written = trim(cell);
    heading new = {column_name(written), copy_of(written), NOTHING};
    const size_t faults_before = f->count;

    if (h->count == 0)
        h->mark = other_mark(written);
    if (written[0] != '\0')
        new.holds = column_use(own, new.name);
    if (new.holds == OTHER) {
        free(new.name);
        new.name = copy_of(written);
    }
    const int stopped = new.holds != NOTHING &&refuse_heading(h, f, where, &new);
    if (f->count > faults_before)
        new.holds = OTHER; /* a row has one name and one area */
    h->at = grow(h->at, h->count + 1, sizeof *h->at);
    h->at[h->count++] = new;
    return !stopped;
}

int headings_end(const headings *h, faults *f, place where)
{
    size_t named = 0;

    for (size_t i = 0; i < h->count; i++)
        named += h->at[i].holds != NOTHING;
    if (named == 0)
        return fault(f, where, M_NO_HEADING, NULL);
    if (h->count == 1 && h->mark != M_NONE)
        return fault(f, where, M_OTHER_MARK, VALUES(words(said(h->mark))));
    return 1;
}

void headings_free(headings *h)
{
    for (size_t i = 0; i < h->count; i++) {
        free(h->at[i].name);
        free(h->at[i].written);
    }
    free(h->at);
    *h = (headings){NULL, 0, M_NONE};
}
