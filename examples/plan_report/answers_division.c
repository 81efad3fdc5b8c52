/* SPDX-License-Identifier: MIT */
/* A total divided among the rows of a table by their elders, with a floor for each county. */
#include "answers_parts.h"

#include "published.h"
#include "write.h"

#include <stdio.h>
#include <stdlib.h>

/* Columns of the table, and how many rows of a long one are shown. */
enum { INDENT = 15, NAME = 24, COUNT = 14, SHOWN = 30 };

static size_t unknown_in(const table *rows, const int64_t *cells)
{
    size_t unknown = 0;

    for (size_t i = 0; i < rows->rows; i++)
        unknown += cells[i] == SWT_MISSING;
    return unknown;
}

/* So many for each county of the row; for the row itself where the table does not count counties. */
static swt_status find_floors(const inquiry *about, int64_t *floors, answers *out)
{
    const table *const rows = about->rows;
    const int by_county = known_sum(rows, "counties") != SWT_MISSING;

    out->used |= by_county ? USES_COUNTY_FLOOR : USES_ROW_FLOOR;
    if (by_county)
        return swt_require_column(table_find(rows, "counties")->values, rows->rows,
                                  (swt_ratio){about->given->floor, 1}, SWT_CEIL, floors, NULL);
    for (size_t i = 0; i < rows->rows; i++)
        floors[i] = about->given->floor;
    return SWT_OK;
}

static swt_status divide(const inquiry *about, const int64_t *elders, answer *division, int64_t *ties,
                         answers *out)
{
    const size_t rows = about->rows->rows;

    division->shares = grow(NULL, rows, sizeof *division->shares);
    division->floors = grow(NULL, rows, sizeof *division->floors);
    swt_status status = find_floors(about, division->floors, out);
    if (status == SWT_OK)
        status = swt_apportion(division->total, elders, rows, about->given->method, division->floors, NULL,
                               division->shares, ties);
    if (status != SWT_OK) {
        free(division->shares);
        division->shares = NULL;
    }
    return status;
}

/* The elders of all that the plan binds; SWT_MISSING where nobody says. */
static int64_t elders_of_all(const inquiry *about)
{
    const province *const place = find_province(about->plan->place);

    if (about->given->all_elders != SWT_MISSING)
        return about->given->all_elders;
    return place != NULL ? place->elders : SWT_MISSING;
}

/* Rows that are only a part of the plan's place get that part of the total. */
static swt_status find_part(const inquiry *about, answer *division, answers *out)
{
    const int64_t elders = known_sum(about->rows, "elders"), all = elders_of_all(about);
    const int64_t total = division->total;

    if (elders == SWT_MISSING)
        return SWT_ERR_OVERFLOW;
    if (all == SWT_MISSING || elders >= all)
        return SWT_OK;
    const swt_status status = swt_require(total, (swt_ratio){elders, all}, SWT_HALF_UP, &division->total);
    if (status != SWT_OK)
        return status;
    tell(&division->words, M_PART,
         VALUES(number(elders), number(all), number(total), number(division->total)));
    out->used |= USES_WHOLE;
    return SWT_OK;
}

static swt_status say_division(const inquiry *about, const int64_t *elders, answer *division, answers *out)
{
    int64_t ties = 0;
    swt_status status = find_part(about, division, out);

    if (status == SWT_OK)
        status = divide(about, elders, division, &ties, out);
    if (status == SWT_ERR_INFEASIBLE) {
        tell(&division->words, M_CANNOT_DIVIDE_FLOORS, VALUES(number(division->total)));
        return SWT_OK;
    }
    if (status != SWT_OK)
        return status;
    out->used |= USES_METHOD;
    tell(&division->words, M_DIVIDED, VALUES(number(division->total), number((int64_t)about->rows->rows)));
    if (ties > 0)
        tell(&division->words, M_TIED, VALUES(number(ties)));
    return SWT_OK;
}

swt_status answer_division(const inquiry *about, const growth_check *check, answers *out)
{
    const swt_column *const elders = table_find(about->rows, "elders");
    text *const t = begin_answer(out, check->claim->id);
    answer *const division = &out->list[out->count - 1];

    division->total = check->target;
    if (about->rows->rows < 2 || elders == NULL) {
        tell(t, M_NEEDS_ROWS, VALUES(number(check->target)));
        return SWT_OK;
    }
    const size_t unknown = unknown_in(about->rows, elders->values);
    if (unknown > 0) {
        tell(t, M_CANNOT_DIVIDE_UNKNOWN,
             VALUES(number(check->target), number((int64_t)unknown),
                    words(said(unknown == 1 ? M_ROW : M_ROWS))));
        return SWT_OK;
    }
    return say_division(about, elders->values, division, out);
}

static void print_cells(const char *name, const char *const cells[4])
{
    printf("%*s", INDENT, "");
    print_padded(name, NAME);
    for (int i = 0; i < 4; i++) {
        putchar(' ');
        print_right(cells[i], i < 3 ? COUNT - 1 : COUNT + 1);
    }
    putchar('\n');
}

static void print_row(const table *rows, const answer *division, size_t row)
{
    const int64_t elders = table_find(rows, "elders")->values[row], posts = division->shares[row];
    int64_t each = SWT_MISSING;
    text name = {NULL, 0, 0}, cells[4] = {{NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};

    if (posts > 0 && swt_require(elders, (swt_ratio){1, posts}, SWT_HALF_UP, &each) != SWT_OK)
        each = SWT_MISSING;
    say_row_name(&name, rows, row);
    tell_number(&cells[0], elders);
    tell_number(&cells[1], division->floors[row]);
    tell_number(&cells[2], posts);
    tell_number(&cells[3], each);
    print_cells(name.bytes,
                (const char *const[]){cells[0].bytes, cells[1].bytes, cells[2].bytes, cells[3].bytes});
    text_free(&name);
    for (int i = 0; i < 4; i++)
        text_free(&cells[i]);
}

void print_division(const table *rows, const answer *division)
{
    int64_t shown = 0;

    putchar('\n');
    print_cells(said(M_AREA_NAME), (const char *const[]){said(M_ELDERS), said(M_AT_LEAST_POSTS),
                                                         said(M_POSTS), said(M_ELDERS_A_POST)});
    for (size_t i = 0; i < rows->rows && i < SHOWN; i++) {
        print_row(rows, division, i);
        shown += division->shares[i];
    }
    if (rows->rows > SHOWN) {
        printf("%*s", INDENT, "");
        print_message(M_AND_MORE_ROWS,
                      VALUES(number((int64_t)rows->rows - SHOWN), number(division->total - shown)));
        putchar('\n');
    }
    putchar('\n');
}
