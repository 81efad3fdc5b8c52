# SPDX-License-Identifier: MIT
"""Installs the library as packagers do and builds programs against what was installed.

Shared, static and both are built afresh from the source tree, installed under a temporary prefix, and used by
a C and a C++ program through pkg-config alone; then as a meson subproject and from CMake.

Usage: test_install.py --meson=PROGRAM --c=COMMAND [--cpp=COMMAND]
"""

import argparse
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))
import tap  # noqa: E402

WANTED = "1331000\n"
SONAME = "libswtarget.so.0"


class Failed(Exception):
    """A command failed; the text is the command and what it said."""


def environment(prefix=None):
    """An environment in which only the library under `prefix` can be found."""
    kept = {name: value for name, value in os.environ.items()
            if name not in ("DESTDIR", "LD_LIBRARY_PATH", "PKG_CONFIG_LIBDIR", "MESON_BUILD_ROOT")}
    kept["PKG_CONFIG_PATH"] = str(pkgconfig_dir(prefix)) if prefix else ""
    return kept


def run(command, env, **more):
    """The standard output of a command that must succeed."""
    done = subprocess.run([str(part) for part in command], env=env, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, **more)
    if done.returncode != 0:
        raise Failed(f"{shlex.join(map(str, command))}: status {done.returncode}\n{done.stdout}")
    return done.stdout


def pkgconfig_dir(prefix):
    return next(prefix.rglob("swtarget.pc")).parent


def faults_of(check):
    """Turns a failed command into faults, line by line."""
    def checked():
        try:
            return check()
        except Failed as failure:
            return str(failure).splitlines()
    return checked


class Installed:
    """One build of the library, installed."""

    def __init__(self, given, work, kind):
        self.given, self.kind = given, kind
        self.build, self.prefix = work / f"build-{kind}", work / f"prefix-{kind}"

    def install(self):
        env = environment()
        run([self.given.meson, "setup", self.build, ROOT, f"--prefix={self.prefix}", "--buildtype=debug",
             f"-Ddefault_library={self.kind}", "-Dtests=disabled", "-Dexamples=false"], env)
        run([self.given.meson, "install", "-C", self.build], env)
        return []

    def pkg_config(self, *options):
        return run(["pkg-config", *options, "swtarget"], environment(self.prefix)).split()

    def libraries(self):
        return {path.name for path in self.prefix.rglob("libswtarget.*")}

    def program(self, language, static, *linker):
        """Compiles the consumer with what pkg-config says and nothing else; returns what it prints."""
        compiler = {"c": self.given.c, "c++": self.given.cpp}[language]
        if not compiler:
            raise tap.Skip("no C++ compiler")
        flags = self.pkg_config(*(["--static"] if static else []), "--cflags", "--libs")
        program = self.build / f"consumer-{language}-{len(linker)}"
        run([*compiler, "-x", language, HERE / "consumer.c", "-x", "none", "-o", program, *flags, *linker],
            environment())
        libraries = {"LD_LIBRARY_PATH": str(pkgconfig_dir(self.prefix).parent)}
        return program, run([program], {**environment(), **libraries})

    def needs(self, program):
        """The shared libraries that a program was linked with."""
        return re.findall(r"\(NEEDED\).*\[(.*)\]", run(["readelf", "-d", program], environment()))


def right_answer(printed):
    return [] if printed == WANTED else [f"it printed {printed!r}, not {WANTED!r}"]


def headers_are_all_there(installed):
    """Those of the source, byte for byte: what is checked against these holds for those that are installed."""
    def contents(folder):
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.h")}
    there, wanted = contents(installed.prefix / "include"), contents(ROOT / "include")
    return [f"include/{path} differs, or is on one side only" for path in sorted(there | wanted)
            if there.get(path) != wanted.get(path)]


def files_of_shared(installed):
    real = [name for name in installed.libraries() if re.fullmatch(r"libswtarget\.so\.\d+\.\d+\.\d+", name)]
    if installed.libraries() != {"libswtarget.so", SONAME, *real} or len(real) != 1:
        return [f"installed are {sorted(installed.libraries())}"]
    library = pkgconfig_dir(installed.prefix).parent / real[0]
    soname = re.findall(r"\(SONAME\).*\[(.*)\]", run(["readelf", "-d", library], environment()))
    return [] if soname == [SONAME] else [f"the SONAME is {soname}"]


