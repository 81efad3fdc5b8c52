/* SPDX-License-Identifier: MIT */
/* The numbers that stand in the catalogue's texts, however they are written. */
#ifndef PLANS_NUMBERS_H
#define PLANS_NUMBERS_H

#include <check.h>
#include <ctype.h>
#include <stdint.h>
#include <string.h>

enum { MOST_NUMBERS = 64, MILLIONTHS = 1000000 };

/* What numbers a text holds: each once, in millionths. */
typedef struct {
    int64_t values[MOST_NUMBERS];
    size_t count;
} numbers;

static inline int holds(const numbers *n, int64_t value)
{
    for (size_t i = 0; i < n->count; i++)
        if (n->values[i] == value)
            return 1;
    return 0;
}

static inline void add_number(numbers *n, int64_t value)
{
    if (holds(n, value))
        return;
    ck_assert_uint_lt(n->count, MOST_NUMBERS);
    n->values[n->count++] = value;
}

static inline int begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* Reads "79,158.15", "7.92万" or "10.6 %" and gives what follows. */
static inline const char *read_digits(numbers *n, const char *at)
{
    int64_t value = 0, unit = MILLIONTHS;
    int point = 0;
    for (;; at++) {
        const int grouped = *at == ',' && isdigit(at[1]) && isdigit(at[2]) && isdigit(at[3]);
        if (*at == '.' && isdigit(at[1]) && !point)
            point = 1;
        else if (isdigit(*at) && point)
            value += (unit /= 10) * (*at - '0');
        else if (isdigit(*at))
            value = 10 * value + (int64_t)MILLIONTHS * (*at - '0');
        else if (!grouped)
            break;
    }
    const char *const sign = at + (*at == ' ');
    add_number(n, *sign == '%' ? value / 100 : begins(at, "万") ? value * 10000 : value);
    return at;
}

#endif
