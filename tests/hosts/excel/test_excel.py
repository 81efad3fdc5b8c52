# SPDX-License-Identifier: MIT
"""Builds the Excel add-in and the library's DLL by mingw-w64 and runs both under wine.

Excel itself is not to be had here: standin.exe takes its place. It loads the add-in, keeps what it registers,
and calls the functions with what the cells of vectors/spreadsheet.csv and of cells.csv hold. The C vectors go
through the DLL. What the machine lacks is skipped: a compiler for Windows, wine, or wine for 32 bits, which is
Debian's wine32 or what wine32.sh has put into build-wine32/.

Usage: test_excel.py --meson=PROGRAM --table=PROGRAM --work=DIR
       --table prints the table of functions; --work keeps the builds, so that a second run is quick
"""

import argparse
import csv
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
VECTORS = ROOT / "tests" / "vectors"
SPREADSHEET, DATABASE = VECTORS / "spreadsheet.csv", VECTORS / "database.csv"
sys.path.insert(0, str(ROOT / "tests"))
import tap  # noqa: E402

FLAGS = shlex.split("-std=c11 -O1 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
                    " -D__USE_MINGW_ANSI_STDIO=1 -static-libgcc -Wl,--kill-at")
SYSTEM_DLLS = {"KERNEL32.dll", "msvcrt.dll"}
ENTRIES = {"xlAutoOpen", "xlAutoClose", "xlAutoFree12", "xlAddInManagerInfo12"}
MOST_TEXT = 255  # what Excel takes of a text that is registered
ENGLISH, CHINESE = "1", "86"  # Excel's country by its telephone code
CATEGORIES = {ENGLISH: "Workforce targets", CHINESE: "人才队伍目标"}
SECONDS = 300
WINE32 = ROOT / "build-wine32" / "bin"


class Failed(Exception):
    """A command failed; the text is the command and what it said."""


def run(command, log, env=None, **more):
    """What a command printed; its output goes to a file, since wine's services keep a pipe open for long."""
    with open(log, "w+b") as output:
        done = subprocess.run([str(part) for part in command], env=env, timeout=SECONDS, check=False,
                              stdin=subprocess.DEVNULL, stdout=output,
                              stderr=subprocess.STDOUT if env is None else subprocess.DEVNULL, **more)
        output.seek(0)
        text = output.read().decode("utf-8", "replace").replace("\r\n", "\n")
    if done.returncode != 0:
        raise Failed(f"{shlex.join(map(str, command))}: status {done.returncode}\n{text}")
    return text


