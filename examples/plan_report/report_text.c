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
    static const message verdicts[] = {M_MET, M_PLANNED, M_SHORT, M_OVER, M_INFEASIBLE, M_UNKNOWN};
    text items = {NULL, 0, 0};

    for (size_t v = 0; v < sizeof verdicts / sizeof verdicts[0]; v++) {
        int64_t count = 0;
        for (size_t i = 0; i < a->plan->target_count; i++)
            count += verdict_of(a, i) == verdicts[v];
        if (count == 0)
            continue;
        say(&items, "%s", items.length > 0 ? said(M_CLAUSE) : "");
        tell(&items, M_TALLY_ITEM, VALUES(number(count), words(said(verdicts[v]))));
    }
    tell(t, M_TALLY, VALUES(number((int64_t)a->plan->target_count), words(items.bytes)));
    text_free(&items);
}

static message reading_advice(const table *rows)
{
    if (rows->path != NULL)
        return M_READ_OWN_TABLE;
    for (size_t i = 0; i < rows->column_count; i++)
        if (rows->origins[i].planned)
            return M_READ_PLANNED;
    return M_READ_PUBLISHED;
}

/* A plan of the user's own may leave it out. */
static void print_known(message label, const char *utf8)
{
    if (utf8 != NULL)
        print_paragraph(said(label), LABEL, utf8);
}

static void print_head(const assessment *a)
{
    const swt_plan *const plan = a->plan;
    text t = {NULL, 0, 0};

    tell(&t, M_PLAN_TITLE, VALUES(words(in_language(plan->title, plan->title_zh)), words(plan->id)));
    print_heading(t.bytes, '=');
    text_free(&t);
    print_known(M_BINDS, in_language(plan->place, plan->place_zh));
    print_known(M_PUBLISHED, in_language(plan->published, plan->published_zh));
    print_known(M_SOURCE, in_language(plan->source, plan->source_zh));
    print_paragraph(said(M_HELD_AGAINST), LABEL, a->rows->title);
    print_paragraph(said(M_HOW_TO_READ), LABEL, said(reading_advice(a->rows)));
    say_tally(&t, a);
    print_paragraph(said(M_COMES_TO), LABEL, t.bytes);
    text_free(&t);
}

static void print_growth(const assessment *a)
{
    if (a->plan->claim_count > 0)
        print_section(M_OWN_FIGURES_SECTION);
    for (size_t i = 0; i < a->plan->claim_count; i++) {
        text t = {NULL, 0, 0};

        say_growth_check(&t, &a->checks[i]);
        print_paragraph(a->checks[i].claim->id, ID, t.bytes);
        putchar('\n');
        print_growth_path(&a->checks[i]);
        text_free(&t);
    }
}

static const char *note_of(const swt_target *target)
{
    return in_language(target->warning, target->warning_zh);
}

static int has_notes(const swt_plan *plan)
{
    for (size_t i = 0; i < plan->target_count; i++)
        if (note_of(&plan->targets[i]) != NULL)
            return 1;
    return 0;
}

/* Targets in a row that share a note share its line. */
static void print_notes(const assessment *a)
{
    const swt_target *const targets = a->plan->targets;
    const size_t count = a->plan->target_count;

    if (has_notes(a->plan))
        print_section(M_NOTES);
    for (size_t i = 0, last; i < count; i = last + 1) {
        const char *const note = note_of(&targets[i]);
        last = i;
        if (note == NULL)
            continue;
        while (last + 1 < count && note_of(&targets[last + 1]) != NULL &&
               strcmp(note_of(&targets[last + 1]), note) == 0)
            last++;
        text label = {NULL, 0, 0};
        if (last > i)
            tell(&label, M_FROM_TO, VALUES(words(targets[i].id), words(targets[last].id)));
        else
            say(&label, "%s", targets[i].id);
        print_paragraph(label.bytes, ID, note);
        text_free(&label);
    }
}

static void print_fact(const swt_fact *fact)
{
    text label = {NULL, 0, 0};
    swt_ratio figure;

    say(&label, "%-*s", FACT, fact->id);
    if (fact->figure != NULL && swt_ratio_parse(fact->figure, &figure) == SWT_OK && figure.den == 1) {
        if (fact->at_least)
            tell(&label, M_MORE_THAN, VALUES(number(figure.num)));
        else
            tell_number(&label, figure.num);
    }
    print_paragraph(label.bytes, FACT + FIGURE, in_language(fact->text, fact->text_zh));
    text_free(&label);
}

static void print_facts(const swt_plan *plan)
{
    if (plan->fact_count > 0)
        print_section(M_FACTS);
    for (size_t i = 0; i < plan->fact_count; i++)
        print_fact(&plan->facts[i]);
}

void print_report(const assessment *a)
{
    print_head(a);
    putchar('\n');
    print_targets(a);
    print_growth(a);
    const inquiry about = inquiry_of(a);
    print_answers(&about, &a->answered);
    print_notes(a);
    print_facts(a->plan);
    print_sources(a);
}
