/* SPDX-License-Identifier: MIT */
/* figure.h: what a printed figure can stand for, at both sides of each end; and audits of growth claims. */
#include "suite.h"

#include <math.h>

static const struct {
    const char *text;
    int32_t reading;
    swt_status status;
    swt_figure want;
} parsed[] = {
    {"1.9万", SWT_EXACT, SWT_OK, {{19000, 1}, {19000, 1}, {19000, 1}}},
    {"1.9万", SWT_ROUNDED, SWT_OK, {{19000, 1}, {18500, 1}, {19500, 1}}},
    {"1.9万", SWT_TRUNCATED, SWT_OK, {{19000, 1}, {19000, 1}, {20000, 1}}},
    {"1.90万", SWT_ROUNDED, SWT_OK, {{19000, 1}, {18950, 1}, {19050, 1}}},
    {"2万", SWT_ROUNDED, SWT_OK, {{20000, 1}, {15000, 1}, {25000, 1}}},
    {"1.2亿", SWT_ROUNDED, SWT_OK, {{120000000, 1}, {115000000, 1}, {125000000, 1}}},
    {"23%", SWT_ROUNDED, SWT_OK, {{23, 100}, {9, 40}, {47, 200}}},
    {"23%", SWT_TRUNCATED, SWT_OK, {{23, 100}, {23, 100}, {6, 25}}},
    {"10.6%", SWT_ROUNDED, SWT_OK, {{53, 500}, {211, 2000}, {213, 2000}}},
    {"3‰", SWT_ROUNDED, SWT_OK, {{3, 1000}, {1, 400}, {7, 2000}}},
    {"10,855", SWT_ROUNDED, SWT_OK, {{10855, 1}, {21709, 2}, {21711, 2}}},
    {"100", SWT_ROUNDED, SWT_OK, {{100, 1}, {199, 2}, {201, 2}}},
    {"0", SWT_ROUNDED, SWT_OK, {{0, 1}, {-1, 2}, {1, 2}}},
    {"0.0%", SWT_ROUNDED, SWT_OK, {{0, 1}, {-1, 2000}, {1, 2000}}},
    {"0.00", SWT_ROUNDED, SWT_OK, {{0, 1}, {-1, 200}, {1, 200}}},
    {"0", SWT_TRUNCATED, SWT_OK, {{0, 1}, {0, 1}, {1, 1}}},
    {"-2.3%", SWT_ROUNDED, SWT_OK, {{-23, 1000}, {-47, 2000}, {-9, 400}}},
    {"-0", SWT_ROUNDED, SWT_OK, {{0, 1}, {-1, 2}, {1, 2}}},
    {"-2.3%", SWT_EXACT, SWT_OK, {{-23, 1000}, {-23, 1000}, {-23, 1000}}},
    {"1/1000", SWT_EXACT, SWT_OK, {{1, 1000}, {1, 1000}, {1, 1000}}},
    {"1/1000", SWT_ROUNDED, SWT_ERR_SYNTAX, {{0, 0}, {0, 0}, {0, 0}}},
    {"1:5", SWT_TRUNCATED, SWT_ERR_SYNTAX, {{0, 0}, {0, 0}, {0, 0}}},
    {"-2.3%", SWT_TRUNCATED, SWT_ERR_RANGE, {{0, 0}, {0, 0}, {0, 0}}},
    {"-0", SWT_TRUNCATED, SWT_ERR_RANGE, {{0, 0}, {0, 0}, {0, 0}}},
    {"x", SWT_ROUNDED, SWT_ERR_SYNTAX, {{0, 0}, {0, 0}, {0, 0}}},
    {"1200余", SWT_ROUNDED, SWT_ERR_SYNTAX, {{0, 0}, {0, 0}, {0, 0}}},
    {"1/0", SWT_EXACT, SWT_ERR_DIV_ZERO, {{0, 0}, {0, 0}, {0, 0}}},
    {"1", 3, SWT_ERR_OPTION, {{0, 0}, {0, 0}, {0, 0}}},
    {"x", -1, SWT_ERR_OPTION, {{0, 0}, {0, 0}, {0, 0}}},
    {"9223372036854775807", SWT_EXACT, SWT_OK, {{INT64_MAX, 1}, {INT64_MAX, 1}, {INT64_MAX, 1}}},
    {"9223372036854775807", SWT_TRUNCATED, SWT_ERR_OVERFLOW, {{0, 0}, {0, 0}, {0, 0}}},
    {"9223372036854775807", SWT_ROUNDED, SWT_ERR_OVERFLOW, {{0, 0}, {0, 0}, {0, 0}}},
    {"9223372036854775806", SWT_TRUNCATED, SWT_OK, {{INT64_MAX - 1, 1}, {INT64_MAX - 1, 1}, {INT64_MAX, 1}}},
    {"4611686018427387903", SWT_ROUNDED, SWT_OK, {{INT64_MAX / 2, 1}, {INT64_MAX - 2, 2}, {INT64_MAX, 2}}},
    {"18446744073709551614%", SWT_ROUNDED, SWT_ERR_OVERFLOW, {{0, 0}, {0, 0}, {0, 0}}},
    {"1000000000000000000.00", SWT_ROUNDED, SWT_ERR_OVERFLOW, {{0, 0}, {0, 0}, {0, 0}}},
    {"1844674407370955162.0",
     SWT_ROUNDED,
     SWT_ERR_OVERFLOW,
     {{0, 0}, {0, 0}, {0, 0}}}, /* 4 mod 2^64, by 10 */
    {"9223372036854775808", SWT_EXACT, SWT_ERR_OVERFLOW, {{0, 0}, {0, 0}, {0, 0}}},
    {"0.0000000000000000001", SWT_ROUNDED, SWT_ERR_OVERFLOW, {{0, 0}, {0, 0}, {0, 0}}},
};

