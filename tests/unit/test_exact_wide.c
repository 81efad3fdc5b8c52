/* SPDX-License-Identifier: MIT */
/* lib/exact/wide.h: powers and sums whose words are known, orders, shifts, and the widest number there is. */
#include "exact/wide.h"
#include "suite.h"

static swti_wide of(uint64_t high, uint64_t low)
{
    const swti_two two = {high, low};
    swti_wide wide;
    swti_wide_set(&wide, two);
    return wide;
}

START_TEST(wide_set_uses_no_leading_words)
{
    ck_assert_uint_eq(of(0, 0).length, 0);
    ck_assert_uint_eq(of(0, 1).length, 1);
    ck_assert_uint_eq(of(1, 0).length, 2);
    ck_assert_uint_eq(of(1, 0).word[0], 0);
}
END_TEST

/* (2^64 - 1)^2 = 2^128 - 2^65 + 1, and (2^64 - 1)^3 = 2^192 - 3 * 2^128 + 3 * 2^64 - 1. */
START_TEST(wide_multiply_carries)
{
    swti_wide wide = of(0, UINT64_MAX);
    swti_wide_multiply(&wide, UINT64_MAX);
    ck_assert_uint_eq(wide.length, 2);
    ck_assert_uint_eq(wide.word[0], 1);
    ck_assert_uint_eq(wide.word[1], UINT64_MAX - 1);
    swti_wide_multiply(&wide, UINT64_MAX);
    ck_assert_uint_eq(wide.length, 3);
    ck_assert_uint_eq(wide.word[0], UINT64_MAX);
    ck_assert_uint_eq(wide.word[1], 2);
    ck_assert_uint_eq(wide.word[2], UINT64_MAX - 2);
    swti_wide_multiply(&wide, 0);
    ck_assert_uint_eq(wide.length, 0);
    swti_wide_multiply(&wide, 5);
    ck_assert_uint_eq(wide.length, 0);
}
END_TEST

/* 2^192 - 1 and 1, in both orders and with both lengths; and words that carry a carry. */
START_TEST(wide_add_carries_to_the_end)
{
    swti_wide ones = of(UINT64_MAX, UINT64_MAX), sum = of(0, 1), twice;
    ones.word[ones.length++] = UINT64_MAX;
    swti_wide_add(&sum, &ones);
    ck_assert_uint_eq(sum.length, 4);
    ck_assert_uint_eq(sum.word[0] | sum.word[1] | sum.word[2], 0);
    ck_assert_uint_eq(sum.word[3], 1);
    swti_wide_copy(&twice, &ones);
    swti_wide_add(&twice, &ones);
    ck_assert_uint_eq(twice.length, 4);
    ck_assert_uint_eq(twice.word[0], UINT64_MAX - 1);
    ck_assert_uint_eq(twice.word[1], UINT64_MAX);
    ck_assert_uint_eq(twice.word[2], UINT64_MAX);
    ck_assert_uint_eq(twice.word[3], 1);
    sum = of(0, 0);
    swti_wide_add(&ones, &sum);
    ck_assert_uint_eq(ones.length, 3);
    swti_wide_add(&sum, &sum);
    ck_assert_uint_eq(sum.length, 0);
    sum = of(0, 5);
    twice = of(7, 0);
    swti_wide_add(&twice, &sum);
    ck_assert_uint_eq(twice.length, 2);
    ck_assert_uint_eq(twice.word[0], 5);
}
END_TEST

START_TEST(wide_subtract_borrows_to_the_end)
{
    swti_wide wide = of(0, 1), one = of(0, 1);
    swti_wide_raise(&wide, UINT64_C(1) << 32, 6); /* 2^192 */
    swti_wide_subtract(&wide, &one);
    ck_assert_uint_eq(wide.length, 3);
    ck_assert_uint_eq(wide.word[0] & wide.word[1] & wide.word[2], UINT64_MAX);
    swti_wide less = of(UINT64_MAX, 1);
    less.word[less.length++] = UINT64_MAX;
    swti_wide_subtract(&wide, &less);
    ck_assert_uint_eq(wide.length, 1);
    ck_assert_uint_eq(wide.word[0], UINT64_MAX - 1);
    swti_wide_subtract(&wide, &wide);
    ck_assert_uint_eq(wide.length, 0);
    wide = of(7, 0);
    wide.word[wide.length++] = 9;
    less = of(7, 1); /* 7 - 7 - 1 borrows from the 9 */
    swti_wide_subtract(&wide, &less);
    ck_assert_uint_eq(wide.length, 3);
    ck_assert_uint_eq(wide.word[0], UINT64_MAX);
    ck_assert_uint_eq(wide.word[1], UINT64_MAX);
    ck_assert_uint_eq(wide.word[2], 8);
}
END_TEST

