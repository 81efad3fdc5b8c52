# SPDX-License-Identifier: MIT
"""examples/python/plan_pictures.py: the numbers that are shown, tables as people have them, and the pictures.

Expected numbers were worked out from the plans' own words, or are found here with fractions.
"""

import io
import pathlib
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from contextlib import redirect_stderr
from fractions import Fraction
from unittest import mock

import swtarget
from optional import needs_chinese, needs_matplotlib, needs_pandas, pandas

SCRIPT = pathlib.Path(__file__).resolve().parents[3] / "examples" / "python" / "plan_pictures.py"
sys.path.insert(0, str(SCRIPT.parent))
PLANS = ("sichuan-2020", "anhui-2025", "county-2023", "jilin-2025", "jilin-2020")

TABLE = """\
name,urban_communities,certified_in_urban_communities,town_communities,certified_in_town_communities,counties
南关区,57,171,6,7,1
"Long name, of a county that goes on",39,100,36,,1
东丰县,10,0,1,0,1
Yanji,"1,077",31,9,9,1
Antu,0,0,,3,1
"""
BLUE, VERMILLION, GREY, SKY = 0x0072B2, 0xD55E00, 0xB8B8B8, 0xBBE1F6  # the last with white below it


def ceil(number):
    return -(-number.numerator // number.denominator)


def root_up(number, degree):
    """The least whole number whose power is no smaller."""
    low, high = 0, 1 << (number.bit_length() // degree + 1)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if middle**degree >= number else (middle + 1, high)
    return low


def evenly(base, target, years):
    return [root_up(base**(years - year) * target**year, years) for year in range(years + 1)]


def run(*arguments):
    return subprocess.run([sys.executable, SCRIPT, *map(str, arguments)], check=False, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def setUpModule():
    """The first time on a machine matplotlib looks for fonts, and says so."""
    try:
        import matplotlib.font_manager  # noqa: F401
    except ImportError:
        pass


@needs_matplotlib
@needs_pandas
class Paths(unittest.TestCase):
    def path(self, name):
        from pictures import figures
        return figures.path_of(swtarget.plan(name))

    def test_sichuan(self):
        path = self.path("sichuan-2020")
        self.assertEqual(path.years, [2015, 2016, 2017, 2018, 2019, 2020])
        self.assertEqual(path.at_rate, [19000, 23370, 28746, 35357, 43489, 53491])
        self.assertEqual(path.evenly, [19000, 23501, 29067, 35952, 44468, 55000])
        self.assertEqual(path.low, [int(18_500 * Fraction(1225, 1000)**year) for year in range(6)])
        self.assertEqual(path.high, [ceil(19_499 * Fraction(1235, 1000)**year) for year in range(6)])
        self.assertEqual((path.audit.base_least, path.audit.base_greatest), (18_970, 19_499))

    def test_anhui_backwards(self):
        path = self.path("anhui-2025")
        self.assertEqual((path.at_rate[0], path.low[0], path.high[0]), (79_159, 78_679, 79_640))
        self.assertEqual(path.evenly, evenly(79_159, 131_000, 5))
        self.assertEqual(path.evenly[2], 96_830)
        left = range(5, -1, -1)
        self.assertEqual(path.low, [ceil(130_500 / Fraction(11065, 10000)**years) for years in left])
        self.assertEqual(path.high, [ceil(131_500 / Fraction(11055, 10000)**years) - 1 for years in left])

    def test_other_targets_backwards(self):
        from pictures import figures
        plan, (claim,) = swtarget.plan("anhui-2025"), swtarget.plan("anhui-2025").claims
        for target, low, high in (("123457", 123_457, 123_458), ("20", 20, 21), ("1.7万", 16_500, 17_500),
                                  ("999", 999, 1000)):
            path = figures.path_of(plan._replace(claims=(claim._replace(rate="9%", target=target),)))
            left = range(5, -1, -1)
            self.assertEqual(path.low, [ceil(low / Fraction(1095, 1000)**years) for years in left])
            self.assertEqual(path.high, [ceil(high / Fraction(1085, 1000)**years) - 1 for years in left])

    def test_jilin_evenly(self):
        path = self.path("jilin-2025")
        self.assertIsNone(path.at_rate)
        self.assertEqual(path.evenly, [10855, 12267, 13861, 15663, 17700, 20000])
        self.assertEqual(path.low, evenly(10_855, 15_000, 5))
        self.assertEqual(path.high, evenly(10_855, 24_999, 5))

    def test_county_for_every_hundred(self):
        path = self.path("county-2023")
        self.assertTrue(path.per_hundred)
        self.assertEqual(path.at_rate, [100, 135, 183, 247])
        self.assertEqual(path.low, [int(100 * Fraction(1345, 1000)**year) for year in range(4)])
        self.assertEqual(path.high, [ceil(100 * Fraction(1355, 1000)**year) for year in range(4)])

    def test_none(self):
        self.assertIsNone(self.path("jilin-2020"))


@needs_matplotlib
@needs_pandas
class Needs(unittest.TestCase):
    def table(self, plan="jilin-2025", text=TABLE):
        from pictures import rows
        with tempfile.TemporaryDirectory() as work:
            path = pathlib.Path(work, "table.csv")
            path.write_text(text, encoding="utf-8")
            return rows.of_frame(rows.read(path), rows.columns_of(swtarget.plan(plan)))

    def test_three_in_each_urban_community(self):
        from pictures import figures
        target = swtarget.plan("jilin-2025").targets[2]
        need = figures.need_of(target, self.table())
        self.assertEqual((need.need, need.have), ([171, 117, 30, 3231, 0], [171, 100, 0, 31, 0]))
        self.assertEqual(need.gap, [0, 17, 30, 3200, 0])
        self.assertEqual((need.finding.required, need.finding.actual, need.finding.gap), (3549, 302, 3247))
        self.assertEqual([need.names[row] for row in figures.by_gap(need)],
                         ["Yanji", "东丰县", "Long name, of a county that goes on", "南关区", "Antu"])
        self.assertEqual([figures.covered(need, row) for row in range(5)],
                         [1, 100 / 117, 0, 31 / 3231, 1])

    def test_what_is_not_known(self):
        from pictures import figures
        need = figures.need_of(swtarget.plan("jilin-2025").targets[3], self.table())
        self.assertEqual((need.need, need.have), ([6, 36, 1, 9, None], [7, None, 0, 9, 3]))
        self.assertEqual((need.gap, figures.by_gap(need)), ([0, None, 1, 0, None], [2, 3, 0, 1, 4]))
        self.assertEqual([figures.covered(need, row) for row in (1, 4)], [None, None])

    def test_which_are_shown(self):
        from pictures import figures, rows
        plan, table = swtarget.plan("jilin-2025"), self.table()
        self.assertEqual([target.id for target in figures.chosen(plan, table)], ["J3", "J4"])
        self.assertEqual([target.id for target in figures.chosen(plan, table, ["J6"])], ["J6"])
        with self.assertRaisesRegex(rows.Fault, "J1, J5 cannot be shown.*: J3, J4, J6, J7.counties, J8$"):
            figures.chosen(plan, table, ["J5", "J1"])
        without = {name: values for name, values in table.items() if "certified" not in name}
        self.assertEqual([target.id for target in figures.chosen(plan, without)], ["J3", "J4", "J6"])

    def test_whole_percents_are_cut(self):
        from pictures import charts
        self.assertEqual([charts.share_said(share) for share in (0, 31 / 3231, 0.999, 1.0)],
                         ["0%", "0%", "99%", "100%"])

    def test_published_sums(self):
        from pictures import published
        wanted = {"sichuan-2020": (18_163_804, 34_374, 3_101, 183),
                  "anhui-2025": (11_469_236, 18_145, 1_525, 104),
                  "jilin-2025": (5_551_165, 11_592, 977, 60)}
        for plan, sums in wanted.items():
            table = published.whole_table(plan, "en")
            found = [table[name][0] for name in ("elders", "communities", "townships", "counties")]
            self.assertEqual(found, list(sums), plan)
        jilin = published.whole_table("jilin-2020", "zh")
        self.assertEqual([jilin[name] for name in ("urban_communities", "town_communities", "villages")],
                         [[1624], [647], [9321]])
        self.assertEqual(published.whole_table("county-2023", "zh")["townships"], [11])


@needs_matplotlib
@needs_pandas
class Tables(unittest.TestCase):
    def read(self, content):
        from pictures import rows
        with tempfile.TemporaryDirectory() as work:
            path = pathlib.Path(work, "table.csv")
            path.write_bytes(content)
            return rows.of_frame(rows.read(path), ["elders", "stations"])

    def test_as_offices_save_them(self):
        text = "名称,elders, stations\n东乡,\"12,345\",\n西乡, 7 ,0\n"
        wanted = {"name": ["东乡", "西乡"], "elders": [12345, 7], "stations": [None, 0]}
        for encoding in ("utf-8", "utf-8-sig", "gb18030"):
            self.assertEqual(self.read(text.encode(encoding)), wanted, encoding)
        self.assertEqual(self.read(text.replace("\n", "\r\n").encode()), wanted)

    def test_a_frame(self):
        from pictures import rows
        frame = pandas.DataFrame({"elders": [5.0, None], "stations": pandas.array([None, 3], "Int64"),
                                  "area": ["b", "a"]})
        self.assertEqual(rows.of_frame(frame, ["elders", "stations"]),
                         {"name": ["row 1", "row 2"], "elders": [5, None], "stations": [None, 3],
                          "area": [0, 1]})

    def test_what_is_refused(self):
        from pictures import rows
        for content, said in ((b"name,elders\na,x\n", "column elders, row 1: 'x' is no whole number"),
                              (b"name,elders\na,1\nb,-2\n", "column elders, row 2: -2 is no count"),
                              (b"name,elders\na,1.5\n", "'1.5' is no whole number"),
                              (b"name,elders\n", "the table has no rows"),
                              (b"name,other\na,1\n", "none of the plan's columns: elders, stations"),
                              (b"", "No columns"),
                              (b"name,elders\n\xff\xff,1\n", "neither UTF-8 nor GB18030")):
            with self.assertRaisesRegex(rows.Fault, said):
                self.read(content)
        with self.assertRaisesRegex(rows.Fault, "0.5 is no count"):
            rows.of_frame(pandas.DataFrame({"elders": [0.5]}), ["elders"])

    def test_what_there_was(self):
        from pictures import rows
        with tempfile.TemporaryDirectory() as work:
            path = pathlib.Path(work, "actuals.csv")
            path.write_text("date,count\n2021,1.3万\n2022-06,>15000\n", encoding="utf-8")
            one, other = rows.read_actuals(path)
            self.assertEqual((one.when, tuple(one.figure), one.more_than),
                             (2021, (13_000, 12_500, 13_500), False))
            self.assertEqual((other.when, other.figure.value, other.more_than), (2021.5, 15_000, True))
            for text, said in (("date,count\n21,5\n", "row 1: '21' is neither"),
                               ("date,count\n2021,x\n", "'x' is no count"),
                               ("date,count\n2021,-5\n", "-5 is no count"),
                               ("date\n2021\n", "no column count"), ("date,count\n", "has no rows")):
                path.write_text(text, encoding="utf-8")
                with self.assertRaisesRegex(rows.Fault, said):
                    rows.read_actuals(path)


@needs_matplotlib
@needs_pandas
@needs_chinese
class Script(unittest.TestCase):
    def colours(self, path):
        from matplotlib import image
        pixels = (image.imread(path)[:, :, :3] * 255).round().astype("int64")
        flat = pixels[:, :, 0] * 65536 + pixels[:, :, 1] * 256 + pixels[:, :, 2]
        return pixels.shape, Counter(flat.ravel().tolist())

    def test_a_table(self):
        with tempfile.TemporaryDirectory() as work:
            table = pathlib.Path(work, "t.csv")
            table.write_text(TABLE, encoding="utf-8")
            done = run("--plan", "jilin-2025", "--table", table, "--lang", "zh", "--output", work)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            png, html = map(pathlib.Path, done.stdout.split())
            self.assertEqual((png.name, html.name), ("jilin-2025.png", "jilin-2025.html"))
            shape, seen = self.colours(png)
            self.assertEqual(shape[1], 1100)
            for colour in (BLUE, VERMILLION, GREY, SKY):
                self.assertGreater(seen[colour], 300, hex(colour))
            self.assertGreater(seen[0xFFFFFF], sum(seen.values()) // 2)
            self.assertIn("需要3,549，现有302，缺3,247", html.read_text(encoding="utf-8"))

    def test_published(self):
        with tempfile.TemporaryDirectory() as work:
            done = run("--plan", "jilin-2020", "--output", pathlib.Path(work, "new", "folder"))
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            _, seen = self.colours(done.stdout.split()[0])
            self.assertEqual((seen[BLUE], seen[VERMILLION], seen[SKY]), (0, 0, 0))
            self.assertGreater(seen[GREY], 5000)

    def test_what_is_refused(self):
        for arguments, said in (
                (("--plan", "x"), "no plan is called 'x'; there are sichuan-2020, anhui-2025,"),
                (("--all", "--target", "J3"), "go with --plan"), ((), "is required"),
                (("--plan", "jilin-2025", "--table", "absent.csv"), "absent.csv"),
                (("--plan", "jilin-2025", "--target", "J1"), "J1 cannot be shown by area"),
                (("--plan", "jilin-2025", *["--target", "J3"] * 4), "at most three")):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertIn(said, done.stderr)
            self.assertNotIn("Traceback", done.stderr)

    def test_without_a_font(self):
        import plan_pictures
        err = io.StringIO()
        with tempfile.TemporaryDirectory() as work:
            arguments = ["plan_pictures.py", "--plan", "jilin-2025", "--lang", "zh", "--output", work]
            with mock.patch("pictures.look._add_chinese", return_value=False), redirect_stderr(err), \
                    mock.patch("sys.argv", arguments):
                self.assertEqual(plan_pictures.main(), 2)
        self.assertIn("no font with Chinese characters is installed", err.getvalue())

    def test_columns(self):
        done = run("--columns", "jilin-2020")
        self.assertEqual(done.returncode, 0)
        self.assertIn("urban_community_workers", done.stdout.split())
        self.assertIn("fonts-noto-cjk", run("--help").stdout)


if __name__ == "__main__":
    unittest.main()
