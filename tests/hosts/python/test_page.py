# SPDX-License-Identifier: MIT
"""The pages of examples/python/plan_pictures.py, opened in a real browser without a window."""

import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter

from optional import needs_chinese, needs_chromium, needs_matplotlib, needs_pandas

SCRIPT = pathlib.Path(__file__).resolve().parents[3] / "examples" / "python" / "plan_pictures.py"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--hide-scrollbars", "--window-size=1200,2400", "--enable-logging=stderr",
         "--virtual-time-budget=10000"]
TABLE = """\
name,urban_communities,certified_in_urban_communities
南关区,57,171
<b>&Town,39,100
东丰县,10,0
"""
NATURAL_WIDTH = 11 * 96  # eleven inches of 96 pixels

# Stands before the page's policy, which lets no script run: what the browser made of the pictures.
PROBE = """<script>
addEventListener("load", () => { document.documentElement.dataset.images = JSON.stringify(Array.from(
  document.images, each => [each.complete, each.naturalWidth, each.naturalHeight, each.alt.length])); });
</script>"""


class Text(html.parser.HTMLParser):
    """What a reader sees, and the tags in their order."""

    def __init__(self, content):
        super().__init__()
        self.tags, self.said, self.hidden = [], [], 0
        self.feed(content)
        self.text = re.sub(r"\s+", " ", "".join(self.said))

    def handle_starttag(self, tag, attributes):
        self.said.append(" ")
        self.tags.append((tag, dict(attributes)))
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data):
        self.said.append("" if self.hidden else data)


@needs_matplotlib
@needs_pandas
@needs_chinese
@needs_chromium
class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        work = tempfile.TemporaryDirectory()
        cls.addClassCleanup(work.cleanup)
        cls.work = pathlib.Path(work.name)
        (cls.work / "t.csv").write_text(TABLE, encoding="utf-8")
        cls.english = cls.made("--plan", "sichuan-2020", "--output", cls.work / "en")
        cls.chinese = cls.made("--plan", "jilin-2025", "--table", cls.work / "t.csv", "--lang", "zh",
                               "--output", cls.work / "zh")

    @staticmethod
    def made(*arguments):
        done = subprocess.run([sys.executable, SCRIPT, *map(str, arguments)], check=True, encoding="utf-8",
                              stdout=subprocess.PIPE)
        return pathlib.Path(done.stdout.splitlines()[1])

    def browse(self, page, *arguments):
        """What the browser prints, and what it says of the page."""
        with tempfile.TemporaryDirectory() as profile:
            command = ["chromium", *FLAGS, f"--user-data-dir={profile}", *arguments, page.as_uri()]
            done = subprocess.run(command, check=True, timeout=120, encoding="utf-8", stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE)
        return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]

    def probed(self, page, added=""):
        content = page.read_text(encoding="utf-8")
        self.assertEqual(content.count("<head>"), 1)
        probed = page.with_name("probed.html")
        probed.write_text(content.replace("<head>", "<head>" + PROBE).replace("</main>", added + "</main>"),
                          encoding="utf-8")
        return self.browse(probed, "--dump-dom")

    def images(self, dom):
        found = re.search(r'data-images="([^"]*)"', dom)[1]
        return [[int(part == "true") if part in ("true", "false") else int(part) for part in image.split(",")]
                for image in re.findall(r"\[([^\[\]]+)\]", found)]

    def test_english(self):
        dom, console = self.probed(self.english)
        self.assertEqual(console, [])
        page = Text(dom)
        for said in ("Sichuan's 13th five-year plan", "comes to 53,491, 1,509 short of 55,000",
                     "a base of 18,970 to 19,499", "Chengdu 3,765 ", "No count by area is known",
                     "short 2020 firm 55,000 19,000 36,000", "unknown – soft 18,164 unknown"):
            self.assertIn(said, page.text)
        images = self.images(dom)
        self.assertEqual(len(images), 2)
        for complete, width, height, alt in images:
            self.assertEqual((complete, width), (1, NATURAL_WIDTH))
            self.assertGreater(height, 300)
            self.assertGreater(alt, 30)

    def test_chinese(self):
        """Three of J3 in 57, 39 and 10 communities are 171, 117 and 30: 47 lack."""
        dom, console = self.probed(self.chinese)
        self.assertEqual(console, [])
        page = Text(dom)
        self.assertIn("J3：需要318，现有271，缺47", page.text)
        self.assertIn("<b>&Town", page.text)
        self.assertIn("吉林省民政事业“十四五”规划", page.text)
        self.assertNotIn("b", [tag for tag, _ in page.tags])
        self.assertEqual([image[:2] for image in self.images(dom)], [[1, NATURAL_WIDTH]] * 3)

    def test_that_faults_are_seen(self):
        """A picture from elsewhere and one that is broken: the browser must tell of them."""
        dom, console = self.probed(
            self.english, '<img src="http://127.0.0.1:9/x.png"><img src="data:image/png,x">')
        self.assertTrue(any("Content Security Policy" in line for line in console), console)
        self.assertEqual([image[1] for image in self.images(dom)][2:], [0, 0])

    def test_nothing_is_fetched(self):
        for path in (self.english, self.chinese):
            page = Text(path.read_text(encoding="utf-8"))
            addresses = [value for _, attributes in page.tags for name, value in attributes.items()
                         if name in ("src", "href", "srcset", "action", "data")]
            self.assertTrue(addresses)
            elsewhere = [value for value in addresses if not value.startswith("data:image/svg+xml;")]
            self.assertEqual(elsewhere, [])
            self.assertNotIn("script", [tag for tag, _ in page.tags])

    def test_its_structure(self):
        for path, lang, figures in ((self.english, "en", 2), (self.chinese, "zh-CN", 3)):
            page = Text(path.read_text(encoding="utf-8"))
            count = Counter(tag for tag, _ in page.tags)
            self.assertEqual((count["h1"], count["main"], count["h2"]), (1, 1, 6))
            self.assertEqual((count["figure"], count["figcaption"], count["img"]), (figures,) * 3)
            self.assertEqual(dict(page.tags)["html"], {"lang": lang})
            unscoped = [names for tag, names in page.tags if tag == "th" and "scope" not in names]
            self.assertEqual(unscoped, [])
            self.assertGreaterEqual(count["caption"], 3)

    def test_what_it_looks_like(self):
        from matplotlib import image
        for page, wanted in ((self.english, (0x0072B2, 0xB8B8B8, 0xE69F00)),
                             (self.chinese, (0x0072B2, 0xD55E00, 0xFEE838, 0x00224E))):
            shot = self.work / "shot.png"
            self.assertEqual(self.browse(page, f"--screenshot={shot}")[1], [])
            pixels = (image.imread(shot)[:, :, :3] * 255).round().astype("int64")
            self.assertEqual(pixels.shape, (2400, 1200, 3))
            flat = pixels[:, :, 0] * 65536 + pixels[:, :, 1] * 256 + pixels[:, :, 2]
            seen = Counter(flat.ravel().tolist())
            for colour in wanted:
                self.assertGreater(seen[colour], 100, hex(colour))
            self.assertGreater(seen[0xFFFFFF], 0.5 * pixels.size / 3)
            self.assertGreater(len(seen), 200)


if __name__ == "__main__":
    unittest.main()
