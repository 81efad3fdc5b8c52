/* SPDX-License-Identifier: MIT */
/*
 * Every target of the five plans held against a table. The expected numbers are the plans' own or were
 * worked out with exact fractions; people of 60 and over and of 65 and over are those of the census of
 * 2020, communities, townships and villages those of the national statistics' codes.
 */
#include "plans_find.h"
#include "suite.h"

#include <string.h>

/* One finding of a whole plan, so that a part finds its whole. */
static swt_finding finding_of(const char *id, const swt_table *table)
{
    swt_finding findings[32];
    for (size_t p = 0; p < swt_plan_count(); p++) {
        const swt_plan *plan = plan_at(p);
        ck_assert_uint_le(plan->target_count, COUNT(findings));
        for (size_t i = 0; i < plan->target_count; i++) {
            if (strcmp(plan->targets[i].id, id) != 0)
                continue;
            ck_assert_int_eq(swt_assess(table, plan->targets, plan->target_count, findings), SWT_OK);
            return findings[i];
        }
    }
    ck_abort_msg("%s is not in the catalogue", id);
}

/* A table of one row of at most three cells, and what one target makes of it. */
static const struct {
    const char *id;
    struct {
        const char *column;
        int64_t value;
    } cell[3];
    int64_t required;
    int64_t actual;
    int64_t gap;
    int32_t verdict;
} one_rows[] = {
#define NOT_COUNTED SWT_MISSING, SWT_MISSING, SWT_UNKNOWN
    /* Sichuan */
    {"S1.level", {{"social_workers", 54999}}, 55000, 54999, 1, SWT_SHORT},
    {"S1.level", {{"social_workers", 55000}}, 55000, 55000, 0, SWT_MET},
    {"S1.growth", {{"social_workers", 53490}}, 53491, 53490, 1, SWT_SHORT}, /* 53,490.81 */
    {"S1.growth", {{"social_workers", 53491}}, 53491, 53491, 0, SWT_MET},
    {"S2", {{"communities", 35388}}, 35388, NOT_COUNTED}, /* 2020 */
    {"S2", {{"communities", 34374}}, 34374, NOT_COUNTED}, /* 2023: 3,828 + 4,580 + 25,966 */
    {"S3", {{"youth_social_workers", 11000}, {"social_workers", 55000}}, 11000, 11000, 0, SWT_MET},
    {"S4", {{"higher_education_institutions", 0}}, 1, 0, 1, SWT_SHORT},
    {"S5", {{"continuing_education_institutions", 1}}, 1, 1, 0, SWT_MET},
    {"S6", {{"relief_demonstrations", 9}}, 10, 9, 1, SWT_SHORT},
    {"S7", {{"special_group_demonstrations", 5}}, 5, 5, 0, SWT_MET},
    {"S8", {{"elders", 18163804}}, 18164, NOT_COUNTED}, /* 60 and over */
    {"S8", {{"elders", 14167600}}, 14168, NOT_COUNTED}, /* 65 and over */
    {"S8", {{"elders", 1000}, {"elder_social_workers", 1}}, 1, 1, 0, SWT_MET},
    {"S8", {{"elders", 1001}, {"elder_social_workers", 1}}, 2, 1, 1, SWT_SHORT},
    {"S9", {{"elders", 999}, {"area", 0}, {"elder_social_workers", 1}}, 1, 1, 0, SWT_MET},
    {"S10", {{"care_home_residents", 101}, {"care_home_social_workers", 1}}, 2, 1, 1, SWT_SHORT},
    {"S11", {{"elder_service_demonstrations", 6}}, 5, 6, 0, SWT_MET},
    {"S12", {{"practitioners", 1}, {"training_hours", 119}}, 120, 119, 1, SWT_SHORT},
    {"S13", {{"agency_managers_trained", 1000}}, 1000, 1000, 0, SWT_MET},
    {"S14.education", {{"education_bases", 9}}, 10, 9, 1, SWT_SHORT},
    {"S14.practice", {{"practice_bases", 20}}, 20, 20, 0, SWT_MET},
    {"S15", {{"agencies", 999}}, 1000, 999, 1, SWT_SHORT},
    {"S16", {{"influential_agencies", 5}, {"agencies", 1000}}, 5, 5, 0, SWT_MET},
    {"S17", {{"social_workers_sent", 400}}, 500, 400, 100, SWT_SHORT},
    {"S18", {{"local_social_workers_trained", 200}}, 200, 200, 0, SWT_MET},
    {"S19", {{"demonstration_projects", 199}}, 200, 199, 1, SWT_SHORT},
    /* Anhui */
    {"A1.level", {{"social_workers", 131000}}, 131000, 131000, 0, SWT_MET},
    {"A2", {{"social_workers", 131000}}, 131001, 131000, 1, SWT_SHORT},
    {"A2", {{"social_workers", 131001}}, 131001, 131001, 0, SWT_MET},
    {"A1.growth", {{"social_workers_2020", 79158}, {"social_workers", 131000}}, 131000, 131000, 0, SWT_MET},
    {"A1.growth", {{"social_workers_2020", 79159}, {"social_workers", 131000}}, 131002, 131000, 2, SWT_SHORT},
    {"A3.reach", {{"elders_in_difficulty", 40}, {"elders_in_difficulty_visited", 39}}, 40, 39, 1, SWT_SHORT},
    {"A3.weekly", {{"elder_weeks", 52}, {"elder_visits", 52}}, 52, 52, 0, SWT_MET},
    {"A4", {{"care_worker_trainings", 24000}}, 120000, 24000, 96000, SWT_SHORT},
    {"A5.elders", {{"elders", 11469236}}, 11470, NOT_COUNTED}, /* 60 and over */
    {"A5.elders", {{"elders", 9159411}}, 9160, NOT_COUNTED},   /* 65 and over */
    {"A5.beds", {{"care_home_beds", 101}}, 2, NOT_COUNTED},
    {"A6", {{"townships", 1525}, {"stations", 1507}}, 1525, 1507, 18, SWT_SHORT},
    {"A6", {{"townships", 1685}, {"stations", 1507}}, 1685, 1507, 178, SWT_SHORT},
    {"A7", {{"certified_trained", 2500}}, 2500, 2500, 0, SWT_MET}, /* three times 2,500 is 7,500 */
    {"A8", {{"agency_managers_trained", 2499}}, 2500, 2499, 1, SWT_SHORT},
    {"A9", {{"supervisors_trained", 2500}}, 2500, 2500, 0, SWT_MET},
    {"A11", {{"stations", 1}, {"station_standard_items", 5}}, 6, 5, 1, SWT_SHORT},
    /* A county; 58 stations as printed in C12 would take more hours than the 8,760 of a year */
    {"C1", {{"stations", 5}}, 5, 5, 0, SWT_MET},
    {"C2", {{"stations", 5}}, 11, 5, 6, SWT_SHORT},
    {"C3", {{"townships", 11}, {"stations", 5}}, 11, 5, 6, SWT_SHORT},
    {"C4", {{"certified_2020", 7}, {"certified_social_workers", 17}}, 18, 17, 1, SWT_SHORT},
    {"C5", {{"townships", 11}, {"stations", 11}}, 11, 11, 0, SWT_MET},
    {"C6", {{"communities", 130}, {"communities_served", 129}}, 130, 129, 1, SWT_SHORT},
    {"C7", {{"registered_population", 300001}}, 3001, NOT_COUNTED},
    {"C8", {{"certified_2020", 7}, {"certified_social_workers", 17}}, 14, 17, 0, SWT_MET},
    {"C9", {{"agencies", 0}}, 1, 0, 1, SWT_SHORT},
    {"C10", {{"station_months", 58 * 12}}, 696, NOT_COUNTED},
    {"C11", {{"supervision_sessions", 58 * 12}}, 11136, NOT_COUNTED},
    {"C11", {{"supervision_sessions", 11 * 12}}, 2112, NOT_COUNTED},
    {"C11", {{"supervision_sessions", 8 * 12}}, 1536, NOT_COUNTED},
    {"C11", {{"supervision_sessions", 5 * 12}}, 960, NOT_COUNTED},
    {"C12", {{"stations", 11}, {"supervisors", 1}}, 2, 1, 1, SWT_SHORT},
    {"C12", {{"stations", 11}, {"supervisors", 2}}, 2, 2, 0, SWT_MET},
    {"C12", {{"stations", 11}, {"supervisors", 3}}, 2, 3, 0, SWT_OVER},
    {"C13.ledgers", {{"station_years", 11}, {"ledgers", 44}}, 44, 44, 0, SWT_MET},
    {"C13.pay", {{"station_worker_years", 1}, {"pay_months", 11}}, 12, 11, 1, SWT_SHORT},
    {"C13.insurance", {{"station_workers", 1}, {"insurance_items", 5}}, 6, 5, 1, SWT_SHORT},
    /* Jilin, to 2025 */
    {"J1", {{"certified_social_workers", 10855}}, 20000, 10855, 9145, SWT_SHORT},
    {"J1", {{"certified_social_workers", 19999}}, 20000, 19999, 1, SWT_SHORT},
    {"J1", {{"certified_social_workers", 20000}}, 20000, 20000, 0, SWT_MET},
    {"J2",
     {{"certified_in_communities", 13000}, {"certified_social_workers", 20000}},
     13000,
     13000,
     0,
     SWT_MET},
    {"J3", {{"urban_communities", 1624}}, 4872, NOT_COUNTED},
    {"J4", {{"town_communities", 647}}, 647, NOT_COUNTED},
    {"J5", {{"villages", 9324}}, 9324, NOT_COUNTED}, /* 2020 */
    {"J5", {{"villages", 9321}}, 9321, NOT_COUNTED}, /* 2023 */
    {"J6", {{"counties", 60}, {"agencies", 353}}, 60, 353, 0, SWT_MET},
    {"J7.counties", {{"counties", 60}, {"volunteer_counties", 60}}, 60, 60, 0, SWT_MET},
    {"J7.townships", {{"townships", 977}, {"volunteer_townships", 976}}, 977, 976, 1, SWT_SHORT},
    {"J7.villages", {{"villages", 9321}, {"volunteer_villages", 9000}}, 9321, 9000, 321, SWT_SHORT},
    {"J8", {{"counties", 60}, {"county_centres", 35}}, 36, 35, 1, SWT_SHORT},
    {"J8", {{"counties", 60}, {"county_centres", 36}}, 36, 36, 0, SWT_MET},
    {"J8", {{"counties", 69}, {"county_centres", 36}}, 42, 36, 6, SWT_SHORT},
    {"J9", {{"townships", 977}, {"stations", 262}}, 977, 262, 715, SWT_SHORT},
    {"J10", {{"communities", 11592}, {"village_points", 6955}}, 6956, 6955, 1, SWT_SHORT},
    {"J11", {{"incubation_bases", 50}}, 50, 50, 0, SWT_MET},
    {"J12.elders", {{"elders", 5551165}}, 5552, NOT_COUNTED}, /* 60 and over */
    {"J12.beds", {{"care_home_beds", 100}}, 1, NOT_COUNTED},
    /* Jilin, to 2020 */
    {"G1", {{"urban_communities", 1419}}, 2838, NOT_COUNTED},
    {"G2", {{"eligible_rural_communities", 696}}, 696, NOT_COUNTED},
    {"G3", {{"social_workers_in_communities", 2838}}, 5000, 2838, 2162, SWT_SHORT},
    {"G4", {{"urban_community_workers", 11}, {"social_workers_in_urban_communities", 3}}, 4, 3, 1, SWT_SHORT},
    {"G5", {{"community_agencies", 300}}, 300, 300, 0, SWT_MET},
    {"G6.hotline", {{"community_stations", 2}, {"station_hotlines", 1}}, 2, 1, 1, SWT_SHORT},
    {"G6.office", {{"community_stations", 2}, {"station_offices", 2}}, 2, 2, 0, SWT_MET},
};

