/* SPDX-License-Identifier: MIT */
/*
 * libcsv does not count lines, so it is fed one line at a time: what it hands back then belongs to a
 * row that began on a line known here, also where a quoted cell runs over several lines.
 */
#include "csv_file.h"

#include "decode.h"
#include "messages.h"

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *path;
    csv_handler handler;
    size_t line;     /* the one that is fed */
    size_t row_line; /* where the row began; 0 between rows */
    size_t cells;
    int stopped;
} feed;

static int read_all(const char *path, contents *file)
{
    FILE *const stream = fopen(path, "rb");
    size_t got = stream != NULL, room = 0;

    while (got > 0) {
        if (room - file->length < 65536) {
            room = 2 * room + 65536;
            file->bytes = grow(file->bytes, room, 1);
        }
        got = fread(file->bytes + file->length, 1, room - file->length, stream);
        file->length += got;
    }
    const int failed = stream == NULL || ferror(stream);
    if (failed)
        complain_at(path, 0, M_CANNOT_READ, VALUES(words(reason_words(errno))));
    if (stream != NULL)
        fclose(stream);
    return !failed;
}

static void on_cell(void *cell, size_t length, void *user)
{
    feed *const f = user;

    (void)length; /* CSV_APPEND_NULL ends the cell, and it holds no NUL: see decode */
    if (!f->stopped)
        f->stopped = !f->handler.cell(f->handler.reader, f->row_line, f->cells++, cell);
}

static void on_row(int end, void *user)
{
    feed *const f = user;

    (void)end;
    if (!f->stopped)
        f->stopped = !f->handler.row(f->handler.reader, f->row_line, f->cells);
    f->cells = 0;
    f->row_line = 0;
}

/* The length of the line at `at` with its end: LF, CR LF or CR. */
static size_t line_length(const char *at, size_t left)
{
    size_t i = 0;

    while (i < left && at[i] != '\n' && at[i] != '\r')
        i++;
    if (i + 1 < left && at[i] == '\r' && at[i + 1] == '\n')
        i++;
    return i < left ? i + 1 : left;
}

static int is_blank(const char *at, size_t length)
{
    size_t i = 0;

    while (i < length && strchr(" \t\r\n", at[i]) != NULL)
        i++;
    return i == length;
}

static int refuse_syntax(const feed *f)
{
    complain_at(f->path, f->row_line > 0 ? f->row_line : f->line, M_QUOTE_MISPLACED, NULL);
    return 0;
}

static int parse(struct csv_parser *parser, const contents *file, feed *f)
{
    for (size_t at = 0, length; at < file->length && !f->stopped; at += length) {
        length = line_length(file->bytes + at, file->length - at);
        f->line++;
        if (f->row_line == 0 && is_blank(file->bytes + at, length))
            continue;
        f->row_line = f->row_line > 0 ? f->row_line : f->line;
        if (csv_parse(parser, file->bytes + at, length, on_cell, on_row, f) != length)
            return f->stopped ? 0 : refuse_syntax(f);
    }
    if (!f->stopped && csv_fini(parser, on_cell, on_row, f) != 0)
        return refuse_syntax(f);
    return !f->stopped;
}

int read_csv(const char *path, csv_handler handler)
{
    contents file = {NULL, 0};
    feed f = {.path = path, .handler = handler};
    struct csv_parser parser;
    int read = read_all(path, &file) && decode(path, &file);

    if (read) {
        if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0) {
            complain(M_NO_LIBCSV, NULL);
            read = 0;
        } else {
            read = parse(&parser, &file, &f);
            csv_free(&parser);
        }
    }
    free(file.bytes);
    return read;
}
