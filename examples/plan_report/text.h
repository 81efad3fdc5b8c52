/* SPDX-License-Identifier: MIT */
/* Text that is built up in pieces, and memory that is there or ends the program. */
#ifndef PLAN_REPORT_TEXT_H
#define PLAN_REPORT_TEXT_H

#include <stddef.h>
#include <stdint.h>

/** A piece of text that grows by what is said; text_free gives its memory back. */
typedef struct {
    char *bytes;
    size_t length;
    size_t room;
} text;

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void say(text *t, const char *format, ...);

/** 53491 as "53,491". */
void say_number(text *t, int64_t count);

void text_free(text *t);

/** realloc that ends the program with a message where memory runs out. */
void *grow(void *block, size_t count, size_t size);

#endif
