/* SPDX-License-Identifier: MIT */
/* Areas that share: named in a file, numbered for the library. */
#ifndef PLAN_REPORT_AREAS_H
#define PLAN_REPORT_AREAS_H

#include "table.h"

/**
 * Gives each of t->rows names a number, in the order of the names, and sets the rows' cells and the table's
 * areas.
 */
void number_areas(char *const *names, table *t, int64_t *cells);

#endif
