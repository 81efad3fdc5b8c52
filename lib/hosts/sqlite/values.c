/* SPDX-License-Identifier: MIT */
/* SQLite's values as the table's, and the table's answers and errors as SQLite's. */
#include "values.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

/* SQLite's texts may hold a zero byte, and the rest would go unread. */
static swt_status read_text(sqlite3_value *from, swth_value *to)
{
    to->kind = SWTH_TEXT;
    to->text = (const char *)sqlite3_value_text(from);
    if (to->text == NULL)
        return SWT_ERR_MEMORY;
    return strlen(to->text) == (size_t)sqlite3_value_bytes(from) ? SWT_OK : SWT_ERR_SYNTAX;
}

/* A number that is written as text is as wide as one that is not. */
static swt_status read_written(sqlite3_value *from, swth_value *to)
{
    const swt_status status = read_text(from, to);
    to->kind = SWTH_EXACT;
    return status == SWT_OK ? swt_ratio_parse(to->text, &to->exact) : status;
}

swt_status swth_sqlite_read(sqlite3_value *from, int32_t kind, swth_value *to)
{
    switch (sqlite3_value_type(from)) {
    case SQLITE_INTEGER:
        to->kind = SWTH_EXACT;
        to->exact = (swt_ratio){sqlite3_value_int64(from), 1};
        return SWT_OK;
    case SQLITE_FLOAT:
        to->kind = SWTH_NUMBER;
        to->number = sqlite3_value_double(from);
        return SWT_OK;
    case SQLITE_TEXT:
        return kind == SWTH_WHOLE || kind == SWTH_RATIO ? read_written(from, to) : read_text(from, to);
    default:
        return SWT_ERR_SYNTAX;
    }
}

swth_cell swth_sqlite_cell(sqlite3_value *from)
{
    switch (sqlite3_value_type(from)) {
    case SQLITE_INTEGER:
        return (swth_cell){.kind = SWTH_EXACT, .whole = sqlite3_value_int64(from)};
    case SQLITE_FLOAT:
        return (swth_cell){.kind = SWTH_NUMBER, .number = sqlite3_value_double(from)};
    case SQLITE_NULL:
        return (swth_cell){.kind = SWTH_BLANK};
    default:
        return (swth_cell){.kind = SWTH_TEXT};
    }
}

swt_status swth_sqlite_call(const swth_function *function, const swth_value *values, swth_result *result)
{
    const int32_t is_whole = function->gives == SWTH_GIVES_WHOLE;
    return (is_whole ? swth_call_exact : swth_call)(function, values, result);
}

void swth_sqlite_give(sqlite3_context *context, const swth_function *function, const swth_result *result)
{
    if (function->gives == SWTH_GIVES_WHOLE)
        sqlite3_result_int64(context, result->exact.num);
    else
        sqlite3_result_double(context, result->number);
}

char *swth_sqlite_sentence(const swth_function *function, swt_status status, sqlite3_int64 row)
{
    char name[SWTH_SQL_NAME];
    swth_sql_name(function, name);
    if (row == 0)
        return sqlite3_mprintf("%s: %s", name, swth_status_text(status));
    return sqlite3_mprintf("%s: row %lld: %s", name, row, swth_status_text(status));
}

void swth_sqlite_fail(sqlite3_context *context, const swth_function *function, swt_status status,
                      sqlite3_int64 row)
{
    char *const sentence = status == SWT_ERR_MEMORY ? NULL : swth_sqlite_sentence(function, status, row);
    if (sentence == NULL)
        sqlite3_result_error_nomem(context);
    else
        sqlite3_result_error(context, sentence, -1);
    sqlite3_free(sentence);
}
