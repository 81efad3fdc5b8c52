/* SPDX-License-Identifier: MIT */
/*
 * plan_report: published workforce plans, held against published figures or a table of one's own.
 * Everything is read and computed first; only then is anything printed.
 */
#include "check.h"
#include "column_labels.h"
#include "options.h"
#include "plan_file.h"
#include "plan_writer.h"
#include "published.h"
#include "reports.h"
#include "user_table.h"
#include "write.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

enum { DONE = 0, NOT_WRITTEN = 1, NOT_UNDERSTOOD = 2 };

/* One plan, and what it is held against: a table of its own, or the user's, which all plans share. */
typedef struct {
    table own;
    assessment found;
} work;

static int is_counted(const options *o, const char *name)
{
    for (size_t i = 0; i < o->plan_count; i++)
        if (plan_names_column(o->plans[i], o->plans[i]->target_count, name))
            return 1;
    return 0;
}

/* A table that no chosen plan asks about is a mistake; one that knows only a part is not. */
static int check_columns(const options *o, const table *rows)
{
    for (size_t i = 0; i < rows->column_count; i++)
        if (is_counted(o, rows->columns[i].name))
            return 1;
    text counted = {NULL, 0, 0};
    const swt_plan *const plan = o->plans[0];
    for (size_t i = 0; i < plan->target_count && i < 6; i++) {
        const char *const name =
            plan->targets[i].driver != NULL ? plan->targets[i].driver : plan->targets[i].have;
        if (name != NULL && !plan_names_column(plan, i, name))
            say(&counted, "%s%s", counted.length > 0 ? said(M_COMMA) : "", column_label(name));
    }
    complain_at(rows->path, 1, M_NO_COLUMN_COUNTS, VALUES(words(counted.bytes)));
    text_free(&counted);
    return 0;
}

static int assess_all(const options *o, const table *shared, work *works)
{
    for (size_t i = 0; i < o->plan_count; i++) {
        if (o->table == NULL)
            published_table(o->plans[i], o->place, &works[i].own);
        if (o->table == NULL && works[i].own.column_count == 0) {
            complain(M_NO_FIGURES, VALUES(words(o->plans[i]->id)));
            return 0;
        }
        if (!assess_plan(o->plans[i], o->table == NULL ? &works[i].own : shared, &o->given, &works[i].found))
            return 0;
    }
    return 1;
}

static void print_all(const options *o, const work *works)
{
    if (o->as_csv)
        print_csv_header();
    for (size_t i = 0; i < o->plan_count; i++) {
        if (o->as_csv) {
            print_csv(&works[i].found);
            continue;
        }
        fputs(i > 0 ? "\n\n" : "", stdout);
        print_report(&works[i].found);
    }
}

static int read_table(const options *o, table *rows)
{
    const plan_list plans = {o->plans, o->plan_count};
    source file;
    faults found = {.file = &file};
    const int read = source_read(o->table, &file) && read_user_table(&found, &plans, rows);

    source_free(&file);
    return read && check_columns(o, rows);
}

static int report(const options *o)
{
    table shared = {0};
    work *const works = calloc(o->plan_count, sizeof *works);
    int understood = works != NULL;

    if (!understood)
        complain(M_NO_MEMORY, NULL);
    else if (o->table != NULL)
        understood = read_table(o, &shared);
    understood = understood && assess_all(o, &shared, works);
    if (understood)
        print_all(o, works);
    for (size_t i = 0; works != NULL && i < o->plan_count; i++) {
        assessment_free(&works[i].found);
        table_free(&works[i].own);
    }
    free(works);
    table_free(&shared);
    return understood ? DONE : NOT_UNDERSTOOD;
}

static int export(const options *o)
{
    const swt_plan *const plan = find_plan(o, o->exported);
    text written = {NULL, 0, 0};

    if (plan == NULL)
        return NOT_UNDERSTOOD;
    write_plan(&written, plan);
    fputs(written.bytes, stdout);
    text_free(&written);
    return DONE;
}

/* The user's own plan stands before the others. */
static int add_own_plan(options *o, plan_file *own)
{
    source file;
    faults found = {.file = &file};
    const int read = source_read(o->targets, &file) && read_plan(&found, own);

    source_free(&file);
    o->plans = grow(o->plans, o->plan_count + 1, sizeof *o->plans);
    for (size_t i = o->plan_count++; i > 0; i--)
        o->plans[i] = o->plans[i - 1];
    o->plans[0] = &own->plan;
    return read;
}

static int run(const options *o)
{
    const plan_list plans = {o->plans, o->plan_count};

    switch (o->task) {
    case LIST:
        print_list();
        return DONE;
    case HELP:
        print_help();
        return DONE;
    case VERSION:
        print_message(M_VERSION, VALUES(words(swt_version())));
        return DONE;
    case CHECK:
        return check_file(o->table, &plans) ? DONE : NOT_UNDERSTOOD;
    case EXPORT:
        return export(o);
    default:
        return report(o);
    }
}

int main(int argc, char **argv)
{
    options o;
    plan_file own = {0};

    set_language(language_of_locale());
#ifdef SIGPIPE
    signal(SIGPIPE, SIG_IGN); /* a reader that has gone is then an error of writing, and is told */
#endif
    int understood = read_options(argc, argv, &o);
    if (understood && o.targets != NULL)
        understood = add_own_plan(&o, &own);
    int status = understood ? run(&o) : NOT_UNDERSTOOD;
    if (fflush(stdout) != 0 || ferror(stdout)) {
        complain(M_CANNOT_WRITE, VALUES(words(reason_words(errno))));
        status = NOT_WRITTEN;
    }
    free(o.plans);
    plan_file_free(&own);
    return status;
}
