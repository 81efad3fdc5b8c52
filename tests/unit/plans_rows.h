/* SPDX-License-Identifier: MIT */
/* What the catalogue must hold, written down from the five texts row by row, and not from the catalogue. */
#ifndef PLANS_ROWS_H
#define PLANS_ROWS_H

#include <swtarget/plans.h>

enum { SOFT = 0, FIRM = 1 };

typedef struct {
    const char *id;
    int32_t kind;
    swt_ratio amount;
    int32_t firm;
    int32_t deadline;
    const char *driver;
    int32_t base_year;
} expected_target;

static const expected_target expected_targets[] = {
    /* Sichuan, to 2020 */
    {"S1.level", SWT_KIND_LEVEL, {55000, 1}, FIRM, 2020, NULL, 0},
    {"S1.growth", SWT_KIND_GROWTH, {23, 100}, FIRM, 2020, NULL, 2015},
    {"S2", SWT_KIND_RATIO, {1, 1}, SOFT, 2020, "communities", 0},
    {"S3", SWT_KIND_SUBSET, {11000, 1}, SOFT, 2020, NULL, 0},
    {"S4", SWT_KIND_LEVEL, {1, 1}, SOFT, 0, NULL, 0},
    {"S5", SWT_KIND_LEVEL, {1, 1}, SOFT, 0, NULL, 0},
    {"S6", SWT_KIND_LEVEL, {10, 1}, FIRM, 2020, NULL, 0},
    {"S7", SWT_KIND_LEVEL, {5, 1}, SOFT, 2020, NULL, 0},
    {"S8", SWT_KIND_RATIO, {1, 1000}, FIRM, 0, "elders", 0},
    {"S9", SWT_KIND_RATIO, {1, 1000}, SOFT, 0, "elders", 0},
    {"S10", SWT_KIND_RATIO, {1, 100}, FIRM, 0, "care_home_residents", 0},
    {"S11", SWT_KIND_LEVEL, {5, 1}, SOFT, 2020, NULL, 0},
    {"S12", SWT_KIND_RATIO, {120, 1}, FIRM, 0, "practitioners", 0},
    {"S13", SWT_KIND_LEVEL, {1000, 1}, FIRM, 0, NULL, 0},
    {"S14.education", SWT_KIND_LEVEL, {10, 1}, FIRM, 0, NULL, 0},
    {"S14.practice", SWT_KIND_LEVEL, {20, 1}, FIRM, 0, NULL, 0},
    {"S15", SWT_KIND_LEVEL, {1000, 1}, FIRM, 2020, NULL, 0},
    {"S16", SWT_KIND_SUBSET, {5, 1}, FIRM, 2020, NULL, 0},
    {"S17", SWT_KIND_FLOW, {100, 1}, FIRM, 2020, NULL, 2015},
    {"S18", SWT_KIND_FLOW, {40, 1}, FIRM, 2020, NULL, 2015},
    {"S19", SWT_KIND_LEVEL, {200, 1}, FIRM, 2020, NULL, 0},
    /* Anhui, to 2025 */
    {"A1.level", SWT_KIND_LEVEL, {131000, 1}, FIRM, 2025, NULL, 0},
    {"A1.growth", SWT_KIND_GROWTH, {106, 1000}, FIRM, 2025, "social_workers_2020", 2020},
    {"A2", SWT_KIND_LEVEL, {131000, 1}, SOFT, 2025, NULL, 0},
    {"A3.reach", SWT_KIND_COVER, {1, 1}, FIRM, 0, "elders_in_difficulty", 0},
    {"A3.weekly", SWT_KIND_RATIO, {1, 1}, FIRM, 0, "elder_weeks", 0},
    {"A4", SWT_KIND_LEVEL, {120000, 1}, SOFT, 2025, NULL, 0},
    {"A5.elders", SWT_KIND_RATIO, {1, 1000}, SOFT, 2025, "elders", 0},
    {"A5.beds", SWT_KIND_RATIO, {1, 100}, SOFT, 2025, "care_home_beds", 0},
    {"A6", SWT_KIND_COVER, {1, 1}, SOFT, 2025, "townships", 0},
    {"A7", SWT_KIND_FLOW, {500, 1}, FIRM, 2025, NULL, 2020},
    {"A8", SWT_KIND_FLOW, {500, 1}, FIRM, 2025, NULL, 2020},
    {"A9", SWT_KIND_FLOW, {500, 1}, FIRM, 2025, NULL, 2020},
    {"A11", SWT_KIND_RATIO, {6, 1}, FIRM, 0, "stations", 0},
    /* A county, 2021 to 2023 */
    {"C1", SWT_KIND_LEVEL, {5, 1}, FIRM, 2021, NULL, 0},
    {"C2", SWT_KIND_LEVEL, {11, 1}, FIRM, 2022, NULL, 0},
    {"C3", SWT_KIND_COVER, {1, 1}, FIRM, 2022, "townships", 0},
    {"C4", SWT_KIND_GROWTH, {35, 100}, FIRM, 2023, "certified_2020", 2020},
    {"C5", SWT_KIND_RATIO, {1, 1}, FIRM, 0, "townships", 0},
    {"C6", SWT_KIND_COVER, {1, 1}, FIRM, 0, "communities", 0},
    {"C7", SWT_KIND_RATIO, {1, 100}, SOFT, 2023, "registered_population", 0},
    {"C8", SWT_KIND_MULTIPLE, {2, 1}, SOFT, 2023, "certified_2020", 2020},
    {"C9", SWT_KIND_LEVEL, {1, 1}, SOFT, 0, NULL, 0},
    {"C10", SWT_KIND_RATIO, {1, 1}, FIRM, 0, "station_months", 0},
    {"C11", SWT_KIND_RATIO, {16, 1}, FIRM, 0, "supervision_sessions", 0},
    {"C12", SWT_KIND_SPAN, {0, 1}, SOFT, 0, "stations", 0},
    {"C13.ledgers", SWT_KIND_RATIO, {4, 1}, FIRM, 0, "station_years", 0},
    {"C13.pay", SWT_KIND_RATIO, {12, 1}, FIRM, 0, "station_worker_years", 0},
    {"C13.insurance", SWT_KIND_RATIO, {5 + 1, 1}, FIRM, 0, "station_workers", 0},
    /* Jilin, to 2025 */
    {"J1", SWT_KIND_LEVEL, {20000, 1}, FIRM, 2025, NULL, 0},
    {"J2", SWT_KIND_SUBSET, {13000, 1}, FIRM, 2025, NULL, 0},
    {"J3", SWT_KIND_RATIO, {3, 1}, FIRM, 0, "urban_communities", 0},
    {"J4", SWT_KIND_RATIO, {1, 1}, FIRM, 0, "town_communities", 0},
    {"J5", SWT_KIND_RATIO, {1, 1}, FIRM, 0, "villages", 0},
    {"J6", SWT_KIND_RATIO, {1, 1}, FIRM, 0, "counties", 0},
    {"J7.counties", SWT_KIND_COVER, {1, 1}, FIRM, 2025, "counties", 0},
    {"J7.townships", SWT_KIND_COVER, {1, 1}, FIRM, 2025, "townships", 0},
    {"J7.villages", SWT_KIND_COVER, {1, 1}, FIRM, 2025, "villages", 0},
    {"J8", SWT_KIND_COVER, {60, 100}, SOFT, 2025, "counties", 0},
    {"J9", SWT_KIND_COVER, {1, 1}, SOFT, 2024, "townships", 0},
    {"J10", SWT_KIND_COVER, {60, 100}, SOFT, 2025, "communities", 0},
    {"J11", SWT_KIND_LEVEL, {50, 1}, SOFT, 2025, NULL, 0},
    {"J12.elders", SWT_KIND_RATIO, {1, 1000}, SOFT, 0, "elders", 0},
    {"J12.beds", SWT_KIND_RATIO, {1, 100}, SOFT, 0, "care_home_beds", 0},
    /* Jilin, to 2020 */
    {"G1", SWT_KIND_RATIO, {2, 1}, SOFT, 0, "urban_communities", 0},
    {"G2", SWT_KIND_RATIO, {1, 1}, SOFT, 0, "eligible_rural_communities", 0},
    {"G3", SWT_KIND_LEVEL, {5000, 1}, SOFT, 2020, NULL, 0},
    {"G4", SWT_KIND_RATIO, {30, 100}, SOFT, 2020, "urban_community_workers", 0},
    {"G5", SWT_KIND_LEVEL, {300, 1}, SOFT, 0, NULL, 0},
    {"G6.hotline", SWT_KIND_RATIO, {1, 1}, FIRM, 0, "community_stations", 0},
    {"G6.office", SWT_KIND_RATIO, {1, 1}, FIRM, 0, "community_stations", 0},
};