/* 3^100 * 3^100 = 3^200, in both orders with a word, and (2^192 - 1)^2 = 2^384 - 2^193 + 1, the most that carries. */
START_TEST(wide_times_is_multiplication)
{
    swti_wide power = of(0, 1), square = of(0, 1), ones = of(UINT64_MAX, UINT64_MAX), none = of(0, 0);
    swti_wide_raise(&power, 3, 100);
    swti_wide_raise(&square, 3, 200);
    swti_wide_times(&power, &power);
    ck_assert_int_eq(swti_wide_order(&power, &square), 0);
    ones.word[ones.length++] = UINT64_MAX;
    swti_wide_times(&ones, &ones);
    const uint64_t want[] = {1, 0, 0, UINT64_MAX - 1, UINT64_MAX, UINT64_MAX};
    ck_assert_uint_eq(ones.length, 6);
    ck_assert_mem_eq(ones.word, want, sizeof want);
    /* (2^96 + 2^64 - 1) * 2^32: low words of 0, with and without a carry */
    swti_wide half = of(UINT64_C(1) << 32, UINT64_MAX), shift = of(0, UINT64_C(1) << 32);
    swti_wide_times(&half, &shift);
    const uint64_t shifted[] = {UINT64_C(0xFFFFFFFF00000000), UINT32_MAX, 1};
    ck_assert_uint_eq(half.length, 3);
    ck_assert_mem_eq(half.word, shifted, sizeof shifted);
    swti_wide_times(&shift, &shift);
    ck_assert_uint_eq(shift.length, 2);
    ck_assert_uint_eq(shift.word[1], 1);
    swti_wide word = of(0, 7), other = of(0, 7);
    swti_wide_times(&word, &square);
    swti_wide_multiply(&square, 7);
    ck_assert_int_eq(swti_wide_order(&word, &square), 0);
    swti_wide_times(&word, &none);
    ck_assert_uint_eq(word.length, 0);
    swti_wide_times(&none, &other);
    ck_assert_uint_eq(none.length, 0);
}
END_TEST

/* 3^100 = 515377520732011331036461129765621272702107522001, by words of 2^64. */
START_TEST(wide_raise_is_a_power)
{
    swti_wide wide = of(0, 1);
    swti_wide_raise(&wide, 3, 100);
    ck_assert_uint_eq(wide.length, 3);
    ck_assert_uint_eq(wide.word[2], UINT64_C(1514558410));
    ck_assert_uint_eq(wide.word[1], UINT64_C(7437528029733189493));
    ck_assert_uint_eq(wide.word[0], UINT64_C(15462121228172006353));
    swti_wide_raise(&wide, 7, 0);
    swti_wide_raise(&wide, 7, -3);
    ck_assert_uint_eq(wide.word[0], UINT64_C(15462121228172006353));
    swti_wide_raise(&wide, 0, 2);
    ck_assert_uint_eq(wide.length, 0);
}
END_TEST

START_TEST(wide_raise_equals_repeated_multiplication)
{
    const uint64_t factors[] = {1, 2, 10, 123, 1106, UINT32_MAX, UINT64_C(1) << 32, UINT64_MAX};
    for (size_t i = 0; i < COUNT(factors); i++) {
        swti_wide raised = of(0, 7), multiplied = of(0, 7);
        for (int32_t n = 0; n < 70; n++)
            swti_wide_multiply(&multiplied, factors[i]);
        swti_wide_raise(&raised, factors[i], 70);
        ck_assert_int_eq(swti_wide_order(&raised, &multiplied), 0);
    }
}
END_TEST

/* The widest number the library forms, in no more words: two, a thousand factors of a word, one more. */
START_TEST(wide_holds_the_widest)
{
    swti_wide wide = of(UINT64_MAX, UINT64_MAX), product = of(0, UINT64_MAX), same, one = of(0, 1);
    swti_wide_raise(&wide, UINT64_MAX, 1000);
    swti_wide_times(&product, &wide);
    swti_wide_multiply(&wide, UINT64_MAX);
    ck_assert_uint_eq(wide.length, SWTI_WIDE_WORDS);
    ck_assert_int_eq(swti_wide_order(&product, &wide), 0);
    swti_wide_copy(&same, &wide);
    swti_wide_subtract(&wide, &one);
    swti_wide_add(&wide, &one);
    ck_assert_int_eq(swti_wide_order(&wide, &same), 0);
}
END_TEST

START_TEST(wide_order_looks_at_every_word)
{
    swti_wide a = of(5, 7), b = of(5, 7);
    ck_assert_int_eq(swti_wide_order(&a, &b), 0);
    b.word[0] = 8;
    ck_assert_int_eq(swti_wide_order(&a, &b), -1);
    ck_assert_int_eq(swti_wide_order(&b, &a), 1);
    a.word[1] = 6;
    ck_assert_int_eq(swti_wide_order(&a, &b), 1);
    b = of(0, UINT64_MAX);
    ck_assert_int_eq(swti_wide_order(&a, &b), 1);
    ck_assert_int_eq(swti_wide_order(&b, &a), -1);
    swti_wide_copy(&b, &a);
    ck_assert_int_eq(swti_wide_order(&a, &b), 0);
}
END_TEST

START_TEST(wide_double_and_word_at_are_inverse)
{
    for (int32_t bits = 0; bits < 200; bits++) {
        swti_wide wide = of(0, UINT64_C(0x123456789ABCDEF1));
        swti_wide_double(&wide, bits);
        ck_assert_uint_eq(swti_wide_word_at(&wide, bits), UINT64_C(0x123456789ABCDEF1));
        ck_assert_uint_eq(swti_wide_word_at(&wide, bits + 4), UINT64_C(0x0123456789ABCDEF));
        ck_assert_uint_eq(swti_wide_word_at(&wide, bits + 64), 0);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("exact/wide");
    add_test(suite, "set", wide_set_uses_no_leading_words);
    add_test(suite, "multiply", wide_multiply_carries);
    add_test(suite, "add", wide_add_carries_to_the_end);
    add_test(suite, "subtract", wide_subtract_borrows_to_the_end);
    add_test(suite, "times", wide_times_is_multiplication);
    add_test(suite, "raise", wide_raise_is_a_power);
    add_test(suite, "raise and multiply", wide_raise_equals_repeated_multiplication);
    add_test(suite, "widest", wide_holds_the_widest);
    add_test(suite, "order", wide_order_looks_at_every_word);
    add_test(suite, "shift", wide_double_and_word_at_are_inverse);
    return run_suite(suite);
}
