/* SPDX-License-Identifier: MIT */
/* What the fuzzers share: bytes made into numbers, and an end that a fuzzer sees. */
#ifndef SWTARGET_TESTS_FUZZ_H
#define SWTARGET_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <swtarget.h>

/* Rows that a fuzzer makes: more than a block, and blocks with an odd end. */
#define FUZZ_ROWS 1100

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    const uint8_t *at;
    size_t left;
    uint64_t state;
} bytes;

/* Says what was found, and aborts. */
void fuzz_fail(const char *what);

static inline void expect(int holds, const char *what)
{
    if (!holds)
        fuzz_fail(what);
}

bytes fuzz_bytes(const uint8_t *data, size_t size);

/* Up to 8 bytes as a number; 0 where there are none left. */
uint64_t fuzz_take(bytes *b, size_t count);

/* A number that is no longer than the data asks for, an edge, a missing or a negative one. */
int64_t fuzz_number(bytes *b);
swt_ratio fuzz_ratio(bytes *b);

/* A column: what the data gives, then by xorshift64* numbers of one length, with missing and bad ones if asked for. */
size_t fuzz_column(bytes *b, int64_t *x);

/* x * num / den rounded, in 128 bits, by no code of the library; SWT_ERR_OVERFLOW above INT64_MAX. For x, num >= 0. */
swt_status reference_posts(int64_t x, swt_ratio norm, int32_t rounding, int64_t *posts);

#endif
