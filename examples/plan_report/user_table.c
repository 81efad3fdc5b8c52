/* SPDX-License-Identifier: MIT */
/* What the cells of a user's table mean, and what is refused in them. Nothing is guessed. */
#include "user_table.h"

#include "areas.h"
#include "cells.h"
#include "csv_file.h"
#include "text.h"
#include "total_row.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

/* Rows as they come: of each row its line and one cell for each heading, text or number. */
typedef struct {
    faults *faults;
    const plan_list *own;
    headings headings;
    int has_header;
    size_t rows;
    size_t room; /* rows that there is memory for */
    size_t *lines;
    int64_t *numbers; /* room * headings.count */
    char **labels;    /* room each; NULL entries where the column is absent or the cell blank */
    char **areas;
    size_t filled;    /* cells of the row that are not blank */
    size_t beyond;    /* of these, those beyond the headings */
    place blank_area; /* line 0: none in this row */
    size_t blank_area_column;
    place first_total; /* a total in the first row, of which there may be no other; line 0: none */
} reader;

static void make_room(reader *r)
{
    if (r->rows < r->room)
        return;
    r->room = 2 * r->room + 64;
    r->lines = grow(r->lines, r->room, sizeof *r->lines);
    r->labels = grow(r->labels, r->room, sizeof *r->labels);
    r->areas = grow(r->areas, r->room, sizeof *r->areas);
    r->numbers = grow(r->numbers, r->room * r->headings.count, sizeof *r->numbers);
}

static void begin_row(reader *r, size_t line)
{
    make_room(r);
    r->lines[r->rows] = line;
    r->labels[r->rows] = NULL;
    r->areas[r->rows] = NULL;
    r->rows++;
    r->filled = r->beyond = 0;
    r->blank_area.line = 0;
}

static int refuse_total(reader *r, place where)
{
    return fault(r->faults, where, M_TOTAL, NULL);
}

static int meet_total(reader *r, place where)
{
    if (r->rows > 1)
        return refuse_total(r, where);
    r->first_total = where;
    return 1;
}

static int refuse_number(reader *r, place where, size_t index, const char *cell, swt_status status)
{
    const excerpt column = column_shown(index, r->headings.at[index].written);
    const int is_large = status == SWT_ERR_OVERFLOW, has_digits = strpbrk(cell, "0123456789") != NULL;

    if (is_total(cell))
        return meet_total(r, where);
    return fault(r->faults, where, is_large ? M_TOO_LARGE : M_NOT_WHOLE,
                 VALUES(words(column.text), words(shown(cell).text),
                        words(is_large || has_digits ? "" : said(M_OR_BLANK))));
}

static int add_number(reader *r, place where, size_t index, const char *cell)
{
    int64_t count = SWT_MISSING;
    const swt_status status = cell[0] == '\0' ? SWT_OK : read_count(cell, &count);

    r->numbers[(r->rows - 1) * r->headings.count + index] = count;
    return status == SWT_OK || refuse_number(r, where, index, cell, status);
}

/* A table that names rows or areas twice is refused, but read to its end. */
static void keep(char **kept, const char *cell)
{
    free(*kept);
    *kept = copy_of(cell);
}

static int add_words(reader *r, place where, size_t index, const char *cell)
{
    const int holds = r->headings.at[index].holds;

    if (cell[0] == '\0' && holds == AREAS) {
        r->blank_area = where;
        r->blank_area_column = index;
    }
    if (cell[0] == '\0')
        return 1;
    if (holds == NOTHING)
        return fault(r->faults, where, M_UNDER_NO_HEADING,
                     VALUES(words(column_shown(index, NULL).text), words(shown(cell).text)));
    if (holds == LABELS)
        keep(&r->labels[r->rows - 1], cell);
    else if (holds == AREAS)
        keep(&r->areas[r->rows - 1], cell);
    return !is_total(cell) || meet_total(r, where);
}

