/* SPDX-License-Identifier: MIT */
/* Whether a column's answers are written past the cache, and how its blocks then lie. */
#ifndef SWTI_COLUMNS_STREAM_H
#define SWTI_COLUMNS_STREAM_H

#include "bad.h"

/*
 * From this many bytes of answers on (16 MiB, beyond what a core's share of the caches holds) they are written
 * past the cache, as nobody will find them there again; below, plain stores win. Never in place: the
 * lines are in the cache already.
 */
#define SWTI_STREAM_BYTES ((size_t)16 << 20)

typedef struct {
    int32_t use;
    size_t lead; /* rows before the first that is aligned to 32 bytes */
} swti_stream;

static inline swti_stream swti_stream_of(const int64_t *in, const int64_t *out, size_t rows)
{
    const size_t past = (uintptr_t)out % 32, lead = past == 0 ? 0 : (32 - past) / sizeof *out;
    const swti_stream stream = {
        in != out && past % sizeof *out == 0 && rows >= SWTI_STREAM_BYTES / sizeof *out, lead};
    return stream;
}

static inline size_t swti_stream_block(const swti_stream *stream, size_t first, size_t rows)
{
    return stream->use && first < stream->lead ? stream->lead : swti_block_rows(first, rows);
}

#endif
