/* SPDX-License-Identifier: MIT */
/*
 * Runs spreadsheet.csv through the table of functions itself, as every host does; or, with --exact, database.csv
 * as a host with whole numbers of 64 bits. Usage: run_spreadsheet FILE [--exact]. Prints a TAP line for each
 * function, which fails where an answer differs or no row was run.
 */
#include <stdlib.h>
#include <string.h>

#include "../../lib/hosts/functions.h"
#include "../vectors/vector.h"

#define TITLES         "function,arguments,expected\n"
#define MOST_FUNCTIONS 64

static struct {
    int rows;
    int failures;
} tally[MOST_FUNCTIONS];

static int is_exact;

/* A number as a host makes it of what is typed: a percentage is divided by 100 in doubles. */
static double typed_number(const char *typed, vector_row *row)
{
    char *end;
    const double number = strtod(typed, &end);
    const int is_percent = *end == '%';
    row->is_unreadable |= end == typed || end[is_percent] != '\0';
    return is_percent ? number / 100 : number;
}

/* Whether what is typed is exact in 64 bits; elsewhere a database has a double too. */
static int is_ratio(const char *typed, swt_ratio *ratio)
{
    return is_exact && swt_ratio_parse(typed, ratio) == SWT_OK;
}

static void put_cell(const char *typed, swth_cell *cell, vector_row *row)
{
    swt_ratio ratio = {0, 0};
    if (is_ratio(typed, &ratio) && ratio.den == 1) {
        cell->kind = SWTH_EXACT;
        cell->whole = ratio.num;
        return;
    }
    cell->kind = SWTH_NUMBER;
    cell->number = typed_number(typed, row);
}

/* A column of cells of exactly their length on the heap, so that a sanitizer sees every step beyond. */
static swth_cell *typed_cells(char *typed, swth_value *value, vector_row *row)
{
    size_t count = 1;
    for (const char *at = typed; *at != '\0'; at++)
        count += *at == ' ';
    swth_cell *const cells = calloc(count, sizeof *cells);
    if (cells == NULL)
        abort();
    char *word = strtok(typed, "{} ");
    for (size_t i = 0; i < count; i++, word = strtok(NULL, "{} ")) {
        row->is_unreadable |= word == NULL;
        if (word != NULL && strcmp(word, "?") != 0)
            put_cell(word, &cells[i], row);
    }
    value->kind = SWTH_CELLS;
    value->cells = cells;
    value->rows = count;
    value->columns = 1;
    return cells;
}

/* Returns what is to be freed. */
static swth_cell *typed_value(char *typed, swth_value *value, vector_row *row)
{
    const size_t length = strlen(typed);
    if (typed[0] == '{')
        return typed_cells(typed, value, row);
    if (typed[0] == '"' && length >= 2) {
        typed[length - 1] = '\0';
        value->kind = SWTH_TEXT;
        value->text = typed + 1;
        return NULL;
    }
    value->kind = is_ratio(typed, &value->exact) ? SWTH_EXACT : SWTH_NUMBER;
    if (value->kind == SWTH_NUMBER)
        value->number = typed_number(typed, row);
    return NULL;
}

static void put_single(const swth_result *result, vector_answer *answer)
{
    if (!is_exact || result->exact.den == 0)
        vector_put_double(answer, result->number);
    else if (result->exact.den == 1)
        vector_put_whole(answer, result->exact.num);
    else
        vector_put_double(answer, (double)result->exact.num / (double)result->exact.den);
}

static void put_result(const swth_function *function, const swth_result *result, vector_answer *answer)
{
    if (!function->is_array) {
        put_single(result, answer);
        return;
    }
    vector_open(answer);
    for (size_t i = 0; i < result->rows * result->columns; i++) {
        if (is_exact)
            vector_put_whole(answer, result->wholes[i]);
        else
            vector_put_double(answer, result->numbers[i]);
    }
    vector_close(answer);
}

/* Cuts the arguments off in place; a row with another number of them than the function has is unreadable. */
static void call_row(const swth_function *function, vector_row *row, vector_answer *answer)
{
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_cell *cells[SWTH_MOST_ARGUMENTS] = {NULL};
    swth_result result = {0};
    char *at = row->arguments;
    for (size_t i = 0; i < function->argument_count; i++) {
        char *const end = at == NULL ? NULL : at + strcspn(at, ";");
        row->is_unreadable |= at == NULL || (*end == '\0') != (i + 1 == function->argument_count);
        if (row->is_unreadable)
            break;
        *end = '\0';
        cells[i] = typed_value(at, &values[i], row);
        at = end + 1;
    }
    const int32_t error =
        row->is_unreadable ? SWTH_NO_ERROR
                           : swth_error((is_exact ? swth_call_exact : swth_call)(function, values, &result));
    if (error != SWTH_NO_ERROR)
        vector_put_word(answer, swth_error_text(error));
    else
        put_result(function, &result, answer);
    free(result.numbers);
    free(result.wholes);
    for (size_t i = 0; i < function->argument_count; i++)
        free(cells[i]);
}

/* Returns 1 where the row could be run, whether or not it passed. */
static int run_row(vector_row *row, int line)
{
    char arguments[VECTOR_LINE];
    vector_answer answer = {"", 0};
    const swth_function *const function = swth_find(row->function);
    if (function == NULL) {
        printf("# line %d: unknown function %s\n", line, row->function);
        return 0;
    }
    snprintf(arguments, sizeof arguments, "%s", row->arguments);
    call_row(function, row, &answer);
    if (row->is_unreadable) {
        printf("# line %d: %s does not take %s\n", line, row->function, arguments);
        return 0;
    }
    const size_t index = (size_t)(function - swth_functions);
    tally[index].rows++;
    if (!vector_agrees(answer.text, row->expected)) {
        tally[index].failures++;
        printf("# line %d: %s(%s) gave %s, exact is %s\n", line, row->function, arguments, answer.text,
               row->expected);
    }
    return 1;
}

/* Returns how many lines could not be run; a file that cannot be read counts as one. */
static int run_file(FILE *file)
{
    static vector_row row;
    char titles[sizeof TITLES + 1] = "";
    int faults = 0, line = 1, read;
    if (file == NULL || fgets(titles, (int)sizeof titles, file) == NULL || strcmp(titles, TITLES) != 0)
        return 1;
    while ((read = vector_read(file, &row)) != 0) {
        line++;
        if (read < 0)
            printf("# line %d: not three cells\n", line);
        faults += read < 0 || !run_row(&row, line);
    }
    return faults;
}

int main(int argc, char **argv)
{
    FILE *const file = argc >= 2 ? fopen(argv[1], "r") : NULL;
    is_exact = argc == 3 && strcmp(argv[2], "--exact") == 0;
    int failed = swth_function_count > MOST_FUNCTIONS || run_file(file) != 0;
    printf("1..%zu\n%s 1 - every line of the file was run\n", swth_function_count + 1,
           failed ? "not ok" : "ok");
    for (size_t i = 0; i < swth_function_count; i++) {
        const int passed = tally[i].rows > 0 && tally[i].failures == 0;
        printf("%s %zu - %s: %d rows, %d differ\n", passed ? "ok" : "not ok", i + 2, swth_functions[i].name,
               tally[i].rows, tally[i].failures);
        failed |= !passed;
    }
    if (file != NULL)
        fclose(file);
    return failed;
}
