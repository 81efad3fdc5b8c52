/* SPDX-License-Identifier: MIT */
/* The command line. What is not understood is refused with what would be right. */
#include "options.h"

#include "column_names.h"
#include "messages.h"
#include "plan_fields.h"
#include "published.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

static const struct option known[] = {
    {"plan", required_argument, NULL, 'p'},
    {"place", required_argument, NULL, 'o'},
    {"table", required_argument, NULL, 't'},
    {"format", required_argument, NULL, 'f'},
    {"check", required_argument, NULL, 'c'},
    {"lang", required_argument, NULL, 'L'},
    {"attrition", required_argument, NULL, 'a'},
    {"hours", required_argument, NULL, 'a'},
    {"visit-minutes", required_argument, NULL, 'a'},
    {"floor", required_argument, NULL, 'a'},
    {"all-elders", required_argument, NULL, 'a'},
    {"method", required_argument, NULL, 'a'},
    {"steps", required_argument, NULL, 'a'},
    {"year", required_argument, NULL, 'a'},
    {"targets", required_argument, NULL, 'T'},
    {"export", required_argument, NULL, 'x'},
    {"list", no_argument, NULL, 'l'},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, 'v'},
    {NULL, 0, NULL, 0},
};

void print_help(void)
{
    fputs(said(M_HELP), stdout);
    print_column_names();
    fputs(said(M_HELP_ASSUMPTIONS), stdout);
    fputs(said(M_HELP_PLAN), stdout);
    print_field_names();
    fputs(said(M_HELP_END), stdout);
}

/* Those of the catalogue, after the user's own. */
static void say_ids(text *t, const options *o)
{
    const swt_plan *plan;

    if (o->plan_count > 0 && swt_plan_find(o->plans[0]->id, &plan) != SWT_OK)
        say(t, "%s%s", o->plans[0]->id, said(M_COMMA));
    for (size_t i = 0; swt_plan_at(i, &plan) == SWT_OK; i++)
        say(t, "%s%s", i > 0 ? said(M_COMMA) : "", plan->id);
}

const swt_plan *find_plan(const options *o, const char *id)
{
    const swt_plan *plan;
    text ids = {NULL, 0, 0};

    for (size_t i = 0; i < o->plan_count; i++)
        if (strcmp(o->plans[i]->id, id) == 0)
            return o->plans[i];
    if (swt_plan_find(id, &plan) == SWT_OK)
        return plan;
    say_ids(&ids, o);
    complain(M_NO_PLAN, VALUES(words(id), words(ids.bytes)));
    text_free(&ids);
    return NULL;
}

static int add_plan(options *o, const char *id)
{
    const swt_plan *const plan = find_plan(o, id);

    if (plan == NULL)
        return 0;
    for (size_t i = 0; i < o->plan_count; i++)
        if (o->plans[i] == plan)
            return 1;
    o->plans = grow(o->plans, o->plan_count + 1, sizeof *o->plans);
    o->plans[o->plan_count++] = plan;
    return 1;
}

static int add_all_plans(options *o)
{
    const swt_plan *plan;

    for (size_t i = 0; swt_plan_at(i, &plan) == SWT_OK; i++)
        if (!add_plan(o, plan->id))
            return 0;
    return 1;
}

static int set_place(options *o, const char *name)
{
    o->place = find_province(name);
    if (o->place == NULL)
        complain(M_NO_PROVINCE, VALUES(words(name)));
    return o->place != NULL;
}

static int set_format(options *o, const char *format)
{
    o->as_csv = strcmp(format, "csv") == 0;
    if (!o->as_csv && strcmp(format, "text") != 0) {
        complain(M_NO_FORMAT, VALUES(words(format)));
        return 0;
    }
    return 1;
}

static int take_option(options *o, int option, int index, const char *given)
{
    switch (option) {
    case 'p':
        return add_plan(o, optarg);
    case 'o':
        return set_place(o, optarg);
    case 't':
        o->table = optarg;
        return 1;
    case 'a':
        return take_assumption(&o->given, known[index].name, optarg);
    case 'c':
        o->task = CHECK;
        o->table = optarg;
        return 1;
    case 'T':
        o->targets = optarg;
        return 1;
    case 'x':
        o->task = EXPORT;
        o->exported = optarg;
        return 1;
    case 'f':
        return set_format(o, optarg);
    case 'L':
        return 1; /* see read_language */
    case 'l':
        o->task = LIST;
        return 1;
    case 'h':
        o->task = HELP;
        return 1;
    case 'v':
        o->task = VERSION;
        return 1;
    case ':':
        complain(M_OPTION_NEEDS_VALUE, VALUES(words(given)));
        return 0;
    default:
        complain(M_OPTION_UNKNOWN, VALUES(words(given)));
        return 0;
    }
}

static int take_language(const char *name)
{
    const int chinese = strcmp(name, "zh") == 0;

    if (!chinese && strcmp(name, "en") != 0) {
        complain(M_NO_LANGUAGE, VALUES(words(name)));
        return 0;
    }
    set_language(chinese ? CHINESE : ENGLISH);
    return 1;
}

/* Before all other options, as these may be refused in it. */
static int read_language(int argc, char **argv)
{
    int option;

    while ((option = getopt_long(argc, argv, "+:", known, NULL)) != -1)
        if (option == 'L' && !take_language(optarg))
            return 0;
    optind = 1;
    return 1;
}

int read_options(int argc, char **argv, options *o)
{
    int option, index = 0;

    *o = (options){.task = REPORT, .given = usual_assumptions()};
    if (!read_language(argc, argv))
        return 0;
    while ((option = getopt_long(argc, argv, "+:", known, &index)) != -1)
        if (!take_option(o, option, index, argv[optind - 1]))
            return 0;
    if (optind < argc) {
        complain(M_NO_OPTION, VALUES(words(argv[optind])));
        return 0;
    }
    if (o->table != NULL && o->place != NULL) {
        complain(M_TABLE_AND_PLACE, NULL);
        return 0;
    }
    return o->plan_count > 0 || o->targets != NULL || add_all_plans(o);
}
