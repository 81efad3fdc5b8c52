/* SPDX-License-Identifier: MIT */
/*
 * A program that stands in for Excel: it exports what an add-in calls Excel by, loads the add-in, keeps what
 * it registers, and calls it as a sheet would. It shows what the add-in does; it cannot show that Excel is as
 * documented.
 */
#ifndef STANDIN_H
#define STANDIN_H

#include <stdio.h>
#include <windows.h>

#include "../../../lib/hosts/excel/xloper.h"
#include "../../vectors/vector.h"

#define MOST_ARGUMENTS 4

/* The arguments of xlfRegister, in their order. */
enum {
    REGISTER_PROCEDURE = 1,
    REGISTER_TYPES = 2,
    REGISTER_NAME = 3,
    REGISTER_MACRO_TYPE = 5,
    REGISTER_ARGUMENT_HELP = 10,
    MOST_REGISTERED = REGISTER_ARGUMENT_HELP + MOST_ARGUMENTS
};

typedef struct {
    char *texts[MOST_REGISTERED]; /* in UTF-8; a number as it is printed, "" where it was left out */
    size_t count;
    int is_named; /* until xlfSetName takes the name away */
} registration;

/* Excel's side. */
typedef struct {
    registration functions[256];
    size_t count;
    double country;  /* what xlfGetWorkspace(37) begins with */
    int refused;     /* the registration that is refused, counted from 0; -1 for none */
    int faults;      /* calls that Excel would not have understood; each is printed */
    int given;       /* texts and arrays handed out and not let go of */
    char file[1024]; /* the add-in's */
} standin_host;

extern standin_host host;

/* How many of the functions still have their names. */
size_t host_named(void);

/* A function by its name; NULL where there is none. */
const registration *host_find(const char *name);

/* A procedure of the add-in, in the shape that it has. */
typedef union {
    FARPROC found;
    int(__stdcall *ask)(void);
    void(__stdcall *free)(xloper *);
    xloper *(__stdcall *call_1)(xloper *);
    xloper *(__stdcall *call_2)(xloper *, xloper *);
    xloper *(__stdcall *call_3)(xloper *, xloper *, xloper *);
    xloper *(__stdcall *call_4)(xloper *, xloper *, xloper *, xloper *);
} procedure;

/* The add-in that was loaded. */
typedef struct {
    HMODULE module;
    procedure open, close, free, info;
} standin_addin;

extern standin_addin addin;

procedure addin_find(const char *name);

/*
 * Reads one argument as it is typed between the brackets of a formula, up to a ; or the end:
 *     13%  0.106  "text"  ?           a number, text, a blank cell; nothing at all: left out
 *     {1 2 3}  {1|2 3|4}              a range: a column of three; two rows of two
 *     #N/A  TRUE  <half>  <nul>       an error; true; text with half a pair of UTF-16; text with a 0 within
 * Returns where it ends, NULL for what cannot be read. The value is to be freed by cell_free in any case.
 */
const char *cell_read(const char *typed, xloper *cell);
void cell_free(xloper *cell);

/* Adds an answer in the signs that cell_read reads: {1 2 3}, {1 | 2 3 | 4}. */
void cell_write(const xloper *cell, vector_answer *answer);

/* One vector, and the procedure that it goes to. */
typedef struct {
    vector_row row;
    procedure call;
    size_t arguments;
    const char *file;
    int line;
} standin_case;

typedef struct {
    standin_case **cases;
    size_t count;
} case_list;

/* What running the cases came to. */
typedef struct {
    const case_list *list;
    int rounds;
    int is_quiet;
    long calls, differ;
    long freed; /* answers that asked for it */
} case_run;

/* Reads a file's vectors; returns how many lines could not be used, 1 for a file without any. */
int cases_read(const char *path, case_list *list);

/* Runs all of them, so many rounds; also as a thread. */
DWORD WINAPI cases_run(void *run);

#endif