START_TEST(target_makes_of_one_row)
{
    swt_column columns[3];
    size_t count = 0;
    for (; count < 3 && one_rows[_i].cell[count].column != NULL; count++)
        columns[count] = (swt_column){one_rows[_i].cell[count].column, &one_rows[_i].cell[count].value};
    const swt_table table = {columns, count, 1};
    const swt_finding f = finding_of(one_rows[_i].id, &table);
    ck_assert_int_eq(f.status, SWT_OK);
    ck_assert_msg(f.required == one_rows[_i].required, "%s: required %lld", f.target, (long long)f.required);
    ck_assert_msg(f.actual == one_rows[_i].actual, "%s: actual %lld", f.target, (long long)f.actual);
    ck_assert_msg(f.gap == one_rows[_i].gap, "%s: gap %lld", f.target, (long long)f.gap);
    ck_assert_msg(f.verdict == one_rows[_i].verdict, "%s: verdict %d", f.target, (int)f.verdict);
}
END_TEST

START_TEST(no_target_is_left_untried)
{
    for (size_t p = 0; p < swt_plan_count(); p++) {
        const swt_plan *plan = plan_at(p);
        for (size_t i = 0; i < plan->target_count; i++) {
            int tried = 0;
            for (size_t row = 0; row < COUNT(one_rows); row++)
                tried |= strcmp(one_rows[row].id, plan->targets[i].id) == 0;
            ck_assert_msg(tried, "%s", plan->targets[i].id);
        }
    }
}
END_TEST

