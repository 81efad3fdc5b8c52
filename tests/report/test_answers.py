# SPDX-License-Identifier: MIT
"""What plan_report answers beyond the plans' sentences, against sums done here in exact fractions.

Usage: test_answers.py PLAN_REPORT DATA_DIRECTORY
"""

import csv
import itertools
import pathlib
import re
import subprocess
import sys
import tempfile
from fractions import Fraction
from math import ceil, floor

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

HEADINGS = {"en": "What it would take", "zh": "落实规划的测算"}
PLANS = ["sichuan-2020", "anhui-2025", "county-2023", "jilin-2025", "jilin-2020"]


class Report:
    """Runs the program over the tables of a folder."""

    def __init__(self, program, data):
        self.program, self.data = program, data

    def section(self, *arguments, language="en"):
        """The section of answers, each paragraph on one line; "" where there is none."""
        done = subprocess.run([self.program, "--lang", language, *arguments], cwd=self.data, check=True,
                              stdout=subprocess.PIPE, encoding="utf-8")
        lines = done.stdout.splitlines()
        if HEADINGS[language] not in lines:
            return ""
        lines = lines[lines.index(HEADINGS[language]) + 2:]
        end = next(i for i, line in enumerate(lines) if line.startswith("---")) - 1
        return " ".join(" ".join(lines[:end]).split())

    def lacking(self, sentences, *arguments):
        found = self.section(*arguments)
        return [f"{' '.join(arguments)}: {sentence!r} is not in {found!r}"
                for sentence in sentences if sentence not in found]

    def rows(self, name):
        with open(pathlib.Path(self.data, name), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


def half_up(number):
    return floor(number + Fraction(1, 2))


def stock_after(stock, attrition, intake, years):
    for _ in range(years):
        stock = stock * (1 - attrition) + intake
    return stock


def least_intake(stock, target, attrition, years):
    intake = max(0, (target - stock) // years)
    while floor(stock_after(Fraction(stock), attrition, intake, years)) < target:
        intake += 1
    while intake > 0 and floor(stock_after(Fraction(stock), attrition, intake - 1, years)) >= target:
        intake -= 1
    return intake


def hamilton(total, weights, floors):
    """Largest remainders; for floors that do not bind."""
    quotas = [Fraction(total * weight, sum(weights)) for weight in weights]
    shares = [floor(quota) for quota in quotas]
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - quotas[i], i))
    for i in order[:total - sum(shares)]:
        shares[i] += 1
    assert all(quota >= least for quota, least in zip(quotas, floors))
    return shares


def dhondt(total, weights, floors):
    """One post at a time to the highest claim."""
    shares = list(floors)
    for _ in range(total - sum(shares)):
        best = max(range(len(weights)), key=lambda i: (Fraction(weights[i], shares[i] + 1), -i))
        shares[best] += 1
    return shares


def fewest_bins(sizes, room):
    """Every way to put so few items in bins, tried."""
    for bins in range(1, len(sizes) + 1):
        for places in itertools.product(range(bins), repeat=len(sizes)):
            if all(sum(s for s, p in zip(sizes, places) if p == b) <= room for b in range(bins)):
                return bins
    return 0


def recruits_reach_the_target(report):
    for plan, base, target, start, end in (("sichuan-2020", 19000, 55000, 2015, 2020),
                                           ("anhui-2025", 79159, 131000, 2020, 2025),
                                           ("jilin-2025", 10855, 20000, 2020, 2025)):
        for share in ("5%", "8.5%", "0"):
            attrition = Fraction(share.rstrip("%")) / (100 if "%" in share else 1)
            needed = least_intake(base, target, attrition, end - start)
            alone = ceil(Fraction(target - base, end - start))
            yield from report.lacking(
                [f"From {base:,} in {start} to {target:,} in {end} takes {needed:,} recruits a year, "
                 f"{needed * (end - start):,} in all; if nobody left, {alone:,} a year."],
                "--plan", plan, "--attrition", share)


