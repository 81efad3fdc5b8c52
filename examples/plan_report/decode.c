/* SPDX-License-Identifier: MIT */
/* First as strict UTF-8, then by iconv from GB18030; the other order would garble without a word. */
#include "decode.h"

#include "faults.h"
#include "foreign.h"
#include "messages.h"

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Bytes of a byte order mark in UTF-8. */
enum { MARK = 3 };

/*
 * Bytes of the UTF-8 character that stands here, as table 3-7 of the Unicode Standard has it; 0: none, or
 * NUL.
 */
static size_t character_bytes(const unsigned char *at, size_t left)
{
    const unsigned char first = at[0];
    const size_t count = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const unsigned char least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;

    if (first == 0 || first > 0xF4 || count == 0 || count > left)
        return 0;
    if (count > 1 && (at[1] < least || at[1] > most))
        return 0;
    for (size_t i = 2; i < count; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    return count;
}

/* How far the text is UTF-8. */
static size_t utf8_length(const source *s)
{
    size_t at = 0, bytes = 1;

    while (at < s->length && bytes > 0) {
        bytes = character_bytes((const unsigned char *)s->text + at, s->length - at);
        at += bytes;
    }
    return at;
}

/* How far the bytes are GB18030, and as much of them as UTF-8. */
static size_t convert(const source *s, char **utf8, size_t *length)
{
    const iconv_t from = iconv_open("UTF-8", "GB18030");
    char *in = s->text, *out = grow(NULL, s->length, 2);
    size_t left = s->length, room = 2 * s->length;

    *utf8 = out;
    if (from == (iconv_t)-1)
        return 0;
    /* two bytes become three at most, and four become four: the room is enough */
    (void)iconv(from, &in, &left, &out, &room);
    iconv_close(from);
    *length = (size_t)(out - *utf8);
    return (size_t)(in - s->text);
}

static void refuse(source *s, size_t at, message m)
{
    char byte[8];
    faults found = {.file = s};

    snprintf(byte, sizeof byte, "%02X", (unsigned)(unsigned char)s->text[at]);
    (void)fault(&found, place_of(s, at), m, VALUES(words(byte)));
}

static int decode_gb18030(source *s, size_t utf8_ends)
{
    char *utf8;
    size_t length = 0;
    const size_t ends = convert(s, &utf8, &length);

    if (ends < s->length) {
        refuse(s, ends > utf8_ends ? ends : utf8_ends, M_NOT_TEXT); /* it goes on longest in what it is */
        free(utf8);
        return 0;
    }
    complain_at(s->path, 0, M_READ_AS_GB18030, NULL);
    s->original = s->text;
    s->original_length = s->length;
    s->text = utf8;
    s->length = length;
    return 1;
}

/* A file that says it is UTF-8 is taken for nothing else. */
static int begins_with_mark(const source *s)
{
    return s->length >= MARK && memcmp(s->text, "\xEF\xBB\xBF", MARK) == 0;
}

int decode(source *s)
{
    if (refuse_foreign(s))
        return 0;
    const size_t ends = utf8_length(s);
    if (ends < s->length && begins_with_mark(s)) {
        refuse(s, ends, M_NOT_UTF8);
        return 0;
    }
    if (ends < s->length && !decode_gb18030(s, ends))
        return 0;
    if (begins_with_mark(s)) {
        s->mark = MARK;
        s->length -= MARK;
        memmove(s->text, s->text + MARK, s->length);
    }
    s->text[s->length] = '\0';
    return 1;
}
