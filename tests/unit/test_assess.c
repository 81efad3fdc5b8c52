/* SPDX-License-Identifier: MIT */
/* assess.h: each kind of target over small tables, with cells that are unknown, and what is refused. */
#include "suite.h"

#include <string.h>

#define MISSING SWT_MISSING

/* Three counties. Posts for elders: 2 + 1 + 3; stations divide at 5 to 8 into 2, none and 1. */
static const int64_t elders[] = {1001, 1000, 2500}, workers[] = {2, 0, 5}, stations[] = {11, 9, 6};
static const int64_t townships[] = {10, 20, 30}, covered[] = {10, 0, 26}, some_workers[] = {2, MISSING, 5};
static const int64_t some_elders[] = {1001, MISSING, 2500}, all_unknown[] = {MISSING, MISSING, MISSING};
static const int64_t wrong[] = {1, -1, 1}, huge[] = {INT64_MAX, 1, 1}, ones[] = {1, 1, 1}, area[] = {2, 0, 2};
static const int64_t bad_area[] = {0, 3, 0}, small[] = {400, 2000, 700}, overstaffed[] = {2, 0, 2};
static const int64_t nothing[] = {0, 0, 0};
static const int64_t feasible[] = {11, 5, 6}, offices[] = {4, 0, 1}, unknown_area[] = {0, MISSING, 0};

static const swt_column columns[] = {
    {"elders", elders},
    {"workers", workers},
    {"stations", stations},
    {"townships", townships},
    {"covered", covered},
    {"some_workers", some_workers},
    {"some_elders", some_elders},
    {"all_unknown", all_unknown},
    {"wrong", wrong},
    {"huge", huge},
    {"ones", ones},
    {"area", area},
    {"bad_area", bad_area},
    {"small", small},
    {"overstaffed", overstaffed},
    {"feasible", feasible},
    {"offices", offices},
    {"unknown_area", unknown_area},
    {"nothing", nothing},
};
static const swt_table table = {columns, COUNT(columns), 3};

typedef struct {
    const char *name;
    swt_target target;
    int64_t required, actual, gap, units, met, missing;
    int32_t verdict;
    size_t worst_row;
} finding_case;

#define NONE SWT_NO_ROW

