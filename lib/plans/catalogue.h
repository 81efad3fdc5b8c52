/* SPDX-License-Identifier: MIT */
/*
 * The five plans, one file each, and how a printed sentence is written down in them.
 *
 * Every text stands in English and in Chinese, in our own words, with the same numbers in both.
 *
 * A target's id begins with the row of the plan that it comes from: S1.level and S1.growth are the two
 * halves of one sentence. `row` names the smallest unit that the sentence is set for ("community" for
 * "one in every community"); a table of larger units, with counts in its columns, is then held to no
 * more than the total of each. The comparison is SWT_AT_LEAST wherever none is written. A deadline is
 * written only where the text gives one, and a flow runs from base_year, which is not counted, to it.
 *
 * Columns bear the same name in every plan where they count the same thing. Those that most tables have:
 * social_workers (professionals), certified_social_workers, social_workers_in_communities, agencies,
 * elders (people of 60 and over), care_home_residents, care_home_beds, urban_communities,
 * town_communities, villages, communities (these three together), townships (streets among them),
 * counties, stations (township stations), county_centres, village_points, registered_population; and
 * with a year, as certified_2020, the count in a base year.
 */
#ifndef SWTI_PLANS_CATALOGUE_H
#define SWTI_PLANS_CATALOGUE_H

#include <swtarget/plans.h>

#define SWTI_COUNT(array) (sizeof(array) / sizeof((array)[0]))

extern const swt_plan swti_plan_sichuan_2020;
extern const swt_plan swti_plan_anhui_2025;
extern const swt_plan swti_plan_county_2023;
extern const swt_plan swti_plan_jilin_2025;
extern const swt_plan swti_plan_jilin_2020;

#endif
