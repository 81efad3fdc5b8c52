# SPDX-License-Identifier: MIT
"""Published figures, so that a plan without a table of one's own has something to be held against.

Elders: people of 60 and over, Seventh National Population Census, 1 November 2020, tabulation by county,
added up by prefecture. Units: codes for statistics of the National Bureau of Statistics as of 30 June 2023:
a residents' committee under a street office is an urban community, one in a town or township a town
community, a village committee a village; townships are street offices, towns and townships, without zones
and farms; counties are without development zones.
"""

from typing import NamedTuple, Optional

COLUMNS = ("elders", "urban_communities", "town_communities", "villages", "townships", "counties")

PREFECTURES = {
    "sichuan": (
        ("Chengdu", "成都", 3764069, 1356, 395, 1294, 261, 20),
        ("Zigong", "自贡", 680687, 163, 125, 698, 90, 6),
        ("Panzhihua", "攀枝花", 239574, 60, 46, 230, 49, 5),
        ("Luzhou", "泸州", 978218, 170, 175, 1143, 126, 7),
        ("Deyang", "德阳", 892209, 164, 207, 816, 84, 6),
        ("Mianyang", "绵阳", 1154169, 141, 347, 1582, 166, 9),
        ("Guangyuan", "广元", 564922, 60, 292, 1379, 142, 7),
        ("Suining", "遂宁", 708875, 169, 167, 1109, 95, 5),
        ("Neijiang", "内江", 792560, 147, 220, 923, 83, 5),
        ("Leshan", "乐山", 774179, 75, 189, 1107, 132, 11),
        ("Nanchong", "南充", 1457839, 348, 548, 2108, 242, 9),
        ("Meishan", "眉山", 730774, 133, 204, 510, 80, 6),
        ("Yibin", "宜宾", 944190, 117, 207, 1785, 136, 10),
        ("Guang'an", "广安", 807064, 113, 235, 1367, 124, 6),
        ("Dazhou", "达州", 1204411, 204, 416, 1663, 200, 7),
        ("Ya'an", "雅安", 307681, 55, 50, 554, 96, 8),
        ("Bazhong", "巴中", 663479, 177, 316, 1316, 139, 5),
        ("Ziyang", "资阳", 650753, 89, 177, 963, 89, 3),
        ("Aba", "阿坝", 117849, 0, 64, 1091, 174, 13),
        ("Garzê", "甘孜", 125870, 8, 62, 2181, 289, 18),
        ("Liangshan", "凉山", 604432, 79, 138, 2147, 304, 17)),
    "anhui": (
        ("Hefei", "合肥", 1429860, 329, 717, 720, 130, 9),
        ("Wuhu", "芜湖", 739652, 174, 146, 621, 71, 7),
        ("Bengbu", "蚌埠", 594191, 136, 143, 869, 77, 7),
        ("Huainan", "淮南", 636472, 139, 183, 794, 90, 7),
        ("Ma'anshan", "马鞍山", 469373, 61, 114, 383, 48, 6),
        ("Huaibei", "淮北", 324394, 100, 66, 279, 32, 4),
        ("Tongling", "铜陵", 297692, 21, 66, 363, 37, 4),
        ("Anqing", "安庆", 895624, 113, 178, 1264, 153, 10),
        ("Huangshan", "黄山", 320611, 14, 68, 671, 106, 7),
        ("Chuzhou", "滁州", 791581, 113, 205, 921, 116, 8),
        ("Fuyang", "阜阳", 1383860, 221, 340, 1410, 167, 8),
        ("Suzhou", "宿州", 966564, 103, 114, 1125, 113, 5),
        ("Lu'an", "六安", 934037, 78, 170, 1721, 140, 7),
        ("Bozhou", "亳州", 824898, 115, 250, 989, 88, 4),
        ("Chizhou", "池州", 295781, 59, 53, 574, 56, 4),
        ("Xuancheng", "宣城", 564646, 69, 90, 693, 101, 7)),
    "jilin": (
        ("Changchun", "长春", 1890010, 574, 135, 2079, 222, 11),
        ("Jilin City", "吉林市", 915090, 303, 87, 1384, 145, 9),
        ("Siping", "四平", 444307, 113, 71, 755, 77, 5),
        ("Liaoyuan", "辽源", 253281, 44, 19, 517, 48, 4),
        ("Tonghua", "通化", 460127, 115, 68, 989, 108, 7),
        ("Baishan", "白山", 245217, 72, 76, 507, 67, 6),
        ("Songyuan", "松原", 484501, 106, 45, 1119, 109, 5),
        ("Baicheng", "白城", 365994, 107, 49, 919, 104, 5),
        ("Yanbian", "延边", 492638, 190, 97, 1052, 97, 8)),
}

# The county's plan names the townships of each phase; the stations are as
# planned, not a count of what stands.
PHASES = {"name": (("five townships of 2021", "2021年的5个乡镇"), ("six townships of 2022", "2022年的6个乡镇")),
          "townships": (5, 6), "stations": (5, 6), "station_months": (60, 72), "station_years": (5, 6)}


class Count(NamedTuple):
    """A number for the whole place that the plan is held against."""
    column: str
    number: int


class Actual(NamedTuple):
    """How many there were: when, as a year and its part, the figure as printed, and its source."""
    when: float
    date: str
    figure: str
    more_than: bool
    source: Optional[str] = None
    source_zh: Optional[str] = None


COUNTS = {
    "sichuan-2020": (Count("social_workers", 19000),),
    "anhui-2025": (Count("stations", 1507),),  # March 2023
    "jilin-2025": (Count("certified_social_workers", 10855), Count("agencies", 353)),  # end of 2020
}

ACTUALS = {
    "sichuan-2020": (Actual(2015, "2015", "1.9万", False, "the plan itself", "规划原文"),),
    "anhui-2025": (Actual(2022 + 3 / 12, "2023-03", "12万", True, "ydah.china.com.cn, 2023-03-22",
                          "ydah.china.com.cn，2023年3月22日"),),
    "jilin-2025": (Actual(2020, "2020", "10855", False, "stated with the plan", "随规划公布"),),
}


def area_table(plan_id, lang):
    """The rows of a plan's own areas as columns by name: prefectures, or the county's two phases."""
    if plan_id == "county-2023":
        return {**PHASES, "name": [names[lang == "zh"] for names in PHASES["name"]]}
    rows = PREFECTURES[plan_id.partition("-")[0]]
    table = {"name": [row[lang == "zh"] for row in rows]}
    table.update({name: [row[2 + place] for row in rows] for place, name in enumerate(COLUMNS)})
    table["communities"] = [sum(row[3:6]) for row in rows]
    return table


def whole_table(plan_id, lang):
    """One row: the sums of the areas and what is known for the whole place alone; all of it may share."""
    table = {name: [sum(values)] for name, values in area_table(plan_id, lang).items() if name != "name"}
    table.update({count.column: [count.number] for count in COUNTS.get(plan_id, ())})
    return {**table, "area": [0]}
