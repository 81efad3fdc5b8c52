/* SPDX-License-Identifier: MIT */
/* assess.h at its edges: sums that pass 2^63 after whole blocks, unknown needs, tables without rows. */
#include "suite.h"

#define MISSING SWT_MISSING
#define BLOCK   1024
#define MANY    (3 * BLOCK)

static int64_t a[MANY], b[MANY];
static const swt_column two[] = {{"a", a}, {"b", b}};

static void fill(int64_t all_a, int64_t all_b)
{
    for (size_t i = 0; i < MANY; i++) {
        a[i] = all_a;
        b[i] = all_b;
    }
}

static swt_finding find(const swt_target *target, size_t rows, swt_status want)
{
    const swt_table table = {two, 2, rows};
    swt_finding f;
    ck_assert_int_eq(swt_assess(&table, target, 1, &f), want);
    ck_assert_int_eq(f.status, want);
    return f;
}

/* 2^63 - 1 is 2,048 rows of 2^52 - 1 and 2,047 more; blocks are added whole until one does not fit. */
START_TEST(assess_total_overflows_at_its_row)
{
    const swt_target level = {.id = "t", .kind = SWT_KIND_LEVEL, .have = "a", .amount = {1, 1}};
    fill((INT64_C(1) << 52) - 1, 0);
    ck_assert_uint_eq(find(&level, MANY, SWT_ERR_OVERFLOW).bad_row, 2048);
    ck_assert_int_eq(find(&level, 2048, SWT_OK).actual, INT64_MAX - 2047);
}
END_TEST

/* 2,048 rows that need 2^52 - 2^20 each fit, and no more do; the same with what there is. */
START_TEST(assess_ratio_overflows_at_its_row)
{
    const swt_target great = {
        .id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1 << 20, 1}};
    const swt_target small = {
        .id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1, 1000}};
    const int64_t need = (INT64_C(1) << 52) - (1 << 20);
    fill(UINT32_MAX, 0);
    ck_assert_uint_eq(find(&great, MANY, SWT_ERR_OVERFLOW).bad_row, 2048);
    ck_assert_int_eq(find(&great, 2048, SWT_OK).required, 2048 * need);
    a[2900] = MISSING; /* the block is no longer plain */
    ck_assert_uint_eq(find(&great, MANY, SWT_ERR_OVERFLOW).bad_row, 2048);
    fill(1000, (INT64_C(1) << 52) - 1);
    ck_assert_uint_eq(find(&small, MANY, SWT_ERR_OVERFLOW).bad_row, 2048);
    a[2900] = MISSING;
    ck_assert_uint_eq(find(&small, MANY, SWT_ERR_OVERFLOW).bad_row, 2048);
}
END_TEST

/* Row 1 needs too much for a sum, so its block has a gap that no further one can be added to. */
START_TEST(assess_gaps_beyond_a_sum_go_row_by_row)
{
    const swt_target t = {.id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1, 1}};
    fill(1, 0);
    b[0] = 1;
    a[1] = INT64_MAX;
    ck_assert_uint_eq(find(&t, MANY, SWT_ERR_OVERFLOW).bad_row, 1);
}
END_TEST

/* 2^30 for each of 2^32 - 1: a need above 2^52, too large for sums of blocks. */
START_TEST(assess_ratio_of_needs_too_large_for_blocks)
{
    const swt_target t = {
        .id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1 << 30, 1}};
    fill(1, 0);
    a[0] = UINT32_MAX;
    const swt_finding f = find(&t, 2, SWT_OK);
    ck_assert_int_eq(f.required, (UINT32_MAX + INT64_C(1)) << 30);
    ck_assert_int_eq(f.worst_gap, (int64_t)UINT32_MAX << 30);
    ck_assert_uint_eq(f.worst_row, 0);
}
END_TEST

/* Unknown cells stand before the row that lacks most, on either side. */
START_TEST(assess_ratio_finds_the_worst_row_behind_unknown_ones)
{
    const swt_target t = {.id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1, 10}};
    fill(10, 1);
    a[0] = MISSING;
    b[1] = MISSING;
    a[5] = 70;
    a[2] = 50;
    const swt_finding f = find(&t, 9, SWT_OK);
    ck_assert_uint_eq(f.worst_row, 5);
    ck_assert_int_eq(f.worst_gap, 6);
    ck_assert_int_eq(f.gap, 10);
    ck_assert_int_eq(f.missing, 2);
    ck_assert_int_eq(f.missing_need, 1);
}
END_TEST

