#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plans as data: each published plan written out and read back, plans of one's own, what is refused in them.

Usage: plans_as_data.py PLAN_REPORT DATA [LIBRARY PYTHON_PACKAGE]

With the last two, what is written out is held against the catalogue as the Python package reads it.
"""
import csv
import io
import os
import pathlib
import subprocess
import sys
import tempfile

import findings
from checks import GUESSED, Checks
from plan_faults import FAULTY, MARKS

PLANS = ['sichuan-2020', 'anhui-2025', 'county-2023', 'jilin-2025', 'jilin-2020']
NO_PLAN = (
    'no list of targets: the first line names its columns, at least id,kind,have,amount; --help lists all'
)


class Plans(Checks):
    def __init__(self, program, folder, data):
        super().__init__(program, folder)
        self.data = data

    def report(self, *arguments):
        result = subprocess.run(
            [self.program, *arguments],
            cwd=self.data,
            capture_output=True,
            check=False,
            env=dict(os.environ, LC_ALL='C.UTF-8'),
        )
        return result.returncode, result.stdout, result.stderr

    def export(self, *arguments):
        path = self.folder / 'plan.csv'
        path.write_bytes(self.report(*arguments)[1])
        return path

    def round_trip(self, plan):
        """Written, read and written again: the same bytes; and the same reports, in words and as CSV."""
        path = self.export('--export', plan)
        again = self.report('--targets', path, '--export', plan)
        self.hold(f'{plan} written out twice', again, (0, path.read_bytes(), b''))
        for how in (
            [],
            ['--lang', 'zh'],
            ['--format', 'csv'],
            ['--table', 'my_counties.csv'],
            ['--table', 'invented_county.csv', '--format', 'csv'],
            ['--place', 'Guizhou'],
        ):
            expected = self.report('--plan', plan, *how)
            found = self.report('--targets', path, *how)
            self.hold(f'{plan} read back, {" ".join(how)}', (expected[0], found), (found[0], expected))

    def written(self, plan):
        """What is written out is what the catalogue holds, as Python reads both."""
        text = self.report('--export', plan)[1].decode()
        found = list(csv.DictReader(io.StringIO(text)))
        self.hold(f'{plan} as the library has it', findings.as_catalogue(found), findings.of_catalogue(plan))

    def faulty_plan(self, name, text, encoding, faults):
        marks, plain = {}, ''
        for letter in text:
            if letter in MARKS:
                marks[letter] = len(plain)
            else:
                plain += letter
        placed = [
            (marks[begins] if begins in marks else plain.index(begins), sentence)
            for begins, sentence in faults
        ]
        self.faulty_at(name, plain, encoding, placed)

    def no_plan(self):
        for name, text in (
            ('nothing', b''),
            ('a table', b'name,elders\na,1\n'),
            ('no kind', b'id,have,amount\nA,x,1\n'),
        ):
            result = self.run(text, '--targets')
            self.hold(
                f'{name} for a plan',
                (result.returncode, result.stdout, result.stderr.decode()),
                (2, b'', f'plan_report: table.csv:1: byte 1: {NO_PLAN}\n'),
            )

    def own(self):
        """A plan of one's own over a table of one's own, held against arithmetic of Python's fractions."""
        for plan, rows in (
            ('invented_plan.csv', 'invented_county.csv'),
            ('office_plan_gbk.csv', 'office_gbk.csv'),
        ):
            status, out, _ = self.report('--targets', plan, '--table', rows, '--format', 'csv')
            found = [
                tuple(row[name] for name in findings.FIGURES)
                for row in csv.DictReader(io.StringIO(out.decode()))
            ]
            self.hold(
                f'{plan} over {rows}',
                (status, found),
                (0, findings.expected(self.data / plan, self.data / rows)),
            )

    def sound(self):
        """The least that makes a plan, and Chinese headings and words."""
        cases = [
            ('the least', 'id,kind,have,amount\nA,level,social_workers,100\n', 'utf-8', 1, 0, 0),
            (
                'Chinese words',
                '编号,类型,现有数,依据,数值,性质,比较\nA,总量,社工,,100,约束性,超过\nB,配比,村社工,村,1,力争,不少于\n',
                'gbk',
                2,
                0,
                0,
            ),
            ('rows that are not filled', 'id,kind,have,amount,\nA,level,x,1,\n,,,,\n', 'utf-8-sig', 1, 0, 0),
        ]
        for name, text, encoding, targets, facts, claims in cases:
            result = self.run(text.encode(encoding))
            said = f'plan_report: table.csv: {GUESSED}\n' if encoding == 'gbk' else ''
            self.hold(
                name,
                (result.returncode, result.stdout.decode(), result.stderr.decode()),
                (
                    0,
                    f'table.csv: the plan table; targets: {targets}, facts: {facts}, claims of growth: '
                    f'{claims}, no fault\n',
                    said,
                ),
            )
        path = self.export('--targets', self.write(cases[1][1].encode('gbk')), '--export', 'table')
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding='utf-8'))))
        self.hold(
            'Chinese words written in English',
            [[r[c] for c in ('kind', 'have', 'driver', 'amount', 'comparison', 'firm')] for r in rows[1:]],
            [
                ['level', 'social_workers', '', '100', 'more than', 'firm'],
                ['ratio', 'social_workers_in_villages', 'villages', '1', 'at least', 'soft'],
            ],
        )

    def in_chinese(self):
        """A fault in the reader's language, kinds and all."""
        plan = self.write('编号,类型,依据,数值\n甲,配比,,1/2\n乙,覆盖,y,2\n'.encode())
        status, out, said = self.report('--lang', 'zh', '--check', plan)
        self.hold('faults in Chinese', (status, out, said.decode().replace(str(plan), 'table.csv')), (
            2, b'', 'plan_report: table.csv:2: 第40字节：C列“依据”：单元格空白，而“配比”类指标必须填写\n'
                    'plan_report: table.csv:3: 第58字节：D列“数值”：“2”不能用于“覆盖”类指标；可写 0 到 100% 的比例\n'
                    'plan_report: table.csv: 共2处错误\n'))

    def blanks(self):
        """What a blank cell stands for is written out."""
        least = self.write(b'id,kind,driver,amount\nA,level,,1\nB,multiple,base,2\n')
        rows = list(
            csv.DictReader(io.StringIO(self.report('--targets', least, '--export', 'table')[1].decode()))
        )[1:]
        self.hold(
            'blank cells',
            [[row[c] for c in ('record', 'title', 'comparison', 'firm', 'base', 'deadline')] for row in rows],
            [['target', 'A', 'at least', 'firm', '', ''], ['target', 'B', 'at least', 'firm', '', '']],
        )

    def columns(self):
        """A table may bear the columns of a plan of one's own, and is refused two of areas."""
        plan = self.folder / 'own.csv'
        plan.write_bytes('id,kind,have,driver,area,amount\nA,ratio,志愿者,elders,district,1\n'.encode('gbk'))
        cases = [
            (
                'name,District,志愿者,elders,x\na,d,1,2,3\n',
                0,
                'table.csv: 1 row, no fault\ntable.csv: columns that plans count: district, 志愿者, elders\n'
                'table.csv: columns that no plan counts, so they are not read: x\n',
                '',
            ),
            (
                'name,area,District\na,b,c\n',
                2,
                '',
                "plan_report: table.csv:1: byte 11: column C 'District' names areas that share, and "
                "so does column B 'area'; a table takes one such column\n",
            ),
        ]
        for text, status, out, error in cases:
            table = self.write(text.encode())
            found = subprocess.run(
                [self.program, '--targets', 'own.csv', '--check', 'table.csv'],
                cwd=self.folder,
                env=dict(os.environ, LC_ALL='C'),
                capture_output=True,
                check=False,
            )
            self.hold(
                f'columns of a plan of one\'s own in {table.name}',
                (found.returncode, found.stdout.decode(), found.stderr.decode()),
                (status, out, f'plan_report: own.csv: {GUESSED}\n' + error),
            )

    def amounts(self):
        """Every amount is written so that it reads back as the same number, as plans would print it."""
        cases = [
            ('growth', '10.60%', '10.6%'),
            ('growth', '-2.5%', '-2.5%'),
            ('growth', '1/3', '1/3'),
            ('growth', '1', '100%'),
            ('ratio', '0.001', '1/1000'),
            ('ratio', '30/100', '30%'),
            ('ratio', '3', '3'),
            ('ratio', '2/7', '2/7'),
            ('level', '1.9万', '19000'),
            ('level', '5/2', '250%'),
            ('cover', '１００％', '100%'),
            ('cover', '12.3456%', '12.3456%'),
            ('cover', '0.1234567', '1234567/10000000'),
            ('level', '9223372036854775807', '9223372036854775807'),
            ('level', '9223372036854775807/2', '9223372036854775807/2'),
        ]
        text = 'id,kind,driver,amount,base,base_year,deadline\n'
        for i, (kind, given, _) in enumerate(cases):
            growth = '1,2020,2025' if kind == 'growth' else ',,'
            text += f"{i},{kind},{'y' if kind == 'ratio' else ''},{given},{growth}\n"
        path = self.export('--targets', self.write(text.encode()), '--export', 'table')
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding='utf-8'))))[1:]
        self.hold('amounts', [row['amount'] for row in rows], [wanted for _, _, wanted in cases])
        self.hold(
            'amounts are the same numbers',
            [findings.ratio(row['amount']) for row in rows],
            [findings.ratio(given) for _, given, _ in cases],
        )


def main():
    program, data = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    with_library = len(sys.argv) > 3
    if with_library:
        os.environ['SWTARGET_LIBRARY'] = sys.argv[3]
        sys.path.insert(0, sys.argv[4])
    with tempfile.TemporaryDirectory() as folder:
        checks = Plans(program, pathlib.Path(folder), data)
        for plan in PLANS:
            checks.round_trip(plan)
            if with_library:
                checks.written(plan)
        for case in FAULTY:
            checks.faulty_plan(*case)
        checks.no_plan()
        checks.own()
        checks.sound()
        checks.in_chinese()
        checks.blanks()
        checks.columns()
        checks.amounts()
        print(f'1..{checks.count}')
        return 1 if checks.failed else 0


if __name__ == '__main__':
    sys.exit(main())
