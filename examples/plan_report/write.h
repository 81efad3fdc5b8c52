/* SPDX-License-Identifier: MIT */
/* Words and numbers on paper: grouped digits, sentences built up in pieces, text wrapped to the page. */
#ifndef PLAN_REPORT_WRITE_H
#define PLAN_REPORT_WRITE_H

#include <stddef.h>
#include <stdint.h>
#include <swtarget.h>

enum { PAGE_WIDTH = 110 };

/** A piece of text that grows by what is said; text_free gives its memory back. */
typedef struct {
    char *bytes;
    size_t length;
    size_t room;
} text;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void say(text *t, const char *format, ...);

/** 53491 as "53,491"; SWT_MISSING as "unknown". */
void say_number(text *t, int64_t value);

/** {53, 500} as "10.6 %". Only shown, never computed with. */
void say_percent(text *t, swt_ratio share);

void text_free(text *t);

/** Columns that UTF-8 text takes on a terminal: Chinese characters are two wide. */
int width_of(const char *utf8);

/** Prints `value` as say_number does, set right in `width` columns. */
void print_number(int64_t value, int width);

/** Prints text and blanks up to `width` columns; at least one blank follows. */
void print_padded(const char *utf8, int width);

/**
 * Prints as many words as `width` columns hold, without a line end; gives what is left, "" at the end,
 * and in *used the columns printed. Wide characters, as Chinese has, may part from each other.
 */
const char *print_line(const char *utf8, int width, int *used);

/** Prints a paragraph that starts with a label in the first `indent` columns and is wrapped beside it. */
void print_paragraph(const char *label, int indent, const char *utf8);

/** Prints a heading and underlines it. */
void print_heading(const char *utf8, char underline);

/** Prints a heading after a blank line. */
void print_section(const char *utf8);

/** Prints a line across the page. */
void print_rule(char mark);

/** A line on standard error, after the program's name. */
#if defined(__GNUC__)
__attribute__((format(printf, 1, 2)))
#endif
void complain(const char *format, ...);

/** realloc that ends the program with a message where memory runs out. */
void *grow(void *block, size_t count, size_t size);

#endif