def training_adds_up(report):
    anhui = ("3 groups of 500 a year from 2021 to 2025 are 2,500 trained each, 7,500 in all. Of each, {} are "
             "still there at the end; for 2,500 it takes {} a year.")
    sichuan = ("40 a year from 2016 to 2020 are 200 trained. Of these, {} are still there at the end; for "
               "200 it takes {} a year.")
    for plan, each, words in (("anhui-2025", 500, anhui), ("sichuan-2020", 40, sichuan)):
        for percent in (5, 12):
            attrition = Fraction(percent, 100)
            left = floor(stock_after(Fraction(0), attrition, each, 5))
            sentence = words.format(f"{left:,}", least_intake(0, 5 * each, attrition, 5))
            yield from report.lacking([sentence], "--plan", plan, "--attrition", f"{percent}%")


def supervision_takes_these_hours(report):
    hours = 11 * 12 * 16  # stations, months, hours each
    for year in (2000, 1056, 1055):
        yield from report.lacking(
            [f"132 supervisions a year of 16 hours are {hours:,} hours, or {ceil(Fraction(hours, year))} "
             f"posts of {year:,} hours.",
             f"A supervisor of 8 stations spends {8 * 12 * 16:,} hours on it, one of 5 stations "
             f"{5 * 12 * 16:,}.",
             "11 stations take 2 supervisors, each with 5 to 8."],
            "--plan", "county-2023", "--hours", str(year))
    never = [n for n in range(1, 12) if not any(5 * k <= n <= 8 * k for k in range(1, 12))]
    yield from report.lacking([f"none fits {', '.join(map(str, never))}."], "--plan", "county-2023")


def visits_take_these_posts(report):
    elders = sum(int(row["elders_in_difficulty"]) for row in report.rows("invented_progress.csv"))
    table = ("--plan", "anhui-2025", "--table", "invented_progress.csv")
    for minutes, year in ((60, 2000), (45, 1800), (7, 1999)):
        hours = Fraction(52 * elders * minutes, 60)
        yield from report.lacking(
            [f"{elders:,} elders in difficulty, each visited every week, are {52 * elders:,} visits a year "
             f"and {ceil(hours):,} hours: {ceil(hours / year):,} posts."],
            *table, "--visit-minutes", str(minutes), "--hours", str(year))
    yield from report.lacking(["Every 1,000 of them, each visited every week, are 52,000 visits a year and "
                               "52,000 hours: 26 posts."], "--plan", "anhui-2025")


def division(report, method, divide, floor_each):
    rows = report.rows("sichuan_prefectures.csv")
    elders = [int(row["elders"]) for row in rows]
    floors = [floor_each * int(row["counties"]) for row in rows]
    shares = divide(55000, elders, floors)
    assert sum(shares) == 55000
    lines = [f"{row['name']} {weight:,} {least:,} {share:,} {half_up(Fraction(weight, share)):,}"
             for row, weight, least, share in zip(rows, elders, floors, shares)]
    return report.lacking(lines, "--plan", "sichuan-2020", "--table", "sichuan_prefectures.csv",
                          "--method", method, "--floor", str(floor_each))


def totals_are_divided(report):
    yield from division(report, "hamilton", hamilton, 1)
    yield from division(report, "dhondt", dhondt, 1)
    yield from division(report, "dhondt", dhondt, 40)  # binds in Garze and Aba


def a_part_gets_its_part(report):
    rows = report.rows("my_counties.csv")
    elders = [int(row["elders"]) for row in rows]
    part = half_up(Fraction(20000 * sum(elders), 5551165))
    shares = hamilton(part, elders, [1] * len(rows))
    lines = [f"{row['name']} {weight:,} 1 {share:,}" for row, weight, share in zip(rows, elders, shares)]
    yield from report.lacking([f"of 20,000 their part is {part:,}. {part:,} divided among 5 rows", *lines],
                              "--plan", "jilin-2025", "--table", "my_counties.csv")
    for of_all in (1000000, 2 * sum(elders)):
        part = half_up(Fraction(20000 * sum(elders), of_all))
        yield from report.lacking([f"of 20,000 their part is {part:,}."], "--plan", "jilin-2025", "--table",
                                  "my_counties.csv", "--all-elders", str(of_all))


