/* SPDX-License-Identifier: MIT */
/* Posts from a staffing norm: one product of two words, one division, one rounding. */
#include <swtarget/require.h>

#include "checks.h"
#include "columns/bad.h"
#include "columns/kernels.h"
#include "columns/share.h"
#include "columns/stream.h"
#include "exact/two.h"

/* driver * per, rounded, for checked arguments. Rounding up adds at most 1 to a quotient below 2^64 - 1. */
static swt_status require_posts(int64_t driver, swt_ratio per, int32_t rounding, int64_t *posts)
{
    const uint64_t den = (uint64_t)per.den;
    const swti_two product = swti_two_product((uint64_t)driver, (uint64_t)per.num);
    if (product.high >= den)
        return SWT_ERR_OVERFLOW;
    uint64_t rest;
    uint64_t quotient = swti_two_divide(product, den, &rest);
    if (quotient > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    if (rounding == SWT_CEIL)
        quotient += rest != 0;
    else if (rounding == SWT_HALF_UP)
        quotient += rest >= den - rest;
    if (quotient > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    *posts = (int64_t)quotient;
    return SWT_OK;
}

swt_status swt_require(int64_t driver, swt_ratio per, int32_t rounding, int64_t *posts)
{
    if (posts == NULL)
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    if (driver < 0)
        return SWT_ERR_RANGE;
    const swt_status status = swti_check_norm(per);
    return status == SWT_OK ? require_posts(driver, per, rounding, posts) : status;
}

static void require_block(const int64_t *driver, size_t first, size_t rows, swt_ratio per, int32_t rounding,
                          int64_t *posts, swti_bad *bad)
{
    for (size_t row = first; row < first + rows; row++) {
        const int64_t known = driver[row];
        posts[row] = SWT_MISSING;
        if (known >= 0)
            swti_bad_note(bad, require_posts(known, per, rounding, &posts[row]), row);
        else if (known != SWT_MISSING)
            swti_bad_note(bad, SWT_ERR_RANGE, row);
    }
}

/* For checked arguments. */
static swt_status require_rows(const int64_t *driver, size_t rows, swt_ratio per, int32_t rounding,
                               int64_t *posts, size_t *bad_row)
{
    const swti_kernels *kernels = swti_kernels_best();
    const swti_multiplier multiplier = swti_multiplier_make(per, rounding);
    const swti_stream stream = swti_stream_of(driver, posts, rows);
    swti_bad bad = swti_bad_none();
    for (size_t first = 0, size; first < rows; first += size) {
        const int32_t past_cache = stream.use && first >= stream.lead;
        size = swti_stream_block(&stream, first, rows);
        if (!kernels->ratio(driver + first, size, &multiplier, past_cache, posts + first))
            require_block(driver, first, size, per, rounding, posts, &bad);
    }
    return swti_bad_report(&bad, bad_row);
}

swt_status swt_require_column(const int64_t *driver, size_t rows, swt_ratio per, int32_t rounding,
                              int64_t *posts, size_t *bad_row)
{
    if (rows != 0 && (driver == NULL || posts == NULL))
        return SWT_ERR_NULL;
    if (!swti_is_rounding(rounding))
        return SWT_ERR_OPTION;
    const swt_status status = swti_check_norm(per);
    return status == SWT_OK ? require_rows(driver, rows, per, rounding, posts, bad_row) : status;
}

/* Whether a unit is worth a whole post or more, so that it does not share. */
static int32_t has_own_post(int64_t driver, swt_ratio per)
{
    const swti_two product = swti_two_product((uint64_t)driver, (uint64_t)per.num);
    return product.high != 0 || product.low >= (uint64_t)per.den;
}

static void clear(int64_t *by_area, size_t areas)
{
    for (size_t area = 0; area < areas; area++)
        by_area[area] = 0;
}

/* In one pass; 0 where a row is not plain, and by_area then holds nothing of use. */
static int32_t share_at_once(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                             swt_ratio per, int64_t *by_area)
{
    const swti_sharing sharing = swti_sharing_make(per, rows);
    const swt_ratio unit = {1, (int64_t)sharing.den};
    int32_t plain = sharing.usable;
    clear(by_area, areas);
    for (size_t first = 0; first < rows && plain; first += SWTI_BLOCK_ROWS)
        plain = swti_share_block(driver + first, area + first, swti_block_rows(first, rows), areas, &sharing,
                                 by_area);
    for (size_t i = 0; i < areas && plain; i++)
        by_area[i] = by_area[i] < 0 ? SWT_MISSING : by_area[i];
    if (plain)
        (void)require_rows(by_area, areas, unit, SWT_CEIL, by_area,
                           NULL); /* sums below 2^63 over den are never bad */
    return plain;
}

static swt_status add_checked(int64_t *sum, int64_t more)
{
    if (more > INT64_MAX - *sum)
        return SWT_ERR_OVERFLOW;
    *sum += more;
    return SWT_OK;
}

typedef struct {
    const int64_t *driver;
    const uint32_t *area;
    size_t rows;
    size_t areas;
    swt_ratio per;
    int64_t *by_area;
} sharing;

/*
 * One of the two passes: small units put their drivers together; or, these having been made into posts,
 * the others add their own. An area that cannot be told stays SWT_MISSING from then on.
 */
static void share_pass(const sharing *s, int32_t own_posts, swti_bad *bad)
{
    for (size_t row = 0; row < s->rows; row++) {
        const int64_t driver = s->driver[row];
        swt_status status = SWT_OK;
        if (s->area[row] >= s->areas) {
            swti_bad_note(bad, SWT_ERR_RANGE, row);
            continue;
        }
        int64_t *cell = &s->by_area[s->area[row]];
        if (driver < 0) {
            status = driver == SWT_MISSING ? SWT_OK : SWT_ERR_RANGE;
            *cell = SWT_MISSING;
        } else if (*cell != SWT_MISSING && has_own_post(driver, s->per) == own_posts) {
            int64_t more = driver;
            if (own_posts)
                status = require_posts(driver, s->per, SWT_CEIL, &more);
            status = status == SWT_OK ? add_checked(cell, more) : status;
            if (status != SWT_OK)
                *cell = SWT_MISSING;
        }
        swti_bad_note(bad, status, row);
    }
}

/*
 * What shares in an area, as posts. It cannot overflow: where a unit of 1 or more shares, per is below 1,
 * so the posts are no more than the drivers; and where only units of 0 do, they are 0.
 */
static void round_shared(const sharing *s)
{
    for (size_t area = 0; area < s->areas; area++)
        if (s->by_area[area] != SWT_MISSING)
            (void)require_posts(s->by_area[area], s->per, SWT_CEIL, &s->by_area[area]);
}

swt_status swt_require_shared(const int64_t *driver, const uint32_t *area, size_t rows, size_t areas,
                              swt_ratio per, int64_t *posts_by_area, size_t *bad_row)
{
    if ((rows != 0 && (driver == NULL || area == NULL)) || (areas != 0 && posts_by_area == NULL))
        return SWT_ERR_NULL;
    const swt_status status = swti_check_norm(per);
    if (status != SWT_OK)
        return status;
    if (share_at_once(driver, area, rows, areas, per, posts_by_area))
        return SWT_OK;
    const sharing s = {driver, area, rows, areas, per, posts_by_area};
    swti_bad bad = swti_bad_none();
    clear(posts_by_area, areas);
    share_pass(&s, 0, &bad);
    round_shared(&s);
    share_pass(&s, 1, &bad);
    return swti_bad_report(&bad, bad_row);
}

swt_status swt_require_span(int64_t units, int64_t fewest, int64_t most, int64_t *least, int64_t *greatest)
{
    if (least == NULL || greatest == NULL)
        return SWT_ERR_NULL;
    if (units < 0 || fewest < 1 || most < fewest)
        return SWT_ERR_RANGE;
    const int64_t at_least = units / most + (units % most != 0), at_most = units / fewest;
    if (at_least > at_most)
        return SWT_ERR_INFEASIBLE;
    *least = at_least;
    *greatest = at_most;
    return SWT_OK;
}
