# SPDX-License-Identifier: MIT
"""The pictures of examples/python/plan_pictures.py: what they say, and that no text hides another."""

import pathlib
import sys
import unittest
from contextlib import contextmanager

import swtarget
from optional import needs_chinese, needs_matplotlib, needs_pandas, pandas

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "examples" / "python"))
PLANS = ("sichuan-2020", "anhui-2025", "county-2023", "jilin-2025", "jilin-2020")


@contextmanager
def drawn_texts():
    """The boxes of all texts that are drawn, in pixels."""
    from matplotlib.text import Text
    boxes, draw = [], Text.draw

    def recorded(self, renderer, *arguments, **options):
        if self.get_visible() and self.get_text().strip():
            boxes.append((self.get_text(), Text.get_window_extent(self, renderer)))
        return draw(self, renderer, *arguments, **options)
    Text.draw = recorded
    try:
        yield boxes
    finally:
        Text.draw = draw


def overlapping(boxes):
    """Pairs of texts that cover each other by more than a pixel."""
    def meet(box, other):
        return (min(box.x1, other.x1) - max(box.x0, other.x0) > 1
                and min(box.y1, other.y1) - max(box.y0, other.y0) > 1)
    return [(one, other) for place, (one, box) in enumerate(boxes) for other, there in boxes[:place]
            if meet(box, there)]


@needs_matplotlib
@needs_pandas
@needs_chinese
class Pictures(unittest.TestCase):
    def check(self, report):
        """No text covers another, and each is within the picture. Gives the texts."""
        from pictures import report as reports
        figure = reports.picture(report)
        figure.canvas.draw()
        with drawn_texts() as boxes:
            figure.canvas.draw()
        self.assertGreater(len(boxes), 12)
        self.assertEqual(overlapping(boxes), [])
        width, height = figure.bbox.width, figure.bbox.height
        self.assertEqual([text for text, box in boxes if min(box.x0, box.y0) < 0 or box.x1 > width
                          or box.y1 > height], [])
        return [text for text, _ in boxes]

    def test_texts_of_the_published(self):
        from pictures import look, report
        for lang in ("en", "zh"):
            self.assertTrue(look.use(lang == "zh"))
            for name in PLANS:
                with self.subTest(plan=name, lang=lang):
                    self.check(report.of_published(swtarget.plan(name), lang))

    def test_a_count_on_the_path_is_said_once(self):
        from pictures import look, report
        look.use()
        texts = self.check(report.of_published(swtarget.plan("sichuan-2020"), "en"))
        self.assertEqual([texts.count(said) for said in ("19,000", "23,370", "53,491")], [1, 1, 1])

    def test_texts_of_a_table(self):
        from pictures import look, report
        names = ["南关区", "Long name, of a county that goes on", "前郭尔罗斯蒙古族自治县", "x"] * 20
        frame = pandas.DataFrame({
            "name": names, "urban_communities": [row * 7 % 50 for row in range(80)],
            "certified_in_urban_communities": [row * 5 % 97 if row % 9 else None for row in range(80)],
            "elders": [123456] * 80, "elder_social_workers": [row for row in range(80)]})
        for lang in ("en", "zh"):
            look.use(lang == "zh")
            self.check(report.of_frame(swtarget.plan("jilin-2025"), lang, frame, "t.csv"))
            found = report.of_frame(swtarget.plan("jilin-2025"), lang, frame, "t.csv")
            self.assertIn("25", report.needs_said(found))

    def test_that_overlaps_are_found(self):
        from pictures import look
        look.use()
        figure = look.figure(300, 100)
        figure.text(0.1, 0.5, "one text")
        figure.text(0.2, 0.5, "another text")
        with drawn_texts() as boxes:
            figure.canvas.draw()
        self.assertEqual(overlapping(boxes), [("another text", "one text")])

    def test_sentences(self):
        from pictures import look, report
        look.use()
        said = {name: report.path_said(report.of_published(swtarget.plan(name), "en")) for name in PLANS}
        self.assertIn("comes to 53,491, 1,509 short of 55,000", said["sichuan-2020"])
        self.assertIn("for a base of 18,970 to 19,499", said["sichuan-2020"])
        self.assertIn("takes 79,159 in 2020; as rounded figures, 78,679 to 79,640", said["anhui-2025"])
        self.assertIn("more than 120,000 in 2023-03, with 96,830 on the path at the end of 2022",
                      said["anhui-2025"])
        self.assertIn("100 people of 2020 are 247 in 2023", said["county-2023"])
        self.assertIn("stands for 15,000 to 24,999", said["jilin-2025"])
        self.assertIn("no path to draw", said["jilin-2020"])
        found = report.of_published(swtarget.plan("jilin-2025"), "en")
        self.assertIn("column certified_in_urban_communities", report.strip_said(found))
        frame = pandas.DataFrame({"agencies": [3]})
        nothing = report.of_frame(swtarget.plan("jilin-2025"), "en", frame, "t.csv")
        self.assertRegex(report.needs_said(nothing), "none of the columns urban_communities, .*elders")
        self.assertIn("no coverage to show", report.strip_said(nothing))
        self.assertEqual([height for _, height, _, _ in report.parts(nothing)][1:], [0, 0])

    def test_every_text_has_both_languages(self):
        import string
        from pictures.words import TEXTS
        for key, (english, chinese) in TEXTS.items():
            fields = [{field for _, field, _, _ in string.Formatter().parse(text) if field}
                      for text in (english, chinese)]
            self.assertEqual(fields[0], fields[1], key)
            self.assertTrue(english.isascii() or key == "strip", key)
            self.assertFalse(chinese.isascii(), key)

    def test_lines(self):
        from pictures.words import lines, width
        self.assertEqual(lines("one two three", 7), "one two\nthree")
        self.assertEqual(lines("一二三四，五", 8), "一二三四，\n五")
        self.assertEqual((width("ab"), width("一b")), (2, 3))


if __name__ == "__main__":
    unittest.main()
