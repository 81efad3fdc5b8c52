/* SPDX-License-Identifier: MIT */
/*
 * libcsv tells no places, so it is fed in pieces that end with a comma or a line: where a piece completes a
 * cell, the next cell begins behind it. What a comma or a line end means, inside quotes or not, only libcsv
 * decides.
 */
#include "csv_file.h"

#include "progress.h"
#include "text.h"

#include <csv.h>
#include <string.h>

/* Bytes by which libcsv lets a cell grow: its own 128 would take minutes over a cell of some megabytes. */
enum { CELL_STEP = 65536 };

typedef struct {
    faults *faults;
    csv_handler handler;
    place next; /* of the piece that comes next */
    place row;  /* where the row that is at work began */
    place cell;
    size_t cells;
    size_t rows;
    int in_row;
    int stopped;
} feed;

static void on_cell(void *cell, size_t length, void *user)
{
    feed *const f = user;

    (void)length; /* CSV_APPEND_NULL ends the cell, and it holds no NUL: see source.h */
    if (!f->stopped)
        f->stopped = !f->handler.cell(f->handler.reader, f->cell, f->cells, cell);
    f->cells++;
    f->cell = f->next;
}

static void on_row(int end, void *user)
{
    feed *const f = user;

    (void)end;
    if (!f->stopped)
        f->stopped = !f->handler.row(f->handler.reader, f->row, f->cells);
    f->cells = 0;
    f->in_row = 0;
    f->rows++;
}

/* The length of the piece at `at`: up to a comma or a line end (LF, CR LF or CR), and with it. */
static size_t piece_length(const char *at)
{
    const size_t length = strcspn(at, ",\r\n");

    if (at[length] == '\0')
        return length;
    return length + (at[length] == '\r' && at[length + 1] == '\n' ? 2 : 1);
}

static int is_blank_line(const char *at, size_t length)
{
    return at[length - 1] != ',' && strspn(at, " \t\r\n") >= length;
}

/*
 * A quotation mark that never ends takes in what follows: the place where the cell begins helps to find it.
 */
static int refuse_quotes(feed *f, place where)
{
    text from = {NULL, 0, 0};

    if (f->cell.line != where.line)
        tell(&from, M_CELL_BEGINS, VALUES(plain((int64_t)f->cell.line)));
    const int goes_on =
        fault(f->faults, where, M_QUOTE_MISPLACED, VALUES(words(from.bytes != NULL ? from.bytes : "")));
    text_free(&from);
    return goes_on && f->rows > 0; /* without headings no cell means anything */
}

/* Feeds a piece. After a fault of quoting it gives 0, and f->next.at is behind what libcsv has taken. */
static int feed_piece(struct csv_parser *parser, feed *f)
{
    const source *const file = f->faults->file;
    const place from = f->next;
    const char *const at = file->text + from.at;
    const size_t length = piece_length(at);

    f->next.at += length;
    f->next.line += at[length - 1] != ',' && strchr("\r\n", at[length - 1]) != NULL;
    if (!f->in_row && is_blank_line(at, length))
        return 1;
    if (!f->in_row) {
        f->in_row = 1;
        f->row = f->cell = from;
    }
    const size_t taken = csv_parse(parser, at, length, on_cell, on_row, f);
    if (taken == length)
        return 1;
    f->next = (place){from.line, from.at + taken};
    return 0;
}

/* Goes on in the line after the one where the fault was found. */
static void skip_line(struct csv_parser *parser, feed *f)
{
    const char *const all = f->faults->file->text;

    csv_free(parser);
    f->in_row = 0;
    f->cells = 0;
    f->next.at += strcspn(all + f->next.at, "\r\n");
    f->next.at += all[f->next.at] == '\r' && all[f->next.at + 1] == '\n' ? 2 : all[f->next.at] != '\0';
    f->next.line++;
}

static int start(struct csv_parser *parser)
{
    if (csv_init(parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) == 0) {
        csv_set_blk_size(parser, CELL_STEP);
        return 1;
    }
    complain(M_NO_MEMORY, NULL);
    return 0;
}

static int parse(struct csv_parser *parser, feed *f)
{
    const source *const file = f->faults->file;
    int ended = 0;

    while (!f->stopped && !ended) {
        progress_parsed(file->path, f->next.at, file->length);
        ended = f->next.at == file->length;
        if (ended ? csv_fini(parser, on_cell, on_row, f) == 0 : feed_piece(parser, f))
            continue;
        if (f->stopped)
            return 0;
        if (ended) /* a quotation mark is still open: the fault is where it stands */
            f->next = f->cell;
        ended = 0;
        f->stopped = !refuse_quotes(f, f->next);
        skip_line(parser, f);
        f->stopped = !start(parser) || f->stopped;
    }
    return !f->stopped;
}

int read_csv(faults *found, csv_handler handler)
{
    feed f = {.faults = found, .handler = handler, .next = {1, 0}};
    struct csv_parser parser;

    if (!start(&parser))
        return 0;
    const int read = parse(&parser, &f);
    csv_free(&parser);
    progress_wipe();
    return read;
}
