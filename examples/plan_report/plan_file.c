/* SPDX-License-Identifier: MIT */
/* Reads a plan row by row, then what rows say of each other. */
#include "plan_file.h"

#include "cells.h"
#include "csv_file.h"
#include "plan_records.h"
#include "text.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

/* A column without a heading, which must be blank, and one whose heading was refused. */
enum { BLANK = F_COUNT, REFUSED };

typedef struct {
    faults *faults;
    plan_file *plan;
    int *fields; /* of each column: a field, BLANK or REFUSED */
    size_t columns;
    int has_header;
    plan_row row; /* the columns' places, and the cells that have come */
    size_t filled;
    size_t beyond;
    plan_row *targets; /* the rows of the plan's targets, for what is wrong between them */
} reader;

static void tell_all_fields(text *t)
{
    for (int field = 0; field < F_COUNT; field++)
        say(t, "%s%s", field > 0 ? said(M_COMMA) : "", field_name(field));
}

static int refuse_heading(reader *r, place where, int field, const char *written)
{
    const excerpt column = column_shown(r->columns, written);
    text known = {NULL, 0, 0};

    if (field < F_COUNT)
        return fault(r->faults, where, M_HEADING_TWICE,
                     VALUES(words(column.text),
                            words(column_shown(r->row.columns[field], r->row.headings[field]).text)));
    tell_all_fields(&known);
    const int goes_on =
        fault(r->faults, where, M_FIELD_UNKNOWN, VALUES(words(column.text), words(known.bytes)));
    text_free(&known);
    return goes_on;
}

static int add_heading(reader *r, place where, char *cell)
{
    const char *const written = keep_text(r->plan, copy_of(trim(cell)));
    const int field = written[0] != '\0' ? field_of(written) : BLANK;
    const int is_new = field < F_COUNT && r->row.headings[field] == NULL;
    const int goes_on = is_new || written[0] == '\0' || refuse_heading(r, where, field, written);

    r->fields = grow(r->fields, r->columns + 1, sizeof *r->fields);
    r->fields[r->columns] = is_new || written[0] == '\0' ? field : REFUSED;
    if (is_new) {
        r->row.columns[field] = r->columns;
        r->row.headings[field] = written;
    }
    r->columns++;
    return goes_on;
}

static void begin_row(reader *r)
{
    r->filled = r->beyond = 0;
    memset(r->row.cells, 0, sizeof r->row.cells);
    memset(r->row.places, 0, sizeof r->row.places);
}

static int on_cell(void *user, place where, size_t index, char *cell)
{
    reader *const r = user;

    if (!r->has_header)
        return add_heading(r, where, cell);
    if (index == 0)
        begin_row(r);
    cell = trim(cell);
    r->filled += cell[0] != '\0';
    if (index >= r->columns) {
        r->beyond += cell[0] != '\0';
        return 1;
    }
    const int field = r->fields[index];
    if (field == REFUSED)
        return 1;
    if (field == BLANK)
        return cell[0] == '\0' ||
               fault(r->faults, where, M_UNDER_NO_HEADING,
                     VALUES(words(column_shown(index, NULL).text), words(shown(cell).text)));
    r->row.places[field] = where;
    if (cell[0] != '\0')
        r->row.cells[field] = keep_text(r->plan, copy_of(cell));
    return 1;
}

static int add_row(reader *r)
{
    const size_t before = r->plan->plan.target_count;

    r->row.sound = 1;
    r->row.record = R_TARGET;
    if (!add_record(r->plan, &r->row))
        return 0;
    if (r->plan->plan.target_count > before) {
        r->targets = grow(r->targets, before + 1, sizeof *r->targets);
        r->targets[before] = r->row;
    }
    return 1;
}

static int on_row(void *user, place where, size_t cells)
{
    reader *const r = user;

    r->row.where = where;
    if (!r->has_header) {
        r->has_header = 1;
        return 1;
    }
    if (r->filled == 0)
        return 1;
    if (cells < r->columns || r->beyond > 0)
        return fault(r->faults, where, M_PLAN_ROW_LENGTH,
                     VALUES(plain((int64_t)cells), plain((int64_t)r->columns)));
    return add_row(r);
}

