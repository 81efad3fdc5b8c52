/* SPDX-License-Identifier: MIT */
/*
 * assess.h: a county's three townships against two sentences of a plan, in one pass: one social worker
 * for every 1,000 elders in each township, and a station in 60 % of the townships. The third township
 * has not reported its social workers yet.
 */
#include <inttypes.h>
#include <stdio.h>
#include <swtarget/assess.h>

enum { TOWNSHIPS = 3, TARGETS = 2 };

static const char *const names[TOWNSHIPS] = {"East", "West", "Hill"};
static const int64_t elders[TOWNSHIPS] = {4200, 3000, 1001};
static const int64_t workers[TOWNSHIPS] = {6, 2, SWT_MISSING};
static const int64_t stations[TOWNSHIPS] = {1, 1, 0};

static const swt_column columns[] = {{"elders", elders}, {"workers", workers}, {"stations", stations}};
static const swt_table table = {columns, 3, TOWNSHIPS};

static const swt_target targets[TARGETS] = {
    {.id = "norm",
     .row = "township",
     .have = "workers",
     .driver = "elders",
     .kind = SWT_KIND_RATIO,
     .amount = {1, 1000},
     .deadline = 2025,
     .firm = 1},
    {.id = "stations",
     .row = "township",
     .have = "stations",
     .kind = SWT_KIND_COVER,
     .amount = {60, 100},
     .deadline = 2025,
     .firm = 0},
};

static void print_finding(const swt_finding *finding)
{
    static const char *const verdicts[] = {"met", "short", "unknown", "infeasible", "over"};

    printf("%s: required %" PRId64 ", there are %" PRId64 ", gap %" PRId64 ", %s\n", finding->target,
           finding->required, finding->actual, finding->gap, verdicts[finding->verdict]);
    if (finding->worst_row != SWT_NO_ROW)
        printf("  furthest behind: %s, by %" PRId64 "\n", names[finding->worst_row], finding->worst_gap);
    if (finding->missing > 0)
        printf("  rows that cannot be told: %" PRId64 "\n", finding->missing);
}

int main(void)
{
    swt_finding findings[TARGETS];
    int64_t need[TOWNSHIPS];

    if (swt_assess(&table, targets, TARGETS, findings) != SWT_OK)
        return 1;
    for (size_t i = 0; i < TARGETS; i++)
        print_finding(&findings[i]);

    if (swt_assess_rows(&table, &targets[0], need, &findings[0]) != SWT_OK)
        return 1;
    for (size_t i = 0; i < TOWNSHIPS; i++)
        printf("%s needs %" PRId64 "\n", names[i], need[i]);
    return 0;
}
