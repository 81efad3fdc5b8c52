/* SPDX-License-Identifier: MIT */
/* The rules that every column function keeps: rows equal the scalar call, missing and bad rows, in place. */
#include "suite.h"

#include <string.h>

/* Longer than two blocks of 1,024 rows, and odd. */
#define ROWS 2501

static const swt_ratio norm = {1, 1000}, rate = {1, 10};
static const size_t edges[] = {0, 1, 1023, 1024, 1025, 2047, 2048, ROWS - 1};

/* The column functions of one driver column, alike but for what a row means. */
typedef struct {
    const char *name;
    swt_status (*column)(const int64_t *in, size_t rows, int64_t *out, size_t *bad_row);
    swt_status (*scalar)(int64_t in, int64_t *out);
    int64_t overflows; /* a headcount whose answer is above INT64_MAX */
} column_case;

static swt_status require_rows(const int64_t *in, size_t rows, int64_t *out, size_t *bad_row)
{
    const swt_ratio twice = {2, 1};
    return swt_require_column(in, rows, twice, SWT_CEIL, out, bad_row);
}

static swt_status require_one(int64_t in, int64_t *out)
{
    const swt_ratio twice = {2, 1};
    return swt_require(in, twice, SWT_CEIL, out);
}

static swt_status norm_rows(const int64_t *in, size_t rows, int64_t *out, size_t *bad_row)
{
    const swt_ratio large = {INT64_MAX, 10000};
    return swt_require_column(in, rows, large, SWT_HALF_UP, out, bad_row);
}

static swt_status norm_one(int64_t in, int64_t *out)
{
    const swt_ratio large = {INT64_MAX, 10000};
    return swt_require(in, large, SWT_HALF_UP, out);
}

static swt_status project_rows(const int64_t *in, size_t rows, int64_t *out, size_t *bad_row)
{
    return swt_growth_project_column(in, rows, rate, 3, SWT_CEIL, out, bad_row);
}

static swt_status project_one(int64_t in, int64_t *out)
{
    return swt_growth_project(in, rate, 3, SWT_CEIL, out);
}

static swt_status project_rates_rows(const int64_t *in, size_t rows, int64_t *out, size_t *bad_row)
{
    swt_ratio *rates = malloc((rows + 1) * sizeof *rates);
    ck_assert_ptr_nonnull(rates);
    for (size_t i = 0; i < rows; i++)
        rates[i] = rate;
    const swt_status status = swt_growth_project_rates_column(in, rates, rows, 3, SWT_CEIL, out, bad_row);
    free(rates);
    return status;
}

static const column_case cases[] = {
    {"swt_require_column", require_rows, require_one, INT64_MAX / 2 + 1},
    {"swt_require_column, large norm", norm_rows, norm_one, 10001},
    {"swt_growth_project_column", project_rows, project_one, INT64_MAX},
    {"swt_growth_project_rates_column", project_rates_rows, project_one, INT64_MAX},
};

/* Whole thousands and all between: half of them are where doubles go wrong. */
static void fill(int64_t *in)
{
    for (int64_t i = 0; i < ROWS; i++)
        in[i] = i % 2 == 0 ? i * 1000 % 977 : i;
}

START_TEST(column_rows_equal_the_scalar_call)
{
    const column_case *c = &cases[_i];
    int64_t in[ROWS], out[ROWS];
    size_t bad_row = 99;
    fill(in);
    ck_assert_int_eq(c->column(in, ROWS, out, &bad_row), SWT_OK);
    ck_assert_uint_eq(bad_row, 99);
    for (size_t i = 0; i < ROWS; i++) {
        int64_t want = UNTOUCHED;
        ck_assert_int_eq(c->scalar(in[i], &want), SWT_OK);
        ck_assert_msg(out[i] == want, "%s row %zu: %jd, not %jd", c->name, i, (intmax_t)out[i],
                      (intmax_t)want);
    }
}
END_TEST

#define AROUND(bits) (INT64_C(1) << (bits)) - 1, INT64_C(1) << (bits), (INT64_C(1) << (bits)) + 1

/* Where one way of computing ends and another begins. */
static const int64_t tiers[] = {AROUND(31), AROUND(32), AROUND(50), AROUND(51),  AROUND(52),
                                AROUND(53), AROUND(62), INT64_MAX,  SWT_MISSING, -1};

