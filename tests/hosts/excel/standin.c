/* SPDX-License-Identifier: MIT */
/*
 * Usage: standin ADDIN list COUNTRY        what it registers: a line each, the parts separated by tabs
 *        standin ADDIN cells FILE.csv      the vectors of a file: what every cell shows is compared
 *        standin ADDIN threads FILE.csv    the same from four threads at once, over and over
 *        standin ADDIN memory FILE.csv     the same, after which no more memory may be in use than before
 *        standin ADDIN life                opened, asked its name, closed, opened, refused
 * Ends with a line of what was done; the status is 0 where all was as it should be.
 */
#include <fcntl.h>
#include <io.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "standin.h"

#define THREADS 4
#define ROUNDS  20

standin_addin addin;

procedure addin_find(const char *name)
{
    const procedure found = {GetProcAddress(addin.module, name)};
    return found;
}

static int load(const char *file)
{
    snprintf(host.file, sizeof host.file, "%s", file);
    addin.module = LoadLibraryA(file);
    if (addin.module == NULL) {
        printf("# %s: not to be loaded, error %lu\n", file, GetLastError());
        return 0;
    }
    addin.open = addin_find("xlAutoOpen");
    addin.close = addin_find("xlAutoClose");
    addin.free = addin_find("xlAutoFree12");
    addin.info = addin_find("xlAddInManagerInfo12");
    return addin.open.found != NULL && addin.close.found != NULL && addin.free.found != NULL &&
           addin.info.found != NULL;
}

/* The types are a Q for the answer and for each argument, and the $ of a function for any thread. */
static int is_sound(const registration *function)
{
    static const char *const types[] = {"", "QQ$", "QQQ$", "QQQQ$", "QQQQQ$"};
    const size_t arguments = function->count - REGISTER_ARGUMENT_HELP;
    return arguments > 0 && strcmp(function->texts[REGISTER_TYPES], types[arguments]) == 0 &&
           strcmp(function->texts[REGISTER_MACRO_TYPE], "1") == 0 &&
           addin_find(function->texts[REGISTER_PROCEDURE]).found != NULL;
}

static int open_addin(void)
{
    int faults = addin.open.ask() != 1;
    for (size_t i = 0; i < host.count; i++)
        if (!is_sound(&host.functions[i])) {
            printf("# %s: types, kind or procedure\n", host.functions[i].texts[REGISTER_NAME]);
            faults++;
        }
    return faults;
}

/* After this nothing may be left of what was opened. */
static int close_addin(void)
{
    const int is_closed = addin.close.ask() == 1 && host_named() == 0 && host.given == 0;
    if (!is_closed)
        printf("# closed, but %u names are left and %d texts not let go of\n", (unsigned)host_named(),
               host.given);
    return !is_closed;
}

static int list(void)
{
    const int faults = open_addin();
    for (size_t i = 0; i < host.count; i++)
        for (size_t j = 0; j < host.functions[i].count; j++)
            printf("%s%c", host.functions[i].texts[j], j + 1 < host.functions[i].count ? '\t' : '\n');
    printf("%u functions\n", (unsigned)host.count);
    return faults + close_addin();
}

static int cells(const case_list *all)
{
    case_run run = {all, 1, 0, 0, 0, 0};
    cases_run(&run);
    printf("%ld cells, %ld differ, %ld answers freed\n", run.calls, run.differ, run.freed);
    return run.differ != 0;
}

static int threads(const case_list *all)
{
    HANDLE handles[THREADS];
    case_run runs[THREADS];
    long calls = 0, differ = 0;
    for (size_t i = 0; i < THREADS; i++) {
        const case_run fresh = {all, ROUNDS, 1, 0, 0, 0};
        runs[i] = fresh;
        handles[i] = CreateThread(NULL, 0, cases_run, &runs[i], 0, NULL);
        if (handles[i] == NULL)
            abort();
    }
    WaitForMultipleObjects(THREADS, handles, TRUE, INFINITE);
    for (size_t i = 0; i < THREADS; i++) {
        calls += runs[i].calls;
        differ += runs[i].differ;
    }
    printf("%ld cells on %d threads, %ld differ\n", calls, THREADS, differ);
    return differ != 0;
}

/* Blocks in use on the heap that the add-in shares with this program. */
static long blocks_in_use(void)
{
    _HEAPINFO block = {0};
    long count = 0;
    while (_heapwalk(&block) == _HEAPOK)
        count += block._useflag == _USEDENTRY;
    return count;
}

/* The first round lets the C library take what it keeps. */
static int memory(const case_list *all)
{
    case_run warm = {all, 1, 0, 0, 0, 0}, run = {all, ROUNDS, 0, 0, 0, 0};
    cases_run(&warm);
    const long before = blocks_in_use();
    cases_run(&run);
    const long after = blocks_in_use();
    printf("%ld cells, %ld answers freed, %ld blocks in use, %ld before\n", run.calls, run.freed, after,
           before);
    return before == 0 || after != before || run.freed != run.calls || run.differ != 0;
}

/* The line for the list of add-ins, where `action` asks for it; NULL for an error. To be freed. */
static char *ask_name(int32_t action, uint32_t type)
{
    xloper which = {.type = type}, *answer;
    char *line = NULL;
    if (type == XL_NUM)
        which.as.number = action;
    else
        which.as.whole = action;
    answer = addin.info.call_1(&which);
    if (answer->type == (XL_STR | XL_BIT_DLL_FREE) && (line = calloc(3 * 255 + 1, 1)) != NULL)
        WideCharToMultiByte(CP_UTF8, 0, answer->as.text + 1, answer->as.text[0], line, 3 * 255, NULL, NULL);
    else if (answer->type != (XL_ERR | XL_BIT_DLL_FREE) || answer->as.error != XL_ERR_VALUE)
        abort();
    addin.free.free(answer);
    return line;
}

static int life(void)
{
    int faults = open_addin();
    const size_t count = host.count;
    char *const line = ask_name(1, XL_NUM), *const same = ask_name(1, XL_INT);
    faults += line == NULL || same == NULL || strcmp(line, same) != 0;
    faults += ask_name(2, XL_NUM) != NULL || ask_name(2, XL_INT) != NULL;
    faults += close_addin();
    faults += open_addin() + (host.count != 2 * count || host_named() != count) + close_addin();
    host.refused = (int)host.count + 2;
    faults += addin.open.ask() == 1 || host_named() != count - 1;
    printf("%s: %u functions, twice\n", line, (unsigned)count);
    free(line);
    free(same);
    return faults;
}

/* The commands that take a file of vectors; -1 for another. */
static int run_file(const char *command, const char *path)
{
    static const struct {
        const char *name;
        int (*run)(const case_list *all);
    } commands[] = {{"cells", cells}, {"threads", threads}, {"memory", memory}};
    case_list all = {NULL, 0};
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
        if (strcmp(command, commands[i].name) == 0) {
            const int faults = open_addin() + cases_read(path, &all);
            return faults + commands[i].run(&all) + close_addin();
        }
    return -1;
}

int main(int argc, char **argv)
{
    int faults = -1;
    _setmode(_fileno(stdout), _O_BINARY);
    if (argc < 3 || !load(argv[1]))
        return 2;
    if (argc == 3 && strcmp(argv[2], "life") == 0)
        faults = life();
    if (argc == 4 && strcmp(argv[2], "list") == 0) {
        host.country = strtod(argv[3], NULL);
        faults = list();
    } else if (argc == 4)
        faults = run_file(argv[2], argv[3]);
    return faults < 0 ? 2 : faults + host.faults != 0;
}
