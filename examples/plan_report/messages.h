/* SPDX-License-Identifier: MIT */
/* What plan_report says, in the reader's language. The messages themselves stand in messages.inc. */
#ifndef PLAN_REPORT_MESSAGES_H
#define PLAN_REPORT_MESSAGES_H

#include "text.h"

#include <stdint.h>
#include <swtarget.h>

typedef enum {
    M_NONE = 0,
#define MESSAGE(name, english, chinese) name,
#include "messages.inc"
#include "messages_answers.inc"
#undef MESSAGE
    M_COUNT
} message;

enum { ENGLISH, CHINESE };

/** What goes into a message in place of {1}, {2}... */
typedef struct {
    enum { END, WORDS, NUMBER, PLAIN, PERCENT, RATE, HUNDREDTHS } is;
    int digits;
    const char *words;
    int64_t number;
    swt_ratio share;
    double rate;
} value;

/** The values of a message, in the order of their numbers. */
#define VALUES(...) ((const value[]){__VA_ARGS__, {.is = END}})

value words(const char *utf8);
value number(int64_t count);          /**< 53491 as "53,491"; SWT_MISSING as "unknown" */
value plain(int64_t count);           /**< a year, a line: "2025" */
value percent(swt_ratio share);       /**< {53, 500} as "10.6 %" */
value rate(double share, int digits); /**< 0.23686 as "23.69 %" with two digits */
value hundredths(int64_t count);      /**< 1999963 as "19,999.63" */

/** ENGLISH or CHINESE, for all that is said from now on. */
void set_language(int language);

/** The language that the environment asks for: by the first of LC_ALL, LC_MESSAGES and LANG that says something. */
int language_of_locale(void);

/** Of two texts the one in the reader's language; the other where that one is NULL. */
const char *in_language(const char *english, const char *chinese);

/** A message without values. */
const char *said(message m);

/** The same in English whatever the language: what a file for other programs holds. */
const char *in_english(message m);

/** Adds a message to a text. `values` may be NULL where it takes none. */
void tell(text *t, message m, const value *values);

/** Adds a number as it is said: grouped digits, or that it is not known. */
void tell_number(text *t, int64_t count);

/** Prints a message, as it stands. */
void print_message(message m, const value *values);

/** A line on standard error, after the program's name. */
void complain(message m, const value *values);

/** The same about a file, or about a line of it where line is not 0. */
void complain_at(const char *path, size_t line, message m, const value *values);

/** What a status of the library means. */
const char *status_words(swt_status status);

/** Why a file could not be read or written: what errno means. */
const char *reason_words(int error);

#endif
