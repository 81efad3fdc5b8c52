/* SPDX-License-Identifier: MIT */
/*
 * What the component needs of LibreOffice's binary interface for C: how its values lie in memory, and
 * functions that its libraries export. These are stable by promise, so that extensions outlive versions; they
 * are declared here, as documented, because no header of LibreOffice is needed for anything else.
 */
#ifndef SWTH_UNO_H
#define SWTH_UNO_H

#include <stdint.h>

/* Kinds of types, by their documented numbers. */
enum { UNO_VOID = 0, UNO_BYTE = 3, UNO_DOUBLE = 11, UNO_STRING = 12, UNO_TYPE = 13, UNO_INTERFACE = 22 };

/* A reference to a type; only its kind is looked at here. */
typedef struct {
    int32_t references;
    int32_t static_references;
    int32_t kind;
} uno_type;

/* A value of any type: data points to it, and to `inside` where it is no longer than a pointer. */
typedef struct {
    uno_type *type;
    void *data;
    void *inside;
} uno_any;

/* Elements lie behind the header, at 8 bytes from its start. */
typedef struct {
    int32_t references;
    int32_t length;
} uno_sequence;

/* Text: UTF-16 in rtl_uString, bytes in rtl_String, zero-terminated. */
typedef struct {
    int32_t references;
    int32_t length;
    uint16_t buffer[];
} rtl_uString;

typedef struct {
    int32_t references;
    int32_t length;
    char buffer[];
} rtl_String;

enum { RTL_TEXTENCODING_UTF8 = 76, RTL_TO_STRING_FLAGS = 0x0566 };

typedef void uno_acquire(void *interface);

void uno_type_any_construct(uno_any *any, void *source, uno_type *type, uno_acquire *acquire);
uint8_t uno_type_sequence_construct(uno_sequence **sequence, uno_type *type, void *elements, int32_t length,
                                    uno_acquire *acquire);
uno_type **typelib_static_type_getByTypeClass(int32_t kind);
void typelib_static_sequence_type_init(uno_type **type, uno_type *element);
void typelib_typedescriptionreference_newByAsciiName(uno_type **type, int32_t kind, const char *name);
uint8_t typelib_typedescriptionreference_equals(const uno_type *a, const uno_type *b);
void uno_type_destructData(void *value, uno_type *type, uno_acquire *release);
void rtl_uString2String(rtl_String **bytes, const uint16_t *text, int32_t length, uint32_t encoding,
                        uint32_t flags);
void rtl_string_release(rtl_String *bytes);

#endif
