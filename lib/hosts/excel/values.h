/* SPDX-License-Identifier: MIT */
/* Between Excel's values and those of the table of functions. */
#ifndef SWTH_EXCEL_VALUES_H
#define SWTH_EXCEL_VALUES_H

#include "../functions.h"
#include "xloper.h"

/** Where a value is no error: Excel's own errors start from 0. */
#define XL_ERR_NONE (-1)

/**
 * Reads an argument of a kind of the table. A range of one cell and that cell are the same to Excel, so
 * either will do for either; true and false are 1 and 0.
 *
 * @param      kind    SWTH_WHOLE, SWTH_RATIO, SWTH_OPTION or SWTH_RANGE
 * @param      given   as Excel hands it over
 * @param[out] value   as the table's functions take it
 * @param[out] memory  what the value lies in, to be freed in any case; NULL for none
 * @return XL_ERR_NONE, or the error to answer with: one that the argument has itself, XL_ERR_VALUE for one
 *     that was left out or that the table has no kind for, XL_ERR_NUM where there is no memory
 */
int32_t swth_excel_read(int32_t kind, const xloper *given, swth_value *value, void **memory);

/** An answer, which xlAutoFree12 frees; it may be used by this thread alone. */
xloper *swth_excel_number(double number);
xloper *swth_excel_error(int32_t error);
xloper *swth_excel_array(const swth_result *result);
xloper *swth_excel_text(const char *text);

/** Frees what the four above have made. */
void swth_excel_free(xloper *answer);

#endif
