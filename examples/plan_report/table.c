/* SPDX-License-Identifier: MIT */
/* Columns by name, as the library takes them, and the memory that holds them. */
#include "table.h"

#include "words.h"

#include <stdlib.h>
#include <string.h>

int64_t *table_add(table *t, const char *name, origin from)
{
    int64_t *const cells = grow(NULL, t->rows, sizeof *cells);

    for (size_t i = 0; i < t->rows; i++)
        cells[i] = SWT_MISSING;
    t->columns = grow(t->columns, t->column_count + 1, sizeof *t->columns);
    t->origins = grow(t->origins, t->column_count + 1, sizeof *t->origins);
    t->columns[t->column_count] = (swt_column){copy_of(name), cells};
    t->origins[t->column_count++] = from;
    return cells;
}

const swt_column *table_find(const table *t, const char *name)
{
    for (size_t i = 0; name != NULL && i < t->column_count; i++)
        if (strcmp(t->columns[i].name, name) == 0)
            return &t->columns[i];
    return NULL;
}

void say_row_name(text *t, const table *rows, size_t row)
{
    if (rows->labels != NULL && rows->labels[row] != NULL)
        say(t, "%s", rows->labels[row]);
    else if (rows->lines != NULL)
        tell(t, M_LINE, VALUES(plain((int64_t)rows->lines[row])));
    else
        tell(t, M_ROW_NUMBER, VALUES(plain((int64_t)row + 1)));
}

swt_table table_view(const table *t)
{
    return (swt_table){t->columns, t->column_count, t->rows};
}

static void free_all(char **strings, size_t count)
{
    for (size_t i = 0; strings != NULL && i < count; i++)
        free(strings[i]);
    free(strings);
}

void table_free(table *t)
{
    for (size_t i = 0; i < t->column_count; i++) {
        free((void *)(uintptr_t)t->columns[i].name);
        free((void *)(uintptr_t)t->columns[i].values);
    }
    free(t->columns);
    free(t->origins);
    free(t->lines);
    free(t->title);
    free_all(t->labels, t->rows);
    free_all(t->areas, t->area_count);
    *t = (table){0};
}
