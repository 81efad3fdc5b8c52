# SPDX-License-Identifier: MIT
"""Does 13 % a year lead Jilin from 10,855 certificate holders to 20,000 in five years, and what would?

Needs nothing but Python. Figures: Jilin's 14th five-year plan for civil affairs and Sichuan's 13th for
social-work talent; people of 60 and over: census of 2020.
"""

import swtarget


def print_the_way(base, rate, periods, target):
    path = swtarget.growth_path(base, rate, periods)
    print(f"{rate} a year:", *path)
    cut = swtarget.growth_project(base, rate, periods, "floor")
    order = swtarget.growth_compare(base, rate, periods, target)
    print(f"exactly: {'below' if order < 0 else 'not below'} {target:,}; with the fraction cut: {cut:,}")
    least = swtarget.growth_least_rate(base, target, periods, "0.01%")
    print(f"least rate in hundredths of a percent: {float(least):.2%}")


def print_the_audit(base, rate, target, periods):
    figures = [swtarget.figure_parse(text) for text in (base, rate, target)]
    exact = swtarget.figure_audit(*(figure.value for figure in figures), periods)
    printed = swtarget.figure_audit(*figures, periods)
    print(f"from {base} to {target} at {rate}: {exact.reached_up:,}, short by {exact.short_by:,};", end=" ")
    print(f"it takes {exact.rate_needed:.2%}")
    if printed.agree:
        print(f"as rounded figures they agree for bases of {printed.base_least:,} to "
              f"{printed.base_greatest:,}")


def print_columns():
    elders = [18_163_804, 11_469_236, 5_551_165, None]
    print("one per 1,000 elders:", swtarget.require(elders, "1/1000"))
    try:
        swtarget.require([18_163_804, -1], "1/1000")
    except swtarget.Error as error:
        print("refused:", error)


print_the_way(10855, "13%", 5, 20_000)
print_the_audit("1.9万", "23%", "5.5万", 5)
print_columns()
