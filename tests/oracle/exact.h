/* SPDX-License-Identifier: MIT */
/* Exact arithmetic by GMP, in the terms of the library: what a call must answer, errors included. */
#ifndef ORACLE_EXACT_H
#define ORACLE_EXACT_H

#include <gmp.h>
#include <swtarget.h>

/* What an out-argument holds before each call; a call that fails must leave it there. */
#define ORACLE_UNTOUCHED INT64_C(-7777777777777777777)

/* A status and what stands in the out-argument afterwards. */
typedef struct {
    swt_status status;
    int64_t value;
} exact_outcome;

exact_outcome exact_error(swt_status status);
exact_outcome exact_value(int64_t value);
int exact_same(exact_outcome a, exact_outcome b);

/* Any int64 into GMP, and back where it fits; long is too narrow for both on some machines. */
void exact_set(mpz_t z, int64_t value);
int exact_fits(const mpz_t z);
int64_t exact_get(const mpz_t z);

/* z itself, or SWT_ERR_OVERFLOW above INT64_MAX. */
exact_outcome exact_whole(const mpz_t z);

/* above/below rounded, or SWT_ERR_OVERFLOW above INT64_MAX; above >= 0, below > 0. */
exact_outcome exact_round(const mpz_t above, const mpz_t below, int32_t rounding);

/* num/den reduced, or SWT_ERR_OVERFLOW where it does not fit; den is not 0. */
swt_status exact_ratio(mpz_t num, mpz_t den, swt_ratio *r);

/* above = (num + den)^periods and below = den^periods: the factor of growth, for a rate in range. */
void exact_growth(mpz_t above, mpz_t below, swt_ratio rate, int32_t periods);

/* Why growth.h refuses a rate and a number of periods, or SWT_OK. headcount stands for the others' signs. */
swt_status exact_refusal(int64_t headcount, swt_ratio rate, int32_t periods);

#endif
