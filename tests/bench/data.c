/* SPDX-License-Identifier: MIT */
/* Columns that are made up, the same on every machine, and what holds two columns of answers together. */
#include <stdlib.h>
#include <string.h>

#include "bench.h"

_Noreturn void bench_fail(const char *sentence)
{
    fprintf(stderr, "bench: %s\n", sentence);
    exit(EXIT_FAILURE);
}

/* xorshift64; the low bits are the weakest. */
uint64_t bench_draw(uint64_t below)
{
    static uint64_t state = UINT64_C(0x9E3779B97F4A7C15);
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (state >> 11) % below;
}

void *bench_bytes(size_t bytes)
{
    const size_t page = 4096, whole = (bytes / page + 1) * page;
    void *memory = aligned_alloc(page, whole);
    if (memory == NULL)
        bench_fail("no memory; --quick takes less");
    memset(memory, 1, whole);
    return memory;
}

int64_t *bench_column(size_t rows)
{
    return bench_bytes(rows * sizeof(int64_t));
}

/* Multiples of step. */
int64_t *bench_uniform(size_t rows, int64_t least, int64_t most, int64_t step)
{
    int64_t *column = bench_column(rows);
    for (size_t i = 0; i < rows; i++)
        column[i] = least + step * (int64_t)bench_draw((uint64_t)((most - least) / step) + 1);
    return column;
}

size_t bench_big_rows(const bench_run *run)
{
    return run->quick ? 200000 : 10000000;
}

bench_tally bench_compare(const int64_t *answer, const int64_t *right, size_t rows)
{
    bench_tally tally = {0, rows};
    for (size_t i = 0; i < rows; i++)
        tally.wrong += answer[i] != right[i];
    return tally;
}
