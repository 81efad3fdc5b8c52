/* SPDX-License-Identifier: MIT */
/*
 * What Microsoft documents of the interface between Excel (2007 and later) and an add-in in C, as far as this
 * one uses it, in our own words: how a value is handed over, and the calls back into Excel.
 * Source: Microsoft Learn, "Excel XLL SDK API function reference" and "Data types used by Excel".
 */
#ifndef SWTH_EXCEL_XLOPER_H
#define SWTH_EXCEL_XLOPER_H

#include <assert.h>
#include <stddef.h>
#include <stdint.h>

/** XLOPER12: a cell's value, an argument or an answer. */
typedef struct xloper xloper;
struct xloper {
    union {
        double number;
        wchar_t *text; /**< its length, then so many units of UTF-16; nothing ends it */
        int32_t truth;
        int32_t error;
        int32_t whole;
        struct {
            xloper *values; /**< rows * columns, row by row */
            int32_t rows, columns;
        } array;
        double size[3]; /**< references, which are not used here, are the largest */
    } as;
    uint32_t type;
};

static_assert(sizeof(wchar_t) == 2, "text is UTF-16");
static_assert(offsetof(xloper, type) == 24 && sizeof(xloper) == 32,
              "the layout is the same in 32 and 64 bits");

/** Types. No cell is an XL_INT. */
enum {
    XL_NUM = 0x1,
    XL_STR = 0x2,
    XL_BOOL = 0x4,
    XL_ERR = 0x10,
    XL_MULTI = 0x40,
    XL_MISSING = 0x80, /**< an argument that was left out */
    XL_NIL = 0x100,    /**< a blank cell */
    XL_INT = 0x800,
    XL_BIT_DLL_FREE = 0x4000 /**< in an answer: Excel copies it and calls xlAutoFree12 on the same thread */
};

/** Errors of a cell. */
enum {
    XL_ERR_NULL = 0,
    XL_ERR_DIV0 = 7,
    XL_ERR_VALUE = 15,
    XL_ERR_REF = 23,
    XL_ERR_NAME = 29,
    XL_ERR_NUM = 36,
    XL_ERR_NA = 42
};

/** What Excel can be called for. */
enum {
    XLF_SET_NAME = 88,
    XLF_REGISTER = 149,
    XLF_GET_WORKSPACE = 186,
    XL_FREE = 0x4000,    /**< lets go of a text or an array that Excel has given */
    XL_GET_NAME = 0x4009 /**< the file that this add-in was loaded from */
};

/** Excel's entry, which its program exports as MdCallBack12. Returns 0 where the call was made. */
typedef int(__stdcall *xl_callback)(int function, int count, xloper **arguments, xloper *result);

#endif
