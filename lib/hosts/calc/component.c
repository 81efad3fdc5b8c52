/* SPDX-License-Identifier: MIT */
/*
 * The functions that take ranges or figures, or fill ranges, as a component of LibreOffice. Its C interface
 * for add-ins has no arrays, and goes through memory that was never set, for minutes or for good, where a
 * function asks for a range and is given a number; and a number that is given for a text it makes into one.
 *
 * A component is an object of C++ by its layout alone: a pointer to a table of functions, which come after
 * acquire and release in the order of the interface's text (types.idl, made from the same table). On x86-64,
 * but for Windows, a method that answers with an object gets a pointer to where it belongs, and returns that.
 */
#include <stdlib.h>
#include <string.h>

#include "../functions.h"
#include "shared.h"
#include "uno.h"

/* Rows of the table that this serves, at most; the lists of methods below are as long. */
#define MOST_METHODS 12

typedef void method(void);

typedef struct component component;

/* What a caller holds: the start of one of the component's interfaces. */
typedef struct {
    method *const *methods;
    component *whole;
} interface;

struct component {
    interface provider;  /* XTypeProvider, which is an XInterface as well */
    interface functions; /* swtarget.XFunctions */
    int32_t references;
};

static uno_type *interface_type, *provider_type, *functions_type;

static uno_type *simple_type(int32_t kind)
{
    return *typelib_static_type_getByTypeClass(kind);
}

static uno_type *sequence_type(uno_type *element)
{
    uno_type *type = NULL;
    typelib_static_sequence_type_init(&type, element);
    return type;
}

static void find_types(void)
{
    if (functions_type != NULL)
        return;
    typelib_typedescriptionreference_newByAsciiName(&interface_type, UNO_INTERFACE,
                                                    "com.sun.star.uno.XInterface");
    typelib_typedescriptionreference_newByAsciiName(&provider_type, UNO_INTERFACE,
                                                    "com.sun.star.lang.XTypeProvider");
    typelib_typedescriptionreference_newByAsciiName(&functions_type, UNO_INTERFACE, "swtarget.XFunctions");
}

/* Reading arguments. */

static void *elements_of(uno_sequence *sequence)
{
    return (char *)sequence + sizeof *sequence;
}

static const rtl_uString *text_of(const uno_any *any)
{
    return *(rtl_uString *const *)any->data;
}

/* Blank cells come as texts without a character. */
static void read_cell(const uno_any *any, swth_cell *cell)
{
    if (any->type->kind == UNO_DOUBLE) {
        cell->kind = SWTH_NUMBER;
        memcpy(&cell->number, any->data, sizeof cell->number);
    } else if (any->type->kind != UNO_VOID && (any->type->kind != UNO_STRING || text_of(any)->length > 0)) {
        cell->kind = SWTH_TEXT;
    }
}

/* What an argument took while it was read, given back after the call. */
typedef struct {
    swth_cell *cells;
    rtl_String *text;
} held;

static swt_status read_range(uno_sequence *range, swth_value *value, held *taken)
{
    uno_sequence *const *const rows = elements_of(range);
    value->kind = SWTH_CELLS;
    if (range->length == 0) /* the argument was left out */
        return SWT_ERR_SYNTAX;
    value->rows = (size_t)range->length;
    value->columns = (size_t)rows[0]->length;
    taken->cells = calloc(value->rows * value->columns + 1, sizeof *taken->cells);
    value->cells = taken->cells;
    if (taken->cells == NULL)
        return SWT_ERR_MEMORY;
    for (size_t row = 0; row < value->rows; row++) {
        const uno_any *const cells = elements_of(rows[row]);
        if ((size_t)rows[row]->length != value->columns)
            return SWT_ERR_SYNTAX;
        for (size_t column = 0; column < value->columns; column++)
            read_cell(&cells[column], &taken->cells[row * value->columns + column]);
    }
    return SWT_OK;
}