def rows_in(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return len(list(csv.reader(lines))) - 1


class Machine:
    """One kind of Windows: its compiler, its builds, and wine for it."""

    def __init__(self, given, bits, name, addin, arch):
        self.given, self.bits, self.name, self.arch = given, bits, name, arch
        self.work = given.work / str(bits)
        self.addin = self.work / "build" / "lib" / "hosts" / "excel" / addin
        self.dll = self.work / "build" / "lib" / "libswtarget-0.dll"
        self.log = self.work / "log"
        # Microsoft's compilers align the stack of 32 bits to 4 bytes, and Excel is built by them.
        self.flags = ["-mpreferred-stack-boundary=2"] if bits == 32 else []
        self.is_built, self.reason = False, None

    def tool(self, name):
        return f"{self.name}-w64-mingw32-{name}"

    def prepare(self):
        """Finds out what this machine lacks; a first look at wine sets it up."""
        self.work.mkdir(parents=True, exist_ok=True)
        if shutil.which(self.tool("gcc")) is None:
            package = f"gcc-mingw-w64-{self.name.replace('_', '-')}"
            self.reason = f"there is no {self.tool('gcc')} (package {package})"
        elif shutil.which("wine") is None or shutil.which("wineboot") is None:
            self.reason = "there is no wine (packages wine and wine64)"
        else:
            try:
                run(["wineboot", "--init"], self.log, self.environment())
            except Failed:
                self.reason = f"wine runs no programs of {self.bits} bits here (package wine{self.bits})"
                if self.bits == 32:
                    self.reason += "; tests/hosts/excel/wine32.sh build-wine32 fetches it"

    def skip(self):
        raise tap.Skip(self.reason)

    def meson(self):
        build = self.work / "build"
        cross = ROOT / "lib" / "hosts" / "excel" / "cross" / f"{self.name}-w64-mingw32.txt"
        if not (build / "build.ninja").exists():
            run([self.given.meson, "setup", build, ROOT, f"--cross-file={cross}", "-Dexcel=enabled",
                 "-Dwerror=true", "-Dexamples=false", "-Dtests=disabled"], self.log)
        run([self.given.meson, "compile", "-C", build], self.log)

    def compile(self, program, *arguments):
        output = ["-o", self.work / program]
        run([self.tool("gcc"), *FLAGS, *self.flags, "-I", ROOT / "include", *output, *arguments], self.log)

    def build(self):
        """The add-in and the DLL; the stand-in with and without its entry; the runner of the C vectors."""
        self.meson()
        standin = [*sorted(HERE.glob("*.c")), VECTORS / "vector.c"]
        self.compile("standin.exe", *standin)
        self.compile("other.exe", "-DSTANDIN_WITHOUT_ENTRY", *standin)
        library = [f"-L{self.dll.parent}", "-lswtarget"]
        self.compile("run_vectors.exe", *sorted(VECTORS.glob("*.c")), *library)
        shutil.copy(self.dll, self.work)
        self.is_built = True
        return []

    def need_build(self):
        if not self.is_built:
            raise Failed("it was not built")

    def environment(self):
        kept = dict(os.environ)
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            kept.pop(name, None)
        if self.bits == 32 and WINE32.exists():
            kept["PATH"] = f"{WINE32}:{kept['PATH']}"
        return kept | {"WINEPREFIX": str(self.work / "wine"), "WINEARCH": self.arch, "WINEDEBUG": "-all",
                       "WINEDLLOVERRIDES": "mscoree,mshtml="}

    def wine(self, program, *arguments):
        """What a program printed that ran to its end as it should."""
        self.need_build()
        return run(["wine", self.work / program, *arguments], self.log, self.environment(), cwd=ROOT)

    def standin(self, command, *arguments):
        return self.wine("standin.exe", self.addin, command, *arguments)

    def stop_wine(self):
        """Ends what wine has left running in the background for this machine's own prefix."""
        if self.reason is None and shutil.which("wineserver"):
            subprocess.run(["wineserver", "-k"], env=self.environment(), check=False,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def counted(pattern, text, *wanted):
    """Faults unless the last line has the pattern and its numbers are the wanted ones."""
    found = re.fullmatch(pattern, text.splitlines()[-1] if text else "")
    if found and found.groups() == tuple(map(str, wanted)) and "0" != str(wanted[0]):
        return []
    return [f"wanted {pattern} with {wanted}, printed: {text}"]


def check_files(machine):
    """The add-in and the DLL need no file that a user may lack; the add-in exports its procedures alone."""
    machine.need_build()
    for file in (machine.addin, machine.dll):
        headers = run([machine.tool("objdump"), "-p", file], machine.log)
        needs = set(re.findall(r"DLL Name: (\S+)", headers))
        if not needs or needs - SYSTEM_DLLS:
            yield f"{file.name} needs {', '.join(sorted(needs)) or 'nothing that could be read'}"
    symbols = run([machine.tool("objdump"), "-p", machine.addin], machine.log)
    table = symbols.partition("[Ordinal/Name Pointer] Table")[2].partition("\n\n")[0]
    exported = set(re.findall(r"\[ *\d+\] (\S+)", table))
    others = {name for name in exported - ENTRIES if not re.fullmatch(r"swth_excel_\d+_\d", name)}
    if ENTRIES - exported or others:
        yield f"exported: lacks {sorted(ENTRIES - exported)}, has {sorted(others)} besides"


def wanted_texts(row, country):
    """What is registered of a row of the table, from the name on."""
    zh = "_zh" if country == CHINESE else ""
    helps = [argument["help" + zh] for argument in row["arguments"]]
    helps[-1] += "  "  # so that Excel does not cut it short
    names = ",".join(argument["name" + zh] for argument in row["arguments"])
    return [row["name"], names, "1", CATEGORIES[country], "", "", row["help" + zh], *helps]


def check_registered(machine, country):
    """Every function of the table, in its order, in the language of the country, within Excel's limits."""
    table = json.loads(subprocess.run([machine.given.table], check=True, stdout=subprocess.PIPE).stdout)
    lines = machine.standin("list", country).splitlines()
    if len(table) == 0 or lines[-1:] != [f"{len(table)} functions"]:
        yield f"{lines[-1:]} instead of {len(table)}"
    for number, (row, line) in enumerate(zip(table, lines)):
        texts, count = line.split("\t"), len(row["arguments"])
        head = [str(machine.addin), f"swth_excel_{number}_{count}", "Q" * (count + 1) + "$"]
        if texts != head + wanted_texts(row, country):
            yield f"{row['name']}: registered {texts}"
        if any(len(text.encode("utf-16-le")) > 2 * MOST_TEXT for text in texts):
            yield f"{row['name']}: a text of more than {MOST_TEXT} signs"


def check_cells(machine, path):
    rows = rows_in(path)
    return counted(r"(\d+) cells, (\d+) differ, (\d+) answers freed", machine.standin("cells", path),
                   rows, 0, rows)


def check_memory(machine):
    for path in (SPREADSHEET, HERE / "cells.csv"):
        calls = 20 * rows_in(path)
        text = machine.standin("memory", path)
        blocks = re.search(r"(\d+) before$", text)[1]
        yield from counted(r"(\d+) cells, (\d+) answers freed, (\d+) blocks in use, (\d+) before", text,
                           calls, calls, blocks, blocks)


def check_threads(machine):
    return counted(r"(\d+) cells on (\d+) threads, (\d+) differ", machine.standin("threads", SPREADSHEET),
                   4 * 20 * rows_in(SPREADSHEET), 4, 0)


def check_life(machine):
    version = re.search(r"version: '([^']+)'", (ROOT / "meson.build").read_text(encoding="utf-8"))[1]
    text = machine.standin("life")
    if f"libswtarget {version}" not in text:
        yield f"the list of add-ins would show {text!r}, not version {version}"


def check_other_program(machine):
    """In a program without Excel's entry the add-in says that it cannot be used, and nothing is called."""
    try:
        text = machine.wine("other.exe", machine.addin, "list", ENGLISH)
    except Failed as failure:
        text = str(failure)
    return [] if "status 1\n0 functions" in text else [text]


def check_vectors(machine):
    """The C vectors through the DLL: each line of the runner's is ok, and every table was run."""
    tables = [path for path in sorted(VECTORS.glob("*.csv")) if path not in (SPREADSHEET, DATABASE)]
    text = machine.wine("run_vectors.exe", *tables)
    lines = re.findall(r"^ok \d+ - \w+: (\d+) rows, 0 differ$", text, re.M)
    rows = sum(map(rows_in, tables))
    if rows == 0 or sum(map(int, lines)) != rows or "not ok" in text:
        yield f"{rows} rows, the runner printed: {text}"


def checks_of(machine):
    """The checks that this machine can make, and one that says why it cannot make the rest."""
    machine.prepare()
    files = [("is built", machine.build), ("needs no other file", lambda: check_files(machine))]
    if machine.reason is not None:
        compiles = shutil.which(machine.tool("gcc")) is not None
        return (files if compiles else []) + [("runs", machine.skip)]
    return files + [("registers all in English", lambda: check_registered(machine, ENGLISH)),
                    ("registers all in Chinese", lambda: check_registered(machine, CHINESE)),
                    ("vectors as cells", lambda: check_cells(machine, SPREADSHEET)),
                    ("what only cells hold", lambda: check_cells(machine, HERE / "cells.csv")),
                    ("all memory comes back", lambda: check_memory(machine)),
                    ("four threads at once", lambda: check_threads(machine)),
                    ("opened, closed, refused", lambda: check_life(machine)),
                    ("in a program that is not Excel", lambda: check_other_program(machine)),
                    ("vectors through the DLL", lambda: check_vectors(machine))]


def without_failed(check):
    """Turns a failed command into faults, line by line."""
    def checked():
        try:
            return list(check())
        except Failed as failure:
            return str(failure).splitlines()
    return checked


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--meson", required=True)
    parser.add_argument("--table", required=True, help="the program that prints the table of functions")
    parser.add_argument("--work", required=True, type=pathlib.Path)
    given = parser.parse_args()
    given.work = given.work.resolve()
    machines = [Machine(given, 64, "x86_64", "swtarget.xll", "win64"),
                Machine(given, 32, "i686", "swtarget32.xll", "win32")]
    try:
        return tap.run([(f"{machine.bits} bits: {name}", without_failed(check))
                        for machine in machines for name, check in checks_of(machine)])
    finally:
        for machine in machines:
            machine.stop_wine()


if __name__ == "__main__":
    sys.exit(main())
