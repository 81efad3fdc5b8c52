/* SPDX-License-Identifier: MIT */
/*
 * The component as LibreOffice calls it. Values lie as LibreOffice's do, each in a block of its own, so that
 * a sanitizer sees every step beyond and what is not given back.
 */
#include <math.h>
#include <string.h>

#include "../../lib/hosts/functions.h"
#include "../unit/suite.h"
#include "office_standin.h"

typedef void method(void);

typedef struct {
    method *const *methods;
} interface;

typedef uno_any *query(uno_any *answer, interface *self, uno_type *const *wanted);
typedef void count(interface *self);
typedef uno_sequence **list(uno_sequence **answer, interface *self);
typedef uno_any *two(uno_any *answer, interface *self, uno_sequence *const *a, uno_sequence *const *b);
typedef uno_any *three(uno_any *answer, interface *self, const void *a, const void *b, const void *c);
typedef uno_any *four(uno_any *answer, interface *self, const void *a, const void *b, const void *c,
                      const void *d);

interface *swth_component_create(void *context, uno_sequence *const *arguments);

/* Values to call with, as LibreOffice makes them. */

static rtl_uString *text_held[8];
static size_t texts_held;

static void free_texts(void)
{
    while (texts_held > 0)
        free(text_held[--texts_held]);
}

static uno_any number(double x)
{
    uno_any any = {standin_type(UNO_DOUBLE), NULL, NULL};
    memcpy(&any.inside, &x, sizeof x);
    return any;
}

static uno_any text(const char *ascii)
{
    const size_t length = strlen(ascii);
    rtl_uString *const made = malloc(sizeof *made + 2 * (length + 1));
    made->length = (int32_t)length;
    for (size_t i = 0; i <= length; i++)
        made->buffer[i] = ascii[i] == '$' ? 0x4E07 : (uint16_t)ascii[i]; /* 万 */
    const uno_any any = {standin_type(UNO_STRING), NULL, made};
    ck_assert_uint_lt(texts_held, COUNT(text_held));
    text_held[texts_held++] = made;
    return any;
}

static uno_any nothing(void)
{
    const uno_any any = {standin_type(UNO_VOID), NULL, NULL};
    return any;
}

/* An any points into itself, so it is set right where it lies. */
static uno_sequence *row(const uno_any *cells, int32_t columns)
{
    uno_sequence *const made = malloc(8 + sizeof *cells * (size_t)columns);
    made->references = 1;
    made->length = columns;
    uno_any *const there = (uno_any *)(void *)((char *)made + 8);
    for (int32_t i = 0; i < columns; i++) {
        there[i] = cells[i];
        there[i].data = &there[i].inside;
    }
    return made;
}

static uno_sequence *range(const uno_any *cells, int32_t rows, int32_t columns)
{
    uno_sequence *const made = malloc(8 + sizeof(uno_sequence *) * (size_t)rows);
    made->references = 1;
    made->length = rows;
    for (int32_t i = 0; i < rows; i++)
        ((uno_sequence **)(void *)((char *)made + 8))[i] = row(cells + i * columns, columns);
    return made;
}

static void free_range(uno_sequence *made)
{
    for (int32_t i = 0; i < made->length; i++)
        free(((uno_sequence **)(void *)((char *)made + 8))[i]);
    free(made);
}

/* The methods come in the order of the table. */
enum { QUERY = 0, RELEASE = 2, TYPES = 3, ID = 4 };
enum { SHORTFALL = 5, MET = 6, AGREE = 8, PATH = 9, APPORTION = 11 };

static interface *provider, *functions;

static void create(void)
{
    uno_any answer;
    uno_type *const wanted = standin_type(XFUNCTIONS);
    provider = swth_component_create(NULL, NULL);
    ((query *)provider->methods[QUERY])(&answer, provider, &wanted);
    ck_assert_ptr_eq(answer.type, wanted);
    functions = answer.inside;
}

static void destroy(void)
{
    ((count *)functions->methods[RELEASE])(functions);
    ((count *)provider->methods[RELEASE])(provider);
    free_texts();
    ck_assert_uint_eq(standin_sequences, 0);
    ck_assert_uint_eq(standin_texts, 0);
}

