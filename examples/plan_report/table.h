/* SPDX-License-Identifier: MIT */
/* The rows that plans are held against: named columns of whole numbers, and where each comes from. */
#ifndef PLAN_REPORT_TABLE_H
#define PLAN_REPORT_TABLE_H

#include "messages.h"

#include <stddef.h>
#include <stdint.h>
#include <swtarget.h>

/** Where a column's numbers come from, beside its name and values in the library's swt_column. */
typedef struct {
    message source; /**< M_NONE: the user's own file */
    int planned;    /**< 1: what a plan itself says will be there, not a count of what is */
    size_t areas;   /**< 0; else the cells only name so many sharing areas */
} origin;

typedef struct {
    char *title;      /**< what the rows are, for the head of a report */
    const char *path; /**< the user's file; NULL where the figures are published ones */
    const char *unit; /**< what one row stands for, as in swt_target.row; NULL in a user's file */
    size_t rows;
    size_t column_count;
    swt_column *columns; /**< column_count of them, and as many origins */
    origin *origins;
    char **labels; /**< rows names; NULL where there are none */
    size_t *lines; /**< rows line numbers in the file; NULL where there is none */
    char **areas;  /**< names of sharing areas, by number; NULL where there are none */
    size_t area_count;
} table;

/** Adds a column and gives its cells, all unknown, to be filled in. The name is copied. */
int64_t *table_add(table *t, const char *name, origin from);

/** The column of that name, or NULL. */
const swt_column *table_find(const table *t, const char *name);

/** The name of a row; where it has none, its line in the file or its number. */
void say_row_name(text *t, const table *rows, size_t row);

/** What the library takes. */
swt_table table_view(const table *t);

void table_free(table *t);

#endif
