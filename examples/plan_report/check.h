/* SPDX-License-Identifier: MIT */
/* Reading a file for its faults alone. */
#ifndef PLAN_REPORT_CHECK_H
#define PLAN_REPORT_CHECK_H

#include "headings.h"

/**
 * Complains of every fault in a file: in a plan, if its headings are those of one, and else in a table, which
 * may bear the columns of these plans. Gives 1 where there is none, after a line that says so.
 */
int check_file(const char *path, const plan_list *own);

#endif
