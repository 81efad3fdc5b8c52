/* SPDX-License-Identifier: MIT */
/*
 * The component as LibreOffice calls it, with a stand-in for what it needs of LibreOffice: values in the same
 * layout, each in a block of its own, so that a sanitizer sees every step beyond and what is not given back.
 */
#include <math.h>
#include <string.h>

#include "../../lib/hosts/calc/uno.h"
#include "../../lib/hosts/functions.h"
#include "../unit/suite.h"

typedef void method(void);

typedef struct {
    method *const *methods;
} interface;

typedef uno_any *query(uno_any *answer, interface *self, uno_type *const *wanted);
typedef void count(interface *self);
typedef uno_sequence **list(uno_sequence **answer, interface *self);
typedef uno_any *two(uno_any *answer, interface *self, uno_sequence *const *a, uno_sequence *const *b);
typedef uno_any *three(uno_any *answer, interface *self, const uno_any *a, const uno_any *b,
                       const uno_any *c);

interface *swth_component_create(void *context, uno_sequence *const *arguments);

/* The stand-in. A type is its kind alone: a sequence's is that of its elements times 100, and no other is. */
enum { SEQUENCE = 100, XINTERFACE = 1001, XTYPEPROVIDER = 1002, XFUNCTIONS = 1003, OTHER = 1004 };

static uno_type types[SEQUENCE * SEQUENCE * UNO_INTERFACE];
static size_t live_sequences, live_texts;

static uno_type *type_of(int32_t kind)
{
    ck_assert_int_lt(kind, (int32_t)COUNT(types));
    types[kind].kind = kind;
    return &types[kind];
}

uno_type **typelib_static_type_getByTypeClass(int32_t kind)
{
    static uno_type *found[UNO_INTERFACE];
    found[kind] = type_of(kind);
    return &found[kind];
}

void typelib_static_sequence_type_init(uno_type **type, uno_type *element)
{
    *type = type_of(element->kind * SEQUENCE);
}

void typelib_typedescriptionreference_newByAsciiName(uno_type **type, int32_t kind, const char *name)
{
    ck_assert_int_eq(kind, UNO_INTERFACE);
    *type = type_of(strcmp(name, "com.sun.star.uno.XInterface") == 0       ? XINTERFACE
                    : strcmp(name, "com.sun.star.lang.XTypeProvider") == 0 ? XTYPEPROVIDER
                    : strcmp(name, "swtarget.XFunctions") == 0             ? XFUNCTIONS
                                                                           : OTHER);
}

uint8_t typelib_typedescriptionreference_equals(const uno_type *a, const uno_type *b)
{
    return a == b;
}

static size_t size_of(int32_t kind)
{
    return kind == UNO_BYTE ? 1 : 8;
}

static void hold(int32_t kind, void *value)
{
    if (kind % SEQUENCE == 0 && kind != 0)
        (*(uno_sequence **)value)->references++;
}

void uno_type_destructData(void *value, uno_type *type, uno_acquire *release)
{
    uno_sequence *const sequence = *(uno_sequence **)value;
    (void)release;
    ck_assert_int_eq(type->kind % SEQUENCE, 0);
    if (--sequence->references > 0)
        return;
    const int32_t inner = type->kind / SEQUENCE;
    for (int32_t i = 0; i < sequence->length && inner % SEQUENCE == 0; i++)
        uno_type_destructData((char *)sequence + 8 + 8 * (size_t)i, type_of(inner), NULL);
    free(sequence);
    live_sequences--;
}

uint8_t uno_type_sequence_construct(uno_sequence **sequence, uno_type *type, void *elements, int32_t length,
                                    uno_acquire *acquire)
{
    const int32_t inner = type->kind / SEQUENCE;
    const size_t size = size_of(inner) * (size_t)length;
    (void)acquire;
    ck_assert_ptr_null(*sequence);
    *sequence = malloc(8 + size);
    (*sequence)->references = 1;
    (*sequence)->length = length;
    if (size > 0)
        memcpy((char *)*sequence + 8, elements, size);
    for (int32_t i = 0; i < length; i++)
        hold(inner, (char *)*sequence + 8 + size_of(inner) * (size_t)i);
    live_sequences++;
    return 1;
}

