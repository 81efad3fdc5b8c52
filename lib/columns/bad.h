/* SPDX-License-Identifier: MIT */
/* The first bad row of a column: the call goes on, and this is what it reports at its end. */
#ifndef SWTI_COLUMNS_BAD_H
#define SWTI_COLUMNS_BAD_H

#include <swtarget/base.h>

/* Columns are worked through in blocks of this many rows: 8 KiB a column, so that a few stay in the L1 cache. */
#define SWTI_BLOCK_ROWS 1024

typedef struct {
    swt_status status;
    size_t row;
} swti_bad;

static inline swti_bad swti_bad_none(void)
{
    const swti_bad none = {SWT_OK, SWT_NO_ROW};
    return none;
}

/* In any order: the least row wins. */
static inline void swti_bad_note(swti_bad *bad, swt_status status, size_t row)
{
    if (status != SWT_OK && (bad->status == SWT_OK || row < bad->row)) {
        bad->status = status;
        bad->row = row;
    }
}

static inline swt_status swti_bad_report(const swti_bad *bad, size_t *bad_row)
{
    if (bad->status != SWT_OK && bad_row != NULL)
        *bad_row = bad->row;
    return bad->status;
}

/* The rows of the block that starts at `first`. */
static inline size_t swti_block_rows(size_t first, size_t rows)
{
    return rows - first < SWTI_BLOCK_ROWS ? rows - first : SWTI_BLOCK_ROWS;
}

#endif
