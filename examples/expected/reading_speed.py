#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long plan_report takes to read 620,000 rows, as many as there are villages in China, and to assess them.

It must stay below a second of processor time, in UTF-8 and in GBK. Usage: reading_speed.py PLAN_REPORT
"""
import pathlib
import resource
import subprocess
import sys
import tempfile

ROWS = 620_000
LIMIT = 1.0


def table():
    yield '名称,片区,老年人,城市社区,乡镇社区,村,社工站,持证社工\n'
    for i in range(ROWS):
        known = '' if i % 7 == 0 else i % 11
        yield f'村{i},镇{i // 15},{i * 7919 % 5000},{i % 3},{i % 2},{i % 5},{i % 2},{known}\n'


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main():
    slow = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'villages.csv')
        for encoding in ('utf-8', 'gbk'):
            path.write_bytes(''.join(table()).encode(encoding))
            before = spent()
            subprocess.run([sys.argv[1], '--plan', 'jilin-2025', '--table', path], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            seconds = spent() - before
            slow += seconds >= LIMIT
            print(f'{ROWS:,} rows, {path.stat().st_size / 1e6:.0f} MB of {encoding}: {seconds:.2f} s')
    return 1 if slow else 0


if __name__ == '__main__':
    sys.exit(main())
