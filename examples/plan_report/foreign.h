/* SPDX-License-Identifier: MIT */
/* Files that bear the name of a CSV file and are none. */
#ifndef PLAN_REPORT_FOREIGN_H
#define PLAN_REPORT_FOREIGN_H

#include "source.h"

/** Gives 1 after a complaint that says what the file is and how to save a CSV file; 0 where it may be one. */
int refuse_foreign(source *s);

#endif
