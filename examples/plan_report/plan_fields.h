/* SPDX-License-Identifier: MIT */
/* A plan as a table: its columns, the words that stand in them, and what each kind of row has use for. */
#ifndef PLAN_REPORT_PLAN_FIELDS_H
#define PLAN_REPORT_PLAN_FIELDS_H

#include "messages.h"

#include <stddef.h>
#include <stdint.h>

/** The columns, in the order in which they are written. */
enum {
    F_RECORD,
    F_ID,
    F_KIND,
    F_TITLE,
    F_TITLE_ZH,
    F_ROW,
    F_HAVE,
    F_DRIVER,
    F_AREA,
    F_WHOLE,
    F_COMPARISON,
    F_AMOUNT,
    F_BASE,
    F_TARGET,
    F_FEWEST,
    F_MOST,
    F_BASE_YEAR,
    F_DEADLINE,
    F_YEAR,
    F_FIRM,
    F_SOURCE,
    F_SOURCE_ZH,
    F_WARNING,
    F_WARNING_ZH,
    F_PLACE,
    F_PLACE_ZH,
    F_PUBLISHED,
    F_PUBLISHED_ZH,
    F_COUNT
};

/** What a row is. */
enum { R_TARGET, R_PLAN, R_FACT, R_CLAIM };

/** The words of F_RECORD, F_KIND, F_COMPARISON and F_FIRM, by the numbers that they stand for. */
const char *field_word(int field, int32_t number);

/** The same in the reader's language, for a message. */
const char *field_word_said(int field, int32_t number);

/** The number that a word stands for, in English or Chinese; -1: none. */
int32_t field_number(int field, const char *word);

/** All words of a field in the reader's language, for a message. */
void tell_field_words(text *t, int field);

/** The field that a heading names, in English or Chinese; F_COUNT: none. */
int field_of(const char *heading);

/** A field's own name, as it is written. */
const char *field_name(int field);

/** Prints the columns of a plan and their other names, a line each. */
void print_field_names(void);

/** A set of fields. */
typedef uint32_t fields;
#define FIELD(f) ((fields)1 << (f))

/** The fields that a row of this sort may fill, and those that it must. `kind` is only asked of targets. */
fields fields_of(int record, int32_t kind);
fields fields_needed(int record, int32_t kind);

#endif
