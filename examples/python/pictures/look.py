# SPDX-License-Identifier: MIT
"""How the pictures look: colours that the colour-blind tell apart, and fonts that have Chinese characters.

Colours: Okabe and Ito, Color Universal Design (2008). matplotlib opens only the first face of a font
collection, which in Noto's is the Japanese one; the face for simplified Chinese is taken out of it.
"""

import logging
import pathlib
import tempfile

import matplotlib
from fontTools.ttLib import TTFont, TTLibError
from matplotlib import font_manager, ticker
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
BLUE, VERMILLION, PURPLE, GREY = "#0072B2", "#D55E00", "#CC79A7", "#B8B8B8"
INK, FAINT = "#222222", "#DDDDDD"

LATIN, CHINESE = "DejaVu Sans", "Noto Sans CJK SC"
COLLECTION = "NotoSansCJK-Regular.ttc"
FACES = 5
DPI = 100


def use(chinese_first=False):
    """Sets matplotlib up; False where there is no font with Chinese characters."""
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    has_chinese = _add_chinese()
    families = [CHINESE, LATIN] if chinese_first else [LATIN, CHINESE]
    matplotlib.rcParams.update({
        "font.family": families if has_chinese else [LATIN], "font.size": 10, "axes.unicode_minus": False,
        "text.color": INK, "axes.labelcolor": INK, "xtick.color": INK, "ytick.color": INK,
        "axes.edgecolor": "#888888", "axes.spines.top": False, "axes.spines.right": False,
        "axes.axisbelow": True, "grid.color": FAINT, "grid.linewidth": 0.8, "axes.titlesize": 11,
        "axes.titlelocation": "left", "legend.frameon": False, "svg.fonttype": "path",
        "svg.hashsalt": "swtarget", "figure.facecolor": "white"})
    return has_chinese


def figure(width, height):
    """A figure of so many pixels that belongs to no window."""
    made = Figure(figsize=(width / DPI, height / DPI), dpi=DPI)
    FigureCanvasAgg(made)
    return made


def thousands(axis):
    axis.set_major_formatter(ticker.FuncFormatter(lambda number, _: f"{number:,.0f}"))


def few_ticks(most=6):
    return ticker.MaxNLocator(most, integer=True)


def has_chinese_characters(text):
    return any("\u3000" <= character <= "\u9fff" for character in text)


def _add_chinese():
    if any(entry.name == CHINESE for entry in font_manager.fontManager.ttflist):
        return True
    collections = [path for path in font_manager.findSystemFonts() if path.endswith(COLLECTION)]
    try:
        return bool(collections) and _add_face(collections[0])
    except (OSError, TTLibError):
        return False


def _add_face(collection):
    """Makes the face known, in a file of its own that stays as long as Python runs."""
    for number in range(FACES):
        with TTFont(collection, fontNumber=number, lazy=True) as face:
            if face["name"].getDebugName(1) == CHINESE:
                path = pathlib.Path(_FOLDER.name, "NotoSansCJKsc-Regular.otf")
                face.save(path)
                font_manager.fontManager.addfont(str(path))
                return True
    return False


_FOLDER = tempfile.TemporaryDirectory(prefix="swtarget-font-")
