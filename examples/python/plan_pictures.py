#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws a plan: one picture (PNG) and one page (HTML) with everything in it, to be mailed or printed.

Shown are the plan's growth year by year with what its printed figures can mean, what it asks of each area and
what lacks there, and how far each area is covered, the widest gap first. Without --table a plan is held
against published figures of its own place.

A table is a CSV file with a line for each area: its name in the column `name`, and counts in columns that
bear the catalogue's names, such as elders, urban_communities, stations or certified_in_urban_communities
(`--columns ID` lists those of a plan). A blank cell is unknown, which is not 0.

--actuals FILE has what there was over the years, for the first picture: a CSV file with the columns `date`
(2022 is the end of 2022, 2023-03 the end of March) and `count`, as it was printed: 120,000, 12万, or >12万 for
more than that.

Needs pandas and matplotlib, and for Chinese a font (Debian: fonts-noto-cjk).
"""

import argparse
import pathlib
import sys
import time

sys.dont_write_bytecode = True  # the source directory stays as it is

import swtarget  # noqa: E402

from pictures import look, page, report, rows  # noqa: E402


def plan_of(given):
    try:
        return swtarget.plan(given)
    except swtarget.Error:
        known = ", ".join(plan.id for plan in swtarget.plans())
        raise argparse.ArgumentTypeError(f"no plan is called {given!r}; there are {known}") from None


def arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--plan", type=plan_of, metavar="ID", help="one plan, such as jilin-2025")
    which.add_argument("--all", action="store_true", help="each of the five plans")
    which.add_argument("--columns", type=plan_of, metavar="ID",
                       help="list the columns that a plan's table may have")
    parser.add_argument("--table", type=pathlib.Path, metavar="FILE", help="your own areas")
    parser.add_argument("--actuals", type=pathlib.Path, metavar="FILE", help="what there was over the years")
    parser.add_argument("--target", action="append", default=[], metavar="ID",
                        help="show this target by area, such as J3; may be given three times")
    parser.add_argument("--lang", choices=("en", "zh"), default="en",
                        help="language of the report; without it en")
    parser.add_argument("--output", type=pathlib.Path, default=pathlib.Path("."), metavar="DIR",
                        help="where the files go, ID.png and ID.html; without it here")
    given = parser.parse_args()
    if given.all and (given.table or given.actuals or given.target):
        parser.error("--table, --actuals and --target go with --plan")
    if len(given.target) > 3:
        parser.error("at most three targets fit one picture")
    return given


def report_of(plan, given):
    actuals = rows.read_actuals(given.actuals) if given.actuals else None
    if given.table is None:
        return report.of_published(plan, given.lang, given.target, actuals)
    return report.of_frame(plan, given.lang, rows.read(given.table), given.table.name, given.target, actuals)


def write(plan, given, progress):
    made = report_of(plan, given)
    given.output.mkdir(parents=True, exist_ok=True)
    picture, text = (given.output / f"{plan.id}.{ending}" for ending in ("png", "html"))
    progress(f"drawing {picture} ...")
    report.picture(made).savefig(picture, dpi=look.DPI)
    progress(f"writing {text} ...")
    text.write_text(page.html(made), encoding="utf-8")
    print(f"{picture}\n{text}")


class Progress:
    """Says what is being done on a terminal, once it has taken more than a second."""

    def __init__(self):
        self.start = time.perf_counter()

    def __call__(self, doing):
        if sys.stderr.isatty() and time.perf_counter() - self.start > 1:
            print(doing, file=sys.stderr)


def run(given):
    progress = Progress()
    if given.columns:
        print("name", *rows.columns_of(given.columns), rows.AREA, sep="\n")
        return
    has_chinese = look.use(chinese_first=given.lang == "zh")
    if not has_chinese:
        said = "no font with Chinese characters is installed (Debian: fonts-noto-cjk)"
        if given.lang == "zh":
            raise rows.Fault(said)
        print(f"plan_pictures.py: {said}; Chinese names show as boxes", file=sys.stderr)
    for plan in swtarget.plans() if given.all else (given.plan,):
        write(plan, given, progress)


def main():
    try:
        run(arguments())
    except (rows.Fault, swtarget.Error, OSError) as error:
        print(f"plan_pictures.py: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
