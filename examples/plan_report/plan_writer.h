/* SPDX-License-Identifier: MIT */
/* A plan written out as the table that plan_file.h reads. */
#ifndef PLAN_REPORT_PLAN_WRITER_H
#define PLAN_REPORT_PLAN_WRITER_H

#include "text.h"

#include <swtarget.h>

/**
 * The plan as CSV: RFC 4180, UTF-8, lines that end in LF. Read and written again it is the same, byte for
 * byte.
 */
void write_plan(text *t, const swt_plan *plan);

#endif
