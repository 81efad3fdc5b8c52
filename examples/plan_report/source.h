/* SPDX-License-Identifier: MIT */
/* A text file as it came, made UTF-8, and the way back from a place in it to the byte of the file. */
#ifndef PLAN_REPORT_SOURCE_H
#define PLAN_REPORT_SOURCE_H

#include <iconv.h>
#include <stddef.h>

typedef struct {
    const char *path;
    char *text; /**< UTF-8 without a byte order mark; a NUL follows, and none is in it */
    size_t length;
    size_t mark;    /**< bytes of UTF-8 that a mark took before the text; 0: there was none */
    char *original; /**< the file's own bytes where it is GB18030; NULL where it is UTF-8 */
    size_t original_length;
    iconv_t walk; /**< converts the original once more, up to the place that is asked for */
    size_t walk_in;
    size_t walk_out;
} source;

/** A place in the text: its line, from 1, and how many bytes of the text stand before it. */
typedef struct {
    size_t line;
    size_t at;
} place;

/**
 * Reads a whole file: UTF-8 with or without a mark, or GB18030, which holds GBK and GB2312. Gives 1; or 0
 * after one complaint that says what the file is instead, or names line and byte. Either way *s is for
 * source_free.
 */
int source_read(const char *path, source *s);

/**
 * The same with the bytes at hand; *s takes them over. They come from malloc, with room for one byte more.
 */
int source_take(const char *path, char *bytes, size_t length, source *s);

/** A place by its bytes: their line is counted. */
place place_of(const source *s, size_t at);

/**
 * The byte of the file that a place of the text begins at, from 1. Quick where places come in their order.
 */
size_t source_byte(source *s, size_t at);

void source_free(source *s);

#endif
