# SPDX-License-Identifier: MIT
"""What a column call costs from Python over the same call from C: the ratio of their times.

Both work on the same arrays in the same process, turn by turn, and are timed by the processor time of their
thread. The C side is compiled here and takes its times itself, so that no Python is in them. A line is the
median of the rounds' ratios, and their 10th and 90th percentile.

Usage: bench_python.py [--json] [ROWS [ROUNDS]], with SWTARGET_LIBRARY naming the library and lib/python on
PYTHONPATH; needs NumPy and a C compiler.
"""

import argparse
import ctypes
import json
import pathlib
import statistics
import subprocess
import tempfile
import time

import numpy
import swtarget
from swtarget import _abi, _library

INCLUDE = pathlib.Path(__file__).resolve().parents[2] / "include"
PEER = r"""
#define _POSIX_C_SOURCE 200809L
#include <swtarget.h>
#include <time.h>

static int64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

int64_t time_require(swt_status (*call)(const int64_t *, size_t, swt_ratio, int32_t, int64_t *, size_t *),
                     const int64_t *driver, size_t rows, int64_t *posts, swt_status *status)
{
    const int64_t start = now();
    *status = call(driver, rows, (swt_ratio){1, 1000}, SWT_CEIL, posts, NULL);
    return now() - start;
}

int64_t time_project(swt_status (*call)(const int64_t *, size_t, swt_ratio, int32_t, int32_t, int64_t *, size_t *),
                     const int64_t *base, size_t rows, int64_t *out, swt_status *status)
{
    const int64_t start = now();
    *status = call(base, rows, (swt_ratio){23, 100}, 5, SWT_CEIL, out, NULL);
    return now() - start;
}

int64_t time_coverage(swt_status (*call)(const int64_t *, const int64_t *, size_t, swt_coverage *, size_t *),
                      const int64_t *have, size_t rows, int64_t *need, swt_status *status)
{
    swt_coverage coverage;
    const int64_t start = now();
    *status = call(have, need, rows, &coverage, NULL);
    return now() - start;
}
"""


def compile_peer(folder):
    source, library = pathlib.Path(folder, "peer.c"), pathlib.Path(folder, "peer.so")
    source.write_text(PEER, encoding="utf-8")
    subprocess.run(["cc", "-std=c11", "-O2", "-shared", "-fPIC", f"-I{INCLUDE}", source, "-o", library],
                   check=True)
    peer = ctypes.CDLL(str(library))
    for name in ("time_require", "time_project", "time_coverage"):
        function = getattr(peer, name)
        function.restype = ctypes.c_int64
        function.argtypes = (ctypes.c_void_p, _abi.COLUMN, ctypes.c_size_t, _abi.COLUMN,
                             ctypes.POINTER(_abi.STATUS))
    return peer


def pointer(column):
    return ctypes.cast(column.ctypes.data, _abi.COLUMN)


def c_time(function, called, column, other):
    """Nanoseconds of one call in C."""
    status = _abi.STATUS()
    address = ctypes.cast(getattr(_library.library, called), ctypes.c_void_p)
    spent = function(address, pointer(column), len(column), pointer(other),
                     ctypes.byref(status))
    if status.value:
        raise swtarget.Error(status.value, called)
    return spent


def python_time(call):
    start = time.thread_time_ns()
    call()
    return time.thread_time_ns() - start


def cases(peer, rows):
    """Name, the C side and the Python side of each comparison; each pair works on the same memory."""
    column = numpy.random.default_rng(7).integers(0, 5000, rows)
    other = numpy.zeros(rows, numpy.int64)
    yield ("require, into an array", lambda: c_time(peer.time_require, "swt_require_column", column, other),
           lambda: swtarget.require(column, "1/1000", out=other))
    yield ("growth_project, into an array",
           lambda: c_time(peer.time_project, "swt_growth_project_column", column, other),
           lambda: swtarget.growth_project(column, "23%", 5, out=other))
    yield ("coverage_check", lambda: c_time(peer.time_coverage, "swt_coverage_check", column, other),
           lambda: swtarget.coverage_check(column, other))


def measure(in_c, in_python, rounds):
    """The median time in C in milliseconds, and the ratios in order. Each goes first in every other round."""
    spent, ratios = [], []
    for turn in range(-2, rounds):  # two rounds to warm up
        if turn % 2:
            c, python = in_c(), python_time(in_python)
        else:
            python, c = python_time(in_python), in_c()
        if turn >= 0:
            spent.append(c / 1e6)
            ratios.append(python / c)
    return statistics.median(spent), sorted(ratios)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("rows", nargs="?", type=int, default=10_000_000)
    parser.add_argument("rounds", nargs="?", type=int, default=31)
    given = parser.parse_args()
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for name, in_c, in_python in cases(compile_peer(folder), given.rows):
            spent, ratios = measure(in_c, in_python, given.rounds)
            tenth = len(ratios) // 10
            results.append({"name": name, "rows": given.rows, "c_ms": round(spent, 3),
                            "ratio": round(statistics.median(ratios), 4), "p10": round(ratios[tenth], 4),
                            "p90": round(ratios[-1 - tenth], 4)})
    if given.json:
        print(json.dumps(results, indent=1))
        return
    print(f"{given.rows:,} rows, {given.rounds} rounds: time from Python / time from C")
    for result in results:
        print("{name:30} {ratio:7.3f}  ({p10:.3f} to {p90:.3f})  C {c_ms:9.3f} ms".format(**result))


if __name__ == "__main__":
    main()
