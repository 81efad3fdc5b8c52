/* SPDX-License-Identifier: MIT */
/* What is wrong in a file: one sentence each, with file, line and byte. */
#ifndef PLAN_REPORT_FAULTS_H
#define PLAN_REPORT_FAULTS_H

#include "messages.h"
#include "source.h"

typedef struct {
    source *file;
    int all;    /**< 1: complain of every fault, and go on; 0: of the first */
    int silent; /**< 1: only count */
    size_t count;
} faults;

/** Complains of what is wrong at a place. Gives whether to go on. */
int fault(faults *f, place where, message m, const value *values);

/** Words as they may stand in a message. */
typedef struct {
    char text[160];
} excerpt;

/** A cell in one line, and not a long one. */
excerpt shown(const char *cell);

/**
 * A column as a spreadsheet and its own heading name it: "column C 'elders'"; without a heading "column C".
 */
excerpt column_shown(size_t index, const char *heading);

#endif
