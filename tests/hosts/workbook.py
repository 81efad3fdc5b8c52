# SPDX-License-Identifier: MIT
"""What examples/spreadsheets/ must come to in any host: figures that the plans print, or fractions worked out."""

import subprocess
import sys

# The column of what a label of the first column is about, and what must be shown there.
JILIN = {
    2020: ("B", 10855), 2021: ("B", 12267), 2022: ("B", 13861), 2023: ("B", 15663), 2024: ("B", 17699),
    2025: ("B", 20000), "Growth that leads there exactly": ("B", 0.130004), "Reached in the end": ("B", 20000),
    "Least growth, in tenths of a percent": ("B", 0.131), "The same, cut instead of rounded up": ("B", 19999),
    "Short of the target by": ("B", 0), "Years whose actual number is on the path": ("B", 1),
    "Both together": ("D", 5519), "Elders, one for each 1,000": ("D", 5552),
    "Counties, 60 % with a guidance centre": ("D", 36), "Villages and communities, 60 % with a room": ("D", 6956),
    "Least intake a year that reaches the target": ("B", 2565),
    "With that intake there are in the end": ("B", 20004),
    "Together": ("D", 20000), "Posts that lack where staff is filled in": ("E", 0)}
SICHUAN = {
    2015: ("B", 19000), 2016: ("B", 23370), 2017: ("B", 28746), 2018: ("B", 35357), 2019: ("B", 43489),
    2020: ("B", 53491), "Growth that leads there exactly": ("B", 0.236864), "Reached in the end": ("B", 53491),
    "The same, cut instead of rounded up": ("B", 53490), "Short of the target by": ("B", 1509),
    "Least start that leads there before rounding": ("B", 19537), "Years until there before rounding": ("B", 6),
    "Can 1.9万, 23% and 5.5万 all be true? 1 or 0": ("B", 1),
    "Can 19000, 23% and 55000 all be true? 1 or 0": ("B", 0),
    "Least intake a year that reaches the target": ("B", 8907),
    "With that intake there are in the end": ("B", 55000),
    "Elders, one or more for each 1,000": ("D", 18164), "Urban and rural communities, one each": ("D", 34374)}
SHEETS = (JILIN, SICHUAN)


def make(script, directory):
    """Writes the workbook as a user would."""
    subprocess.run([sys.executable, "-B", script, directory], check=True, capture_output=True)


def faults_in(number, rows):
    """rows: what a sheet shows, as rows of numbers and texts. The rates are printed to six decimals."""
    wanted, faults = SHEETS[number], []
    found = {row[0]: row for row in rows if row and row[0] != ""}
    for label, (column, want) in wanted.items():
        shown = found.get(label, [])[ord(column) - ord("A"):][:1]
        if not shown or isinstance(shown[0], str) or abs(shown[0] - want) > (0 if want > 1 or want == 0 else 5e-7):
            faults.append(f"sheet {number + 1}, {label}: {shown}, must be {want}")
    errors = [cell for row in rows for cell in row if isinstance(cell, str) and cell.startswith(("#", "Err"))]
    return faults + [f"sheet {number + 1} shows {error}" for error in errors]