static void assert_equal(swt_ratio got, swt_ratio want, const char *text, const char *which)
{
    ck_assert_msg(got.num == want.num && got.den == want.den, "%s, %s: %jd/%jd, not %jd/%jd", text, which,
                  (intmax_t)got.num, (intmax_t)got.den, (intmax_t)want.num, (intmax_t)want.den);
}

START_TEST(figure_parse_gives_the_interval)
{
    const swt_figure untouched = {{UNTOUCHED, 1}, {UNTOUCHED, 1}, {UNTOUCHED, 1}};
    swt_figure got = untouched;
    const swt_status status = swt_figure_parse(parsed[_i].text, parsed[_i].reading, &got);
    const swt_figure want = status == SWT_OK ? parsed[_i].want : untouched;
    ck_assert_msg(status == parsed[_i].status, "%s: %s", parsed[_i].text, swt_status_name(status));
    assert_equal(got.value, want.value, parsed[_i].text, "value");
    assert_equal(got.low, want.low, parsed[_i].text, "low");
    assert_equal(got.high, want.high, parsed[_i].text, "high");
}
END_TEST

static swt_audit audit(const char *base, const char *rate, const char *target, int32_t periods,
                       int32_t reading)
{
    swt_figure b, r, t;
    swt_audit result;
    ck_assert_int_eq(swt_figure_parse(base, reading, &b), SWT_OK);
    ck_assert_int_eq(swt_figure_parse(rate, reading, &r), SWT_OK);
    ck_assert_int_eq(swt_figure_parse(target, reading, &t), SWT_OK);
    ck_assert_int_eq(swt_figure_audit(&b, &r, &t, periods, &result), SWT_OK);
    return result;
}