/* Every target of every plan runs over a table that knows nothing of it, and says so. */
START_TEST(plan_runs_over_a_table_that_lacks_all)
{
    const int64_t nothing[] = {1};
    const swt_column column = {"nothing", nothing};
    const swt_table table = {&column, 1, 1};
    const swt_plan *plan = plan_at((size_t)_i);
    for (size_t i = 0; i < plan->target_count; i++) {
        const swt_finding f = finding_of(plan->targets[i].id, &table);
        ck_assert_msg(f.status == SWT_OK && f.verdict == SWT_UNKNOWN, "%s", f.target);
        ck_assert_msg(f.absent != NULL, "%s", f.target);
    }
}
END_TEST

/* 34,374 communities with 528 elders in the mean: each its own, or all sharing. */
START_TEST(sichuan_sharing_halves_the_need)
{
    enum { COMMUNITIES = 34374, ELDERS = 18163804, MEAN = 528 };
    static int64_t elders[COMMUNITIES];
    static int64_t area[COMMUNITIES];
    const swt_column columns[] = {{"elders", elders}, {"area", area}};
    const swt_table table = {columns, COUNT(columns), COMMUNITIES};
    ck_assert_int_eq(ELDERS / COMMUNITIES, MEAN);
    for (int i = 0; i < COMMUNITIES; i++)
        elders[i] = MEAN + (i < ELDERS - MEAN * COMMUNITIES);
    ck_assert_int_eq(finding_of("S8", &table).required, COMMUNITIES);
    ck_assert_int_eq(finding_of("S9", &table).required, 18164);
}
END_TEST

