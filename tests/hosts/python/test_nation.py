# SPDX-License-Identifier: MIT
"""examples/python/nation.py over a small nation that was made up, and over the real one if it is there.

SWTARGET_DATA names a folder with the real tables; the figures that they must lead to were worked out apart.
What each number should be is found by plain Python, row by row.
"""

import csv
import gzip
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter, defaultdict
from contextlib import redirect_stderr, redirect_stdout
from fractions import Fraction
from unittest import mock

from optional import needs_matplotlib, needs_numpy, needs_pandas

SCRIPT = pathlib.Path(__file__).resolve().parents[3] / "examples" / "python" / "nation.py"
sys.path.insert(0, str(SCRIPT.parent))
REAL = os.environ.get("SWTARGET_DATA")

# Province 91: two counties in both lists, one of them with large communities; a zone without a code whose
# elders are unknown, and a county that only the census has. 92: no unit is left for its elders. 93: as 92 in
# elders, so that the two tie.
UNITS = """code,name
910101001001,one
910101001002,"two, with a comma"
910101001003,three
910101100201,four
910101100401,like a committee
910102001001,five
910102100001,six
910102101200,seven
910199400001,eight
930101001199,nine
930101001200,ten
930101200399,eleven
"""
TOWNSHIPS = """township_code,township_name,jwh,cwh
910101001,a,3,0
910101100,b,0,1
910102001,c,1,0
910102100,d,1,0
910102101,e,0,1
910199400,f,1,0
930101001,g,1,1
930101200,h,0,1
"""
COUNTIES = """code,leaf,province,city,age60plus
910000,0,Firstland,,9999
910101,1,Firstland,x,4603
910102,1,Firstland,x,2998
910103,1,Firstland,x,397
,1,Firstland,zone,
920101,1,Secondland,y,1001
930101,1,Thirdland,z,1001
"""
PROVINCES = """code,province,age60plus
930000,Thirdland,1001
910000,Firstland,9000
920000,Secondland,1001
"""


def write(folder, units=UNITS, townships=TOWNSHIPS, counties=COUNTIES, provinces=PROVINCES):
    with gzip.open(folder / "villages_2023.csv.gz", "wt", encoding="utf-8") as file:
        file.write(units)
    for name, text in (("townships_2023", townships), ("county_elders_2020", counties),
                       ("province_elders_2020", provinces)):
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")


