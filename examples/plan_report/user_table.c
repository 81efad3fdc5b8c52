/* SPDX-License-Identifier: MIT */
/* What the cells of a user's table mean, and what is refused in them. Nothing is guessed. */
#include "user_table.h"

#include "column_names.h"
#include "csv_file.h"
#include "messages.h"

#include <stdlib.h>
#include <string.h>

/* What a column holds. */
enum { NUMBERS, LABELS, AREAS };

typedef struct {
    char *name;
    int holds;
} heading;

/* Rows as they come: of each row its line and one cell for each heading, text or number. */
typedef struct {
    const char *path;
    int check_all; /* 1: complain of every fault, and go on */
    size_t faults;
    heading *headings;
    size_t columns;
    int has_header;
    size_t rows;
    size_t room; /* rows that there is memory for */
    size_t *lines;
    int64_t *numbers; /* room * columns */
    char **labels;    /* room each; NULL entries where the column is absent or the cell blank */
    char **areas;
} reader;

/* Line ends and other control characters become blanks: words are printed on lines of their own. */
static void flatten(char *words)
{
    for (; *words != '\0'; words++)
        if ((unsigned char)*words < ' ' || *words == 0x7F)
            *words = ' ';
}

static char *copy_of(const char *cell)
{
    const size_t size = strlen(cell) + 1;
    char *const copy = memcpy(grow(NULL, size, 1), cell, size);

    flatten(copy);
    return copy;
}

/* A cell as it may stand in a message, which is one line, and not a long one. */
static const char *shown(const char *cell)
{
    static char copy[64];
    size_t length = strlen(cell);

    if (length >= sizeof copy) {
        length = sizeof copy - 1;
        while ((cell[length] & 0xC0) == 0x80)
            length--;
    }
    memcpy(copy, cell, length);
    copy[length] = '\0';
    flatten(copy);
    return copy;
}

/* A count as swt_ratio_parse reads it ("12,345", "１２", "1.9万"), but no percentage and no fraction. */
static swt_status read_count(const char *cell, int64_t *count)
{
    static const char *const refused[] = {"%", "％", "‰", "/", "／", ":", "：", "-", "－"};
    swt_ratio r;
    const swt_status status = swt_ratio_parse(cell, &r);

    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        if (strstr(cell, refused[i]) != NULL)
            return SWT_ERR_SYNTAX;
    if (status != SWT_OK || r.den != 1)
        return status != SWT_OK ? status : SWT_ERR_SYNTAX;
    *count = r.num;
    return SWT_OK;
}

/* After a complaint: whether to go on. */
static int go_on(reader *r)
{
    r->faults++;
    return r->check_all;
}

static int is_area(const char *name)
{
    const swt_plan *plan;

    for (size_t i = 0; swt_plan_at(i, &plan) == SWT_OK; i++) {
        for (size_t j = 0; j < plan->target_count; j++) {
            const char *const area = plan->targets[j].area;
            if (area != NULL && strcmp(area, name) == 0)
                return 1;
        }
    }
    return 0;
}

static int refuse_heading(const reader *r, size_t line, size_t index, const char *cell)
{
    int64_t count;

    if (cell[0] == '\0') {
        complain_at(r->path, line, M_HEADING_BLANK, VALUES(plain((int64_t)index + 1)));
        return 1;
    }
    if (read_count(cell, &count) != SWT_ERR_SYNTAX) {
        complain_at(r->path, line, M_HEADING_NUMBER, VALUES(plain((int64_t)index + 1), words(shown(cell))));
        return 1;
    }
    for (size_t i = 0; i < r->columns; i++) {
        if (strcmp(r->headings[i].name, cell) == 0) {
            complain_at(r->path, line, M_HEADING_TWICE, VALUES(words(shown(cell))));
            return 1;
        }
    }
    return 0;
}

static int add_heading(reader *r, size_t line, size_t index, const char *cell)
{
    const char *const name = column_name(cell);
    const int refused = refuse_heading(r, line, index, name);

    r->headings = grow(r->headings, r->columns + 1, sizeof *r->headings);
    const int holds = is_area(name) ? AREAS : NUMBERS;
    r->headings[r->columns++] = (heading){copy_of(name), strcmp(name, "name") == 0 ? LABELS : holds};
    return !refused || go_on(r);
}

static void make_room(reader *r)
{
    if (r->rows < r->room)
        return;
    r->room = 2 * r->room + 64;
    r->lines = grow(r->lines, r->room, sizeof *r->lines);
    r->labels = grow(r->labels, r->room, sizeof *r->labels);
    r->areas = grow(r->areas, r->room, sizeof *r->areas);
    r->numbers = grow(r->numbers, r->room * r->columns, sizeof *r->numbers);
}

static void begin_row(reader *r, size_t line)
{
    make_room(r);
    r->lines[r->rows] = line;
    r->labels[r->rows] = NULL;
    r->areas[r->rows] = NULL;
    r->rows++;
}

