# SPDX-License-Identifier: MIT
"""A copy of the project that holds many mutants at once, one of which is chosen when a program starts.

For each mutant of a function the copy has a function more, and the original begins with a look at which is
chosen, so that a whole file's mutants cost one compilation. What a mutant changes outside functions (an enum,
the length of an array) cannot be chosen so late: such a mutant is written into a copy by itself.
"""

import collections
import os
import pathlib
import re
import shutil

from mutants import ROOT, all_files, functions_of, text_of

# In the environment: the mutant's number, how much processor time it may take, where to write who was called.
CHOICE, MILLISECONDS, CALLED = "SWT_MUTANT", "SWT_MUTANT_MILLISECONDS", "SWT_MUTANT_CALLED"

HEADER = """\
#ifndef SWTI_MUTANT_H
#define SWTI_MUTANT_H
__attribute__((visibility("hidden"))) extern int swti_mutant;
__attribute__((visibility("hidden"))) extern unsigned char swti_mutant_called[];
#define SWTI_MUTANTS(function, first, last) \\
    (swti_mutant >= (first) && swti_mutant <= (last) ? 1 : (swti_mutant_called[function] = 1, 0))
/* The first failed assertion of a test is enough; libcheck would go on to the next test. */
#define _ck_assert_failed swti_mutant_killed
void _Exit(int status);
__attribute__((weak, noreturn)) void swti_mutant_killed(const char *file, int line, const char *expression,
                                                        const char *message, ...);
__attribute__((weak, noreturn)) void swti_mutant_killed(const char *file, int line, const char *expression,
                                                        const char *message, ...)
{
    (void)file, (void)line, (void)expression, (void)message;
    _Exit(1);
}
#endif
"""

CHOOSER = """
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>

int swti_mutant;
unsigned char swti_mutant_called[%(functions)d];

__attribute__((constructor)) static void swti_mutant_choose(void)
{
    const char *choice = getenv("%(choice)s"), *limit = getenv("%(limit)s");
    swti_mutant = choice ? atoi(choice) : 0;
    if (limit) {
        const long long most = atoll(limit);
        const struct itimerval timer = {{0, 0}, {most / 1000, most %% 1000 * 1000}};
        setitimer(ITIMER_PROF, &timer, NULL);
    }
}

__attribute__((destructor)) static void swti_mutant_tell(void)
{
    const char *path = getenv("%(called)s");
    FILE *file = path ? fopen(path, "a") : NULL;
    if (file) {
        for (int i = 0; i < %(functions)d; i++)
            if (swti_mutant_called[i])
                fprintf(file, "%%d\\n", i);
        fclose(file);
    }
}
"""


def parameters_of(head):
    """The names in a function's head, as it would be called with."""
    inner = head[head.index("(", re.search(r"\b\w+\(", head).start()) + 1:head.rindex(")")]
    if inner.strip() == "void":
        return []
    return [re.search(r"(\w+)\s*(?:\[[^\]]*\])?\s*$", part).group(1) for part in inner.split(",")]


def copy_of(lines, function, number, mutant):
    """The function once more under a name of its own, with the mutant's line."""
    head = " ".join(line.strip() for line in lines[function.head:function.begin])
    head = re.sub(rf"\b{function.name}\(", f"{function.name}__m{number}(", head, count=1)
    head = re.sub(r"\b(static|inline)\b ?", "", head)
    body = list(lines[function.begin:function.end + 1])
    body[mutant.number - function.begin] = mutant.changed
    return [f"__attribute__((noinline, unused)) static {head}", *body]


def chooser_of(lines, function, index, numbers):
    """The lines that begin the original: is one of its mutants chosen?"""
    head = " ".join(line.strip() for line in lines[function.head:function.begin])
    call = f"({', '.join(parameters_of(head))})"
    nothing = re.match(rf"(?:\w+ )*void {function.name}\(", head)
    yield f"if (SWTI_MUTANTS({index}, {numbers[0]}, {numbers[-1]})) switch (swti_mutant) {{"
    for number in numbers:
        name = f"{function.name}__m{number}{call}"
        yield f"case {number}: {name}; return;" if nothing else f"case {number}: return {name};"
    yield "}"


