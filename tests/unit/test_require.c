/* SPDX-License-Identifier: MIT */
/* require.h: posts per driver, shared within areas, and spans of supervision. */
#include "suite.h"

#define MAX INT64_MAX

static const struct {
    int64_t driver;
    swt_ratio per;
    int32_t rounding;
    swt_status status;
    int64_t want;
} required[] = {
    {0, {1, 1000}, SWT_CEIL, SWT_OK, 0},
    {1, {1, 1000}, SWT_CEIL, SWT_OK, 1},
    {999, {1, 1000}, SWT_CEIL, SWT_OK, 1},
    {1000, {1, 1000}, SWT_CEIL, SWT_OK, 1},
    {1001, {1, 1000}, SWT_CEIL, SWT_OK, 2},
    {1001, {1, 1000}, SWT_FLOOR, SWT_OK, 1},
    {1499, {1, 1000}, SWT_HALF_UP, SWT_OK, 1},
    {1500, {1, 1000}, SWT_HALF_UP, SWT_OK, 2},
    {1501, {1, 1000}, SWT_HALF_UP, SWT_OK, 2},
    {3, {1, 7}, SWT_HALF_UP, SWT_OK, 0},
    {4, {1, 7}, SWT_HALF_UP, SWT_OK, 1},
    {100, {7, 100}, SWT_CEIL, SWT_OK, 7}, /* 0.07 * 100 is 7.000000000000001 in doubles */
    {1419, {3, 1}, SWT_CEIL, SWT_OK, 4257},
    {41, {30, 100}, SWT_CEIL, SWT_OK, 13},
    {5, {0, 1}, SWT_CEIL, SWT_OK, 0},
    {MAX, {1, 1}, SWT_CEIL, SWT_OK, MAX},
    {MAX, {MAX, MAX}, SWT_CEIL, SWT_OK, MAX},
    {MAX, {1, 2}, SWT_CEIL, SWT_OK, INT64_C(1) << 62},
    {MAX, {1, 2}, SWT_FLOOR, SWT_OK, (INT64_C(1) << 62) - 1},
    {MAX, {1, 2}, SWT_HALF_UP, SWT_OK, INT64_C(1) << 62},
    {1, {1, MAX}, SWT_CEIL, SWT_OK, 1},
    {1, {1, MAX}, SWT_HALF_UP, SWT_OK, 0},
    {MAX, {MAX - 1, MAX}, SWT_CEIL, SWT_OK, MAX - 1},
    {MAX - 1, {MAX, MAX - 2}, SWT_FLOOR, SWT_ERR_OVERFLOW, 0}, /* one over MAX, and a little */
    {MAX, {2, 1}, SWT_FLOOR, SWT_ERR_OVERFLOW, 0},
    {MAX, {MAX, 1}, SWT_FLOOR, SWT_ERR_OVERFLOW, 0},
    {INT64_C(1) << 32, {INT64_C(1) << 32, 1}, SWT_CEIL, SWT_ERR_OVERFLOW, 0}, /* 0 modulo 2^64 */
    {MAX - 1, {MAX, MAX - 1}, SWT_CEIL, SWT_OK, MAX},
    {3, {MAX, 2}, SWT_CEIL, SWT_ERR_OVERFLOW, 0},
    /* MAX and all but 7/3074457345618258604 of a post more: only cut does it fit */
    {MAX - 2, {3074457345618258605, 3074457345618258604}, SWT_FLOOR, SWT_OK, MAX},
    {MAX - 2, {3074457345618258605, 3074457345618258604}, SWT_CEIL, SWT_ERR_OVERFLOW, 0},
    {MAX - 2, {3074457345618258605, 3074457345618258604}, SWT_HALF_UP, SWT_ERR_OVERFLOW, 0},
    {1, {1, 0}, 3, SWT_ERR_OPTION, 0},
    {1, {1, 0}, -1, SWT_ERR_OPTION, 0},
    {-1, {1, 0}, SWT_CEIL, SWT_ERR_RANGE, 0},
    {SWT_MISSING, {1, 10}, SWT_CEIL, SWT_ERR_RANGE, 0},
    {1, {-1, 10}, SWT_CEIL, SWT_ERR_RANGE, 0},
    {1, {1, -10}, SWT_CEIL, SWT_ERR_RANGE, 0},
    {1, {1, 0}, SWT_CEIL, SWT_ERR_DIV_ZERO, 0},
};

