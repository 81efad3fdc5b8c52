/* SPDX-License-Identifier: MIT */
/* ratio.h: ratios made, compared, taken from doubles and read from text. */
#include "suite.h"

#include <math.h>
#include <string.h>

static const struct {
    int64_t num, den;
    swt_status status;
    swt_ratio want;
} made[] = {
    {30, 100, SWT_OK, {3, 10}},
    {30, -100, SWT_OK, {-3, 10}},
    {-30, -100, SWT_OK, {3, 10}},
    {0, -5, SWT_OK, {0, 1}},
    {0, INT64_MIN, SWT_OK, {0, 1}},
    {1, 1, SWT_OK, {1, 1}},
    {INT64_MAX, INT64_MAX, SWT_OK, {1, 1}},
    {INT64_MIN, INT64_MIN, SWT_OK, {1, 1}},
    {INT64_MIN, 1, SWT_OK, {INT64_MIN, 1}},
    {INT64_MIN, 2, SWT_OK, {-(INT64_C(1) << 62), 1}},
    {2, INT64_MIN, SWT_OK, {-1, INT64_C(1) << 62}},
    {INT64_MAX, 1, SWT_OK, {INT64_MAX, 1}},
    {1, INT64_MAX, SWT_OK, {1, INT64_MAX}},
    {INT64_MIN, INT64_MAX, SWT_OK, {INT64_MIN, INT64_MAX}},
    {INT64_MIN, -1, SWT_ERR_OVERFLOW, {0, 0}},
    {1, INT64_MIN, SWT_ERR_OVERFLOW, {0, 0}},
    {INT64_MAX, INT64_MIN, SWT_ERR_OVERFLOW, {0, 0}},
    {1, 0, SWT_ERR_DIV_ZERO, {0, 0}},
    {0, 0, SWT_ERR_DIV_ZERO, {0, 0}},
};

static void assert_ratio(swt_status got, swt_ratio r, swt_status status, swt_ratio want, const char *name)
{
    ck_assert_msg(got == status, "%s: %s, not %s", name, swt_status_name(got), swt_status_name(status));
    const int64_t num = status == SWT_OK ? want.num : UNTOUCHED,
                  den = status == SWT_OK ? want.den : UNTOUCHED;
    ck_assert_msg(r.num == num && r.den == den, "%s: %jd/%jd, not %jd/%jd", name, (intmax_t)r.num,
                  (intmax_t)r.den, (intmax_t)num, (intmax_t)den);
}

START_TEST(ratio_make_reduces)
{
    swt_ratio r = {UNTOUCHED, UNTOUCHED};
    const swt_status got = swt_ratio_make(made[_i].num, made[_i].den, &r);
    assert_ratio(got, r, made[_i].status, made[_i].want, "swt_ratio_make");
}
END_TEST

