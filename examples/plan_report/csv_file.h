/* SPDX-License-Identifier: MIT */
/* A CSV file cell by cell, through libcsv, with the line that each row begins on. */
#ifndef PLAN_REPORT_CSV_FILE_H
#define PLAN_REPORT_CSV_FILE_H

#include <stddef.h>

/** What is done with cells and rows. Each gives 1 to go on, or 0 once it has complained, to stop. */
typedef struct {
    int (*cell)(void *reader, size_t line, size_t index, const char *cell);
    int (*row)(void *reader, size_t line, size_t cells);
    void *reader;
} csv_handler;

/**
 * Reads a whole file: UTF-8 with or without a byte order mark or GB18030, line ends of any kind, cells in quotes
 * where they need it. Blank lines are no rows. Gives 1; or 0 after one complaint that names the line.
 */
int read_csv(const char *path, csv_handler handler);

#endif
