/* SPDX-License-Identifier: MIT */
/*
 * Runs the vectors through the public C functions. Usage: run_vectors FILE.csv... Prints a TAP line for each
 * function, which fails where an answer differs or no row was run, and one for the files themselves.
 */
#include <string.h>

#include "calls.h"

#define TITLES "function,arguments,expected\n"

static vector_call *find_call(const char *name)
{
    for (size_t i = 0; i < vector_call_count; i++)
        if (strcmp(vector_calls[i].name, name) == 0)
            return &vector_calls[i];
    return NULL;
}

/* Returns 1 where the row could be run, whether or not it passed. */
static int run_row(vector_row *row, const char *file, int line)
{
    char arguments[VECTOR_LINE]; /* taking them cuts them up */
    vector_answer answer = {"", 0};
    vector_call *const call = find_call(row->function);
    if (call == NULL) {
        printf("# %s:%d: unknown function %s\n", file, line, row->function);
        return 0;
    }
    snprintf(arguments, sizeof arguments, "%s", row->arguments);
    const swt_status status = call->call(row, &answer);
    if (row->is_unreadable || row->arguments != NULL) {
        printf("# %s:%d: %s does not take %s\n", file, line, row->function, arguments);
        return 0;
    }
    const char *const got = status == SWT_OK ? answer.text : swt_status_name(status);
    call->rows++;
    if (!vector_agrees(got, row->expected)) {
        call->failures++;
        printf("# %s:%d: %s(%s) gave %s, exact is %s\n", file, line, row->function, arguments, got,
               row->expected);
    }
    return 1;
}

/* Runs a file's rows; returns how many lines could not be run, counting one for a file without rows. */
static int run_rows(FILE *file, const char *path)
{
    static vector_row row;
    int line = 1, faults = 0, read;
    while ((read = vector_read(file, &row)) != 0) {
        line++;
        if (read < 0)
            printf("# %s:%d: not three cells\n", path, line);
        faults += read < 0 || !run_row(&row, path, line);
    }
    if (line == 1)
        printf("# %s: no rows\n", path);
    return faults + (line == 1);
}

static int run_file(const char *path)
{
    char titles[sizeof TITLES + 1] = "";
    FILE *const file = fopen(path, "r");
    int faults = 1;
    if (file != NULL && fgets(titles, (int)sizeof titles, file) != NULL && strcmp(titles, TITLES) == 0)
        faults = run_rows(file, path);
    else
        printf("# %s: not to be read, or its first line is not %s", path, TITLES);
    if (file != NULL)
        fclose(file);
    return faults;
}

static int report(int faults)
{
    int failed = faults != 0;
    printf("1..%zu\n", vector_call_count + 1);
    for (size_t i = 0; i < vector_call_count; i++) {
        const vector_call *const call = &vector_calls[i];
        const int passed = call->rows > 0 && call->failures == 0;
        printf("%s %zu - %s: %d rows, %d differ\n", passed ? "ok" : "not ok", i + 1, call->name, call->rows,
               call->failures);
        failed |= !passed;
    }
    printf("%s %zu - every line of every file was run\n", faults == 0 ? "ok" : "not ok",
           vector_call_count + 1);
    return failed;
}

int main(int argc, char **argv)
{
    int faults = argc < 2;
    for (int i = 1; i < argc; i++)
        faults += run_file(argv[i]);
    return report(faults);
}
