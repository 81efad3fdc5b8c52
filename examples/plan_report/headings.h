/* SPDX-License-Identifier: MIT */
/* The first row of a user's table: what each column holds. */
#ifndef PLAN_REPORT_HEADINGS_H
#define PLAN_REPORT_HEADINGS_H

#include "faults.h"

#include <swtarget.h>

/** Plans whose columns a table may bear, beside those of the catalogue. */
typedef struct {
    const swt_plan **plans;
    size_t count;
} plan_list;

/** What a column holds. */
enum {
    NUMBERS, /**< counts that some plan asks about */
    LABELS,  /**< names of rows */
    AREAS,   /**< names of areas that share */
    OTHER,   /**< what no plan counts: it is not read */
    NOTHING  /**< it has no heading, and its cells must be blank */
};

/** What a column of that name holds, for these plans or the catalogue's; never NOTHING. */
int column_use(const plan_list *own, const char *name);

typedef struct {
    char *name;    /**< as plans name it; of OTHER as written */
    char *written; /**< as the file names it */
    int holds;
} heading;

typedef struct {
    heading *at;
    size_t count;
    message mark; /**< what parts the words of the first heading, if it may be a whole line; or M_NONE */
} headings;

/** Adds the next one. Gives whether to go on: it complains of a number, and of one that is there already. */
int headings_add(headings *h, faults *f, const plan_list *own, place where, char *cell);

/**
 * The row of headings is whole. Complains where there are none, or where other marks than commas part them.
 */
int headings_end(const headings *h, faults *f, place where);

void headings_free(headings *h);

#endif
