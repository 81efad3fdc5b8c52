/* SPDX-License-Identifier: MIT */
/* What a cell means by itself, wherever it stands. */
#ifndef PLAN_REPORT_CELLS_H
#define PLAN_REPORT_CELLS_H

#include <swtarget.h>

/**
 * The cell without blanks at its ends, those of Chinese text and of web pages among them. Changes the cell.
 */
char *trim(char *cell);

/**
 * A count: what swt_ratio_parse reads ("12,345", "１２", "1.9万") and is whole; no share, no fraction, no sign.
 */
swt_status read_count(const char *cell, int64_t *count);

/** Whether words only say that a row is a total of others: 合计, 小计, Total. */
int is_total(const char *cell);

#endif
