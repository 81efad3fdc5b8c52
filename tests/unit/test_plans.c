/* SPDX-License-Identifier: MIT */
/*
 * The catalogue against the plans' own rows: none left out, none invented, each with the kind, number,
 * comparison, date and firmness of its sentence, as plans_rows.h has them from the texts.
 */
#include "plans_find.h"
#include "plans_rows.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

/* Every plan with its rows, first to last; the initial letter is that of its ids. */
static const struct {
    const char *id;
    char letter;
    int first;
    int last;
} plans[] = {
    {"sichuan-2020", 'S', 1, 20}, {"anhui-2025", 'A', 1, 12}, {"county-2023", 'C', 1, 13},
    {"jilin-2025", 'J', 0, 13},   {"jilin-2020", 'G', 1, 7},
};

/* The row that an id belongs to: 14 of "S14.practice"; -1 for what belongs to the whole text, "S.period". */
static long row_of(const char *id, char letter)
{
    char *end = NULL;
    ck_assert_msg(id[0] == letter, "%s", id);
    if (id[1] == '.')
        return -1;
    const long row = strtol(id + 1, &end, 10);
    ck_assert_msg(end != id + 1 && (*end == '\0' || (*end == '.' && end[1] != '\0')), "%s", id);
    return row;
}

START_TEST(plan_count_is_that_of_the_list)
{
    ck_assert_uint_eq(swt_plan_count(), COUNT(plans));
}
END_TEST

START_TEST(plan_at_keeps_the_order)
{
    ck_assert_str_eq(plan_at((size_t)_i)->id, plans[_i].id);
}
END_TEST

