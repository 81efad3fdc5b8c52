/* SPDX-License-Identifier: MIT */
/*
 * Between cells and exact numbers. A cell holds a double: whole numbers up to 2^53 - 1 are exact in it, and a
 * rate is read as the decimal that a person typed.
 */
#ifndef SWTH_CELLS_H
#define SWTH_CELLS_H

#include "functions.h"

/** Above this two whole numbers share a double: 2^53 may have been typed as 2^53 + 1. */
#define SWTH_LARGEST ((INT64_C(1) << 53) - 1)

/** The first status that is not SWT_OK, kept while arguments are read one after another. */
typedef struct {
    swt_status status;
} swth_reader;

/**
 * A headcount: whole, and within SWTH_LARGEST unless it comes as SWTH_EXACT; else SWT_ERR_RANGE. Text as
 * swt_ratio_parse reads it.
 */
int64_t swth_read_whole(swth_reader *reader, const swth_value *value);

/** A headcount that an int32_t holds, else SWT_ERR_RANGE. */
int32_t swth_read_periods(swth_reader *reader, const swth_value *value);

/**
 * A rate or share: the decimal of 15 significant digits nearest to the double. That is the number as typed,
 * also where the host has divided a percentage by 100 and is one bit off: 0.7 / 100 is not the double 0.007.
 * SWT_ERR_RANGE beyond SWTH_LARGEST; SWT_ERR_OVERFLOW for what 18 decimals do not hold, as 1e-19. Text is
 * read by swt_ratio_parse: "10.6%", "1/1000", "1.9万".
 */
swt_ratio swth_read_ratio(swth_reader *reader, const swth_value *value);

/** above / below, as in "1 per 1000". SWT_ERR_RANGE where one is negative; SWT_ERR_DIV_ZERO below 0. */
swt_ratio swth_read_per(swth_reader *reader, const swth_value *above, const swth_value *below);

/** "ceil", "floor" or "half up", in letters of either case; else SWT_ERR_OPTION. */
int32_t swth_read_rounding(swth_reader *reader, const swth_value *value);

/** "hamilton", "webster", "d'hondt" ("dhondt"), "adams" or "huntington-hill", likewise. */
int32_t swth_read_method(swth_reader *reader, const swth_value *value);

/** A headcount in a range; SWT_MISSING where the cell is blank, SWT_ERR_SYNTAX where it holds text. */
int64_t swth_read_cell(swth_reader *reader, const swth_cell *cell);

/**
 * A range of headcounts, SWT_MISSING where a cell is blank; it must hold no text. To be freed; NULL where the
 * status is not SWT_OK.
 */
int64_t *swth_read_range(swth_reader *reader, const swth_value *value);

/** Puts a ratio into the result as it is, where the status is SWT_OK. */
swt_status swth_give_ratio(swt_status status, swt_ratio ratio, swth_result *result);

/** Puts a whole number into the result, likewise. */
swt_status swth_give_whole(swt_status status, int64_t whole, swth_result *result);

/** Puts rows * columns whole numbers into the result, as an array. */
swt_status swth_give_range(swt_status status, const int64_t *wholes, size_t rows, size_t columns,
                           swth_result *result);

/**
 * Makes doubles of an exact result: SWT_ERR_OVERFLOW where a whole number, or a part of the ratio, is not
 * within SWTH_LARGEST; what it held is then freed.
 */
swt_status swth_narrow(swth_result *result);

#endif
