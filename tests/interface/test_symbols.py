# SPDX-License-Identifier: MIT
"""What the shared library shows and what it stands on.

It exports the functions of the headers, which are those of the symbol map, and nothing else. It asks libc
and libm for nothing that reads a locale, prints, keeps an errno or a thread, and it holds no state of its own
that could be written to.

Usage: test_symbols.py SHARED_LIBRARY INCLUDE_DIR SYMBOL_MAP
"""

import pathlib
import re
import subprocess
import sys

import read_headers

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

# Memory is asked for by swt_assess alone, which says so in its comment.
ALLOWED_CALLS = {"calloc", "free", "malloc", "memcmp", "memcpy", "memmove", "memset", "strcmp", "strlen",
                 "strncmp"}
# libm: what is exact in every libm, and then what gives a first guess that is settled in integers or pairs.
ALLOWED_MATHS = {"ceil", "floor", "frexp", "ldexp", "expm1", "sqrt", "log1p", "pow"}
# What the compiler, its startup code or a hardened build put there.
ALLOWED_RUNTIME = re.compile(r"__cxa_finalize|__gmon_start__|_ITM_\w+|__stack_chk_fail|__\w+_chk")
# Objects of the startup code in .data and .bss; none is ours.
ALLOWED_STATE = {"__dso_handle", "__TMC_END__", "completed.0", "object.0", ".data", ".bss", "__bss_start",
                 "_edata", "_end",
                 # what the compiler's own start-up code has read of the processor, once; see lib/columns/kernels.c
                 "__cpu_model", "__cpu_features2"}


def output(*command):
    return subprocess.run(command, text=True, check=True, stdout=subprocess.PIPE).stdout


def dynamic_symbols(library, which):
    """The dynamic symbols as pairs of nm's letter and the name without its version."""
    lines = output("nm", "-D", which, library).splitlines()
    return [(line.split()[-2], line.split()[-1].split("@")[0]) for line in lines]


def compare(one, other, sentence):
    return [f"{name} {sentence}" for name in sorted(set(one) - set(other))]


def exports_are_declared(library, include, symbol_map):
    exported = {name for letter, name in dynamic_symbols(library, "--defined-only") if letter != "A"}
    declared = {function.name for function in read_headers.functions(include)}
    mapped = read_headers.map_symbols(symbol_map)
    return (compare(exported, declared, "is exported and in no header")
            + compare(declared, exported, "is declared and not exported")
            + compare(mapped, declared, "is in the symbol map and in no header")
            + compare(declared, mapped, "is declared and not in the symbol map"))


def only_functions(library):
    return [f"{name} is exported as {letter}, which is no function"
            for letter, name in dynamic_symbols(library, "--defined-only") if letter not in "AT"]


def internals_stay_inside(library):
    return [f"{name} is exported" for _, name in dynamic_symbols(library, "--defined-only")
            if not name.startswith(("swt_", "SWTARGET_"))]


def calls_are_pure(library):
    return [f"{name} is called" for _, name in dynamic_symbols(library, "--undefined-only")
            if name not in ALLOWED_CALLS | ALLOWED_MATHS and not ALLOWED_RUNTIME.fullmatch(name)]


# A line of objdump -t: address, seven flags, section, size and name.
WRITABLE = re.compile(r"[0-9a-f]+ .{7} (\.data|\.bss|\.tdata|\.tbss|\*COM\*)(\.\S*)?\s+([0-9a-f]+)\s+(.+)")


def no_state(library):
    """Faults of symbols in a section that can be written to once the program runs.

    Constant tables of pointers stand in .data.rel.ro, which the loader closes after relocation.
    """
    faults = []
    for line in output("objdump", "-t", library).splitlines():
        match = WRITABLE.match(line)
        if not match or (match[2] or "").startswith(".rel.ro"):
            continue
        name, size = match[4].split()[-1], int(match[3], 16)
        if name not in ALLOWED_STATE:
            faults.append(f"{name} stands in {match[1]}, {size} bytes")
    return faults


def nothing_needed_but_libc(library):
    needed = re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "-d", library))
    return [f"needs {name}" for name in needed if not re.match(r"(libc|libm|ld-linux[\w-]*)\.so", name)]


def main():
    library, include, symbol_map = sys.argv[1:]
    return tap.run([
        ("exports, symbol map and headers agree", lambda: exports_are_declared(library, include, symbol_map)),
        ("only functions are exported", lambda: only_functions(library)),
        ("no internal name is exported", lambda: internals_stay_inside(library)),
        ("only pure functions of libc and libm are called", lambda: calls_are_pure(library)),
        ("no library but libc and libm is needed", lambda: nothing_needed_but_libc(library)),
        ("no state that can be written to", lambda: no_state(library)),
    ])


if __name__ == "__main__":
    sys.exit(main())
