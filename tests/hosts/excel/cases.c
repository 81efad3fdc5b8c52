/* SPDX-License-Identifier: MIT */
/* Vectors called as cells: what each must show is compared with what the add-in answers. */
#include <stdlib.h>
#include <string.h>

#include "standin.h"

#define TITLES "function,arguments,expected\n"

static xloper *call(const standin_case *one, xloper *cells)
{
    switch (one->arguments) {
    case 1:
        return one->call.call_1(&cells[0]);
    case 2:
        return one->call.call_2(&cells[0], &cells[1]);
    case 3:
        return one->call.call_3(&cells[0], &cells[1], &cells[2]);
    default:
        return one->call.call_4(&cells[0], &cells[1], &cells[2], &cells[3]);
    }
}

/* Excel copies an answer that is to be freed, then has it freed on the same thread. The other threads are let
   in between, so that an answer which they share would be seen. */
static void take_answer(xloper *given, vector_answer *answer, case_run *run)
{
    SwitchToThread();
    xloper copy = *given;
    copy.type &= ~(uint32_t)XL_BIT_DLL_FREE;
    cell_write(&copy, answer);
    if ((given->type & XL_BIT_DLL_FREE) == 0)
        return;
    addin.free.free(given);
    run->freed++;
}

/* Returns whether the arguments are as many as the function's; *read of them are to be freed. */
static int read_arguments(const standin_case *one, xloper *cells, size_t *read)
{
    const char *at = one->row.arguments;
    for (*read = 0; *read < one->arguments;) {
        at = cell_read(at, &cells[(*read)++]);
        if (at == NULL || *at != (*read < one->arguments ? ';' : '\0'))
            return 0;
        at++;
    }
    return 1;
}

static void run_case(const standin_case *one, case_run *run)
{
    xloper cells[MOST_ARGUMENTS];
    vector_answer answer = {"", 0};
    size_t read = 0;
    if (read_arguments(one, cells, &read))
        take_answer(call(one, cells), &answer, run);
    for (size_t i = 0; i < read; i++)
        cell_free(&cells[i]);
    run->calls++;
    if (vector_agrees(answer.text, one->row.expected))
        return;
    run->differ++;
    if (!run->is_quiet)
        printf("# %s:%d: %s(%s) gave %s, exact is %s\n", one->file, one->line, one->row.function,
               one->row.arguments, answer.text, one->row.expected);
}

DWORD WINAPI cases_run(void *run)
{
    case_run *const all = run;
    for (int round = 0; round < all->rounds; round++)
        for (size_t i = 0; i < all->list->count; i++)
            run_case(all->list->cases[i], all);
    return 0;
}

static int set_case(standin_case *one, int is_row)
{
    const registration *const function = is_row ? host_find(one->row.function) : NULL;
    if (function == NULL) {
        printf("# %s:%d: not a row, or of a function that is not registered\n", one->file, one->line);
        return 0;
    }
    one->call = addin_find(function->texts[REGISTER_PROCEDURE]);
    one->arguments = function->count - REGISTER_ARGUMENT_HELP;
    return 1;
}

/* The rows stay where they were read: their cells point into them. Returns 0 at the end of the file. */
static int add_case(FILE *file, const char *path, int line, case_list *list, int *faults)
{
    standin_case *const one = malloc(sizeof *one);
    standin_case **const more = realloc(list->cases, (list->count + 1) * sizeof *more);
    if (one == NULL || more == NULL)
        abort();
    list->cases = more;
    one->file = path;
    one->line = line;
    const int read = vector_read(file, &one->row);
    if (read != 0 && set_case(one, read > 0)) {
        more[list->count++] = one;
        return 1;
    }
    *faults += read != 0;
    free(one);
    return read != 0;
}

int cases_read(const char *path, case_list *list)
{
    char titles[sizeof TITLES + 1] = "";
    const size_t before = list->count;
    FILE *const file = fopen(path, "rb");
    int faults = 0;
    if (file != NULL && fgets(titles, (int)sizeof titles, file) != NULL && strcmp(titles, TITLES) == 0)
        for (int line = 2; add_case(file, path, line, list, &faults);)
            line++;
    if (file != NULL)
        fclose(file);
    if (list->count == before)
        printf("# %s: no vectors\n", path);
    return faults + (list->count == before);
}
