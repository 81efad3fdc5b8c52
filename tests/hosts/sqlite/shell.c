/* SPDX-License-Identifier: MIT */
/*
 * SQLite with the extension's sources in one program. Reads statements, one a line, and prints a line for
 * each: a JSON array of its rows, and at the end null or the error that stopped it.
 */
#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#define LONGEST 1000000

int sqlite3_swtarget_init(sqlite3 *database, char **error, const void *api);

static void print_text(const char *text)
{
    putchar('"');
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            putchar('\\');
        putchar(*text);
    }
    putchar('"');
}

static void print_value(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        printf("%lld", sqlite3_column_int64(statement, column));
        break;
    case SQLITE_FLOAT:
        printf("%.17e", sqlite3_column_double(statement, column));
        break;
    case SQLITE_NULL:
        printf("null");
        break;
    default:
        print_text((const char *)sqlite3_column_text(statement, column));
    }
}

static void print_row(sqlite3_stmt *statement)
{
    printf("[");
    for (int i = 0; i < sqlite3_column_count(statement); i++) {
        printf("%s", i == 0 ? "" : ", ");
        print_value(statement, i);
    }
    printf("]");
}

/* The rows up to an error are printed too, and the error is then what stands last. */
static void run(sqlite3 *database, const char *text)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(database, text, -1, &statement, NULL);
    printf("[");
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW) {
            print_row(statement);
            printf(", ");
        }
    }
    if (code == SQLITE_DONE)
        printf("null");
    else
        print_text(sqlite3_errmsg(database));
    printf("]\n");
    sqlite3_finalize(statement);
}

int main(void)
{
    static char line[LONGEST];
    sqlite3 *database = NULL;
    int failed = sqlite3_open(":memory:", &database) != SQLITE_OK ||
                 sqlite3_swtarget_init(database, NULL, NULL) != SQLITE_OK;
    while (!failed && fgets(line, sizeof line, stdin) != NULL) {
        failed = strchr(line, '\n') == NULL;
        run(database, line);
    }
    return sqlite3_close(database) != SQLITE_OK || failed;
}
