/* SPDX-License-Identifier: MIT */
/* Copies that are fit to print. */
#include "words.h"

#include "text.h"

#include <string.h>

void flatten(char *words)
{
    for (; *words != '\0'; words++)
        if ((unsigned char)*words < ' ' || *words == 0x7F)
            *words = ' ';
}

char *copy_of(const char *words)
{
    const size_t size = strlen(words) + 1;
    char *const copy = memcpy(grow(NULL, size, 1), words, size);

    flatten(copy);
    return copy;
}
