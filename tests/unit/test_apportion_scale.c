/* SPDX-License-Identifier: MIT */
/*
 * lib/apportion_scale.c at its edges: the scale at which an area has one post more, and the one below. The posts
 * were worked out with Python's fractions and math.isqrt, apart from the library.
 */
#include "apportion_scale.h"
#include "suite.h"

static const struct {
    int32_t method;
    uint64_t weight;
    uint64_t factor;
    int32_t shift;
    uint64_t posts;
} scaled[] = {
    {SWT_ADAMS, 8589934591, 8589934593, 64, 4}, /* 4 - 2^-64 */
    {SWT_ADAMS, 1, 12, 2, 4},
    {SWT_ADAMS, 1, 11, 2, 3},
    {SWT_ADAMS, 4611686018427387904, 6, 63, 4},
    {SWT_ADAMS, 4611686018427387904, 12, 64, 4},
    {SWT_ADAMS, 4611686018427387904, 24, 65, 4},
    {SWT_ADAMS, 4611686018427387904, 48, 66, 4},
    {SWT_ADAMS, 4611686018427387904, 824633720832, 100, 4},
    {SWT_WEBSTER, 1, 14, 2, 4},
    {SWT_WEBSTER, 1, 13, 2, 3},
    {SWT_WEBSTER, 4611686018427387904, 7, 63, 4},
    {SWT_WEBSTER, 3, UINT64_C(10760600709663905109), 63, 3},
    {SWT_WEBSTER, 4611686018427387904, 14, 64, 4},
    {SWT_WEBSTER, 5, UINT64_C(12912720851596686131), 64, 3},
    {SWT_WEBSTER, 4611686018427387904, 28, 65, 4},
    {SWT_WEBSTER, 4611686018427387904, 56, 66, 4},
    {SWT_WEBSTER, 4611686018427387904, 962072674304, 100, 4},
    {SWT_DHONDT, 1, 16, 2, 4},
    {SWT_DHONDT, 1, 15, 2, 3},
    {SWT_DHONDT, 4611686018427387904, 8, 63, 4},
    {SWT_DHONDT, 31, 1190112520884487201, 63, 3},
    {SWT_DHONDT, 4611686018427387904, 16, 64, 4},
    {SWT_DHONDT, 7, UINT64_C(10540996613548315209), 64, 3},
    {SWT_DHONDT, 4611686018427387904, 32, 65, 4},
    {SWT_DHONDT, 4611686018427387904, 64, 66, 4},
    {SWT_DHONDT, 43691, 6755347901841405, 66, 3},
    {SWT_DHONDT, 4611686018427387904, 1099511627776, 100, 4},
    {SWT_HUNTINGTON_HILL, 3, UINT64_C(17391757100443709617), 65, 2},
    {SWT_HUNTINGTON_HILL, 3, UINT64_C(17391757100443709616), 65, 1},
    {SWT_HUNTINGTON_HILL, 1025, UINT64_C(18005819649810340109), 64, 1001},
    {SWT_HUNTINGTON_HILL, 1025, UINT64_C(18005819649810340108), 64, 1000},
    {SWT_HUNTINGTON_HILL, 1125899906842625, 1152922054362528769, 90, 1048577},
    {SWT_HUNTINGTON_HILL, 1125899906842625, 1152922054362528768, 90, 1048576},
    {SWT_HUNTINGTON_HILL, 1125899906842625, 2305843009750562816, 80, 2147483649},
    {SWT_HUNTINGTON_HILL, 1125899906842625, 2305843009750562815, 80, 2147483648},
    {SWT_HUNTINGTON_HILL, 1152921504606846983, UINT64_C(9223372036854775840), 64, 576460752303423494},
    {SWT_HUNTINGTON_HILL, 1152921504606846983, UINT64_C(9223372036854775839), 64, 576460752303423493},
    {SWT_HUNTINGTON_HILL, 1152921504606846983, UINT64_C(18446744073709551513), 64, 1152921504606846977},
    {SWT_HUNTINGTON_HILL, 1152921504606846983, UINT64_C(18446744073709551512), 64, 1152921504606846976},
    {SWT_HUNTINGTON_HILL, 1152921504606846983, UINT64_C(18446744073709551529), 64, 1152921504606846978},
    {SWT_HUNTINGTON_HILL, 1152921504606846983, UINT64_C(18446744073709551528), 64, 1152921504606846977},
    {SWT_HUNTINGTON_HILL, 4611686018427387915, UINT64_C(9223372036854775824), 64, 2305843009213693962},
    {SWT_HUNTINGTON_HILL, 4611686018427387915, UINT64_C(9223372036854775823), 64, 2305843009213693961},
    {SWT_HUNTINGTON_HILL, 4611686018427387915, UINT64_C(18446744073709551555), 64, 4611686018427387900},
    {SWT_HUNTINGTON_HILL, 4611686018427387915, UINT64_C(18446744073709551554), 64, 4611686018427387899},
    {SWT_HUNTINGTON_HILL, 9223372036854775783, UINT64_C(9223372036854775853), 64, 4611686018427387914},
    {SWT_HUNTINGTON_HILL, 9223372036854775783, UINT64_C(9223372036854775852), 64, 4611686018427387913},
    {SWT_HUNTINGTON_HILL, 1, UINT64_C(9223372041149743103), 33, 1073741824}, /* its square is 2^-33 short */
    {SWT_HUNTINGTON_HILL, 1, 1, 1, 1},
    {SWT_HUNTINGTON_HILL, 1, 1, 127, 1},
    {SWT_HUNTINGTON_HILL, 9223372036854775807, UINT64_C(18446744073709551615), 1, 9223372036854775807},
    {SWT_HUNTINGTON_HILL, 9223372036854775807, UINT64_C(18446744073709551615), 63, 9223372036854775807},
    {SWT_HUNTINGTON_HILL, 9223372036854775807, UINT64_C(18446744073709551615), 64, 9223372036854775807},
    {SWT_HUNTINGTON_HILL, 9223372036854775807, UINT64_C(18446744073709551615), 127, 1},
    {SWT_HUNTINGTON_HILL, 0, 5, 1, 0},
};