START_TEST(require_is_exact)
{
    int64_t got = UNTOUCHED;
    const swt_status status = swt_require(required[_i].driver, required[_i].per, required[_i].rounding, &got);
    const int64_t want = required[_i].status == SWT_OK ? required[_i].want : UNTOUCHED;
    ck_assert_int_eq(status, required[_i].status);
    ck_assert_int_eq(got, want);
}
END_TEST

START_TEST(require_functions_answer_null)
{
    const swt_ratio per = {1, 0};
    int64_t one = UNTOUCHED;
    const uint32_t area = 0;
    ck_assert_int_eq(swt_require(-1, per, 9, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_span(-1, 0, 0, NULL, &one), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_span(-1, 0, 0, &one, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_shared(NULL, &area, 1, 1, per, &one, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_shared(&one, NULL, 1, 1, per, &one, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_shared(&one, &area, 1, 1, per, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_shared(NULL, NULL, 0, 1, per, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_require_packed(NULL, NULL, 0, 1, per, 0, NULL, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(one, UNTOUCHED);
}
END_TEST

static const swt_ratio elders_norm = {1, 1000};

/* "Under 1,000" excludes 1,000: a community of 999 shares, one of 1,000 or 1,001 has its own. */
static const struct {
    int64_t driver[4];
    size_t rows;
    int64_t want;
} shared[] = {
    {{999}, 1, 1},          {{1000}, 1, 1},         {{1001}, 1, 2},
    {{999, 1}, 2, 1},       {{999, 2}, 2, 2},       {{1000, 1}, 2, 2},
    {{1000, 999, 1}, 3, 2}, {{1001, 999, 1}, 3, 3}, {{500, 500, 500, 500}, 4, 2},
    {{0, 0}, 2, 0},         {{0, 1000}, 2, 1},
};

START_TEST(require_shared_keeps_the_own_post_from_1000_on)
{
    const uint32_t area[4] = {0, 0, 0, 0};
    int64_t got = UNTOUCHED;
    size_t bad_row = 99;
    ck_assert_int_eq(
        swt_require_shared(shared[_i].driver, area, shared[_i].rows, 1, elders_norm, &got, &bad_row), SWT_OK);
    ck_assert_int_eq(got, shared[_i].want);
    ck_assert_uint_eq(bad_row, 99);
}
END_TEST

START_TEST(require_shared_takes_areas_in_any_order)
{
    const int64_t driver[] = {600, 600, 1200, 300, 400};
    const uint32_t area[] = {2, 0, 2, 0, 2};
    const int64_t want[] = {1, 0, 3};
    int64_t got[3] = {UNTOUCHED, UNTOUCHED, UNTOUCHED};
    ck_assert_int_eq(swt_require_shared(driver, area, 5, 3, elders_norm, got, NULL), SWT_OK);
    ck_assert_mem_eq(got, want, sizeof want);
    ck_assert_int_eq(swt_require_shared(NULL, NULL, 0, 3, elders_norm, got, NULL), SWT_OK);
    ck_assert_int_eq(got[0] + got[1] + got[2], 0);
}
END_TEST

START_TEST(require_shared_area_with_an_unknown_unit_is_unknown)
{
    const int64_t driver[] = {600, SWT_MISSING, 2000, 600, 5};
    const uint32_t area[] = {0, 1, 1, 1, 0};
    int64_t got[2];
    size_t bad_row = 99;
    ck_assert_int_eq(swt_require_shared(driver, area, 5, 2, elders_norm, got, &bad_row), SWT_OK);
    ck_assert_int_eq(got[0], 1);
    ck_assert_int_eq(got[1], SWT_MISSING);
    ck_assert_uint_eq(bad_row, 99);
}
END_TEST

START_TEST(require_shared_names_the_first_bad_row)
{
    const int64_t driver[] = {5, 2000, -1, 5, 7};
    const uint32_t area[] = {0, 1, 1, 3, 2};
    int64_t got[3];
    size_t bad_row = 99;
    ck_assert_int_eq(swt_require_shared(driver, area, 5, 3, elders_norm, got, &bad_row), SWT_ERR_RANGE);
    ck_assert_uint_eq(bad_row, 2);
    ck_assert_int_eq(got[0], 1);
    ck_assert_int_eq(got[1], SWT_MISSING);
    ck_assert_int_eq(got[2], 1);
    ck_assert_int_eq(swt_require_shared(driver + 3, area + 3, 2, 3, elders_norm, got, &bad_row),
                     SWT_ERR_RANGE);
    ck_assert_uint_eq(bad_row, 0);
}
END_TEST

/* Row 0 overflows only in the second pass, when own posts are added; it is the first bad row all the same. */
START_TEST(require_shared_overflow_is_of_its_row)
{
    const swt_ratio twice = {2, 1}, tiny = {1, MAX};
    const int64_t driver[] = {MAX, -1, MAX - 1, 2};
    const uint32_t area[] = {0, 1, 2, 2};
    int64_t got[3];
    size_t bad_row = 99;
    ck_assert_int_eq(swt_require_shared(driver, area, 2, 2, twice, got, &bad_row), SWT_ERR_OVERFLOW);
    ck_assert_uint_eq(bad_row, 0);
    ck_assert_int_eq(got[0], SWT_MISSING);
    ck_assert_int_eq(swt_require_shared(driver, area, 4, 3, tiny, got, &bad_row), SWT_ERR_RANGE);
    ck_assert_uint_eq(bad_row, 1);
    ck_assert_int_eq(got[0], 1);
    ck_assert_int_eq(got[2], SWT_MISSING);
    ck_assert_int_eq(swt_require_shared(driver + 2, area + 2, 2, 3, tiny, got, &bad_row), SWT_ERR_OVERFLOW);
    ck_assert_uint_eq(bad_row, 1);
}
END_TEST

START_TEST(require_shared_refuses_bad_terms_untouched)
{
    const swt_ratio negative = {-1, 1}, below = {1, -1}, zero = {1, 0};
    const int64_t driver = 5;
    const uint32_t area = 0;
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(swt_require_shared(&driver, &area, 1, 1, negative, &got, NULL), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_require_shared(&driver, &area, 1, 1, below, &got, NULL), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_require_shared(&driver, &area, 1, 1, zero, &got, NULL), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(got, UNTOUCHED);
}
END_TEST

START_TEST(require_span_is_infeasible_for_exactly_five_counts)
{
    for (int64_t units = 0; units <= 200; units++) {
        const int infeasible = units == 1 || units == 2 || units == 3 || units == 4 || units == 9;
        int64_t least = UNTOUCHED, greatest = UNTOUCHED;
        const swt_status status = swt_require_span(units, 5, 8, &least, &greatest);
        ck_assert_int_eq(status, infeasible ? SWT_ERR_INFEASIBLE : SWT_OK);
        if (infeasible) {
            ck_assert_int_eq(least, UNTOUCHED);
            ck_assert_int_eq(greatest, UNTOUCHED);
            continue;
        }
        /* each of least..greatest divides the units into parts of 5 to 8, and no other number does */
        for (int64_t supervisors = 0; supervisors <= 50; supervisors++)
            ck_assert_int_eq(supervisors * 5 <= units && units <= supervisors * 8,
                             least <= supervisors && supervisors <= greatest);
    }
}
END_TEST

START_TEST(require_span_refuses)
{
    const int64_t bad[][3] = {{-1, 5, 8}, {SWT_MISSING, 5, 8}, {5, 0, 8}, {5, -1, 8}, {5, 8, 7}};
    int64_t least = UNTOUCHED, greatest = UNTOUCHED;
    for (size_t i = 0; i < COUNT(bad); i++)
        ck_assert_int_eq(swt_require_span(bad[i][0], bad[i][1], bad[i][2], &least, &greatest), SWT_ERR_RANGE);
    ck_assert_int_eq(least, UNTOUCHED);
    ck_assert_int_eq(greatest, UNTOUCHED);
    ck_assert_int_eq(swt_require_span(MAX, 1, MAX, &least, &greatest), SWT_OK);
    ck_assert_int_eq(least, 1);
    ck_assert_int_eq(greatest, MAX);
}
END_TEST

/* 2^30 units at 2^40 posts for 2^50: the product takes 70 bits, the posts are 2^20. */
START_TEST(require_shared_of_products_beyond_a_word)
{
    const swt_ratio long_norm = {INT64_C(1) << 40, (INT64_C(1) << 50) - 1};
    const int64_t driver[] = {INT64_C(1) << 30, 1};
    const uint32_t area[] = {0, 0};
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(swt_require_shared(driver, area, 2, 1, long_norm, &got, NULL), SWT_OK);
    ck_assert_int_eq(got,
                     (INT64_C(1) << 20) + 2); /* 2^20 and a little, rounded up, and one for the small unit */
}
END_TEST

/* 2^29 posts for each of up to 2^32: eight such rows could pass 2^63, so they are not added up at once. */
START_TEST(require_shared_of_more_than_sums_hold)
{
    const swt_ratio many = {INT64_C(1) << 29, 1};
    const int64_t driver[] = {UINT32_MAX, 0, 1, 2, 3, 4, 5, 6};
    const uint32_t area[8] = {0};
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(swt_require_shared(driver, area, 8, 1, many, &got, NULL), SWT_OK);
    ck_assert_int_eq(got, (UINT32_MAX + INT64_C(21)) << 29);
    ck_assert_int_eq(swt_require_shared(NULL, NULL, 0, 1, many, &got, NULL), SWT_OK);
    ck_assert_int_eq(got, 0);
    ck_assert_int_eq(swt_require_shared(NULL, NULL, 0, 0, many, NULL, NULL), SWT_OK);
}
END_TEST

/* Four rows, so that vectors take them; three posts for each of so many are more than 32 bits hold. */
START_TEST(require_shared_of_posts_beyond_32_bits)
{
    const swt_ratio three = {3, 1};
    const int64_t driver[] = {1500000000, 1, 1500000000, 4000000000};
    const uint32_t area[] = {0, 0, 1, 1};
    int64_t got[2];
    ck_assert_int_eq(swt_require_shared(driver, area, 4, 2, three, got, NULL), SWT_OK);
    ck_assert_int_eq(got[0], 4500000003);
    ck_assert_int_eq(got[1], 16500000000);
}
END_TEST

/* 3,000 units of one elder each, in turn in two areas: 1,500 of 1,000 make two posts in each. */
START_TEST(require_shared_of_many_rows)
{
    enum { UNITS = 3000 };
    const swt_ratio elders = {1, 1000};
    int64_t *driver = calloc(UNITS, sizeof *driver), got[2];
    uint32_t *area = calloc(UNITS, sizeof *area);
    ck_assert(driver != NULL && area != NULL);
    for (size_t row = 0; row < UNITS; row++) {
        driver[row] = 1;
        area[row] = row % 2;
    }
    ck_assert_int_eq(swt_require_shared(driver, area, UNITS, 2, elders, got, NULL), SWT_OK);
    ck_assert_int_eq(got[0], 2);
    ck_assert_int_eq(got[1], 2);
    free(driver);
    free(area);
}
END_TEST

/* Terms too long for sums at once. Two posts of their own, though their drivers together pass 2^63. */
START_TEST(require_shared_of_long_drivers)
{
    const swt_ratio one_per = {1, INT64_C(1) << 62}, each = {1, 1};
    const int64_t whole[] = {INT64_C(1) << 62, INT64_C(1) << 62}, most[] = {MAX - 1, 1};
    const uint32_t area[] = {0, 0};
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(swt_require_shared(whole, area, 2, 1, one_per, &got, NULL), SWT_OK);
    ck_assert_int_eq(got, 2);
    ck_assert_int_eq(swt_require_shared(most, area, 2, 1, each, &got, NULL), SWT_OK);
    ck_assert_int_eq(got, MAX);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("require");
    add_rows(suite, "swt_require", require_is_exact, COUNT(required));
    add_test(suite, "NULL", require_functions_answer_null);
    add_rows(suite, "swt_require_shared", require_shared_keeps_the_own_post_from_1000_on, COUNT(shared));
    add_test(suite, "areas", require_shared_takes_areas_in_any_order);
    add_test(suite, "unknown unit", require_shared_area_with_an_unknown_unit_is_unknown);
    add_test(suite, "bad row", require_shared_names_the_first_bad_row);
    add_test(suite, "overflow", require_shared_overflow_is_of_its_row);
    add_test(suite, "bad terms", require_shared_refuses_bad_terms_untouched);
    add_test(suite, "swt_require_span", require_span_is_infeasible_for_exactly_five_counts);
    add_test(suite, "span on error", require_span_refuses);
    add_test(suite, "long products", require_shared_of_products_beyond_a_word);
    add_test(suite, "large sums", require_shared_of_more_than_sums_hold);
    add_test(suite, "posts beyond 32 bits", require_shared_of_posts_beyond_32_bits);
    add_test(suite, "many rows", require_shared_of_many_rows);
    add_test(suite, "long drivers", require_shared_of_long_drivers);
    return run_suite(suite);
}
