/* SPDX-License-Identifier: MIT */
/*
 * The functions that a person types into a cell: one table for every host, with their arguments, help in two
 * languages and calls, and the one map from a status to a cell's error. A host reads cells, calls, and shows
 * what comes back; it computes nothing.
 */
#ifndef SWTH_FUNCTIONS_H
#define SWTH_FUNCTIONS_H

#include <swtarget.h>

#define SWTH_MOST_ARGUMENTS 4

/** What an argument asks for. */
enum {
    SWTH_WHOLE = 0,  /**< a number, or text that is one: a headcount, driver or count of periods */
    SWTH_RATIO = 1,  /**< a number, or text that is one: a rate, share, or part of a norm */
    SWTH_OPTION = 2, /**< text */
    SWTH_RANGE = 3,  /**< cells with headcounts */
    SWTH_FIGURE = 4  /**< text: a figure as printed. A number would not do: 10.0 % has become 0.1 in it */
};

/** What a host found in a cell or as an argument. */
enum {
    SWTH_BLANK = 0,  /**< nothing: unknown within a range (empty text counts as nothing there), else 0 */
    SWTH_NUMBER = 1, /**< a double; what is true or false in the host is 1 or 0 */
    SWTH_TEXT = 2,   /**< UTF-8, zero-terminated; as a number it is what swt_ratio_parse reads */
    SWTH_CELLS = 3,  /**< a range, also one of a single cell */
    SWTH_EXACT = 4   /**< a ratio, or in a range a whole number: for hosts with wider numbers than doubles */
};

/** One cell of a range. */
typedef struct {
    union {
        double number; /**< where kind is SWTH_NUMBER */
        int64_t whole; /**< where kind is SWTH_EXACT */
    };
    int32_t kind; /**< SWTH_BLANK, SWTH_NUMBER, SWTH_EXACT, or SWTH_TEXT for the rest: no function reads it */
} swth_cell;

/** One argument as a host hands it over. */
typedef struct {
    int32_t kind;           /**< SWTH_BLANK, SWTH_NUMBER, SWTH_TEXT, SWTH_CELLS or SWTH_EXACT */
    double number;          /**< SWTH_NUMBER */
    const char *text;       /**< SWTH_TEXT */
    const swth_cell *cells; /**< SWTH_CELLS: rows * columns of them, row by row; NULL where there are none */
    size_t rows;
    size_t columns;
    swt_ratio exact; /**< SWTH_EXACT: reduced, den above 0; a whole number is over 1 */
} swth_value;

/** What a function gives back: one number, or for an array function as many as the range it fills. */
typedef struct {
    double number;   /**< what is nearest to exact; swth_call_exact sets it where that is irrational alone */
    swt_ratio exact; /**< for hosts with wider numbers; den 0: irrational */
    double *numbers; /**< array functions: rows * columns numbers, row by row, to be freed; else NULL */
    int64_t *wholes; /**< the same from swth_call_exact, in place of numbers */
    size_t rows;
    size_t columns;
} swth_result;

/** One argument in the table. */
typedef struct {
    int32_t kind;        /**< SWTH_WHOLE, SWTH_RATIO, SWTH_OPTION or SWTH_RANGE */
    const char *name;    /**< as "base" */
    const char *help;    /**< one line in English, no full stop */
    const char *name_zh; /**< the same in Chinese */
    const char *help_zh;
} swth_argument;

/** What a function gives, each number of an array too; other than whole: for hosts with types. */
enum {
    SWTH_GIVES_WHOLE = 0, /**< a headcount or a count */
    SWTH_GIVES_RATIO = 1, /**< an exact rate */
    SWTH_GIVES_REAL = 2   /**< a double, the answer being irrational */
};

/** What a function tells of two ranges that swt_coverage_check sums up, so that rows may come one at a time. */
enum {
    SWTH_SUMS_NOTHING = 0, /**< it wants its ranges whole */
    SWTH_SUMS_SHORTFALL = 1,
    SWTH_SUMS_MET = 2
};

