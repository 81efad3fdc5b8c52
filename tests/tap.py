# SPDX-License-Identifier: MIT
"""Runs a script's checks one after another and prints what each came to as TAP, which meson counts.

A check is a pair of a name and a function; the function returns the faults it found as sentences, none when
all is well, and raises Skip where the machine lacks what it needs.
"""

import traceback


class Skip(Exception):
    """The check cannot be made on this machine; the text says why."""


def faults_of(check):
    """What a check found wrong; an exception of its own is a fault as well."""
    try:
        return list(check())
    except Skip:
        raise
    except Exception:  # pylint: disable=broad-except
        return traceback.format_exc().splitlines()


def run(checks):
    """Makes the checks and returns the exit status: 1 if any failed."""
    print(f"1..{len(checks)}", flush=True)
    failed = 0
    for number, (name, check) in enumerate(checks, 1):
        try:
            faults = faults_of(check)
        except Skip as reason:
            print(f"ok {number} - {name} # SKIP {reason}", flush=True)
            continue
        failed += bool(faults)
        print(f"{'not ok' if faults else 'ok'} {number} - {name}", flush=True)
        for fault in faults:
            print(f"# {fault}", flush=True)
    return 1 if failed else 0
