/* SPDX-License-Identifier: MIT */
/* The table as it grows, the summary of what was to be reached, and both as JSON. */
#include <stdlib.h>
#include <string.h>

#include "bench.h"

enum { MOST_CLAIMS = 64 };

typedef struct {
    const char *operation, *data;
    size_t rows;
    bench_claim claim;
    bench_spread ratio;
} settled;

struct bench_report {
    settled claim[MOST_CLAIMS];
    size_t claims;
    size_t wrong; /* answers of the library */
    char *json;   /* the contests so far, separated by commas */
    size_t json_bytes;
    FILE *contests;
};

bench_report *bench_report_open(void)
{
    bench_report *report = calloc(1, sizeof *report);
    if (report == NULL || (report->contests = open_memstream(&report->json, &report->json_bytes)) == NULL)
        bench_fail("no memory");
    printf("%-46s %8s %13s %8s\n", "", "ns a row", "quartiles", "ratio to the first, with quartiles");
    return report;
}

void bench_note(const bench_run *run, const char *sentence)
{
    (void)run;
    printf("  %s\n", sentence);
    fflush(stdout);
}

static void json_spread(FILE *json, const char *name, bench_spread s)
{
    fprintf(json, "\"%s\": {\"low\": %.6g, \"median\": %.6g, \"high\": %.6g}", name, s.low, s.median, s.high);
}

static void print_side(bench_report *report, const bench_contest *contest, size_t i)
{
    const bench_side *side = &contest->side[i];
    const bench_spread time = bench_time_of(contest, i), ratio = bench_ratio_of(contest, i, 0);
    printf("  %-44s %8.3f %6.3f %6.3f %8.3f (%.3f to %.3f)", side->name, time.median, time.low, time.high,
           ratio.median, ratio.low, ratio.high);
    if (side->tally.checked > 0)
        printf("  %zu wrong of %zu (%.3g %%)", side->tally.wrong, side->tally.checked,
               100.0 * (double)side->tally.wrong / (double)side->tally.checked);
    printf("\n");
    if (strncmp(side->name, "swtarget", 8) == 0)
        report->wrong += side->tally.wrong;
    FILE *json = report->contests;
    fprintf(json, "%s\n    {\"side\": \"%s\", ", i == 0 ? "" : ",", side->name);
    json_spread(json, "nanoseconds_a_row", time);
    fprintf(json, ", ");
    json_spread(json, "ratio", ratio);
    if (side->tally.checked > 0)
        fprintf(json, ", \"wrong\": %zu, \"checked\": %zu", side->tally.wrong, side->tally.checked);
    fprintf(json, "}");
}

void bench_close(const bench_run *run, bench_contest *contest)
{
    bench_report *report = run->report;
    fprintf(report->contests, "%s\n  {\"operation\": \"%s\", \"data\": \"%s\", \"rows\": %zu, \"sides\": [",
            ftell(report->contests) == 0 ? "" : ",", contest->operation, contest->data, contest->rows);
    printf("%s, %s, %zu rows\n", contest->operation, contest->data, contest->rows);
    for (size_t i = 0; i < contest->sides; i++)
        print_side(report, contest, i);
    fprintf(report->contests, "]}");
    fflush(stdout);
    free(contest);
}

/*
 * A small run proves nothing, and a claim about a side that is not there (no portable build, no GMP) is left
 * out.
 */
void bench_claims(const bench_run *run, const bench_contest *contest, const bench_claim *claims, size_t count)
{
    bench_report *report = run->report;
    for (size_t i = 0; i < count && !run->quick; i++) {
        const int is_time = claims[i].under == NULL;
        const size_t over = bench_find(contest, claims[i].over);
        const size_t under = is_time ? 0 : bench_find(contest, claims[i].under);
        if (over == contest->sides || under == contest->sides)
            continue;
        if (report->claims == MOST_CLAIMS)
            bench_fail("too many claims");
        const settled s = {contest->operation, contest->data, contest->rows, claims[i],
                           is_time ? bench_time_of(contest, over) : bench_ratio_of(contest, over, under)};
        report->claim[report->claims++] = s;
    }
}

static int reaches(const settled *s, double wanted)
{
    return s->claim.is_gain ? s->ratio.median >= wanted : s->ratio.median <= wanted;
}

static const char *verdict_of(const settled *s)
{
    return reaches(s, s->claim.aim) ? "aim reached" : reaches(s, s->claim.at_least) ? "reached" : "MISSED";
}

static void print_claim(const settled *s)
{
    char what[64];
    snprintf(what, sizeof what, "%s / %s", s->claim.over,
             s->claim.under == NULL ? "row, ns" : s->claim.under);
    printf("  %-44s %8.3f (%.3f to %.3f)  %s %g, aim %g: %s\n", what, s->ratio.median, s->ratio.low,
           s->ratio.high, s->claim.is_gain ? ">=" : "<=", s->claim.at_least, s->claim.aim, verdict_of(s));
}

static void json_claim(const settled *s, FILE *json)
{
    fprintf(json, "\n  {\"goal\": \"%s\", \"operation\": \"%s\", \"data\": \"%s\", \"rows\": %zu, ",
            s->claim.goal, s->operation, s->data, s->rows);
    fprintf(json, "\"over\": \"%s\", ", s->claim.over);
    if (s->claim.under != NULL)
        fprintf(json, "\"under\": \"%s\", ", s->claim.under);
    fprintf(json, "\"is_gain\": %s, \"at_least\": %g, \"aim\": %g, ", s->claim.is_gain ? "true" : "false",
            s->claim.at_least, s->claim.aim);
    json_spread(json, "ratio", s->ratio);
    fprintf(json, ", \"verdict\": \"%s\"}", verdict_of(s));
}

static int is_same_contest(const settled *a, const settled *b)
{
    return a->operation == b->operation && a->data == b->data && a->rows == b->rows;
}

/* How many claims were missed. */
static size_t print_claims(const bench_report *report, FILE *json)
{
    size_t missed = 0;
    for (size_t i = 0; i < report->claims; i++) {
        const settled *s = &report->claim[i];
        if (i == 0)
            printf("\nTo reach\n");
        if (i == 0 || !is_same_contest(s, s - 1))
            printf("%s, %s, %zu rows\n", s->operation, s->data, s->rows);
        print_claim(s);
        fputs(i == 0 ? "" : ",", json);
        json_claim(s, json);
        missed += !reaches(s, s->claim.at_least);
    }
    return missed;
}

bench_outcome bench_report_end(bench_report *report, const char *path)
{
    FILE *json = path == NULL ? tmpfile() : fopen(path, "w");
    if (json == NULL)
        bench_fail("the JSON file cannot be written");
    fclose(report->contests);
    fprintf(json, "{\"version\": \"%s\", \"contests\": [%s],\n\"to_reach\": [", swt_version(), report->json);
    const bench_outcome outcome = {report->wrong, print_claims(report, json)};
    fprintf(json, "]}\n");
    if (fclose(json) != 0)
        bench_fail("the JSON file cannot be written");
    free(report->json);
    free(report);
    return outcome;
}
