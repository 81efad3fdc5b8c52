/* SPDX-License-Identifier: MIT */
/*
 * Posts by area where a post may serve several small units and no unit is split. Rows are grouped by area;
 * each area's small units are sorted and packed, and the others get posts of their own.
 */
#include <swtarget/require.h>

#include <stdlib.h>
#include <string.h>

#include "checks.h"
#include "columns/bad.h"
#include "require_bins.h"

/*
 * The arguments, and the one piece of memory of the call, cut into arrays. An area's arrays are as long as if
 * it held all rows; the memory beyond its own is never touched.
 */
typedef struct {
    const int64_t *driver;
    const uint32_t *area;
    size_t rows;
    size_t areas;
    swt_ratio per;
    int64_t steps;
    int64_t *post;
    int64_t own_from; /* the least driver that is worth a whole post; 0 where none is worth anything */
    size_t *end;      /* areas: where the area's rows end in `grouped` */
    int64_t *grouped; /* rows: the drivers by area */
    size_t *order;    /* rows: the row of each of these */
    size_t *unit;     /* of each size in `bins`, which row of the area it is of */
    swti_bins bins;
    void *memory;
} packing;

/* For a row, int64_t: grouped, size, room (4); size_t: order, unit, bin, next, previous, chosen, start. */
enum { WIDE_PER_ROW = 6, NARROW_PER_ROW = 7, WORDS_PER_ROW = WIDE_PER_ROW + NARROW_PER_ROW };

/* A row more than there are, since `next`, `previous` and `room` hold a little more than one entry a row. */
static swt_status allocate(packing *p)
{
    const size_t most = SIZE_MAX / sizeof(int64_t) / 2;
    if (p->rows >= most / WORDS_PER_ROW || p->areas > most)
        return SWT_ERR_MEMORY;
    const size_t each = p->rows + 1;
    p->memory = malloc((WORDS_PER_ROW * each + p->areas) * sizeof(int64_t));
    if (p->memory == NULL)
        return SWT_ERR_MEMORY;
    p->grouped = p->memory;
    p->bins.size = p->grouped + each;
    p->bins.room = p->bins.size + each;
    p->order = (size_t *)(p->grouped + WIDE_PER_ROW * each);
    p->unit = p->order + each;
    p->bins.bin = p->unit + each;
    p->bins.next = p->bins.bin + each;
    p->bins.previous = p->bins.next + each;
    p->bins.chosen = p->bins.previous + each;
    p->bins.start = p->bins.chosen + each;
    p->end = p->bins.start + each;
    return SWT_OK;
}

/* A counting sort, which keeps the rows of an area in their order. Rows without an area are in none. */
static void group(const packing *p, swti_bad *bad)
{
    size_t begin = 0;
    for (size_t area = 0; area < p->areas; area++)
        p->end[area] = 0;
    for (size_t row = 0; row < p->rows; row++)
        if (p->area[row] < p->areas)
            p->end[p->area[row]]++;
        else
            swti_bad_note(bad, SWT_ERR_RANGE, row);
    for (size_t area = 0; area < p->areas; area++) {
        const size_t count = p->end[area];
        p->end[area] = begin;
        begin += count;
    }
    for (size_t row = 0; row < p->rows; row++) {
        if (p->area[row] < p->areas) {
            const size_t place = p->end[p->area[row]]++;
            p->grouped[place] = p->driver[row];
            p->order[place] = row;
        } else if (p->post != NULL) {
            p->post[row] = SWT_MISSING;
        }
    }
}

/* The rows of an area. */
typedef struct {
    const int64_t *driver;
    const size_t *row;
    size_t count;
} members;

static int32_t is_small(const packing *p, int64_t driver)
{
    return 0 < driver && driver < p->own_from;
}

/* The small units of an area, into `bins`. Returns 0 where a driver is missing or bad. */
static int32_t gather(packing *p, members m, swti_bad *bad)
{
    int32_t known = 1;
    p->bins.count = 0;
    for (size_t i = 0; i < m.count; i++) {
        const int64_t driver = m.driver[i];
        if (driver < 0) {
            known = 0;
            if (driver != SWT_MISSING)
                swti_bad_note(bad, SWT_ERR_RANGE, m.row[i]);
        } else if (is_small(p, driver)) {
            p->bins.size[p->bins.count] = driver;
            p->unit[p->bins.count++] = i;
        }
    }
    return known;
}

typedef struct {
    int64_t *size;
    size_t *unit;
} list;

/* Runs of this many are sorted by counting, without a branch that could be guessed wrong. */
enum { RUN = 32 };

/* A run, the greatest first, equal sizes in their order: a unit's place is how many come before it. */
static void rank(list from, size_t begin, size_t end, list to)
{
    for (size_t i = begin; i < end; i++) {
        const int64_t size = from.size[i];
        size_t place = begin;
        for (size_t j = begin; j < i; j++)
            place += from.size[j] >= size;
        for (size_t j = i + 1; j < end; j++)
            place += from.size[j] > size;
        to.size[place] = size;
        to.unit[place] = from.unit[i];
    }
}