def shared_program(installed, language):
    program, printed = installed.program(language, False)
    needed = installed.needs(program)
    return right_answer(printed) + ([] if SONAME in needed else [f"it needs {needed}, not {SONAME}"])


def static_program(installed, language, *linker):
    program, printed = installed.program(language, True, *linker)
    return right_answer(printed) + ([f"it needs {SONAME}"] if SONAME in installed.needs(program) else [])


def pc_is_right(installed):
    """libm belongs to who links statically, and to nobody else."""
    public, private = installed.pkg_config("--libs"), installed.pkg_config("--static", "--libs")
    version = installed.pkg_config("--modversion")
    project = re.search(r"version: '([\d.]+)'", (ROOT / "meson.build").read_text(encoding="utf-8"))[1]
    return ([] if "-lm" in private else [f"--static --libs gives {private}, without -lm"]) + (
        [f"--libs gives {public}"] if installed.kind != "static" and "-lm" in public else []) + (
        [] if version == [project] else [f"the version is {version}, meson.build says {project}"])


def both_are_there(installed):
    missing = {"libswtarget.a", "libswtarget.so", SONAME} - installed.libraries()
    return [f"{name} is not installed" for name in sorted(missing)]


def subproject(given, work):
    """A program that has the library in its subprojects/ builds it on its way."""
    project = work / "subproject"
    shutil.copytree(HERE / "subproject", project)
    shutil.copy(HERE / "consumer.c", project)
    (project / "subprojects").mkdir()
    (project / "subprojects" / "swtarget").symlink_to(ROOT, target_is_directory=True)
    run([given.meson, "setup", project / "build", project, "--force-fallback-for=swtarget"], environment())
    run([given.meson, "compile", "-C", project / "build"], environment())
    return right_answer(run([project / "build" / "consumer"], environment()))


def cmake(given, work, installed):
    if not shutil.which("cmake"):
        raise tap.Skip("no cmake")
    project = work / "cmake"
    shutil.copytree(HERE / "cmake", project)
    shutil.copy(HERE / "consumer.c", project)
    env = {**environment(installed.prefix), "CC": given.c[0], "CFLAGS": shlex.join(given.c[1:])}
    run(["cmake", "-G", "Ninja", "-S", project, "-B", project / "build"], env)
    run(["cmake", "--build", project / "build"], env)
    return right_answer(run([project / "build" / "consumer"], environment()))


def checks(given, work):
    shared, static, both = (Installed(given, work, kind) for kind in ("shared", "static", "both"))
    languages = {"c": "C", "c++": "C++"}
    made = [(f"{build.kind} builds and installs", build.install) for build in (shared, static, both)]
    made += [
        ("every header is installed as it is", lambda: headers_are_all_there(shared)),
        (f"the shared library is {SONAME}", lambda: files_of_shared(shared)),
        ("both installs both", lambda: both_are_there(both)),
    ]
    made += [(f"the .pc of {build.kind}", lambda b=build: pc_is_right(b)) for build in (shared, static, both)]
    for language, name in languages.items():
        made += [
            (f"{name} with shared", lambda l=language: shared_program(shared, l)),
            (f"{name} with static", lambda l=language: static_program(static, l)),
            (f"{name} with both", lambda l=language: shared_program(both, l)),
            (f"{name} with both, all static", lambda l=language: static_program(both, l, "-static")),
        ]
    made += [("meson subproject", lambda: subproject(given, work)),
             ("CMake through pkg-config", lambda: cmake(given, work, shared))]
    return [(name, faults_of(check)) for name, check in made]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meson", required=True)
    parser.add_argument("--c", type=shlex.split, required=True)
    parser.add_argument("--cpp", type=shlex.split, default=[])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        return tap.run(checks(given, pathlib.Path(work)))


if __name__ == "__main__":
    sys.exit(main())
