/* SPDX-License-Identifier: MIT */
/* What text takes of a line on a terminal, and where a line may end. */
#ifndef PLAN_REPORT_WIDTH_H
#define PLAN_REPORT_WIDTH_H

/** Columns that valid UTF-8 text takes: two for wide characters, as Chinese has, none for combining ones. */
int width_of(const char *utf8);

/**
 * Where a line of `width` columns ends: after the last word or Chinese character that fits. "5 %" stays whole, and
 * so do a number and the Chinese word after it; no line begins with a comma or ends with an opening bracket. Where
 * nothing fits, after the first character that does not.
 */
const char *line_end(const char *utf8, int width);

#endif