START_TEST(sichuan_exactly_1000_elders_do_not_share)
{
    const int64_t elders[] = {999, 1, 1000};
    const int64_t area[] = {0, 0, 0};
    const int64_t workers[] = {1, 0, 1};
    const swt_column columns[] = {{"elders", elders}, {"area", area}, {"elder_social_workers", workers}};
    const swt_table table = {columns, COUNT(columns), 3};
    const swt_finding alone = finding_of("S8", &table);
    const swt_finding shared = finding_of("S9", &table);
    ck_assert_int_eq(alone.required, 3);
    ck_assert_int_eq(alone.verdict, SWT_SHORT);
    ck_assert_int_eq(shared.required, 2);
    ck_assert_int_eq(shared.verdict, SWT_MET);
}
END_TEST

/* Counted from the year that the plan came out, S17 and S18 have four years. */
START_TEST(sichuan_flows_over_four_years)
{
    const int64_t people[] = {400};
    const swt_column columns[] = {{"social_workers_sent", people}, {"local_social_workers_trained", people}};
    const swt_table table = {columns, COUNT(columns), 1};
    swt_target late[] = {*find_target("S17"), *find_target("S18")};
    swt_finding findings[COUNT(late)];
    late[0].base_year = late[1].base_year = 2016;
    ck_assert_int_eq(swt_assess(&table, late, COUNT(late), findings), SWT_OK);
    ck_assert_int_eq(findings[0].required, 400);
    ck_assert_int_eq(findings[1].required, 160);
}
END_TEST