static int on_cell(void *user, place where, size_t index, char *cell)
{
    reader *const r = user;

    if (!r->has_header)
        return headings_add(&r->headings, r->faults, r->own, where, cell);
    if (index == 0)
        begin_row(r, where.line);
    cell = trim(cell);
    r->filled += cell[0] != '\0';
    if (index >= r->headings.count) {
        r->beyond += cell[0] != '\0';
        return 1; /* on_row refuses the row and can say how long it is */
    }
    return r->headings.at[index].holds == NUMBERS ? add_number(r, where, index, cell)
                                                  : add_words(r, where, index, cell);
}

/* A spreadsheet saves rows and columns that were once used: blank cells beyond the table are none of it. */
static int end_row(reader *r, place where, size_t cells)
{
    const size_t columns = r->headings.count;

    if (r->filled == 0) {
        r->rows--;
        return 1;
    }
    if ((cells < columns || r->beyond > 0) &&
        !fault(r->faults, where, M_ROW_LENGTH, VALUES(plain((int64_t)cells), plain((int64_t)columns))))
        return 0;
    if (r->blank_area.line > 0 &&
        !fault(r->faults, r->blank_area, M_AREA_BLANK,
               VALUES(words(
                   column_shown(r->blank_area_column, r->headings.at[r->blank_area_column].written).text))))
        return 0;
    if (r->rows == 2 && r->first_total.line > 0)
        return refuse_total(r, r->first_total);
    return 1;
}

static int on_row(void *user, place where, size_t cells)
{
    reader *const r = user;

    if (r->has_header)
        return end_row(r, where, cells);
    r->has_header = 1;
    return headings_end(&r->headings, r->faults, where);
}

static void fill_column(const reader *r, size_t column, table *t)
{
    const heading *const h = &r->headings.at[column];
    int64_t *const cells = table_add(t, h->name, (origin){M_NONE, 0, 0});

    if (h->holds == AREAS) {
        number_areas(r->areas, t, cells);
        t->origins[t->column_count - 1].areas = t->area_count;
    }
    for (size_t row = 0; h->holds == NUMBERS && row < r->rows; row++)
        cells[row] = r->numbers[row * r->headings.count + column];
}

static void fill_table(reader *r, table *t)
{
    const char *const path = r->faults->file->path;
    text title = {NULL, 0, 0};

    tell(&title, r->rows == 1 ? M_USER_ROW : M_USER_ROWS, VALUES(words(path), number((int64_t)r->rows)));
    *t = (table){.title = title.bytes, .path = path, .rows = r->rows, .lines = r->lines, .labels = r->labels};
    for (size_t i = 0; i < r->headings.count; i++)
        if (r->headings.at[i].holds != LABELS && r->headings.at[i].holds != NOTHING)
            fill_column(r, i, t);
    r->lines = NULL; /* now the table's */
    r->labels = NULL;
    const size_t total = find_total_row(t);
    if (total != SWT_NO_ROW)
        complain_at(path, t->lines[total], M_PERHAPS_TOTAL, NULL);
}

static void free_reader(reader *r)
{
    headings_free(&r->headings);
    for (size_t i = 0; i < r->rows; i++) {
        free(r->areas[i]);
        if (r->labels != NULL)
            free(r->labels[i]);
    }
    free(r->lines);
    free(r->labels);
    free(r->areas);
    free(r->numbers);
}

int read_user_table(faults *f, const plan_list *own, table *t)
{
    reader r = {.faults = f, .own = own};
    const int read = read_csv(f, (csv_handler){on_cell, on_row, &r});

    if (read && f->count == 0 && r.rows == 0)
        (void)fault(f, (place){1, 0}, r.has_header ? M_NO_ROWS : M_EMPTY_FILE, NULL);
    if (f->count == 0 && read)
        fill_table(&r, t);
    const int sound = f->count == 0 && read;
    free_reader(&r);
    return sound;
}