/* After a bad row the other blocks are still looked at, and the first bad row is the one that is named. */
START_TEST(assess_names_the_first_bad_row_of_many)
{
    const swt_target t = {.id = "t", .kind = SWT_KIND_COVER, .have = "b", .driver = "a", .amount = {1, 2}};
    fill(3, 2);
    b[BLOCK - 1] = 4;
    b[2 * BLOCK] = -1;
    ck_assert_uint_eq(find(&t, MANY, SWT_ERR_RANGE).bad_row, BLOCK - 1);
}
END_TEST

/* More than all of 2^63 - 1 units would be 2^63: of one row, and of two that come to it together. */
START_TEST(assess_cover_cannot_exceed_the_most_units)
{
    const swt_target t = {.id = "t",
                          .kind = SWT_KIND_COVER,
                          .have = "b",
                          .driver = "a",
                          .amount = {1, 1},
                          .comparison = SWT_MORE_THAN};
    fill(INT64_MAX, 0);
    ck_assert_uint_eq(find(&t, 1, SWT_ERR_OVERFLOW).bad_row, 0);
    a[0] = INT64_MAX - 5;
    a[1] = 5;
    ck_assert_uint_eq(find(&t, 2, SWT_ERR_OVERFLOW).bad_row, SWT_NO_ROW);
    a[1] = 4;
    const swt_finding f = find(&t, 2, SWT_OK);
    ck_assert_int_eq(f.required, INT64_MAX);
    ck_assert_int_eq(f.verdict, SWT_INFEASIBLE);
}
END_TEST

/* A row whose units are unknown may hold any number of them: neither reached nor out of reach is certain. */
START_TEST(assess_cover_with_unknown_units_is_unknown)
{
    swt_target t = {.id = "t", .kind = SWT_KIND_COVER, .have = "b", .driver = "a", .amount = {1, 1}};
    fill(4, 4);
    a[1] = MISSING;
    ck_assert_int_eq(find(&t, 2, SWT_OK).verdict, SWT_UNKNOWN); /* 4 of 4, and of the unknown */
    t.comparison = SWT_MORE_THAN;
    ck_assert_int_eq(find(&t, 2, SWT_OK).verdict, SWT_UNKNOWN); /* 5 wanted of 4 that are known */
    ck_assert_int_eq(find(&t, 1, SWT_OK).verdict, SWT_INFEASIBLE);
    b[0] = 0;
    t.comparison = SWT_AT_LEAST;
    ck_assert_int_eq(find(&t, 2, SWT_OK).verdict, SWT_UNKNOWN);
    ck_assert_int_eq(find(&t, 1, SWT_OK).verdict, SWT_SHORT);
}
END_TEST

/* The first of the rows that no span divides is the one that is named. */
START_TEST(assess_span_names_the_first_unfit_row)
{
    const swt_target t = {
        .id = "t", .kind = SWT_KIND_SPAN, .have = "b", .driver = "a", .fewest = 5, .most = 8};
    fill(9, 1);
    a[0] = 8;
    const swt_finding f = find(&t, 4, SWT_OK);
    ck_assert_int_eq(f.verdict, SWT_INFEASIBLE);
    ck_assert_uint_eq(f.worst_row, 1);
}
END_TEST

/* Without rows nothing is summed: no base, no need, no area; values may be NULL. */
START_TEST(assess_of_a_table_without_rows)
{
    const swt_column no_values[] = {{"a", NULL}, {"b", NULL}};
    const swt_table empty = {two, 2, 0}, hollow = {no_values, 2, 0};
    const swt_target targets[] = {
        {.id = "m", .kind = SWT_KIND_MULTIPLE, .have = "b", .driver = "a", .amount = {2, 1}, .base = MISSING},
        {.id = "r", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .area = "a", .amount = {1, 1}},
    };
    swt_finding f[2];
    ck_assert_int_eq(swt_assess(&hollow, targets, 2, f), SWT_OK);
    ck_assert_int_eq(swt_assess(&empty, targets, 2, f), SWT_OK);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(f[i].verdict, SWT_UNKNOWN);
        ck_assert_int_eq(f[i].required, MISSING);
    }
    const swt_target row = {.id = "r", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1, 1}};
    ck_assert_int_eq(swt_assess_rows(&empty, &row, NULL, &f[0]), SWT_OK);
    ck_assert_int_eq(f[0].units, 0);
}
END_TEST

