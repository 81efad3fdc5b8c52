/* SPDX-License-Identifier: MIT */
/* Options, counts and TAP lines of the oracles. */
#include "run.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draw.h"

#define DEFAULT_SEED        UINT64_C(20251131)
#define PRINTED_DIFFERENCES 10

void run_compared(run_subject *run, int is_error, int same, const char *format, ...)
{
    run->compared++;
    run->errors += is_error != 0;
    if (same)
        return;
    run->differences++;
    if (run->differences > PRINTED_DIFFERENCES)
        return;
    va_list arguments;
    va_start(arguments, format);
    fputs("# differs: ", stdout);
    vprintf(format, arguments);
    putchar('\n');
    va_end(arguments);
}

const char *run_rounding_name(int32_t rounding)
{
    static const char *const names[] = {"SWT_CEIL", "SWT_FLOOR", "SWT_HALF_UP"};
    return rounding >= 0 && rounding <= 2 ? names[rounding] : rounding < 0 ? "-1" : "3";
}

/* 1 where text is a whole number and nothing else. */
static int read_number(const char *text, uint64_t *number)
{
    char *end = NULL;
    if (text == NULL || text[0] < '0' || text[0] > '9')
        return 0;
    errno = 0;
    *number = strtoull(text, &end, 10);
    return errno == 0 && *end == '\0';
}

static int read_options(int argc, char **argv, uint64_t *seed, uint64_t *calls)
{
    for (int i = 1; i < argc; i += 2) {
        uint64_t *const number = strcmp(argv[i], "--seed") == 0    ? seed
                                 : strcmp(argv[i], "--calls") == 0 ? calls
                                                                   : NULL;
        if (number == NULL || !read_number(argv[i + 1], number)) {
            fprintf(stderr, "%s: options are --seed N and --calls N\n", argv[0]);
            return 0;
        }
    }
    return 1;
}

/* Runs a subject and prints its line; returns 1 where it passed. */
static int run_subject_calls(run_subject *run, size_t index, uint64_t seed, uint64_t calls, int sees_errors)
{
    const uint64_t promised = calls / 1000 * run->share;
    draw_seed(seed + index);
    for (uint64_t i = 0; i < promised && run->compared < promised; i++)
        run->check(run);
    const int seen = run->errors < run->compared && (run->errors > 0 || !sees_errors);
    const int passed = run->differences == 0 && run->compared >= promised && promised > 0 && seen;
    printf("%s %zu - %s: %" PRIu64 " compared (%" PRIu64 " promised), %" PRIu64 " of them errors, %" PRIu64
           " differences\n",
           passed ? "ok" : "not ok", index + 1, run->name, run->compared, promised, run->errors,
           run->differences);
    return passed;
}

int run_subjects(int argc, char **argv, run_subject *subjects, size_t count, uint64_t calls, int sees_errors)
{
    uint64_t seed = DEFAULT_SEED, compared = 0;
    int passed = 1;
    if (!read_options(argc, argv, &seed, &calls))
        return 2;
    printf("1..%zu\n# --seed %" PRIu64 " --calls %" PRIu64 "\n", count, seed, calls);
    for (size_t i = 0; i < count; i++) {
        passed &= run_subject_calls(&subjects[i], i, seed, calls, sees_errors);
        compared += subjects[i].compared;
    }
    printf("# %" PRIu64 " calls compared\n", compared);
    return passed ? 0 : 1;
}
