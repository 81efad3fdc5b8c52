/* SPDX-License-Identifier: MIT */
/* Numbers as plans print them, read sign by sign. The grammar is that of swt_ratio_parse. */
#include "number.h"

/* More zeros in a row than this are refused as too many digits; it keeps scales far from overflow. */
#define MOST_PLACES 1000000

/* A written sign is its ASCII character; these have none. */
enum { END = 0, PER_MILLE = 'm', TEN_THOUSAND = 'w', HUNDRED_MILLION = 'y', OTHER = '?' };

typedef struct {
    const unsigned char *at;
    int32_t sign; /* the one at `at` */
    int32_t size; /* its bytes */
} reader;

typedef struct {
    swti_decimal decimal;
    int32_t places; /* digits printed behind the point */
    int32_t zeros;  /* zeros read after the last other digit, not yet in decimal.digits */
    int32_t too_long;
} accumulator;

/* U+FF01..U+FF5E are EF BC 81..EF BD 9E; those of ASCII 21..3F end in that code plus 60 (hexadecimal). */
static int32_t full_width_sign(const unsigned char *bytes)
{
    static const char known[] = "0123456789+-.,%/:";
    if (bytes[0] != 0xEF || bytes[1] != 0xBC)
        return OTHER;
    for (size_t i = 0; known[i] != '\0'; i++)
        if (bytes[2] == (unsigned char)known[i] + 0x60)
            return known[i];
    return OTHER;
}

static int32_t chinese_sign(const unsigned char *bytes)
{
    if (bytes[0] == 0xE2 && bytes[1] == 0x80 && bytes[2] == 0xB0)
        return PER_MILLE;
    if (bytes[0] == 0xE4 && bytes[1] == 0xB8 && bytes[2] == 0x87)
        return TEN_THOUSAND;
    if (bytes[0] == 0xE4 && bytes[1] == 0xBA && bytes[2] == 0xBF)
        return HUNDRED_MILLION;
    return full_width_sign(bytes);
}

/* Bytes are looked at in order and each only if the one before is not the end of the text. */
static void look(reader *r)
{
    static const char plain[] = "0123456789+-.,%/:";
    r->size = 1;
    r->sign = r->at[0] == '\0' ? END : OTHER;
    for (size_t i = 0; plain[i] != '\0'; i++)
        if (r->at[0] == (unsigned char)plain[i])
            r->sign = plain[i];
    if (r->at[0] >= 0xE2 && r->at[1] != '\0' && r->at[2] != '\0') {
        r->sign = chinese_sign(r->at);
        r->size = 3;
    }
}

static void advance(reader *r)
{
    r->at += r->size;
    look(r);
}

static int32_t is_digit(const reader *r)
{
    return r->sign >= '0' && r->sign <= '9';
}

/* Zeros wait until another digit follows, so that 0.5000... and 100...0万 never count as too long. */
static void add_digit(accumulator *sum, uint64_t digit)
{
    if (digit == 0) {
        sum->zeros += sum->decimal.digits != 0 && !sum->too_long;
        sum->too_long |= sum->zeros > MOST_PLACES;
        return;
    }
    for (; sum->zeros >= 0 && !sum->too_long; sum->zeros--) {
        sum->too_long = sum->decimal.digits > UINT64_MAX / 10;
        sum->decimal.digits *= 10;
    }
    sum->zeros = 0;
    sum->too_long |= digit > UINT64_MAX - sum->decimal.digits;
    sum->decimal.digits += digit;
}

/* At least one digit; returns how many. */
static int32_t read_digits(reader *r, accumulator *sum)
{
    int32_t count = 0;
    for (; is_digit(r); advance(r)) {
        add_digit(sum, (uint64_t)(r->sign - '0'));
        count += count <= MOST_PLACES;
    }
    sum->too_long |= count > MOST_PLACES;
    return count;
}

/* 12345 or 12,345: one to three digits and then threes. */
static int32_t read_whole(reader *r, accumulator *sum)
{
    const int32_t first = read_digits(r, sum);
    if (first == 0 || (r->sign == ',' && first > 3))
        return 0;
    while (r->sign == ',') {
        advance(r);
        if (read_digits(r, sum) != 3)
            return 0;
    }
    return 1;
}

static int32_t read_decimal(reader *r, accumulator *sum)
{
    if (!read_whole(r, sum))
        return 0;
    if (r->sign == '.') {
        advance(r);
        sum->places = read_digits(r, sum);
        if (sum->places == 0)
            return 0;
    }
    sum->decimal.scale = sum->places - sum->zeros;
    return 1;
}

/* The places that a unit sign moves the point to the left; 0 where there is none. */
static int32_t read_unit(reader *r)
{
    int32_t moved = 0;
    switch (r->sign) {
    case '%':
        moved = 2;
        break;
    case PER_MILLE:
        moved = 3;
        break;
    case TEN_THOUSAND:
        moved = -4;
        break;
    case HUNDRED_MILLION:
        moved = -8;
        break;
    default:
        return 0;
    }
    advance(r);
    return moved;
}

static int32_t read_sign(reader *r)
{
    const int32_t negative = r->sign == '-';
    if (negative || r->sign == '+')
        advance(r);
    return negative;
}

static swt_status read_number(const unsigned char *text, swti_number *number)
{
    reader r = {text, END, 0};
    accumulator above = {{0, 0}, 0, 0, 0}, below = {{1, 0}, 0, 0, 0};
    look(&r);
    const int32_t negative = read_sign(&r);
    if (!read_decimal(&r, &above))
        return SWT_ERR_SYNTAX;
    const int32_t moved = read_unit(&r);
    const int32_t is_fraction = moved == 0 && (r.sign == '/' || r.sign == ':');
    if (is_fraction) {
        advance(&r);
        below.decimal.digits = 0;
        if (!read_decimal(&r, &below))
            return SWT_ERR_SYNTAX;
    }
    if (r.sign != END)
        return SWT_ERR_SYNTAX;
    if (below.decimal.digits == 0 && !below.too_long)
        return SWT_ERR_DIV_ZERO;
    if (above.too_long || below.too_long)
        return SWT_ERR_OVERFLOW;
    above.decimal.scale += moved;
    const swti_number read = {above.decimal, below.decimal, above.places + moved, negative, is_fraction};
    *number = read;
    return SWT_OK;
}

swt_status swti_number_read(const char *text, swti_number *number)
{
    swti_number read;
    const swt_status status = read_number((const unsigned char *)text, &read);
    if (status == SWT_OK)
        *number = read;
    return status;
}
