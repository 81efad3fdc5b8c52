/* SPDX-License-Identifier: MIT */
/* Runs the subjects of an oracle: options, counts, differences, and the report in TAP. */
#ifndef ORACLE_RUN_H
#define ORACLE_RUN_H

#include <stddef.h>
#include <stdint.h>

/* One function of the library under its oracle. */
typedef struct run_subject {
    const char *name;
    uint64_t share;                         /* of every thousand calls: what is promised of this one */
    void (*check)(struct run_subject *run); /* draws a case and compares one call on it or more */
    uint64_t compared;
    uint64_t errors; /* comparisons where the right answer was an error */
    uint64_t differences;
} run_subject;

/*
 * Counts a comparison. Where it differs, the call is printed in C with both answers, ready to be replayed;
 * the format is that of printf. Only the first differences of a subject are printed.
 */
#if defined(__GNUC__)
__attribute__((format(printf, 4, 5)))
#endif
void run_compared(run_subject *run, int is_error, int same, const char *format, ...);

/*
 * Reads --seed N and --calls N, runs each subject for its share of the calls, and prints a TAP line for
 * each. A subject fails on a difference, on fewer comparisons than promised, and where it has never seen
 * an answer, or an error while sees_errors. Returns the exit status.
 */
int run_subjects(int argc, char **argv, run_subject *subjects, size_t count, uint64_t calls, int sees_errors);

/* "SWT_CEIL" and so on, for printing calls. */
const char *run_rounding_name(int32_t rounding);

#endif