/* 5, 6 and 11 stations take 1, 1 and 2 supervisors, neither more nor fewer; 9 take none that fits. */
START_TEST(county_span_by_phase)
{
    static const int64_t phases[][2] = {{5, 1}, {6, 1}, {11, 2}};
    for (size_t i = 0; i < COUNT(phases); i++) {
        const swt_column columns[] = {{"stations", &phases[i][0]}, {"supervisors", &phases[i][1]}};
        const swt_table table = {columns, COUNT(columns), 1};
        const swt_finding f = finding_of("C12", &table);
        ck_assert_int_eq(f.required, phases[i][1]);
        ck_assert_int_eq(f.required_most, phases[i][1]);
        ck_assert_int_eq(f.verdict, SWT_MET);
    }
    const int64_t nine[] = {9};
    const int64_t two[] = {2};
    const swt_column columns[] = {{"stations", nine}, {"supervisors", two}};
    const swt_table table = {columns, COUNT(columns), 1};
    ck_assert_int_eq(finding_of("C12", &table).verdict, SWT_INFEASIBLE);
}
END_TEST

START_TEST(jilin_communities_stay_within_their_part)
{
    const int64_t urban[] = {1419, 1624};
    const int64_t town[] = {696, 647};
    const int64_t sums[] = {4953, 5519};
    for (size_t i = 0; i < COUNT(sums); i++) {
        const swt_column columns[] = {{"urban_communities", &urban[i]}, {"town_communities", &town[i]}};
        const swt_table table = {columns, COUNT(columns), 1};
        const int64_t sum = finding_of("J3", &table).required + finding_of("J4", &table).required;
        ck_assert_int_eq(sum, sums[i]);
        ck_assert_int_le(sum, find_target("J2")->amount.num);
    }
    ck_assert_int_le(
        finding_of("G1", &(swt_table){(const swt_column[]){{"urban_communities", urban}}, 1, 1}).required,
        find_target("G3")->amount.num);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("plans_tables");
    add_rows(suite, "one row", target_makes_of_one_row, COUNT(one_rows));
    add_test(suite, "one row", no_target_is_left_untried);
    add_rows(suite, "tables", plan_runs_over_a_table_that_lacks_all, swt_plan_count());
    add_test(suite, "tables", sichuan_sharing_halves_the_need);
    add_test(suite, "tables", sichuan_exactly_1000_elders_do_not_share);
    add_test(suite, "tables", sichuan_flows_over_four_years);
    add_test(suite, "tables", county_span_by_phase);
    add_test(suite, "tables", jilin_communities_stay_within_their_part);
    return run_suite(suite);
}
