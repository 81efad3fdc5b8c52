/* SPDX-License-Identifier: MIT */
/* What was asked for on the command line. */
#ifndef PLAN_REPORT_OPTIONS_H
#define PLAN_REPORT_OPTIONS_H

#include "assumptions.h"
#include "provinces.h"

#include <stddef.h>
#include <swtarget.h>

typedef struct {
    enum { REPORT, LIST, HELP, VERSION, CHECK, EXPORT } task;
    int as_csv;
    const char *table;     /**< the user's file, to be reported on or checked; NULL: published figures */
    const char *targets;   /**< a file with a plan of the user's own; NULL: none */
    const char *exported;  /**< the id of the plan to be written out */
    const province *place; /**< whose published figures; NULL: those of each plan's own place */
    const swt_plan **plans;
    size_t plan_count;
    assumptions given;
} options;

/** Gives 1, or 0 after one complaint. Either way o->plans is the caller's to free. */
int read_options(int argc, char **argv, options *o);

/** The plan of that id, among those chosen or in the catalogue; or NULL after a complaint. */
const swt_plan *find_plan(const options *o, const char *id);

void print_help(void);

#endif
