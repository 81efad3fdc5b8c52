/* SPDX-License-Identifier: MIT */
/* Quotients of wide numbers: one step of long division, and Euclid's algorithm built on it. */
#include "quotient.h"

#include "fraction.h"

/* One more than INT64_MAX, which a negative number may come to. */
#define GREATEST (UINT64_C(1) << 63)

/* Word `index` of wide * 2^shift, for shift in 0..63. */
static uint64_t shifted_word(const swti_wide *wide, size_t index, int32_t shift)
{
    const uint64_t high = index < wide->length ? wide->word[index] : 0;
    const uint64_t low = index > 0 && index <= wide->length ? wide->word[index - 1] : 0;
    return shift == 0 ? high : (high << shift) | (low >> (64 - shift));
}

/*
 * above / below, which leaves the rest in above. Returns 0, and above as it was, only where the quotient is
 * above INT64_MAX: where the first word of below, w, is met by w or more one place up, it is 2^64 * w/(w + 1)
 * or more, which is 2^63 at least.
 *
 * Both are shifted so that w becomes d, with its highest bit set, and cut after that word, which leaves two
 * words of above, n: n * 2^e <= above < (n + 1) * 2^e and d * 2^e <= below < (d + 1) * 2^e. As less than w
 * stands one place up, n / d is below 2^64. Then above / below < (n + 1) / d, and as n is whole, floor(n / d)
 * is not below the quotient. Nor is it more than 2 above it: above / below > n / (d + 1), and
 * n / d - n / (d + 1) = (n / d) / (d + 1) < 2^64 / 2^63.
 */
static int32_t divide(swti_wide *above, const swti_wide *below, uint64_t *quotient)
{
    const size_t last = below->length - 1;
    const int32_t shift = swti_leading_zeros(below->word[last]);
    if (above->length > last + 2 || (above->length == last + 2 && above->word[last + 1] >= below->word[last]))
        return 0;
    const swti_two leading = {shifted_word(above, last + 1, shift), shifted_word(above, last, shift)};
    uint64_t rest;
    swti_wide product;
    *quotient = swti_two_divide(leading, shifted_word(below, last, shift), &rest);
    swti_wide_copy(&product, below);
    swti_wide_multiply(&product, *quotient);
    for (; swti_wide_order(&product, above) > 0; (*quotient)--)
        swti_wide_subtract(&product, below);
    swti_wide_subtract(above, &product);
    return 1;
}

swt_status swti_quotient_round(swti_wide *above, const swti_wide *below, int32_t rounding, int64_t *out)
{
    uint64_t quotient;
    if (!divide(above, below, &quotient) || quotient > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    if (rounding == SWT_CEIL)
        quotient += above->length != 0;
    if (rounding == SWT_HALF_UP) {
        swti_wide_double(above, 1);
        quotient += swti_wide_order(above, below) >= 0;
    }
    if (quotient > INT64_MAX)
        return SWT_ERR_OVERFLOW;
    *out = (int64_t)quotient;
    return SWT_OK;
}

/* last * quotient + before, for both at most GREATEST; 0 where that is more. */
static int32_t next_convergent(uint64_t quotient, uint64_t *before, uint64_t *last)
{
    const swti_two product = swti_two_product(quotient, *last);
    if (product.high != 0 || product.low > GREATEST - *before)
        return 0;
    const uint64_t next = product.low + *before;
    *before = *last;
    *last = next;
    return 1;
}

/*
 * Euclid's algorithm gives the partial quotients of the continued fraction, and these its convergents, each
 * in lowest terms and with no less above or below the line than the one before; the last is the ratio itself.
 * So as soon as one does not fit the ratio does not, and as they grow like Fibonacci's numbers or faster, that
 * is known after 93 steps.
 */
swt_status swti_quotient_ratio(int32_t negative, swti_wide *above, swti_wide *below, swt_ratio *r)
{
    uint64_t num_before = 0, num = 1, den_before = 1, den = 0, quotient;
    while (below->length != 0) {
        if (!divide(above, below, &quotient) || !next_convergent(quotient, &num_before, &num) ||
            !next_convergent(quotient, &den_before, &den))
            return SWT_ERR_OVERFLOW;
        swti_wide *const rest = above;
        above = below;
        below = rest;
    }
    return swti_fraction_store(negative, num, den, r);
}
