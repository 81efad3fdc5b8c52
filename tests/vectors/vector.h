/* SPDX-License-Identifier: MIT */
/* One row of the vectors: arguments are taken one after another, its answer is written as in the files. */
#ifndef VECTORS_VECTOR_H
#define VECTORS_VECTOR_H

#include <stdio.h>
#include <swtarget.h>

#define VECTOR_LINE 4096

/* A row as read; the cells point into the line. */
typedef struct {
    char line[VECTOR_LINE];
    const char *function;
    char *arguments; /* what is left to take */
    const char *expected;
    int is_unreadable; /* an argument is not what the function takes, or there is none left */
} vector_row;

/* What a call came to, in the signs of the files. */
typedef struct {
    char text[VECTOR_LINE];
    size_t used;
} vector_answer;

/* Numbers of exactly their length on the heap, so that a sanitizer sees every step beyond; NULL for none. */
typedef struct {
    int64_t *values;
    size_t count;
} vector_list;

/* 1 for a row, 0 at the end of the file, -1 for a line that is no row of three cells. */
int vector_read(FILE *file, vector_row *row);

/* The next argument. One that is not of its kind makes the row unreadable and comes as 0, NULL or empty. */
int64_t vector_take_whole(vector_row *row);
int32_t vector_take_option(vector_row *row);
double vector_take_double(vector_row *row);
swt_ratio vector_take_ratio(vector_row *row);
swt_figure vector_take_figure(vector_row *row);
vector_list vector_take_list(vector_row *row);

/* How long a list the next argument is, which is not taken. */
size_t vector_count(const vector_row *row);

/* To be freed; NULL where the argument is ?. */
char *vector_take_text(vector_row *row);

/* A list of `count` ratios, to be freed; NULL for none. */
swt_ratio *vector_take_ratios(vector_row *row, size_t count);

/* Adds a part to the answer; parts within braces are separated by spaces. */
void vector_open(vector_answer *answer);
void vector_close(vector_answer *answer);
void vector_put_word(vector_answer *answer, const char *word);
void vector_put_whole(vector_answer *answer, int64_t number); /* SWT_MISSING is ? */
void vector_put_row(vector_answer *answer, size_t row);       /* SWT_NO_ROW is ? */
void vector_put_double(vector_answer *answer, double number);
void vector_put_ratio(vector_answer *answer, swt_ratio ratio);
void vector_put_wholes(vector_answer *answer, const int64_t *numbers, size_t count);

/* Whether an answer is what a row expects; doubles may differ by 1 unit in the last place. */
int vector_agrees(const char *answer, const char *expected);

#endif
