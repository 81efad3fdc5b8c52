/* SPDX-License-Identifier: MIT */
/*
 * LibreOffice Calc's C interface for add-ins over the table of functions: names, descriptions, arguments read
 * from its memory layouts, errors as it marks them. Every number of the layouts is 16 bits wide and none but
 * the first is aligned.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../functions.h"

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

/* What Calc provides for a name or a description. */
#define NAME_SIZE 256

/* Calc's types of arguments and answers. */
enum { PTR_DOUBLE = 0, PTR_STRING = 1, PTR_DOUBLE_ARR = 2 };

/* Calc's numbers for the errors of a cell. */
static const uint16_t error_codes[] = {
    [SWTH_ERROR_VALUE] = 519,
    [SWTH_ERROR_NUM] = 503,
    [SWTH_ERROR_DIV_ZERO] = 532,
    [SWTH_ERROR_NOT_AVAILABLE] = 32767,
};

/* Excel's files have this before the names of add-in functions; Calc must know both. */
#define EXCEL_PREFIX "_XLL."

/* Positions before the first number of a PTR_DOUBLE_ARR, and its numbers: column, row, sheet, error, double. */
enum { COLUMN1 = 0, ROW1 = 1, SHEET1 = 2, COLUMN2 = 3, ROW2 = 4, SHEET2 = 5, COUNT = 6, HEADER = 14 };
enum { CELL_COLUMN = 0, CELL_ROW = 1, CELL_ERROR = 3, CELL_NUMBER = 8, CELL_SIZE = 16 };

/* Blank cells take memory here, though not in Calc: enough for 64 columns of 65,536 rows. */
#define MOST_CELLS ((size_t)1 << 22)

static int32_t is_chinese;

static uint16_t word_at(const unsigned char *bytes, size_t index)
{
    uint16_t word;
    memcpy(&word, bytes + 2 * index, sizeof word);
    return word;
}

/* A cell shows an error where the answer is a NaN with the error's number in its lowest bits. */
static void put_error(uint16_t code, void *answer)
{
    const uint64_t bits = UINT64_C(0x7FF8000000000000) | code;
    memcpy(answer, &bits, sizeof bits);
}

/* Calc lists the cells that hold a number or an error; the others, text among them, stay blank. */
static uint16_t fill_cells(const unsigned char *range, size_t columns, swth_cell *cells)
{
    const unsigned char *at = range + HEADER;
    for (uint16_t left = word_at(range, COUNT); left > 0; left--, at += CELL_SIZE) {
        const size_t row = (size_t)(word_at(at, CELL_ROW) - word_at(range, ROW1));
        const size_t column = (size_t)(word_at(at, CELL_COLUMN) - word_at(range, COLUMN1));
        swth_cell *const cell = &cells[row * columns + column];
        if (word_at(at, CELL_ERROR) != 0)
            return word_at(at, CELL_ERROR);
        cell->kind = SWTH_NUMBER;
        memcpy(&cell->number, at + CELL_NUMBER, sizeof cell->number);
    }
    return 0;
}

/* Returns 0, or the number of the error that the answer shows. *cells is to be freed in any case. */
static uint16_t read_range(const unsigned char *range, swth_value *value, swth_cell **cells)
{
    value->kind = SWTH_CELLS;
    value->rows = (size_t)(word_at(range, ROW2) - word_at(range, ROW1)) + 1;
    value->columns = (size_t)(word_at(range, COLUMN2) - word_at(range, COLUMN1)) + 1;
    if (word_at(range, SHEET1) != word_at(range, SHEET2))
        return error_codes[SWTH_ERROR_VALUE];
    if (value->rows > MOST_CELLS / value->columns)
        return error_codes[SWTH_ERROR_NUM];
    *cells = calloc(value->rows * value->columns, sizeof **cells);
    value->cells = *cells;
    if (*cells == NULL)
        return error_codes[swth_error(SWT_ERR_MEMORY)];
    return fill_cells(range, value->columns, *cells);
}

static uint16_t read_value(int32_t kind, const void *argument, swth_value *value, swth_cell **cells)
{
    if (kind == SWTH_RANGE)
        return read_range(argument, value, cells);
    if (kind == SWTH_OPTION) {
        value->kind = SWTH_TEXT;
        value->text = argument;
        return 0;
    }
    value->kind = SWTH_NUMBER;
    memcpy(&value->number, argument, sizeof value->number);
    return 0;
}

static void call(size_t row, const void *const *arguments, void *answer)
{
    const swth_function *const function = &swth_functions[row];
    swth_value values[SWTH_MOST_ARGUMENTS] = {{0}};
    swth_cell *cells[SWTH_MOST_ARGUMENTS] = {NULL};
    swth_result result = {0};
    uint16_t code = 0;
    for (size_t i = 0; i < function->argument_count && code == 0; i++)
        code = read_value(function->arguments[i]->kind, arguments[i], &values[i], &cells[i]);
    if (code == 0)
        code = error_codes[swth_error(swth_call(function, values, &result))];
    if (code == 0)
        memcpy(answer, &result.number, sizeof result.number);
    else
        put_error(code, answer);
    for (size_t i = 0; i < function->argument_count; i++)
        free(cells[i]);
}

