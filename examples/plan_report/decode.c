/* SPDX-License-Identifier: MIT */
/* First as strict UTF-8, then by iconv from GB18030; the other order would garble without a word. */
#include "decode.h"

#include "messages.h"

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Bytes of the UTF-8 character that stands here, as table 3-7 of the Unicode Standard has it; 0: none, or NUL. */
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
static size_t utf8_length(const contents *file)
{
    size_t at = 0, bytes = 1;

    while (at < file->length && bytes > 0) {
        bytes = character_bytes((const unsigned char *)file->bytes + at, file->length - at);
        at += bytes;
    }
    return at;
}

/* How far the text is GB18030, and as much of it as UTF-8. A NUL is no text. */
static size_t convert(const contents *file, contents *utf8)
{
    const iconv_t from = iconv_open("UTF-8", "GB18030");
    const char *const nul = memchr(file->bytes, '\0', file->length);
    char *in = file->bytes, *out = grow(NULL, file->length, 2);
    size_t left = nul != NULL ? (size_t)(nul - file->bytes) : file->length, room = 2 * file->length;

    utf8->bytes = out;
    utf8->length = 0;
    if (from == (iconv_t)-1)
        return 0;
    /* two bytes become three at most, and four become four: the room is enough */
    (void)iconv(from, &in, &left, &out, &room);
    iconv_close(from);
    utf8->length = (size_t)(out - utf8->bytes);
    return (size_t)(in - file->bytes);
}

static void refuse(const char *path, const contents *file, size_t at)
{
    size_t line = 1, start = 0;
    char byte[3];

    for (size_t i = 0; i < at; i++) {
        line += file->bytes[i] == '\n';
        start = file->bytes[i] == '\n' ? i + 1 : start;
    }
    snprintf(byte, sizeof byte, "%02X", (unsigned)(unsigned char)file->bytes[at]);
    complain_at(path, line, M_NOT_TEXT, VALUES(plain((int64_t)(at - start + 1)), words(byte)));
}

static int decode_gb18030(const char *path, contents *file, size_t utf8_ends)
{
    contents utf8;
    const size_t ends = convert(file, &utf8);

    if (ends < file->length) {
        refuse(path, file, ends > utf8_ends ? ends : utf8_ends); /* it goes on longest in what it is */
        free(utf8.bytes);
        return 0;
    }
    complain_at(path, 0, M_READ_AS_GB18030, NULL);
    free(file->bytes);
    *file = utf8;
    return 1;
}

int decode(const char *path, contents *file)
{
    const size_t ends = utf8_length(file);

    if (ends < file->length && !decode_gb18030(path, file, ends))
        return 0;
    if (file->length >= 3 && memcmp(file->bytes, "\xEF\xBB\xBF", 3) == 0) {
        file->length -= 3;
        memmove(file->bytes, file->bytes + 3, file->length);
    }
    return 1;
}
