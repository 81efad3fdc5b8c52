/* SPDX-License-Identifier: MIT */
/*
 * Every figure in a warning of the catalogue, against what the library or a plain sum makes of the plans' own
 * numbers. A figure that stands in a warning and is not held here fails, and so does one that is held and does not
 * stand there. What comes from outside the plans is a statistic, a law or a year, and is written as `given`.
 */
#include "plans_held.h"
#include "suite.h"

#include <stdio.h>

static const struct {
    const char *id;
    void (*hold)(const swt_target *t);
} warnings[] = {
    {"S1.growth", hold_sichuan_growth},
    {"S8", hold_elders},
    {"S9", hold_norm},
    {"S17", hold_both_flows},
    {"S18", hold_training},
    {"A1.level", hold_level},
    {"A1.growth", hold_anhui_growth},
    {"A2", hold_more_than},
    {"A4", hold_a_year},
    {"A6", hold_stations},
    {"A7", hold_flows},
    {"A8", hold_flows},
    {"A9", hold_flows},
    {"C3", hold_own_deadline},
    {"C4", hold_county_growth},
    {"C7", hold_one_percent},
    {"C8", hold_doubling},
    {"C11", hold_supervision},
    {"C12", hold_span},
    {"J1", hold_jilin},
    {"J2", hold_subset},
    {"J3", hold_year_of_guidance},
    {"J6", hold_counties},
    {"J7.villages", hold_villages},
    {"J8", hold_centres},
    {"G1", hold_later_plan},
    {"G3", hold_urban_posts},
};

/* Digits only, as words such as "five years" say what the sum is of. */
static numbers figures_in(const char *text)
{
    numbers n = {{0}, 0};
    while (*text != '\0') {
        if (isdigit((unsigned char)*text)) {
            text = read_digits(&n, text);
            continue;
        }
        const int is_id = isalpha((unsigned char)*text++) != 0;
        while (is_id && isdigit((unsigned char)*text))
            text++;
    }
    return n;
}

static const char *as_printed(int64_t millionths)
{
    static char text[40];
    snprintf(text, sizeof text, "%.10g", (double)millionths / MILLIONTHS);
    return text;
}

static void check_warning(const swt_target *t, const numbers *printed)
{
    for (size_t i = 0; i < printed->count; i++)
        ck_assert_msg(holds(&held, printed->values[i]), "%s says %s, which nothing holds", t->id,
                      as_printed(printed->values[i]));
    for (size_t i = 0; i < held.count; i++)
        ck_assert_msg(holds(printed, held.values[i]), "%s does not say %s", t->id,
                      as_printed(held.values[i]));
}

START_TEST(warning_says_what_the_library_says)
{
    const swt_target *t = find_target(warnings[_i].id);
    held.count = 0;
    ck_assert_msg(t != NULL && t->warning != NULL, "%s", warnings[_i].id);
    warnings[_i].hold(t);
    const numbers printed = figures_in(t->warning);
    check_warning(t, &printed);
}
END_TEST

/* A warning that is not in the list above has no figure. */
START_TEST(every_warning_with_a_figure_is_held)
{
    size_t with_figures = 0;
    for (size_t p = 0; p < swt_plan_count(); p++) {
        const swt_plan *plan = plan_at(p);
        for (size_t i = 0; i < plan->target_count; i++) {
            const swt_target *t = &plan->targets[i];
            if (t->warning == NULL || figures_in(t->warning).count == 0)
                continue;
            size_t at = 0;
            while (at < COUNT(warnings) && strcmp(warnings[at].id, t->id) != 0)
                at++;
            ck_assert_msg(at < COUNT(warnings), "%s: %s", t->id, t->warning);
            with_figures++;
        }
    }
    ck_assert_uint_eq(with_figures, COUNT(warnings));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plans_warnings");
    add_rows(suite, "warnings", warning_says_what_the_library_says, COUNT(warnings));
    add_test(suite, "warnings", every_warning_with_a_figure_is_held);
    return run_suite(suite);
}