static int add_number(reader *r, size_t line, size_t index, const char *cell)
{
    int64_t count = SWT_MISSING;
    const swt_status status = cell[0] == '\0' ? SWT_OK : read_count(cell, &count);

    if (status == SWT_OK) {
        r->numbers[(r->rows - 1) * r->columns + index] = count;
        return 1;
    }
    complain_at(r->path, line, status == SWT_ERR_OVERFLOW ? M_TOO_LARGE : M_NOT_WHOLE,
                VALUES(words(r->headings[index].name), words(shown(cell)),
                       words(strpbrk(cell, "0123456789") == NULL ? said(M_ONLY_NAME_AND_AREA) : "")));
    return go_on(r);
}

static int on_cell(void *user, size_t line, size_t index, const char *cell)
{
    reader *const r = user;

    if (!r->has_header)
        return add_heading(r, line, index, cell);
    if (index == 0)
        begin_row(r, line);
    if (index >= r->columns)
        return 1; /* on_row refuses the row and can say how long it is */
    if (r->headings[index].holds == NUMBERS)
        return add_number(r, line, index, cell);
    if (cell[0] != '\0') {
        (r->headings[index].holds == LABELS ? r->labels : r->areas)[r->rows - 1] = copy_of(cell);
    } else if (r->headings[index].holds == AREAS) {
        complain_at(r->path, line, M_AREA_BLANK, VALUES(words(r->headings[index].name)));
        return go_on(r);
    }
    return 1;
}

static int on_row(void *user, size_t line, size_t cells)
{
    reader *const r = user;

    if (!r->has_header) {
        r->has_header = 1;
        return 1;
    }
    if (cells != r->columns) {
        complain_at(r->path, line, M_ROW_LENGTH, VALUES(plain((int64_t)cells), plain((int64_t)r->columns)));
        return go_on(r);
    }
    return 1;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Gives each name of an area a number, in the order of the names, and the rows' numbers in cells. */
static void number_areas(const reader *r, table *t, int64_t *cells)
{
    t->areas = grow(NULL, r->rows, sizeof *t->areas);
    for (size_t i = 0; i < r->rows; i++)
        t->areas[t->area_count++] = r->areas[i];
    qsort(t->areas, t->area_count, sizeof *t->areas, by_text);
    size_t kept = 0;
    for (size_t i = 0; i < t->area_count; i++)
        if (kept == 0 || strcmp(t->areas[kept - 1], t->areas[i]) != 0)
            t->areas[kept++] = t->areas[i];
    t->area_count = kept;
    for (size_t i = 0; i < r->rows; i++) {
        char **const found = bsearch(&r->areas[i], t->areas, kept, sizeof *t->areas, by_text);
        cells[i] = found - t->areas;
    }
    for (size_t i = 0; i < kept; i++)
        t->areas[i] = copy_of(t->areas[i]);
}

static void fill_table(reader *r, table *t)
{
    text title = {NULL, 0, 0};

    tell(&title, r->rows == 1 ? M_USER_ROW : M_USER_ROWS, VALUES(words(r->path), number((int64_t)r->rows)));
    *t = (table){
        .title = title.bytes, .path = r->path, .rows = r->rows, .lines = r->lines, .labels = r->labels};
    for (size_t i = 0; i < r->columns; i++) {
        if (r->headings[i].holds == LABELS)
            continue;
        int64_t *const cells = table_add(t, r->headings[i].name, (origin){M_NONE, 0, 0});
        if (r->headings[i].holds == AREAS) {
            number_areas(r, t, cells);
            t->origins[t->column_count - 1].areas = t->area_count;
            continue;
        }
        for (size_t row = 0; row < r->rows; row++)
            cells[row] = r->numbers[row * r->columns + i];
    }
    r->lines = NULL; /* now the table's */
    r->labels = NULL;
}

static void free_reader(reader *r)
{
    for (size_t i = 0; i < r->columns; i++)
        free(r->headings[i].name);
    for (size_t i = 0; i < r->rows; i++) {
        free(r->areas[i]);
        if (r->labels != NULL)
            free(r->labels[i]);
    }
    free(r->headings);
    free(r->lines);
    free(r->labels);
    free(r->areas);
    free(r->numbers);
}

static void refuse_no_rows(reader *r)
{
    complain_at(r->path, 1, r->has_header ? M_NO_ROWS : M_EMPTY_FILE, NULL);
    r->faults++;
}

int read_user_table(const char *path, table *t)
{
    reader r = {.path = path};
    int read = read_csv(path, (csv_handler){on_cell, on_row, &r});

    if (read && r.rows == 0) {
        refuse_no_rows(&r);
        read = 0;
    }
    if (read)
        fill_table(&r, t);
    free_reader(&r);
    return read;
}

int check_user_table(const char *path)
{
    reader r = {.path = path, .check_all = 1};
    const int read = read_csv(path, (csv_handler){on_cell, on_row, &r});

    if (read && r.rows == 0)
        refuse_no_rows(&r);
    if (read && r.faults == 0)
        print_message(M_CHECKED, VALUES(words(path), plain((int64_t)r.columns), plain((int64_t)r.rows)));
    else if (read && r.faults > 1)
        complain_at(path, 0, M_FAULTS, VALUES(plain((int64_t)r.faults)));
    const int sound = read && r.faults == 0;
    free_reader(&r);
    return sound;
}
