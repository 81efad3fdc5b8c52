# SPDX-License-Identifier: MIT
"""The rules of the house, read off the source tree: sizes, which way includes go, what README shows.

Usage: test_house.py SOURCE_ROOT
"""

import os
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 50
SOURCES = {".c", ".h", ".py", ".sh", ".build"}

# What a module may include beside itself: a module is a stem (ratio.h, ratio.c, ratio_part.h) or a folder of
# lib/. base <- ratio <- {growth, require, ...} <- {figure, assess} <- plans, and nothing the other way.
ON_RATIO = {"growth", "require", "workload", "coverage", "apportion", "supply"}
ON_THESE = {"figure", "assess"}
INCLUDES = {"base": set(), "exact": {"base", "ratio"}, "ratio": {"base", "exact"}}
INCLUDES["columns"] = INCLUDES["checks"] = {"base", "ratio", "exact"}
INCLUDES.update({name: {"base", "ratio", "exact", "checks", "columns"} for name in ON_RATIO})
INCLUDES.update({name: INCLUDES["growth"] | ON_RATIO for name in ON_THESE})
INCLUDES["plans"] = {"base", "ratio"} | ON_RATIO | ON_THESE
INCLUDES["umbrella"] = set(INCLUDES) - {"exact", "checks", "columns"}
INCLUDES["hosts"] = INCLUDES["umbrella"] | {"umbrella"}


def tree(root):
    """Every file of the source tree, without build directories and what version control keeps; in a second
    work tree that is a file named .git."""
    for directory, folders, names in os.walk(root):
        folders[:] = [f for f in folders if not f.startswith("build") and f not in (".git", "__pycache__")]
        for name in sorted(set(names) - {".git"}):
            yield pathlib.Path(directory, name)


def sources(root):
    return [path for path in tree(root) if path.suffix in SOURCES]


def core(root):
    """The C files of lib/, hosts apart."""
    paths = sorted(pathlib.Path(root, "lib").rglob("*.[ch]"))
    return [path for path in paths if "hosts" not in path.relative_to(root).parts]


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def files_are_short(root):
    return [f"{path.relative_to(root)} has {len(lines(path))} lines" for path in core(root)
            if len(lines(path)) > MOST_LINES]


def function_sizes(text):
    """(name, lines from the first of its head to its closing brace) of each function in a C file.

    The layout is fixed: a function's braces stand alone at the start of a line, and nothing else's do but the
    closing one of a table, which has a semicolon.
    """
    begin, head = 0, []
    for number, line in enumerate(text):
        if line == "{" and head:
            begin = number - len(head)
            name = re.findall(r"(\w+)\(", " ".join(head))
        elif line == "}" and begin:
            yield (name[0] if name else "?"), number - begin + 1
            begin = 0
        starts_head = re.match(r"[A-Za-z_]", line) and not line.endswith(";")
        head = [line] if starts_head else head + [line] if head and re.match(r"\s+\S", line) else []


def functions_are_short(root):
    found = [(path, *size) for path in core(root) for size in function_sizes(lines(path))]
    if not found:
        return ["no function was found"]
    return [f"{path.relative_to(root)}: {name} has {count} lines" for path, name, count in found
            if count > MOST_LINES_OF_A_FUNCTION]


def module_of(path, root):
    """The module a file belongs to, by its path below include/ or lib/."""
    parts = path.resolve().relative_to(root).parts
    if parts[0] == "include":
        return path.stem if len(parts) == 3 else "umbrella"
    return parts[1] if len(parts) > 2 else path.stem.split("_")[0]


def resolve(include, path, root):
    """The file of this tree that an include names, None where it is a system's."""
    for folder in (path.parent, root / "lib", root / "include"):
        if (folder / include).is_file():
            return folder / include
    return None


def arrows_of(path, root):
    for include in re.findall(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', path.read_text(encoding="utf-8"), re.M):
        found = resolve(include, path, root)
        if found:
            yield include, module_of(found, root)


def arrows_go_one_way(root):
    faults, count = [], 0
    for path in sorted([*(root / "include").rglob("*.h"), *(root / "lib").rglob("*.[ch]")]):
        module = module_of(path, root)
        if module not in INCLUDES:
            faults.append(f"{path.relative_to(root)}: the module {module} has no place in the order")
            continue
        for include, target in arrows_of(path, root):
            count += 1
            if target != module and target not in INCLUDES[module]:
                faults.append(f"{path.relative_to(root)} includes {include}: {module} may not know {target}")
    return faults or ([] if count else ["no include was found"])


def readme_shows_the_quickstart(root):
    readme, example = root / "README.md", root / "examples" / "quickstart.c"
    if not readme.exists():
        raise tap.Skip("there is no README.md")
    block = re.search(r"^```c\n(.*?)^```", readme.read_text(encoding="utf-8"), re.S | re.M)
    if not block:
        return ["README.md has no C block"]
    wanted = example.read_text(encoding="utf-8")
    return [] if block[1] == wanted else ["the first C block of README.md is not examples/quickstart.c"]


def texts_are_clean(root):
    """Faults of sources that are not UTF-8 with plain line ends and without space that nobody sees."""
    for path in sources(root):
        text = path.read_bytes().decode("utf-8")
        if "\r" in text or not text.endswith("\n") or text.endswith("\n\n"):
            yield f"{path.relative_to(root)}: carriage returns, or an end that is not one line feed"
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip():
                yield f"{path.relative_to(root)}:{number}: space at the end of the line"


def licence_is_named(root):
    for path in sources(root):
        if "SPDX-License-Identifier: MIT" not in "".join(lines(path)[:2]):
            yield f"{path.relative_to(root)} does not name the licence in its first two lines"


def no_machine_is_named(root):
    """Faults of absolute paths that exist on one machine only."""
    place = re.compile(r"(?<![\w.-])/(?:work|root|home|Users)/[\w.]")
    for path in tree(root):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if place.search(line):
                yield f"{path.relative_to(root)}:{number}: {place.search(line)[0]}..."


def scripts_can_be_run(root):
    for path in tree(root):
        started = path.suffix == ".sh" or path.relative_to(root).parts[0] == ".ci"
        if started and not os.access(path, os.X_OK):
            yield f"{path.relative_to(root)} is not executable"


def unit_tests_are_run(root):
    """Faults of unit tests that stand in the tree and that no build knows."""
    builds = sorted((root / "tests").rglob("meson.build"))
    build = "".join(path.read_text(encoding="utf-8") for path in builds)
    for path in sorted((root / "tests" / "unit").glob("test_*.c")):
        name = re.sub(r"^test_", "", path.stem)
        if f"'{name}'" not in build:
            yield f"{path.relative_to(root)} is named in no meson.build of tests/"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    return tap.run([
        (f"no file of lib/ over {MOST_LINES} lines", lambda: files_are_short(root)),
        (f"no function of lib/ over {MOST_LINES_OF_A_FUNCTION} lines", lambda: functions_are_short(root)),
        ("includes go one way", lambda: arrows_go_one_way(root)),
        ("README.md shows examples/quickstart.c", lambda: readme_shows_the_quickstart(root)),
        ("texts are clean", lambda: texts_are_clean(root)),
        ("every source names its licence", lambda: licence_is_named(root)),
        ("nothing names a place on one machine", lambda: no_machine_is_named(root)),
        ("scripts can be run", lambda: scripts_can_be_run(root)),
        ("every unit test is run", lambda: unit_tests_are_run(root)),
    ])


if __name__ == "__main__":
    sys.exit(main())
