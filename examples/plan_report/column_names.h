/* SPDX-License-Identifier: MIT */
/* The headings that a table may bear beside the catalogue's own names of columns. */
#ifndef PLAN_REPORT_COLUMN_NAMES_H
#define PLAN_REPORT_COLUMN_NAMES_H

/**
 * The catalogue's name for a heading: for "老年人（人）" it is "elders", for "Urban Communities" it is
 * "urban_communities"; for a heading that it does not know, the same without capitals and blanks. To be
 * freed.
 */
char *column_name(const char *heading);

/**
 * A heading without capitals, without what it counts in, and with "_" or nothing for its blanks. To be freed.
 */
char *plain_heading(const char *heading);

/** Prints the list, a line a column. */
void print_column_names(void);

#endif
