/* SPDX-License-Identifier: MIT */
/* The benchmark: every subject in turn, or the one that was asked for; table to stdout, JSON to a file. */
#include <stdlib.h>
#include <string.h>

#include "bench.h"

static const struct {
    const char *name;
    void (*measure)(const bench_run *);
} subjects[] = {
    {"ratio", bench_subject_ratio},       {"assess", bench_subject_assess},
    {"growth", bench_subject_growth},     {"rates", bench_subject_rates},
    {"scalar", bench_subject_scalar},     {"shared", bench_subject_shared},
    {"coverage", bench_subject_coverage}, {"rows", bench_subject_rows},
    {"packed", bench_subject_packed},     {"apportion", bench_subject_apportion},
    {"periods", bench_subject_periods},   {"real", bench_subject_real},
};

enum { SUBJECTS = sizeof subjects / sizeof *subjects };

static const char usage[] =
    "Usage: bench [--quick] [--only NAME] [--data DIR] [--json FILE] [--strict]\n"
    "\n"
    "Times the library against what limits it (copying, reading) and against other ways to the same answers, "
    "in\n"
    "processor time, round by round in one run; prints medians with quartiles, and how many answers are "
    "wrong.\n"
    "\n"
    "  --quick      small tables and few rounds: shows that all runs, not how fast it is\n"
    "  --only NAME  one subject of those below\n"
    "  --data DIR   real tables, for the subject `real`; also from SWTARGET_BENCH_DATA\n"
    "  --json FILE  all figures as JSON\n"
    "  --strict     exit status 1 where a figure to reach was missed\n"
    "  --help       this text\n"
    "\n"
    "Subjects:";

static int print_usage(FILE *to)
{
    fputs(usage, to);
    for (size_t i = 0; i < SUBJECTS; i++)
        fprintf(to, " %s", subjects[i].name);
    fputs("\n", to);
    return to == stdout ? EXIT_SUCCESS : 2;
}

static int is_subject(const char *name)
{
    for (size_t i = 0; i < SUBJECTS; i++)
        if (strcmp(subjects[i].name, name) == 0)
            return 1;
    return 0;
}

int main(int argc, char **argv)
{
    bench_run run = {.directory = getenv("SWTARGET_BENCH_DATA")};
    const char *json = NULL;
    int strict = 0;
    for (int i = 1; i < argc; i++) {
        const char *value = i + 1 < argc ? argv[i + 1] : NULL;
        if (strcmp(argv[i], "--help") == 0)
            return print_usage(stdout);
        else if (strcmp(argv[i], "--quick") == 0)
            run.quick = 1;
        else if (strcmp(argv[i], "--strict") == 0)
            strict = 1;
        else if (value != NULL && strcmp(argv[i], "--only") == 0 && is_subject(value))
            run.only = argv[++i];
        else if (value != NULL && strcmp(argv[i], "--data") == 0)
            run.directory = argv[++i];
        else if (value != NULL && strcmp(argv[i], "--json") == 0)
            json = argv[++i];
        else
            return print_usage(stderr);
    }
    run.report = bench_report_open();
    for (size_t i = 0; i < SUBJECTS; i++)
        if (run.only == NULL || strcmp(run.only, subjects[i].name) == 0)
            subjects[i].measure(&run);
    const bench_outcome outcome = bench_report_end(run.report, json);
    if (outcome.wrong > 0)
        fprintf(stderr, "bench: the library gave %zu wrong answers\n", outcome.wrong);
    return outcome.wrong > 0 || (strict && outcome.missed > 0) ? EXIT_FAILURE : EXIT_SUCCESS;
}