START_TEST(figure_audit_of_sichuan_as_printed)
{
    const swt_audit a = audit("1.9万", "23%", "5.5万", 5, SWT_EXACT);
    ck_assert_int_eq(a.agree, 0);
    ck_assert_int_eq(a.reaches, -1);
    ck_assert_int_eq(a.reached_up, 53491);
    ck_assert_int_eq(a.reached_down, 53490);
    ck_assert_int_eq(a.reached_hundredths, 5349080);
    ck_assert_int_eq(a.short_by, 1509);
    ck_assert_int_eq(a.base_needed, 19537);
    ck_assert_int_eq(a.base_least, SWT_MISSING);
    ck_assert_int_eq(a.base_greatest, SWT_MISSING);
    ck_assert_double_eq_tol(a.rate_needed, 0.236864, 5e-7);
    ck_assert_double_eq(a.rate_low, a.rate_needed);
    ck_assert_double_eq(a.rate_high, a.rate_needed);
}
END_TEST

/* Rounded figures: rates of 22.5 to 23.5 % lead from 18,970..19,499 to 54,500..55,500. */
START_TEST(figure_audit_of_sichuan_as_rounded)
{
    const swt_audit a = audit("1.9万", "23%", "5.5万", 5, SWT_ROUNDED);
    ck_assert_int_eq(a.agree, 1);
    ck_assert_int_eq(a.base_least, 18970);
    ck_assert_int_eq(a.base_greatest, 19499);
    ck_assert_double_eq_tol(a.rate_low, 0.228209, 5e-7);  /* (54500/19500)^(1/5) - 1 */
    ck_assert_double_eq_tol(a.rate_high, 0.245731, 5e-7); /* (55500/18500)^(1/5) - 1 */
}
END_TEST

/* The same with 55,000 exact: only bases from 19,144 on; its rates lie in (23.05 %, 24.35 %]. */
START_TEST(figure_audit_of_sichuan_with_an_exact_target)
{
    swt_figure b, r, t;
    swt_audit a;
    ck_assert_int_eq(swt_figure_parse("1.9万", SWT_ROUNDED, &b), SWT_OK);
    ck_assert_int_eq(swt_figure_parse("23%", SWT_ROUNDED, &r), SWT_OK);
    ck_assert_int_eq(swt_figure_parse("55000", SWT_EXACT, &t), SWT_OK);
    ck_assert_int_eq(swt_figure_audit(&b, &r, &t, 5, &a), SWT_OK);
    ck_assert_int_eq(a.agree, 1);
    ck_assert_int_eq(a.base_least, 19144);
    ck_assert_int_eq(a.base_greatest, 19499);
    ck_assert_double_eq_tol(a.rate_low, 0.2305, 5e-5);
    ck_assert_double_eq_tol(a.rate_high, 0.2435, 5e-5);
}
END_TEST

/* 7.9万 at 10.6 % misses 131,000 by 262; the least base that reaches it is 79,159. */
START_TEST(figure_audit_of_anhui)
{
    const swt_audit exact = audit("7.9万", "10.6%", "13.1万", 5, SWT_EXACT);
    const swt_audit rounded = audit("7.9万", "10.6%", "13.1万", 5, SWT_ROUNDED);
    ck_assert_int_eq(exact.agree, 0);
    ck_assert_int_eq(exact.reached_down, 130738);
    ck_assert_int_eq(exact.short_by, 261); /* rounded up it is 130,739 */
    ck_assert_int_eq(exact.base_needed, 79159);
    ck_assert_int_eq(rounded.agree, 1);
    ck_assert_int_eq(rounded.base_least, 78679);
    ck_assert_int_eq(rounded.base_greatest, 79499); /* the end of 7.9万; 79,640 is the figures' own */
}
END_TEST

START_TEST(figure_audit_of_jilin)
{
    const swt_audit a = audit("10855", "13%", "20000", 5, SWT_EXACT);
    ck_assert_int_eq(a.agree, 0);
    ck_assert_int_eq(a.reaches, -1);
    ck_assert_int_eq(a.reached_up, 20000);
    ck_assert_int_eq(a.reached_down, 19999);
    ck_assert_int_eq(a.reached_hundredths, 1999963);
    ck_assert_int_eq(a.short_by, 0);
    ck_assert_int_eq(a.base_needed, 10856);
}
END_TEST

