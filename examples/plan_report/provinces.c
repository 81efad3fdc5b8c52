/* SPDX-License-Identifier: MIT */
/*
 * Figures typed from published tables, so that the report has something to hold the plans against.
 *
 * Elders: Seventh National Population Census, 1 November 2020, tabulation by county, the provinces' rows;
 * ages 60 and over added up. Together 264,018,218; the communique no. 5 of 11 May 2021 prints 264,018,766,
 * with 548 servicemen.
 *
 * Units: codes for statistics of the National Bureau of Statistics, as of 30 June 2023, published on
 * 11 September 2023. A residents' committee under a street office is taken for an urban community, one in
 * a town or township for a town community, and a village committee for a village; units that are only
 * like committees (farms, parks) are left out. Townships are street offices, towns and townships, as the
 * plans write "乡镇（街道）"; zones and farms that the statistics treat as townships are left out, which in
 * Anhui are 160. Counties are the codes of that level but for those that end in 71 to 80, which are
 * development zones: 60 in Jilin, where 69 are listed. A city without counties (Dongguan, Zhongshan,
 * Danzhou, Jiayuguan) is one.
 */
#include "provinces.h"

const province provinces[] = {
    /* name, Chinese, elders, urban communities, town communities, villages, townships, counties */
    {"Beijing", "北京市", 4298590, 3339, 362, 3774, 343, 16},
    {"Tianjin", "天津市", 3002688, 1584, 350, 3542, 252, 16},
    {"Hebei", "河北省", 14812048, 3110, 2311, 48510, 2246, 167},
    {"Shanxi", "山西省", 6607025, 1811, 1146, 18851, 1278, 117},
    {"Inner Mongolia", "内蒙古自治区", 4757233, 1480, 1313, 11112, 1022, 103},
    {"Liaoning", "辽宁省", 10954467, 4524, 505, 11492, 1347, 100},
    {"Jilin", "吉林省", 5551165, 1624, 647, 9321, 977, 60},
    {"Heilongjiang", "黑龙江省", 7395690, 2117, 1042, 9025, 1346, 125},
    {"Shanghai", "上海市", 5815462, 2540, 2377, 1555, 215, 16},
    {"Jiangsu", "江苏省", 18505345, 5177, 3206, 13263, 1200, 95},
    {"Zhejiang", "浙江省", 12072684, 4243, 1473, 19708, 1365, 90},
    {"Anhui", "安徽省", 11469236, 1845, 2903, 13397, 1525, 104},
    {"Fujian", "福建省", 6637869, 1789, 1300, 14259, 1107, 84},
    {"Jiangxi", "江西省", 7624781, 2130, 2478, 16884, 1580, 100},
    {"Shandong", "山东省", 21220806, 6529, 448, 54974, 1813, 136},
    {"Henan", "河南省", 17964048, 5246, 2525, 44415, 2467, 157},
    {"Hubei", "湖北省", 11794995, 3051, 2171, 21473, 1259, 103},
    {"Hunan", "湖南省", 13211281, 3133, 2672, 23594, 1948, 122},
    {"Guangdong", "广东省", 15565066, 4755, 2526, 19318, 1610, 124},
    {"Guangxi", "广西壮族自治区", 8363779, 930, 1433, 14173, 1253, 111},
    {"Hainan", "海南省", 1476599, 152, 525, 2514, 222, 27},
    {"Chongqing", "重庆市", 7010440, 1989, 1335, 7946, 1031, 38},
    {"Sichuan", "四川省", 18163804, 3828, 4580, 25966, 3101, 183},
    {"Guizhou", "贵州省", 5931357, 2385, 1890, 13687, 1510, 88},
    {"Yunnan", "云南省", 7038030, 1964, 1219, 11682, 1429, 129},
    {"Tibet", "西藏自治区", 310984, 94, 179, 5303, 701, 74},
    {"Shaanxi", "陕西省", 7591202, 2749, 966, 16607, 1318, 107},
    {"Gansu", "甘肃省", 4260991, 836, 1262, 15513, 1361, 87},
    {"Qinghai", "青海省", 719402, 188, 348, 4145, 404, 45},
    {"Ningxia", "宁夏回族自治区", 974142, 395, 262, 2214, 243, 22},
    {"Xinjiang", "新疆维吾尔自治区", 2917009, 1852, 1506, 8927, 1169, 108},
};

const size_t province_count = sizeof provinces / sizeof provinces[0];

/*
 * A figure printed as "more than" is no count and is not here: Jilin's 1,200 stations in communities at
 * the end of 2020, Anhui's 120,000 professionals of March 2023.
 */
const published_count published_counts[] = {
    {"sichuan-2020", "social_workers", 19000, M_SOURCE_SICHUAN, 0},
    {"anhui-2025", "stations", 1507, M_SOURCE_ANHUI, 0},
    {"jilin-2025", "certified_social_workers", 10855, M_SOURCE_JILIN, 0},
    {"jilin-2025", "agencies", 353, M_SOURCE_JILIN, 0},
    {"county-2023", "townships", 11, M_SOURCE_TOWNSHIP_NAMES, 0},
    {"county-2023", "stations", 11, M_SOURCE_STATIONS, 1},
    {"county-2023", "station_months", 132, M_SOURCE_STATION_MONTHS, 1},
    {"county-2023", "station_years", 11, M_SOURCE_STATION_YEARS, 1},
};

const size_t published_count_count = sizeof published_counts / sizeof published_counts[0];
