# SPDX-License-Identifier: MIT
"""What stands in the pictures and on the page, in English and Chinese, and how lines are broken."""

import unicodedata

TEXTS = {
    "binds": ("Binds", "适用地区"),
    "published": ("Published", "公布时间"),
    "source": ("Source", "出处"),
    "held": ("Held against", "对照数据"),
    "own_figures": ("published figures of its prefectures; they are named below",
                    "各市州的公布数据，出处见文末"),
    "own_phases": ("the townships that the plan names, with the stations that it plans",
                   "规划列出的乡镇及计划建成的社工站"),
    "user_table": ("{name}, {rows:,} rows", "{name}，{rows:,}行"),
    "path": ("The path and what the printed figures allow", "增长路径与公布数字的可能范围"),
    "needs": ("Requirement and gap by area", "各地需要数与缺口"),
    "strip": ("Coverage, the widest gap first", "各地达标程度（缺口大的在前）"),
    "targets": ("All targets", "全部指标"),
    "notes": ("Notes", "说明"),
    "sources": ("Sources", "数据出处"),
    "at_rate": ("at {rate} a year", "年均增长{rate}"),
    "evenly": ("evenly to {target}", "匀速达到{target}"),
    "band": ("what the printed figures can mean, read as rounded", "公布数字按四舍五入理解的可能范围"),
    "target_range": ("the target {printed}, read as rounded: {low} to {high}",
                     "目标值{printed}，按四舍五入理解为{low}至{high}"),
    "actual": ("there were", "实有数"),
    "actual_more": ("there were more than", "实有数（“超过”）"),
    "end_of_year": ("end of the year", "年末"),
    "headcount": ("people", "人数"),
    "per_hundred": ("for every 100 people of {year}", "{year}年为100"),
    "year": ("Year", "年份"),
    "least": ("At least", "最低"),
    "most": ("At most", "最高"),
    "no_path": ("This plan has no sentence on growth, so there is no path to draw.",
                "本规划没有增长速度的要求，因此没有增长路径图。"),
    "agree": ("{base} at {rate} a year comes to {reached}, {short} short of {target}. Read as rounded, the "
              "printed figures agree for a base of {low} to {high}.",
              "以{base}为基数、年均增长{rate}，到期为{reached}，比{target}少{short}。按四舍五入理解，"
              "基数在{low}至{high}之间时，几个公布数字相符。"),
    "disagree": ("{base} at {rate} a year comes to {reached}. Even read as rounded, the printed figures do "
                 "not agree.",
                 "以{base}为基数、年均增长{rate}，到期为{reached}。即使按四舍五入理解，几个公布数字也不相符。"),
    "no_base": ("The plan prints no base: {target} at {rate} a year takes {base} in {year}; as rounded "
                "figures, {low} to {high}.",
                "规划没有公布基数：年均增长{rate}、到期达到{target}，{year}年须有{base}；"
                "按四舍五入理解，为{low}至{high}。"),
    "no_rate": ("The plan prints no rate: the line grows evenly from {base} to {target}. Read as rounded, "
                "{printed} stands for {low} to {high}.",
                "规划没有公布增速：图中为由{base}匀速增长到{target}的路径。"
                "{printed}按四舍五入理解，为{low}至{high}。"),
    "only_rate": ("The plan prints neither base nor target: 100 people of {year} are {last} in {end}; as a "
                  "rounded rate, {low} to {high}.",
                  "规划没有公布基数和目标数：{year}年的100人，到{end}年为{last}人；"
                  "增速按四舍五入理解，为{low}至{high}人。"),
    "on_path": ("There were {more}{count} {date}, with {planned} on the path at the end of {year}.",
                "{date}实有{more}{count}，路径上{year}年末为{planned}。"),
    "more_than": ("more than ", "超过"),
    "met": ("there is, as far as it is needed", "现有数（需要数以内）"),
    "lacks": ("lacks", "缺口"),
    "required": ("required, what there is is not known", "需要数（现有数不详）"),
    "no_count": ("No count by area is known of what {id} asks for, so there is no coverage to show. A table "
                 "with the column {column} shows it: --table FILE.",
                 "{id}要求的事项没有各地现有数，因此无法显示达标程度。表中有{column}一列即可显示：--table 文件。"),
    "no_count_at_all": ("The table has no count that a target set by area could be held against, so there "
                        "is no coverage to show.", "表中没有可与各地指标对照的现有数，因此无法显示达标程度。"),
    "no_need": ("No target of this plan can be set by area with this table: it has none of the columns "
                "{columns}.",
                "用这张表无法计算任何一项各地指标：表中没有这些列：{columns}。"),
    "only_first": ("Shown are the {shown} of {all:,} areas with the widest gap.",
                   "共{all:,}个地区，图中只列缺口最大的{shown}个。"),
    "sum": ("required {need}, there is {have}, lacks {gap}", "需要{need}，现有{have}，缺{gap}"),
    "sum_unknown": ("required {need}", "需要{need}"),
    "unknown": ("unknown", "不详"),
    "area": ("Area", "地区"),
    "need": ("Required", "需要数"),
    "have": ("There is", "现有数"),
    "gap": ("Gap", "缺口"),
    "share": ("Covered", "达标程度"),
    "together": ("Together", "合计"),
    "share_axis": ("share of what is required", "现有数占需要数的比例"),
    "target": ("Target", "指标"),
    "sentence": ("What the plan says", "规划要求"),
    "verdict": ("Verdict", "判定"),
    "due": ("Due", "期限"),
    "firm": ("Firm", "性质"),
    "is_firm": ("firm", "硬性"),
    "is_soft": ("soft", "力争"),
    "MET": ("met", "已达到"), "SHORT": ("short", "未达到"), "UNKNOWN": ("unknown", "无法判定"),
    "INFEASIBLE": ("infeasible", "无解"), "OVER": ("over", "超出"),
    "elders_source": ("Elders: people of 60 and over, Seventh National Population Census, 1 November 2020.",
                      "老年人：第七次全国人口普查（2020年11月1日）60岁及以上人口。"),
    "units_source": ("Communities, villages, townships and counties: codes for statistics of the National "
                     "Bureau of Statistics, 30 June 2023.",
                     "社区、村、乡镇（街道）和县（市、区）：国家统计局统计用区划代码（2023年6月30日）。"),
    "sharing": ("{id}: all communities may share, which is the least it can be.", "{id}：按全部社区可合配计算，为最低数。"),
    "actual_source": ("Count {date}: {source}.", "{date}实有数：{source}。"),
    "alt_path": ("Line chart by year. {said}", "逐年折线图。{said}"),
    "alt_needs": ("Bar chart by area. {said}", "各地条形图。{said}"),
    "alt_strip": ("Tiles by area, coloured by coverage, the widest gap first: {said}",
                  "各地色块图，按达标程度着色，缺口大的在前：{said}"),
}


