/* SPDX-License-Identifier: MIT */
/* Numbers as plans print them, built at random, against GMP; what is no number has rows in the vectors. */
#include "checks.h"
#include "draw.h"
#include "exact.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define TEXT_BYTES  512
#define MOST_DIGITS 48

/* A text that grows, in ASCII or with full-width signs in between. */
typedef struct {
    char bytes[TEXT_BYTES];
    size_t used;
    int is_wide;
} text;

/* A decimal: digits / 10^places, exactly. */
typedef struct {
    mpz_t digits;
    int32_t places;
} decimal;

static void put_bytes(text *t, const char *bytes)
{
    const size_t length = strlen(bytes);
    if (t->used + length >= TEXT_BYTES)
        abort();
    memcpy(t->bytes + t->used, bytes, length + 1);
    t->used += length;
}

/* The full-width forms of ! to ~ are U+FF01 to U+FF5E, in the same order. */
static void put_sign(text *t, char sign)
{
    const unsigned code = 0xFF01u + (unsigned)(sign - '!');
    const char wide[] = {(char)0xEF, (char)(0x80 | ((code >> 6) & 0x3F)), (char)(0x80 | (code & 0x3F)), '\0'};
    const char plain[] = {sign, '\0'};
    put_bytes(t, t->is_wide && draw_one_in(2) ? wide : plain);
}

/* Up to 22 digits, zeros on either side; or near a multiple of 2^64, which a 64-bit number takes for 0. */
static void draw_digits(mpz_t digits)
{
    exact_set(digits, draw_bits(63));
    if (draw_one_in(4)) {
        exact_set(digits, 1 + draw_bits(20));
        mpz_mul_2exp(digits, digits, 64);
        if (draw_one_in(2))
            mpz_sub_ui(digits, digits, 1);
    }
    for (uint64_t zeros = draw_one_in(4) ? draw_below(9) : 0; zeros > 0; zeros--)
        mpz_mul_ui(digits, digits, 10);
    if (draw_one_in(16))
        mpz_set_ui(digits, 0);
}

/* Writes the decimal: with zeros before it, commas between its threes, and a point before its last digits. */
static void put_decimal(text *t, decimal *d)
{
    char written[MOST_DIGITS] = "0000";
    const int has_commas = draw_one_in(3);
    draw_digits(d->digits);
    const size_t before = has_commas ? 1 : draw_below(3);
    mpz_get_str(written + before, 10, d->digits);
    const size_t length = strlen(written);
    d->places = draw_one_in(2) ? 0 : (int32_t)draw_below(length);
    const size_t whole = length - (size_t)d->places;
    for (size_t i = 0; i < length; i++) {
        if (i == whole)
            put_sign(t, '.');
        else if (has_commas && i > 0 && i < whole && (whole - i) % 3 == 0)
            put_sign(t, ',');
        put_sign(t, written[i]);
    }
}

/* A unit or none; returns by how many places it moves the point to the right. */
static int32_t put_unit(text *t)
{
    switch (draw_below(6)) {
    case 0:
        put_sign(t, '%');
        return -2;
    case 1:
        put_bytes(t, "\xE2\x80\xB0"); /* per mille */
        return -3;
    case 2:
        put_bytes(t, "\xE4\xB8\x87"); /* ten thousand */
        return 4;
    case 3:
        put_bytes(t, "\xE4\xBA\xBF"); /* a hundred million */
        return 8;
    default:
        return 0;
    }
}

/* z * 10^tens, for tens >= 0. */
static void scale(mpz_t z, int32_t tens)
{
    mpz_t power;
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, (unsigned long)tens);
    mpz_mul(z, z, power);
    mpz_clear(power);
}

/* Digits that no 64-bit number holds may be refused although the ratio, once reduced, would fit. */
static int is_long(const mpz_t digits)
{
    return mpz_sizeinbase(digits, 2) > 63;
}

static swt_status exact_parsed(decimal *above, decimal *below, int32_t moved, int is_negative, swt_ratio *r)
{
    if (mpz_sgn(below->digits) == 0)
        return SWT_ERR_DIV_ZERO;
    const int32_t tens = below->places - above->places + moved;
    scale(tens < 0 ? below->digits : above->digits, abs(tens));
    if (is_negative)
        mpz_neg(above->digits, above->digits);
    return exact_ratio(above->digits, below->digits, r);
}

void check_ratio_parse(run_subject *run)
{
    text t = {"", 0, draw_one_in(3)};
    decimal above, below;
    int32_t moved = 0;
    mpz_inits(above.digits, below.digits, NULL);
    const int is_negative = draw_one_in(3);
    if (is_negative || draw_one_in(4))
        put_sign(&t, is_negative ? '-' : '+');
    put_decimal(&t, &above);
    mpz_set_ui(below.digits, 1);
    below.places = 0;
    if (draw_one_in(3)) {
        put_sign(&t, draw_one_in(2) ? '/' : ':');
        put_decimal(&t, &below);
    } else {
        moved = put_unit(&t);
    }
    const int may_refuse = is_long(above.digits) || is_long(below.digits);
    swt_ratio got = {ORACLE_UNTOUCHED, 1}, want = got;
    swt_status expected = exact_parsed(&above, &below, moved, is_negative, &want);
    const swt_status status = swt_ratio_parse(t.bytes, &got);
    if (may_refuse && expected == SWT_OK && status == SWT_ERR_OVERFLOW) {
        expected = status;
        want.num = ORACLE_UNTOUCHED;
        want.den = 1;
    }
    run_compared(
        run, expected != SWT_OK, status == expected && got.num == want.num && got.den == want.den,
        "swt_ratio_parse(\"%s\", &r) gave %s %" PRId64 "/%" PRId64 ", exact is %s %" PRId64 "/%" PRId64,
        t.bytes, swt_status_name(status), got.num, got.den, swt_status_name(expected), want.num, want.den);
    mpz_clears(above.digits, below.digits, NULL);
}
