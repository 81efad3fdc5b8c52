/* SPDX-License-Identifier: MIT */
/* Cells as they are typed, in the signs that standin.h lists. */
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#include "standin.h"

static const struct {
    const char *name;
    int32_t code;
} errors[] = {{"#NULL!", XL_ERR_NULL}, {"#DIV/0!", XL_ERR_DIV0}, {"#VALUE!", XL_ERR_VALUE},
              {"#REF!", XL_ERR_REF},   {"#NAME?", XL_ERR_NAME},  {"#NUM!", XL_ERR_NUM},
              {"#N/A", XL_ERR_NA}};

static int starts(const char *text, const char *word)
{
    return strncmp(text, word, strlen(word)) == 0;
}

/* Text of so many units, on the heap with exactly its length. */
static void set_units(const wchar_t *units, int length, xloper *cell)
{
    wchar_t *const text = malloc(((size_t)length + 1) * sizeof *text);
    if (text == NULL)
        abort();
    text[0] = (wchar_t)length;
    memcpy(text + 1, units, (size_t)length * sizeof *units);
    cell->type = XL_STR;
    cell->as.text = text;
}

static const char *read_text(const char *typed, xloper *cell)
{
    wchar_t units[VECTOR_LINE];
    const char *const end = strchr(typed + 1, '"');
    if (end == NULL)
        return NULL;
    const int length = MultiByteToWideChar(CP_UTF8, 0, typed + 1, (int)(end - typed - 1), units, VECTOR_LINE);
    set_units(units, length, cell);
    return end + 1;
}

static const char *read_error(const char *typed, xloper *cell)
{
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (starts(typed, errors[i].name)) {
            cell->type = XL_ERR;
            cell->as.error = errors[i].code;
            return typed + strlen(errors[i].name);
        }
    return NULL;
}

/* A percentage is divided in doubles, as Excel does. */
static const char *read_number(const char *typed, xloper *cell)
{
    char *end;
    cell->type = XL_NUM;
    cell->as.number = strtod(typed, &end);
    if (end == typed)
        return NULL;
    if (*end == '%')
        cell->as.number /= 100;
    return end + (*end == '%');
}

static const char *read_one(const char *typed, xloper *cell)
{
    static const wchar_t half[] = {L'1', 0xD800}, nul[] = {L'1', 0, L'0'};
    if (*typed == '"')
        return read_text(typed, cell);
    if (*typed == '#')
        return read_error(typed, cell);
    if (*typed == '?') {
        cell->type = XL_NIL;
        return typed + 1;
    }
    if (starts(typed, "TRUE") || starts(typed, "FALSE")) {
        cell->type = XL_BOOL;
        cell->as.truth = *typed == 'T';
        return typed + (*typed == 'T' ? 4 : 5);
    }
    if (starts(typed, "<half>")) {
        set_units(half, 2, cell);
        return typed + 6;
    }
    if (starts(typed, "<nul>")) {
        set_units(nul, 3, cell);
        return typed + 5;
    }
    return read_number(typed, cell);
}

/* The cells of a range row by row, on the heap with exactly their size. */
static const char *read_range(const char *typed, xloper *range)
{
    int32_t count = 1, rows = 1;
    const char *at = typed + 1;
    for (const char *end = at; *end != '}'; end++) {
        if (*end == '\0')
            return NULL;
        rows += *end == ' ';
        count += *end == ' ' || *end == '|';
    }
    xloper *const values = calloc((size_t)count, sizeof *values);
    if (values == NULL)
        abort();
    range->type = XL_MULTI;
    range->as.array.values = values;
    range->as.array.rows = rows;
    range->as.array.columns = count / rows;
    for (int32_t i = 0; i < count; i++) {
        at = read_one(at, &values[i]);
        if (at == NULL || strchr(i + 1 < count ? " |" : "}", *at) == NULL)
            return NULL;
        at++;
    }
    return at;
}

const char *cell_read(const char *typed, xloper *cell)
{
    const char *end = typed;
    cell->type = XL_MISSING;
    if (*typed == '{')
        end = read_range(typed, cell);
    else if (*typed != ';' && *typed != '\0')
        end = read_one(typed, cell);
    return end == NULL || (*end != ';' && *end != '\0') ? NULL : end;
}

void cell_free(xloper *cell)
{
    if (cell->type == XL_STR)
        free(cell->as.text);
    if (cell->type != XL_MULTI)
        return;
    for (int32_t i = 0; i < cell->as.array.rows * cell->as.array.columns; i++)
        cell_free(&cell->as.array.values[i]);
    free(cell->as.array.values);
}

static void write_one(const xloper *cell, vector_answer *answer)
{
    if (cell->type == XL_NUM) {
        vector_put_double(answer, cell->as.number);
        return;
    }
    const char *name = "no cell";
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (cell->type == XL_ERR && cell->as.error == errors[i].code)
            name = errors[i].name;
    vector_put_word(answer, name);
}

/* As cell_read has it, but with spaces around the bars. */
void cell_write(const xloper *cell, vector_answer *answer)
{
    if (cell->type != XL_MULTI) {
        write_one(cell, answer);
        return;
    }
    vector_open(answer);
    for (int32_t i = 0; i < cell->as.array.rows * cell->as.array.columns; i++) {
        if (i % cell->as.array.columns != 0)
            vector_put_word(answer, "|");
        write_one(&cell->as.array.values[i], answer);
    }
    vector_close(answer);
}