/** One function in the table. */
typedef struct {
    const char *name;    /**< as it is typed, "SWT.PROJECT" */
    const char *help;    /**< one line in English, no full stop */
    const char *help_zh; /**< the same in Chinese */
    swt_status (*call)(const swth_value *arguments, swth_result *result);
    int32_t is_array; /**< 1: fills a range; for hosts that can */
    int32_t gives;    /**< SWTH_GIVES_WHOLE, SWTH_GIVES_RATIO or SWTH_GIVES_REAL */
    int32_t norm;     /**< where the first of two rates stands that make one norm, "1 per 1000"; 0: nowhere */
    int32_t sums;     /**< SWTH_SUMS_SHORTFALL or SWTH_SUMS_MET of its two ranges, else SWTH_SUMS_NOTHING */
    size_t argument_count;
    const swth_argument *arguments[SWTH_MOST_ARGUMENTS];
} swth_function;

/** The errors that a cell can show. */
enum {
    SWTH_NO_ERROR = 0,
    SWTH_ERROR_VALUE = 1,        /**< #VALUE!: an argument of the wrong kind */
    SWTH_ERROR_NUM = 2,          /**< #NUM!: a number out of range, or an answer that a cell cannot hold */
    SWTH_ERROR_DIV_ZERO = 3,     /**< #DIV/0! */
    SWTH_ERROR_NOT_AVAILABLE = 4 /**< #N/A: a sound question without an answer */
};

/** What swth_call answers besides the library's own codes, which are never below 0. */
enum {
    SWTH_ERR_UNKNOWN = -1, /**< a cell is blank whose number the answer hangs on */
    SWTH_ERR_UNPROVED = -2 /**< the search for the least number has come to its limit */
};

/** The table, in the order in which the functions are documented; function_count rows. */
extern const swth_function swth_functions[];
extern const size_t swth_function_count;

/**
 * 1 for a function of single numbers and words with one number as its answer; 0 for one that takes a range or
 * a figure, or fills a range. Some hosts call these in another way.
 */
int32_t swth_is_plain(const swth_function *function);

/** The row of a name, its letters in either case; NULL where there is none. */
const swth_function *swth_find(const char *name);

/**
 * Calls a function of the table. Any argument of the wrong kind comes first: SWT_ERR_SYNTAX, also for text in
 * a range. Ranges that are held against each other must have the same rows and columns. A headcount must be
 * whole and from -(2^53 - 1) to 2^53 - 1, between which doubles are exact; another number is SWT_ERR_RANGE,
 * such an answer SWT_ERR_OVERFLOW. A rate counts to 15 significant digits, as a person typed it.
 *
 * @param      function   a row of the table
 * @param      arguments  function->argument_count of them
 * @param[out] result     left as it was unless SWT_OK; result->numbers is then the caller's to free
 * @return SWT_OK, what reading the cells came to, the library's own status, SWTH_ERR_UNKNOWN or
 *         SWTH_ERR_UNPROVED
 * @note Allocates: 8 bytes for each cell of a range while it runs, SWT.SHARED 12 and SWT.PACKED 116; and an
 *       array function's numbers.
 */
swt_status swth_call(const swth_function *function, const swth_value *arguments, swth_result *result);

/**
 * The same for hosts with whole numbers of 64 bits: arguments that are SWTH_EXACT and all answers may be as
 * wide. result->wholes is the caller's to free.
 */
swt_status swth_call_exact(const swth_function *function, const swth_value *arguments, swth_result *result);

/** A status of swth_call in words: swt_status_text, or what it says of the two above. Total. */
const char *swth_status_text(swt_status status);

/** The error that a cell shows for a status; SWTH_NO_ERROR for SWT_OK alone. Total. */
int32_t swth_error(swt_status status);

/** An error as every host writes it, "#VALUE!"; "" for SWTH_NO_ERROR. Total. */
const char *swth_error_text(int32_t error);

#endif
