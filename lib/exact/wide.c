/* SPDX-License-Identifier: MIT */
/* Wide numbers: schoolbook multiplication, addition and comparison. */
#include "wide.h"

void swti_wide_set(swti_wide *wide, swti_two value)
{
    wide->word[0] = value.low;
    wide->word[1] = value.high;
    wide->length = value.high != 0 ? 2 : value.low != 0;
}

static void trim(swti_wide *wide)
{
    while (wide->length > 0 && wide->word[wide->length - 1] == 0)
        wide->length--;
}

void swti_wide_copy(swti_wide *wide, const swti_wide *from)
{
    wide->length = from->length;
    for (size_t i = 0; i < from->length; i++)
        wide->word[i] = from->word[i];
}

/* No carry is lost: word * factor + carry <= (2^64-1)^2 + 2^64-1 < 2^128, so high + 1 cannot wrap. */
void swti_wide_multiply(swti_wide *wide, uint64_t factor)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < wide->length; i++) {
        const swti_two product = swti_two_product(wide->word[i], factor);
        wide->word[i] = product.low + carry;
        carry = product.high + (wide->word[i] < carry);
    }
    if (carry != 0)
        wide->word[wide->length++] = carry;
    if (factor == 0)
        wide->length = 0;
}

static uint64_t word_or_none(const swti_wide *wide, size_t index)
{
    return index < wide->length ? wide->word[index] : 0;
}

/* At most one of the two carries of a word is 1: where a + b wraps it is at most 2^64 - 2. */
void swti_wide_add(swti_wide *wide, const swti_wide *more)
{
    const size_t length = wide->length > more->length ? wide->length : more->length;
    uint64_t carry = 0;
    for (size_t i = 0; i < length; i++) {
        const uint64_t added = word_or_none(wide, i) + word_or_none(more, i);
        const uint64_t wrapped = added < word_or_none(more, i);
        wide->word[i] = added + carry;
        carry = wrapped + (wide->word[i] < carry);
    }
    wide->length = length;
    if (carry != 0)
        wide->word[wide->length++] = carry;
}

/* At most one of the two borrows of a word is 1: where a - b wraps it is at least 1. */
void swti_wide_subtract(swti_wide *wide, const swti_wide *less)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < wide->length; i++) {
        const uint64_t word = wide->word[i], taken = word_or_none(less, i);
        wide->word[i] = word - taken - borrow;
        borrow = (uint64_t)(word < taken) + (word - taken < borrow);
    }
    trim(wide);
}

/* No carry is lost: word * factor + word + carry <= (2^64-1)^2 + 2 * (2^64-1) = 2^128 - 1. */
void swti_wide_times(swti_wide *wide, const swti_wide *by)
{
    swti_wide product;
    product.length = wide->length + by->length;
    for (size_t i = 0; i < product.length; i++)
        product.word[i] = 0;
    for (size_t i = 0; i < wide->length; i++) {
        uint64_t carry = 0;
        for (size_t j = 0; j < by->length; j++) {
            const swti_two part = swti_two_product(wide->word[i], by->word[j]);
            const uint64_t low = part.low + carry;
            carry = part.high + (low < carry);
            product.word[i + j] += low;
            carry += product.word[i + j] < low;
        }
        product.word[i + by->length] = carry;
    }
    trim(&product);
    swti_wide_copy(wide, &product);
}

/* As many factors go into one word as fit: 1.23 a year is 123, and nine of these make a word. */
void swti_wide_raise(swti_wide *wide, uint64_t factor, int32_t times)
{
    while (times > 0) {
        uint64_t power = factor;
        int32_t taken = 1;
        while (taken < times && swti_two_product(power, factor).high == 0) {
            power *= factor;
            taken++;
        }
        swti_wide_multiply(wide, power);
        times -= taken;
    }
}

void swti_wide_double(swti_wide *wide, int32_t bits)
{
    for (; bits >= 63; bits -= 63)
        swti_wide_multiply(wide, UINT64_C(1) << 63);
    swti_wide_multiply(wide, UINT64_C(1) << bits);
}

uint64_t swti_wide_word_at(const swti_wide *wide, int32_t bits)
{
    const size_t first = (size_t)bits / 64;
    const int32_t shift = bits % 64;
    const uint64_t low = first < wide->length ? wide->word[first] : 0;
    const uint64_t high = first + 1 < wide->length ? wide->word[first + 1] : 0;
    return shift == 0 ? low : (low >> shift) | (high << (64 - shift));
}

int32_t swti_wide_order(const swti_wide *a, const swti_wide *b)
{
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    for (size_t i = a->length; i-- > 0;)
        if (a->word[i] != b->word[i])
            return a->word[i] < b->word[i] ? -1 : 1;
    return 0;
}
