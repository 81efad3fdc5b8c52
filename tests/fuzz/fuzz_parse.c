/* SPDX-License-Identifier: MIT */
/*
 * swt_ratio_parse and swt_figure_parse on any text: no byte beyond its end is read (the text lies in memory of
 * just its size), what comes out is reduced and in range, and a plain decimal is what arithmetic here makes of it.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static int64_t gcd(int64_t a, int64_t b)
{
    while (b != 0) {
        const int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

static void check_ratio(swt_ratio r)
{
    expect(r.den > 0, "den is not above 0");
    expect(r.num != INT64_MIN ? gcd(r.num, r.den) == 1 : r.den % 2 == 1, "not reduced");
}

/* Digits, a point, digits and at most a per cent sign, up to 17 digits in all: what they come to. */
static int plain_decimal(const char *text, int64_t *num, int64_t *den)
{
    int digits = 0, behind = 0, ahead = 0;
    *num = 0;
    *den = 1;
    for (; (*text >= '0' && *text <= '9') || (*text == '.' && !behind && ahead > 0); text++) {
        if (*text == '.') {
            behind = 1;
            continue;
        }
        *num = *num * 10 + (*text - '0');
        *den *= behind ? 10 : 1;
        ahead += !behind;
        behind += behind > 0;
        if (++digits > 16)
            return 0;
    }
    if (*text == '%') {
        *den *= 100;
        text++;
    }
    return *text == '\0' && ahead > 0 && behind != 1;
}

static void check_plain(const char *text, swt_status status, swt_ratio r)
{
    int64_t num, den;
    if (!plain_decimal(text, &num, &den))
        return;
    expect(status == SWT_OK, "a plain decimal was refused");
    const int64_t divisor = gcd(num, den);
    expect(r.num == num / divisor && r.den == den / divisor, "a plain decimal was misread");
}

static void check_figure(const char *text, int32_t reading, swt_status ratio_status, swt_ratio value)
{
    swt_figure f = {{-7, -7}, {-7, -7}, {-7, -7}};
    int32_t order = 9;
    const swt_status status = swt_figure_parse(text, reading, &f);
    if (status != SWT_OK) {
        expect(f.value.den == -7 && f.low.den == -7 && f.high.den == -7, "a failed figure was written");
        return;
    }
    expect(ratio_status == SWT_OK && f.value.num == value.num && f.value.den == value.den, "two values");
    check_ratio(f.low);
    check_ratio(f.high);
    expect(swt_ratio_compare(f.low, f.value, &order) == SWT_OK && order <= 0, "low above the value");
    expect(swt_ratio_compare(f.value, f.high, &order) == SWT_OK && order <= 0, "high below the value");
    expect(swt_ratio_compare(f.low, f.high, &order) == SWT_OK && (order < 0) == (reading != SWT_EXACT),
           "the interval is not as it was read");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    swt_ratio r = {-7, -7};
    char *const text = malloc(size + 1);
    if (text == NULL)
        return 0;
    if (size != 0)
        memcpy(text, data, size);
    text[size] = '\0';
    const swt_status status = swt_ratio_parse(text, &r);
    if (status == SWT_OK)
        check_ratio(r);
    else
        expect(r.num == -7 && r.den == -7, "a failed ratio was written");
    expect(status == SWT_OK || status == SWT_ERR_SYNTAX || status == SWT_ERR_DIV_ZERO ||
               status == SWT_ERR_OVERFLOW,
           "a code that is not documented");
    check_plain(text, status, r);
    for (int32_t reading = SWT_EXACT; reading <= SWT_TRUNCATED; reading++)
        check_figure(text, reading, status, r);
    free(text);
    return 0;
}
