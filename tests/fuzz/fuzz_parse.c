/* SPDX-License-Identifier: MIT */
/*
 * swt_ratio_parse and swt_figure_parse on any text (it lies in memory of just its size, so that a byte too many is
 * seen), against the grammar as a regular expression of the C library and numbers of GMP.
 */
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "exact.h"
#include "fuzz.h"

#define DECIMAL "([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]+)?"

/* Groups of the expression: sign, 2 to 4 the first number, unit or 6 sign of division and 7 to 9 the second number. */
#define GRAMMAR "^([-+]?)" DECIMAL "([%mwy]|([/:])" DECIMAL ")?$"
enum { SIGN = 1, WHOLE = 2, PART = 4, UNIT = 5, DIVIDES = 6, BELOW_WHOLE = 7, BELOW_PART = 9, GROUPS = 10 };

/* Every sign as one ASCII character: m ‰, w 万, y 亿, full-width ones as plain, and ? for what is none. */
static void make_plain(const char *text, char *plain)
{
    static const char *const written[] = {"‰",  "万", "亿", "０", "１", "２", "３", "４", "５", "６",
                                          "７", "８", "９", "＋", "－", "．", "，", "％", "／", "："};
    static const char meant[] = "mwy0123456789+-.,%/:";
    while (*text != '\0') {
        size_t known = 0;
        while (known < 20 && strncmp(text, written[known], strlen(written[known])) != 0)
            known++;
        const int is_plain = strchr("0123456789+-.,%/:", *text) != NULL;
        *plain++ = (char)(known < 20 ? meant[known] : is_plain ? *text : '?');
        text += known < 20 ? strlen(written[known]) : 1;
    }
    *plain = '\0';
}

/* What a number says: digits * 10^-places, and the digits without final zeros. */
typedef struct {
    mpz_t digits, cut;
    long places;
} number;

static void read_number(number *n, const char *plain, const regmatch_t *whole, const regmatch_t *part)
{
    mpz_inits(n->digits, n->cut, NULL);
    const regmatch_t *const both[] = {whole, part};
    for (size_t i = 0; i < 2; i++)
        for (regoff_t at = both[i]->rm_so; at < both[i]->rm_eo; at++)
            if (plain[at] != ',' && plain[at] != '.') {
                mpz_mul_ui(n->digits, n->digits, 10);
                mpz_add_ui(n->digits, n->digits, (unsigned long)(plain[at] - '0'));
            }
    n->places = part->rm_so < 0 ? 0 : (long)(part->rm_eo - part->rm_so - 1);
    mpz_set(n->cut, n->digits);
    while (mpz_sgn(n->cut) != 0 && mpz_divisible_ui_p(n->cut, 10))
        mpz_divexact_ui(n->cut, n->cut, 10);
}

static int is_too_long(const number *n)
{
    return mpz_sizeinbase(n->cut, 2) > 64;
}

/* num / den * 10^tens as a ratio. */
static swt_status scaled(const mpz_t num, const mpz_t den, long tens, swt_ratio *r)
{
    mpz_t above, below, power;
    mpz_inits(above, below, power, NULL);
    mpz_ui_pow_ui(power, 10, (unsigned long)labs(tens));
    mpz_set(above, num);
    mpz_set(below, den);
    mpz_mul(tens < 0 ? below : above, tens < 0 ? below : above, power);
    const swt_status status = exact_ratio(above, below, r);
    mpz_clears(above, below, power, NULL);
    return status;
}

/* The ends of the interval: digits and offsets in halves, over 2. */
static swt_status reference_ends(const number *n, int is_negative, long tens, int32_t reading, swt_figure *f)
{
    const long low = reading == SWT_ROUNDED ? -1 : 0, high = reading == SWT_ROUNDED ? 1 : 2;
    mpz_t halves, two;
    mpz_inits(halves, two, NULL);
    mpz_set_ui(two, 2);
    mpz_mul_2exp(halves, n->digits, 1);
    if (is_negative)
        mpz_neg(halves, halves);
    exact_set(two, low);
    mpz_add(halves, halves, two);
    mpz_set_ui(two, 2);
    swt_status status = scaled(halves, two, tens, &f->low);
    exact_set(two, high - low);
    mpz_add(halves, halves, two);
    mpz_set_ui(two, 2);
    if (status == SWT_OK)
        status = scaled(halves, two, tens, &f->high);
    mpz_clears(halves, two, NULL);
    return status;
}