/* What a row is to give by the scalar call; SWT_MISSING, and the status, for one that is missing or bad. */
static swt_status expect_row(const column_case *c, int64_t in, int64_t *want)
{
    *want = SWT_MISSING;
    return in == SWT_MISSING ? SWT_OK : c->scalar(in, want);
}

/* One number of each tier among small ones, where blocks and fours begin and end; every alignment; in place. */
START_TEST(column_holds_every_tier_at_the_edges_of_blocks)
{
    const column_case *c = &cases[_i];
    int64_t small[ROWS], want[ROWS], in[ROWS + 4], out[ROWS + 4];
    fill(small);
    for (size_t i = 0; i < ROWS; i++)
        ck_assert_int_eq(expect_row(c, small[i], &want[i]), SWT_OK);
    for (size_t t = 0; t < COUNT(tiers); t++)
        for (size_t e = 0; e < COUNT(edges); e++) {
            const size_t from = (t + e) % 4, to = (t + e / 4) % 4, at = edges[e];
            const int64_t kept = want[at];
            size_t bad_row = 99, bad_in_place = 99;
            const swt_status status = expect_row(c, tiers[t], &want[at]);
            memcpy(in + from, small, sizeof small);
            in[from + at] = tiers[t];
            ck_assert_int_eq(c->column(in + from, ROWS, out + to, &bad_row), status);
            ck_assert_int_eq(c->column(in + from, ROWS, in + from, &bad_in_place), status);
            ck_assert_uint_eq(bad_row, status == SWT_OK ? 99 : at);
            ck_assert_uint_eq(bad_in_place, bad_row);
            for (size_t i = 0; i < ROWS; i++)
                ck_assert_msg(out[to + i] == want[i] && in[from + i] == want[i],
                              "%s, %jd at %zu: row %zu is %jd, in place %jd, not %jd", c->name,
                              (intmax_t)tiers[t], at, i, (intmax_t)out[to + i], (intmax_t)in[from + i],
                              (intmax_t)want[i]);
            want[at] = kept;
        }
}
END_TEST

START_TEST(column_in_place_is_the_same)
{
    const column_case *c = &cases[_i];
    int64_t in[ROWS], out[ROWS];
    fill(in);
    in[7] = SWT_MISSING;
    in[1024] = -5;
    ck_assert_int_eq(c->column(in, ROWS, out, NULL), SWT_ERR_RANGE);
    ck_assert_int_eq(c->column(in, ROWS, in, NULL), SWT_ERR_RANGE);
    ck_assert_mem_eq(in, out, sizeof in);
}
END_TEST

START_TEST(column_missing_is_missing_and_no_error)
{
    const column_case *c = &cases[_i];
    int64_t in[ROWS], out[ROWS];
    for (size_t e = 0; e < COUNT(edges); e++) {
        fill(in);
        in[edges[e]] = SWT_MISSING;
        ck_assert_int_eq(c->column(in, ROWS, out, NULL), SWT_OK);
        for (size_t i = 0; i < ROWS; i++)
            ck_assert_int_eq(out[i] == SWT_MISSING, i == edges[e]);
    }
}
END_TEST

START_TEST(column_goes_on_after_bad_rows_and_names_the_first)
{
    const column_case *c = &cases[_i];
    int64_t in[ROWS], out[ROWS];
    for (size_t e = 0; e + 1 < COUNT(edges); e++) {
        size_t bad_row = 99;
        fill(in);
        in[edges[e]] = -1;
        in[edges[e + 1]] = c->overflows;
        ck_assert_int_eq(c->column(in, ROWS, out, &bad_row), SWT_ERR_RANGE);
        ck_assert_uint_eq(bad_row, edges[e]);
        for (size_t i = 0; i < ROWS; i++)
            ck_assert_int_eq(out[i] == SWT_MISSING, i == edges[e] || i == edges[e + 1]);
        in[edges[e]] = c->overflows;
        in[edges[e + 1]] = -1;
        ck_assert_int_eq(c->column(in, ROWS, out, &bad_row), SWT_ERR_OVERFLOW);
        ck_assert_uint_eq(bad_row, edges[e]);
        ck_assert_int_eq(out[edges[e]], SWT_MISSING);
    }
}
END_TEST