START_TEST(figure_audit_of_figures_that_fit_exactly)
{
    const swt_audit a = audit("1000000", "10%", "1331000", 3, SWT_EXACT);
    ck_assert_int_eq(a.agree, 1);
    ck_assert_int_eq(a.reaches, 0);
    ck_assert_int_eq(a.base_least, 1000000);
    ck_assert_int_eq(a.base_greatest, 1000000);
    ck_assert_double_eq(a.rate_needed, 0.1);
}
END_TEST

/*
 * Ends belong to a figure below and not above. One period at a rate in [0, 100 %), so that b grows to
 * [b, 2b): to meet the target 100 it must be 51..100, and to meet [99.5, 100.5) 50..100.
 */
START_TEST(figure_audit_ends_are_closed_below_and_open_above)
{
    const swt_figure base = {{60, 1}, {0, 1}, {1000, 1}};
    const swt_figure rate = {{1, 2}, {0, 1}, {1, 1}}, rate_exact = {{1, 1}, {1, 1}, {1, 1}};
    const swt_figure exact = {{100, 1}, {100, 1}, {100, 1}}, rounded = {{100, 1}, {199, 2}, {201, 2}};
    const swt_figure above = {{100, 1}, {100, 1}, {101, 1}};
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&base, &rate, &exact, 1, &a), SWT_OK);
    ck_assert_int_eq(a.base_least, 51);
    ck_assert_int_eq(a.base_greatest, 100);
    ck_assert_int_eq(swt_figure_audit(&base, &rate, &rounded, 1, &a), SWT_OK);
    ck_assert_int_eq(a.base_least, 50);
    ck_assert_int_eq(a.base_greatest, 100);
    ck_assert_int_eq(swt_figure_audit(&base, &rate_exact, &exact, 1, &a), SWT_OK);
    ck_assert_int_eq(a.base_least, 50);
    ck_assert_int_eq(a.base_greatest, 50);
    ck_assert_int_eq(swt_figure_audit(&base, &rate_exact, &above, 1, &a), SWT_OK);
    ck_assert_int_eq(a.base_least, 50);
    ck_assert_int_eq(a.base_greatest, 50);
    ck_assert(isinf(a.rate_high)); /* a base of nothing is within its figure */
}
END_TEST

START_TEST(figure_audit_base_figure_bounds_the_bases)
{
    const swt_figure base = {{60, 1}, {119, 2}, {70, 1}}, part = {{119, 2}, {119, 2}, {119, 2}};
    const swt_figure rate = {{1, 2}, {0, 1}, {1, 1}}, target = {{100, 1}, {100, 1}, {100, 1}};
    const swt_figure huge = {{INT64_MAX, 1}, {INT64_MAX, 1}, {INT64_MAX, 1}};
    const swt_figure decline = {{-1, 2}, {-1, 2}, {-1, 2}};
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&base, &rate, &target, 1, &a), SWT_OK);
    ck_assert_int_eq(a.base_least, 60);
    ck_assert_int_eq(a.base_greatest, 69);
    ck_assert_int_eq(swt_figure_audit(&part, &rate, &target, 1, &a), SWT_OK);
    ck_assert_int_eq(a.agree, 0); /* half a post is no whole base */
    ck_assert_int_eq(swt_figure_audit(&base, &decline, &huge, 1, &a), SWT_ERR_OVERFLOW);
}
END_TEST

