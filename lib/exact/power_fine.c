/* SPDX-License-Identifier: MIT */
/*
 * Compound growth by 64 bits: a number is mantissa * 2^exponent with the mantissa's top bit set. Quotients
 * and products are cut, so each is too small by less than 2^-63 of itself, and so is what is made of them.
 * num/den is cut once, p/q once in each of n factors, which n - 1 products put together, and one more with
 * num/den: with 2n + 1 cuts in all the truth is below v * (1 + 2^-63)^(2n+1), and that below v * (1 +
 * (2n+2) * 2^-63) for n <= 1000. As a mantissa is below 2^64, this is less than 4n + 4 in its last place.
 */
#include <swtarget/ratio.h>

#include "power.h"

typedef struct {
    uint64_t mantissa;
    int32_t exponent;
} fine;

/* a / b, both above 0, cut. The dividend's high word is below the divisor: half of it where it is not. */
static fine quotient(uint64_t a, uint64_t b)
{
    const int32_t a_zeros = swti_leading_zeros(a), b_zeros = swti_leading_zeros(b);
    const uint64_t dividend = a << a_zeros, divisor = b << b_zeros;
    const int32_t halved = dividend >= divisor;
    const swti_two wide = {dividend >> halved, halved ? dividend << 63 : 0};
    uint64_t rest;
    const fine result = {swti_two_divide(wide, divisor, &rest), b_zeros - a_zeros - 64 + halved};
    return result;
}

/* The product's high word has its top bit set, or the one below. */
static fine multiply(fine a, fine b)
{
    const swti_two product = swti_two_product(a.mantissa, b.mantissa);
    const int32_t up = product.high >> 63 == 0;
    const fine result = {(product.high << up) | (up ? product.low >> 63 : 0),
                         a.exponent + b.exponent + 64 - up};
    return result;
}

/* x^n; times 1, which is exact, in the place of a branch on the bits of n. */
static fine raise(fine x, int32_t n)
{
    const fine one = {UINT64_C(1) << 63, -63};
    fine power = one;
    for (; n > 0; n >>= 1) {
        const fine factor = {n & 1 ? x.mantissa : one.mantissa, n & 1 ? x.exponent : one.exponent};
        power = multiply(power, factor);
        x = multiply(x, x);
    }
    return power;
}

/* mantissa / 2^bits rounded, for a mantissa below 2^64 and bits in 0..64; 2^63 stands for what is more. */
static uint64_t round_fine(uint64_t mantissa, int32_t bits, int32_t rounding)
{
    const uint64_t whole = bits == 64 ? 0 : mantissa >> bits, part = bits == 0 ? 0 : mantissa << (64 - bits);
    const uint64_t up = rounding == SWT_CEIL ? part != 0 : rounding == SWT_HALF_UP ? part >> 63 : 0;
    return whole >> 63 != 0 ? UINT64_C(1) << 63 : whole + up;
}

/*
 * Half the mantissa has room for what is added, and is off by as many of its last place, halved, and one
 * more.
 */
swti_ends swti_power_round_finely(const swti_power *power, uint64_t num, uint64_t den, int32_t rounding)
{
    const fine v = multiply(quotient(num, den), raise(quotient(power->p, power->q), power->n));
    const uint64_t low = v.mantissa >> 1, more = 2 * (uint64_t)power->n + 3, high = low + more;
    const int32_t bits = -v.exponent - 1;
    swti_ends ends = {UINT64_C(1) << 63, UINT64_C(1) << 63, 0.0};
    if (bits > 64) /* not even 1/2, as the mantissa is below 2^63 + 2^11 */
        ends.lower = ends.upper = rounding == SWT_CEIL;
    else if (bits >= 0) {
        ends.lower = round_fine(low, bits, rounding);
        ends.upper = round_fine(high, bits, rounding);
        ends.width = bits == 0 ? 1.0 : (double)more * 0x1p-64 * (double)(UINT64_C(1) << (64 - bits));
    }
    return ends;
}