class Words:
    """The texts of one language."""

    def __init__(self, lang):
        self.lang = lang

    def __call__(self, key, **values):
        return TEXTS[key][self.lang == "zh"].format(**values)

    def of(self, record, name):
        """A text of the catalogue in this language."""
        return getattr(record, name + "_zh" if self.lang == "zh" else name)

    def number(self, value):
        return self("unknown") if value is None else f"{value:,}"

    def labelled(self, label, text):
        return f"{label}：{text}" if self.lang == "zh" else f"{label}: {text}"

    def listed(self, texts):
        return ("；" if self.lang == "zh" else "; ").join(texts)

    def date(self, date):
        """When it was, as a part of a sentence: a year stands for its end, 2023-03 is a month."""
        year, _, month = date.partition("-")
        if self.lang == "zh":
            return f"{year}年{int(month)}月" if month else f"{year}年末"
        return f"in {date}" if month else f"at the end of {year}"

    def percent(self, ratio):
        """A rate as it is printed, 23 % or 10.6 %; in Chinese without the space."""
        return f"{float(ratio * 100):g}" + ("%" if self.lang == "zh" else " %")


def width(text):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def lines(text, most):
    """Breaks a text into lines of at most so many columns, between words or Chinese characters."""
    done, line = [], ""
    for piece in _pieces(text):
        if line and width(line + piece.rstrip()) > most and piece not in "，。、；：）？！”":
            done.append(line.rstrip())
            line = ""
        line += piece
    return "\n".join([*done, line.rstrip()])


def _pieces(text):
    """Words with the spaces after them, and single wide characters."""
    piece = ""
    for character in text:
        if width(character) == 2 or (piece and piece[-1] == " " and character != " "):
            if piece:
                yield piece
            piece = ""
        piece += character
        if width(character) == 2:
            yield piece
            piece = ""
    if piece:
        yield piece
