/* SPDX-License-Identifier: MIT */
/*
 * Jilin's guidance on speeding up social work in communities: 关于加快推进社区社会工作服务的指导意见, by the
 * province's departments of civil affairs, organisation and finance; its own number is not printed;
 * dated 2016-07-05 (printed damaged, as 201675), posted 2016-09-12. Rows G1 to G7.
 */
#include "catalogue.h"

#define SOURCE    "Jilin, guidance on social work in communities, 2016-07-05"
#define SOURCE_ZH "吉林省关于加快推进社区社会工作服务的指导意见，2016年7月5日"

static const swt_target targets[] = {
    {.id = "G1",
     .title = "Every urban community has at least two social-work professionals.",
     .title_zh = "每个城市社区有两名以上社会工作专业人才。",
     .row = "community",
     .have = "social_workers_in_urban_communities",
     .driver = "urban_communities",
     .source = SOURCE,
     .source_zh = SOURCE_ZH,
     .kind = SWT_KIND_RATIO,
     .amount = {2, 1},
     .firm = 0,
     .warning = "Counts professionals. The three of the plan for 2025 (J3) are certificate holders: two and "
                "three are not one series.",
     .warning_zh = "这里计专业人才。2025年规划的三名（J3）是持证人员：两名与三名不是同一口径。"},
    {.id = "G2",
     .title = "Every rural community where the conditions are there has at least one professional.",
     .title_zh = "具备条件的农村社区，每个有一名以上专业人才。",
     .row = "community",
     .have = "social_workers_in_rural_communities",
     .driver = "eligible_rural_communities",
     .source = SOURCE,
     .source_zh = SOURCE_ZH,
     .kind = SWT_KIND_RATIO,
     .amount = {1, 1},
     .firm = 0,
     .warning = "The conditions are not named, so the driver is a count that the caller decides on, never "
                "all villages. Rural communities may be villages or the communities of towns. The text says "
                "it twice, once as \"strive for\" and once as \"try for\".",
     .warning_zh = "条件没有列明，因此社区数由使用者自己确定，绝不是全部村。农村社区可以是村，也可以是乡镇社"
                   "区。原文写了两次，一次是“力争”，一次是“争取”。"},
    {.id = "G3",
     .title = "The province has 5,000 social-work professionals in communities.",
     .title_zh = "全省社区里的社会工作专业人才有5,000人。",
     .row = "province",
     .have = "social_workers_in_communities",
     .source = SOURCE,
     .source_zh = SOURCE_ZH,
     .kind = SWT_KIND_LEVEL,
     .amount = {5000, 1},
     .deadline = 2020,
     .firm = 0,
     .warning = "G1 alone calls for 2,838 of them (1,419 urban communities in 2020).",
     .warning_zh = "仅G1就需要其中的2,838人（2020年有1,419个城市社区）。"},
    {.id = "G4",
     .title = "In urban communities, professionals are no less than 30 % of the community workers.",
     .title_zh = "城市社区的专业人才占社区工作者的30%以上。",
     .row = "province",
     .have = "social_workers_in_urban_communities",
     .driver = "urban_community_workers",
     .source = SOURCE,
     .source_zh = SOURCE_ZH,
     .kind = SWT_KIND_RATIO,
     .amount = {30, 100},
     .deadline = 2020,
     .firm = 0,
     .warning = "Whether in each community or in all together is not said; read as all together. Over rows "
                "smaller than the province the same share can ask for more, as each row is rounded up.",
     .warning_zh = "是每个社区都如此还是合计如此没有说明，这里按合计理解。表格的行若比全省小，逐行进位取整，"
                   "同一比例要求的人数可能更多。"},
    {.id = "G5",
     .title = "There are 300 private agencies for social work in communities.",
     .title_zh = "民办的社区社会工作服务机构有300家。",
     .row = "province",
     .have = "community_agencies",
     .source = SOURCE,
     .source_zh = SOURCE_ZH,
     .kind = SWT_KIND_LEVEL,
     .amount = {300, 1},
     .firm = 0},
    {.id = "G6.hotline",
     .title = "Every standard station has a telephone line.",
     .title_zh = "每个标准站有一条热线电话。",
     .row = "station",
     .have = "station_hotlines",
     .driver = "community_stations",
     .source = SOURCE,
     .source_zh = SOURCE_ZH,
     .kind = SWT_KIND_RATIO,
     .amount = {1, 1},
     .firm = 1},
    {.id = "G6.office",
     .title = "Every standard station has an office.",
     .title_zh = "每个标准站有一间办公室。",
     .row = "station",
     .have = "station_offices",
     .driver = "community_stations",
     .source = SOURCE,
     .source_zh = SOURCE_ZH,
     .kind = SWT_KIND_RATIO,
     .amount = {1, 1},
     .firm = 1},
};

static const swt_fact facts[] = {
    {.id = "G7.posts",
     .text = "Larger communities should have more posts; neither size nor number is given.",
     .text_zh = "规模较大的社区应多设岗位；规模和数量都没有给出。"},
    {.id = "G7.funds",
     .text = "A sum is to be set aside every year; how much is not given.",
     .text_zh = "每年要安排一笔资金，没有说明多少。"},
    {.id = "G7.workers",
     .text = "The two of a slogan: social workers and volunteers work together.",
     .text_zh = "口号中的“两”：社会工作者与志愿者协同。",
     .figure = "2"},
    {.id = "G7.societies",
     .text = "The three of a slogan: communities, social organisations and social work act together.",
     .text_zh = "口号中的“三”：社区、社会组织、社会工作联动。",
     .figure = "3"},
    {.id = "G.period",
     .text = "The guidance as a whole runs to 2020; a target without a date has none of its own.",
     .text_zh = "意见整体到2020年为止；没有写期限的指标，自身并无期限。",
     .year = 2020},
    {.id = "G.damage",
     .text = "The published text has lost characters: the ministry's number 〔2013〕178 without its closing "
             "bracket, the date 2016-07-05 as 201675, and a word in the address. Its figures are to be read "
             "with that in mind.",
     .text_zh = "公布的文本有缺字：部里的文号〔2013〕178缺右括号，2016年7月5日印成201675，抬头也缺一个词。看"
                "其中的数字时应当注意。"},
};

const swt_plan swti_plan_jilin_2020 = {
    .id = "jilin-2020",
    .title = "Jilin's guidance on social work in communities",
    .title_zh = "吉林省社区社会工作指导意见",
    .place = "Jilin",
    .place_zh = "吉林省",
    .published = "2016-07-05",
    .published_zh = "2016年7月5日",
    .source = "关于加快推进社区社会工作服务的指导意见 (guidance on speeding up social work in communities), "
              "Jilin province, 2016-07-05, posted 2016-09-12",
    .source_zh = "吉林省关于加快推进社区社会工作服务的指导意见，2016年7月5日，2016年9月12日发布",
    .targets = targets,
    .target_count = SWTI_COUNT(targets),
    .facts = facts,
    .fact_count = SWTI_COUNT(facts),
};
