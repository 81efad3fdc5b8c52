/* SPDX-License-Identifier: MIT */
/* The table of targets: a line of numbers for each, its sentence wrapped beside them. */
#include "report_parts.h"
#include "write.h"

#include <stdio.h>
#include <string.h>

/* Columns of the table, PAGE_WIDTH in all with the last, which says firm or soft. */
enum { ID = 15, SENTENCE = 43, COUNT = 10, VERDICT = 11, DUE = 5 };

static void say_row(text *t, const table *rows, const swt_target *target, size_t row)
{
    if (target->area != NULL && rows->areas != NULL)
        say(t, "%s", rows->areas[row]);
    else if (rows->labels != NULL && rows->labels[row] != NULL)
        say(t, "%s", rows->labels[row]);
    else if (rows->lines != NULL)
        say(t, "line %zu", rows->lines[row]);
    else
        say(t, "row %zu", row + 1);
}

/* "Enough in 3 of 5 rows. Furthest behind: Yanji, by 12. Unknown: 1 row." */
static void say_rows(text *t, const table *rows, const swt_target *target, const swt_finding *finding)
{
    const char *const unit = target->area != NULL ? "area" : "row";

    if ((target->kind == SWT_KIND_RATIO || target->kind == SWT_KIND_SPAN) && finding->units > 0) {
        say(t, " Enough in ");
        say_number(t, finding->met);
        say(t, " of ");
        say_number(t, finding->units);
        say(t, finding->units == 1 ? " %s." : " %ss.", unit);
    }
    if (finding->worst_row != SWT_NO_ROW && finding->verdict == SWT_INFEASIBLE) {
        say(t, " No number fits ");
        say_row(t, rows, target, finding->worst_row);
        say(t, ".");
    } else if (finding->worst_row != SWT_NO_ROW) {
        say(t, " Furthest behind: ");
        say_row(t, rows, target, finding->worst_row);
        say(t, ", by ");
        say_number(t, finding->worst_gap);
        say(t, ".");
    }
    if (finding->missing > 0 && finding->actual != SWT_MISSING) {
        say(t, " Unknown: ");
        say_number(t, finding->missing);
        say(t, finding->missing == 1 ? " %s." : " %ss.", unit);
    }
}

/* What the numbers of a line do not say by themselves, after the sentence. */
static void say_remarks(text *t, const assessment *a, size_t i)
{
    const swt_target *const target = &a->plan->targets[i];
    const swt_finding *const finding = &a->findings[i];

    if (target->kind == SWT_KIND_COVER && target->amount.num < target->amount.den && finding->units > 0) {
        say(t, " That is ");
        say_number(t, finding->required);
        say(t, " of ");
        say_number(t, finding->units);
        say(t, ".");
    }
    if (target->kind == SWT_KIND_SPAN && finding->required_most > finding->required) {
        say(t, " Up to ");
        say_number(t, finding->required_most);
        say(t, " fit.");
    }
    if (finding->verdict == SWT_MET && target->kind == SWT_KIND_RATIO && a->rows->unit != NULL &&
        strcmp(a->rows->unit, target->row) != 0)
        say(t, " (In total; for each %s it is not known.)", target->row);
    if (a->rows->rows > 1)
        say_rows(t, a->rows, target, finding);
}

static void print_target_line(const assessment *a, size_t i)
{
    const swt_target *const target = &a->plan->targets[i];
    const swt_finding *const finding = &a->findings[i];
    text t = {NULL, 0, 0};
    int used;

    say(&t, "%s", target->title);
    say_remarks(&t, a, i);
    print_padded(target->id, ID);
    const char *rest = print_line(t.bytes, SENTENCE - 1, &used);
    printf("%*s", SENTENCE - used, "");
    print_number(finding->required, COUNT);
    print_number(finding->actual, COUNT);
    print_number(finding->gap, COUNT);
    printf("  ");
    print_padded(verdict_of(a, i), VERDICT);
    if (target->deadline > 0)
        printf("%-*d", DUE, (int)target->deadline);
    else
        printf("%-*s", DUE, "-");
    printf("%s\n", target->firm ? "firm" : "soft");
    while (*rest != '\0') {
        printf("%*s", ID, "");
        rest = print_line(rest, SENTENCE - 1, &used);
        putchar('\n');
    }
    text_free(&t);
}

void print_targets(const assessment *a)
{
    print_padded("Target", ID);
    print_padded("What the plan says", SENTENCE);
    printf("%*s%*s%*s  ", COUNT, "Required", COUNT, "There is", COUNT, "Gap");
    print_padded("Verdict", VERDICT);
    print_padded("Due", DUE);
    printf("Firm\n");
    print_rule('-');
    for (size_t i = 0; i < a->plan->target_count; i++)
        print_target_line(a, i);
}