void uno_type_any_construct(uno_any *any, void *source, uno_type *type, uno_acquire *acquire)
{
    any->type = type;
    any->data = &any->inside;
    if (type->kind != UNO_VOID)
        memcpy(&any->inside, source, 8);
    hold(type->kind, &any->inside);
    if (acquire != NULL)
        acquire(any->inside);
}

/* The tests' texts are ASCII but for one sign. */
void rtl_uString2String(rtl_String **bytes, const uint16_t *text, int32_t length, uint32_t encoding,
                        uint32_t flags)
{
    static const char wan[] = "万";
    ck_assert_uint_eq(encoding, 76);
    ck_assert_uint_eq(flags, 0x0566);
    rtl_String *const made = malloc(sizeof *made + 3 * (size_t)length + 1);
    char *to = made->buffer;
    for (int32_t i = 0; i < length; i++) {
        if (text[i] < 128)
            *to++ = (char)text[i];
        else
            to = (char *)memcpy(to, wan, 3) + 3;
    }
    *to = '\0';
    *bytes = made;
    live_texts++;
}

void rtl_string_release(rtl_String *bytes)
{
    free(bytes);
    live_texts--;
}

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
    uno_any any = {type_of(UNO_DOUBLE), NULL, NULL};
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
    const uno_any any = {type_of(UNO_STRING), NULL, made};
    ck_assert_uint_lt(texts_held, COUNT(text_held));
    text_held[texts_held++] = made;
    return any;
}

static uno_any nothing(void)
{
    const uno_any any = {type_of(UNO_VOID), NULL, NULL};
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

/* The methods come in the order of the table: SWT.SHORTFALL, SWT.MET, SWT.PATH. */
enum { QUERY = 0, ACQUIRE = 1, RELEASE = 2, TYPES = 3, ID = 4, SHORTFALL = 3, MET = 4, PATH = 5 };

static interface *provider, *functions;

static void create(void)
{
    uno_any answer;
    uno_type *const wanted = type_of(XFUNCTIONS);
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
    ck_assert_uint_eq(live_sequences, 0);
    ck_assert_uint_eq(live_texts, 0);
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
            uno_type *const wanted = type_of(kinds[i]);
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
    uno_type_destructData(&answer, type_of(UNO_TYPE * SEQUENCE), NULL);
    answer = NULL;
    ((list *)provider->methods[ID])(&answer, provider);
    ck_assert_int_eq(answer->length, 0);
    uno_type_destructData(&answer, type_of(UNO_BYTE * SEQUENCE), NULL);
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

START_TEST(path_fills_a_column)
{
    static const double want[] = {10855, 12267, 13861, 15663, 17699, 20000};
    create();
    uno_any base = text("10855"), rate = text("13%"), periods = number(5), answer;
    base.data = &base.inside;
    rate.data = &rate.inside;
    periods.data = &periods.inside;
    ((three *)functions->methods[PATH])(&answer, functions, &base, &rate, &periods);
    ck_assert_int_eq(answer.type->kind, UNO_DOUBLE * SEQUENCE * SEQUENCE);
    uno_sequence *all = answer.inside;
    ck_assert_int_eq(all->length, COUNT(want));
    for (size_t i = 0; i < COUNT(want); i++) {
        double x;
        const uno_sequence *const one = ((uno_sequence **)(void *)((char *)all + 8))[i];
        ck_assert_int_eq(one->length, 1);
        memcpy(&x, (const char *)one + 8, sizeof x);
        ck_assert_double_eq(x, want[i]);
    }
    uno_type_destructData(&all, answer.type, NULL);
    destroy();
}
END_TEST

/* 1.9万 and a whole number are read; a word, a range and nothing at all are not. */
START_TEST(single_values_are_read)
{
    create();
    uno_any good[] = {text("1.9$"), number(19000)};
    uno_any bad[] = {text("many"), nothing(), {type_of(UNO_DOUBLE * SEQUENCE * SEQUENCE), NULL, NULL}};
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

int main(void)
{
    Suite *suite = suite_create("component");
    add_test(suite, "interfaces", interfaces_are_found);
    add_test(suite, "types", types_are_named);
    add_test(suite, "ranges", ranges_are_read);
    add_test(suite, "uneven", rows_of_unequal_length_are_refused);
    add_test(suite, "path", path_fills_a_column);
    add_test(suite, "single", single_values_are_read);
    return run_suite(suite);
}
