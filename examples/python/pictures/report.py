# SPDX-License-Identifier: MIT
"""A plan's report: what is to be shown, as one picture and as one page."""

from typing import Any, List, NamedTuple

import swtarget

from pictures import charts, figures, look, published, rows
from pictures.rows import Actual
from pictures.words import Words, lines

HEAD, PART, FOOT, LINE = 84, 66, 34, 19  # pixels; LINE is each line of text after the first


class Report(NamedTuple):
    """All that is shown of one plan, in one language."""
    plan: Any
    words: Any
    held: str
    path: Any
    actuals: List[Actual]
    needs: List[Any]
    counted: List[Any]
    findings: List[Any]
    columns: List[str]


def of_published(plan, lang, wanted=(), actuals=None):
    """A report over the published figures of the plan's own place."""
    words = Words(lang)
    held = words("own_phases" if plan.id == "county-2023" else "own_figures")
    areas, whole = published.area_table(plan.id, lang), published.whole_table(plan.id, lang)
    return _report(plan, words, held, areas, whole, wanted, actuals)


def of_frame(plan, lang, frame, name, wanted=(), actuals=None):
    """A report over a DataFrame with a row for each area; rows.Fault says what is wrong with it."""
    words, columns = Words(lang), rows.columns_of(plan)
    table = rows.of_frame(frame, columns)
    held = words("user_table", name=name, rows=len(table["name"]))
    return _report(plan, words, held, table, table, wanted, actuals)


def _report(plan, words, held, areas, whole, wanted, actuals):
    if actuals is None:
        actuals = [Actual(each.when, each.date, swtarget.figure_parse(each.figure), each.more_than,
                          words.of(each, "source")) for each in published.ACTUALS.get(plan.id, ())]
    needs = [figures.need_of(target, areas) for target in figures.chosen(plan, areas, wanted)]
    counted = [need for need in needs if any(gap is not None for gap in need.gap)]
    plain = {name: values for name, values in whole.items() if name != "name"}
    return Report(plan, words, held, figures.path_of(plan), actuals, needs, counted,
                  swtarget.assess(plain, plan.targets), rows.columns_of(plan))


def path_said(report):
    """What the first picture shows, or why there is none."""
    path, words = report.path, report.words
    if path is None:
        return words("no_path")
    return claim_said(path, words) + "".join(actual_said(path, actual, words) for actual in report.actuals)


def actual_said(path, actual, words):
    """A count after the base year, held against the path at the end of the last year before it."""
    year = int(actual.when)
    if path.per_hundred or not path.years[0] < year <= path.years[-1]:
        return ""
    planned = (path.evenly or path.at_rate)[year - path.years[0]]
    said = words("on_path", date=words.date(actual.date), more=words("more_than") if actual.more_than else "",
                 count=words.number(int(actual.figure.value)), planned=words.number(planned), year=year)
    return said if words.lang == "zh" else " " + said


def claim_said(path, words):
    """Whether the printed figures agree, or what they leave open."""
    said = {"rate": words.percent(path.rate.value) if path.rate else None, "year": path.years[0],
            "target": words.number(path.evenly[-1]) if path.evenly else None, "end": path.years[-1]}
    if path.per_hundred:
        return words("only_rate", last=path.at_rate[-1], low=path.low[-1], high=path.high[-1], **said)
    said["base"] = words.number((path.at_rate or path.evenly)[0])
    if path.base is None:
        return words("no_base", low=words.number(path.low[0]), high=words.number(path.high[0]), **said)
    if path.rate is None:
        return words("no_rate", printed=path.claim.target, low=words.number(path.low[-1]),
                     high=words.number(path.high[-1]), **said)
    exact = swtarget.figure_audit(path.base.value, path.rate.value, path.target.value, len(path.years) - 1)
    said["reached"] = words.number(exact.reached_up)
    if not path.audit.agree:
        return words("disagree", **said)
    return words("agree", short=words.number(exact.short_by), low=words.number(path.audit.base_least),
                 high=words.number(path.audit.base_greatest), **said)


def sums_said(needs, words):
    return words.listed(words.labelled(need.target.id, charts.sum_said(need, words)) for need in needs)


