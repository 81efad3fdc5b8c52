/* SPDX-License-Identifier: MIT */
/*
 * Jilin's guidance on speeding up social work in communities: 关于加快推进社区社会工作服务的指导意见, by the
 * province's departments of civil affairs, organisation and finance; its own number is not printed;
 * dated 2016-07-05 (printed damaged, as 201675), posted 2016-09-12. Rows G1 to G7.
 */
#include "catalogue.h"

#define SOURCE "Jilin, guidance on social work in communities, 2016-07-05"

static const swt_target targets[] = {
    {.id = "G1",
     .title = "Every urban community has at least two social-work professionals.",
     .row = "community",
     .have = "social_workers_in_urban_communities",
     .driver = "urban_communities",
     .source = SOURCE,
     .kind = SWT_KIND_RATIO,
     .amount = {2, 1},
     .firm = 0,
     .warning = "Counts professionals. The three of the plan for 2025 (J3) are certificate holders: two and "
                "three are not one series."},
    {.id = "G2",
     .title = "Every rural community where the conditions are there has at least one professional.",
     .row = "community",
     .have = "social_workers_in_rural_communities",
     .driver = "eligible_rural_communities",
     .source = SOURCE,
     .kind = SWT_KIND_RATIO,
     .amount = {1, 1},
     .firm = 0,
     .warning = "The conditions are not named, so the driver is a count that the caller decides on, never "
                "all villages. Rural communities may be villages or the communities of towns. The text says "
                "it twice, once as \"strive for\" and once as \"try for\"."},
    {.id = "G3",
     .title = "The province has 5,000 social-work professionals in communities.",
     .row = "province",
     .have = "social_workers_in_communities",
     .source = SOURCE,
     .kind = SWT_KIND_LEVEL,
     .amount = {5000, 1},
     .deadline = 2020,
     .firm = 0,
     .warning = "G1 alone calls for 2,838 of them (1,419 urban communities in 2020)."},
    {.id = "G4",
     .title = "In urban communities, professionals are no less than 30 % of the community workers.",
     .row = "province",
     .have = "social_workers_in_urban_communities",
     .driver = "urban_community_workers",
     .source = SOURCE,
     .kind = SWT_KIND_RATIO,
     .amount = {30, 100},
     .deadline = 2020,
     .firm = 0,
     .warning = "Whether in each community or in all together is not said; read as all together. Over rows "
                "smaller than the province the same share can ask for more, as each row is rounded up."},
    {.id = "G5",
     .title = "There are 300 private agencies for social work in communities.",
     .row = "province",
     .have = "community_agencies",
     .source = SOURCE,
     .kind = SWT_KIND_LEVEL,
     .amount = {300, 1},
     .firm = 0},
    {.id = "G6.hotline",
     .title = "Every standard station has a telephone line.",
     .row = "station",
     .have = "station_hotlines",
     .driver = "community_stations",
     .source = SOURCE,
     .kind = SWT_KIND_RATIO,
     .amount = {1, 1},
     .firm = 1},
    {.id = "G6.office",
     .title = "Every standard station has an office.",
     .row = "station",
     .have = "station_offices",
     .driver = "community_stations",
     .source = SOURCE,
     .kind = SWT_KIND_RATIO,
     .amount = {1, 1},
     .firm = 1},
};

static const swt_fact facts[] = {
    {.id = "G7.posts",
     .text = "Larger communities should have more posts; neither size nor number is given."},
    {.id = "G7.funds", .text = "A sum is to be set aside every year; how much is not given."},
    {.id = "G7.workers",
     .text = "The two of a slogan: social workers and volunteers work together.",
     .figure = "2"},
    {.id = "G7.societies",
     .text = "The three of a slogan: communities, social organisations and social work act together.",
     .figure = "3"},
    {.id = "G.period",
     .text = "The guidance as a whole runs to 2020; a target without a date has none of its own.",
     .year = 2020},
    {.id = "G.damage",
     .text = "The published text has lost characters: the ministry's number 〔2013〕178 without its closing "
             "bracket, the date 2016-07-05 as 201675, and a word in the address. Its figures are to be read "
             "with that in mind."},
};

const swt_plan swti_plan_jilin_2020 = {
    .id = "jilin-2020",
    .title = "Jilin's guidance on social work in communities",
    .place = "Jilin",
    .published = "2016-07-05",
    .source = "关于加快推进社区社会工作服务的指导意见 (guidance on speeding up social work in communities), "
              "Jilin province, 2016-07-05, posted 2016-09-12",
    .targets = targets,
    .target_count = SWTI_COUNT(targets),
    .facts = facts,
    .fact_count = SWTI_COUNT(facts),
};
