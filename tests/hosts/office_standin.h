/* SPDX-License-Identifier: MIT */
/*
 * A stand-in for what the component needs of LibreOffice. A type is its kind alone; a sequence's is that of its
 * elements times 100, and no other is a multiple of that. What is made and not yet given back is counted.
 */
#ifndef TESTS_OFFICE_STANDIN_H
#define TESTS_OFFICE_STANDIN_H

#include <stddef.h>

#include "../../lib/hosts/calc/uno.h"

enum { SEQUENCE = 100, XINTERFACE = 1001, XTYPEPROVIDER = 1002, XFUNCTIONS = 1003, OTHER = 1004 };

extern size_t standin_sequences, standin_texts;

uno_type *standin_type(int32_t kind);

#endif
