# SPDX-License-Identifier: MIT
"""The messages of plan_report: both languages take the same values, and nothing else is said.

Usage: test_messages.py PLAN_REPORT_DIRECTORY
"""

import itertools
import pathlib
import re
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

STRING = r'"(?:[^"\\]|\\.)*"'
MESSAGE = re.compile(rf"^MESSAGE\(\s*(\w+),\s*((?:{STRING}\s*)+),\s*((?:{STRING}\s*)+)\)", re.M)
HAN = re.compile("[\u4e00-\u9fff]")
BARE = {"M_PERCENT", "M_COMMA", "M_CLAUSE", "M_FULL_STOP", "M_PLAN_TITLE", "M_TALLY_ITEM", "M_FROM_TO",
        "M_READ_SHARE"}
FEWER = {"M_PUBLISHED_FIGURES"}  # says the Chinese name beside the English one only in English

# Files whose words are names, not messages: of provinces, of columns, and the library's statuses.
NAMES = {"provinces.c", "column_names.c", "messages.c"}
WORDS = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
EXAMPLES = {"M_TOO_LARGE", "M_NOT_WHOLE", "M_BAD_ATTRITION", "M_ASSUMED_CENSUS"}
KEYS = {"care home", "at least", "more than"}  # values of fields, the same in every language


def joined(strings):
    return "".join(part[1:-1] for part in re.findall(STRING, strings))


def messages(folder, pattern="*.inc"):
    for path in sorted(folder.glob(pattern)):
        for name, english, chinese in MESSAGE.findall(path.read_text(encoding="utf-8")):
            yield name, joined(english), joined(chinese)


def all_are_read(folder):
    declared = sum(path.read_text(encoding="utf-8").count("\nMESSAGE(") for path in folder.glob("*.inc"))
    names = [name for name, _, _ in messages(folder)]
    return ([] if len(names) == declared > 100 else [f"{len(names)} of {declared} messages were read"]) + [
        f"{name} stands there twice" for name in set(names) if names.count(name) > 1]


def both_languages_take_the_same_values(folder):
    for name, english, chinese in messages(folder):
        places = [set(re.findall(r"\{(.*?)\}", text)) for text in (english, chinese)]
        wanted = {str(number) for number in range(1, len(places[0]) + 1)}
        if places[0] != wanted or (places[1] != wanted and name not in FEWER):
            yield f"{name}: {sorted(places[0])} and {sorted(places[1])}"


def chinese_is_chinese(folder):
    for name, english, chinese in messages(folder):
        if name not in BARE and not HAN.search(chinese):
            yield f"{name}: {chinese!r}"
        if name != "M_HELP" and HAN.search(english.replace("万", "").replace("吉林省", "")):
            yield f"{name}: {english!r}"


def every_message_is_used(folder):
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.[ch]")))
    used = set(re.findall(r"\bM_\w+", code))
    return [f"{name} is never said" for name, _, _ in messages(folder) if name not in used]


def nothing_is_said_outside_the_table(folder):
    for path in sorted(folder.glob("*.c")):
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.S)
        for string in re.findall(STRING, code):
            if path.name not in NAMES and WORDS.search(string) and string[1:-1] not in KEYS:
                yield f"{path.name}: {string}"


def no_figure_is_typed_by_hand(folder):
    """Figures come from the library; a report's words hold only dates of sources, and names with digits."""
    reports = itertools.chain(messages(folder, "messages.inc"), messages(folder, "messages_answers.inc"))
    for name, english, chinese in reports:
        if name.startswith(("M_HELP", "M_SOURCE_")) or name in EXAMPLES:
            continue
        for text in (english, chinese):
            if re.search(r"\d", re.sub(r"\{\d\}|UTF-8|GB18030|0x", "", text)):
                yield f"{name}: {text}"


def every_option_is_in_the_help(folder):
    code = (folder / "options.c").read_text(encoding="utf-8")
    options = re.findall(r'\{"([a-z-]+)", (?:no|required)_argument', code)
    helps = [texts for name, *texts in messages(folder) if name.startswith("M_HELP")]
    for language in range(2):
        text = "".join(texts[language] for texts in helps)
        for option in options:
            if not re.search(rf"\\n  --{option}\b", text):
                yield f"--{option} is not in the help, language {language}"
    if len(options) < 10:
        yield f"only {len(options)} options were read"


def lines_fit_the_page(folder):
    """As a terminal shows them, a Chinese character as two columns."""
    for path in sorted(folder.glob("*.inc")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if len(line) + sum(unicodedata.east_asian_width(character) in "WF" for character in line) > 110:
                yield f"{path.name}:{number} is too long"


if __name__ == "__main__":
    FOLDER = pathlib.Path(sys.argv[1])
    CHECKS = (all_are_read, both_languages_take_the_same_values, chinese_is_chinese, every_message_is_used,
              nothing_is_said_outside_the_table, no_figure_is_typed_by_hand, every_option_is_in_the_help,
              lines_fit_the_page)
    sys.exit(tap.run([(check.__name__, lambda check=check: check(FOLDER)) for check in CHECKS]))
