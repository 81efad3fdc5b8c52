/* SPDX-License-Identifier: MIT */
/* A CSV file cell by cell, through libcsv, with the place that each row and cell begins at. */
#ifndef PLAN_REPORT_CSV_FILE_H
#define PLAN_REPORT_CSV_FILE_H

#include "faults.h"

/** What is done with cells and rows. Each gives 1 to go on, or 0 once it has complained, to stop. */
typedef struct {
    int (*cell)(void *reader, place where, size_t index, char *cell); /**< which it may change */
    int (*row)(void *reader, place where, size_t cells);
    void *reader;
} csv_handler;

/**
 * Reads a text: line ends of any kind, cells in quotes where they need it. Blank lines are no rows. Gives 1
 * where it came to the end, whatever faults were found on the way; 0 where it stopped.
 */
int read_csv(faults *f, csv_handler handler);

#endif