def needs_said(report):
    """What the second picture shows, or why there is none."""
    words = report.words
    if not report.needs:
        return words("no_need", columns=", ".join(drivers(report)))
    said = sums_said(report.needs, words)
    count = len(report.needs[0].names)
    if count > charts.MOST_BARS:
        said = words.listed([said, words("only_first", shown=charts.MOST_BARS, all=count)])
    return said


def drivers(report):
    return list(dict.fromkeys(target.driver for target in report.plan.targets
                              if target.kind in (swtarget.KIND_RATIO, swtarget.KIND_COVER, swtarget.KIND_SPAN)
                              and target.driver is not None))


def strip_said(report):
    """What the third picture shows, or why there is none."""
    words = report.words
    if report.counted:
        return sums_said(report.counted, words)
    if not report.needs:
        return words("no_count_at_all")
    target = report.needs[0].target
    return words("no_count", id=target.id, column=target.have)


def about(report):
    """Pairs of a label and a text: whom the plan binds, when it was published, what it is held against."""
    plan, words = report.plan, report.words
    return [(words("binds"), words.of(plan, "place")), (words("published"), words.of(plan, "published")),
            (words("held"), report.held)]


def sources(report):
    """Where the numbers come from, a sentence each."""
    words = report.words
    said = [words.labelled(words("source"), words.of(report.plan, "source"))]
    if report.held == words("own_figures"):
        columns = {need.target.driver for need in report.needs}
        if "elders" in columns:
            said.append(words("elders_source"))
        if columns - {"elders"}:
            said.append(words("units_source"))
        sharing = [target.id for target in report.plan.targets if target.area]
        said += [words("sharing", id=", ".join(sharing))] if sharing else []
    dated = [each for each in report.actuals if each.source]
    return said + [words("actual_source", date=words.date(each.date), source=each.source) for each in dated]


def parts(report):
    """The pictures: key, height, what draws it, and the sentence to it; no height: there is no picture."""
    def path(figure):
        charts.draw_path(figure, report.path, report.actuals, report.words)

    def needs(figure):
        charts.draw_needs(figure, report.needs, report.words)

    def strip(figure):
        charts.draw_strip(figure, report.counted, report.words)

    return [("path", charts.PATH_HEIGHT if report.path else 0, path, path_said(report)),
            ("needs", charts.needs_height(report.needs) if report.needs else 0, needs, needs_said(report)),
            ("strip", charts.strip_height(report.counted) if report.counted else 0, strip,
             strip_said(report))]


def picture(report):
    """The report as one figure: the plan's name, and each picture below its sentence, or that alone."""
    plan, words, shown = report.plan, report.words, parts(report)
    said = [lines(sentence, 150) for _, _, _, sentence in shown]
    foot = "\n".join(lines(sentence, 165) for sentence in sources(report))
    heights = [HEAD]
    for (_, height, _, _), sentence in zip(shown, said):
        heights += [PART + LINE * sentence.count("\n"), max(height, 1)]
    heights.append(FOOT + LINE * foot.count("\n"))
    figure = look.figure(charts.WIDTH, sum(heights))
    figure.set_layout_engine("constrained", w_pad=0.12, h_pad=0.06)
    areas = figure.subfigures(len(heights), 1, height_ratios=heights)
    _write(areas[0], HEAD, words.of(plan, "title"), 16,
           "    ".join(words.labelled(label, text) for label, text in about(report)))
    for place, (key, height, draw, _) in enumerate(shown):
        _write(areas[1 + 2 * place], heights[1 + 2 * place], words(key), 13, said[place])
        if height:
            draw(areas[2 + 2 * place])
    areas[-1].text(0.01, 0.9, foot, fontsize=8.5, va="top", linespacing=1.4)
    return figure


def _write(area, height, heading, size, text):
    """A heading with a text below it; heights are in pixels."""
    area.text(0.01, 1 - 12 / height, heading, fontsize=size, va="top")
    area.text(0.01, 1 - (24 + 1.5 * size) / height, text, fontsize=9.5, va="top", linespacing=1.4)
