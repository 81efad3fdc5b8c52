/* SPDX-License-Identifier: MIT */
/* A line on standard error that says how far it is: after one second, and only where a person looks on. */
#ifndef PLAN_REPORT_PROGRESS_H
#define PLAN_REPORT_PROGRESS_H

#include <stddef.h>

/** The work begins now. */
void progress_begin(void);

/** So many bytes of a file have come in. */
void progress_read(const char *path, size_t bytes);

/** Of `all` bytes so many are worked through. Looks at the clock once in 4,096 times. */
void progress_parsed(const char *path, size_t done, size_t all);

/** Wipes the line, if one stands there: before anything else is said, and at the end. */
void progress_wipe(void);

#endif
