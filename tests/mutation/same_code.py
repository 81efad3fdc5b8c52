# SPDX-License-Identifier: MIT
"""Whether a compiler makes the same code of a mutant as of the original: then nothing could tell them apart.

Asked of what survives alone. Both ways of building are compared, with two words and without, and the line
must take part in one of them at least.
"""

import functools
import pathlib
import shutil
import subprocess
import tempfile

from mutants import ROOT, text_of

WAYS = ((), ("-DSWTI_TWO_WORD", "-DSWTI_PORTABLE"))


def assembly(source, folder, way):
    """What gcc makes of a source, None where it does not compile."""
    run = subprocess.run(["gcc", "-std=c11", "-O2", "-w", "-S", "-o", "-", "-fvisibility=hidden",
                          "-ffp-contract=off", '-DSWT_VERSION="0"', "-I", ROOT / "include",
                          "-I", folder / "lib", *way, folder / source],
                         capture_output=True, text=True, check=False)
    return run.stdout if run.returncode == 0 else None


@functools.cache
def original(source, way):
    return assembly(source, ROOT, way)


@functools.cache
def sources_with(file):
    """The sources that a file is part of."""
    if file.endswith(".c"):
        return [file]
    sources = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("lib/**/*.c"))
    return [source for source in sources if not source.startswith("lib/hosts/") and any(
        pathlib.Path(part).resolve() == ROOT / file for part in subprocess.run(
            ["gcc", "-MM", "-I", ROOT / "include", "-I", ROOT / "lib", ROOT / source], capture_output=True,
            text=True, check=True).stdout.replace("\\\n", " ").split())]


def is_same(mutant):
    """Whether the mutant's code is the original's, in every source that it is part of."""
    with tempfile.TemporaryDirectory() as name:
        folder, used = pathlib.Path(name), False
        shutil.copytree(ROOT / "lib", folder / "lib", ignore=shutil.ignore_patterns("hosts", "python"))
        lines = text_of(mutant.file).split("\n")
        for source in sources_with(mutant.file):
            for way in WAYS:
                lines[mutant.number] = mutant.changed
                (folder / mutant.file).write_text("\n".join(lines), encoding="utf-8")
                if assembly(source, folder, way) != original(source, way):
                    return False
                lines[mutant.number] = "#error"
                (folder / mutant.file).write_text("\n".join(lines), encoding="utf-8")
                used = used or assembly(source, folder, way) is None
        return used
