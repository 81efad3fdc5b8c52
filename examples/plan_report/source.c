/* SPDX-License-Identifier: MIT */
/* Reads the bytes, and finds the way back from the text to them. */
#include "source.h"

#include "decode.h"
#include "messages.h"
#include "progress.h"
#include "text.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static int read_all(const char *path, char **bytes, size_t *length)
{
    FILE *const stream = fopen(path, "rb");
    size_t got = stream != NULL, room = 0;

    while (got > 0) {
        if (room - *length < 65537) {
            room = 2 * room + 65537;
            *bytes = grow(*bytes, room, 1);
        }
        got = fread(*bytes + *length, 1, 65536, stream);
        *length += got;
        if (got > 0) /* else errno may tell why */
            progress_read(path, *length);
    }
    const int failed = stream == NULL || ferror(stream);
    if (failed)
        complain_at(path, 0, M_CANNOT_READ, VALUES(words(reason_words(errno))));
    if (stream != NULL)
        fclose(stream);
    return !failed;
}

int source_read(const char *path, source *s)
{
    char *bytes = NULL;
    size_t length = 0;

    *s = (source){.path = path};
    progress_begin();
    if (read_all(path, &bytes, &length))
        return source_take(path, bytes, length, s);
    free(bytes);
    return 0;
}

int source_take(const char *path, char *bytes, size_t length, source *s)
{
    *s = (source){.path = path, .text = bytes, .length = length, .walk = (iconv_t)-1};
    return decode(s);
}

place place_of(const source *s, size_t at)
{
    place p = {1, at};

    for (size_t i = 0; i < at; i++)
        p.line += s->text[i] == '\n' || (s->text[i] == '\r' && s->text[i + 1] != '\n');
    return p;
}

/* iconv stops where its room is full: what it has taken in by then is the original of so much text. */
static void walk_to(source *s, size_t utf8)
{
    char discarded[4096];

    if (s->walk == (iconv_t)-1 || utf8 < s->walk_out) {
        if (s->walk != (iconv_t)-1)
            iconv_close(s->walk);
        s->walk = iconv_open("UTF-8", "GB18030");
        s->walk_in = s->walk_out = 0;
    }
    for (size_t before = SIZE_MAX; s->walk_out < utf8 && s->walk_out != before;) {
        const size_t wanted = utf8 - s->walk_out;
        size_t left = s->original_length - s->walk_in,
               room = wanted < sizeof discarded ? wanted : sizeof discarded;
        char *in = s->original + s->walk_in, *out = discarded;
        before = s->walk_out;
        (void)iconv(s->walk, &in, &left, &out, &room);
        s->walk_in = (size_t)(in - s->original);
        s->walk_out += (size_t)(out - discarded);
    }
}

size_t source_byte(source *s, size_t at)
{
    if (s->original == NULL)
        return s->mark + at + 1;
    walk_to(s, s->mark + at);
    return s->walk_in + 1;
}

void source_free(source *s)
{
    if (s->original != NULL && s->walk != (iconv_t)-1)
        iconv_close(s->walk);
    free(s->text);
    free(s->original);
    *s = (source){0};
}