START_TEST(plan_at_rejects_what_is_not_there)
{
    const swt_plan marker = {0};
    const swt_plan *plan = &marker;
    ck_assert_int_eq(swt_plan_at(0, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_plan_at(SIZE_MAX, NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_plan_at(COUNT(plans), &plan), SWT_ERR_RANGE);
    ck_assert_int_eq(swt_plan_at(SIZE_MAX, &plan), SWT_ERR_RANGE);
    ck_assert_ptr_eq(plan, &marker);
}
END_TEST

START_TEST(plan_find_finds_each)
{
    const swt_plan *plan = NULL;
    ck_assert_int_eq(swt_plan_find(plans[_i].id, &plan), SWT_OK);
    ck_assert_ptr_eq(plan, plan_at((size_t)_i));
}
END_TEST

START_TEST(plan_find_rejects_what_is_not_there)
{
    static const char *const strangers[] = {"",           "sichuan",     "sichuan-2020 ", " anhui-2025",
                                            "S1",         "Sichuan",     "ANHUI-2025",    "jilin-202",
                                            "jilin-2030", "county-20233"};
    const swt_plan marker = {0};
    const swt_plan *plan = &marker;
    ck_assert_int_eq(swt_plan_find(NULL, &plan), SWT_ERR_NULL);
    ck_assert_int_eq(swt_plan_find("anhui-2025", NULL), SWT_ERR_NULL);
    ck_assert_int_eq(swt_plan_find(NULL, NULL), SWT_ERR_NULL);
    for (size_t i = 0; i < COUNT(strangers); i++)
        ck_assert_msg(swt_plan_find(strangers[i], &plan) == SWT_ERR_NOT_FOUND, "%s", strangers[i]);
    ck_assert_ptr_eq(plan, &marker);
}
END_TEST

/* Rows of the plan that some target or fact stands for; every id must be one of the plan's rows. */
static size_t mark_rows(const swt_plan *plan, size_t which, int *seen)
{
    size_t rows = 0;
    for (size_t i = 0; i < plan->target_count + plan->fact_count; i++) {
        const int is_target = i < plan->target_count;
        const char *id = is_target ? plan->targets[i].id : plan->facts[i - plan->target_count].id;
        const long row = row_of(id, plans[which].letter);
        if (row == -1 && !is_target)
            continue;
        ck_assert_msg(row >= plans[which].first && row <= plans[which].last, "%s is no row", id);
        rows += seen[row] == 0;
        seen[row] = 1;
    }
    return rows;
}

START_TEST(catalogue_has_every_row)
{
    int seen[32] = {0};
    const size_t rows = mark_rows(plan_at((size_t)_i), (size_t)_i, seen);
    for (int row = plans[_i].first; row <= plans[_i].last; row++)
        ck_assert_msg(seen[row], "%c%d is left out", plans[_i].letter, row);
    ck_assert_uint_eq(rows, (size_t)(plans[_i].last - plans[_i].first + 1));
}
END_TEST

START_TEST(catalogue_has_66_rows)
{
    size_t rows = 0;
    for (size_t p = 0; p < COUNT(plans); p++) {
        int seen[32] = {0};
        rows += mark_rows(plan_at(p), p, seen);
    }
    ck_assert_uint_eq(rows, 20 + 12 + 13 + 14 + 7);
}
END_TEST

START_TEST(catalogue_ids_are_unique)
{
    for (size_t p = 0; p < swt_plan_count(); p++) {
        const swt_plan *plan = plan_at(p);
        for (size_t i = 0; i < plan->target_count; i++) {
            ck_assert_msg(find_target(plan->targets[i].id) == &plan->targets[i], "%s twice",
                          plan->targets[i].id);
            ck_assert_msg(find_fact(plan->targets[i].id) == NULL, "%s twice", plan->targets[i].id);
        }
        for (size_t i = 0; i < plan->fact_count; i++)
            ck_assert_msg(find_fact(plan->facts[i].id) == &plan->facts[i], "%s twice", plan->facts[i].id);
    }
}
END_TEST

static void check_text(const char *id, const char *what, const char *text)
{
    ck_assert_msg(text != NULL, "%s has no %s", id, what);
    const size_t length = strlen(text);
    ck_assert_msg(length > 0 && text[0] != ' ' && text[length - 1] != ' ', "%s: %s \"%s\"", id, what, text);
    ck_assert_msg(strstr(text, "  ") == NULL, "%s: %s \"%s\"", id, what, text);
    for (size_t i = 0; i < length; i++)
        ck_assert_msg((unsigned char)text[i] >= 0x20, "%s: %s \"%s\"", id, what, text);
}

static void check_sentence(const char *id, const char *what, const char *text)
{
    check_text(id, what, text);
    const int begins = strspn(text, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") > 0;
    ck_assert_msg(begins && text[strlen(text) - 1] == '.', "%s: %s \"%s\"", id, what, text);
}

static void check_column(const char *id, const char *column)
{
    check_text(id, "column", column);
    ck_assert_msg(column[strspn(column, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0', "%s: %s", id,
                  column);
}

static int wants_driver(const swt_target *t)
{
    const int grows = t->kind == SWT_KIND_GROWTH || t->kind == SWT_KIND_MULTIPLE;
    return t->kind == SWT_KIND_RATIO || t->kind == SWT_KIND_SPAN || t->kind == SWT_KIND_COVER ||
           (grows && t->base == SWT_MISSING);
}

static int has_years(const swt_target *t)
{
    return t->kind == SWT_KIND_GROWTH || t->kind == SWT_KIND_MULTIPLE || t->kind == SWT_KIND_FLOW;
}

static void check_numbers(const swt_target *t)
{
    ck_assert_msg(t->kind >= SWT_KIND_LEVEL && t->kind <= SWT_KIND_SUBSET, "%s", t->id);
    ck_assert_msg(t->comparison == SWT_AT_LEAST || t->comparison == SWT_MORE_THAN, "%s", t->id);
    ck_assert_msg(t->firm == 0 || t->firm == 1, "%s", t->id);
    ck_assert_msg(t->amount.den > 0 && t->amount.num >= (t->kind != SWT_KIND_SPAN), "%s", t->id);
    ck_assert_msg(t->deadline == 0 || (t->deadline >= 2020 && t->deadline <= 2025), "%s", t->id);
    if (has_years(t))
        ck_assert_msg(t->base_year > 2000 && t->base_year < t->deadline, "%s", t->id);
    else
        ck_assert_msg(t->base_year == 0 && t->base == 0, "%s", t->id);
    if (t->kind == SWT_KIND_SPAN)
        ck_assert_msg(t->fewest >= 1 && t->most >= t->fewest, "%s", t->id);
    else
        ck_assert_msg(t->fewest == 0 && t->most == 0, "%s", t->id);
    if (t->kind == SWT_KIND_COVER)
        ck_assert_msg(t->amount.num <= t->amount.den, "%s", t->id);
}

static void check_whole(const swt_plan *plan, const swt_target *t)
{
    if (t->kind != SWT_KIND_SUBSET) {
        ck_assert_msg(t->whole == NULL, "%s", t->id);
        return;
    }
    ck_assert_msg(t->whole != NULL, "%s", t->id);
    const swt_target *whole = find_target(t->whole);
    ck_assert_msg(whole >= plan->targets && whole < plan->targets + plan->target_count, "%s", t->id);
    ck_assert_msg(whole->kind == SWT_KIND_LEVEL && whole->amount.num > t->amount.num, "%s", t->id);
}

START_TEST(catalogue_targets_are_well_formed)
{
    const swt_plan *plan = plan_at((size_t)_i);
    ck_assert_uint_gt(plan->target_count, 0);
    for (size_t i = 0; i < plan->target_count; i++) {
        const swt_target *t = &plan->targets[i];
        check_sentence(t->id, "title", t->title);
        check_text(t->id, "row", t->row);
        check_text(t->id, "source", t->source);
        check_column(t->id, t->have);
        if (t->warning != NULL)
            check_sentence(t->id, "warning", t->warning);
        if (t->driver != NULL)
            check_column(t->id, t->driver);
        ck_assert_msg((t->driver != NULL) == wants_driver(t), "%s", t->id);
        ck_assert_msg(t->area == NULL || t->kind == SWT_KIND_RATIO, "%s", t->id);
        check_numbers(t);
        check_whole(plan, t);
    }
}
END_TEST

START_TEST(catalogue_plans_and_facts_are_well_formed)
{
    const swt_plan *plan = plan_at((size_t)_i);
    swt_figure figure;
    check_text(plan->id, "title", plan->title);
    check_text(plan->id, "place", plan->place);
    check_text(plan->id, "date", plan->published);
    check_text(plan->id, "source", plan->source);
    ck_assert_uint_gt(plan->fact_count, 0);
    for (size_t i = 0; i < plan->fact_count; i++) {
        const swt_fact *fact = &plan->facts[i];
        check_sentence(fact->id, "text", fact->text);
        ck_assert_msg(fact->at_least == 0 || (fact->at_least == 1 && fact->figure != NULL), "%s", fact->id);
        ck_assert_msg(fact->year == 0 || (fact->year >= 2015 && fact->year <= 2025), "%s", fact->id);
        if (fact->figure != NULL)
            ck_assert_msg(swt_figure_parse(fact->figure, SWT_EXACT, &figure) == SWT_OK, "%s", fact->id);
    }
}
END_TEST

static int same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

START_TEST(target_is_as_its_sentence_says)
{
    const expected_target *want = &expected_targets[_i];
    const swt_target *t = find_target(want->id);
    ck_assert_msg(t != NULL, "%s", want->id);
    ck_assert_msg(t->kind == want->kind, "%s: kind %d", want->id, (int)t->kind);
    ck_assert_msg(t->amount.num == want->amount.num && t->amount.den == want->amount.den, "%s", want->id);
    ck_assert_msg(t->firm == want->firm, "%s: firm %d", want->id, (int)t->firm);
    ck_assert_msg(t->deadline == want->deadline, "%s: deadline %d", want->id, (int)t->deadline);
    ck_assert_msg(t->base_year == want->base_year, "%s: base year %d", want->id, (int)t->base_year);
    ck_assert_msg(same_text(t->driver, want->driver), "%s: driver %s", want->id, t->driver);
}
END_TEST

/* The words say "exceed" in one place only. */
START_TEST(only_one_target_asks_for_more_than)
{
    for (size_t i = 0; i < COUNT(expected_targets); i++) {
        const int exceeds = strcmp(expected_targets[i].id, "A2") == 0;
        const swt_target *t = find_target(expected_targets[i].id);
        ck_assert_msg(t->comparison == (exceeds ? SWT_MORE_THAN : SWT_AT_LEAST), "%s", t->id);
    }
}
END_TEST

/* Bases, spans, parts and sharing, which few sentences have. */
START_TEST(targets_have_their_particulars)
{
    ck_assert_int_eq(find_target("S1.growth")->base, 19000);
    ck_assert_int_eq(find_target("A1.growth")->base, SWT_MISSING);
    ck_assert_int_eq(find_target("C4")->base, SWT_MISSING);
    ck_assert_int_eq(find_target("C8")->base, SWT_MISSING);
    ck_assert_int_eq(find_target("C12")->fewest, 5);
    ck_assert_int_eq(find_target("C12")->most, 8);
    ck_assert_str_eq(find_target("S3")->whole, "S1.level");
    ck_assert_str_eq(find_target("S16")->whole, "S15");
    ck_assert_str_eq(find_target("J2")->whole, "J1");
    for (size_t i = 0; i < COUNT(expected_targets); i++) {
        const int shares = strcmp(expected_targets[i].id, "S9") == 0;
        ck_assert_msg(same_text(find_target(expected_targets[i].id)->area, shares ? "area" : NULL), "%s",
                      expected_targets[i].id);
    }
}
END_TEST

/* A and J name two posts in one sentence; S8 and S9 are two readings of one. */
START_TEST(targets_that_belong_together_count_the_same)
{
    ck_assert_str_eq(find_target("S8")->have, find_target("S9")->have);
    ck_assert_str_eq(find_target("A1.level")->have, find_target("A2")->have);
    ck_assert_str_eq(find_target("A1.level")->have, find_target("S1.level")->have);
    ck_assert_str_eq(find_target("C4")->have, find_target("C8")->have);
    ck_assert_str_eq(find_target("C4")->have, find_target("J1")->have);
    ck_assert_str_eq(find_target("A6")->have, find_target("J9")->have);
    ck_assert_str_eq(find_target("A5.elders")->have, find_target("J12.elders")->have);
    ck_assert_str_eq(find_target("A5.beds")->have, find_target("J12.beds")->have);
    ck_assert_str_ne(find_target("A5.elders")->have, find_target("A5.beds")->have);
    ck_assert_str_ne(find_target("J3")->have, find_target("G1")->have);
}
END_TEST

START_TEST(fact_is_as_printed)
{
    const swt_fact *want = &expected_facts[_i];
    const swt_fact *fact = find_fact(want->id);
    ck_assert_msg(fact != NULL, "%s", want->id);
    ck_assert_msg(same_text(fact->figure, want->figure), "%s: %s", want->id, fact->figure);
    ck_assert_msg(fact->year == want->year, "%s: %d", want->id, (int)fact->year);
    ck_assert_msg(fact->at_least == want->at_least, "%s", want->id);
}
END_TEST

START_TEST(claims_are_as_printed)
{
    size_t found = 0;
    for (size_t p = 0; p < swt_plan_count(); p++) {
        const swt_plan *plan = plan_at(p);
        for (size_t i = 0; i < plan->claim_count; i++, found++) {
            const swt_claim *want = &expected_claims[found];
            ck_assert_uint_lt(found, COUNT(expected_claims));
            ck_assert_str_eq(plan->claims[i].id, want->id);
            ck_assert_msg(same_text(plan->claims[i].base, want->base), "%s", want->id);
            ck_assert_msg(same_text(plan->claims[i].rate, want->rate), "%s", want->id);
            ck_assert_msg(same_text(plan->claims[i].target, want->target), "%s", want->id);
            ck_assert_int_eq(plan->claims[i].base_year, want->base_year);
            ck_assert_int_eq(plan->claims[i].deadline, want->deadline);
        }
    }
    ck_assert_uint_eq(found, COUNT(expected_claims));
}
END_TEST

START_TEST(nothing_is_in_the_catalogue_that_is_not_expected)
{
    size_t targets = 0;
    size_t facts = 0;
    for (size_t p = 0; p < swt_plan_count(); p++) {
        targets += plan_at(p)->target_count;
        facts += plan_at(p)->fact_count;
    }
    ck_assert_uint_eq(targets, COUNT(expected_targets));
    ck_assert_uint_eq(facts, COUNT(expected_facts));
}
END_TEST

START_TEST(warning_says_what_it_must)
{
    const swt_target *t = find_target(expected_warnings[_i].id);
    ck_assert_msg(t != NULL && t->warning != NULL, "%s", expected_warnings[_i].id);
    ck_assert_msg(strstr(t->warning, expected_warnings[_i].says) != NULL, "%s lacks \"%s\"", t->id,
                  expected_warnings[_i].says);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plans");
    add_test(suite, "swt_plan_count", plan_count_is_that_of_the_list);
    add_rows(suite, "swt_plan_at", plan_at_keeps_the_order, COUNT(plans));
    add_test(suite, "swt_plan_at", plan_at_rejects_what_is_not_there);
    add_rows(suite, "swt_plan_find", plan_find_finds_each, COUNT(plans));
    add_test(suite, "swt_plan_find", plan_find_rejects_what_is_not_there);
    add_rows(suite, "catalogue", catalogue_has_every_row, COUNT(plans));
    add_test(suite, "catalogue", catalogue_has_66_rows);
    add_test(suite, "catalogue", catalogue_ids_are_unique);
    add_rows(suite, "catalogue", catalogue_targets_are_well_formed, COUNT(plans));
    add_rows(suite, "catalogue", catalogue_plans_and_facts_are_well_formed, COUNT(plans));
    add_rows(suite, "sentences", target_is_as_its_sentence_says, COUNT(expected_targets));
    add_test(suite, "sentences", only_one_target_asks_for_more_than);
    add_test(suite, "sentences", targets_have_their_particulars);
    add_test(suite, "sentences", targets_that_belong_together_count_the_same);
    add_rows(suite, "sentences", fact_is_as_printed, COUNT(expected_facts));
    add_test(suite, "sentences", claims_are_as_printed);
    add_test(suite, "sentences", nothing_is_in_the_catalogue_that_is_not_expected);
    add_rows(suite, "sentences", warning_says_what_it_must, COUNT(expected_warnings));
    return run_suite(suite);
}