/* Statements that are no targets. */
static const swt_fact expected_facts[] = {
    {"S1.base", NULL, NULL, "1.9万", 2015, 0},
    {"S1.intermediate", NULL, NULL, "6000", 2020, 0},
    {"S20", NULL, NULL, "4", 0, 0},
    {"S.period", NULL, NULL, NULL, 2020, 0},
    {"S.unquantified", NULL, NULL, NULL, 0, 0},
    {"A10.chapters", NULL, NULL, "4", 0, 0},
    {"A10.sections", NULL, NULL, "20", 0, 0},
    {"A10.indicators", NULL, NULL, "2", 0, 0},
    {"A10.projects", NULL, NULL, "10", 0, 0},
    {"A10.improvements", NULL, NULL, "2", 0, 0},
    {"A10.systems", NULL, NULL, "8", 0, 0},
    {"A10.works", NULL, NULL, "10", 0, 0},
    {"A12", NULL, NULL, "2", 0, 0},
    {"A.period", NULL, NULL, NULL, 2025, 0},
    {"C1.named", NULL, NULL, "5", 2021, 0},
    {"C2.named", NULL, NULL, "6", 2022, 0},
    {"C12.printed", NULL, NULL, "58", 0, 0},
    {"C.period", NULL, NULL, NULL, 2023, 0},
    {"J0.stations", NULL, NULL, "1200", 2020, 1},
    {"J0.agencies", NULL, NULL, "353", 2020, 0},
    {"J0.certified", NULL, NULL, "10855", 2020, 0},
    {"J13", NULL, NULL, "3", 0, 0},
    {"J.period", NULL, NULL, NULL, 2025, 0},
    {"G7.posts", NULL, NULL, NULL, 0, 0},
    {"G7.funds", NULL, NULL, NULL, 0, 0},
    {"G7.workers", NULL, NULL, "2", 0, 0},
    {"G7.societies", NULL, NULL, "3", 0, 0},
    {"G.period", NULL, NULL, NULL, 2020, 0},
    {"G.damage", NULL, NULL, NULL, 0, 0},
};