/* The part of a whole keeps its own fault. */
START_TEST(assess_bad_part_is_not_held_against_its_whole)
{
    const swt_target targets[] = {
        {.id = "p", .kind = SWT_KIND_SUBSET, .have = "a", .amount = {1, 0}, .whole = "nowhere"},
        {.id = "p", .kind = SWT_KIND_SUBSET, .have = "a", .amount = {1, 1}, .whole = "nowhere"},
    };
    const swt_table table = {two, 2, 1};
    swt_finding f[2];
    fill(1, 1);
    ck_assert_int_eq(swt_assess(&table, targets, 2, f), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(f[1].status, SWT_ERR_NOT_FOUND);
}
END_TEST

/* A target that is no good is refused before its columns are missed; and one may name no driver at all. */
START_TEST(assess_rows_of_a_bad_or_driverless_target)
{
    const swt_target bad = {.id = "t", .kind = SWT_KIND_RATIO, .driver = "nowhere", .amount = {1, 0}};
    const swt_target no_driver = {.id = "t", .kind = SWT_KIND_COVER, .have = "b", .amount = {1, 1}};
    const swt_target no_need = {.id = "t", .kind = SWT_KIND_RATIO, .have = "b", .amount = {1, 1}};
    const swt_table table = {two, 2, 2};
    int64_t need[2] = {UNTOUCHED, UNTOUCHED};
    swt_finding f;
    fill(1, 1);
    ck_assert_int_eq(swt_assess_rows(&table, &bad, need, &f), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(swt_assess_rows(&table, &no_driver, need, &f), SWT_OK);
    ck_assert_int_eq(need[1], 1);
    ck_assert_int_eq(swt_assess_rows(&table, &no_need, need, &f), SWT_OK);
    ck_assert_int_eq(need[1], MISSING);
}
END_TEST

/* One more than 2^63 - 1 posts is no number: the row's need is unknown, not the greatest number. */
START_TEST(assess_rows_need_of_a_bad_row_is_missing)
{
    const swt_target t = {.id = "t",
                          .kind = SWT_KIND_RATIO,
                          .have = "b",
                          .driver = "a",
                          .amount = {1, 1},
                          .comparison = SWT_MORE_THAN};
    const swt_table table = {two, 2, 2};
    int64_t need[2];
    swt_finding f;
    fill(INT64_MAX - 1, 0);
    a[1] = INT64_MAX;
    ck_assert_int_eq(swt_assess_rows(&table, &t, need, &f), SWT_ERR_OVERFLOW);
    ck_assert_uint_eq(f.bad_row, 1);
    ck_assert_int_eq(need[0], INT64_MAX);
    ck_assert_int_eq(need[1], MISSING);
}
END_TEST

static const struct {
    swt_target target;
    swt_status status;
} refused[] = {
    {{.kind = SWT_KIND_RATIO, .driver = "a", .area = "b", .amount = {1, 1}}, SWT_OK},
    {{.kind = SWT_KIND_RATIO, .driver = "a", .area = "b", .amount = {1, 1}, .comparison = SWT_MORE_THAN},
     SWT_ERR_OPTION},
    {{.kind = SWT_KIND_GROWTH, .amount = {1, 1}, .base = -1}, SWT_ERR_RANGE},
    {{.kind = SWT_KIND_MULTIPLE, .amount = {1, 1}, .base = -1}, SWT_ERR_RANGE},
    {{.kind = SWT_KIND_LEVEL, .amount = {1, 1}, .base = -1}, SWT_OK},
    {{.kind = SWT_KIND_MULTIPLE, .amount = {1, 0}, .base = -1}, SWT_ERR_RANGE},
    {{.kind = SWT_KIND_GROWTH, .amount = {1, 0}, .base = -1}, SWT_ERR_RANGE},
    {{.kind = SWT_KIND_GROWTH, .amount = {1, 10}, .base = 0}, SWT_OK},
    {{.kind = SWT_KIND_FLOW, .amount = {1, 1}, .base_year = 1000, .deadline = 2000}, SWT_OK},
    {{.kind = SWT_KIND_FLOW, .amount = {1, 1}, .base_year = 1000, .deadline = 2001}, SWT_ERR_RANGE},
    {{.kind = SWT_KIND_SPAN, .driver = "a", .fewest = 3, .most = 3}, SWT_OK},
    {{.kind = SWT_KIND_RATIO, .driver = "a", .amount = {INT64_MAX, 1}, .comparison = SWT_MORE_THAN},
     SWT_ERR_OVERFLOW},
    {{.kind = SWT_KIND_LEVEL, .amount = {INT64_MAX, 1}, .comparison = SWT_MORE_THAN}, SWT_ERR_OVERFLOW},
    {{.kind = SWT_KIND_FLOW, .amount = {INT64_MAX, 1}, .deadline = 2, .comparison = SWT_MORE_THAN},
     SWT_ERR_OVERFLOW},
};

START_TEST(assess_checks_the_target)
{
    swt_target target = refused[_i].target;
    target.id = "t";
    fill(1, 0);
    (void)find(&target, 2, refused[_i].status);
    (void)find(&target, MANY, refused[_i].status);
}
END_TEST

/* A base below 0 is the target's fault, whatever is in the rows. */
START_TEST(assess_bad_base_is_of_no_row)
{
    const swt_target t = {.id = "t", .kind = SWT_KIND_MULTIPLE, .have = "a", .amount = {1, 1}, .base = -1};
    fill(-5, 0);
    ck_assert_uint_eq(find(&t, 2, SWT_ERR_RANGE).bad_row, SWT_NO_ROW);
}
END_TEST

/* What is needed and what there is is known in as many rows before the one that is too large as from it on. */
START_TEST(assess_sums_of_blocks_and_of_rows_are_known)
{
    const swt_target level = {.id = "t", .kind = SWT_KIND_LEVEL, .have = "a", .amount = {1, 1}};
    const swt_target ratio = {
        .id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1, 1}};
    const int64_t great = INT64_C(1) << 53;
    for (size_t half = BLOCK / 4; half <= BLOCK; half *= 2) {
        fill(1, 1);
        a[half] = great;
        const int64_t sum = great + 2 * (int64_t)half - 1;
        ck_assert_int_eq(find(&level, 2 * half, SWT_OK).actual, sum);
        ck_assert_int_eq(find(&ratio, 2 * half, SWT_OK).required, sum);
        ck_assert_int_eq(find(&ratio, 2 * half, SWT_OK).actual, 2 * (int64_t)half);
    }
}
END_TEST

/* Block 0 is plain; row 1024 holds 2^53, so block 1 goes row by row. What both come to is counted alike. */
START_TEST(assess_counts_alike_by_block_and_by_row)
{
    const int64_t great = INT64_C(1) << 53;
    const swt_target level = {.id = "t", .kind = SWT_KIND_LEVEL, .have = "a", .amount = {1, 1}};
    const swt_target ratio = {
        .id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1, 1}};
    fill(2, 1);
    a[BLOCK] = great;
    const swt_finding l = find(&level, 2 * BLOCK, SWT_OK);
    ck_assert_int_eq(l.actual, great + 2 * (2 * BLOCK - 1));
    ck_assert_int_eq(l.units, 2 * BLOCK);
    ck_assert_int_eq(l.worst_gap, 0);
    const swt_finding r = find(&ratio, 2 * BLOCK, SWT_OK);
    ck_assert_int_eq(r.required, great + 2 * (2 * BLOCK - 1));
    ck_assert_int_eq(r.actual, 2 * BLOCK);
    ck_assert_int_eq(r.gap, great - 1 + 2 * BLOCK - 1);
    ck_assert_int_eq(r.worst_gap, great - 1);
    ck_assert_uint_eq(r.worst_row, BLOCK);
    a[BLOCK + 7] = MISSING;
    b[BLOCK + 8] = MISSING;
    const swt_finding m = find(&ratio, 2 * BLOCK, SWT_OK);
    ck_assert_int_eq(m.missing, 2);
    ck_assert_int_eq(m.missing_need, 1);
    ck_assert_int_eq(m.units, 2 * BLOCK - 2);
}
END_TEST