/* Two runs into one; of equal sizes the first run's come first. */
static void merge(list from, size_t begin, size_t middle, size_t end, list to)
{
    size_t a = begin, b = middle;
    for (size_t i = begin; i < end; i++) {
        const size_t taken = b == end || (a < middle && from.size[a] >= from.size[b]) ? a++ : b++;
        to.size[i] = from.size[taken];
        to.unit[i] = from.unit[taken];
    }
}

static size_t lesser(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Greatest first, equal ones in the order of their rows: from one list to the other, run by longer run. */
static void sort(const packing *p)
{
    const size_t count = p->bins.count;
    const list own = {p->bins.size, p->unit}, spare = {p->bins.room, p->bins.next};
    list from = spare, to = own;
    for (size_t begin = 0; begin < count; begin += RUN)
        rank(own, begin, lesser(begin + RUN, count), spare);
    for (size_t run = RUN; run < count; run *= 2) {
        for (size_t begin = 0; begin < count; begin += 2 * run)
            merge(from, begin, lesser(begin + run, count), lesser(begin + 2 * run, count), to);
        const list other = from;
        from = to;
        to = other;
    }
    if (from.size != own.size) {
        memcpy(own.size, from.size, count * sizeof *own.size);
        memcpy(own.unit, from.unit, count * sizeof *own.unit);
    }
}

static swt_packing pack(const packing *p)
{
    size_t used = swti_bins_first_fit(&p->bins);
    size_t least = swti_bins_bound(p->bins.size, p->bins.count, p->bins.capacity);
    if (least < used && swti_bins_search(&p->bins, least, p->steps, &used))
        least = used;
    return (swt_packing){(int64_t)used, (int64_t)least, least == used};
}

/* What stands in place of own posts for a unit that is packed. */
#define PACKED (-1)

/*
 * The posts of units that share none, each into `own` too. Returns 0 where the area's posts come above
 * INT64_MAX.
 */
static int32_t add_own(const packing *p, members m, swt_packing *sum, int64_t *own, swti_bad *bad)
{
    for (size_t i = 0; i < m.count; i++) {
        const int64_t driver = m.driver[i];
        own[i] = PACKED;
        if (is_small(p, driver))
            continue;
        if (swt_require(driver, p->per, SWT_CEIL, &own[i]) != SWT_OK || own[i] > INT64_MAX - sum->posts) {
            swti_bad_note(bad, SWT_ERR_OVERFLOW, m.row[i]);
            return 0;
        }
        sum->posts += own[i];
        sum->bound += own[i];
    }
    return 1;
}

/* Numbers an area's posts in the order in which its rows come to them; own posts of 0 have no number. */
static void number_posts(const packing *p, members m, size_t used, const int64_t *own)
{
    int64_t *number = p->bins.room, next = 0;
    size_t *bin_of = p->bins.chosen; /* by row of the area */
    for (size_t bin = 0; bin < used; bin++)
        number[bin] = SWT_MISSING;
    for (size_t i = 0; i < p->bins.count; i++)
        bin_of[p->unit[i]] = p->bins.bin[i];
    for (size_t i = 0; i < m.count; i++) {
        int64_t *post = &p->post[m.row[i]];
        if (own[i] != PACKED) {
            *post = own[i] == 0 ? SWT_MISSING : next;
            next += own[i];
            continue;
        }
        if (number[bin_of[i]] == SWT_MISSING)
            number[bin_of[i]] = next++;
        *post = number[bin_of[i]];
    }
}

static swt_packing pack_area(packing *p, members m, swti_bad *bad)
{
    if (gather(p, m, bad)) {
        sort(p);
        swt_packing sum = pack(p);
        const size_t used = (size_t)sum.posts;
        int64_t *own = p->bins.room + m.count; /* beyond the numbers of the bins */
        if (add_own(p, m, &sum, own, bad)) {
            if (p->post != NULL)
                number_posts(p, m, used, own);
            return sum;
        }
    }
    for (size_t i = 0; p->post != NULL && i < m.count; i++)
        p->post[m.row[i]] = SWT_MISSING;
    return (swt_packing){SWT_MISSING, SWT_MISSING, 0};
}

swt_status swt_require_packed(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                              swt_ratio per, int64_t steps, swt_packing *by_area, int64_t *post,
                              size_t *bad_row)
{
    if ((rows != 0 && (driver == NULL || area == NULL)) || (areas != 0 && by_area == NULL))
        return SWT_ERR_NULL;
    if (steps < 0)
        return SWT_ERR_RANGE;
    swt_status status = swti_check_norm(per);
    packing p = {driver, area, rows, areas, per, steps, post, .own_from = 0};
    if (status == SWT_OK)
        status = allocate(&p);
    if (status != SWT_OK)
        return status;
    if (per.num != 0) {
        p.bins.capacity = per.den / per.num;
        p.own_from = p.bins.capacity + (per.den % per.num != 0);
    }
    swti_bad bad = swti_bad_none();
    group(&p, &bad);
    for (size_t i = 0, begin = 0; i < areas; begin = p.end[i++])
        by_area[i] = pack_area(&p, (members){p.grouped + begin, p.order + begin, p.end[i] - begin}, &bad);
    free(p.memory);
    return swti_bad_report(&bad, bad_row);
}
