/* SPDX-License-Identifier: MIT */
/*
 * Arguments read and answers made. Every answer is memory of its own, so that any number of threads may
 * calculate at once, and one block, so that there is nothing to forget in freeing it.
 */
#include "values.h"

#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define NO_MEMORY XL_ERR_NUM

/* Excel only reads it, and does not ask for it to be freed. */
static xloper no_memory = {.as.error = NO_MEMORY, .type = XL_ERR};

static int32_t is_number(const xloper *given, double *number)
{
    switch (given->type) {
    case XL_NUM:
        *number = given->as.number;
        return 1;
    case XL_BOOL:
        *number = given->as.truth != 0;
        return 1;
    default:
        return 0;
    }
}

/* A unit of UTF-16 becomes three bytes at most. Half of a pair becomes U+FFFD, which nothing reads; text with
   a 0 within would end there, so it is refused. */
static int32_t read_text(const wchar_t *counted, swth_value *value, void **memory)
{
    const int length = counted[0];
    char *const text = malloc(3 * (size_t)length + 1);
    *memory = text;
    if (text == NULL)
        return NO_MEMORY;
    if (wmemchr(counted + 1, L'\0', (size_t)length) != NULL)
        return XL_ERR_VALUE;
    int size = 0;
    if (length > 0)
        size = WideCharToMultiByte(CP_UTF8, 0, counted + 1, length, text, 3 * length, NULL, NULL);
    text[size] = '\0';
    value->kind = SWTH_TEXT;
    value->text = text;
    return XL_ERR_NONE;
}

static int32_t read_one(const xloper *given, swth_value *value, void **memory)
{
    if (is_number(given, &value->number)) {
        value->kind = SWTH_NUMBER;
        return XL_ERR_NONE;
    }
    switch (given->type) {
    case XL_STR:
        return read_text(given->as.text, value, memory);
    case XL_ERR:
        return given->as.error;
    case XL_NIL:
        value->kind = SWTH_BLANK;
        return XL_ERR_NONE;
    default:
        return XL_ERR_VALUE;
    }
}

/* A formula cannot leave its cell blank, so it says "". */
static int32_t is_blank(const xloper *given)
{
    return given->type == XL_NIL || (given->type == XL_STR && given->as.text[0] == 0);
}

static int32_t read_cell(const xloper *given, swth_cell *cell)
{
    if (is_number(given, &cell->number))
        cell->kind = SWTH_NUMBER;
    else
        cell->kind = is_blank(given) ? SWTH_BLANK : SWTH_TEXT;
    return given->type == XL_ERR ? given->as.error : XL_ERR_NONE;
}

static int32_t read_range(const xloper *given, size_t rows, size_t columns, swth_value *value, void **memory)
{
    /* The values lie in memory and a cell is smaller than one of them: no product here can wrap. */
    const size_t count = rows * columns;
    swth_cell *const cells = malloc((count == 0 ? 1 : count) * sizeof *cells);
    static_assert(sizeof *cells <= sizeof *given, "see above");
    int32_t error = XL_ERR_NONE;
    *memory = cells;
    if (cells == NULL)
        return NO_MEMORY;
    for (size_t i = 0; i < count && error == XL_ERR_NONE; i++)
        error = read_cell(&given[i], &cells[i]);
    value->kind = SWTH_CELLS;
    value->cells = cells;
    value->rows = rows;
    value->columns = columns;
    return error;
}

int32_t swth_excel_read(int32_t kind, const xloper *given, swth_value *value, void **memory)
{
    const int32_t is_array = given->type == XL_MULTI;
    const size_t rows = is_array ? (size_t)given->as.array.rows : 1;
    const size_t columns = is_array ? (size_t)given->as.array.columns : 1;
    const xloper *const first = is_array ? given->as.array.values : given;
    if (given->type == XL_MISSING)
        return XL_ERR_VALUE;
    if (kind == SWTH_RANGE)
        return read_range(first, rows, columns, value, memory);
    return rows == 1 && columns == 1 ? read_one(first, value, memory) : XL_ERR_VALUE;
}

/* Room for an answer, and for so many bytes of what it points to behind it. */
static xloper *make(uint32_t type, size_t more)
{
    xloper *const answer = malloc(sizeof *answer + more);
    if (answer != NULL)
        answer->type = type | XL_BIT_DLL_FREE;
    return answer;
}

xloper *swth_excel_number(double number)
{
    xloper *const answer = make(XL_NUM, 0);
    if (answer == NULL)
        return &no_memory;
    answer->as.number = number;
    return answer;
}

xloper *swth_excel_error(int32_t error)
{
    xloper *const answer = make(XL_ERR, 0);
    if (answer == NULL)
        return &no_memory;
    answer->as.error = error;
    return answer;
}

xloper *swth_excel_array(const swth_result *result)
{
    const size_t count = result->rows * result->columns;
    xloper *const answer = make(XL_MULTI, count * sizeof *answer);
    if (answer == NULL)
        return &no_memory;
    answer->as.array.values = answer + 1;
    answer->as.array.rows = (int32_t)result->rows;
    answer->as.array.columns = (int32_t)result->columns;
    for (size_t i = 0; i < count; i++) {
        answer[1 + i].type = XL_NUM;
        answer[1 + i].as.number = result->numbers[i];
    }
    return answer;
}

xloper *swth_excel_text(const char *text)
{
    const int length = MultiByteToWideChar(CP_UTF8, 0, text, -1, NULL, 0);
    xloper *const answer = make(XL_STR, ((size_t)length + 1) * sizeof(wchar_t));
    if (answer == NULL)
        return &no_memory;
    answer->as.text = (wchar_t *)(answer + 1);
    answer->as.text[0] = (wchar_t)(length - 1); /* without the 0 that ends it */
    MultiByteToWideChar(CP_UTF8, 0, text, -1, answer->as.text + 1, length);
    return answer;
}

void swth_excel_free(xloper *answer)
{
    if (answer->type & XL_BIT_DLL_FREE)
        free(answer);
}
