/* SPDX-License-Identifier: MIT */
/*
 * Prints the columns of every character, a line each from U+0020 on, as width.c has them; or, given a width and a
 * text, the lines that the text is broken into.
 */
#include "width.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void encode(uint32_t code, char utf8[5])
{
    const int tail = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char leads[] = {0, 0xC0, 0xE0, 0xF0};

    for (int i = tail; i > 0; i--, code >>= 6)
        utf8[i] = (char)(0x80 | (code & 0x3F));
    utf8[0] = (char)(leads[tail] | code);
    utf8[tail + 1] = '\0';
}

static void print_lines(const char *text, int width)
{
    while (*text != '\0') {
        const char *const end = line_end(text, width);
        printf("%.*s\n", (int)(end - text), text);
        text = end + (*end == ' ');
    }
}

int main(int argc, char **argv)
{
    char utf8[5];

    if (argc == 3) {
        print_lines(argv[2], atoi(argv[1]));
        return 0;
    }
    for (uint32_t code = ' '; code < 0x110000; code++) {
        if (code >= 0xD800 && code < 0xE000)
            continue;
        encode(code, utf8);
        printf("%x %d\n", (unsigned)code, width_of(utf8));
    }
    return 0;
}
