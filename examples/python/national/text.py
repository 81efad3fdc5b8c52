# SPDX-License-Identifier: MIT
"""The nation's answer as an aligned table, and what is to be said of it in sentences."""

METHODS = ("hamilton", "webster", "dhondt", "adams", "huntington_hill")

ENGLISH = {
    11: "Beijing", 12: "Tianjin", 13: "Hebei", 14: "Shanxi", 15: "Inner Mongolia", 21: "Liaoning",
    22: "Jilin", 23: "Heilongjiang", 31: "Shanghai", 32: "Jiangsu", 33: "Zhejiang", 34: "Anhui",
    35: "Fujian", 36: "Jiangxi", 37: "Shandong", 41: "Henan", 42: "Hubei", 43: "Hunan", 44: "Guangdong",
    45: "Guangxi", 46: "Hainan", 50: "Chongqing", 51: "Sichuan", 52: "Guizhou", 53: "Yunnan",
    54: "Tibet", 61: "Shaanxi", 62: "Gansu", 63: "Qinghai", 64: "Ningxia", 65: "Xinjiang"}

COLUMNS = (
    ("urban_communities", "urban", 8), ("town_communities", "town", 8), ("villages", "villages", 9),
    ("rule", "rule", 9), ("elders", "elders", 13), ("pooled", "pooled", 9), ("by_county", "by county", 11),
    ("shared", "shared", 9), ("alone", "alone", 9), ("share", "total", 11))
NAME = 16


def table(names, answer):
    """A line for each province and one for all of them."""
    columns = [answer.columns[key].tolist() for key, _, _ in COLUMNS]
    heads = f"{'':{NAME}}" + "".join(f"{head:>{width}}" for _, head, width in COLUMNS)
    lines = [line(name, row) for name, row in zip(names, zip(*columns))]
    over = f"{'':{NAME}}{'units':>25}{'posts by':>9}{'':13}{'posts for elders':>38}{'of the':>11}"
    rule = "-" * len(heads)
    return "\n".join([over, heads, rule, *lines, rule, line("Together", map(sum, columns))])


def line(name, numbers):
    cells = (f"{number:>{width},}" for number, (_, _, width) in zip(numbers, COLUMNS))
    return f"{name:{NAME}}" + "".join(cells)


def notes(answer, total, method):
    said = [
        "\nrule       three posts in each urban community, one in each town community, one in each village",
        "pooled     one post for 1,000 elders, all elders of a province counted together, rounded up",
        "by county  each county rounded up by itself",
        "shared     communities with under 1,000 elders share within their county; elders spread evenly",
        "alone      no community shares",
        f"of total   {total:,} divided by elders ({method.replace('_', '-')})",
        f"Units not in the rule, as they are only like committees: {int(answer.columns['others'].sum()):,}."]
    if answer.ties:
        said.append(f"{answer.ties} provinces had an equal claim to the last post; the earlier were served.")
    if answer.unknown:
        said.append(f"Counties whose elders are unknown, which 'by county' leaves out: {answer.unknown:,}.")
    if any(answer.unmatched):
        said.append("Counties whose code the other list lacks: {:,} of the census, {:,} of the units. What "
                    "is left of a province shares together.".format(*answer.unmatched))
    if answer.apart:
        said.append(f"Elders of a province without a unit left, counted as one unit: {answer.apart:,}.")
    return "\n".join(said)
