/* SPDX-License-Identifier: MIT */
/*
 * The files that plan_report reads, as any bytes: a table or a plan. No byte beyond their end is read; each place of
 * the text has its byte within the file, in the same order; a sound table has no number below 0, and a sound plan is
 * written out so that it reads back and is written again byte for byte. The first byte chooses what is read and how.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "plan_file.h"
#include "plan_writer.h"
#include "user_table.h"

static char *copy(const void *data, size_t length)
{
    char *const copied = malloc(length + 1);

    if (copied == NULL)
        abort();
    if (length > 0)
        memcpy(copied, data, length);
    return copied;
}

/* The file is as long as its text and its mark, or as its own bytes are in GB18030. */
static void check_places(source *file, size_t size)
{
    const size_t first = source_byte(file, 0);
    size_t last = 0;

    for (size_t at = 0; at <= file->length; at++) {
        const size_t byte = source_byte(file, at);
        expect(byte >= 1 && byte <= size + 1, "a place outside the file");
        expect(byte >= last, "places out of order");
        last = byte;
    }
    expect(source_byte(file, file->length) == size + 1, "the end is not the file's end");
    expect(source_byte(file, 0) == first, "a place is another when it is looked for going back");
}

static void check_table(source *file, int all)
{
    faults found = {.file = file, .all = all, .silent = 1};
    const plan_list none = {NULL, 0};
    table t = {0};
    const int sound = read_user_table(&found, &none, &t);

    expect(sound == (found.count == 0), "a table without a fault is sound, and only such a one");
    expect(!sound || t.rows > 0, "a sound table without a row");
    for (size_t i = 0; sound && i < t.column_count; i++)
        for (size_t row = 0; row < t.rows; row++)
            expect(t.columns[i].values[row] >= 0 || t.columns[i].values[row] == SWT_MISSING,
                   "a number below 0");
    table_free(&t);
}

/* Reads what was written and gives it written again, to be freed. */
static char *write_again(const text *written)
{
    source file;
    plan_file p;
    text again = {NULL, 0, 0};

    expect(source_take("again.csv", copy(written->bytes, written->length), written->length, &file),
           "a plan that was written is no text");
    faults found = {.file = &file, .silent = 1};
    expect(read_plan(&found, &p), "a plan that was written is refused");
    write_plan(&again, &p.plan);
    plan_file_free(&p);
    source_free(&file);
    return again.bytes;
}

static void check_plan(source *file, int all)
{
    faults found = {.file = file, .all = all, .silent = 1};
    plan_file p;
    text written = {NULL, 0, 0};

    if (read_plan(&found, &p)) {
        write_plan(&written, &p.plan);
        char *const again = write_again(&written);
        expect(strcmp(written.bytes, again) == 0, "a plan that was read and written again is another");
        free(again);
    } else {
        expect(found.count > 0, "a plan was refused without a fault");
    }
    text_free(&written);
    plan_file_free(&p);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    source file;

    if (size == 0)
        return 0;
    set_language((data[0] & 4) != 0 ? CHINESE : ENGLISH);
    if (source_take("file.csv", copy(data + 1, size - 1), size - 1, &file)) {
        check_places(&file, size - 1);
        if ((data[0] & 1) != 0)
            check_plan(&file, (data[0] & 2) != 0);
        else
            check_table(&file, (data[0] & 2) != 0);
    }
    source_free(&file);
    return 0;
}
