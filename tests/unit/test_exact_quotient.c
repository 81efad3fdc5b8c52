/* SPDX-License-Identifier: MIT */
/* lib/exact/quotient.h: wide numbers divided, where the quotient is known from how they were made. */
#include "exact/quotient.h"
#include "suite.h"

#define MAX INT64_MAX
#define TOP (UINT64_C(1) << 63)

static swti_wide of(uint64_t high, uint64_t low)
{
    const swti_two two = {high, low};
    swti_wide wide;
    swti_wide_set(&wide, two);
    return wide;
}

static void assert_rounds(swti_wide above, const swti_wide *below, int32_t rounding, swt_status status,
                          int64_t want)
{
    int64_t got = UNTOUCHED;
    ck_assert_int_eq(swti_quotient_round(&above, below, rounding, &got), status);
    ck_assert_int_eq(got, status == SWT_OK ? want : UNTOUCHED);
}

static const struct {
    swti_two above;
    swti_two below;
    swt_status status[3];
    int64_t want[3]; /* by CEIL, FLOOR, HALF_UP */
} rounded[] = {
    {{0, 0}, {0, 5}, {SWT_OK, SWT_OK, SWT_OK}, {0, 0, 0}},
    {{0, 1}, {0, 5}, {SWT_OK, SWT_OK, SWT_OK}, {1, 0, 0}},
    {{0, 7}, {0, 2}, {SWT_OK, SWT_OK, SWT_OK}, {4, 3, 4}},
    {{0, 10}, {0, 3}, {SWT_OK, SWT_OK, SWT_OK}, {4, 3, 3}},
    {{0, 11}, {0, 3}, {SWT_OK, SWT_OK, SWT_OK}, {4, 3, 4}},
    {{0, 12}, {0, 3}, {SWT_OK, SWT_OK, SWT_OK}, {4, 4, 4}},
    {{0, 9}, {1, 0}, {SWT_OK, SWT_OK, SWT_OK}, {1, 0, 0}},
    {{0, TOP}, {1, 0}, {SWT_OK, SWT_OK, SWT_OK}, {1, 0, 1}},
    {{0, TOP - 1}, {1, 0}, {SWT_OK, SWT_OK, SWT_OK}, {1, 0, 0}},
    {{1, 0}, {0, 4}, {SWT_OK, SWT_OK, SWT_OK}, {INT64_C(1) << 62, INT64_C(1) << 62, INT64_C(1) << 62}},
    {{0, MAX}, {0, 1}, {SWT_OK, SWT_OK, SWT_OK}, {MAX, MAX, MAX}},
    {{0, TOP}, {0, 1}, {SWT_ERR_OVERFLOW, SWT_ERR_OVERFLOW, SWT_ERR_OVERFLOW}, {0, 0, 0}},
    {{0, UINT64_MAX}, {0, 1}, {SWT_ERR_OVERFLOW, SWT_ERR_OVERFLOW, SWT_ERR_OVERFLOW}, {0, 0, 0}},
    {{1, 0}, {0, 1}, {SWT_ERR_OVERFLOW, SWT_ERR_OVERFLOW, SWT_ERR_OVERFLOW}, {0, 0, 0}},
    {{2, 0}, {0, 1}, {SWT_ERR_OVERFLOW, SWT_ERR_OVERFLOW, SWT_ERR_OVERFLOW}, {0, 0, 0}},
    {{0, UINT64_MAX}, {0, 2}, {SWT_ERR_OVERFLOW, SWT_OK, SWT_ERR_OVERFLOW}, {0, MAX, 0}}, /* MAX and a half */
    {{1, UINT64_MAX - 6}, {0, 4}, {SWT_OK, SWT_OK, SWT_OK}, {MAX, MAX - 1, MAX - 1}},     /* 3/4 below MAX */
    {{1, UINT64_MAX - 2}, {0, 4}, {SWT_ERR_OVERFLOW, SWT_OK, SWT_OK}, {0, MAX, MAX}},     /* 1/4 above */
    {{UINT64_MAX, UINT64_MAX}, {UINT64_MAX, UINT64_MAX}, {SWT_OK, SWT_OK, SWT_OK}, {1, 1, 1}},
};