/* Else it is a range, or was left out (a blank cell comes as 0): no function takes that here. */
static void read_single(const uno_any *any, swth_value *value, held *taken)
{
    value->kind = SWTH_CELLS;
    if (any->type->kind == UNO_DOUBLE) {
        value->kind = SWTH_NUMBER;
        memcpy(&value->number, any->data, sizeof value->number);
    } else if (any->type->kind == UNO_STRING) {
        const rtl_uString *const text = text_of(any);
        rtl_uString2String(&taken->text, text->buffer, text->length, RTL_TEXTENCODING_UTF8,
                           RTL_TO_STRING_FLAGS);
        value->kind = SWTH_TEXT;
        value->text = taken->text == NULL ? NULL : taken->text->buffer;
    }
}

/* Making answers. */

static void put_number(double number, uno_any *answer)
{
    uno_type_any_construct(answer, &number, simple_type(UNO_DOUBLE), NULL);
}

/* What is constructed from elements holds them too, so each is let go of here once it has been handed on. */
static void let_go(uno_sequence **sequence, uno_type *type)
{
    if (*sequence != NULL)
        uno_type_destructData(sequence, type, NULL);
}

static swt_status put_rows(const swth_result *result, uno_sequence **rows, uno_any *answer)
{
    uno_type *const row_type = sequence_type(simple_type(UNO_DOUBLE)), *const type = sequence_type(row_type);
    uno_sequence *all = NULL;
    uint8_t is_made = 1;
    for (size_t row = 0; row < result->rows && is_made; row++)
        is_made = uno_type_sequence_construct(&rows[row], row_type, &result->numbers[row * result->columns],
                                              (int32_t)result->columns, NULL);
    if (is_made)
        is_made = uno_type_sequence_construct(&all, type, rows, (int32_t)result->rows, NULL);
    for (size_t row = 0; row < result->rows; row++)
        let_go(&rows[row], row_type);
    if (!is_made)
        return SWT_ERR_MEMORY;
    uno_type_any_construct(answer, &all, type, NULL);
    let_go(&all, type);
    return SWT_OK;
}

static swt_status put_array(const swth_result *result, uno_any *answer)
{
    uno_sequence **const rows = calloc(result->rows, sizeof *rows);
    const swt_status status = rows == NULL ? SWT_ERR_MEMORY : put_rows(result, rows, answer);
    free(rows);
    return status;
}

/* The calls. */

/* The table's row of a method; SIZE_MAX beyond the last. They are those that are not plain. */
static size_t row_of(size_t number)
{
    for (size_t row = 0; row < swth_function_count; row++)
        if (!swth_is_plain(&swth_functions[row]) && number-- == 0)
            return row;
    return SIZE_MAX;
}

static swt_status call(const swth_function *function, const void *const *arguments, held *taken,
                       uno_any *answer)
{
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_result result = {0};
    swt_status status = SWT_OK;
    for (size_t i = 0; i < function->argument_count && status == SWT_OK; i++) {
        if (function->arguments[i]->kind == SWTH_RANGE)
            status = read_range(*(uno_sequence *const *)arguments[i], &values[i], &taken[i]);
        else
            read_single(arguments[i], &values[i], &taken[i]);
    }
    if (status == SWT_OK)
        status = swth_call(function, values, &result);
    if (status == SWT_OK && function->is_array)
        status = put_array(&result, answer);
    else if (status == SWT_OK)
        put_number(result.number, answer);
    free(result.numbers);
    return status;
}

static uno_any *call_method(size_t number, const void *const *arguments, uno_any *answer)
{
    const swth_function *const function = &swth_functions[row_of(number)];
    held taken[SWTH_MOST_ARGUMENTS] = {{NULL, NULL}};
    const int32_t error = swth_error(call(function, arguments, taken, answer));
    if (error != SWTH_NO_ERROR)
        put_number(calc_error(error), answer);
    for (size_t i = 0; i < function->argument_count; i++) {
        free(taken[i].cells);
        if (taken[i].text != NULL)
            rtl_string_release(taken[i].text);
    }
    return answer;
}

