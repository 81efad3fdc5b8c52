/* SPDX-License-Identifier: MIT */
/* Text in memory. */
#include "text.h"

#include "messages.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void *grow(void *block, size_t count, size_t size)
{
    void *larger = count > SIZE_MAX / size ? NULL : realloc(block, count * size + 1);

    if (larger == NULL) {
        fprintf(stderr, "plan_report: %s\n", said(M_NO_MEMORY)); /* complain would ask for memory */
        exit(1);
    }
    return larger;
}

void say(text *t, const char *format, ...)
{
    va_list arguments, again;

    va_start(arguments, format);
    va_copy(again, arguments);
    const int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length >= 0) {
        if (t->room <= t->length + (size_t)length) {
            t->room = 2 * (t->length + (size_t)length) + 64;
            t->bytes = grow(t->bytes, t->room, 1);
        }
        vsnprintf(t->bytes + t->length, t->room - t->length, format, again);
        t->length += (size_t)length;
    }
    va_end(again);
}

void say_number(text *t, int64_t count)
{
    char digits[24];
    const int length = snprintf(digits, sizeof digits, "%" PRId64, count);
    const int lead = (length - (count < 0) - 1) % 3 + 1 + (count < 0);

    say(t, "%.*s", lead, digits);
    for (int at = lead; at < length; at += 3)
        say(t, ",%.3s", digits + at);
}

void text_free(text *t)
{
    free(t->bytes);
    *t = (text){NULL, 0, 0};
}
