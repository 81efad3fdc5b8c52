/* SPDX-License-Identifier: MIT */
/* The findings for another program: RFC 4180, UTF-8, lines that end in LF. */
#include "messages.h"
#include "reports.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void print_cell(const char *cell, char end)
{
    if (cell[strcspn(cell, ",\"\r\n")] == '\0') {
        printf("%s%c", cell, end);
        return;
    }
    putchar('"');
    for (; *cell != '\0'; cell++)
        printf(*cell == '"' ? "\"\"" : "%c", *cell);
    printf("\"%c", end);
}

static void print_count(int64_t count)
{
    if (count != SWT_MISSING)
        printf("%" PRId64, count);
    putchar(',');
}

void print_csv_header(void)
{
    puts("plan,id,kind,title,required,actual,gap,units,met,missing,verdict,deadline,firm,warning");
}

static void print_target(const assessment *a, size_t index)
{
    const swt_target *const target = &a->plan->targets[index];
    const swt_finding *const finding = &a->findings[index];

    print_cell(a->plan->id, ',');
    print_cell(target->id, ',');
    print_cell(kind_word(target->kind), ',');
    print_cell(in_language(target->title, target->title_zh), ',');
    print_count(finding->required);
    print_count(finding->actual);
    print_count(finding->gap);
    print_count(finding->units);
    print_count(finding->met);
    print_count(finding->missing);
    print_cell(in_english(verdict_of(a, index)), ',');
    print_count(target->deadline > 0 ? target->deadline : SWT_MISSING);
    print_cell(in_english(target->firm ? M_FIRM : M_SOFT), ',');
    const char *const warning = in_language(target->warning, target->warning_zh);
    print_cell(warning != NULL ? warning : "", '\n');
}

void print_csv(const assessment *a)
{
    for (size_t i = 0; i < a->plan->target_count; i++)
        print_target(a, i);
}
