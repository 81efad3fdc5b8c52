/* SPDX-License-Identifier: MIT */
/* Words and numbers on paper. Standard output is only ever written here and in the two reports. */
#include "write.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void complain(const char *format, ...)
{
    va_list arguments;

    fputs("plan_report: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

void *grow(void *block, size_t count, size_t size)
{
    void *larger = count > SIZE_MAX / size ? NULL : realloc(block, count * size + 1);

    if (larger == NULL) {
        complain("there is not enough memory");
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

void say_number(text *t, int64_t value)
{
    char digits[24];

    if (value == SWT_MISSING) {
        say(t, "unknown");
        return;
    }
    const int length = snprintf(digits, sizeof digits, "%" PRId64, value);
    const int lead = (length - (value < 0) - 1) % 3 + 1 + (value < 0);
    say(t, "%.*s", lead, digits);
    for (int at = lead; at < length; at += 3)
        say(t, ",%.3s", digits + at);
}

void say_percent(text *t, swt_ratio share)
{
    say(t, "%.10g %%", 100.0 * (double)share.num / (double)share.den);
}

void text_free(text *t)
{
    free(t->bytes);
    *t = (text){NULL, 0, 0};
}

/* Bytes of the character at `utf8`, which is valid UTF-8: from its first byte. */
static int bytes_of(const char *utf8)
{
    const unsigned char first = (unsigned char)*utf8;

    return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* U+3000 to U+DFFF and U+F000 to U+FFFF (leads E3 to ED, EF) are wide but for a few rare ones. */
static int columns_of(const char *utf8)
{
    const unsigned char first = (unsigned char)*utf8;

    return (first >= 0xE3 && first != 0xEE && first <= 0xEF) || first >= 0xF0 ? 2 : 1;
}

int width_of(const char *utf8)
{
    int columns = 0;

    for (; *utf8 != '\0'; utf8 += bytes_of(utf8))
        columns += columns_of(utf8);
    return columns;
}

void print_number(int64_t value, int width)
{
    text number = {NULL, 0, 0};

    say_number(&number, value);
    printf("%*s", width, number.bytes);
    text_free(&number);
}

void print_padded(const char *utf8, int width)
{
    const int blanks = width - width_of(utf8);

    printf("%s%*s", utf8, blanks > 1 ? blanks : 1, "");
}

/* Where a line of `width` columns ends: after the last word or wide character that fits; "5 %" stays whole. */
static const char *line_end(const char *utf8, int width)
{
    const char *end = utf8, *at = utf8;

    for (int columns = 0; *at != '\0'; at += bytes_of(at)) {
        if ((*at == ' ' && at[1] != '%') || (columns_of(at) == 2 && at > utf8))
            end = at;
        columns += columns_of(at);
        if (columns > width)
            return end > utf8 ? end : at + bytes_of(at);
    }
    return at;
}

const char *print_line(const char *utf8, int width, int *used)
{
    const char *end = line_end(utf8, width);

    printf("%.*s", (int)(end - utf8), utf8);
    *used = width_of(utf8) - width_of(end);
    while (*end == ' ')
        end++;
    return end;
}

void print_paragraph(const char *label, int indent, const char *utf8)
{
    int used;

    print_padded(label, indent);
    do {
        utf8 = print_line(utf8, PAGE_WIDTH - indent, &used);
        printf("\n%*s", *utf8 == '\0' ? 0 : indent, "");
    } while (*utf8 != '\0');
}

static void print_marks(char mark, int count)
{
    for (int i = 0; i < count; i++)
        putchar(mark);
    putchar('\n');
}

void print_rule(char mark)
{
    print_marks(mark, PAGE_WIDTH);
}

void print_heading(const char *utf8, char underline)
{
    puts(utf8);
    print_marks(underline, width_of(utf8));
}

void print_section(const char *utf8)
{
    putchar('\n');
    print_heading(utf8, '-');
}
