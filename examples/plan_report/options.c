/* SPDX-License-Identifier: MIT */
/* The command line. What is not understood is refused with what would be right. */
#include "options.h"

#include "column_names.h"
#include "published.h"
#include "write.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

void print_help(void)
{
    fputs(
        "Usage: plan_report [option]...\n"
        "\n"
        "Holds published workforce plans against figures and prints, for each, what it asks for, what there\n"
        "is, what lacks, and whether the plan's own figures agree. Without options: all plans, each against\n"
        "the published figures of its own place.\n"
        "\n"
        "  --list           the plans: id, place, deadline, number of targets\n"
        "  --plan ID        only this plan; may be given several times\n"
        "  --place NAME     the published figures of another province, such as Guizhou or 贵州省\n"
        "  --table FILE     your own rows instead: a CSV file (UTF-8, GBK or GB18030) whose first line "
        "names\n"
        "                   the columns\n"
        "  --check FILE     only read such a file, and name every fault in it\n"
        "  --format FORMAT  text (as it is without this option) or csv, one line a target\n"
        "  --help           this text\n"
        "  --version        the version of libswtarget\n"
        "\n"
        "The columns of a table bear the names that each report lists at its end, such as elders,\n"
        "urban_communities, villages, counties, stations or certified_social_workers, in any order. A\n"
        "column 'name' labels the rows; rows that share bear the same name in a column 'area'. A blank\n"
        "cell is unknown, which is not 0. Counts may be written 12,345 or 1.9万. Headings that stand for a\n"
        "column beside its own name:\n"
        "\n",
        stdout);
    print_column_names();
    fputs("\n"
          "Exit status: 0 done; 1 the output could not be written; 2 the question could not be understood.\n",
          stdout);
}

static void say_ids(text *t)
{
    const swt_plan *plan;

    for (size_t i = 0; swt_plan_at(i, &plan) == SWT_OK; i++)
        say(t, i > 0 ? ", %s" : "%s", plan->id);
}

static int add_plan(options *o, const char *id)
{
    const swt_plan *plan;
    text ids = {NULL, 0, 0};

    if (swt_plan_find(id, &plan) != SWT_OK) {
        say_ids(&ids);
        complain("no plan is called '%s'; there are %s", id, ids.bytes);
        text_free(&ids);
        return 0;
    }
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
        complain("no province is called '%s'; write it as Jilin, Inner Mongolia or 吉林省", name);
    return o->place != NULL;
}

static int set_format(options *o, const char *format)
{
    o->as_csv = strcmp(format, "csv") == 0;
    if (!o->as_csv && strcmp(format, "text") != 0) {
        complain("no format is called '%s'; there are text and csv", format);
        return 0;
    }
    return 1;
}

static int take_option(options *o, int option, const char *given)
{
    switch (option) {
    case 'p':
        return add_plan(o, optarg);
    case 'o':
        return set_place(o, optarg);
    case 't':
        o->table = optarg;
        return 1;
    case 'c':
        o->task = CHECK;
        o->table = optarg;
        return 1;
    case 'f':
        return set_format(o, optarg);
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
        complain("option '%s' needs a value; --help shows which", given);
        return 0;
    default:
        complain("option '%s' is not known; --help lists those that are", given);
        return 0;
    }
}

int read_options(int argc, char **argv, options *o)
{
    static const struct option known[] = {
        {"plan", required_argument, NULL, 'p'},
        {"place", required_argument, NULL, 'o'},
        {"table", required_argument, NULL, 't'},
        {"format", required_argument, NULL, 'f'},
        {"check", required_argument, NULL, 'c'},
        {"list", no_argument, NULL, 'l'},
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'v'},
        {NULL, 0, NULL, 0},
    };
    int option;

    *o = (options){.task = REPORT};
    while ((option = getopt_long(argc, argv, "+:", known, NULL)) != -1)
        if (!take_option(o, option, argv[optind - 1]))
            return 0;
    if (optind < argc) {
        complain("'%s' is no option; a table is given as --table %s", argv[optind], argv[optind]);
        return 0;
    }
    if (o->table != NULL && o->place != NULL) {
        complain("--table and --place exclude each other; leave one out");
        return 0;
    }
    return o->plan_count > 0 || add_all_plans(o);
}
