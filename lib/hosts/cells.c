/* SPDX-License-Identifier: MIT */
/* Cells read as exact numbers and answers made into cells. What is not certain is an error, never a guess. */
#include "cells.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void note(swth_reader *reader, swt_status status)
{
    if (reader->status == SWT_OK)
        reader->status = status;
}

static int32_t fits(int64_t whole)
{
    return whole >= -SWTH_LARGEST && whole <= SWTH_LARGEST;
}

/* Whether x is a whole number of its own; false for what is no number. */
static int32_t is_whole(double x)
{
    return fabs(x) <= (double)SWTH_LARGEST && x == (double)(int64_t)x;
}

static int64_t whole_from(swth_reader *reader, double x)
{
    if (is_whole(x))
        return (int64_t)x;
    note(reader, SWT_ERR_RANGE);
    return 0;
}

/* What is typed as text is read as plans print numbers, whatever the host's locale. */
static swt_ratio ratio_from_text(swth_reader *reader, const char *text)
{
    swt_ratio ratio = {0, 1};
    note(reader, swt_ratio_parse(text, &ratio));
    return ratio;
}

static int64_t whole_of(swth_reader *reader, swt_ratio exact)
{
    if (exact.den == 1)
        return exact.num;
    note(reader, SWT_ERR_RANGE);
    return 0;
}

static int64_t whole_from_text(swth_reader *reader, const char *text)
{
    const swt_ratio ratio = ratio_from_text(reader, text);
    if (ratio.den == 1 && fits(ratio.num))
        return ratio.num;
    note(reader, SWT_ERR_RANGE);
    return 0;
}

static double number_of(const swth_value *value)
{
    return value->kind == SWTH_NUMBER ? value->number : 0;
}

int64_t swth_read_whole(swth_reader *reader, const swth_value *value)
{
    if (value->kind == SWTH_EXACT)
        return whole_of(reader, value->exact);
    if (value->kind == SWTH_TEXT)
        return whole_from_text(reader, value->text);
    return whole_from(reader, number_of(value));
}

int32_t swth_read_periods(swth_reader *reader, const swth_value *value)
{
    const int64_t periods = swth_read_whole(reader, value);
    if (periods >= INT32_MIN && periods <= INT32_MAX)
        return (int32_t)periods;
    note(reader, SWT_ERR_RANGE);
    return 0;
}

#define MOST_DECIMALS 18