static size_t find_target(const plan_file *p, const char *id, size_t count)
{
    size_t i = 0;

    while (i < count && strcmp(p->targets[i].id, id) != 0)
        i++;
    return i;
}

/* What the row of one target says of others. */
static int check_among(reader *r, size_t i)
{
    const swt_target *const t = &r->plan->targets[i];
    plan_row *const row = &r->targets[i];
    const size_t count = r->plan->plan.target_count, twin = find_target(r->plan, t->id, i);

    if (twin < i && !refuse_field(row, F_ID, M_ID_TWICE,
                                  VALUES(words(field_shown(row, F_ID).text), words(t->id),
                                         plain((int64_t)r->targets[twin].where.line))))
        return 0;
    return t->whole == NULL || find_target(r->plan, t->whole, count) < count ||
           refuse_field(row, F_WHOLE, M_WHOLE_UNKNOWN,
                        VALUES(words(field_shown(row, F_WHOLE).text), words(shown(t->whole).text)));
}

/* Without a row the library says only what it thinks of the targets themselves. */
static int check_by_library(reader *r)
{
    const swt_table nothing = {NULL, 0, 0};
    const size_t count = r->plan->plan.target_count;
    swt_finding *const findings = grow(NULL, count, sizeof *findings);
    int goes_on = 1;

    if (swt_assess(&nothing, r->plan->targets, count, findings) != SWT_OK)
        for (size_t i = 0; i < count && goes_on; i++)
            if (findings[i].status != SWT_OK)
                goes_on = fault(r->faults, r->targets[i].where, M_TARGET_REFUSED,
                                VALUES(words(findings[i].target), words(status_words(findings[i].status))));
    free(findings);
    return goes_on;
}

static int check_plan(reader *r)
{
    const size_t count = r->plan->plan.target_count;

    if (count == 0 && r->faults->count == 0)
        return fault(r->faults, (place){1, 0}, M_NO_TARGETS, NULL);
    for (size_t i = 0; i < count; i++)
        if (!check_among(r, i))
            return 0;
    return r->faults->count > 0 || check_by_library(r);
}

/* A plan without a row of its own bears the name of its file. */
static char *name_of_file(const char *path)
{
    const char *const slash = strrchr(path, '/');
    char *const name = copy_of(slash != NULL ? slash + 1 : path);
    char *const dot = strrchr(name, '.');

    if (dot != NULL && dot > name)
        *dot = '\0';
    return name;
}

static int note_heading(void *user, place where, size_t index, char *cell)
{
    fields *const found = user;
    const int field = field_of(trim(cell));

    (void)where;
    (void)index;
    if (field < F_COUNT)
        *found |= FIELD(field);
    return 1;
}

static int stop(void *user, place where, size_t cells)
{
    (void)user;
    (void)where;
    (void)cells;
    return 0;
}

int is_plan(source *file)
{
    const fields asked = FIELD(F_ID) | FIELD(F_KIND);
    faults unsaid = {.file = file, .silent = 1};
    fields found = 0;

    (void)read_csv(&unsaid, (csv_handler){note_heading, stop, &found});
    return (found & asked) == asked;
}

int read_plan(faults *f, plan_file *p)
{
    reader r = {.faults = f, .plan = p, .row.faults = f};

    *p = (plan_file){0};
    const int read = is_plan(f->file) ? read_csv(f, (csv_handler){on_cell, on_row, &r}) && check_plan(&r)
                                      : fault(f, (place){1, 0}, M_NO_PLAN_FILE, NULL);
    if (p->plan.id == NULL)
        p->plan.id = keep_text(p, name_of_file(f->file->path));
    if (p->plan.title == NULL && p->plan.title_zh == NULL)
        p->plan.title = p->plan.id;
    p->plan.targets = p->targets;
    p->plan.facts = p->facts;
    p->plan.claims = p->claims;
    free(r.fields);
    free(r.targets);
    return read && f->count == 0;
}

void plan_file_free(plan_file *p)
{
    for (size_t i = 0; i < p->text_count; i++)
        free(p->texts[i]);
    free(p->texts);
    free(p->targets);
    free(p->facts);
    free(p->claims);
    *p = (plan_file){0};
}
