/* SPDX-License-Identifier: MIT */
/* Words and numbers on paper: columns, text wrapped to the page, headings. */
#ifndef PLAN_REPORT_WRITE_H
#define PLAN_REPORT_WRITE_H

#include "messages.h"
#include "text.h"

#include <stdint.h>

enum { PAGE_WIDTH = 110 };

/** Prints text set right in `width` columns. */
void print_right(const char *utf8, int width);

/** Prints a number as tell_number says it, set right in `width` columns. */
void print_number(int64_t count, int width);

/** Prints text and blanks up to `width` columns; at least one blank follows. */
void print_padded(const char *utf8, int width);

/**
 * Prints as many words as `width` columns hold, without a line end; gives what is left, "" at the end,
 * and in *used the columns printed.
 */
const char *print_line(const char *utf8, int width, int *used);

/** Prints a paragraph that starts with a label in the first `indent` columns and is wrapped beside it. */
void print_paragraph(const char *label, int indent, const char *utf8);

/** Prints a heading and underlines it. */
void print_heading(const char *utf8, char underline);

/** Prints a heading after a blank line. */
void print_section(message heading);

/** Prints a line across the page. */
void print_rule(char mark);

#endif
