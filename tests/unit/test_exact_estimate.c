/* SPDX-License-Identifier: MIT */
/*
 * lib/exact/estimate.h: a power in doubles, for which powers it may be asked, and that its ends are as far
 * apart as the bound beside swti_plain_ends has it. That the ends hold the truth is asked in test_exact_power.c.
 */
#include "exact/estimate.h"
#include "suite.h"

#define TWO_53 (UINT64_C(1) << 53)

/* 3^n is below 2^53 up to n = 33, so that every product is a double, whatever the order. */
START_TEST(raise_multiplies_n_times)
{
    double power = 1.0;
    for (int32_t n = 0; n <= 33; n++) {
        ck_assert_double_eq(swti_raise(1.5, n), power);
        power *= 1.5;
    }
    ck_assert_double_eq(swti_raise(2.0, 1000), 0x1p1000);
    ck_assert_double_eq(swti_raise(0.5, 1000), 0x1p-1000);
}
END_TEST

static const struct {
    swti_power power;
    int32_t want;
} plain[] = {
    {{1, 1, 0}, 1},
    {{123, 100, 5}, 1},
    {{TWO_53 - 1, TWO_53 / 2, 1000}, 1},
    {{1, TWO_53 - 1, 1000}, 1},
    {{TWO_53, 1, 1}, 0},
    {{1, TWO_53, 1}, 0},
    {{TWO_53 + 1, TWO_53 + 3, 1000}, 0},
    {{UINT64_MAX - 1, INT64_MAX, 2}, 0},
};

START_TEST(plain_powers_are_of_doubles)
{
    ck_assert_int_eq(swti_power_is_plain(plain[_i].power), SWTI_DOUBLES_PROVE && plain[_i].want);
}
END_TEST

enum { ANY, DECIDED, NEAR };

/* The truths, by fractions of Python: 1331, 1.5, 2^49 - 1; 1332.331, 121576.65..., 3354224.52..., 7e-1000. */
static const struct {
    swti_power power;
    uint64_t base;
    int32_t rounding, tells;
    uint64_t upper;
    double width; /* 2E, for the truth in the place of the value */
} ends[] = {
    {{11, 10, 3}, 1000, SWT_CEIL, NEAR, 1332, 1331 * 2 * 10 * 0x1p-53},
    {{11, 10, 3}, 1000, SWT_FLOOR, NEAR, 1331, 1331 * 2 * 10 * 0x1p-53},
    {{11, 10, 3}, 1000, SWT_HALF_UP, DECIDED, 1331, 0.0},
    {{11, 10, 3}, 1001, SWT_CEIL, DECIDED, 1333, 0.0},
    {{11, 10, 3}, 1001, SWT_FLOOR, DECIDED, 1332, 0.0},
    {{3, 2, 1}, 1, SWT_CEIL, DECIDED, 2, 0.0},
    {{3, 2, 1}, 1, SWT_FLOOR, DECIDED, 1, 0.0},
    {{3, 2, 1}, 1, SWT_HALF_UP, NEAR, 2, 1.5 * 2 * 6 * 0x1p-53},
    {{9, 10, 20}, 1000000, SWT_CEIL, DECIDED, 121577, 0.0},
    {{9, 10, 20}, 1000000, SWT_FLOOR, DECIDED, 121576, 0.0},
    {{9, 10, 20}, 1000000, SWT_HALF_UP, DECIDED, 121577, 0.0},
    {{1001, 1000, 1000}, 1234567, SWT_HALF_UP, DECIDED, 3354225, 0.0},
    {{1, 1, 0}, (UINT64_C(1) << 49) - 1, SWT_FLOOR, NEAR, (UINT64_C(1) << 49) - 1, 0x1p-1}, /* E below 1/4 */
    {{1, 1, 0}, UINT64_C(1) << 49, SWT_FLOOR, ANY, UINT64_C(1) << 63, 1.0},
    {{1, 10, 1000}, 7, SWT_CEIL, ANY, UINT64_C(1) << 63, 1.0}, /* vanished */
    {{10, 1, 1000}, 7, SWT_CEIL, ANY, UINT64_C(1) << 63, 1.0},
};

START_TEST(plain_ends_tell_what_the_bound_allows)
{
    if (!SWTI_DOUBLES_PROVE)
        return; /* nobody asks */
    const swti_ends got = swti_plain_ends(ends[_i].power, ends[_i].base, ends[_i].rounding);
    const uint64_t apart = ends[_i].tells == ANY ? ends[_i].upper : ends[_i].tells == NEAR;
    ck_assert_uint_eq(got.upper, ends[_i].upper);
    ck_assert_uint_eq(got.upper - got.lower, apart);
    ck_assert_double_ge(got.width, 0.999 * ends[_i].width);
    ck_assert_double_le(got.width, 1.001 * ends[_i].width);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("exact/estimate");
    add_test(suite, "raise", raise_multiplies_n_times);
    add_rows(suite, "plain", plain_powers_are_of_doubles, COUNT(plain));
    add_rows(suite, "ends", plain_ends_tell_what_the_bound_allows, COUNT(ends));
    return run_suite(suite);
}
