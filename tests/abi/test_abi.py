#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the shared library against the snapshot of its binary interface, by abidiff.

Usage: test_abi.py LIBRARY SNAPSHOT
       test_abi.py --write LIBRARY SNAPSHOT    makes the snapshot anew, with each release

A symbol that was added is noted. Any other change (a symbol gone, a structure or a signature that differs) fails,
unless the soname moved: then the snapshot is to be made anew. LIBRARY needs debugging information.
"""

import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402


def said(*command):
    done = subprocess.run([str(part) for part in command], text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout


def write(library, snapshot):
    status, text = said("abidw", "--no-corpus-path", "--no-comp-dir-path", "--no-show-locs",
                        "--out-file", snapshot, library)
    return status or text


def headers_of_elf(library):
    return said("readelf", "-h", "-d", "-S", "-W", library)[1]


def soname(text):
    return re.findall(r"\(SONAME\).*\[(.*)\]|soname='([^']*)'", text)[0]


def check_tools(library, snapshot):
    if not shutil.which("abidiff"):
        raise tap.Skip("no abidiff; Debian has it in abigail-tools")
    elf = headers_of_elf(library)
    if ".debug_info" not in elf:
        raise tap.Skip("the library was built without debugging information")
    if "elf-amd-x86_64" in snapshot.read_text(encoding="utf-8") and "X86-64" not in elf:
        raise tap.Skip("the snapshot is of x86-64")


def differences(library, snapshot, *more):
    """What abidiff says; exit bits 1 and 2 are mistakes of ours. It is told no headers: with them it takes types of
    the snapshot for private ones, and passes over what was changed in them."""
    status, text = said("abidiff", *more, snapshot, library)
    if status & 3:
        raise RuntimeError(text)
    return text.splitlines() if status else []


def interface_is_kept(library, snapshot):
    check_tools(library, snapshot)
    moved = {name for name in soname(headers_of_elf(library)) if name} != {
        name for name in soname(snapshot.read_text(encoding="utf-8")) if name}
    for line in differences(library, snapshot):
        print(f"# {line}")
    if moved:
        print("# the soname moved: make the snapshot anew with test_abi.py --write")
        return []
    broken = differences(library, snapshot, "--no-added-syms")
    return broken and broken + [
        "An interface that was released is kept, or abi_version in meson.build moves. Before that release, or with",
        "the new soname: tests/abi/test_abi.py --write build/lib/libswtarget.so tests/abi/swtarget.abi"]


def main():
    arguments = [pathlib.Path(argument) for argument in sys.argv[1:] if argument != "--write"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    if "--write" in sys.argv:
        sys.exit(write(*arguments))
    return tap.run([("the binary interface is the snapshot's, or larger", lambda: interface_is_kept(*arguments))])


if __name__ == "__main__":
    sys.exit(main())
