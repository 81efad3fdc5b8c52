/* SPDX-License-Identifier: MIT */
/* Cells of a plan's file, each read by its field. */
#include "plan_row.h"

#include "cells.h"

#include <stdio.h>
#include <string.h>
#include <swtarget.h>

excerpt field_shown(const plan_row *r, int field)
{
    excerpt e;

    if (r->places[field].line > 0)
        return column_shown(r->columns[field], r->headings[field]);
    snprintf(e.text, sizeof e.text, "'%s'", field_name(field));
    return e;
}

int refuse_field(plan_row *r, int field, message m, const value *values)
{
    r->sound = 0;
    return fault(r->faults, r->places[field].line > 0 ? r->places[field] : r->where, m, values);
}

/* The sort of row, for messages: "a target of the kind 'growth'". */
static void tell_sort(text *t, const plan_row *r)
{
    static const message sorts[] = {
        [R_TARGET] = M_TARGET_OF_KIND, [R_PLAN] = M_A_PLAN, [R_FACT] = M_A_FACT, [R_CLAIM] = M_A_CLAIM};

    tell(t, sorts[r->record], r->record == R_TARGET ? VALUES(words(field_word_said(F_KIND, r->kind))) : NULL);
}

static int refuse_word(plan_row *r, int field)
{
    text known = {NULL, 0, 0};

    tell_field_words(&known, field);
    const int goes_on = refuse_field(
        r, field, M_WORD_UNKNOWN,
        VALUES(words(field_shown(r, field).text), words(shown(r->cells[field]).text), words(known.bytes)));
    text_free(&known);
    return goes_on;
}

int read_word(plan_row *r, int field, int32_t blank, int32_t *number)
{
    *number = r->cells[field] == NULL ? blank : field_number(field, r->cells[field]);
    return *number >= 0 || refuse_word(r, field);
}

int read_sort(plan_row *r)
{
    int32_t record;

    if (!read_word(r, F_RECORD, R_TARGET, &record))
        return 0;
    if (!r->sound)
        return 1;
    r->record = record;
    if (record != R_TARGET)
        return 1;
    if (r->cells[F_KIND] == NULL) {
        text known = {NULL, 0, 0};
        tell_field_words(&known, F_KIND);
        const int goes_on = refuse_field(r, F_KIND, M_KIND_NEEDED,
                                         VALUES(words(field_shown(r, F_KIND).text), words(known.bytes)));
        text_free(&known);
        return goes_on;
    }
    return read_word(r, F_KIND, 0, &r->kind);
}

int check_fields(plan_row *r)
{
    const fields may = fields_of(r->record, r->kind), must = fields_needed(r->record, r->kind);
    text sort = {NULL, 0, 0};
    int goes_on = 1;

    tell_sort(&sort, r);
    for (int field = 0; field < F_COUNT && goes_on; field++) {
        const int filled = r->cells[field] != NULL;
        if (filled && (may & FIELD(field)) == 0)
            goes_on = refuse_field(r, field, M_FIELD_UNUSED,
                                   VALUES(words(field_shown(r, field).text),
                                          words(shown(r->cells[field]).text), words(sort.bytes)));
        else if (!filled && (must & FIELD(field)) != 0)
            goes_on = refuse_field(r, field, M_FIELD_NEEDED,
                                   VALUES(words(field_shown(r, field).text), words(sort.bytes)));
    }
    text_free(&sort);
    return goes_on;
}

static int refuse_cell(plan_row *r, int field, message m)
{
    return refuse_field(
        r, field, m,
        VALUES(words(field_shown(r, field).text), words(shown(r->cells[field]).text), words("")));
}

int read_whole(plan_row *r, int field, int64_t blank, int64_t *number)
{
    *number = blank;
    if (r->cells[field] == NULL)
        return 1;
    const swt_status status = read_count(r->cells[field], number);
    return status == SWT_OK || refuse_cell(r, field, status == SWT_ERR_OVERFLOW ? M_TOO_LARGE : M_NOT_WHOLE);
}

int read_year(plan_row *r, int field, int32_t *year)
{
    int64_t number = 0;

    *year = 0;
    if (r->cells[field] == NULL)
        return 1;
    if (read_count(r->cells[field], &number) != SWT_OK || number < 1 || number > 9999)
        return refuse_cell(r, field, M_NO_YEAR);
    *year = (int32_t)number;
    return 1;
}

int read_amount(plan_row *r, int field, swt_ratio *amount)
{
    *amount = (swt_ratio){0, 1};
    if (r->cells[field] == NULL || swt_ratio_parse(r->cells[field], amount) == SWT_OK)
        return 1;
    return refuse_cell(r, field, M_NO_AMOUNT);
}

int read_figure(plan_row *r, int field, const char **figure)
{
    swt_ratio amount;

    *figure = r->cells[field];
    return read_amount(r, field, &amount);
}
