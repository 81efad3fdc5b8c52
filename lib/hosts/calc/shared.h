/* SPDX-License-Identifier: MIT */
/* What both ways into Calc share: exported symbols, and errors as answers. */
#ifndef SWTH_CALC_SHARED_H
#define SWTH_CALC_SHARED_H

#include <string.h>

#include "../functions.h"

#if defined(_WIN32)
#define SWTH_EXPORT __declspec(dllexport)
#else
#define SWTH_EXPORT __attribute__((visibility("default")))
#endif

/* A cell shows an error where the answer is a NaN with the error's number in its lowest bits. */
static inline double calc_error(int32_t error)
{
    static const uint16_t numbers[] = {
        [SWTH_ERROR_VALUE] = 519,
        [SWTH_ERROR_NUM] = 503,
        [SWTH_ERROR_DIV_ZERO] = 532,
        [SWTH_ERROR_NOT_AVAILABLE] = 32767,
    };
    const uint64_t bits = UINT64_C(0x7FF8000000000000) | numbers[error];
    double answer;
    memcpy(&answer, &bits, sizeof answer);
    return answer;
}

#endif