/* All are exact: 10^22 is the greatest power of ten that a double holds. */
static const double tens[MOST_DECIMALS + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                               1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

/* Decimals that make 15 significant digits of x, as far as an int64 has room for 10^decimals. */
static int32_t decimals_of(double x)
{
    int32_t decimals = 0;
    while (decimals < MOST_DECIMALS && fabs(x) * tens[decimals + 1] < 1e15)
        decimals++;
    return decimals;
}

/* What is typed has few digits. Without the noughts behind them a ratio is quick to reduce. */
static void shed_noughts(int64_t *digits, int32_t *decimals)
{
    while (*decimals >= 4 && *digits % 10000 == 0) {
        *digits /= 10000;
        *decimals -= 4;
    }
    while (*decimals > 0 && *digits % 10 == 0) {
        *digits /= 10;
        --*decimals;
    }
}

/*
 * Let N / 10^d be what was typed, with 15 digits or fewer. Reading it, dividing it by 100 and the product
 * here err by at most 2^-53 of it each, so the product is within 3 * 10^15 / 2^53 < 0.34 of N and rounds to
 * it. Where 18 decimals cut digits off (a product below 10^14), what is cut must be no more than such errors.
 */
static swt_ratio ratio_from(swth_reader *reader, double x)
{
    swt_ratio ratio = {0, 1};
    if (!(fabs(x) <= (double)SWTH_LARGEST)) {
        note(reader, SWT_ERR_RANGE);
        return ratio;
    }
    if (x == (double)(int64_t)x) {
        ratio.num = (int64_t)x;
        return ratio;
    }
    int32_t decimals = decimals_of(x);
    const double product = x * tens[decimals];
    int64_t nearest = llround(product);
    if (fabs(product) < 1e14 && fabs(product - (double)nearest) > fabs(product) * 0x1p-51)
        note(reader, SWT_ERR_OVERFLOW);
    shed_noughts(&nearest, &decimals);
    note(reader, swt_ratio_make(nearest, (int64_t)tens[decimals], &ratio));
    return ratio;
}

swt_ratio swth_read_ratio(swth_reader *reader, const swth_value *value)
{
    if (value->kind == SWTH_EXACT)
        return value->exact;
    if (value->kind == SWTH_TEXT)
        return ratio_from_text(reader, value->text);
    return ratio_from(reader, number_of(value));
}

/* Both at least 0; b at least 1. */
static int64_t product_of(swth_reader *reader, int64_t a, int64_t b)
{
    if (a <= INT64_MAX / b)
        return a * b;
    note(reader, SWT_ERR_OVERFLOW);
    return 1;
}

swt_ratio swth_read_per(swth_reader *reader, const swth_value *above, const swth_value *below)
{
    const swt_ratio a = swth_read_ratio(reader, above), b = swth_read_ratio(reader, below);
    swt_ratio nums = {0, 1}, dens = {0, 1}, per = {0, 1};
    if (b.num == 1 && b.den == 1 && a.num >= 0)
        return a; /* as a host may have it that has read the norm before */
    if (a.num < 0 || b.num < 0)
        note(reader, SWT_ERR_RANGE);
    /* (a.num / a.den) / (b.num / b.den), reduced crosswise before the parts are multiplied */
    note(reader, swt_ratio_make(a.num, b.num, &nums));
    note(reader, swt_ratio_make(b.den, a.den, &dens));
    if (reader->status == SWT_OK) {
        per.num = product_of(reader, nums.num, dens.num);
        per.den = product_of(reader, nums.den, dens.den);
    }
    return per;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Only the letters of ASCII have two cases here: a host's locale must not decide what a word is. */
static int32_t is_word(const char *text, const char *word)
{
    while (*word != '\0' && lower(*text) == *word) {
        text++;
        word++;
    }
    return *text == '\0' && *word == '\0';
}

typedef struct {
    const char *word;
    int32_t option;
} choice;

static int32_t option_of(swth_reader *reader, const char *text, const choice *choices, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_word(text, choices[i].word))
            return choices[i].option;
    note(reader, SWT_ERR_OPTION);
    return choices[0].option;
}

int32_t swth_read_rounding(swth_reader *reader, const swth_value *value)
{
    static const choice choices[] = {{"ceil", SWT_CEIL}, {"floor", SWT_FLOOR}, {"half up", SWT_HALF_UP}};
    return option_of(reader, value->text, choices, sizeof choices / sizeof choices[0]);
}

int32_t swth_read_method(swth_reader *reader, const swth_value *value)
{
    static const choice choices[] = {
        {"hamilton", SWT_HAMILTON}, {"webster", SWT_WEBSTER}, {"d'hondt", SWT_DHONDT},
        {"dhondt", SWT_DHONDT},     {"adams", SWT_ADAMS},     {"huntington-hill", SWT_HUNTINGTON_HILL},
    };
    return option_of(reader, value->text, choices, sizeof choices / sizeof choices[0]);
}

/* What a host took for a whole number must not be taken for an unknown one. */
int64_t swth_read_cell(swth_reader *reader, const swth_cell *cell)
{
    if (cell->kind == SWTH_TEXT)
        note(reader, SWT_ERR_SYNTAX);
    if (cell->kind == SWTH_BLANK || cell->kind == SWTH_TEXT)
        return SWT_MISSING;
    if (cell->kind == SWTH_NUMBER)
        return whole_from(reader, cell->number);
    if (cell->whole == SWT_MISSING)
        note(reader, SWT_ERR_RANGE);
    return cell->whole;
}

int64_t *swth_read_range(swth_reader *reader, const swth_value *value)
{
    const size_t count = value->rows * value->columns;
    if (reader->status != SWT_OK)
        return NULL;
    int64_t *const wholes = malloc((count == 0 ? 1 : count) * sizeof *wholes);
    if (wholes == NULL) {
        note(reader, SWT_ERR_MEMORY);
        return NULL;
    }
    for (size_t i = 0; i < count; i++)
        wholes[i] = swth_read_cell(reader, &value->cells[i]);
    if (reader->status == SWT_OK)
        return wholes;
    free(wholes);
    return NULL;
}

swt_status swth_give_ratio(swt_status status, swt_ratio ratio, swth_result *result)
{
    const swth_result one = {.exact = ratio, .rows = 1, .columns = 1};
    if (status == SWT_OK)
        *result = one;
    return status;
}

swt_status swth_give_whole(swt_status status, int64_t whole, swth_result *result)
{
    const swt_ratio ratio = {whole, 1};
    return swth_give_ratio(status, ratio, result);
}

swt_status swth_give_range(swt_status status, const int64_t *wholes, size_t rows, size_t columns,
                           swth_result *result)
{
    if (status != SWT_OK)
        return status;
    const size_t size = rows * columns * sizeof *wholes;
    int64_t *const copy = malloc(size == 0 ? 1 : size);
    if (copy == NULL)
        return SWT_ERR_MEMORY;
    if (size > 0)
        memcpy(copy, wholes, size);
    const swth_result all = {.wholes = copy, .rows = rows, .columns = columns};
    *result = all;
    return SWT_OK;
}

/* The doubles take the place of the whole numbers: both are of 64 bits, and each is read before. */
static int32_t narrow_range(swth_result *result)
{
    const size_t count = result->rows * result->columns;
    int64_t *const wholes = result->wholes;
    double *const numbers = (void *)wholes;
    for (size_t i = 0; i < count; i++) {
        const int64_t whole = wholes[i];
        if (!fits(whole))
            return 0;
        numbers[i] = (double)whole;
    }
    result->wholes = NULL;
    result->numbers = numbers;
    return 1;
}

/* Where both parts are exact as doubles, their quotient is rounded once. */
swt_status swth_narrow(swth_result *result)
{
    const swt_ratio exact = result->exact;
    if (result->wholes != NULL && !narrow_range(result)) {
        free(result->wholes);
        result->wholes = NULL;
        return SWT_ERR_OVERFLOW;
    }
    if (exact.den == 0)
        return SWT_OK;
    if (!fits(exact.num) || !fits(exact.den))
        return SWT_ERR_OVERFLOW;
    result->number = (double)exact.num / (double)exact.den;
    return SWT_OK;
}
