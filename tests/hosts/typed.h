/* SPDX-License-Identifier: MIT */
/* Arguments for the table's functions, as hosts hand them over. */
#ifndef TESTS_HOSTS_TYPED_H
#define TESTS_HOSTS_TYPED_H

#include "../../lib/hosts/functions.h"
#include "../unit/suite.h"

static inline swth_value number(double x)
{
    const swth_value value = {.kind = SWTH_NUMBER, .number = x};
    return value;
}

static inline swth_value text(const char *words)
{
    const swth_value value = {.kind = SWTH_TEXT, .text = words};
    return value;
}

static inline swt_status call(const char *name, const swth_value *arguments, swth_result *result)
{
    return swth_call(swth_find(name), arguments, result);
}

static const swth_cell five_none_one[] = {{{5}, SWTH_NUMBER}, {{9}, SWTH_BLANK}, {{1}, SWTH_NUMBER}};
static const swth_cell three_each[] = {{{3}, SWTH_NUMBER}, {{3}, SWTH_NUMBER}, {{3}, SWTH_NUMBER}};
static const swth_cell with_text[] = {{{3}, SWTH_NUMBER}, {{3}, SWTH_TEXT}, {{3}, SWTH_NUMBER}};
static const swth_cell with_half[] = {{{3}, SWTH_NUMBER}, {{3}, SWTH_NUMBER}, {{0.5}, SWTH_NUMBER}};

#endif