class Schemata:
    """The copy in `tree`, with mutants numbered from 1 in the order of their files and functions."""

    def __init__(self, tree):
        self.tree = tree
        self.mutants = {}    # number: mutant
        self.function = {}   # number: the function's index
        self.ranges = {}     # file: (first line, last line, number) in the copy
        self.functions = 0
        self.copy_project()
        self.write("mutant.h", HEADER)

    def copy_project(self):
        """All but what `hold` writes; what is there and the same stays, so that it is not built anew."""
        wanted, held = {"mutant.h"}, set(all_files())
        for folder, folders, names in os.walk(ROOT):
            folders[:] = [name for name in folders
                          if not name.startswith((".git", "__pycache__", "build")) and
                          not pathlib.Path(folder, name, "meson-private").exists()]
            wanted.update(pathlib.Path(folder, name).relative_to(ROOT).as_posix() for name in names)
        for path in [path for path in self.tree.rglob("*") if path.is_file() or path.is_symlink()]:
            if path.relative_to(self.tree).as_posix() not in wanted:
                path.unlink()
        for file in wanted - held - {"mutant.h", ".git"}:
            target = self.tree / file
            if not target.exists() or target.read_bytes() != (ROOT / file).read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / file, target)

    def hold(self, mutants):
        """Puts these in, instead of those before; only mutants of functions can be."""
        by_file = collections.defaultdict(list)
        for mutant in mutants:
            by_file[mutant.file].append(mutant)
        self.mutants, self.function, self.ranges, self.functions = {}, {}, {}, 0
        for file in all_files():
            self.write_file(file, by_file[file])

    def write_file(self, file, mutants):
        lines = text_of(file).split("\n")
        out, done, self.ranges[file] = [], 0, []
        for function in functions_of(lines):
            own = [m for m in mutants if m.function and function.begin < m.number < function.end]
            if not own:
                continue
            out += lines[done:function.head]
            numbers = range(len(self.mutants) + 1, len(self.mutants) + 1 + len(own))
            index, self.functions = self.functions, self.functions + 1
            out.append(" ".join(line.strip() for line in lines[function.head:function.begin]) + ";")
            for number, mutant in zip(numbers, own):
                copy = copy_of(lines, function, number, mutant)
                self.ranges[file].append((len(out) + 1, len(out) + len(copy), number))
                self.mutants[number], self.function[number] = mutant, index
                out += copy
            out += lines[function.head:function.begin + 1]
            out += chooser_of(lines, function, index, numbers)
            done = function.begin + 1
        text = "\n".join([*out, *lines[done:]])
        if file == "lib/base.c":
            text += CHOOSER % {"functions": 4096, "choice": CHOICE, "limit": MILLISECONDS, "called": CALLED}
        self.write(file, text)

    def write(self, file, text):
        """Leaves a file alone that is as it should be, so that nothing is built anew for it."""
        path = self.tree / file
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def mutants_at(self, errors):
        """Which mutants a compiler complains about, by what it printed."""
        bad, within = set(), None
        for line in errors.splitlines():
            if "In function" in line or "inlined from" in line:
                inside = re.search(r"__m(\d+)\W", line)
                within = int(inside.group(1)) if inside else within if "inlined from" in line else None
            place = re.search(r"(lib/[\w/]+\.[ch]):(\d+):\d+: (?:fatal )?error:", line)
            if " error: " not in line:
                continue
            found = [number for first, last, number in self.ranges.get(place.group(1), [])
                     if first <= int(place.group(2)) <= last] if place else []
            if not found and within is None:
                raise ValueError(f"an error that is no mutant's: {line}")
            bad.add(found[0] if found else within)
        return bad