static uint64_t posts_at(const swti_scale *scale, uint64_t weight)
{
    const int64_t weights[] = {(int64_t)weight};
    const swti_apportionment a = {.total = INT64_MAX, .weights = weights, .areas = 1};
    uint64_t posts = 0;
    swti_scale_posts(scale, &a, 0, 1, &posts);
    return posts;
}

START_TEST(scale_posts_is_exact)
{
    const swti_scale scale = swti_scale_of(scaled[_i].method, scaled[_i].factor, scaled[_i].shift);
    ck_assert_uint_eq(posts_at(&scale, scaled[_i].weight), scaled[_i].posts);
}
END_TEST

START_TEST(scale_posts_stay_within_the_total)
{
    const int64_t weights[] = {INT64_MAX, 1, INT64_MAX, 2};
    const swti_apportionment a = {.total = 100, .weights = weights, .areas = 4};
    const swti_scale scale = swti_scale_of(SWT_DHONDT, 60, 1);
    uint64_t posts[4], want[] = {100, 30, 100, 60};
    swti_scale_posts(&scale, &a, 0, 4, posts);
    for (size_t i = 0; i < 4; i++)
        ck_assert_uint_eq(posts[i], want[i]);
}
END_TEST

START_TEST(scale_from_double_is_the_double)
{
    const struct {
        double value;
        uint64_t factor;
        int32_t shift;
    } scales[] = {
        {0.75, UINT64_C(3) << 62, 64}, {5.0, UINT64_C(5) << 61, 61}, {0x1p-64, UINT64_C(1) << 63, 127}};
    for (size_t i = 0; i < COUNT(scales); i++) {
        const swti_scale scale = swti_scale_from_double(SWT_DHONDT, scales[i].value);
        ck_assert_uint_eq(scale.factor, scales[i].factor);
        ck_assert_int_eq(scale.shift, scales[i].shift);
        ck_assert_uint_eq(scale.offset.high | scale.offset.low, 0);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("apportion_scale");
    add_rows(suite, "posts", scale_posts_is_exact, COUNT(scaled));
    add_test(suite, "total", scale_posts_stay_within_the_total);
    add_test(suite, "double", scale_from_double_is_the_double);
    return run_suite(suite);
}
