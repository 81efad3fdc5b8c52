/* SPDX-License-Identifier: MIT */
/* A stand-in for the functions of LibreOffice that the component calls; see office_standin.h. */
#include "office_standin.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static uno_type types[SEQUENCE * SEQUENCE * UNO_INTERFACE];
size_t standin_sequences, standin_texts;

uno_type *standin_type(int32_t kind)
{
    ck_assert_int_lt(kind, (int32_t)COUNT(types));
    types[kind].kind = kind;
    return &types[kind];
}

uno_type **typelib_static_type_getByTypeClass(int32_t kind)
{
    static uno_type *found[UNO_INTERFACE];
    found[kind] = standin_type(kind);
    return &found[kind];
}

void typelib_static_sequence_type_init(uno_type **type, uno_type *element)
{
    *type = standin_type(element->kind * SEQUENCE);
}

void typelib_typedescriptionreference_newByAsciiName(uno_type **type, int32_t kind, const char *name)
{
    ck_assert_int_eq(kind, UNO_INTERFACE);
    *type = standin_type(strcmp(name, "com.sun.star.uno.XInterface") == 0       ? XINTERFACE
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
        uno_type_destructData((char *)sequence + 8 + 8 * (size_t)i, standin_type(inner), NULL);
    free(sequence);
    standin_sequences--;
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
    standin_sequences++;
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
    standin_texts++;
}

void rtl_string_release(rtl_String *bytes)
{
    free(bytes);
    standin_texts--;
}
