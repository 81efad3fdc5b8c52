/* SPDX-License-Identifier: MIT */
/* Exact arithmetic by GMP, written from the comments of the public headers alone. */
#include "exact.h"

exact_outcome exact_error(swt_status status)
{
    const exact_outcome outcome = {status, ORACLE_UNTOUCHED};
    return outcome;
}

exact_outcome exact_value(int64_t value)
{
    const exact_outcome outcome = {SWT_OK, value};
    return outcome;
}

int exact_same(exact_outcome a, exact_outcome b)
{
    return a.status == b.status && a.value == b.value;
}

void exact_set(mpz_t z, int64_t value)
{
    const uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    mpz_import(z, 1, -1, sizeof size, 0, 0, &size);
    if (value < 0)
        mpz_neg(z, z);
}

int exact_fits(const mpz_t z)
{
    /* -2^63 has 64 bits and is the only number of that length that fits. */
    const size_t bits = mpz_sizeinbase(z, 2);
    return bits <= 63 || (bits == 64 && mpz_sgn(z) < 0 && mpz_scan1(z, 0) == 63);
}

int64_t exact_get(const mpz_t z)
{
    uint64_t size = 0;
    mpz_export(&size, NULL, -1, sizeof size, 0, 0, z);
    if (mpz_sgn(z) >= 0)
        return (int64_t)size;
    return size > INT64_MAX ? INT64_MIN : -(int64_t)size;
}

exact_outcome exact_whole(const mpz_t z)
{
    return exact_fits(z) ? exact_value(exact_get(z)) : exact_error(SWT_ERR_OVERFLOW);
}

exact_outcome exact_round(const mpz_t above, const mpz_t below, int32_t rounding)
{
    mpz_t whole, twice;
    mpz_inits(whole, twice, NULL);
    if (rounding == SWT_CEIL) {
        mpz_cdiv_q(whole, above, below);
    } else if (rounding == SWT_FLOOR) {
        mpz_fdiv_q(whole, above, below);
    } else { /* floor(x + 1/2) */
        mpz_mul_2exp(whole, above, 1);
        mpz_add(whole, whole, below);
        mpz_mul_2exp(twice, below, 1);
        mpz_fdiv_q(whole, whole, twice);
    }
    const exact_outcome outcome = exact_whole(whole);
    mpz_clears(whole, twice, NULL);
    return outcome;
}

swt_status exact_ratio(mpz_t num, mpz_t den, swt_ratio *r)
{
    mpz_t common;
    mpz_init(common);
    mpz_gcd(common, num, den);
    if (mpz_sgn(den) < 0)
        mpz_neg(common, common);
    mpz_divexact(num, num, common);
    mpz_divexact(den, den, common);
    mpz_clear(common);
    if (!exact_fits(num) || !exact_fits(den))
        return SWT_ERR_OVERFLOW;
    r->num = exact_get(num);
    r->den = exact_get(den);
    return SWT_OK;
}

void exact_growth(mpz_t above, mpz_t below, swt_ratio rate, int32_t periods)
{
    exact_set(above, rate.num);
    exact_set(below, rate.den);
    mpz_add(above, above, below);
    mpz_pow_ui(above, above, (unsigned long)periods);
    mpz_pow_ui(below, below, (unsigned long)periods);
}

swt_status exact_refusal(int64_t headcount, swt_ratio rate, int32_t periods)
{
    if (headcount < 0 || periods < 0 || periods > SWT_MAX_PERIODS || rate.den < 0)
        return SWT_ERR_RANGE;
    if (rate.den == 0)
        return SWT_ERR_DIV_ZERO;
    return rate.num <= -rate.den ? SWT_ERR_RANGE : SWT_OK;
}