START_TEST(quotient_round_is_exact)
{
    const swti_wide below = of(rounded[_i].below.high, rounded[_i].below.low);
    for (int32_t rounding = SWT_CEIL; rounding <= SWT_HALF_UP; rounding++)
        assert_rounds(of(rounded[_i].above.high, rounded[_i].above.low), &below, rounding,
                      rounded[_i].status[rounding], rounded[_i].want[rounding]);
}
END_TEST

/*
 * quotient * below + rest, for divisors of 1 to 12 words with every shape of first word. First words of 2^63
 * with all bits set behind are where the estimate of the quotient is too high.
 */
START_TEST(quotient_round_undoes_multiplication)
{
    const uint64_t first[] = {1, 2, 3, 5, UINT32_MAX, TOP - 1, TOP, TOP + 1, UINT64_MAX - 1, UINT64_MAX};
    const uint64_t behind[] = {0, 1, TOP, UINT64_MAX};
    const uint64_t quotients[] = {0, 1, 2, 1000, UINT32_MAX, TOP / 2 - 1, TOP / 2, MAX - 1};
    for (size_t i = 0; i < COUNT(first) * COUNT(behind) * COUNT(quotients) * 12; i++) {
        const uint64_t quotient = quotients[i / 12 % COUNT(quotients)];
        const size_t shape = i / 12 / COUNT(quotients);
        swti_wide below, above, rest;
        below.length = 1 + i % 12;
        for (size_t word = 0; word < below.length; word++)
            below.word[word] = behind[shape % COUNT(behind)];
        below.word[below.length - 1] = first[shape / COUNT(behind)];
        swti_wide_copy(&above, &below);
        swti_wide_multiply(&above, quotient);
        assert_rounds(above, &below, SWT_CEIL, SWT_OK, (int64_t)quotient);
        assert_rounds(above, &below, SWT_FLOOR, SWT_OK, (int64_t)quotient);
        swti_wide_copy(&rest, &below);
        const swti_wide one = of(0, 1);
        swti_wide_subtract(&rest, &one);
        if (rest.length == 0)
            continue; /* below is 1: there is no rest */
        swti_wide_add(&above, &rest);
        assert_rounds(above, &below, SWT_FLOOR, SWT_OK, (int64_t)quotient);
        assert_rounds(above, &below, SWT_HALF_UP, SWT_OK, (int64_t)quotient + 1);
        assert_rounds(above, &below, SWT_CEIL, SWT_OK, (int64_t)quotient + 1);
    }
}
END_TEST

/* Some are seen to be too great from their first words, others when they have been divided. */
START_TEST(quotient_round_refuses_what_is_wide)
{
    const uint64_t quotients[] = {TOP, UINT64_MAX - 2, UINT64_MAX - 1, UINT64_MAX};
    for (size_t i = 0; i < COUNT(quotients); i++)
        for (size_t words = 1; words < 5; words++) {
            swti_wide below = of(0, TOP), above;
            swti_wide_raise(&below, UINT64_MAX, (int32_t)words - 1);
            swti_wide_copy(&above, &below);
            swti_wide_multiply(&above, quotients[i]);
            assert_rounds(above, &below, SWT_FLOOR, SWT_ERR_OVERFLOW, 0);
            swti_wide_multiply(&above, UINT64_MAX);
            assert_rounds(above, &below, SWT_FLOOR, SWT_ERR_OVERFLOW, 0);
            swti_wide_multiply(&above, UINT64_MAX);
            assert_rounds(above, &below, SWT_FLOOR, SWT_ERR_OVERFLOW, 0);
        }
}
END_TEST

/* Two Fibonacci numbers that follow each other take Euclid the longest way; the 93rd is the first above MAX. */
#define F91 INT64_C(4660046610375530309)
#define F92 INT64_C(7540113804746346429)
#define F93 UINT64_C(12200160415121876738)