def rows(folder, name):
    opened = gzip.open if name.endswith(".gz") else open
    with opened(folder / name, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def posts(elders):
    return -(-elders // 1000)


def hamilton(total, weights):
    claims = [Fraction(total * weight, sum(weights)) for weight in weights]
    shares = [claim.numerator // claim.denominator for claim in claims]
    order = sorted(range(len(weights)), key=lambda i: shares[i] - claims[i])
    for i in order[:total - sum(shares)]:
        shares[i] += 1
    return shares


def shared_and_alone(elders, units):
    """Posts of one area whose elders are spread over its units."""
    small, own, alone = 0, 0, 0
    for number in range(units):
        here = elders // units + (number < elders % units)
        small += here if here < 1000 else 0
        own += posts(here) if here >= 1000 else 0
        alone += posts(here)
    return own + posts(small), alone


def expected(folder, total):
    """The columns by province in the order of the codes, in plain Python."""
    provinces = sorted(rows(folder, "province_elders_2020.csv"), key=lambda row: int(row["code"]))
    prefixes = [row["code"][:2] for row in provinces]
    prefix_of = {row["province"]: row["code"][:2] for row in provinces}
    elders = {row["code"][:2]: int(row["age60plus"]) for row in provinces}
    classes, units = defaultdict(Counter), Counter()
    for row in rows(folder, "villages_2023.csv.gz"):
        code = row["code"]
        kind = {"0": "residents", "1": "residents", "2": "village", "3": "village"}.get(code[9], "other")
        if code.endswith("000"):
            kind = "other"
        elif kind == "residents":
            kind = "urban" if code[6] == "0" and code[6:9] != "000" else "town"
        classes[code[:2]][kind] += 1
        units[code[:6]] += 1
    by_county, counties = Counter(), {}
    for row in rows(folder, "county_elders_2020.csv"):
        if row["leaf"] == "1" and row["age60plus"]:
            by_county[prefix_of[row["province"]]] += posts(int(row["age60plus"]))
            if row["code"] in units:
                counties[row["code"]] = int(row["age60plus"])
    shared, alone = Counter(), Counter()
    for prefix in prefixes:
        own = {code: number for code, number in counties.items() if code.startswith(prefix)}
        left = sum(count for code, count in units.items() if code.startswith(prefix) and code not in own)
        areas = [(number, units[code]) for code, number in own.items()]
        areas.append((elders[prefix] - sum(own.values()), left))
        for number, count in areas:
            both = shared_and_alone(number, count or (1 if number else 0))
            shared[prefix] += both[0]
            alone[prefix] += both[1]

    def listed(counts):
        return [counts[prefix] for prefix in prefixes]

    urban, town, village, other = ([classes[prefix][kind] for prefix in prefixes]
                                   for kind in ("urban", "town", "village", "other"))
    return {"urban_communities": urban, "town_communities": town, "villages": village, "others": other,
            "rule": [3 * u + t + v for u, t, v in zip(urban, town, village)],
            "elders": listed(elders), "pooled": list(map(posts, listed(elders))),
            "by_county": listed(by_county), "shared": listed(shared), "alone": listed(alone),
            "share": hamilton(total, listed(elders))}


def computed(folder, total):
    from national import rule, tables
    answer = rule.compute(tables.read(pathlib.Path(folder)), total, "hamilton")
    return answer, {key: answer.columns[key].tolist() for key in expected(pathlib.Path(folder), total)}


def run(*arguments):
    return subprocess.run([sys.executable, SCRIPT, *map(str, arguments)], check=False, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@needs_numpy
@needs_pandas
class MadeUp(unittest.TestCase):
    def setUp(self):
        work = tempfile.TemporaryDirectory()
        self.addCleanup(work.cleanup)
        self.folder = pathlib.Path(work.name)

    def test_every_column(self):
        write(self.folder)
        self.assertEqual(computed(self.folder, 10)[1], expected(self.folder, 10))

    def test_by_hand(self):
        """Firstland: 4,603 elders in five communities of 920 or 921 share 5 posts; 2,998 in three, 3; for the
        other 1,399 one unit is left, 2. Thirdland: 334, 334 and 333 share 2."""
        write(self.folder)
        answer, columns = computed(self.folder, 10)
        self.assertEqual((columns["shared"], columns["alone"]), ([10, 2, 2], [10, 2, 3]))
        self.assertEqual((columns["rule"], columns["others"]), ([16, 0, 5], [1, 0, 0]))
        self.assertEqual((answer.unmatched, answer.unknown, answer.apart, answer.ties), ((2, 1), 1, 1001, 0))

    def test_large_communities_have_their_own(self):
        write(self.folder, counties=COUNTIES.replace("2998", "3001"))
        self.assertEqual(computed(self.folder, 10)[1], expected(self.folder, 10))
        self.assertEqual(computed(self.folder, 10)[1]["shared"][0], 11)

    def test_ties_are_told(self):
        write(self.folder)
        done = run("--data", self.folder, "--total", "11002")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertNotIn("equal claim", done.stdout)
        done = run("--data", self.folder, "--total", "4")  # 3.27, and twice 0.36
        self.assertIn("2 provinces had an equal claim to the last post", done.stdout)
        done = run("--data", self.folder, "--total", "11001", "--method", "dhondt")  # all claim one post each
        self.assertIn("3 provinces had an equal claim to the last post", done.stdout)

    def test_the_table(self):
        write(self.folder)
        done = run("--data", self.folder, "--total", "１万")
        together, = re.findall(r"^Together +(.*)$", done.stdout, re.M)
        wanted = expected(self.folder, 10_000)
        sums = [sum(wanted[key]) for key in (
            "urban_communities", "town_communities", "villages", "rule", "elders", "pooled", "by_county",
            "shared", "alone", "share")]
        self.assertEqual([int(number.replace(",", "")) for number in together.split()], sums)
        lines = done.stdout.splitlines()[1:8]
        self.assertEqual({len(line) for line in lines}, {len(lines[0])})
        self.assertIn("Counties whose elders are unknown, which 'by county' leaves out: 1.", done.stdout)

    def refused(self, said, **files):
        import nation
        write(self.folder, **files)
        out, err = io.StringIO(), io.StringIO()
        with mock.patch("sys.argv", ["nation.py", "--data", str(self.folder)]), redirect_stdout(out), \
                redirect_stderr(err):
            self.assertEqual(nation.main(), 2)
        self.assertEqual(out.getvalue(), "")
        self.assertIn(said, err.getvalue())

    def test_tables_that_contradict(self):
        self.refused("the villages of the codes come to 4 and those of the townships to 5",
                     townships=TOWNSHIPS.replace("h,0,1", "h,0,2"))
        self.refused("counties of Firstland have more elders", counties=COUNTIES.replace("4603", "9603"))

    def test_tables_that_cannot_be(self):
        self.refused("stands there twice", units=UNITS + "930101200399,again\n")
        self.refused("has no column age60plus", provinces=PROVINCES.replace("age60plus", "elders"))
        self.refused("a code of a province", units=UNITS + "940101200399,elsewhere\n")
        self.refused("not twelve digits", units=UNITS + "93,short\n")
        self.refused("'Fourthland' is not in", counties=COUNTIES + "930102,1,Fourthland,z,5\n")
        self.refused("has a number below 0", provinces=PROVINCES.replace("9000", "-9000"))
        self.refused("county_elders_2020.csv", counties=COUNTIES.replace("4603", "4603.5"))

    def test_no_tables(self):
        done = run()
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("--data DIR is wanted", done.stderr)
        done = run("--data", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr, r"^nation\.py: .*villages_2023\.csv\.gz is not there\n$")
        self.assertIn("population census", re.sub(r"\s+", " ", run("--help").stdout).lower())
        self.assertIn("ends neither", run("--data", self.folder, "--picture", "nation.doc").stderr)
        self.assertIn("no whole number", run("--data", self.folder, "--total", "0.5").stderr)

    @needs_matplotlib
    def test_the_picture(self):
        from matplotlib import image
        write(self.folder)
        done = run("--data", self.folder, "--picture", self.folder / "nation.png")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        pixels = (image.imread(self.folder / "nation.png")[:, :, :3] * 255).round().astype("int64")
        seen = Counter((pixels[:, :, 0] * 65536 + pixels[:, :, 1] * 256 + pixels[:, :, 2]).ravel().tolist())
        for colour in (0x0072B2, 0xE69F00, 0xCC79A7, 0x009E73):
            self.assertGreater(seen[colour], 50, hex(colour))
        self.assertGreater(seen[0xFFFFFF], sum(seen.values()) // 2)


if REAL:
    class Real(unittest.TestCase):
        def test_every_column(self):
            answer, columns = computed(REAL, 1_450_000)
            self.assertEqual(columns, expected(pathlib.Path(REAL), 1_450_000))
            self.assertEqual((len(columns["rule"]), answer.ties), (31, 0))

        def test_published_figures(self):
            from national import rule, tables
            nation = tables.read(pathlib.Path(REAL))
            columns = rule.compute(nation, 55_000, "webster").columns
            place = {code: row for row, code in enumerate(nation.provinces[0].tolist())}
            sichuan, anhui, jilin = (place[code] for code in (51, 34, 22))
            self.assertEqual([columns[key][sichuan] for key in ("pooled", "by_county")], [18_164, 18_257])
            self.assertEqual([columns[key][anhui] for key in ("pooled", "by_county")], [11_470, 11_526])
            self.assertEqual([columns[key][jilin] for key in ("pooled", "by_county")], [5_552, 5_586])
            self.assertEqual(columns["J3"][jilin] + columns["J4"][jilin], 3 * 1_624 + 647)
            self.assertEqual(columns["J5"][jilin], 9_321)
            self.assertEqual(sum(columns[key][sichuan] for key in rule.CLASSES[:3]), 34_374)
            self.assertEqual(columns["elders"].sum(), 264_018_218)
            self.assertEqual(nation.units.size, 620_573)

        def test_it_takes_a_second(self):
            said = re.search(r"computed in ([\d.]+) s", run("--data", REAL).stdout)
            self.assertLess(float(said[1]), 1)


if __name__ == "__main__":
    unittest.main()
