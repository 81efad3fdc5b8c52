# SPDX-License-Identifier: MIT
"""Each public header compiles alone, and twice in one unit, as C11 and as C++11, without a warning.

Usage: test_headers.py INCLUDE_DIR --c=COMMAND [--cpp=COMMAND]
"""

import argparse
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import read_headers

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

STRICT = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]
LANGUAGES = {"c": ("C11", "-std=c11"), "cpp": ("C++11", "-std=c++11")}


def compile_text(command, suffix, flags, text, output="/dev/null"):
    """Compiles a text as a unit of its own; returns what the compiler said, nothing if it was content."""
    with tempfile.TemporaryDirectory() as directory:
        source = pathlib.Path(directory, "unit." + suffix)
        source.write_text(text, encoding="utf-8")
        run = subprocess.run([*command, *flags, "-c", str(source), "-o", str(output)], text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return [f"exit status {run.returncode}", *run.stdout.splitlines()] if run.returncode else []


def compiles(include, header, language, command):
    """A check that the header compiles; its second inclusion must be silent as well."""
    if not command:
        raise tap.Skip(f"no {LANGUAGES[language][0]} compiler")
    line = f"#include <{header.relative_to(include)}>\n"
    flags = [LANGUAGES[language][1], *STRICT, f"-I{include}"]
    return compile_text(command, language, flags, line * 2)


def has_c_linkage(include, command):
    """Faults of functions that a C++ program would look for under another name than the library's."""
    if not command:
        raise tap.Skip("no C++11 compiler")
    names = {function.name for function in read_headers.functions(include)}
    entries = ",\n".join(f"reinterpret_cast<void (*)()>({name})" for name in sorted(names))
    text = f"#include <swtarget.h>\nextern void (*all[])();\nvoid (*all[])() = {{\n{entries}}};\n"
    with tempfile.NamedTemporaryFile(suffix=".o") as unit:
        faults = compile_text(command, "cpp", ["-std=c++11", f"-I{include}"], text, unit.name)
        if faults:
            return faults
        listing = subprocess.run(["nm", "--undefined-only", unit.name], text=True, check=True,
                                 stdout=subprocess.PIPE).stdout
    wanted = set(re.findall(r"\bU (\w+)", listing))
    return [f"{name} is not extern \"C\"" for name in sorted(names - wanted)]


def umbrella_is_whole(include):
    """Faults of the umbrella header: it includes every other one and declares nothing."""
    umbrella, *others = read_headers.public_headers(include)
    code = read_headers.without_comments(umbrella.read_text(encoding="utf-8"))
    included = set(re.findall(r"#include <swtarget/(\w+\.h)>", code))
    missing = sorted({header.name for header in others} - included)
    more = [line for line in code.splitlines() if line.strip() and not line.startswith("#")]
    return [f"it lacks {name}" for name in missing] + [f"it declares: {line}" for line in more]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("include", type=pathlib.Path)
    parser.add_argument("--c", type=shlex.split, default=[])
    parser.add_argument("--cpp", type=shlex.split, default=[])
    given = parser.parse_args()
    include, commands = given.include, {"c": given.c, "cpp": given.cpp}
    checks = [(f"{header.name} as {LANGUAGES[language][0]}",
               lambda h=header, l=language: compiles(include, h, l, commands[l]))
              for header in read_headers.public_headers(include) for language in LANGUAGES]
    checks.append(("every function has C linkage in C++", lambda: has_c_linkage(include, given.cpp)))
    checks.append(("the umbrella header is whole", lambda: umbrella_is_whole(include)))
    return tap.run(checks)


if __name__ == "__main__":
    sys.exit(main())
