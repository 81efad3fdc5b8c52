/* SPDX-License-Identifier: MIT */
/* Complaints about a file. */
#include "faults.h"

#include "words.h"

#include <stdio.h>
#include <string.h>

int fault(faults *f, place where, message m, const value *values)
{
    text sentence = {NULL, 0, 0};

    f->count++;
    tell(&sentence, m, values);
    if (!f->silent)
        complain_at(f->file->path, where.line, M_AT_BYTE,
                    VALUES(plain((int64_t)source_byte(f->file, where.at)), words(sentence.bytes)));
    text_free(&sentence);
    return f->all;
}

excerpt shown(const char *cell)
{
    enum { LONGEST = 63 };
    excerpt e;
    size_t length = strlen(cell);

    if (length > LONGEST) {
        length = LONGEST;
        while (((unsigned char)cell[length] & 0xC0) == 0x80)
            length--;
    }
    memcpy(e.text, cell, length);
    e.text[length] = '\0';
    flatten(e.text);
    return e;
}

/* "A" to "Z", then "AA": digits to the base 26 without a zero. */
static const char *letters(size_t index, char *end)
{
    *--end = '\0';
    for (size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        *--end = (char)('A' + (rest - 1) % 26);
    return end;
}

excerpt column_shown(size_t index, const char *heading)
{
    char room[24];
    const char *const letter = letters(index, room + sizeof room);
    text t = {NULL, 0, 0};
    excerpt e;

    if (heading != NULL && heading[0] != '\0')
        tell(&t, M_COLUMN_NAMED, VALUES(words(letter), words(shown(heading).text)));
    else
        tell(&t, M_COLUMN_LETTER, VALUES(words(letter)));
    snprintf(e.text, sizeof e.text, "%s", t.bytes);
    text_free(&t);
    return e;
}