static const finding_case found[] = {
    {"level reached",
     {.kind = SWT_KIND_LEVEL, .have = "workers", .amount = {7, 1}},
     7,
     7,
     0,
     3,
     1,
     0,
     SWT_MET,
     NONE},
    {"level exceeded is one more",
     {.kind = SWT_KIND_LEVEL, .have = "workers", .amount = {7, 1}, .comparison = SWT_MORE_THAN},
     8,
     7,
     1,
     3,
     0,
     0,
     SWT_SHORT,
     NONE},
    {"level of a part of a post",
     {.kind = SWT_KIND_LEVEL, .have = "workers", .amount = {13, 2}},
     7,
     7,
     0,
     3,
     1,
     0,
     SWT_MET,
     NONE},
    {"level with an unknown cell, reached already",
     {.kind = SWT_KIND_LEVEL, .have = "some_workers", .amount = {7, 1}},
     7,
     7,
     0,
     2,
     1,
     1,
     SWT_MET,
     NONE},
    {"level with an unknown cell, open",
     {.kind = SWT_KIND_LEVEL, .have = "some_workers", .amount = {8, 1}},
     8,
     7,
     MISSING,
     2,
     0,
     1,
     SWT_UNKNOWN,
     NONE},
    {"level without a column",
     {.kind = SWT_KIND_LEVEL, .amount = {8, 1}},
     8,
     MISSING,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"level, column absent",
     {.kind = SWT_KIND_LEVEL, .have = "nurses", .amount = {8, 1}},
     8,
     MISSING,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"level, all unknown",
     {.kind = SWT_KIND_LEVEL, .have = "all_unknown", .amount = {8, 1}},
     8,
     MISSING,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"growth",
     {.kind = SWT_KIND_GROWTH,
      .have = "elders",
      .amount = {13, 100},
      .base = 10855,
      .base_year = 2020,
      .deadline = 2025},
     20000,
     4501,
     15499,
     3,
     0,
     0,
     SWT_SHORT,
     NONE},
    {"growth exceeded",
     {.kind = SWT_KIND_GROWTH,
      .have = "elders",
      .amount = {1, 10},
      .base = 1000000,
      .base_year = 2020,
      .deadline = 2023,
      .comparison = SWT_MORE_THAN},
     1331001,
     4501,
     1326500,
     3,
     0,
     0,
     SWT_SHORT,
     NONE},
    {"growth, base from a column",
     {.kind = SWT_KIND_GROWTH,
      .have = "elders",
      .driver = "workers",
      .amount = {35, 100},
      .base = MISSING,
      .base_year = 2020,
      .deadline = 2023},
     18,
     4501,
     0,
     3,
     1,
     0,
     SWT_MET,
     NONE},
    {"growth, base unknown",
     {.kind = SWT_KIND_GROWTH,
      .have = "elders",
      .driver = "some_workers",
      .amount = {35, 100},
      .base = MISSING,
      .base_year = 2020,
      .deadline = 2023},
     MISSING,
     4501,
     MISSING,
     3,
     0,
     0,
     SWT_UNKNOWN,
     NONE},
    {"growth, base nowhere",
     {.kind = SWT_KIND_GROWTH, .have = "elders", .amount = {35, 100}, .base = MISSING},
     MISSING,
     4501,
     MISSING,
     3,
     0,
     0,
     SWT_UNKNOWN,
     NONE},
    {"multiple",
     {.kind = SWT_KIND_MULTIPLE, .have = "elders", .driver = "workers", .amount = {2, 1}, .base = MISSING},
     14,
     4501,
     0,
     3,
     1,
     0,
     SWT_MET,
     NONE},
    {"multiple of a number",
     {.kind = SWT_KIND_MULTIPLE, .have = "workers", .amount = {3, 2}, .base = 5},
     8,
     7,
     1,
     3,
     0,
     0,
     SWT_SHORT,
     NONE},
    {"flow",
     {.kind = SWT_KIND_FLOW, .have = "workers", .amount = {500, 1}, .base_year = 2020, .deadline = 2025},
     2500,
     7,
     2493,
     3,
     0,
     0,
     SWT_SHORT,
     NONE},
    {"ratio: a surplus hides no shortfall",
     {.kind = SWT_KIND_RATIO, .have = "workers", .driver = "elders", .amount = {1, 1000}},
     6,
     7,
     1,
     3,
     2,
     0,
     SWT_SHORT,
     1},
    {"ratio exceeded",
     {.kind = SWT_KIND_RATIO,
      .have = "workers",
      .driver = "elders",
      .amount = {1, 1000},
      .comparison = SWT_MORE_THAN},
     7,
     7,
     2,
     3,
     2,
     0,
     SWT_SHORT,
     1},
    {"ratio, have unknown in a row",
     {.kind = SWT_KIND_RATIO, .have = "some_workers", .driver = "elders", .amount = {1, 1000}},
     6,
     7,
     0,
     2,
     2,
     1,
     SWT_UNKNOWN,
     NONE},
    {"ratio, driver unknown in a row",
     {.kind = SWT_KIND_RATIO, .have = "workers", .driver = "some_elders", .amount = {1, 1000}},
     5,
     7,
     0,
     2,
     2,
     1,
     SWT_UNKNOWN,
     NONE},
    {"ratio, short whatever is unknown",
     {.kind = SWT_KIND_RATIO, .have = "some_workers", .driver = "elders", .amount = {3, 1000}},
     15,
     7,
     5,
     2,
     0,
     1,
     SWT_SHORT,
     2},
    {"ratio, have absent",
     {.kind = SWT_KIND_RATIO, .have = "nurses", .driver = "elders", .amount = {1, 1000}},
     6,
     MISSING,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"ratio, driver absent",
     {.kind = SWT_KIND_RATIO, .have = "workers", .driver = "beds", .amount = {1, 100}},
     MISSING,
     7,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    /* area 0: 2,000 elders have 2 posts and 0 workers; area 2: 400 + 700 share 2 posts and have 2 + 5 */
    {"shared",
     {.kind = SWT_KIND_RATIO, .have = "workers", .driver = "small", .area = "area", .amount = {1, 1000}},
     4,
     7,
     2,
     2,
     1,
     0,
     SWT_SHORT,
     0},
    {"shared, have unknown",
     {.kind = SWT_KIND_RATIO, .have = "some_workers", .driver = "small", .area = "area", .amount = {1, 1000}},
     4,
     7,
     0,
     1,
     1,
     1,
     SWT_UNKNOWN,
     NONE},
    {"shared, driver unknown",
     {.kind = SWT_KIND_RATIO,
      .have = "workers",
      .driver = "some_elders",
      .area = "area",
      .amount = {1, 1000}},
     5,
     7,
     0,
     1,
     1,
     1,
     SWT_UNKNOWN,
     NONE},
    {"shared, areas absent",
     {.kind = SWT_KIND_RATIO, .have = "workers", .driver = "small", .area = "zone", .amount = {1, 1000}},
     MISSING,
     7,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"shared, driver absent",
     {.kind = SWT_KIND_RATIO, .have = "workers", .driver = "beds", .area = "area", .amount = {1, 1000}},
     MISSING,
     7,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"cover 60 % of 60",
     {.kind = SWT_KIND_COVER, .have = "covered", .driver = "townships", .amount = {60, 100}},
     36,
     36,
     0,
     60,
     36,
     0,
     SWT_MET,
     1},
    {"cover more than 60 %",
     {.kind = SWT_KIND_COVER,
      .have = "covered",
      .driver = "townships",
      .amount = {60, 100},
      .comparison = SWT_MORE_THAN},
     37,
     36,
     1,
     60,
     36,
     0,
     SWT_SHORT,
     1},
    {"cover all",
     {.kind = SWT_KIND_COVER, .have = "covered", .driver = "townships", .amount = {1, 1}},
     60,
     36,
     24,
     60,
     36,
     0,
     SWT_SHORT,
     1},
    {"cover more than all",
     {.kind = SWT_KIND_COVER,
      .have = "covered",
      .driver = "townships",
      .amount = {1, 1},
      .comparison = SWT_MORE_THAN},
     61,
     36,
     25,
     60,
     36,
     0,
     SWT_INFEASIBLE,
     1},
    {"cover, a row is a unit",
     {.kind = SWT_KIND_COVER, .have = "workers", .amount = {60, 100}},
     2,
     2,
     0,
     3,
     2,
     0,
     SWT_MET,
     1},
    {"cover, an unknown row may do",
     {.kind = SWT_KIND_COVER, .have = "some_workers", .amount = {1, 1}},
     3,
     2,
     1,
     3,
     2,
     1,
     SWT_UNKNOWN,
     NONE},
    {"cover, an unknown row cannot do",
     {.kind = SWT_KIND_COVER, .have = "offices", .driver = "some_elders", .amount = {1, 2}},
     1751,
     5,
     1746,
     3501,
     5,
     1,
     SWT_UNKNOWN,
     2},
    {"cover, have absent",
     {.kind = SWT_KIND_COVER, .have = "x", .driver = "townships", .amount = {60, 100}},
     36,
     MISSING,
     MISSING,
     60,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"cover, driver absent",
     {.kind = SWT_KIND_COVER, .have = "covered", .driver = "x", .amount = {60, 100}},
     MISSING,
     MISSING,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"cover met whatever is unknown",
     {.kind = SWT_KIND_COVER, .have = "some_workers", .amount = {2, 3}},
     2,
     2,
     0,
     3,
     2,
     1,
     SWT_MET,
     NONE},
    {"span that no number fits",
     {.kind = SWT_KIND_SPAN, .have = "workers", .driver = "stations", .fewest = 5, .most = 8},
     3,
     7,
     0,
     2,
     1,
     0,
     SWT_INFEASIBLE,
     1},
    {"span short",
     {.kind = SWT_KIND_SPAN, .have = "workers", .driver = "feasible", .fewest = 5, .most = 8},
     4,
     7,
     1,
     3,
     1,
     0,
     SWT_SHORT,
     1},
    {"span with too many",
     {.kind = SWT_KIND_SPAN, .have = "ones", .driver = "feasible", .fewest = 5, .most = 12},
     3,
     3,
     0,
     3,
     3,
     0,
     SWT_MET,
     NONE},
    {"span, have unknown",
     {.kind = SWT_KIND_SPAN, .have = "all_unknown", .driver = "feasible", .fewest = 5, .most = 8},
     4,
     MISSING,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
    {"span, units unknown",
     {.kind = SWT_KIND_SPAN, .have = "ones", .driver = "all_unknown", .fewest = 5, .most = 8},
     MISSING,
     3,
     MISSING,
     0,
     0,
     3,
     SWT_UNKNOWN,
     NONE},
};

static swt_finding assess_one(const swt_target *target, swt_status want)
{
    swt_target named = *target;
    swt_finding finding;
    named.id = "T";
    ck_assert_int_eq(swt_assess(&table, &named, 1, &finding), want);
    ck_assert_int_eq(finding.status, want);
    ck_assert_str_eq(finding.target, "T");
    return finding;
}

#define ASSERT_FIELD(c, f, field)                                                                            \
    ck_assert_msg((f).field == (c)->field, "%s: " #field " %jd, not %jd", (c)->name, (intmax_t)(f).field,    \
                  (intmax_t)(c)->field)

START_TEST(assess_finds)
{
    const finding_case *c = &found[_i];
    const swt_finding f = assess_one(&c->target, SWT_OK);
    ASSERT_FIELD(c, f, required);
    ASSERT_FIELD(c, f, actual);
    ASSERT_FIELD(c, f, gap);
    ASSERT_FIELD(c, f, units);
    ASSERT_FIELD(c, f, met);
    ASSERT_FIELD(c, f, missing);
    ASSERT_FIELD(c, f, verdict);
    ASSERT_FIELD(c, f, worst_row);
    ck_assert_uint_eq(f.bad_row, SWT_NO_ROW);
    ck_assert_int_eq(f.required_most == MISSING, c->target.kind != SWT_KIND_SPAN || c->required == MISSING);
}
END_TEST

START_TEST(assess_span_over_no_known_row_is_unknown)
{
    const swt_target target = {
        .kind = SWT_KIND_SPAN, .have = "workers", .driver = "all_unknown", .fewest = 5, .most = 8};
    const swt_finding f = assess_one(&target, SWT_OK);
    ck_assert_int_eq(f.required, MISSING);
    ck_assert_int_eq(f.required_most, MISSING);
    ck_assert_int_eq(f.missing, 3);
    ck_assert_int_eq(f.verdict, SWT_UNKNOWN);
}
END_TEST

START_TEST(assess_span_with_too_many_supervisors_is_over)
{
    const swt_target target = {
        .kind = SWT_KIND_SPAN, .have = "overstaffed", .driver = "feasible", .fewest = 6, .most = 11};
    const int64_t units[] = {11, 0, 6};
    const swt_column only[] = {{"overstaffed", overstaffed}, {"feasible", units}};
    const swt_table small_table = {only, 2, 3};
    swt_target named = target;
    swt_finding f;
    named.id = "C12";
    ck_assert_int_eq(swt_assess(&small_table, &named, 1, &f), SWT_OK);
    ck_assert_int_eq(f.verdict, SWT_OVER); /* 11 units at 6..11 want one supervisor, and 6 want one */
    ck_assert_int_eq(f.required, 2);
    ck_assert_int_eq(f.required_most, 2);
    ck_assert_int_eq(f.actual, 4);
    ck_assert_int_eq(f.gap, 0);
    ck_assert_int_eq(f.units, 3);
    ck_assert_int_eq(f.met, 1);
}
END_TEST

START_TEST(assess_names_the_absent_column)
{
    const swt_target have = {.kind = SWT_KIND_RATIO, .have = "nurses", .driver = "elders", .amount = {1, 10}};
    const swt_target both = {.kind = SWT_KIND_RATIO, .have = "nurses", .driver = "beds", .amount = {1, 10}};
    const swt_target zone = {
        .kind = SWT_KIND_RATIO, .have = "workers", .driver = "elders", .area = "zone", .amount = {1, 10}};
    const swt_target none = {
        .kind = SWT_KIND_RATIO, .have = "workers", .driver = "elders", .amount = {1, 10}};
    ck_assert_str_eq(assess_one(&have, SWT_OK).absent, "nurses");
    ck_assert_str_eq(assess_one(&both, SWT_OK).absent, "beds");
    ck_assert_str_eq(assess_one(&zone, SWT_OK).absent, "zone");
    ck_assert_ptr_null(assess_one(&none, SWT_OK).absent);
}
END_TEST

static const struct {
    const char *name;
    swt_target target;
    swt_status status;
    size_t bad_row;
} failing[] = {
    {"kind above", {.kind = 8, .amount = {1, 0}}, SWT_ERR_OPTION, NONE},
    {"kind below", {.kind = -1, .amount = {1, 0}}, SWT_ERR_OPTION, NONE},
    {"comparison", {.kind = SWT_KIND_LEVEL, .comparison = 2, .amount = {1, 0}}, SWT_ERR_OPTION, NONE},
    {"sharing is never exceeded",
     {.kind = SWT_KIND_RATIO,
      .comparison = SWT_MORE_THAN,
      .have = "workers",
      .driver = "small",
      .area = "area",
      .amount = {1, 1000}},
     SWT_ERR_OPTION,
     NONE},
    {"negative amount", {.kind = SWT_KIND_LEVEL, .amount = {-1, 0}}, SWT_ERR_RANGE, NONE},
    {"amount over zero", {.kind = SWT_KIND_LEVEL, .amount = {1, 0}}, SWT_ERR_DIV_ZERO, NONE},
    {"rate over zero", {.kind = SWT_KIND_GROWTH, .amount = {1, 0}, .base = 1}, SWT_ERR_DIV_ZERO, NONE},
    {"rate of -1", {.kind = SWT_KIND_GROWTH, .amount = {-1, 1}, .base = 1}, SWT_ERR_RANGE, NONE},
    {"negative base", {.kind = SWT_KIND_MULTIPLE, .amount = {1, 1}, .base = -1}, SWT_ERR_RANGE, NONE},
    {"deadline before base",
     {.kind = SWT_KIND_FLOW, .amount = {1, 1}, .base_year = 2025, .deadline = 2020},
     SWT_ERR_RANGE,
     NONE},
    {"too many years",
     {.kind = SWT_KIND_GROWTH, .amount = {1, 1}, .base = 1, .deadline = 2020},
     SWT_ERR_RANGE,
     NONE},
    {"share above 1",
     {.kind = SWT_KIND_COVER, .have = "covered", .driver = "townships", .amount = {3, 2}},
     SWT_ERR_RANGE,
     NONE},
    {"span of none",
     {.kind = SWT_KIND_SPAN, .driver = "stations", .fewest = 0, .most = 8},
     SWT_ERR_RANGE,
     NONE},
    {"span upside down",
     {.kind = SWT_KIND_SPAN, .driver = "stations", .fewest = 8, .most = 5},
     SWT_ERR_RANGE,
     NONE},
    {"negative have", {.kind = SWT_KIND_LEVEL, .have = "wrong", .amount = {1, 1}}, SWT_ERR_RANGE, 1},
    {"negative driver", {.kind = SWT_KIND_RATIO, .driver = "wrong", .amount = {1, 1}}, SWT_ERR_RANGE, 1},
    {"negative base cell",
     {.kind = SWT_KIND_MULTIPLE, .driver = "wrong", .amount = {1, 1}, .base = MISSING},
     SWT_ERR_RANGE,
     1},
    {"negative units", {.kind = SWT_KIND_SPAN, .driver = "wrong", .fewest = 1, .most = 8}, SWT_ERR_RANGE, 1},
    {"negative shared",
     {.kind = SWT_KIND_RATIO, .driver = "wrong", .area = "area", .amount = {1, 1}},
     SWT_ERR_RANGE,
     1},
    {"more covered than there are",
     {.kind = SWT_KIND_COVER, .have = "townships", .driver = "covered", .amount = {1, 1}},
     SWT_ERR_RANGE,
     1},
    {"sum of have", {.kind = SWT_KIND_LEVEL, .have = "huge", .amount = {1, 1}}, SWT_ERR_OVERFLOW, 1},
    {"sum of need", {.kind = SWT_KIND_RATIO, .driver = "huge", .amount = {1, 1}}, SWT_ERR_OVERFLOW, 1},
    {"need of a row", {.kind = SWT_KIND_RATIO, .driver = "huge", .amount = {2, 1}}, SWT_ERR_OVERFLOW, 0},
    {"need of a row, exceeded",
     {.kind = SWT_KIND_RATIO, .driver = "huge", .amount = {1, 1}, .comparison = SWT_MORE_THAN},
     SWT_ERR_OVERFLOW,
     0},
    {"sum of units",
     {.kind = SWT_KIND_COVER, .have = "ones", .driver = "huge", .amount = {1, 1}},
     SWT_ERR_OVERFLOW,
     1},
    {"shared need",
     {.kind = SWT_KIND_RATIO, .driver = "huge", .area = "area", .amount = {2, 1}},
     SWT_ERR_OVERFLOW,
     0},
    {"sum of units, what they have unknown",
     {.kind = SWT_KIND_COVER, .driver = "huge", .amount = {1, 1}},
     SWT_ERR_OVERFLOW,
     1},
    {"sum of covered units",
     {.kind = SWT_KIND_COVER, .have = "huge", .driver = "huge", .amount = {1, 1}},
     SWT_ERR_OVERFLOW,
     1},
    {"sum of gaps",
     {.kind = SWT_KIND_RATIO, .have = "nothing", .driver = "huge", .amount = {1, 1}},
     SWT_ERR_OVERFLOW,
     1},
    {"growth of the base",
     {.kind = SWT_KIND_GROWTH, .amount = {1, 1}, .base = INT64_MAX, .base_year = 2020, .deadline = 2021},
     SWT_ERR_OVERFLOW,
     NONE},
    {"growth exceeded past the end",
     {.kind = SWT_KIND_GROWTH, .amount = {0, 1}, .base = INT64_MAX, .comparison = SWT_MORE_THAN},
     SWT_ERR_OVERFLOW,
     NONE},
    {"area past the rows",
     {.kind = SWT_KIND_RATIO, .driver = "small", .area = "bad_area", .amount = {1, 1}},
     SWT_ERR_RANGE,
     1},
    {"area unknown",
     {.kind = SWT_KIND_RATIO, .driver = "small", .area = "unknown_area", .amount = {1, 1}},
     SWT_ERR_RANGE,
     1},
    {"part without a whole",
     {.kind = SWT_KIND_SUBSET, .have = "ones", .amount = {1, 1}},
     SWT_ERR_NOT_FOUND,
     NONE},
    {"part of what is not there",
     {.kind = SWT_KIND_SUBSET, .have = "ones", .amount = {1, 1}, .whole = "X"},
     SWT_ERR_NOT_FOUND,
     NONE},
};

START_TEST(assess_says_why_there_is_no_answer)
{
    const swt_finding f = assess_one(&failing[_i].target, failing[_i].status);
    ck_assert_msg(f.bad_row == failing[_i].bad_row, "%s: row %zu", failing[_i].name, f.bad_row);
    ck_assert_int_eq(f.required, MISSING);
    ck_assert_int_eq(f.actual, MISSING);
    ck_assert_int_eq(f.gap, MISSING);
    ck_assert_int_eq(f.units, MISSING);
    ck_assert_int_eq(f.verdict, SWT_UNKNOWN);
}
END_TEST

START_TEST(assess_holds_a_part_against_its_whole)
{
    const swt_target targets[] = {
        {.id = "whole", .kind = SWT_KIND_LEVEL, .have = "elders", .amount = {4501, 1}},
        {.id = "part", .kind = SWT_KIND_SUBSET, .have = "workers", .amount = {7, 1}, .whole = "whole"},
        {.id = "all of it",
         .kind = SWT_KIND_SUBSET,
         .have = "workers",
         .amount = {4501, 1},
         .whole = "whole"},
        {.id = "too much", .kind = SWT_KIND_SUBSET, .have = "workers", .amount = {4502, 1}, .whole = "whole"},
        {.id = "of the unknown",
         .kind = SWT_KIND_SUBSET,
         .have = "workers",
         .amount = {9, 1},
         .whole = "open"},
        {.id = "open", .kind = SWT_KIND_MULTIPLE, .amount = {2, 1}, .base = MISSING},
    };
    const int32_t verdicts[] = {SWT_MET, SWT_MET, SWT_SHORT, SWT_INFEASIBLE, SWT_SHORT, SWT_UNKNOWN};
    swt_finding findings[6];
    ck_assert_int_eq(swt_assess(&table, targets, 6, findings), SWT_OK);
    for (size_t i = 0; i < 6; i++)
        ck_assert_msg(findings[i].verdict == verdicts[i], "%s: %d", targets[i].id, findings[i].verdict);
}
END_TEST

START_TEST(assess_goes_on_after_a_bad_target)
{
    const swt_target targets[] = {
        {.id = "good", .kind = SWT_KIND_LEVEL, .have = "workers", .amount = {7, 1}},
        {.id = "bad", .kind = SWT_KIND_LEVEL, .have = "wrong", .amount = {7, 1}},
        {.id = "worse", .kind = 99},
        {.id = "good again", .kind = SWT_KIND_LEVEL, .have = "workers", .amount = {7, 1}},
    };
    swt_finding findings[4];
    ck_assert_int_eq(swt_assess(&table, targets, 4, findings), SWT_ERR_RANGE);
    ck_assert_int_eq(findings[0].verdict, SWT_MET);
    ck_assert_int_eq(findings[1].status, SWT_ERR_RANGE);
    ck_assert_int_eq(findings[2].status, SWT_ERR_OPTION);
    ck_assert_int_eq(findings[3].verdict, SWT_MET);
}
END_TEST

/* More targets than one reading of the table takes, and more rows than a block; each as it is alone. */
START_TEST(assess_of_many_targets_over_many_rows)
{
    enum { ROWS = 5000, TARGETS = 150 };
    static int64_t driver[ROWS], have[ROWS];
    static swt_target targets[TARGETS];
    static swt_finding findings[TARGETS];
    const swt_column two[] = {{"driver", driver}, {"have", have}};
    const swt_table many = {two, 2, ROWS};
    for (int64_t i = 0; i < ROWS; i++) {
        driver[i] = i * 37 % 4001;
        have[i] = i % 5;
    }
    for (int64_t t = 0; t < TARGETS; t++) {
        const swt_target target = {
            .id = "t", .kind = SWT_KIND_RATIO, .have = "have", .driver = "driver", .amount = {1, 500 + t}};
        targets[t] = target;
    }
    ck_assert_int_eq(swt_assess(&many, targets, TARGETS, findings), SWT_OK);
    for (size_t t = 0; t < TARGETS; t++) {
        static int64_t need[ROWS];
        swt_coverage c;
        ck_assert_int_eq(swt_require_column(driver, ROWS, targets[t].amount, SWT_CEIL, need, NULL), SWT_OK);
        ck_assert_int_eq(swt_coverage_check(have, need, ROWS, &c, NULL), SWT_OK);
        ck_assert_int_eq(findings[t].required, c.need);
        ck_assert_int_eq(findings[t].actual, c.have);
        ck_assert_int_eq(findings[t].gap, c.shortfall);
        ck_assert_int_eq(findings[t].met, c.met);
        ck_assert_int_eq(findings[t].worst_gap, c.worst_gap);
        ck_assert_uint_eq(findings[t].worst_row, c.worst_row);
    }
}
END_TEST

START_TEST(assess_of_nothing)
{
    const swt_table empty = {NULL, 0, 0};
    const swt_target targets[] = {
        {.id = "level", .kind = SWT_KIND_LEVEL, .have = "x", .amount = {0, 1}},
        {.id = "ratio", .kind = SWT_KIND_RATIO, .have = "x", .driver = "y", .amount = {1, 1}},
        {.id = "cover", .kind = SWT_KIND_COVER, .have = "x", .driver = "y", .amount = {1, 1}},
        {.id = "span", .kind = SWT_KIND_SPAN, .have = "x", .driver = "y", .fewest = 5, .most = 8},
    };
    swt_finding findings[4];
    ck_assert_int_eq(swt_assess(&table, NULL, 0, NULL), SWT_OK);
    ck_assert_int_eq(swt_assess(&empty, targets, 4, findings), SWT_OK);
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(findings[i].verdict, SWT_UNKNOWN);
}
END_TEST

START_TEST(assess_answers_null)
{
    const swt_target nameless = {.kind = SWT_KIND_LEVEL, .amount = {1, 1}};
    const swt_target target = {.id = "T", .kind = SWT_KIND_COVER, .have = "a", .amount = {1, 1}};
    const swt_column no_name[] = {{NULL, ones}}, no_values[] = {{"a", NULL}};
    const swt_table lost[] = {{NULL, 1, 3}, {no_name, 1, 3}, {no_values, 1, 3}};
    swt_finding f = {.required = UNTOUCHED};
    int64_t need[3];
    ck_assert_int_eq(swt_assess(NULL, &target, 1, &f), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(&table, NULL, 1, &f), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(&table, &target, 1, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess(&table, &nameless, 1, &f), SWT_ERR_NULL);
    for (size_t i = 0; i < COUNT(lost); i++) {
        ck_assert_int_eq(swt_assess(&lost[i], &target, 1, &f), SWT_ERR_NULL);
        ck_assert_int_eq(swt_assess_rows(&lost[i], &target, need, &f), SWT_ERR_NULL);
    }
    ck_assert_int_eq(swt_assess_rows(NULL, &target, need, &f), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess_rows(&table, NULL, need, &f), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess_rows(&table, &target, NULL, &f), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess_rows(&table, &target, need, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_assess_rows(&table, &nameless, need, &f), SWT_ERR_NULL);
    ck_assert_int_eq(f.required, UNTOUCHED);
}
END_TEST

START_TEST(assess_rows_gives_the_need_of_each_row)
{
    const swt_target ratio = {
        .id = "r", .kind = SWT_KIND_RATIO, .have = "workers", .driver = "some_elders", .amount = {1, 1000}};
    const swt_target cover = {
        .id = "c", .kind = SWT_KIND_COVER, .have = "covered", .driver = "townships", .amount = {55, 100}};
    const swt_target span = {
        .id = "s", .kind = SWT_KIND_SPAN, .have = "workers", .driver = "stations", .fewest = 5, .most = 8};
    const int64_t ratio_want[] = {2, MISSING, 3}, cover_want[] = {6, 11, 17}, span_want[] = {2, MISSING, 1};
    int64_t need[3];
    swt_finding f;
    ck_assert_int_eq(swt_assess_rows(&table, &ratio, need, &f), SWT_OK);
    ck_assert_mem_eq(need, ratio_want, sizeof need);
    ck_assert_int_eq(f.required, 5);
    ck_assert_int_eq(swt_assess_rows(&table, &cover, need, &f), SWT_OK);
    ck_assert_mem_eq(need, cover_want, sizeof need);
    ck_assert_int_eq(f.required, 33);
    ck_assert_int_eq(swt_assess_rows(&table, &span, need, &f), SWT_OK);
    ck_assert_mem_eq(need, span_want, sizeof need);
    ck_assert_int_eq(f.verdict, SWT_INFEASIBLE);
}
END_TEST

START_TEST(assess_rows_of_a_table_without_rows)
{
    const swt_column bare[] = {{"elders", NULL}};
    const swt_table none = {bare, 1, 0};
    const swt_target target = {.id = "r", .kind = SWT_KIND_RATIO, .driver = "elders", .amount = {1, 1000}};
    swt_finding f;
    ck_assert_int_eq(swt_assess_rows(&none, &target, NULL, &f), SWT_OK);
    ck_assert_int_eq(f.verdict, SWT_UNKNOWN);
}
END_TEST

START_TEST(assess_rows_refuses)
{
    const swt_target level = {.id = "l", .kind = SWT_KIND_LEVEL, .have = "workers", .amount = {1, 1}};
    const swt_target sharing = {
        .id = "s", .kind = SWT_KIND_RATIO, .driver = "small", .area = "area", .amount = {1, 1000}};
    const swt_target absent = {.id = "a", .kind = SWT_KIND_RATIO, .driver = "beds", .amount = {1, 100}};
    const swt_target bad = {.id = "b", .kind = SWT_KIND_RATIO, .driver = "wrong", .amount = {1, 1}};
    const int64_t bad_want[] = {1, MISSING, 1};
    int64_t need[3] = {UNTOUCHED, UNTOUCHED, UNTOUCHED};
    swt_finding f;
    ck_assert_int_eq(swt_assess_rows(&table, &level, need, &f), SWT_ERR_OPTION);
    ck_assert_int_eq(swt_assess_rows(&table, &sharing, need, &f), SWT_ERR_OPTION);
    ck_assert_int_eq(swt_assess_rows(&table, &absent, need, &f), SWT_ERR_NOT_FOUND);
    ck_assert_int_eq(need[0], UNTOUCHED);
    ck_assert_int_eq(swt_assess_rows(&table, &bad, need, &f), SWT_ERR_RANGE);
    ck_assert_uint_eq(f.bad_row, 1);
    ck_assert_mem_eq(need, bad_want, sizeof need);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("assess");
    add_rows(suite, "swt_assess", assess_finds, COUNT(found));
    add_test(suite, "over", assess_span_with_too_many_supervisors_is_over);
    add_test(suite, "span of nothing known", assess_span_over_no_known_row_is_unknown);
    add_test(suite, "absent", assess_names_the_absent_column);
    add_rows(suite, "failing", assess_says_why_there_is_no_answer, COUNT(failing));
    add_test(suite, "whole", assess_holds_a_part_against_its_whole);
    add_test(suite, "goes on", assess_goes_on_after_a_bad_target);
    add_test(suite, "many", assess_of_many_targets_over_many_rows);
    add_test(suite, "nothing", assess_of_nothing);
    add_test(suite, "NULL", assess_answers_null);
    add_test(suite, "swt_assess_rows", assess_rows_gives_the_need_of_each_row);
    add_test(suite, "no rows", assess_rows_of_a_table_without_rows);
    add_test(suite, "rows on error", assess_rows_refuses);
    return run_suite(suite);
}
