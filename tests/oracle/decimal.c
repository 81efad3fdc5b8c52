/* SPDX-License-Identifier: MIT */
/* The shortest decimal of a double by the C library's printing and reading, which the library does not use. */
#include "decimal.h"

#include "exact.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS_ENOUGH 17 /* any double reads back from so many significant digits */

double decimal_read(decimal d)
{
    char text[48];
    snprintf(text, sizeof text, "%" PRId64 "e%" PRId32, d.digits, d.ten);
    return strtod(text, NULL);
}

/* x in `count` significant digits, as the C library prints it: the nearest decimal, of two the even one. */
static decimal print_decimal(double x, int count)
{
    char text[48], digits[48];
    size_t used = 0;
    snprintf(text, sizeof text, "%.*e", count - 1, x);
    const char *const exponent = strchr(text, 'e');
    for (const char *c = text; c < exponent; c++)
        if (*c != '.')
            digits[used++] = *c;
    digits[used] = '\0';
    const decimal d = {strtoll(digits, NULL, 10), (int32_t)strtol(exponent + 1, NULL, 10) - (count - 1)};
    return d;
}

/* |x - d| as an exact fraction. */
static void set_distance(mpq_t distance, double x, decimal d)
{
    mpq_t value;
    mpq_init(value);
    mpq_set_d(distance, x);
    mpz_ui_pow_ui(d.ten < 0 ? mpq_denref(value) : mpq_numref(value), 10, (unsigned long)labs(d.ten));
    if (d.ten >= 0)
        mpz_set_ui(mpq_denref(value), 1);
    else
        mpz_set_ui(mpq_numref(value), 1);
    mpz_t digits;
    mpz_init(digits);
    exact_set(digits, d.digits);
    mpz_mul(mpq_numref(value), mpq_numref(value), digits);
    mpz_clear(digits);
    mpq_canonicalize(value);
    mpq_sub(distance, distance, value);
    mpq_abs(distance, distance);
    mpq_clear(value);
}

/*
 * The decimal of `count` digits that reads back as x and is nearest to it; 0 where there is none. What is
 * nearest decides, except below a power of two: doubles lie closer there, so that the nearest decimal may not
 * read back where the next one above does.
 */
static int shortest_of(double x, int count, decimal *found)
{
    int exponent;
    const decimal nearest = print_decimal(x, count);
    const int64_t reach = fabs(frexp(x, &exponent)) > 0.5 ? 0 : 1;
    int is_found = 0;
    mpq_t distance, least;
    mpq_inits(distance, least, NULL);
    for (int64_t step = -reach; step <= reach; step++) {
        const decimal d = {nearest.digits + step, nearest.ten};
        if (decimal_read(d) < x || decimal_read(d) > x)
            continue;
        set_distance(distance, x, d);
        if (!is_found || mpq_cmp(distance, least) < 0 || (mpq_equal(distance, least) && d.digits % 2 == 0)) {
            *found = d;
            mpq_set(least, distance);
            is_found = 1;
        }
    }
    mpq_clears(distance, least, NULL);
    return is_found;
}

swt_status decimal_shortest(double x, swt_ratio *r)
{
    decimal d = {0, 0};
    if (!isfinite(x))
        return SWT_ERR_RANGE;
    for (int count = 1; count <= DIGITS_ENOUGH; count++)
        if (shortest_of(x, count, &d))
            break;
    mpz_t num, den, ten;
    mpz_inits(num, den, ten, NULL);
    exact_set(num, d.digits);
    mpz_set_ui(den, 1);
    mpz_ui_pow_ui(ten, 10, (unsigned long)labs(d.ten));
    mpz_mul(d.ten < 0 ? den : num, d.ten < 0 ? den : num, ten);
    const swt_status status = exact_ratio(num, den, r);
    mpz_clears(num, den, ten, NULL);
    return status;
}
