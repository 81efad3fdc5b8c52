/* SPDX-License-Identifier: MIT */
/* The table of targets: a line of numbers for each, its sentence wrapped beside them. */
#include "report_parts.h"
#include "write.h"

#include <stdio.h>
#include <string.h>

/* Columns of the table, PAGE_WIDTH in all with the last, which says firm or soft. */
enum { ID = 15, SENTENCE = 43, COUNT = 10, VERDICT = 11, DUE = 5 };

/* What one row of a kind of table stands for, as the catalogue writes it. */
static const struct {
    const char *row;
    message each;
} units[] = {
    {"province", M_EACH_PROVINCE},         {"county", M_EACH_COUNTY},
    {"township", M_EACH_TOWNSHIP},         {"community", M_EACH_COMMUNITY},
    {"village", M_EACH_VILLAGE},           {"station", M_EACH_STATION},
    {"care home", M_EACH_CARE_HOME},       {"elder", M_EACH_ELDER},
    {"practitioner", M_EACH_PRACTITIONER}, {"worker", M_EACH_WORKER},
    {"supervision", M_EACH_SUPERVISION},
};

static void say_each(text *t, const char *row)
{
    size_t i = 0;

    while (i < sizeof units / sizeof units[0] && strcmp(units[i].row, row) != 0)
        i++;
    if (i < sizeof units / sizeof units[0])
        tell(t, units[i].each, NULL);
    else
        tell(t, M_EACH, VALUES(words(row)));
}

static void say_row(text *t, const table *rows, const swt_target *target, size_t row)
{
    if (target->area != NULL && rows->areas != NULL)
        say(t, "%s", rows->areas[row]);
    else
        say_row_name(t, rows, row);
}

/* "row", "rows", "area" or "areas". */
static value units_of(const swt_target *target, int64_t count)
{
    if (target->area != NULL)
        return words(said(count == 1 ? M_AREA : M_AREAS));
    return words(said(count == 1 ? M_ROW : M_ROWS));
}

static void say_worst(text *t, const table *rows, const swt_target *target, const swt_finding *finding)
{
    text worst = {NULL, 0, 0};

    say_row(&worst, rows, target, finding->worst_row);
    if (finding->verdict == SWT_INFEASIBLE)
        tell(t, M_NO_NUMBER_FITS, VALUES(words(worst.bytes)));
    else
        tell(t, M_FURTHEST_BEHIND, VALUES(words(worst.bytes), number(finding->worst_gap)));
    text_free(&worst);
}

/* "Enough in 3 of 5 rows. Furthest behind: Yanji, by 12. Unknown: 1 row." */
static void say_rows(text *t, const table *rows, const swt_target *target, const swt_finding *finding)
{
    if ((target->kind == SWT_KIND_RATIO || target->kind == SWT_KIND_SPAN) && finding->units > 0)
        tell(t, M_ENOUGH_IN,
             VALUES(number(finding->met), number(finding->units), units_of(target, finding->units)));
    if (finding->worst_row != SWT_NO_ROW)
        say_worst(t, rows, target, finding);
    if (finding->missing > 0 && finding->actual != SWT_MISSING)
        tell(t, M_ROWS_UNKNOWN, VALUES(number(finding->missing), units_of(target, finding->missing)));
}

/* What the numbers of a line do not say by themselves, after the sentence. */
static void say_remarks(text *t, const assessment *a, size_t i)
{
    const swt_target *const target = &a->plan->targets[i];
    const swt_finding *const finding = &a->findings[i];

    if (target->kind == SWT_KIND_COVER && target->amount.num < target->amount.den && finding->units > 0)
        tell(t, M_THAT_IS, VALUES(number(finding->required), number(finding->units)));
    if (target->kind == SWT_KIND_SPAN && finding->required_most > finding->required)
        tell(t, M_UP_TO, VALUES(number(finding->required_most)));
    if (finding->verdict == SWT_MET && target->kind == SWT_KIND_RATIO && a->rows->unit != NULL &&
        target->row != NULL && strcmp(a->rows->unit, target->row) != 0) {
        text each = {NULL, 0, 0};
        say_each(&each, target->row);
        tell(t, M_IN_TOTAL, VALUES(words(each.bytes)));
        text_free(&each);
    }
    if (a->rows->rows > 1)
        say_rows(t, a->rows, target, finding);
}

static void print_target_line(const assessment *a, size_t i)
{
    const swt_target *const target = &a->plan->targets[i];
    const swt_finding *const finding = &a->findings[i];
    text t = {NULL, 0, 0};
    int used;

    say(&t, "%s", in_language(target->title, target->title_zh));
    say_remarks(&t, a, i);
    print_padded(target->id, ID);
    const char *rest = print_line(t.bytes, SENTENCE - 1, &used);
    printf("%*s", SENTENCE - used, "");
    print_number(finding->required, COUNT);
    print_number(finding->actual, COUNT);
    print_number(finding->gap, COUNT);
    printf("  ");
    print_padded(said(verdict_of(a, i)), VERDICT);
    if (target->deadline > 0)
        printf("%-*d", DUE, (int)target->deadline);
    else
        printf("%-*s", DUE, "-");
    puts(said(target->firm ? M_FIRM : M_SOFT));
    while (*rest != '\0') {
        printf("%*s", ID, "");
        rest = print_line(rest, SENTENCE - 1, &used);
        putchar('\n');
    }
    text_free(&t);
}

void print_targets(const assessment *a)
{
    print_padded(said(M_TARGET), ID);
    print_padded(said(M_WHAT_IT_SAYS), SENTENCE);
    print_right(said(M_REQUIRED), COUNT);
    print_right(said(M_THERE_IS), COUNT);
    print_right(said(M_GAP), COUNT);
    printf("  ");
    print_padded(said(M_VERDICT), VERDICT);
    print_padded(said(M_DUE), DUE);
    puts(said(M_FIRM_OR_SOFT));
    print_rule('-');
    for (size_t i = 0; i < a->plan->target_count; i++)
        print_target_line(a, i);
}