/* Needs of 2^52 - 2^20 of which half are there: neither what there is nor what lacks passes 2^63, the need does. */
START_TEST(assess_ratio_overflows_by_need_alone)
{
    const swt_target t = {
        .id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1 << 20, 1}};
    fill(UINT32_MAX, INT64_C(1) << 51);
    ck_assert_uint_eq(find(&t, MANY, SWT_ERR_OVERFLOW).bad_row, 2048);
}
END_TEST

/* 2^63 - 1501 in row 0, and 1 in every other: the sum is 2^63 - 1 with row 1500, and more with the next. */
START_TEST(assess_ratio_overflows_within_a_small_block)
{
    const swt_target t = {.id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1, 1}};
    fill(1, 1);
    a[0] = INT64_MAX - 1500;
    ck_assert_uint_eq(find(&t, MANY, SWT_ERR_OVERFLOW).bad_row, 1501);
    ck_assert_int_eq(find(&t, 1501, SWT_OK).required, INT64_MAX);
}
END_TEST

START_TEST(assess_ratio_finds_the_worst_row_of_any_block)
{
    const swt_target t = {.id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .amount = {1, 10}};
    fill(10, 1);
    a[0] = 40;
    ck_assert_uint_eq(find(&t, MANY, SWT_OK).worst_row, 0);
    a[1500] = 70;
    a[1501] = 70;
    const swt_finding f = find(&t, MANY, SWT_OK);
    ck_assert_uint_eq(f.worst_row, 1500);
    ck_assert_int_eq(f.worst_gap, 6);
    ck_assert_int_eq(f.gap, 3 + 6 + 6);
}
END_TEST

