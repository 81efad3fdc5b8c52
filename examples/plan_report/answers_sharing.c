/* SPDX-License-Identifier: MIT */
/* What a permission to share saves: each row on its own, shared as if rows could be split, and without. */
#include "answers_parts.h"

#include <stdlib.h>

typedef struct {
    int64_t alone;
    int64_t shared;
    int64_t packed;
    int64_t bound;
    int64_t areas; /* that could be told */
    int64_t left_out;
} sharing;

/* Area numbers as the library takes them. */
static uint32_t *areas_of(const table *rows, const int64_t *cells)
{
    uint32_t *const areas = grow(NULL, rows->rows, sizeof *areas);

    for (size_t i = 0; i < rows->rows; i++)
        areas[i] = cells[i] >= 0 && cells[i] < UINT32_MAX ? (uint32_t)cells[i] : UINT32_MAX;
    return areas;
}

/* Adds to a sum; SWT_MISSING once it does not fit. */
static void add(int64_t *sum, int64_t count)
{
    *sum = *sum == SWT_MISSING || count > INT64_MAX - *sum ? SWT_MISSING : *sum + count;
}

/* Sums over the areas that can be told. */
static void add_areas(const swt_packing *packed, const int64_t *shared, size_t areas, sharing *sum)
{
    for (size_t i = 0; i < areas; i++) {
        if (shared[i] == SWT_MISSING) {
            sum->left_out++;
            continue;
        }
        sum->areas++;
        add(&sum->shared, shared[i]);
        add(&sum->packed, packed[i].posts);
        add(&sum->bound, packed[i].bound);
    }
}

/* Each row's own posts, over the rows of the areas that can be told. */
static swt_status add_rows(const table *rows, const int64_t *driver, const uint32_t *areas, swt_ratio per,
                           const int64_t *shared, sharing *sum)
{
    int64_t *const posts = grow(NULL, rows->rows, sizeof *posts);
    const swt_status status = swt_require_column(driver, rows->rows, per, SWT_CEIL, posts, NULL);

    for (size_t i = 0; status == SWT_OK && i < rows->rows; i++)
        add(&sum->alone, shared[areas[i]] != SWT_MISSING ? posts[i] : 0);
    free(posts);
    return status;
}

static swt_status find_sharing(const inquiry *about, const swt_target *target, sharing *sum)
{
    const table *const rows = about->rows;
    const int64_t *const driver = table_find(rows, target->driver)->values;
    const size_t count = rows->area_count;
    uint32_t *const areas = areas_of(rows, table_find(rows, target->area)->values);
    int64_t *const shared = grow(NULL, count, sizeof *shared);
    swt_packing *const packed = grow(NULL, count, sizeof *packed);

    swt_status status = swt_require_shared(driver, areas, rows->rows, count, target->amount, shared, NULL);
    if (status == SWT_OK)
        status = swt_require_packed(driver, areas, rows->rows, count, target->amount, about->given->steps,
                                    packed, NULL, NULL);
    if (status == SWT_OK) {
        add_areas(packed, shared, count, sum);
        status = add_rows(rows, driver, areas, target->amount, shared, sum);
    }
    free(packed);
    free(shared);
    free(areas);
    return status;
}

static void say_sharing(const sharing *sum, text *t)
{
    tell(t, M_SHARING,
         VALUES(number(sum->alone), number(sum->areas), words(said(sum->areas == 1 ? M_AREA : M_AREAS)),
                number(sum->shared), number(sum->packed)));
    if (sum->packed == sum->bound)
        tell(t, M_PROVED_LEAST, NULL);
    else
        tell(t, M_NOT_PROVED, VALUES(number(sum->bound)));
    if (sum->left_out > 0)
        tell(t, M_AREAS_LEFT_OUT,
             VALUES(number(sum->left_out), words(said(sum->left_out == 1 ? M_AREA : M_AREAS))));
}

swt_status answer_sharing(const inquiry *about, size_t i, answers *out)
{
    const swt_target *const target = &about->plan->targets[i];
    sharing sum = {0, 0, 0, 0, 0, 0};

    if (about->rows->rows < 2 || table_find(about->rows, target->driver) == NULL)
        return SWT_OK;
    if (about->rows->areas == NULL || table_find(about->rows, target->area) == NULL) {
        tell(begin_answer(out, target->id), M_NAME_AREAS, NULL);
        return SWT_OK;
    }
    const swt_status status = find_sharing(about, target, &sum);
    if (status == SWT_OK && sum.areas > 0) {
        say_sharing(&sum, begin_answer(out, target->id));
        out->used |= USES_STEPS;
    }
    return status;
}