/* The error that an answer marks; 0 for a number. */
static uint16_t code_of(const uno_any *answer)
{
    uint64_t bits;
    double x;
    ck_assert_int_eq(answer->type->kind, UNO_DOUBLE);
    memcpy(&bits, answer->data, sizeof bits);
    memcpy(&x, answer->data, sizeof x);
    return isnan(x) ? (uint16_t)bits : 0;
}

static double number_in(const uno_any *answer)
{
    double x;
    ck_assert_int_eq(answer->type->kind, UNO_DOUBLE);
    memcpy(&x, answer->data, sizeof x);
    return x;
}

START_TEST(interfaces_are_found)
{
    const int32_t kinds[] = {XINTERFACE, XTYPEPROVIDER, XFUNCTIONS, OTHER};
    create();
    for (size_t i = 0; i < COUNT(kinds); i++)
        for (size_t from = 0; from < 2; from++) {
            uno_any answer;
            uno_type *const wanted = standin_type(kinds[i]);
            interface *const asked = from == 0 ? provider : functions;
            ((query *)asked->methods[QUERY])(&answer, asked, &wanted);
            ck_assert_int_eq(answer.type->kind, kinds[i] == OTHER ? UNO_VOID : kinds[i]);
            if (kinds[i] == OTHER)
                continue;
            ck_assert_ptr_eq(answer.inside, kinds[i] == XFUNCTIONS ? functions : provider);
            ((count *)asked->methods[RELEASE])(asked);
        }
    destroy();
}
END_TEST

START_TEST(types_are_named)
{
    uno_sequence *answer = NULL;
    create();
    ((list *)provider->methods[TYPES])(&answer, provider);
    ck_assert_int_eq(answer->length, 2);
    uno_type *const *const there = (uno_type **)(void *)((char *)answer + 8);
    ck_assert_int_eq(there[0]->kind, XTYPEPROVIDER);
    ck_assert_int_eq(there[1]->kind, XFUNCTIONS);
    uno_type_destructData(&answer, standin_type(UNO_TYPE * SEQUENCE), NULL);
    answer = NULL;
    ((list *)provider->methods[ID])(&answer, provider);
    ck_assert_int_eq(answer->length, 0);
    uno_type_destructData(&answer, standin_type(UNO_BYTE * SEQUENCE), NULL);
    destroy();
}
END_TEST

static void check_ranges(uno_sequence *have, uno_sequence *need, uint16_t code, double shortfall, double met)
{
    uno_any answer;
    ((two *)functions->methods[SHORTFALL])(&answer, functions, &have, &need);
    ck_assert_uint_eq(code_of(&answer), code);
    if (code == 0)
        ck_assert_double_eq(number_in(&answer), shortfall);
    ((two *)functions->methods[MET])(&answer, functions, &have, &need);
    ck_assert_uint_eq(code_of(&answer), code);
    if (code == 0)
        ck_assert_double_eq(number_in(&answer), met);
    free_range(have);
    free_range(need);
}

START_TEST(ranges_are_read)
{
    create();
    const uno_any fives[] = {number(5), number(5), number(5), number(5)};
    const uno_any mixed[] = {number(7), text(""), number(1), nothing()};
    const uno_any worded[] = {number(7), text("none")};
    const uno_any halves[] = {number(0.5), number(1)};
    check_ranges(range(mixed, 4, 1), range(fives, 4, 1), 0, 4, 1);
    check_ranges(range(mixed, 2, 2), range(fives, 2, 2), 0, 4, 1);
    check_ranges(range(mixed, 2, 2), range(fives, 4, 1), 519, 0, 0);
    check_ranges(range(worded, 1, 2), range(fives, 1, 2), 519, 0, 0);
    check_ranges(range(fives, 1, 2), range(halves, 1, 2), 503, 0, 0);
    check_ranges(range(fives, 0, 0), range(fives, 0, 0), 519, 0, 0);
    destroy();
}
END_TEST

START_TEST(rows_of_unequal_length_are_refused)
{
    create();
    const uno_any fives[] = {number(5), number(5), number(5)};
    uno_sequence *const uneven = range(fives, 2, 1),
                        **const rows = (uno_sequence **)(void *)((char *)uneven + 8);
    free(rows[1]);
    rows[1] = row(fives, 2);
    check_ranges(uneven, range(fives, 2, 1), 519, 0, 0);
    destroy();
}
END_TEST