START_TEST(column_of_no_rows_may_be_null)
{
    const column_case *c = &cases[_i];
    int64_t one = 1;
    ck_assert_int_eq(c->column(&one, 0, NULL, NULL), SWT_OK);
    ck_assert_int_eq(c->column(NULL, 1, &one, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(c->column(&one, 1, NULL, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(one, 1);
}
END_TEST

START_TEST(column_of_no_rows_with_null_everywhere)
{
    ck_assert_int_eq(swt_require_column(NULL, 0, norm, SWT_CEIL, NULL, NULL), SWT_OK);
    ck_assert_int_eq(swt_growth_project_column(NULL, 0, rate, 3, SWT_CEIL, NULL, NULL), SWT_OK);
    ck_assert_int_eq(swt_growth_project_rates_column(NULL, NULL, 0, 3, SWT_CEIL, NULL, NULL), SWT_OK);
    ck_assert_int_eq(swt_require_shared(NULL, NULL, 0, 0, norm, NULL, NULL), SWT_OK);
}
END_TEST

/* An argument for the whole column is refused before a row is written. */
START_TEST(column_refuses_bad_terms_untouched)
{
    const swt_ratio negative = {-1, 1}, below = {1, -1}, zero = {1, 0};
    const int64_t in = 5;
    int64_t out = UNTOUCHED;
    size_t bad_row = 99;
    ck_assert_int_eq(swt_require_column(&in, 1, zero, 3, &out, &bad_row), SWT_ERR_OPTION);
    ck_assert_int_eq(swt_require_column(&in, 1, negative, 0, &out, &bad_row), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_require_column(&in, 1, below, 0, &out, &bad_row), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_require_column(&in, 1, zero, 0, &out, &bad_row), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(swt_growth_project_column(&in, 1, zero, 3, -1, &out, &bad_row), SWT_ERR_OPTION);
    ck_assert_int_eq(swt_growth_project_column(&in, 1, zero, -1, 0, &out, &bad_row), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_growth_project_column(&in, 1, negative, 3, 0, &out, &bad_row), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_growth_project_column(&in, 1, zero, 3, 0, &out, &bad_row), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(swt_growth_project_rates_column(&in, &rate, 1, 3, 3, &out, &bad_row), SWT_ERR_OPTION);
    ck_assert_int_eq(swt_growth_project_rates_column(&in, &rate, 1, 1001, 0, &out, &bad_row), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_growth_project_rates_column(&in, &rate, 1, -1, 0, &out, &bad_row), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_growth_project_rates_column(&in, NULL, 1, 3, 0, &out, &bad_row), SWT_ERR_NULL);
    ck_assert_int_eq(out, UNTOUCHED);
    ck_assert_uint_eq(bad_row, 99);
}
END_TEST

START_TEST(growth_project_rates_column_takes_a_rate_a_row)
{
    const int64_t base[] = {100, 100, SWT_MISSING, 100, 100, 100};
    const swt_ratio rates[] = {{1, 10}, {1, 5}, {1, 0}, {1, 0}, {-1, 1}, {0, 1}};
    const int64_t want[] = {121, 144, SWT_MISSING, SWT_MISSING, SWT_MISSING, 100};
    int64_t out[6];
    size_t bad_row = 99;
    ck_assert_int_eq(swt_growth_project_rates_column(base, rates, 6, 2, SWT_CEIL, out, &bad_row),
                     SWT_ERR_DIV_ZERO);
    ck_assert_uint_eq(bad_row, 3);
    ck_assert_mem_eq(out, want, sizeof want);
}
END_TEST

/* 2^32 - 1 at 2 for 3 and 2^30 - 1 at 5 for 3: one more in the limit of a multiplier, and they come out 1 too many. */
START_TEST(require_column_at_the_end_of_a_multiplier)
{
    const struct {
        swt_ratio per;
        int64_t driver, posts;
    } ends[] = {{{2, 3}, UINT32_MAX, 2863311530}, {{5, 3}, (1 << 30) - 1, 1789569705}};
    for (size_t i = 0; i < COUNT(ends); i++) {
        int64_t driver[16], posts[16];
        for (size_t row = 0; row < 16; row++)
            driver[row] = ends[i].driver;
        ck_assert_int_eq(swt_require_column(driver, 16, ends[i].per, SWT_CEIL, posts, NULL), SWT_OK);
        for (size_t row = 0; row < 16; row++)
            ck_assert_int_eq(posts[row], ends[i].posts);
    }
}
END_TEST

/* No period leaves the base; after 1,000 at one half nothing is left but what is rounded up. */
START_TEST(growth_project_rates_column_takes_no_period_and_the_most)
{
    const int64_t base[] = {7, 1000}, gone[] = {1, 1};
    const swt_ratio rates[] = {{-1, 2}, {-1, 2}};
    int64_t out[2];
    ck_assert_int_eq(swt_growth_project_rates_column(base, rates, 2, 0, SWT_CEIL, out, NULL), SWT_OK);
    ck_assert_mem_eq(out, base, sizeof base);
    ck_assert_int_eq(swt_growth_project_rates_column(base, rates, 2, SWT_MAX_PERIODS, SWT_CEIL, out, NULL),
                     SWT_OK);
    ck_assert_mem_eq(out, gone, sizeof gone);
}
END_TEST

/* q * (1 + 1/q) is q + 1 to the last digit, nearer to it than a pair of doubles can tell for so long a q. */
START_TEST(growth_project_column_decides_what_doubles_cannot)
{
    const int64_t q = (INT64_C(1) << 49) - 1;
    const swt_ratio fine = {1, (INT64_C(1) << 49) - 1};
    const int64_t base[] = {q, SWT_MISSING, q - 1, 0, q, q - 1, 1, q};
    const int64_t want[3][8] = {{q + 1, SWT_MISSING, q, 0, q + 1, q, 2, q + 1},
                                {q + 1, SWT_MISSING, q - 1, 0, q + 1, q - 1, 1, q + 1},
                                {q + 1, SWT_MISSING, q, 0, q + 1, q, 1, q + 1}};
    swt_ratio rates[8];
    int64_t out[8];
    for (size_t i = 0; i < 8; i++)
        rates[i] = fine;
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++) {
        ck_assert_int_eq(swt_growth_project_column(base, 8, fine, 1, rounding, out, NULL), SWT_OK);
        ck_assert_mem_eq(out, want[rounding], sizeof out);
        ck_assert_int_eq(swt_growth_project_rates_column(base, rates, 8, 1, rounding, out, NULL), SWT_OK);
        ck_assert_mem_eq(out, want[rounding], sizeof out);
    }
}
END_TEST

/*
 * 22 * 742070393146294 / 1125899906842653 is 14 + 1/2 - 1/(2q), which a double next to 1/2 tells; the bound of a
 * block that holds 2^44 as well is about as small, and 1/2 less the bound is no double.
 */
START_TEST(growth_next_to_a_half_is_not_rounded_up)
{
    const swt_ratio near_half = {-383829513696359, 1125899906842653};
    for (int bits = 5; bits < 51; bits++) {
        int64_t base[9], out[9];
        for (size_t i = 0; i < 9; i++)
            base[i] = 22;
        base[3] = INT64_C(1) << bits;
        ck_assert_int_eq(swt_growth_project_column(base, 9, near_half, 1, SWT_HALF_UP, out, NULL), SWT_OK);
        for (size_t i = 0; i < 9; i++)
            if (i != 3)
                ck_assert_int_eq(out[i], 14);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("columns");
    add_rows(suite, "equal the scalar", column_rows_equal_the_scalar_call, COUNT(cases));
    add_rows(suite, "tiers", column_holds_every_tier_at_the_edges_of_blocks, COUNT(cases));
    add_rows(suite, "in place", column_in_place_is_the_same, COUNT(cases));
    add_rows(suite, "missing", column_missing_is_missing_and_no_error, COUNT(cases));
    add_rows(suite, "bad rows", column_goes_on_after_bad_rows_and_names_the_first, COUNT(cases));
    add_rows(suite, "no rows", column_of_no_rows_may_be_null, COUNT(cases));
    add_test(suite, "all NULL", column_of_no_rows_with_null_everywhere);
    add_test(suite, "bad terms", column_refuses_bad_terms_untouched);
    add_test(suite, "a rate a row", growth_project_rates_column_takes_a_rate_a_row);
    add_test(suite, "the end of a multiplier", require_column_at_the_end_of_a_multiplier);
    add_test(suite, "no period and the most", growth_project_rates_column_takes_no_period_and_the_most);
    add_test(suite, "undecided by doubles", growth_project_column_decides_what_doubles_cannot);
    add_test(suite, "next to a half", growth_next_to_a_half_is_not_rounded_up);
    return run_suite(suite);
}