/* "From base to target by deadline, rate a year", as printed. Jilin's guidance has no such sentence. */
static const swt_claim expected_claims[] = {
    {"S1", "1.9万", "23%", "5.5万", 2015, 2020},
    {"A1", NULL, "10.6%", "13.1万", 2020, 2025},
    {"C4", NULL, "35%", NULL, 2020, 2023},
    {"J1", "10855", NULL, "2万", 2020, 2025},
};

/* A warning that a sentence earns, and a word or figure that it cannot do without. */
static const struct {
    const char *id;
    const char *says;
} expected_warnings[] = {
    {"S1.growth", "53,491"},
    {"S1.growth", "1,509"},
    {"S1.growth", "19,144"},
    {"S6", "together"},
    {"S8", "no date"},
    {"S8", "60 and over"},
    {"S9", "permission"},
    {"S9", "Exactly 1,000"},
    {"S10", "not by beds"},
    {"S12", "add up"},
    {"S17", "500"},
    {"S17", "400"},
    {"S18", "open"},
    {"S18", "200"},
    {"S18", "160"},
    {"A1.level", "A2"},
    {"A1.growth", "7.92万"},
    {"A1.growth", "never printed"},
    {"A1.growth", "78,980"},
    {"A1.growth", "79,337"},
    {"A1.growth", "130,738"},
    {"A2", "131,001"},
    {"A4", "Person-times"},
    {"A5.elders", "add up"},
    {"A5.elders", "greater"},
    {"A5.beds", "A5.elders"},
    {"A6", "1,525"},
    {"A6", "1,685"},
    {"A6", "89.4 %"},
    {"A7", "7,500"},
    {"A8", "7,500"},
    {"A9", "7,500"},
    {"C3", "2023"},
    {"C4", "2.460375"},
    {"C4", "not printed"},
    {"C5", "by and large"},
    {"C6", "by and large"},
    {"C7", "per mille"},
    {"C7", "Registered"},
    {"C8", "Never binds"},
    {"C8", "rounded"},
    {"C11", "2,112"},
    {"C12", "58"},
    {"C12", "5-8"},
    {"C12", "11,136"},
    {"C12", "1, 2, 3, 4 or 9"},
    {"J1", "13.0004 %"},
    {"J1", "19,999"},
    {"J2", "65 %"},
    {"J2", "5,519"},
    {"J3", "G1"},
    {"J5", "outside J1"},
    {"J7.villages", "11,592"},
    {"J8", "36"},
    {"J8", "69"},
    {"J8", "42"},
    {"J12.elders", "add up"},
    {"J12.beds", "J12.elders"},
    {"G1", "not one series"},
    {"G2", "conditions"},
    {"G3", "2,838"},
    {"G4", "not said"},
};

#endif