static void check_array(uno_any *answer, const double *want, int32_t rows, int32_t columns)
{
    ck_assert_int_eq(answer->type->kind, UNO_DOUBLE * SEQUENCE * SEQUENCE);
    uno_sequence *all = answer->inside;
    ck_assert_int_eq(all->length, rows);
    for (int32_t i = 0; i < rows; i++) {
        const uno_sequence *const one = ((uno_sequence **)(void *)((char *)all + 8))[i];
        ck_assert_int_eq(one->length, columns);
        ck_assert_mem_eq((const char *)one + 8, want + i * columns, sizeof *want * (size_t)columns);
    }
    uno_type_destructData(&all, answer->type, NULL);
}

START_TEST(path_fills_a_column)
{
    static const double want[] = {10855, 12267, 13861, 15663, 17699, 20000};
    create();
    uno_any base = text("10855"), rate = text("13%"), periods = number(5), answer;
    base.data = &base.inside;
    rate.data = &rate.inside;
    periods.data = &periods.inside;
    ((three *)functions->methods[PATH])(&answer, functions, &base, &rate, &periods);
    check_array(&answer, want, COUNT(want), 1);
    destroy();
}
END_TEST

/* 21 posts by weights that add up to 21. */
START_TEST(apportion_lies_as_its_weights)
{
    static const double want[] = {1, 2, 3, 4, 5, 6};
    uno_any cells[COUNT(want)], answer;
    create();
    uno_any total = number(21), method_name = text("webster");
    total.data = &total.inside;
    method_name.data = &method_name.inside;
    for (size_t i = 0; i < COUNT(want); i++)
        cells[i] = number(want[i]);
    for (int32_t rows = 1; rows <= 3; rows++) {
        uno_sequence *weights = range(cells, rows, 6 / rows);
        ((three *)functions->methods[APPORTION])(&answer, functions, &total, &weights, &method_name);
        check_array(&answer, want, rows, 6 / rows);
        free_range(weights);
    }
    destroy();
}
END_TEST

/* 1.9万 and a whole number are read; a word, a range and nothing at all are not. */
START_TEST(single_values_are_read)
{
    create();
    uno_any good[] = {text("1.9$"), number(19000)};
    uno_any bad[] = {text("many"), nothing(), {standin_type(UNO_DOUBLE * SEQUENCE * SEQUENCE), NULL, NULL}};
    uno_any zero = number(0), answer;
    zero.data = &zero.inside;
    for (size_t i = 0; i < COUNT(good); i++) {
        good[i].data = &good[i].inside;
        ((three *)functions->methods[PATH])(&answer, functions, &good[i], &zero, &zero);
        ck_assert_int_eq(answer.type->kind, UNO_DOUBLE * SEQUENCE * SEQUENCE);
        uno_type_destructData(&answer.inside, answer.type, NULL);
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        bad[i].data = &bad[i].inside;
        ((three *)functions->methods[PATH])(&answer, functions, &bad[i], &zero, &zero);
        ck_assert_uint_eq(code_of(&answer), 519);
    }
    destroy();
}
END_TEST

/* 10,855 at 13 % a year are 20,000 as printed; the number 0.13 could have been printed in many ways. */
START_TEST(figures_are_texts)
{
    create();
    uno_any base = text("10855"), target = text("20000"), periods = number(5), answer;
    uno_any rates[] = {text("13%"), text("14%"), number(0.13), nothing()};
    static const uint16_t codes[] = {0, 0, 519, 519};
    base.data = &base.inside;
    target.data = &target.inside;
    periods.data = &periods.inside;
    for (size_t i = 0; i < COUNT(rates); i++) {
        rates[i].data = &rates[i].inside;
        ((four *)functions->methods[AGREE])(&answer, functions, &base, &rates[i], &target, &periods);
        ck_assert_uint_eq(code_of(&answer), codes[i]);
        if (codes[i] == 0)
            ck_assert_double_eq(number_in(&answer), i == 0);
    }
    destroy();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("component");
    add_test(suite, "interfaces", interfaces_are_found);
    add_test(suite, "types", types_are_named);
    add_test(suite, "ranges", ranges_are_read);
    add_test(suite, "uneven", rows_of_unequal_length_are_refused);
    add_test(suite, "path", path_fills_a_column);
    add_test(suite, "apportion", apportion_lies_as_its_weights);
    add_test(suite, "single", single_values_are_read);
    add_test(suite, "figures", figures_are_texts);
    return run_suite(suite);
}
