/* SPDX-License-Identifier: MIT */
/* Standard output as a page of so many columns. */
#include "write.h"

#include "width.h"

#include <stdio.h>

void print_right(const char *utf8, int width)
{
    const int blanks = width - width_of(utf8);

    printf("%*s%s", blanks > 0 ? blanks : 0, "", utf8);
}

void print_number(int64_t count, int width)
{
    text digits = {NULL, 0, 0};

    tell_number(&digits, count);
    print_right(digits.bytes, width);
    text_free(&digits);
}

void print_padded(const char *utf8, int width)
{
    const int blanks = width - width_of(utf8);

    printf("%s%*s", utf8, blanks > 1 ? blanks : 1, "");
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

void print_section(message heading)
{
    putchar('\n');
    print_heading(said(heading), '-');
}