static swt_status reference_value(const char *plain, const regmatch_t *group, number *above, number *below,
                                  long *tens, swt_figure *f)
{
    const char unit = group[UNIT].rm_so < 0 ? 0 : plain[group[UNIT].rm_so];
    const int is_fraction = group[DIVIDES].rm_so >= 0;
    if (is_fraction && mpz_sgn(below->digits) == 0)
        return SWT_ERR_DIV_ZERO;
    if (is_too_long(above) || (is_fraction && is_too_long(below)))
        return SWT_ERR_OVERFLOW;
    *tens = (unit == '%' ? -2 : unit == 'm' ? -3 : unit == 'w' ? 4 : unit == 'y' ? 8 : 0) - above->places;
    if (!is_fraction)
        mpz_set_ui(below->digits, 1);
    mpz_t num;
    mpz_init_set(num, above->digits);
    if (plain[group[SIGN].rm_so] == '-')
        mpz_neg(num, num);
    const swt_status status =
        scaled(num, below->digits, *tens + (is_fraction ? below->places : 0), &f->value);
    mpz_clear(num);
    f->low = f->high = f->value;
    return status;
}

static swt_status reference_spread(const char *plain, const regmatch_t *group, const number *above, long tens,
                                   int32_t reading, swt_figure *f)
{
    const int is_negative = plain[group[SIGN].rm_so] == '-';
    if (reading == SWT_EXACT)
        return SWT_OK;
    if (group[DIVIDES].rm_so >= 0)
        return SWT_ERR_SYNTAX;
    if (is_negative && reading == SWT_TRUNCATED)
        return SWT_ERR_RANGE;
    if (exact_whole(above->digits).status != SWT_OK || exact_get(above->digits) == INT64_MAX)
        return SWT_ERR_OVERFLOW;
    return reference_ends(above, is_negative, tens, reading, f);
}

static swt_status reference(const char *text, int32_t reading, swt_figure *f)
{
    static regex_t grammar;
    static int is_made;
    regmatch_t group[GROUPS];
    char *const plain = malloc(strlen(text) + 1);
    if (!is_made && regcomp(&grammar, GRAMMAR, REG_EXTENDED) != 0)
        fuzz_fail("the grammar is no expression");
    is_made = 1;
    if (plain == NULL)
        fuzz_fail("no memory");
    make_plain(text, plain);
    swt_status status = SWT_ERR_SYNTAX;
    if (regexec(&grammar, plain, GROUPS, group, 0) == 0) {
        number above, below;
        long tens = 0;
        read_number(&above, plain, &group[WHOLE], &group[PART]);
        read_number(&below, plain, &group[BELOW_WHOLE], &group[BELOW_PART]);
        status = reference_value(plain, group, &above, &below, &tens, f);
        if (status == SWT_OK)
            status = reference_spread(plain, group, &above, tens, reading, f);
        mpz_clears(above.digits, above.cut, below.digits, below.cut, NULL);
    }
    free(plain);
    return status;
}

static int same(swt_ratio a, swt_ratio b)
{
    return a.num == b.num && a.den == b.den;
}

static void check_figure(const char *text, int32_t reading)
{
    swt_figure got = {{-7, -7}, {-7, -7}, {-7, -7}}, want = got;
    const swt_status expected = reference(text, reading, &want);
    expect(swt_figure_parse(text, reading, &got) == expected, "not the figure's code");
    if (expected != SWT_OK)
        expect(got.value.den == -7 && got.low.den == -7 && got.high.den == -7, "a failed figure was written");
    else
        expect(same(got.value, want.value) && same(got.low, want.low) && same(got.high, want.high),
               "the figure was misread");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    swt_ratio got = {-7, -7};
    swt_figure want;
    char *const text = malloc(size + 1);
    if (text == NULL)
        return 0;
    if (size != 0)
        memcpy(text, data, size);
    text[size] = '\0';
    const swt_status expected = reference(text, SWT_EXACT, &want);
    expect(swt_ratio_parse(text, &got) == expected, "not the ratio's code");
    if (expected == SWT_OK)
        expect(same(got, want.value), "the ratio was misread");
    else
        expect(got.num == -7 && got.den == -7, "a failed ratio was written");
    for (int32_t reading = SWT_EXACT; reading <= SWT_TRUNCATED; reading++)
        check_figure(text, reading);
    free(text);
    return 0;
}
