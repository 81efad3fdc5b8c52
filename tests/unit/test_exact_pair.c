/* SPDX-License-Identifier: MIT */
/* lib/exact/pair.h: rates between numbers of two words within 1 ulp, and powers within their bound. */
#include "exact/pair.h"
#include "suite.h"

#include <float.h>
#include <math.h>

/* (target/base)^(1/periods) - 1 by Python's decimal to 120 digits, and the double next to that. */
static const struct {
    swti_two target, base;
    int32_t periods;
    double rate;
} rates[] = {
    {{INT64_MAX, UINT64_MAX}, {0, 1}, 1, 0x1p+127}, /* (2^127 - 1) / 1 */
    {{UINT64_C(1) << 62, 12345}, {INT32_MAX, UINT64_MAX}, 5, 0x1.2211186bae675p+6},
    {{UINT64_C(0x1FFFFFFFFFFFFFFF), UINT64_MAX - 6},
     {UINT64_C(0x1000000200000000), 99},
     3,
     0x1.0a28be2d9af02p-2},
    {{UINT64_C(1) << 32, 1}, {UINT32_MAX, UINT64_MAX}, 1000, 0x1.0624dd2f1a9fcp-105}, /* the least rates */
    {{1, 1}, {1, 0}, 1, 0x1p-64},
    {{0, 3}, {UINT64_C(1) << 62, 0}, 7, -0x1.ffff6a3fb5065p-1},
    {{UINT64_C(1) << 56, 987654321}, {UINT64_C(1) << 33, 0}, 1000, 0x1.074b10a66649bp-6},
    {{UINT64_C(0x2510FB4FD908363E), UINT64_C(0xBEF8C87D897DF16B)}, /* 3^79 / 7^44 */
     {UINT64_C(0xB801C87F94503F3), UINT64_C(0x55DDF3368D51E321)},
     365,
     0x1.a4f084924b591p-9},
    {{UINT64_C(0x4B3B4CA85A86C47A), UINT64_C(0x98A224000000000)}, /* 10^38 / (3 * 10^37) */
     {UINT64_C(0x1691CA32818ED48B), UINT64_C(0x2DCA3E000000000)},
     12,
     0x1.b0476c4afcad0p-4},
};

START_TEST(pair_rate_is_within_1_ulp)
{
    const double want = rates[_i].rate;
    const double got = swti_pair_rate(rates[_i].target, rates[_i].base, rates[_i].periods);
    const double ulp = nextafter(fabs(want), INFINITY) - fabs(want);
    ck_assert_msg(fabs(got - want) <= ulp, "%a, not %a", got, want);
}
END_TEST

/* (p/q)^n by Python's fractions: the double next to it, and the double next to what is left. */
static const struct {
    uint64_t p, q;
    int32_t n;
    double high, low;
} powers[] = {
    {3, 2, 40, 0x1.517168a4523fdp+23, 0x1.08p-35},
    {10, 3, 7, 0x1.1dc7944f21207p+12, -0x1.afb3363255735p-43},
    {UINT64_MAX, 3, 2, 0x1.c71c71c71c71cp+124, 0x1.c638e38e38e39p+70},
    {1001, 1000, 1000, 0x1.5bc429d55620ep+1, -0x1.e78dd2201df90p-61},
    {999, 1000, 1000, 0x1.788526411ed78p-2, -0x1.58713b62735f5p-56},
    {1, 3, 1, 0x1.5555555555555p-2, 0x1.5555555555555p-56},
    {7, 7, 9, 1.0, 0.0},
    {5, 1, 0, 1.0, 0.0},
    {UINT64_MAX, UINT64_MAX - 2, 999, 1.0, 0x1.f38p-54},
    {1, UINT64_MAX, 5, 0x1p-320, 0x1.4p-382},
    {9973, 9967, 31, 0x1.04d21d11719adp+0, 0x1.d6e2ced0eeca8p-56},
};

START_TEST(pair_power_is_within_its_bound)
{
    const swti_pair got = swti_pair_power(powers[_i].p, powers[_i].q, powers[_i].n);
    const double error = (got.high - powers[_i].high) + (got.low - powers[_i].low);
    ck_assert_msg(fabs(error) <= (4 * powers[_i].n + 8) * 0x1p-100 * powers[_i].high, "%a + %a", got.high,
                  got.low);
    ck_assert_double_le(fabs(got.low), got.high * (DBL_EPSILON / 2));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("exact/pair");
    add_rows(suite, "rate", pair_rate_is_within_1_ulp, COUNT(rates));
    add_rows(suite, "power", pair_power_is_within_its_bound, COUNT(powers));
    return run_suite(suite);
}
