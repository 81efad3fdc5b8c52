/* SPDX-License-Identifier: MIT */
/* The ways in which this machine can be told to round doubles; it may have the first alone. */
#ifndef SWTARGET_TESTS_ROUNDING_MODES_H
#define SWTARGET_TESTS_ROUNDING_MODES_H

#include <fenv.h>

static const int rounding_modes[] = {
    FE_TONEAREST,
#ifdef FE_UPWARD
    FE_UPWARD,
#endif
#ifdef FE_DOWNWARD
    FE_DOWNWARD,
#endif
#ifdef FE_TOWARDZERO
    FE_TOWARDZERO,
#endif
};

#endif
