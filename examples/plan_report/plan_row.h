/* SPDX-License-Identifier: MIT */
/* One row of a plan's file: its cells by their fields, and what they come to. */
#ifndef PLAN_REPORT_PLAN_ROW_H
#define PLAN_REPORT_PLAN_ROW_H

#include "faults.h"
#include "plan_fields.h"

typedef struct {
    faults *faults;
    place where;
    const char *cells[F_COUNT]; /**< NULL where blank; the texts stay for as long as the plan */
    place places[F_COUNT];      /**< line 0 where the file has no such column */
    size_t columns[F_COUNT];
    const char *headings[F_COUNT]; /**< as the file names them */
    int record;
    int32_t kind; /**< of a target */
    int sound;
} plan_row;

/** Complains about a field's cell. Gives whether to go on. */
int refuse_field(plan_row *r, int field, message m, const value *values);

/** A field's name for messages, as the file has it: "column C 'kind'", or only 'kind' where it has none. */
excerpt field_shown(const plan_row *r, int field);

/**
 * What sort of row it is and whether its cells are those that it takes. Each of these gives whether to go on.
 */
int read_sort(plan_row *r);
int check_fields(plan_row *r);

/** The cell as a word, a whole number, a year or an amount; `blank` where it is blank. */
int read_word(plan_row *r, int field, int32_t blank, int32_t *number);
int read_whole(plan_row *r, int field, int64_t blank, int64_t *number);
int read_year(plan_row *r, int field, int32_t *year);
int read_amount(plan_row *r, int field, swt_ratio *amount);

/** The cell as it is printed, which must be a number all the same; NULL where it is blank. */
int read_figure(plan_row *r, int field, const char **figure);

#endif
