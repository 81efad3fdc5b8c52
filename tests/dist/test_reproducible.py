# SPDX-License-Identifier: MIT
"""Builds copies of the tree in two places of unlike names; what users install must be the same byte for byte.

Debugging information names the place of a build, so it is mapped away by -ffile-prefix-map, as packagers' flags do.

Usage: test_reproducible.py --meson=PROGRAM SOURCE_ROOT
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

PLACES = ("first", "second/and/much/further/down")


def build(meson, source, place):
    """Returns the build directory of a copy of the tree."""
    shutil.copytree(source, place, symlinks=True,
                    ignore=lambda _, names: [n for n in names if n.startswith("build") or n in (".git", "__pycache__")])
    directory = place / "made"
    for command in ([meson, "setup", directory, place, "-Dtests=disabled", "-Dexamples=false", "-Dpython=disabled",
                     "-Dgnumeric=disabled", f"-Dc_args=-ffile-prefix-map={place}=."],
                    [meson, "compile", "-C", directory]):
        done = subprocess.run([str(part) for part in command], text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if done.returncode != 0:
            raise RuntimeError(done.stdout)
    return directory


def made(directory):
    """The files that a user gets, by name."""
    found = [path for kind in ("*.so.*.*.*", "*.oxt") for path in directory.rglob(kind) if path.is_file()]
    return {str(path.relative_to(directory)): path.read_bytes() for path in found}


def same_bytes(meson, source):
    with tempfile.TemporaryDirectory() as work:
        first, second = (made(build(meson, source, pathlib.Path(work, place))) for place in PLACES)
    faults = [f"{name} differs" for name in first if first[name] != second.get(name)]
    return faults or ([] if any("libswtarget.so" in name for name in first) else ["no library was made"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meson", required=True)
    parser.add_argument("source", type=pathlib.Path)
    given = parser.parse_args()
    return tap.run([("two places give the same bytes", lambda: same_bytes(given.meson, given.source))])


if __name__ == "__main__":
    sys.exit(main())
