/* SPDX-License-Identifier: MIT */
/* swt_require_shared and swt_require_packed against the definition of sharing, added up in 128 bits. */
#include <string.h>

#include "fuzz.h"

#define AREAS 24

__extension__ typedef unsigned __int128 u128;

/* An area as its comment defines it: whether it can be told, and its posts, which may be above INT64_MAX. */
static int share(const int64_t *driver, const uint32_t *area, size_t rows, swt_ratio norm, uint32_t which,
                 u128 *posts)
{
    u128 pooled = 0;
    *posts = 0;
    for (size_t i = 0; i < rows; i++) {
        if (area[i] != which)
            continue;
        if (driver[i] < 0)
            return 0;
        const u128 product = (u128)(uint64_t)driver[i] * (uint64_t)norm.num;
        if (product >= (u128)(uint64_t)norm.den)
            *posts += product / (uint64_t)norm.den + (product % (uint64_t)norm.den != 0);
        else
            pooled += (uint64_t)driver[i];
    }
    if (pooled > INT64_MAX)
        return 0;
    pooled *= (uint64_t)norm.num;
    *posts += pooled / (uint64_t)norm.den + (pooled % (uint64_t)norm.den != 0);
    return *posts <= INT64_MAX;
}

static size_t first_out_of_range(const int64_t *driver, const uint32_t *area, size_t rows)
{
    for (size_t i = 0; i < rows; i++)
        if ((driver[i] < 0 && driver[i] != SWT_MISSING) || area[i] >= AREAS)
            return i;
    return SWT_NO_ROW;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int64_t driver[FUZZ_ROWS], post[FUZZ_ROWS];
    static uint32_t area[FUZZ_ROWS];
    int64_t posts[AREAS];
    swt_packing packing[AREAS];
    size_t bad_row = SWT_NO_ROW;
    bytes b = fuzz_bytes(data, size);
    const swt_ratio norm = fuzz_ratio(&b);
    const uint64_t spread = 1 + fuzz_take(&b, 1) % (AREAS + 1), steps = fuzz_take(&b, 1);
    const size_t rows = fuzz_column(&b, driver);
    if (norm.num < 0 || norm.den <= 0)
        return 0;
    for (size_t i = 0; i < rows; i++)
        area[i] = (uint32_t)((i * 2654435761U >> 7) % spread);
    const swt_status status = swt_require_shared(driver, area, rows, AREAS, norm, posts, &bad_row);
    const size_t first = first_out_of_range(driver, area, rows);
    expect(first == SWT_NO_ROW || (status != SWT_OK && bad_row <= first), "a bad row was passed over");
    const swt_status packed =
        swt_require_packed(driver, area, rows, AREAS, norm, (int64_t)steps, packing, post, NULL);
    for (uint32_t a = 0; a < AREAS; a++) {
        u128 want;
        const int known = share(driver, area, rows, norm, a, &want);
        expect(posts[a] == (known ? (int64_t)want : SWT_MISSING), "an area's posts differ");
        if (packed == SWT_OK && status == SWT_OK && known)
            expect(packing[a].posts >= posts[a] && packing[a].bound <= packing[a].posts &&
                       packing[a].proved == (packing[a].bound == packing[a].posts),
                   "a packing is out of its bounds");
    }
    return 0;
}
