/* SPDX-License-Identifier: MIT */
/*
 * A fuzzer's corpus as an ordinary test: a file with an input a line, in hexadecimal. Each lies in memory of just
 * its size, so that a sanitizer sees one byte too many read.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static int digit(int c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* 0 where the line is no bytes. */
static int replay(const char *line)
{
    const size_t size = strspn(line, "0123456789abcdef") / 2;
    uint8_t *const exact = malloc(size == 0 ? 1 : size);
    if (exact == NULL || line[2 * size] != '\n')
        return 0;
    for (size_t i = 0; i < size; i++)
        exact[i] = (uint8_t)(digit(line[2 * i]) * 16 + digit(line[2 * i + 1]));
    (void)LLVMFuzzerTestOneInput(exact, size);
    free(exact);
    return 1;
}

int main(int argc, char **argv)
{
    static char line[1 << 16];
    int read = 0, good = 1;
    FILE *const file = argc == 2 ? fopen(argv[1], "r") : NULL;
    while (file != NULL && good && fgets(line, sizeof line, file) != NULL) {
        good = replay(line);
        read++;
    }
    if (file != NULL)
        (void)fclose(file);
    good = good && read > 0;
    printf("1..1\n%s 1 - %d inputs\n", good ? "ok" : "not ok", read);
    return !good;
}
