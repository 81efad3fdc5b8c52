/* SPDX-License-Identifier: MIT */
/* The columns of the catalogue in the reader's language. */
#ifndef PLAN_REPORT_COLUMN_LABELS_H
#define PLAN_REPORT_COLUMN_LABELS_H

/** A column as it is shown: its Chinese name in Chinese, where it has one; else the name itself. */
const char *column_label(const char *name);

/** The column that bears this Chinese name, which may head it in a table; NULL: none. */
const char *column_of_label(const char *label);

#endif
