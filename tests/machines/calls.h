/* SPDX-License-Identifier: MIT */
/* A fixed set of calls of every public function, and one checksum of all that they answer. */
#ifndef SWTARGET_TESTS_MACHINES_CALLS_H
#define SWTARGET_TESTS_MACHINES_CALLS_H

#include <stddef.h>
#include <stdint.h>

#include "draw.h"

/* FNV-1a, 64 bits, over the numbers' bytes from the lowest up, so that no machine's order of bytes matters. */
typedef struct {
    uint64_t whole; /* of statuses and whole numbers: the same everywhere, whatever the host did */
    uint64_t rates; /* of doubles: within 1 ulp of the truth, so not promised to be the same */
} checksum;

typedef struct {
    const char *name;
    void (*call)(draw *d, checksum *sum);
} checked_function;

extern const checked_function checked_functions[];
extern const size_t checked_function_count;

checksum checksum_none(void);
void sum_number(checksum *sum, int64_t number);
void sum_row(checksum *sum, size_t row); /* SWT_NO_ROW is the same for every size of size_t */
void sum_rate(checksum *sum, double rate);
void sum_text(checksum *sum, const char *text);

/* `rounds` calls of each function. */
checksum checksum_all(uint64_t seed, int rounds);

/* What tests/machines/calls_*.c bring. */
void call_names(draw *d, checksum *sum);
void call_ratio(draw *d, checksum *sum);
void call_parse(draw *d, checksum *sum);
void call_growth(draw *d, checksum *sum);
void call_inverse(draw *d, checksum *sum);
void call_growth_columns(draw *d, checksum *sum);
void call_require(draw *d, checksum *sum);
void call_shared(draw *d, checksum *sum);
void call_coverage(draw *d, checksum *sum);
void call_apportion(draw *d, checksum *sum);
void call_supply(draw *d, checksum *sum);
void call_workload(draw *d, checksum *sum);
void call_figure(draw *d, checksum *sum);
void call_assess(draw *d, checksum *sum);
void call_plans(draw *d, checksum *sum);

#endif
