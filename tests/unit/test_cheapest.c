/* SPDX-License-Identifier: MIT */
/* swt_coverage_cheapest against every choice of units on small tables, against sorting on large ones, and in
   each rule of its comment. */
#include "suite.h"

#include <string.h>

#define MAX INT64_MAX
#define M   SWT_MISSING

static uint64_t state = UINT64_C(0x9E3779B97F4A7C15);

/* xorshift64: the same numbers in every run. */
static uint64_t draw(uint64_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (state >> 11) % below;
}

/* Worked out by hand. */
static const struct {
    const char *name;
    int64_t have[6], need[6];
    size_t rows;
    swt_ratio share;
    swt_status status;
    int64_t by_row[6], extra;
} plans[] = {
    {"as in the comment", {0, 5, 2, 0, 1}, {3, 4, 4, 1, 9}, 5, {60, 100}, SWT_OK, {0, 0, 2, 1, 0}, 3},
    {"reached already", {3, 4, 0}, {3, 3, 9}, 3, {2, 3}, SWT_OK, {0, 0, 0}, 0},
    {"one more than are met", {3, 4, 0}, {3, 3, 9}, 3, {67, 100}, SWT_OK, {0, 0, 9}, 9},
    {"no share at all", {0, 0}, {5, 5}, 2, {0, 1}, SWT_OK, {0, 0}, 0},
    {"the least share", {0, 0}, {5, 4}, 2, {1, MAX}, SWT_OK, {0, 4}, 4},
    {"every unit", {0, 9, 1}, {5, 4, 3}, 3, {1, 1}, SWT_OK, {5, 0, 2}, 7},
    {"of equal gaps the earlier", {1, 0, 0, 2, 0}, {4, 3, 2, 5, 3}, 5, {3, 5}, SWT_OK, {3, 3, 2, 0, 0}, 8},
    {"unknown counts as a unit", {0, M, 5, 0}, {2, 3, 5, 9}, 4, {1, 2}, SWT_OK, {2, M, 0, 0}, 2},
    {"unknown need", {0, 3, 5, M}, {2, M, 5, M}, 4, {1, 2}, SWT_OK, {2, M, 0, M}, 2},
    {"too few are known", {0, M, 5, 0}, {2, 3, 5, 9}, 4, {76, 100}, SWT_ERR_INFEASIBLE, {0}, 0},
    {"all that are known", {0, M, 5, 0}, {2, 3, 5, 9}, 4, {75, 100}, SWT_OK, {2, M, 0, 9}, 11},
    {"unknown, and nothing wanted", {M, M}, {1, 2}, 2, {0, 1}, SWT_OK, {M, M}, 0},
    {"the most that there can be", {0, 0}, {MAX - 1, 1}, 2, {1, 1}, SWT_OK, {MAX - 1, 1}, MAX},
    {"one above it", {0, 0}, {MAX, 1}, 2, {1, 1}, SWT_ERR_OVERFLOW, {0}, 0},
    {"as large, and not chosen", {0, 0}, {MAX, MAX}, 2, {1, 2}, SWT_OK, {MAX, 0}, MAX},
    {"2047, 2048 and 2049", {0, 0, 0}, {2049, 2047, 2048}, 3, {2, 3}, SWT_OK, {0, 2047, 2048}, 4095},
    {"2^22 and its neighbours",
     {1, 1, 1},
     {4194306, 4194305, 4194304},
     3,
     {1, 3},
     SWT_OK,
     {0, 0, 4194303},
     4194303},
    {"negative have", {0, -1}, {1, 1}, 2, {1, 2}, SWT_ERR_RANGE, {0}, 0},
    {"negative need", {0, 0}, {1, -1}, 2, {1, 2}, SWT_ERR_RANGE, {0}, 0},
    {"negative beside unknown", {M, 0}, {-2, 0}, 2, {1, 2}, SWT_ERR_RANGE, {0}, 0},
    {"unknown beside negative", {-2, 0}, {M, 0}, 2, {1, 2}, SWT_ERR_RANGE, {0}, 0},
    {"negative before too few", {-1, M}, {1, M}, 2, {1, 1}, SWT_ERR_RANGE, {0}, 0},
    {"negative share", {0}, {1}, 1, {-1, 2}, SWT_ERR_RANGE, {0}, 0},
    {"negative below the line", {0}, {1}, 1, {1, -2}, SWT_ERR_RANGE, {0}, 0},
    {"more than all", {0}, {1}, 1, {3, 2}, SWT_ERR_RANGE, {0}, 0},
    {"over zero", {0}, {1}, 1, {1, 0}, SWT_ERR_DIV_ZERO, {0}, 0},
};

