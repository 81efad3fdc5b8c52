/* SPDX-License-Identifier: MIT */
/* The report of a plan: its head, the targets, its growth, notes, facts, and what it was held against. */
#include "report_parts.h"
#include "reports.h"
#include "write.h"

#include <stdio.h>
#include <string.h>

/* Columns of the page. */
enum { LABEL = 14, ID = 15, FACT = 18, FIGURE = 12 };

/* "22 targets: 1 met, 3 short, 18 unknown." */
static void say_tally(text *t, const assessment *a)
{
    static const char *const verdicts[] = {"met", "planned", "short", "over", "infeasible", "unknown"};
    const char *before = ":";

    say(t, "%zu targets", a->plan->target_count);
    for (size_t v = 0; v < sizeof verdicts / sizeof verdicts[0]; v++) {
        size_t count = 0;
        for (size_t i = 0; i < a->plan->target_count; i++)
            count += strcmp(verdict_of(a, i), verdicts[v]) == 0;
        if (count > 0) {
            say(t, "%s %zu %s", before, count, verdicts[v]);
            before = ",";
        }
    }
    say(t, ".");
}

static const char *reading_advice(const table *rows)
{
    if (rows->path != NULL) {
        return "Each row is held on its own and what lacks is added up: a surplus in one row hides no gap in "
               "another. What a plan sets for units smaller than a row is held to the row's total.";
    }
    for (size_t i = 0; i < rows->column_count; i++) {
        if (rows->origins[i].planned) {
            return "Nothing is published but what the plan itself states. \"planned\" is met if what it "
                   "plans "
                   "comes about; nobody has counted it.";
        }
    }
    return "What the plan sets for each community, township or county is held to the one total known here, "
           "and "
           "is then the least it can be. A count older than its date shows the way to go, not a failure.";
}

static void print_head(const assessment *a)
{
    const swt_plan *const plan = a->plan;
    text t = {NULL, 0, 0};

    say(&t, "%s (%s)", plan->title, plan->id);
    print_heading(t.bytes, '=');
    text_free(&t);
    print_paragraph("Binds", LABEL, plan->place);
    print_paragraph("Published", LABEL, plan->published);
    print_paragraph("Source", LABEL, plan->source);
    print_paragraph("Held against", LABEL, a->rows->title);
    print_paragraph("How to read", LABEL, reading_advice(a->rows));
    say_tally(&t, a);
    print_paragraph("Comes to", LABEL, t.bytes);
    text_free(&t);
}

static void print_growth(const assessment *a)
{
    if (a->plan->claim_count > 0)
        print_section("The plan's own figures");
    for (size_t i = 0; i < a->plan->claim_count; i++) {
        text t = {NULL, 0, 0};

        say_growth_check(&t, &a->checks[i]);
        print_paragraph(a->checks[i].claim->id, ID, t.bytes);
        putchar('\n');
        print_growth_path(&a->checks[i]);
        text_free(&t);
    }
}

/* Targets in a row that share a note share its line. */
static void print_notes(const assessment *a)
{
    const swt_target *const targets = a->plan->targets;

    print_section("Notes");
    for (size_t i = 0, last; i < a->plan->target_count; i = last + 1) {
        last = i;
        if (targets[i].warning == NULL)
            continue;
        while (last + 1 < a->plan->target_count && targets[last + 1].warning != NULL &&
               strcmp(targets[last + 1].warning, targets[i].warning) == 0)
            last++;
        text label = {NULL, 0, 0};
        say(&label, "%s", targets[i].id);
        if (last > i)
            say(&label, " to %s", targets[last].id);
        print_paragraph(label.bytes, ID, targets[i].warning);
        text_free(&label);
    }
}

static void print_fact(const swt_fact *fact)
{
    text label = {NULL, 0, 0};
    swt_ratio figure;

    say(&label, "%-*s", FACT, fact->id);
    if (fact->figure != NULL && swt_ratio_parse(fact->figure, &figure) == SWT_OK && figure.den == 1) {
        say(&label, "%s", fact->at_least ? "over " : "");
        say_number(&label, figure.num);
    }
    print_paragraph(label.bytes, FACT + FIGURE, fact->text);
    text_free(&label);
}

static void print_facts(const swt_plan *plan)
{
    print_section("Facts that the plan states");
    for (size_t i = 0; i < plan->fact_count; i++)
        print_fact(&plan->facts[i]);
}

void print_report(const assessment *a)
{
    print_head(a);
    putchar('\n');
    print_targets(a);
    print_growth(a);
    print_notes(a);
    print_facts(a->plan);
    print_sources(a);
}
