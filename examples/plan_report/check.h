/* SPDX-License-Identifier: MIT */
/* Reading a file for its faults alone. */
#ifndef PLAN_REPORT_CHECK_H
#define PLAN_REPORT_CHECK_H

/** Complains of every fault in a file. Gives 1 where there is none, after a line that says so. */
int check_file(const char *path);

#endif
