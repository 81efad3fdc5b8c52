/* SPDX-License-Identifier: MIT */
/* swt_require_shared and swt_require_packed against their definitions, added up in 128 bits. */
#include <stdlib.h>

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

/* A unit as it was packed: the first of its posts, and how many are its own (0: it shares one). */
typedef struct {
    int64_t post, own, driver;
} packed_unit;

static int by_post(const void *left, const void *right)
{
    const packed_unit *a = left, *b = right;
    return a->post < b->post ? -1 : a->post > b->post;
}

/* The units of an area that need a post, in the order of their posts. */
static size_t packed_units(const int64_t *driver, const uint32_t *area, const int64_t *post, size_t rows,
                           swt_ratio norm, uint32_t which, packed_unit *units)
{
    size_t count = 0;
    for (size_t i = 0; i < rows; i++) {
        const u128 product = area[i] == which ? (u128)(uint64_t)driver[i] * (uint64_t)norm.num : 0;
        const u128 den = (u128)(uint64_t)norm.den;
        if (area[i] == which && product == 0)
            expect(post[i] == SWT_MISSING, "a unit that needs no post has one");
        if (product == 0)
            continue;
        const int64_t own = product >= den ? (int64_t)(product / den + (product % den != 0)) : 0;
        const packed_unit unit = {post[i], own, driver[i]};
        units[count++] = unit;
    }
    qsort(units, count, sizeof units[0], by_post);
    return count;
}

/* Each post is full at most, none is left out, and together they are as many as is said. */
static void check_packing(const packed_unit *units, size_t count, swt_ratio norm, int64_t posts)
{
    int64_t next = 0;
    u128 load = 0;
    for (size_t i = 0; i < count; i++) {
        const int is_same =
            units[i].own == 0 && next > 0 && units[i].post == next - 1 && units[i - 1].own == 0;
        expect(is_same || units[i].post == next, "posts are not numbered one after the other");
        load = (is_same ? load : 0) + (uint64_t)units[i].driver;
        expect(units[i].own > 0 || load <= (u128)(uint64_t)norm.den / (uint64_t)norm.num,
               "a post serves too many");
        next = is_same ? next : units[i].post + (units[i].own > 0 ? units[i].own : 1);
    }
    expect(next == posts, "not as many posts as were said");
}

/* The fewest posts for the units from `from` on, given loads, by trying everything. */
static int64_t fewest(const packed_unit *units, size_t count, size_t from, u128 room, u128 *load,
                      int64_t used)
{
    if (from == count)
        return used;
    int64_t best = INT64_MAX;
    for (int64_t p = 0; p <= used; p++) {
        const u128 before = p == used ? 0 : load[p];
        if (before + (uint64_t)units[from].driver > room)
            continue;
        load[p] = before + (uint64_t)units[from].driver;
        const int64_t found = fewest(units, count, from + 1, room, load, used + (p == used));
        best = found < best ? found : best;
        load[p] = before;
    }
    return best;
}

/* Few small units: the least is known by trying everything. */
static void check_least(const packed_unit *units, size_t count, swt_ratio norm, const swt_packing *packing)
{
    enum { FEW = 7 };
    packed_unit small[FEW];
    u128 load[FEW + 1] = {0};
    size_t smalls = 0;
    int64_t own = 0;
    for (size_t i = 0; i < count; i++) {
        own += units[i].own;
        if (units[i].own == 0 && smalls == FEW)
            return;
        if (units[i].own == 0)
            small[smalls++] = units[i];
    }
    const u128 room = norm.num == 0 ? 0 : (u128)(uint64_t)norm.den / (uint64_t)norm.num;
    const int64_t least = own + fewest(small, smalls, 0, room, load, 0);
    expect(packing->bound <= least && least <= packing->posts, "the least is out of the bounds");
    expect(!packing->proved || packing->posts == least, "proved to be least, and is not");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int64_t driver[FUZZ_ROWS], post[FUZZ_ROWS];
    static uint32_t area[FUZZ_ROWS];
    static packed_unit units[FUZZ_ROWS];
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
        if (packed != SWT_OK || status != SWT_OK || !known)
            continue;
        expect(packing[a].posts >= posts[a] && packing[a].bound <= packing[a].posts &&
                   packing[a].proved == (packing[a].bound == packing[a].posts),
               "a packing is out of its bounds");
        const size_t count = packed_units(driver, area, post, rows, norm, a, units);
        check_packing(units, count, norm, packing[a].posts);
        check_least(units, count, norm, &packing[a]);
    }
    return 0;
}