START_TEST(assess_rows_tells_the_need_of_every_block)
{
    const swt_target t = {.id = "t", .kind = SWT_KIND_COVER, .have = "b", .driver = "a", .amount = {1, 2}};
    const swt_table table = {two, 2, MANY};
    static int64_t need[MANY];
    swt_finding f;
    fill(4, 2);
    ck_assert_int_eq(swt_assess_rows(&table, &t, need, &f), SWT_OK);
    for (size_t row = 0; row < MANY; row++)
        if (need[row] != 2)
            ck_abort_msg("row %zu needs 2, not %jd", row, (intmax_t)need[row]);
    ck_assert_int_eq(f.units, 4 * MANY);
}
END_TEST

/* More than what is asked for is met; one unit alone is; a unit counts from 1 on where none are counted. */
START_TEST(assess_cover_counts_units)
{
    const swt_target half = {.id = "t", .kind = SWT_KIND_COVER, .have = "b", .driver = "a", .amount = {1, 2}};
    const swt_target rows = {.id = "t", .kind = SWT_KIND_COVER, .have = "b", .amount = {1, 1}};
    fill(1, 1);
    ck_assert_int_eq(find(&half, 1, SWT_OK).verdict, SWT_MET);
    ck_assert_int_eq(find(&half, 4, SWT_OK).verdict, SWT_MET);
    ck_assert_int_eq(find(&half, 4, SWT_OK).gap, 0);
    b[0] = 0;
    b[2] = 2;
    ck_assert_int_eq(find(&rows, 3, SWT_OK).met, 2);
    b[2] = 0;
    a[1] = MISSING;
    ck_assert_int_eq(find(&half, 3, SWT_OK).missing_need, 1);
    ck_assert_int_eq(find(&half, 3, SWT_OK).missing, 1);
}
END_TEST