def sharing_saves(report):
    plain = [int(row["elders"]) for row in report.rows("invented_sharing.csv") if row["area"] == "Plain"]
    alone = len(plain) + ceil(Fraction(2001, 1000))
    shared = ceil(Fraction(sum(plain), 1000)) + 3
    packed = fewest_bins(plain, 1000) + 3
    assert alone > packed > shared
    yield from report.lacking(
        [f"Each row on its own takes {alone}. With sharing within 2 areas it is {shared} if a row may be "
         f"split between posts, and {packed} if none is, which is proved to be the least. Left out, as cells "
         "are unknown: 1 area."],
        "--plan", "sichuan-2020", "--table", "invented_sharing.csv")


def a_count_stands_on_its_way(report):
    """The even way after 3 of 5 years is the least n with n^5 >= base^2 * target^3."""
    actual = sum(int(row["certified_social_workers"]) for row in report.rows("invented_progress.csv"))
    planned = next(n for n in itertools.count(15000) if n ** 5 >= 10855 ** 2 * 20000 ** 3)
    needed = 100 * ((20000 / actual) ** 0.5 - 1)
    table = ("--plan", "jilin-2025", "--table", "invented_progress.csv")
    yield from report.lacking(
        [f"At the end of 2023 there are {actual:,}. On an even way from 10,855 to 20,000 there would be "
         f"{planned:,}: {planned - actual:,} behind. The rest takes {needed:.2f} % a year for 2 years."],
        *table, "--year", "2023")
    yield from report.lacking(["there would be 12,267: 2,333 ahead."], *table, "--year", "2021")
    yield from report.lacking(["The year 2019 lies outside 2020 to 2025"], *table, "--year", "2019")
    yield from report.lacking(["with --year, the year of the count"], *table)


def the_fewest_more_are_named(report):
    needed = ceil(Fraction(60 * 6, 100))
    yield from report.lacking([f"60 % of 6 is {needed}. The fewest more are 3: Lake, Ford, Hill."],
                              "--plan", "jilin-2025", "--table", "invented_progress.csv")
    yield from report.lacking(["60 % of 60 is 36.", "60 % of 11,592 is 6,956."], "--plan", "jilin-2025")


def what_does_not_fit_is_refused(report):
    """Elders whose sum is above 64 bits cannot be divided by, and no number is given."""
    with tempfile.TemporaryDirectory() as folder:
        table = pathlib.Path(folder, "large.csv")
        table.write_text("name,elders\na,9000000000000000000\nb,9000000000000000000\n", encoding="utf-8")
        done = subprocess.run([report.program, "--plan", "jilin-2025", "--table", str(table)], check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    complaint = "plan_report: what J1 would take: the exact answer is too large for a 64-bit number\n"
    if (done.returncode, done.stdout, done.stderr) != (2, "", complaint):
        yield f"{done.returncode}: {done.stdout!r} {done.stderr!r}"


def both_languages_give_the_same_numbers(report):
    runs = [("--plan", plan) for plan in PLANS]
    runs += [("--plan", "sichuan-2020", "--table", name, "--year", "2018")
             for name in ("sichuan_prefectures.csv", "invented_county.csv", "invented_sharing.csv")]
    runs += [("--plan", plan, "--table", "invented_progress.csv", "--year", "2023")
             for plan in ("jilin-2025", "anhui-2025")]
    seen = 0
    for run in runs:
        numbers = [sorted(re.findall(r"\d[\d,.]*\d|\d", report.section(*run, language=language)))
                   for language in HEADINGS]
        seen += len(numbers[0])
        if numbers[0] != numbers[1]:
            yield f"{' '.join(run)}: {numbers[0]} and {numbers[1]}"
    if seen < 200:
        yield f"only {seen} numbers were seen"


if __name__ == "__main__":
    CHECKS = (recruits_reach_the_target, training_adds_up, supervision_takes_these_hours,
              visits_take_these_posts, totals_are_divided, a_part_gets_its_part, sharing_saves,
              a_count_stands_on_its_way, the_fewest_more_are_named,
              what_does_not_fit_is_refused, both_languages_give_the_same_numbers)
    REPORT = Report(str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2])
    sys.exit(tap.run([(check.__name__, lambda check=check: check(REPORT)) for check in CHECKS]))