/* A method for each place in the interface and each number of arguments; the table tells which is meant. */
#define DEFINE(number)                                                                                       \
    static uno_any *method_##number##_2(uno_any *answer, interface *self, const void *a, const void *b)      \
    {                                                                                                        \
        const void *const arguments[] = {a, b};                                                              \
        (void)self;                                                                                          \
        return call_method(number, arguments, answer);                                                       \
    }                                                                                                        \
    static uno_any *method_##number##_3(uno_any *answer, interface *self, const void *a, const void *b,      \
                                        const void *c)                                                       \
    {                                                                                                        \
        const void *const arguments[] = {a, b, c};                                                           \
        (void)self;                                                                                          \
        return call_method(number, arguments, answer);                                                       \
    }                                                                                                        \
    static uno_any *method_##number##_4(uno_any *answer, interface *self, const void *a, const void *b,      \
                                        const void *c, const void *d)                                        \
    {                                                                                                        \
        const void *const arguments[] = {a, b, c, d};                                                        \
        (void)self;                                                                                          \
        return call_method(number, arguments, answer);                                                       \
    }
#define EACH(number)                                                                                         \
    {                                                                                                        \
        (method *)method_##number##_2, (method *)method_##number##_3, (method *)method_##number##_4          \
    }

DEFINE(0)
DEFINE(1)
DEFINE(2)
DEFINE(3)
DEFINE(4)
DEFINE(5)
DEFINE(6)
DEFINE(7)
DEFINE(8)
DEFINE(9)
DEFINE(10)
DEFINE(11)

static method *const methods_of[MOST_METHODS][3] = {EACH(0), EACH(1), EACH(2), EACH(3), EACH(4),  EACH(5),
                                                    EACH(6), EACH(7), EACH(8), EACH(9), EACH(10), EACH(11)};

/* The interfaces. */

static void acquire(interface *self)
{
    __atomic_add_fetch(&self->whole->references, 1, __ATOMIC_ACQ_REL);
}

static void acquire_any(void *self)
{
    acquire(self);
}

static void release(interface *self)
{
    if (__atomic_sub_fetch(&self->whole->references, 1, __ATOMIC_ACQ_REL) == 0)
        free(self->whole);
}

/* Sets answer to the component's interface of that type, or to nothing. */
static uno_any *query_interface(uno_any *answer, interface *self, uno_type *const *wanted)
{
    uno_type *const types[] = {interface_type, provider_type, functions_type};
    interface *const found[] = {&self->whole->provider, &self->whole->provider, &self->whole->functions};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (typelib_typedescriptionreference_equals(*wanted, types[i])) {
            interface *held_there = found[i];
            uno_type_any_construct(answer, &held_there, types[i], acquire_any);
            return answer;
        }
    uno_type_any_construct(answer, NULL, simple_type(UNO_VOID), NULL);
    return answer;
}

static uno_sequence **get_types(uno_sequence **answer, interface *self)
{
    uno_type *types[] = {provider_type, functions_type};
    (void)self;
    *answer = NULL;
    uno_type_sequence_construct(answer, sequence_type(simple_type(UNO_TYPE)), types, 2, NULL);
    return answer;
}

/* An empty one says that the component has none. */
static uno_sequence **get_implementation_id(uno_sequence **answer, interface *self)
{
    (void)self;
    *answer = NULL;
    uno_type_sequence_construct(answer, sequence_type(simple_type(UNO_BYTE)), NULL, 0, NULL);
    return answer;
}

static method *const provider_methods[] = {(method *)query_interface, (method *)acquire, (method *)release,
                                           (method *)get_types, (method *)get_implementation_id};

static method *const *function_methods(void)
{
    static method *methods[3 + MOST_METHODS] = {(method *)query_interface, (method *)acquire,
                                                (method *)release};
    for (size_t number = 0; number < MOST_METHODS && row_of(number) != SIZE_MAX; number++)
        methods[3 + number] = methods_of[number][swth_functions[row_of(number)].argument_count - 2];
    return methods;
}

/* Called by LibreOffice for each one that it wants, by the name in swtarget.components. */
SWTH_EXPORT interface *swth_component_create(void *context, uno_sequence *const *arguments);

interface *swth_component_create(void *context, uno_sequence *const *arguments)
{
    component *const made = malloc(sizeof *made);
    (void)context;
    (void)arguments;
    if (made == NULL)
        return NULL;
    find_types();
    made->provider = (interface){provider_methods, made};
    made->functions = (interface){function_methods(), made};
    made->references = 1;
    return &made->provider;
}