START_TEST(figure_audit_refuses_and_leaves_it)
{
    const swt_figure good = {{1, 2}, {1, 2}, {1, 2}}, minus = {{-1, 2}, {-1, 2}, {-1, 2}};
    const swt_figure zero = {{1, 2}, {1, 0}, {1, 2}}, below = {{1, 2}, {1, 2}, {1, -2}};
    const swt_figure crossed = {{1, 2}, {2, 3}, {1, 1}}, past = {{1, 2}, {0, 1}, {1, 3}};
    const swt_figure no_base = {{0, 1}, {0, 1}, {1, 1}}, lost = {{-1, 2}, {-1, 1}, {1, 1}};
    swt_audit a = {.agree = 77};
    ck_assert_int_eq(swt_figure_audit(NULL, &good, &good, 0, &a), SWT_ERR_NULL);
    ck_assert_int_eq(swt_figure_audit(&good, NULL, &good, 0, &a), SWT_ERR_NULL);
    ck_assert_int_eq(swt_figure_audit(&good, &good, NULL, 0, &a), SWT_ERR_NULL);
    ck_assert_int_eq(swt_figure_audit(&good, &good, &good, 0, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_figure_audit(&good, &zero, &good, 0, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_figure_audit(&good, &zero, &good, 1001, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_figure_audit(&zero, &good, &below, 1, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_figure_audit(&good, &zero, &minus, 1, &a), SWT_ERR_DIV_ZERO);
    ck_assert_int_eq(swt_figure_audit(&minus, &good, &good, 1, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_figure_audit(&no_base, &good, &good, 1, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_figure_audit(&good, &lost, &good, 1, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_figure_audit(&good, &good, &minus, 1, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_figure_audit(&crossed, &good, &good, 1, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_figure_audit(&good, &past, &good, 1, &a), SWT_ERR_RANGE);
    ck_assert_int_eq(a.agree, 77);
    ck_assert_int_eq(swt_figure_parse(NULL, 9, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_figure_parse("1", 0, NULL), SWT_ERR_NULL);
}
END_TEST

static const swt_figure one_post = {{1, 1}, {1, 1}, {1, 1}}, no_growth = {{0, 1}, {0, 1}, {0, 1}};

/* Whole numbers of the audit above INT64_MAX: hundredths of the base, and what it reaches. */
START_TEST(figure_audit_overflows_untouched)
{
    const int64_t most = INT64_MAX / 100;
    const swt_figure large = {{most + 1, 1}, {most + 1, 1}, {most + 1, 1}}, twice = {{1, 1}, {1, 1}, {1, 1}};
    const swt_figure fits = {{most, 1}, {most, 1}, {most, 1}}, halved = {{-1, 2}, {-1, 2}, {-1, 2}};
    swt_audit a = {.agree = 77};
    ck_assert_int_eq(swt_figure_audit(&large, &no_growth, &one_post, 1, &a), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(swt_figure_audit(&large, &halved, &one_post, 1, &a),
                     SWT_ERR_OVERFLOW); /* what is left fits */
    ck_assert_int_eq(swt_figure_audit(&one_post, &twice, &one_post, 63, &a), SWT_ERR_OVERFLOW);
    ck_assert_int_eq(a.agree, 77);
    ck_assert_int_eq(swt_figure_audit(&fits, &no_growth, &one_post, 1, &a), SWT_OK);
    ck_assert_int_eq(a.reached_hundredths, most * 100);
}
END_TEST

/* A rate of -1/2 up to, but not including, 0: a base would have to be above 2^63 - 1 to end there. */
START_TEST(figure_audit_where_no_base_is_large_enough)
{
    const swt_figure most = {{INT64_MAX, 1}, {INT64_MAX, 1}, {INT64_MAX, 1}};
    const swt_figure decline = {{0, 1}, {-1, 2}, {0, 1}};
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&one_post, &decline, &most, 1, &a), SWT_OK);
    ck_assert_int_eq(a.agree, 0);
    ck_assert_int_eq(a.base_needed, INT64_MAX);
    ck_assert_int_eq(a.base_least, SWT_MISSING);
    ck_assert_int_eq(a.base_greatest, SWT_MISSING);
}
END_TEST

/* At -99/100 a period for 1,000 of them every base is small enough: only the base's own figure bounds it. */
START_TEST(figure_audit_where_every_base_is_small_enough)
{
    const swt_figure some = {{5, 1}, {3, 1}, {8, 1}}, wide = {{0, 1}, {-99, 100}, {1, 1}};
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&some, &wide, &one_post, 1000, &a), SWT_OK);
    ck_assert_int_eq(a.agree, 1);
    ck_assert_int_eq(a.base_least, 3);
    ck_assert_int_eq(a.base_greatest, 7);
}
END_TEST

/* Nobody grows to 0 but from 0, and a base has a post at least. */
START_TEST(figure_audit_of_nothing_reached)
{
    const swt_figure few = {{1, 1}, {0, 1}, {2, 1}}, none = {{0, 1}, {0, 1}, {0, 1}};
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&few, &no_growth, &none, 1, &a), SWT_OK);
    ck_assert_int_eq(a.agree, 0);
    ck_assert_int_eq(a.reaches, 1);
}
END_TEST

/* 900 at 10 % a year make 990; a target of 1000 1/2 is reached by 1,001, which is 11 more. */
START_TEST(figure_audit_is_short_of_a_whole_post)
{
    const swt_figure base = {{900, 1}, {900, 1}, {900, 1}}, rate = {{1, 10}, {1, 10}, {1, 10}};
    const swt_figure target = {{2001, 2}, {2001, 2}, {2001, 2}};
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&base, &rate, &target, 1, &a), SWT_OK);
    ck_assert_int_eq(a.reached_up, 990);
    ck_assert_int_eq(a.short_by, 11);
}
END_TEST

/* Figures that may be 0 do not make a base of 0: it has a post at least, and one post fits. */
START_TEST(figure_audit_begins_with_one_post)
{
    const swt_figure few = {{1, 1}, {0, 1}, {2, 1}};
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&few, &no_growth, &few, 1, &a), SWT_OK);
    ck_assert_int_eq(a.agree, 1);
    ck_assert_int_eq(a.base_least, 1);
    ck_assert_int_eq(a.base_greatest, 1);
}
END_TEST

/* From 1/1024 of a post to 2^62: the cross product is 2^72, and (2^72)^(1/72) - 1 is 1. */
START_TEST(figure_audit_of_a_ratio_beyond_a_word)
{
    const swt_figure tiny = {{1, 1024}, {1, 1024}, {1, 1024}};
    const swt_figure large = {{INT64_C(1) << 62, 1}, {INT64_C(1) << 62, 1}, {INT64_C(1) << 62, 1}};
    swt_audit a;
    ck_assert_int_eq(swt_figure_audit(&tiny, &no_growth, &large, 72, &a), SWT_OK);
    ck_assert_double_eq(a.rate_needed, 1.0);
    ck_assert_int_eq(a.reaches, -1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("figure");
    add_rows(suite, "swt_figure_parse", figure_parse_gives_the_interval, COUNT(parsed));
    add_test(suite, "swt_figure_audit", figure_audit_of_sichuan_as_printed);
    add_test(suite, "Sichuan rounded", figure_audit_of_sichuan_as_rounded);
    add_test(suite, "Sichuan, exact target", figure_audit_of_sichuan_with_an_exact_target);
    add_test(suite, "Anhui", figure_audit_of_anhui);
    add_test(suite, "Jilin", figure_audit_of_jilin);
    add_test(suite, "fits exactly", figure_audit_of_figures_that_fit_exactly);
    add_test(suite, "ends", figure_audit_ends_are_closed_below_and_open_above);
    add_test(suite, "base figure", figure_audit_base_figure_bounds_the_bases);
    add_test(suite, "on error", figure_audit_refuses_and_leaves_it);
    add_test(suite, "overflow", figure_audit_overflows_untouched);
    add_test(suite, "no base", figure_audit_where_no_base_is_large_enough);
    add_test(suite, "every base", figure_audit_where_every_base_is_small_enough);
    add_test(suite, "nothing reached", figure_audit_of_nothing_reached);
    add_test(suite, "short of a whole post", figure_audit_is_short_of_a_whole_post);
    add_test(suite, "one post", figure_audit_begins_with_one_post);
    add_test(suite, "beyond a word", figure_audit_of_a_ratio_beyond_a_word);
    return run_suite(suite);
}