static const struct {
    uint64_t above;
    uint64_t below;
    swt_status status;
    int64_t num;
    int64_t den;
} ratios[] = {
    {0, 1, SWT_OK, 0, 1},
    {0, UINT64_MAX, SWT_OK, 0, 1},
    {6, 4, SWT_OK, 3, 2},
    {4, 6, SWT_OK, 2, 3},
    {7, 1, SWT_OK, 7, 1},
    {1, 7, SWT_OK, 1, 7},
    {355, 113, SWT_OK, 355, 113},
    {F92, F91, SWT_OK, F92, F91},
    {F91, F92, SWT_OK, F91, F92},
    {F93, F92, SWT_ERR_OVERFLOW, 0, 0},
    {F92, F93, SWT_ERR_OVERFLOW, 0, 0},
    {MAX, 1, SWT_OK, MAX, 1},
    {1, MAX, SWT_OK, 1, MAX},
    {MAX, MAX - 1, SWT_OK, MAX, MAX - 1},
    {TOP, 1, SWT_ERR_OVERFLOW, 0, 0},
    {1, TOP, SWT_ERR_OVERFLOW, 0, 0},
    {TOP, 2, SWT_OK, INT64_C(1) << 62, 1},
    {UINT64_MAX, 5, SWT_OK, INT64_C(3689348814741910323), 1},
    {UINT64_MAX, 1, SWT_ERR_OVERFLOW, 0, 0},
};

static void assert_ratio(int32_t negative, swti_wide above, swti_wide below, swt_status status,
                         swt_ratio want)
{
    swt_ratio got = {UNTOUCHED, UNTOUCHED};
    ck_assert_int_eq(swti_quotient_ratio(negative, &above, &below, &got), status);
    ck_assert_int_eq(got.num, status == SWT_OK ? want.num : UNTOUCHED);
    ck_assert_int_eq(got.den, status == SWT_OK ? want.den : UNTOUCHED);
}

/* INT64_MIN has no positive twin. */
START_TEST(quotient_ratio_reaches_the_least)
{
    const swt_ratio whole = {INT64_MIN, 1}, third = {INT64_MIN, 3}, none = {0, 0};
    assert_ratio(1, of(0, TOP), of(0, 1), SWT_OK, whole);
    assert_ratio(1, of(0, TOP), of(0, 3), SWT_OK, third);
    assert_ratio(1, of(0, TOP + 1), of(0, 2), SWT_ERR_OVERFLOW, none);
    assert_ratio(1, of(0, 3), of(0, TOP), SWT_ERR_OVERFLOW, none);
}
END_TEST

/* As they are, and times 3^2000, which is 50 words: what is in common is found and divided out. */
START_TEST(quotient_ratio_is_in_lowest_terms)
{
    const swt_ratio want = {ratios[_i].num, ratios[_i].den}, opposite = {-ratios[_i].num, ratios[_i].den};
    swti_wide above = of(0, ratios[_i].above), below = of(0, ratios[_i].below);
    assert_ratio(0, above, below, ratios[_i].status, want);
    if (ratios[_i].above != TOP)
        assert_ratio(1, above, below, ratios[_i].status, opposite);
    swti_wide_raise(&above, 3, 2000);
    swti_wide_raise(&below, 3, 2000);
    assert_ratio(0, above, below, ratios[_i].status, want);
}
END_TEST

START_TEST(quotient_ratio_refuses_what_is_wide)
{
    const swt_ratio none = {0, 0};
    swti_wide power = of(0, 1), next = of(0, 1);
    swti_wide_raise(&power, 3, 2000);
    swti_wide_raise(&next, 2, 2000);
    assert_ratio(0, power, next, SWT_ERR_OVERFLOW, none);
    assert_ratio(0, next, power, SWT_ERR_OVERFLOW, none);
    assert_ratio(0, power, of(0, 1), SWT_ERR_OVERFLOW, none);
    assert_ratio(0, of(0, 1), power, SWT_ERR_OVERFLOW, none);
    /* (3 * 2^63 - 4)/3 has the convergents 2^63 - 2 and 2^63 - 1, which fit, and is itself beyond a word */
    assert_ratio(0, of(1, TOP - 4), of(0, 3), SWT_ERR_OVERFLOW, none);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("exact/quotient");
    add_rows(suite, "round", quotient_round_is_exact, COUNT(rounded));
    add_test(suite, "product", quotient_round_undoes_multiplication);
    add_test(suite, "wide", quotient_round_refuses_what_is_wide);
    add_rows(suite, "ratio", quotient_ratio_is_in_lowest_terms, COUNT(ratios));
    add_test(suite, "least", quotient_ratio_reaches_the_least);
    add_test(suite, "wide ratio", quotient_ratio_refuses_what_is_wide);
    return run_suite(suite);
}
