/* SPDX-License-Identifier: MIT */
/* Sorted once, then each row's is looked up. */
#include "areas.h"

#include "text.h"
#include "words.h"

#include <stdlib.h>
#include <string.h>

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void number_areas(char *const *names, table *t, int64_t *cells)
{
    char **const sorted = grow(NULL, t->rows, sizeof *sorted);
    size_t kept = 0;

    memcpy(sorted, names, t->rows * sizeof *sorted);
    qsort(sorted, t->rows, sizeof *sorted, by_text);
    for (size_t i = 0; i < t->rows; i++)
        if (kept == 0 || strcmp(sorted[kept - 1], sorted[i]) != 0)
            sorted[kept++] = sorted[i];
    for (size_t i = 0; i < t->rows; i++) {
        char **const found = bsearch(&names[i], sorted, kept, sizeof *sorted, by_text);
        cells[i] = found - sorted;
    }
    for (size_t i = 0; i < kept; i++)
        sorted[i] = copy_of(sorted[i]);
    t->areas = sorted;
    t->area_count = kept;
}