/*
 * Calc calls a symbol with as many pointers as the function has arguments, so each row of the table has a
 * symbol for each number of arguments that it could have; GetFunctionData names the right one.
 */
#define SYMBOL "swth_calc_%u_%u"
/* clang-format off */
#define EACH_ROW(DEFINE)                                                                                     \
    DEFINE(0) DEFINE(1) DEFINE(2) DEFINE(3) DEFINE(4) DEFINE(5) DEFINE(6) DEFINE(7) DEFINE(8) DEFINE(9)      \
    DEFINE(10) DEFINE(11) DEFINE(12) DEFINE(13) DEFINE(14) DEFINE(15) DEFINE(16) DEFINE(17) DEFINE(18)       \
    DEFINE(19) DEFINE(20) DEFINE(21) DEFINE(22) DEFINE(23)
#define DEFINE_2(row)                                                                                        \
    EXPORT void swth_calc_##row##_2(void *answer, const void *a, const void *b);                             \
    void swth_calc_##row##_2(void *answer, const void *a, const void *b)                                     \
    {                                                                                                        \
        const void *const arguments[] = {a, b};                                                              \
        call(row, arguments, answer);                                                                        \
    }
#define DEFINE_3(row)                                                                                        \
    EXPORT void swth_calc_##row##_3(void *answer, const void *a, const void *b, const void *c);              \
    void swth_calc_##row##_3(void *answer, const void *a, const void *b, const void *c)                      \
    {                                                                                                        \
        const void *const arguments[] = {a, b, c};                                                           \
        call(row, arguments, answer);                                                                        \
    }
#define DEFINE_4(row)                                                                                        \
    EXPORT void swth_calc_##row##_4(void *answer, const void *a, const void *b, const void *c,               \
                                    const void *d);                                                          \
    void swth_calc_##row##_4(void *answer, const void *a, const void *b, const void *c, const void *d)       \
    {                                                                                                        \
        const void *const arguments[] = {a, b, c, d};                                                        \
        call(row, arguments, answer);                                                                        \
    }
/* clang-format on */
EACH_ROW(DEFINE_2)
EACH_ROW(DEFINE_3)
EACH_ROW(DEFINE_4)

/* The table's rows that give one number: this interface has no arrays. SIZE_MAX beyond the last. */
static size_t row_of(size_t number)
{
    for (size_t row = 0; row < swth_function_count; row++)
        if (!swth_functions[row].is_array && number-- == 0)
            return row;
    return SIZE_MAX;
}

static size_t scalar_count(void)
{
    size_t count = 0;
    while (row_of(count) != SIZE_MAX)
        count++;
    return count;
}

EXPORT void GetFunctionCount(uint16_t *count);
EXPORT void GetFunctionData(const uint16_t *number, char *symbol, uint16_t *parameters, int32_t *types,
                            char *name);
EXPORT void GetParameterDescription(const uint16_t *number, const uint16_t *parameter, char *name,
                                    char *description);
EXPORT void SetLanguage(const uint16_t *language);

/* Each function twice: by its own name, and by the name that it has in Excel's files. */
void GetFunctionCount(uint16_t *count)
{
    *count = (uint16_t)(2 * scalar_count());
}

void GetFunctionData(const uint16_t *number, char *symbol, uint16_t *parameters, int32_t *types, char *name)
{
    static const int32_t kinds[] = {[SWTH_WHOLE] = PTR_DOUBLE,
                                    [SWTH_RATIO] = PTR_DOUBLE,
                                    [SWTH_OPTION] = PTR_STRING,
                                    [SWTH_RANGE] = PTR_DOUBLE_ARR};
    const size_t count = scalar_count();
    const size_t row = row_of(*number % count);
    const swth_function *const function = &swth_functions[row];
    snprintf(symbol, NAME_SIZE, SYMBOL, (unsigned)row, (unsigned)function->argument_count);
    snprintf(name, NAME_SIZE, "%s%s", *number < count ? "" : EXCEL_PREFIX, function->name);
    *parameters = (uint16_t)(function->argument_count + 1);
    types[0] = PTR_DOUBLE;
    for (size_t i = 0; i < function->argument_count; i++)
        types[i + 1] = kinds[function->arguments[i]->kind];
}

/* Calc shows all of its 256 bytes, whatever the text's length. */
static void put_text(const char *text, char *buffer)
{
    snprintf(buffer, NAME_SIZE, "%-*s", NAME_SIZE - 1, text);
}

/* Parameter 0 is the function itself. */
void GetParameterDescription(const uint16_t *number, const uint16_t *parameter, char *name, char *description)
{
    const swth_function *const function = &swth_functions[row_of(*number % scalar_count())];
    if (*parameter == 0 || *parameter > function->argument_count) {
        put_text(function->name, name);
        put_text(is_chinese ? function->help_zh : function->help, description);
        return;
    }
    const swth_argument *const argument = function->arguments[*parameter - 1];
    put_text(is_chinese ? argument->name_zh : argument->name, name);
    put_text(is_chinese ? argument->help_zh : argument->help, description);
}

/* The lowest ten bits of a language's number leave its country out. */
void SetLanguage(const uint16_t *language)
{
    is_chinese = (*language & 0x3FF) == 0x04;
}
