/* SPDX-License-Identifier: MIT */
/*
 * The comparisons of lib/apportion_claim.c where words carry. The least weights and the roots were worked out
 * with Python's integers (a ceiling, math.isqrt), apart from the library.
 */
#include "apportion_claim.h"
#include "suite.h"

/* The least weight whose claim with so many posts is no lower than the other's. */
static const struct {
    int32_t method;
    swti_claim least;
    swti_claim other;
    int order;
} claims[] = {
    {SWT_HUNTINGTON_HILL, {4611686018454650880, 4611686018427387903}, {1099511627783, 1099511627776}, 1},
    {SWT_HUNTINGTON_HILL,
     {4611686018427387944, 2305843009213693957},
     {4611686018427387915, 2305843009213693943},
     1},
    {SWT_HUNTINGTON_HILL, {2736794358169901397, 12345678901}, {17179869185, 77}, 1},
    {SWT_HUNTINGTON_HILL, {4611686018416902031, 1099511627776}, {2305843009213693895, 549755813889}, 1},
    {SWT_HUNTINGTON_HILL, {2662558164157092978, 1}, {4611686018427400249, 2}, 1},
    {SWT_HUNTINGTON_HILL,
     {9223372036854775785, 4611686018427387904},
     {9223372036854775783, 4611686018427387903},
     1},
    {SWT_HUNTINGTON_HILL, {3260954455573945428, 2147483648}, {2147483647, 1}, 1},
    {SWT_HUNTINGTON_HILL, {7, 3}, {9223372036854775807, 4611686018427387905}, 1},
    {SWT_HUNTINGTON_HILL, {6917529027641081856, 8}, {1152921504606846976, 1}, 0},
    {SWT_DHONDT, {4611686018452553728, 4611686018427387903}, {1099511627783, 1099511627776}, 1},
    {SWT_WEBSTER, {4611686018454650880, 4611686018427387903}, {1099511627783, 1099511627776}, 1},
    {SWT_ADAMS, {4611686018456748031, 4611686018427387903}, {1099511627783, 1099511627776}, 1},
    {SWT_DHONDT, {2719194212004800448, 12345678901}, {17179869185, 77}, 1},
    {SWT_WEBSTER, {2736737400358509681, 12345678901}, {17179869185, 77}, 0},
    {SWT_ADAMS, {2754508422327202152, 12345678901}, {17179869185, 77}, 1},
    {SWT_DHONDT, {9223372036854775785, 4611686018427387904}, {9223372036854775783, 4611686018427387903}, 1},
    {SWT_WEBSTER, {9223372036854775785, 4611686018427387904}, {9223372036854775783, 4611686018427387903}, 1},
    {SWT_ADAMS, {9223372036854775785, 4611686018427387904}, {9223372036854775783, 4611686018427387903}, 1},
    {SWT_DHONDT, {2, 0}, {9223372036854775807, 4611686018427387904}, 1},
};

START_TEST(claim_order_is_exact)
{
    const swti_claim least = claims[_i].least, less = {least.weight - 1, least.posts},
                     other = claims[_i].other;
    const int32_t method = claims[_i].method;
    ck_assert_int_eq(swti_claim_order(method, least, other), claims[_i].order);
    ck_assert_int_eq(swti_claim_order(method, other, least), -claims[_i].order);
    ck_assert_int_eq(swti_claim_order(method, less, other), -1);
    ck_assert_int_eq(swti_claim_order(method, other, less), 1);
}
END_TEST

START_TEST(claim_order_of_equal_weights_is_by_posts)
{
    const int32_t methods[] = {SWT_WEBSTER, SWT_DHONDT, SWT_ADAMS, SWT_HUNTINGTON_HILL};
    for (size_t i = 0; i < COUNT(methods); i++) {
        const swti_claim few = {INT64_MAX, INT64_MAX - 3}, many = {INT64_MAX, INT64_MAX - 2};
        ck_assert_int_eq(swti_claim_order(methods[i], few, many), 1);
        ck_assert_int_eq(swti_claim_order(methods[i], many, few), -1);
        ck_assert_int_eq(swti_claim_order(methods[i], few, few), 0);
    }
}
END_TEST

/* root / 2^bits is the square root of n(n + 1), cut. */
static const struct {
    uint64_t n;
    int32_t bits;
    uint64_t root;
} roots[] = {
    {1, 62, UINT64_C(6521908912666391106)},
    {1, 63, UINT64_C(13043817825332782212)},
    {2, 62, UINT64_C(11296277599074481128)},
    {3, 61, UINT64_C(7987674492471257550)},
    {8, 60, UINT64_C(9782863368999586659)},
    {1000, 54, UINT64_C(18023403458062108018)},
    {1000000000, 33, UINT64_C(8589934596294967294)},
    {UINT64_C(1099511640121), 22, UINT64_C(4611686070208167935)},
    {UINT64_C(576460752303423488), 4, UINT64_C(9223372036854775815)},
    {UINT64_C(1152921504606846976), 3, UINT64_C(9223372036854775811)},
    {UINT64_C(2305843009213693953), 2, UINT64_C(9223372036854775813)},
    {UINT64_C(4611686019415042225), 1, UINT64_C(9223372038830084450)},
};

START_TEST(claim_reaches_from_the_root_on)
{
    const uint64_t n = roots[_i].n, root = roots[_i].root;
    for (int32_t more = 0; more <= 62 && roots[_i].bits + more <= 127; more++) {
        const int32_t shift = roots[_i].bits + more;
        ck_assert_int_eq(swti_claim_reaches(UINT64_C(1) << more, n, root, shift), 0);
        ck_assert_int_eq(swti_claim_reaches(UINT64_C(1) << more, n, root + 1, shift), 1);
        ck_assert_int_eq(swti_claim_reaches(UINT64_C(1) << more, n, root / 2, shift), 0);
        if (more <= 61)
            ck_assert_int_eq(swti_claim_reaches(UINT64_C(3) << more, n, root, shift), 1);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("apportion_claim");
    add_rows(suite, "order", claim_order_is_exact, COUNT(claims));
    add_test(suite, "equal weights", claim_order_of_equal_weights_is_by_posts);
    add_rows(suite, "reaches", claim_reaches_from_the_root_on, COUNT(roots));
    return run_suite(suite);
}