START_TEST(ratio_functions_answer_null)
{
    swt_ratio r = {1, 2};
    ck_assert_int_eq(swt_ratio_make(1, 0, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_ratio_compare(r, r, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_ratio_from_double(NAN, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_ratio_parse("x", NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_ratio_parse(NULL, &r), SWT_ERR_NULL);
    ck_assert_int_eq(r.num, 1);
}
END_TEST

static const struct {
    swt_ratio a, b;
    swt_status status;
    int32_t want;
} compared[] = {
    {{1, 3}, {2, 6}, SWT_OK, 0},
    {{1, 3}, {1, 2}, SWT_OK, -1},
    {{-1, 3}, {-1, 2}, SWT_OK, 1},
    {{-1, 3}, {1, 300}, SWT_OK, -1},
    {{0, 7}, {0, 1}, SWT_OK, 0},
    {{0, 1}, {-1, INT64_MAX}, SWT_OK, 1},
    {{INT64_MAX, INT64_MAX - 1}, {INT64_MAX - 1, INT64_MAX - 2}, SWT_OK, -1},
    {{INT64_MIN, INT64_MAX}, {-INT64_MAX, INT64_MAX}, SWT_OK, -1},
    {{INT64_MIN, 1}, {INT64_MIN, 1}, SWT_OK, 0},
    {{INT64_MIN, 1}, {INT64_MAX, 1}, SWT_OK, -1},
    {{1, 0}, {1, 1}, SWT_ERR_DIV_ZERO, 0},
    {{1, 1}, {1, 0}, SWT_ERR_DIV_ZERO, 0},
    {{1, -1}, {1, 0}, SWT_ERR_RANGE, 0},
    {{1, 0}, {1, INT64_MIN}, SWT_ERR_RANGE, 0},
};

START_TEST(ratio_compare_is_exact)
{
    int32_t order = 77;
    const swt_status got = swt_ratio_compare(compared[_i].a, compared[_i].b, &order);
    ck_assert_int_eq(got, compared[_i].status);
    ck_assert_int_eq(order, got == SWT_OK ? compared[_i].want : 77);
    if (got == SWT_OK) {
        ck_assert_int_eq(swt_ratio_compare(compared[_i].b, compared[_i].a, &order), SWT_OK);
        ck_assert_int_eq(order, -compared[_i].want);
    }
}
END_TEST

/* The wants are what repr() of Python prints for the double, as a reduced fraction. */
static const struct {
    double x;
    swt_status status;
    swt_ratio want;
} doubles[] = {
    {0.0, SWT_OK, {0, 1}},
    {-0.0, SWT_OK, {0, 1}},
    {0.106, SWT_OK, {53, 500}},
    {-0.106, SWT_OK, {-53, 500}},
    {0.1, SWT_OK, {1, 10}},
    {0.30000000000000004, SWT_OK, {7500000000000001, 25000000000000000}},
    {1.0 / 3.0, SWT_OK, {3333333333333333, 10000000000000000}},
    {5e-324, SWT_ERR_OVERFLOW, {0, 0}},
    {0x1p-63, SWT_ERR_OVERFLOW, {0, 0}},
    {1e-18, SWT_OK, {1, INT64_C(1000000000000000000)}},
    {1e-19, SWT_ERR_OVERFLOW, {0, 0}},
    {5e-19, SWT_OK, {1, INT64_C(2000000000000000000)}},
    {1e18, SWT_OK, {INT64_C(1000000000000000000), 1}},
    {9007199254740993.0, SWT_OK, {9007199254740992, 1}},
    /* doubles are denser below a power of two; an end belongs to a double whose last bit is 0, to no other */
    {0x1p57, SWT_OK, {INT64_C(144115188075855870), 1}},
    {138293463737664992.0, SWT_OK, {INT64_C(138293463737665000), 1}},
    {5764607523034559488.0, SWT_OK, {INT64_C(5764607523034559000), 1}},
    {0x1p60, SWT_OK, {INT64_C(1152921504606847000), 1}},
    {18014398509481992.0, SWT_OK, {INT64_C(18014398509481990), 1}},
    {18014398509482012.0, SWT_OK, {INT64_C(18014398509482012), 1}},
    {9223372036854774784.0, SWT_OK, {INT64_C(9223372036854775000), 1}},
    {0x1p63, SWT_ERR_OVERFLOW, {0, 0}},
    {-0x1p63, SWT_ERR_OVERFLOW, {0, 0}},
    {1.7976931348623157e308, SWT_ERR_OVERFLOW, {0, 0}},
};

START_TEST(ratio_from_double_takes_the_shortest_decimal)
{
    swt_ratio r = {UNTOUCHED, UNTOUCHED};
    const swt_status got = swt_ratio_from_double(doubles[_i].x, &r);
    assert_ratio(got, r, doubles[_i].status, doubles[_i].want, "swt_ratio_from_double");
}
END_TEST

START_TEST(ratio_from_double_refuses_what_is_no_number)
{
    swt_ratio r = {UNTOUCHED, UNTOUCHED};
    ck_assert_int_eq(swt_ratio_from_double(NAN, &r), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_ratio_from_double(INFINITY, &r), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_ratio_from_double(-INFINITY, &r), SWT_ERR_RANGE);
    ck_assert_int_eq(r.num, UNTOUCHED);
}
END_TEST

static const struct {
    const char *text;
    swt_status status;
    swt_ratio want;
} texts[] = {
    {"10.6%", SWT_OK, {53, 500}},
    {"3‰", SWT_OK, {3, 1000}},
    {"0.106", SWT_OK, {53, 500}},
    {"1/1000", SWT_OK, {1, 1000}},
    {"1:1000", SWT_OK, {1, 1000}},
    {"30/100", SWT_OK, {3, 10}},
    {"1.9万", SWT_OK, {19000, 1}},
    {"1.2亿", SWT_OK, {120000000, 1}},
    {"12,345", SWT_OK, {12345, 1}},
    {"1844674407370955161.2", SWT_OK, {INT64_MAX - 1, 5}}, /* 2^64 - 4 tenths: all digits fit a word */
    {"1,234,567.5", SWT_OK, {2469135, 2}},
    {"123,456", SWT_OK, {123456, 1}},
    {"-2.5%", SWT_OK, {-1, 40}},
    {"+7", SWT_OK, {7, 1}},
    {"-0", SWT_OK, {0, 1}},
    {"007", SWT_OK, {7, 1}},
    {"１２，３４５．５", SWT_OK, {24691, 2}},
    {"＋１０．６％", SWT_OK, {53, 500}},
    {"－１／１０００", SWT_OK, {-1, 1000}},
    {"１：５", SWT_OK, {1, 5}},
    {"1/1,000", SWT_OK, {1, 1000}},
    {"1.5/3", SWT_OK, {1, 2}},
    {"0.5/0.25", SWT_OK, {2, 1}},
    {"0.500000000000000000000000000000000000", SWT_OK, {1, 2}},
    {"100000000000000000000/100000000000000000000", SWT_OK, {1, 1}},
    {"0.0000000000000000005", SWT_OK, {1, INT64_C(2000000000000000000)}},
    {"9223372036854775807", SWT_OK, {INT64_MAX, 1}},
    {"-9223372036854775808", SWT_OK, {INT64_MIN, 1}},
    {"9223372036854775808", SWT_ERR_OVERFLOW, {0, 0}},
    {"30000000000000000000", SWT_ERR_OVERFLOW, {0, 0}},
    {"18446744073709551616/2", SWT_ERR_OVERFLOW, {0, 0}},
    {"0.12345678901234567891", SWT_ERR_OVERFLOW, {0, 0}},
    {"18446744073709551615/5", SWT_OK, {INT64_C(3689348814741910323), 1}}, /* 2^64 - 1 */
    {"19000000000000000001", SWT_ERR_OVERFLOW, {0, 0}}, /* 1.9e18 * 10 is 5.5e17 in 64 bits */
    {"922337203685477.5808万", SWT_ERR_OVERFLOW, {0, 0}},
    {"922337203685477.5807万", SWT_OK, {INT64_MAX, 1}},
    {"1/0", SWT_ERR_DIV_ZERO, {0, 0}},
    {"1/18446744073709551616", SWT_ERR_OVERFLOW, {0, 0}}, /* 2^64, which is 0 in 64 bits */
    {"1/36893488147419103232", SWT_ERR_OVERFLOW, {0, 0}},
    {"1:0.00", SWT_ERR_DIV_ZERO, {0, 0}},
    {"", SWT_ERR_SYNTAX, {0, 0}},
    {" 1", SWT_ERR_SYNTAX, {0, 0}},
    {"1 ", SWT_ERR_SYNTAX, {0, 0}},
    {"10.6 %", SWT_ERR_SYNTAX, {0, 0}},
    {"1e3", SWT_ERR_SYNTAX, {0, 0}},
    {".5", SWT_ERR_SYNTAX, {0, 0}},
    {"5.", SWT_ERR_SYNTAX, {0, 0}},
    {"1..5", SWT_ERR_SYNTAX, {0, 0}},
    {"1.5.5", SWT_ERR_SYNTAX, {0, 0}},
    {"--5", SWT_ERR_SYNTAX, {0, 0}},
    {"+-5", SWT_ERR_SYNTAX, {0, 0}},
    {"-", SWT_ERR_SYNTAX, {0, 0}},
    {"%", SWT_ERR_SYNTAX, {0, 0}},
    {"5%%", SWT_ERR_SYNTAX, {0, 0}},
    {"5%/3", SWT_ERR_SYNTAX, {0, 0}},
    {"1/-3", SWT_ERR_SYNTAX, {0, 0}},
    {"1/3%", SWT_ERR_SYNTAX, {0, 0}},
    {"1/2/3", SWT_ERR_SYNTAX, {0, 0}},
    {"1/", SWT_ERR_SYNTAX, {0, 0}},
    {"/3", SWT_ERR_SYNTAX, {0, 0}},
    {"1,23", SWT_ERR_SYNTAX, {0, 0}},
    {"1,2345", SWT_ERR_SYNTAX, {0, 0}},
    {"1234,567", SWT_ERR_SYNTAX, {0, 0}},
    {",123", SWT_ERR_SYNTAX, {0, 0}},
    {"1,234,", SWT_ERR_SYNTAX, {0, 0}},
    {"1.234,567", SWT_ERR_SYNTAX, {0, 0}},
    {"12x", SWT_ERR_SYNTAX, {0, 0}},
    {"1200余", SWT_ERR_SYNTAX, {0, 0}},
    {"10²", SWT_ERR_SYNTAX, {0, 0}},
    {"1.2万亿", SWT_ERR_SYNTAX, {0, 0}},
    {"\xEF\xBC", SWT_ERR_SYNTAX, {0, 0}},      /* a full-width sign cut off in the middle */
    {"1\xE4\xB8", SWT_ERR_SYNTAX, {0, 0}},     /* 万 cut off */
    {"1\xE4\xB8\x88", SWT_ERR_SYNTAX, {0, 0}}, /* one code beside 万 */
    {"5\xEF\xBC\xA1", SWT_ERR_SYNTAX, {0, 0}}, /* full-width A */
    {"5\xEF\xBD\x91", SWT_ERR_SYNTAX, {0, 0}}, /* full-width q: its last byte is a 1's */
    {"5\xEF", SWT_ERR_SYNTAX, {0, 0}},         /* the first byte alone */
    {"5\xE3\x80\xBF", SWT_ERR_SYNTAX, {0, 0}}, /* the last byte of 亿 */
};

/* From memory that ends with the text, so that a sanitizer sees what is read beyond. */
START_TEST(ratio_parse_reads_what_plans_print)
{
    swt_ratio r = {UNTOUCHED, UNTOUCHED};
    const size_t size = strlen(texts[_i].text) + 1;
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    memcpy(text, texts[_i].text, size);
    const swt_status got = swt_ratio_parse(text, &r);
    free(text);
    assert_ratio(got, r, texts[_i].status, texts[_i].want, texts[_i].text);
}
END_TEST

/* More zeros than a scale should count: refused, whatever they would cancel to. */
START_TEST(ratio_parse_refuses_a_million_zeros)
{
    const size_t zeros = 1000002;
    char *text = malloc(zeros + 8);
    swt_ratio r = {UNTOUCHED, UNTOUCHED};
    ck_assert_ptr_nonnull(text);
    text[0] = '1';
    for (size_t i = 1; i <= zeros; i++)
        text[i] = '0';
    text[zeros + 1] = '\0';
    ck_assert_int_eq(swt_ratio_parse(text, &r), SWT_ERR_OVERFLOW);
    text[1] = '.';
    ck_assert_int_eq(swt_ratio_parse(text, &r), SWT_ERR_OVERFLOW);
    text[zeros] = '5';
    ck_assert_int_eq(swt_ratio_parse(text, &r), SWT_ERR_OVERFLOW);
    text[zeros] = 'x';
    ck_assert_int_eq(swt_ratio_parse(text, &r), SWT_ERR_SYNTAX);
    text[0] = text[zeros] = '0';
    ck_assert_int_eq(swt_ratio_parse(text, &r), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(r.num, UNTOUCHED);
    free(text);
}
END_TEST

/* A million digits in a row and a million zeros behind them are the most that is counted; here they cancel. */
START_TEST(ratio_parse_counts_up_to_a_million)
{
    const size_t digits = 1000000;
    char *text = malloc(2 * digits + 8);
    ck_assert_ptr_nonnull(text);
    for (size_t behind = 1; behind <= 2; behind++) {
        swt_ratio r = {UNTOUCHED, UNTOUCHED};
        const size_t half = digits + 1 + behind;
        memset(text, '0', 2 * half + 1);
        text[0] = text[half + 1] = '1';
        text[digits] = text[half + 1 + digits] = '.';
        text[half] = '/';
        text[2 * half + 1] = '\0';
        const swt_status got = swt_ratio_parse(text, &r);
        assert_ratio(got, r, behind == 1 ? SWT_OK : SWT_ERR_OVERFLOW, (swt_ratio){1, 1}, "a million zeros");
    }
    free(text);
}
END_TEST

/* Zeros before the first other digit are none that a scale counts. */
START_TEST(ratio_parse_passes_over_leading_zeros)
{
    const size_t zeros = 600000;
    char *text = malloc(2 * zeros + 2);
    swt_ratio r = {UNTOUCHED, UNTOUCHED};
    ck_assert_ptr_nonnull(text);
    memset(text, '0', 2 * zeros + 1);
    text[zeros] = '.';
    text[2 * zeros + 1] = '\0';
    const swt_status got = swt_ratio_parse(text, &r);
    assert_ratio(got, r, SWT_OK, (swt_ratio){0, 1}, "zeros on both sides of the point");
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("ratio");
    add_rows(suite, "swt_ratio_make", ratio_make_reduces, COUNT(made));
    add_test(suite, "NULL", ratio_functions_answer_null);
    add_rows(suite, "swt_ratio_compare", ratio_compare_is_exact, COUNT(compared));
    add_rows(suite, "swt_ratio_from_double", ratio_from_double_takes_the_shortest_decimal, COUNT(doubles));
    add_test(suite, "not finite", ratio_from_double_refuses_what_is_no_number);
    add_rows(suite, "swt_ratio_parse", ratio_parse_reads_what_plans_print, COUNT(texts));
    add_test(suite, "a million", ratio_parse_counts_up_to_a_million);
    add_test(suite, "leading zeros", ratio_parse_passes_over_leading_zeros);
    add_test(suite, "too long", ratio_parse_refuses_a_million_zeros);
    return run_suite(suite);
}
