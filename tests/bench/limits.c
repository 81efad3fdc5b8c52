/* SPDX-License-Identifier: MIT */
/*
 * What no kernel can beat by computing: copying the same bytes, and merely reading them. Both leave a trace
 * that the compiler must keep: the copy's bytes may be read after it, and the bits that were read are put
 * together.
 */
#include <string.h>

#include "bench.h"

#if defined(__GNUC__)
#define OBSERVE(pointer) __asm__ volatile("" : : "r"(pointer) : "memory")
#else
static const void *volatile observed;
#define OBSERVE(pointer) (observed = (pointer))
#endif

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

static volatile uint64_t read_bits;

void bench_copy(const void *copying)
{
    const bench_copying *c = copying;
    memcpy(c->to, c->from, c->bytes);
    OBSERVE(c->to);
}

/* As a kernel stores: C libraries may copy by an instruction of its own, which no loop keeps up with. */
FOR_EACH_PROCESSOR static void copy_words(uint64_t *restrict to, const uint64_t *restrict from, size_t words)
{
    size_t i = 0;
    for (; i + 8 <= words; i += 8) {
        for (size_t k = 0; k < 8; k++)
            to[i + k] = from[i + k];
        OBSERVE(to); /* or the loop would become a call of memcpy */
    }
    for (; i < words; i++)
        to[i] = from[i];
}

void bench_copy_by_loop(const void *copying)
{
    const bench_copying *c = copying;
    copy_words(c->to, c->from, c->bytes / sizeof(uint64_t));
}

/* Thirty-two words at a time, so that no chain of operations is what is waited for. */
FOR_EACH_PROCESSOR static uint64_t bits_of(const uint64_t *word, size_t words)
{
    uint64_t bits[32] = {0}, all = 0;
    size_t i = 0;
    for (; i + 32 <= words; i += 32)
        for (size_t k = 0; k < 32; k++)
            bits[k] |= word[i + k];
    for (; i < words; i++)
        all |= word[i];
    for (size_t k = 0; k < 32; k++)
        all |= bits[k];
    return all;
}

/* So many rows of every column, then the next ones of each: of more or fewer, memory gives less. */
void bench_read_by_blocks(const void *reading)
{
    enum { BLOCK = 128 };
    const bench_reading *r = reading;
    const size_t words = r->bytes[0] / sizeof(uint64_t);
    uint64_t all = 0;
    for (size_t first = 0; first < words; first += BLOCK)
        for (size_t i = 0; i < r->parts; i++)
            all |=
                bits_of((const uint64_t *)r->part[i] + first, words - first < BLOCK ? words - first : BLOCK);
    read_bits = all;
}

void bench_read(const void *reading)
{
    const bench_reading *r = reading;
    uint64_t all = 0;
    for (size_t i = 0; i < r->parts; i++)
        all |= bits_of(r->part[i], r->bytes[i] / sizeof(uint64_t));
    read_bits = all;
}
