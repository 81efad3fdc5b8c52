/* SPDX-License-Identifier: MIT */
/* What Excel is told of the functions: their names, arguments and help. */
#ifndef SWTH_EXCEL_REGISTER_H
#define SWTH_EXCEL_REGISTER_H

#include <stddef.h>
#include <stdint.h>

/** As addin.c exports them: the row of the table, and how many arguments it takes. */
#define SWTH_EXCEL_PROCEDURE "swth_excel_%u_%u"

/** How many rows of the table have procedures. */
#define SWTH_EXCEL_ROWS 32

/** Registers every function of the table, in the language of this Excel. Returns 1 if all of them were. */
int32_t swth_excel_register(void);

/** Takes the names away again, which also takes them out of the dialog. */
void swth_excel_unregister(void);

#endif