START_TEST(cheapest_by_hand)
{
    int64_t by_row[6], untouched[6], extra = UNTOUCHED;
    for (size_t i = 0; i < 6; i++)
        by_row[i] = untouched[i] = UNTOUCHED;
    const swt_status status = swt_coverage_cheapest(plans[_i].have, plans[_i].need, plans[_i].rows,
                                                    plans[_i].share, by_row, &extra);
    const int good = status == SWT_OK;
    ck_assert_msg(status == plans[_i].status, "%s: %s", plans[_i].name, swt_status_name(status));
    ck_assert_msg(extra == (good ? plans[_i].extra : UNTOUCHED), "%s: %jd", plans[_i].name, (intmax_t)extra);
    ck_assert_msg(memcmp(by_row, good ? plans[_i].by_row : untouched, plans[_i].rows * sizeof *by_row) == 0,
                  "%s", plans[_i].name);
    for (size_t i = plans[_i].rows; i < 6; i++)
        ck_assert_int_eq(by_row[i], UNTOUCHED);
}
END_TEST

START_TEST(cheapest_answers_null)
{
    const swt_ratio over_zero = {1, 0};
    const int64_t one = -1;
    int64_t by_row = UNTOUCHED, extra = UNTOUCHED;
    ck_assert_int_eq(swt_coverage_cheapest(NULL, &one, 1, over_zero, &by_row, &extra), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_cheapest(&one, NULL, 1, over_zero, &by_row, &extra), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_cheapest(&one, &one, 1, over_zero, NULL, &extra), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_cheapest(&one, &one, 1, over_zero, &by_row, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_cheapest(NULL, NULL, 0, over_zero, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_coverage_cheapest(&one, &one, SIZE_MAX, (swt_ratio){1, 1}, &by_row, &extra),
                     SWT_ERR_RANGE);
    ck_assert_int_eq(by_row, UNTOUCHED);
    ck_assert_int_eq(extra, UNTOUCHED);
}
END_TEST

START_TEST(cheapest_of_no_rows_is_nothing)
{
    int64_t extra = UNTOUCHED;
    ck_assert_int_eq(swt_coverage_cheapest(NULL, NULL, 0, (swt_ratio){1, 1}, NULL, &extra), SWT_OK);
    ck_assert_int_eq(extra, 0);
    ck_assert_int_eq(swt_coverage_cheapest(NULL, NULL, 0, (swt_ratio){1, 0}, NULL, &extra), SWT_ERR_DIV_ZERO);
}
END_TEST

enum { MOST_ROWS = 10 };

typedef struct {
    int64_t have[MOST_ROWS], need[MOST_ROWS];
    size_t rows;
    swt_ratio share;
} small_table;

/*
 * The cheapest set of units to help, as bits, by trying every set; -1 where none will do. Of equally cheap
 * ones the set with the fewest units, and then the one that has the first row in which they differ.
 */
static int64_t cheapest_set(const small_table *t, int64_t *cost)
{
    int64_t best = -1, best_units = 0;
    for (uint32_t set = 0; set < UINT32_C(1) << t->rows; set++) {
        int64_t units = 0, sum = 0, helped_units = 0;
        int possible = 1;
        for (size_t i = 0; i < t->rows; i++) {
            const int known = t->have[i] != M && t->need[i] != M, met = known && t->have[i] >= t->need[i];
            const int helped = set >> (t->rows - 1 - i) & 1;
            possible = possible && !(helped && (!known || met));
            units += met || helped;
            helped_units += helped;
            sum += helped && known ? t->need[i] - t->have[i] : 0;
        }
        if (!possible || units * t->share.den < t->share.num * (int64_t)t->rows)
            continue;
        if (best < 0 || sum < *cost || (sum == *cost && helped_units < best_units) ||
            (sum == *cost && helped_units == best_units && set > best)) {
            best = set;
            *cost = sum;
            best_units = helped_units;
        }
    }
    return best;
}

/* 1 where the library gives the same posts to the same rows. */
static int agrees(const small_table *t)
{
    int64_t by_row[MOST_ROWS], extra = UNTOUCHED, cost = UNTOUCHED;
    const int64_t set = cheapest_set(t, &cost);
    const swt_status status = swt_coverage_cheapest(t->have, t->need, t->rows, t->share, by_row, &extra);
    if (set < 0)
        return status == SWT_ERR_INFEASIBLE && extra == UNTOUCHED;
    if (status != SWT_OK || extra != cost)
        return 0;
    for (size_t i = 0; i < t->rows; i++) {
        const int known = t->have[i] != M && t->need[i] != M, helped = set >> (t->rows - 1 - i) & 1;
        if (by_row[i] != (!known ? M : helped ? t->need[i] - t->have[i] : 0))
            return 0;
    }
    return 1;
}

/* Every table of up to 5 units that have enough, lack 1, 2 or 3, or are unknown; every share in tenths. */
START_TEST(cheapest_is_least_for_all_small_tables)
{
    const int64_t have[] = {4, 2, 0, 1, M}, need[] = {3, 3, 2, 4, 1};
    int64_t checked = 0;
    for (size_t rows = 1; rows <= 5; rows++) {
        size_t tables = 1;
        for (size_t i = 0; i < rows; i++)
            tables *= COUNT(have);
        for (size_t table = 0; table < tables; table++) {
            small_table t = {.rows = rows};
            size_t kinds = table;
            for (size_t i = 0; i < rows; i++, kinds /= COUNT(have)) {
                t.have[i] = have[kinds % COUNT(have)];
                t.need[i] = need[kinds % COUNT(have)];
            }
            for (int64_t tenths = 0; tenths <= 10; tenths++, checked++) {
                t.share = (swt_ratio){tenths, 10};
                if (!agrees(&t))
                    ck_abort_msg("%zu rows, table %zu, %jd tenths", rows, table, (intmax_t)tenths);
            }
        }
    }
    ck_assert_int_eq(checked, (5 + 25 + 125 + 625 + 3125) * 11);
}
END_TEST

START_TEST(cheapest_is_least_for_tables_drawn)
{
    const uint64_t ranges[] = {3, 8, 3000, UINT64_C(5000000000), UINT64_C(1) << 59};
    int64_t infeasible = 0;
    for (size_t trial = 0; trial < 4000; trial++) {
        const uint64_t range = ranges[trial % COUNT(ranges)];
        small_table t = {.rows = 1 + (size_t)draw(MOST_ROWS), .share = {(int64_t)draw(101), 100}};
        int64_t cost;
        for (size_t i = 0; i < t.rows; i++) {
            t.have[i] = draw(12) == 0 ? M : (int64_t)draw(range);
            t.need[i] = draw(12) == 0 ? M : (int64_t)draw(range);
        }
        infeasible += cheapest_set(&t, &cost) < 0;
        if (!agrees(&t))
            ck_abort_msg("trial %zu: %zu rows, %jd %%", trial, t.rows, (intmax_t)t.share.num);
    }
    ck_assert_int_gt(infeasible, 100);
}
END_TEST

enum { ROWS = 20011 };

static int by_size(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* Large tables, their gaps of any length in bits, against the sorted gaps; and in place of either column. */
START_TEST(cheapest_is_the_sum_of_the_smallest_gaps)
{
    static int64_t have[ROWS], need[ROWS], gaps[ROWS], by_row[ROWS], in_place[ROWS];
    const uint64_t most = UINT64_C(1) << (_i * 4 + 1);
    const swt_ratio share = {draw(2) == 0 ? 60 : 93, 100};
    int64_t wanted = 0, want = 0, sum = 0, extra = UNTOUCHED;
    for (size_t i = 0; i < ROWS; i++) {
        have[i] = (int64_t)draw(most);
        need[i] = (int64_t)(draw(most) + draw(most / 4 + 1));
        gaps[i] = need[i] > have[i] ? need[i] - have[i] : 0;
    }
    qsort(gaps, ROWS, sizeof *gaps, by_size);
    ck_assert_int_eq(swt_coverage_units(share, ROWS, &wanted), SWT_OK);
    for (int64_t i = 0; i < wanted; i++)
        want += gaps[i];
    ck_assert_int_eq(swt_coverage_cheapest(have, need, ROWS, share, by_row, &extra), SWT_OK);
    ck_assert_int_eq(extra, want);
    for (size_t i = 0; i < ROWS; i++) {
        ck_assert(by_row[i] == 0 || by_row[i] == need[i] - have[i]);
        sum += by_row[i];
        wanted -= by_row[i] > 0 || have[i] >= need[i];
    }
    ck_assert_int_eq(sum, extra);
    ck_assert_int_le(wanted, 0);
    memcpy(in_place, have, sizeof have);
    ck_assert_int_eq(swt_coverage_cheapest(in_place, need, ROWS, share, in_place, &extra), SWT_OK);
    ck_assert_mem_eq(in_place, by_row, sizeof by_row);
    memcpy(in_place, need, sizeof need);
    ck_assert_int_eq(swt_coverage_cheapest(have, in_place, ROWS, share, in_place, &extra), SWT_OK);
    ck_assert_mem_eq(in_place, by_row, sizeof by_row);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cheapest");
    add_rows(suite, "by hand", cheapest_by_hand, COUNT(plans));
    add_test(suite, "NULL", cheapest_answers_null);
    add_test(suite, "no rows", cheapest_of_no_rows_is_nothing);
    add_test(suite, "all small tables", cheapest_is_least_for_all_small_tables);
    add_test(suite, "drawn tables", cheapest_is_least_for_tables_drawn);
    add_rows(suite, "large tables", cheapest_is_the_sum_of_the_smallest_gaps, 12);
    return run_suite(suite);
}
