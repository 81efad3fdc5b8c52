/* SPDX-License-Identifier: MIT */
/* lib/exact/two.h by its own two words, against the compiler's 128-bit integers where it has them. */
#ifndef SWTI_TWO_WORD
#define SWTI_TWO_WORD
#endif
#include "exact/two.h"
#include "suite.h"

/* Where carries happen: around 0, 2^32, 2^63 and 2^64. */
static const uint64_t edges[] = {
    0,
    1,
    2,
    3,
    UINT32_MAX - 1,
    UINT32_MAX,
    UINT64_C(1) << 32,
    (UINT64_C(1) << 32) + 1,
    INT64_MAX - 1,
    INT64_MAX,
    UINT64_C(1) << 63,
    (UINT64_C(1) << 63) + 1,
    UINT64_MAX - 1,
    UINT64_MAX,
    UINT64_C(0xFFFFFFFF00000000),
    UINT64_C(0x00000000FFFFFFFF),
    UINT64_C(0x8000000080000000),
    1000000007,
};

/* (a * b) / c and what remains, by the identity n = quotient * divisor + rest, rest < divisor. */
START_TEST(two_divide_undoes_product)
{
    const uint64_t divisor = edges[_i];
    for (size_t i = 0; i < COUNT(edges); i++) {
        for (size_t j = 0; j < COUNT(edges); j++) {
            const swti_two n = {edges[i], edges[j]};
            uint64_t rest;
            if (n.high >= divisor)
                continue;
            const uint64_t quotient = swti_two_divide(n, divisor, &rest);
            const swti_two product = swti_two_product(quotient, divisor);
            ck_assert_uint_lt(rest, divisor);
            ck_assert_int_eq(swti_two_order(product, n) <= 0, 1);
            const swti_two left = swti_two_less(n, product);
            ck_assert_uint_eq(left.high, 0);
            ck_assert_uint_eq(left.low, rest);
        }
    }
}
END_TEST

START_TEST(two_leading_zeros_are_those_above_the_top_bit)
{
    for (int32_t bit = 0; bit < 64; bit++) {
        const uint64_t top = UINT64_C(1) << bit;
        ck_assert_int_eq(swti_leading_zeros(top), 63 - bit);
        ck_assert_int_eq(swti_leading_zeros(top | (top - 1)), 63 - bit);
    }
}
END_TEST

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 u128;

static u128 whole(swti_two two)
{
    return ((u128)two.high << 64) | two.low;
}

START_TEST(two_equals_the_compilers_128_bits)
{
    const uint64_t a = edges[_i];
    for (size_t i = 0; i < COUNT(edges); i++) {
        const uint64_t b = edges[i];
        ck_assert(whole(swti_two_product(a, b)) == (u128)a * b);
        for (size_t j = 0; j < COUNT(edges); j++) {
            const swti_two x = {a, b}, y = {b, edges[j]};
            ck_assert_int_eq(swti_two_order(x, y), whole(x) < whole(y) ? -1 : whole(x) > whole(y));
            ck_assert(whole(swti_two_less(x, y)) == whole(x) - whole(y));
            ck_assert(whole(swti_two_times(x, y)) == whole(x) * whole(y));
            uint64_t rest;
            if (a < edges[j]) {
                ck_assert(swti_two_divide(x, edges[j], &rest) == (uint64_t)(whole(x) / edges[j]));
                ck_assert(rest == (uint64_t)(whole(x) % edges[j]));
            }
        }
    }
}
END_TEST
#endif

int main(void)
{
    Suite *suite = suite_create("exact/two");
    add_rows(suite, "divide", two_divide_undoes_product, COUNT(edges));
    add_test(suite, "leading zeros", two_leading_zeros_are_those_above_the_top_bit);
#ifdef __SIZEOF_INT128__
    add_rows(suite, "128 bits", two_equals_the_compilers_128_bits, COUNT(edges));
#endif
    return run_suite(suite);
}
