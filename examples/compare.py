# SPDX-License-Identifier: MIT
"""Runs a program and holds what it prints, and how it ends, against what is expected.

    compare.py --out FILE -- PROGRAM [ARGUMENT]...              it succeeds and prints the file
    compare.py --status N --err LINE -- PROGRAM [ARGUMENT]...   it fails, with that one line and nothing else
    compare.py --status N --err-file FILE -- PROGRAM ...        it fails, with the lines of the file

The program sees no locale but what --env gives, as in --env LANG=zh_CN.UTF-8, which may be given several times.
With --full its output goes to a device that is always full; with --closed to a pipe that nobody reads.
"""
import argparse
import difflib
import os
import subprocess
import sys


def read_arguments():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--out', help='file with the expected standard output; none: nothing is expected')
    parser.add_argument('--err', default='', help='the one expected line on standard error')
    parser.add_argument('--err-file', help='file with all the lines that are expected there')
    parser.add_argument('--status', type=int, default=0)
    parser.add_argument('--full', action='store_true')
    parser.add_argument('--closed', action='store_true')
    parser.add_argument('--env', action='append', default=[], help='NAME=VALUE')
    parser.add_argument('command', nargs='+')
    return parser.parse_args()


def closed_pipe():
    reader, writer = os.pipe()
    os.close(reader)
    return writer


def environment(given):
    kept = {name: value for name, value in os.environ.items() if name != 'LANG' and not name.startswith('LC_')}
    return kept | dict(setting.split('=', 1) for setting in given)


def run(arguments):
    out = subprocess.PIPE
    if arguments.full:
        out = os.open('/dev/full', os.O_WRONLY)
    elif arguments.closed:
        out = closed_pipe()
    return subprocess.run(arguments.command, stdout=out, stderr=subprocess.PIPE, check=False,
                          env=environment(arguments.env))


def show_difference(name, expected, found):
    if expected == found:
        return 0
    sys.stdout.writelines(difflib.unified_diff(
        expected.splitlines(keepends=True), found.splitlines(keepends=True), name + ' expected', name + ' found'))
    print()
    return 1


def read_file(path):
    with open(path, encoding='utf-8', newline='') as file:
        return file.read()


def main():
    arguments = read_arguments()
    expected = read_file(arguments.out) if arguments.out else ''
    complaint = arguments.err + '\n' if arguments.err else ''
    if arguments.err_file:
        complaint = read_file(arguments.err_file)
    result = run(arguments)
    differences = show_difference('output', expected, (result.stdout or b'').decode('utf-8'))
    differences += show_difference('complaint', complaint, result.stderr.decode('utf-8'))
    if result.returncode != arguments.status:
        print(f'exit status {arguments.status} expected, {result.returncode} found')
        differences += 1
    return 1 if differences else 0


if __name__ == '__main__':
    sys.exit(main())
