/* SPDX-License-Identifier: MIT */
/* Blanks, counts and totals. */
#include "cells.h"

#include <string.h>

/* Beside ASCII's: the no-break space and the ideographic space. */
static const char *const wide_blanks[] = {"\xC2\xA0", "\xE3\x80\x80"};
enum { WIDE_BLANKS = sizeof wide_blanks / sizeof wide_blanks[0] };

/* Control characters are blanks too: they are printed as such. */
static int is_blank(char c)
{
    return (c >= '\1' && c <= ' ') || c == 0x7F;
}

/* Bytes of the blank that the words begin with; 0: none. */
static size_t blank_ahead(const char *words)
{
    const unsigned char first = (unsigned char)*words;

    if (is_blank(*words))
        return 1;
    if (first != 0xC2 && first != 0xE3) /* nearly always */
        return 0;
    for (size_t i = 0; i < WIDE_BLANKS; i++)
        if (strncmp(words, wide_blanks[i], strlen(wide_blanks[i])) == 0)
            return strlen(wide_blanks[i]);
    return 0;
}

static size_t blank_behind(const char *words, size_t length)
{
    if (length > 0 && is_blank(words[length - 1]))
        return 1;
    for (size_t i = 0; i < WIDE_BLANKS; i++) {
        const size_t size = strlen(wide_blanks[i]);
        if (length >= size && memcmp(words + length - size, wide_blanks[i], size) == 0)
            return size;
    }
    return 0;
}

char *trim(char *cell)
{
    size_t blank;

    while ((blank = blank_ahead(cell)) > 0)
        cell += blank;
    size_t length = strlen(cell);
    if (length > 0 && (signed char)cell[length - 1] > ' ' && cell[length - 1] != 0x7F)
        return cell;
    while ((blank = blank_behind(cell, length)) > 0)
        length -= blank;
    cell[length] = '\0';
    return cell;
}

/* Most cells are a few digits and nothing else. Gives 0 where the cell is not. */
static int read_digits(const char *cell, int64_t *count)
{
    int64_t value = 0;
    int digits = 0;

    for (; cell[digits] >= '0' && cell[digits] <= '9' && digits < 18; digits++)
        value = 10 * value + (cell[digits] - '0');
    if (digits == 0 || cell[digits] != '\0')
        return 0;
    *count = value;
    return 1;
}

swt_status read_count(const char *cell, int64_t *count)
{
    static const char *const refused[] = {"%", "％", "‰", "/", "／", ":", "：", "-", "－"};
    swt_ratio r;

    if (read_digits(cell, count))
        return SWT_OK;
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        if (strstr(cell, refused[i]) != NULL)
            return SWT_ERR_SYNTAX;
    const swt_status status = swt_ratio_parse(cell, &r);
    if (status != SWT_OK || r.den != 1)
        return status != SWT_OK ? status : SWT_ERR_SYNTAX;
    *count = r.num;
    return SWT_OK;
}

/* Words without blanks and in small letters: "合　计" is 合计. Gives 0 where they do not fit. */
static int squeeze(const char *words, char *squeezed, size_t room)
{
    size_t length = 0;

    while (*words != '\0') {
        const size_t blank = blank_ahead(words);
        words += blank;
        if (blank > 0)
            continue;
        if (length + 1 >= room)
            return 0;
        squeezed[length++] = (char)(*words >= 'A' && *words <= 'Z' ? *words - 'A' + 'a' : *words);
        words++;
    }
    squeezed[length] = '\0';
    return 1;
}

int is_total(const char *cell)
{
    static const char *const totals[] = {"合计",  "总计",     "小计",       "共计", "总和",  "累计",
                                         "total", "subtotal", "grandtotal", "sum",  "totals"};
    char word[24];

    if (!squeeze(cell, word, sizeof word))
        return 0;
    const size_t length = strlen(word);
    if (length > 0 && word[length - 1] == ':')
        word[length - 1] = '\0';
    else if (length > 3 && strcmp(word + length - 3, "：") == 0)
        word[length - 3] = '\0';
    for (size_t i = 0; i < sizeof totals / sizeof totals[0]; i++)
        if (strcmp(word, totals[i]) == 0)
            return 1;
    return 0;
}