/* Nobody knows how many a station-less span asks for: every row is missing, whatever there is. */
START_TEST(assess_span_without_its_driver_is_missing)
{
    const swt_target t = {
        .id = "t", .kind = SWT_KIND_SPAN, .have = "b", .driver = "z", .fewest = 5, .most = 8};
    fill(6, 1);
    const swt_finding f = find(&t, 3, SWT_OK);
    ck_assert_int_eq(f.missing, 3);
    ck_assert_int_eq(f.missing_need, 3);
    ck_assert_int_eq(f.units, 0);
    ck_assert_int_eq(f.actual, 3);
}
END_TEST

/* Areas are numbers below the rows; one without units is none. 1,500 of 1,000 is a unit of its own: 2 and 1. */
START_TEST(assess_sharing_counts_areas_that_have_units)
{
    const swt_target t = {
        .id = "t", .kind = SWT_KIND_RATIO, .have = "b", .driver = "a", .area = "b", .amount = {1, 1000}};
    fill(1500, 1);
    a[1] = 400;
    const swt_finding f = find(&t, 2, SWT_OK);
    ck_assert_int_eq(f.units, 1);
    ck_assert_int_eq(f.required, 3);
    ck_assert_int_eq(f.missing_need, 0);
    ck_assert_uint_eq(find(&t, 1, SWT_ERR_RANGE).bad_row, 0);
    a[0] = MISSING;
    ck_assert_int_eq(find(&t, 2, SWT_OK).missing_need, 1);
}
END_TEST

START_TEST(assess_looks_at_every_name)
{
    const swt_target targets[] = {{.id = "t", .have = "a", .amount = {1, 1}},
                                  {.have = "a", .amount = {1, 1}}};
    const swt_column unnamed[] = {{"a", a}, {NULL, b}}, empty[] = {{"a", a}, {"b", NULL}};
    const swt_table good = {two, 2, 1}, bad[] = {{unnamed, 2, 1}, {empty, 2, 1}};
    swt_finding f[2];
    fill(1, 1);
    ck_assert_int_eq(swt_assess(&good, targets, 1, f), SWT_OK);
    ck_assert_int_eq(swt_assess(&good, targets, 2, f), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(&bad[0], targets, 1, f), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(&bad[1], targets, 1, f), SWT_ERR_NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("assess edges");
    add_test(suite, "total overflow", assess_total_overflows_at_its_row);
    add_test(suite, "ratio overflow", assess_ratio_overflows_at_its_row);
    add_test(suite, "large gaps", assess_gaps_beyond_a_sum_go_row_by_row);
    add_test(suite, "large needs", assess_ratio_of_needs_too_large_for_blocks);
    add_test(suite, "worst row", assess_ratio_finds_the_worst_row_behind_unknown_ones);
    add_test(suite, "first bad row", assess_names_the_first_bad_row_of_many);
    add_test(suite, "most units", assess_cover_cannot_exceed_the_most_units);
    add_test(suite, "unknown units", assess_cover_with_unknown_units_is_unknown);
    add_test(suite, "unfit rows", assess_span_names_the_first_unfit_row);
    add_test(suite, "no rows", assess_of_a_table_without_rows);
    add_test(suite, "bad part", assess_bad_part_is_not_held_against_its_whole);
    add_test(suite, "rows", assess_rows_of_a_bad_or_driverless_target);
    add_test(suite, "need of a bad row", assess_rows_need_of_a_bad_row_is_missing);
    add_test(suite, "ways", assess_counts_alike_by_block_and_by_row);
    add_test(suite, "bad base", assess_bad_base_is_of_no_row);
    add_test(suite, "known sums", assess_sums_of_blocks_and_of_rows_are_known);
    add_test(suite, "need overflow", assess_ratio_overflows_by_need_alone);
    add_test(suite, "small overflow", assess_ratio_overflows_within_a_small_block);
    add_test(suite, "worst of blocks", assess_ratio_finds_the_worst_row_of_any_block);
    add_test(suite, "needs of blocks", assess_rows_tells_the_need_of_every_block);
    add_test(suite, "units", assess_cover_counts_units);
    add_test(suite, "no driver", assess_span_without_its_driver_is_missing);
    add_test(suite, "areas", assess_sharing_counts_areas_that_have_units);
    add_test(suite, "names", assess_looks_at_every_name);
    add_rows(suite, "targets", assess_checks_the_target, COUNT(refused));
    return run_suite(suite);
}
