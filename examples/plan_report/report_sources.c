/* SPDX-License-Identifier: MIT */
/* What a plan was held against: each column it names, its sum, and where the number comes from. */
#include "column_labels.h"
#include "report_parts.h"
#include "write.h"

#include <stdio.h>

enum { NAME = 30, COUNT = 12, LABEL = 15 };

/* The sum of the known cells, and how many are not known; SWT_MISSING where none is, or no sum fits. */
static int64_t sum_known(const table *rows, const int64_t *values, size_t *unknown)
{
    int64_t sum = 0;

    *unknown = 0;
    for (size_t i = 0; i < rows->rows; i++) {
        *unknown += values[i] == SWT_MISSING;
        if (values[i] != SWT_MISSING && sum != SWT_MISSING)
            sum = values[i] > INT64_MAX - sum ? SWT_MISSING : sum + values[i];
    }
    return *unknown == rows->rows ? SWT_MISSING : sum;
}

static void say_source(text *t, const table *rows, const origin *from, size_t unknown)
{
    if (from->source != M_NONE)
        tell(t, from->source, NULL);
    else if (from->areas > 0)
        tell(t, M_AREAS_THAT_SHARE, NULL);
    else if (unknown > 0 && unknown < rows->rows)
        tell(t, M_AND_ROWS_UNKNOWN,
             VALUES(number((int64_t)unknown), words(said(unknown == 1 ? M_ROW : M_ROWS))));
}

static void print_column(const table *rows, size_t column)
{
    const origin *const from = &rows->origins[column];
    size_t unknown;
    const int64_t sum = sum_known(rows, rows->columns[column].values, &unknown);
    text t = {NULL, 0, 0};

    say_source(&t, rows, from, unknown);
    print_padded(column_label(rows->columns[column].name), NAME);
    print_number(from->areas > 0 ? (int64_t)from->areas : sum, COUNT);
    printf("%s%s\n", t.length > 0 ? "  " : "", t.length > 0 ? t.bytes : "");
    text_free(&t);
}

static void say_listed(text *t, const char *name)
{
    say(t, "%s%s", t->length > 0 ? said(M_COMMA) : "", column_label(name));
}

/* A column that several targets name is listed at the first of them. */
static void say_absent(text *t, const assessment *a)
{
    const swt_plan *const plan = a->plan;

    for (size_t i = 0; i < plan->target_count; i++) {
        const char *const named[] = {plan->targets[i].have, plan->targets[i].driver, plan->targets[i].area};
        for (size_t j = 0; j < sizeof named / sizeof named[0]; j++)
            if (named[j] != NULL && table_find(a->rows, named[j]) == NULL &&
                !plan_names_column(plan, i, named[j]))
                say_listed(t, named[j]);
    }
}

static int is_used(const assessment *a, size_t column)
{
    const char *const name = a->rows->columns[column].name;

    return plan_names_column(a->plan, a->plan->target_count, name) || answers_use(&a->answered, name);
}

/* A misspelt heading shows here. */
static void say_unused(text *t, const assessment *a)
{
    for (size_t i = 0; a->rows->path != NULL && i < a->rows->column_count; i++)
        if (!is_used(a, i))
            say_listed(t, a->rows->columns[i].name);
}

void print_sources(const assessment *a)
{
    text absent = {NULL, 0, 0}, unused = {NULL, 0, 0};

    print_section(M_SOURCES);
    for (size_t i = 0; i < a->rows->column_count; i++)
        if (is_used(a, i))
            print_column(a->rows, i);
    say_absent(&absent, a);
    say_unused(&unused, a);
    if (absent.length > 0)
        print_paragraph(said(M_NOT_KNOWN), LABEL, absent.bytes);
    if (unused.length > 0)
        print_paragraph(said(M_NOT_USED), LABEL, unused.bytes);
    text_free(&absent);
    text_free(&unused);
}
