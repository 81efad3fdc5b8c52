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
    add_rows(suite, "targets", assess_checks_the_target, COUNT(refused));
    return run_suite(suite);
}
