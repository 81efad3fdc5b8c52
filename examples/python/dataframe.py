# SPDX-License-Identifier: MIT
"""Three provinces in a DataFrame: a column projected in one line, posts, shares of a total, and a plan.

Needs pandas. Figures: the provinces' plans (staff and yearly rate; Anhui prints no base), people of 60 and
over by the census of 2020, communities by the statistics' codes of 2023.
"""

import pandas
import swtarget

provinces = pandas.DataFrame({
    "elders": [18_163_804, 11_469_236, 5_551_165],
    "urban_communities": [3828, 1845, 1624],
    "staff": pandas.array([19_000, None, 10_855], "Int64"),
    "rate": [0.23, 0.106, 0.13],
}, index=["Sichuan", "Anhui", "Jilin"])

provinces["in_five_years"] = swtarget.growth_project(provinces["staff"], provinces["rate"], 5)
provinces["for_elders"] = swtarget.require(provinces["elders"], "1/1000")
provinces["share_of_1000"] = swtarget.apportion(1000, provinces["elders"], "webster").shares
print(provinces[["staff", "in_five_years", "for_elders", "share_of_1000"]].to_string())

elders = swtarget.coverage_check(provinces["in_five_years"], provinces["for_elders"])
print(f"enough for their elders: {elders.met} of {elders.units}, unknown {elders.missing}")

three_each = swtarget.plan("jilin-2025").targets[2]
need, finding = swtarget.assess_rows(provinces, three_each)
print(three_each.title)
print(f"in {', '.join(need.index)}: {', '.join(f'{posts:,}' for posts in need)}; "
      f"in all {finding.required:,}")
