# SPDX-License-Identifier: MIT
"""Runs plan_report over files that are written byte by byte, and prints what came of it as TAP."""
import os
import subprocess

GUESSED = 'not UTF-8 text, so it is read as GB18030'
DIGITS = 'is no whole number; write digits such as 12000'


def line_and_byte(text, encoding, at):
    """Counted in the file: codecs that write a mark by themselves count it."""
    before = text[:at].encode(encoding)
    ends = text[:at].replace('\r\n', '\n').replace('\r', '\n').count('\n')
    return ends + 1, len(before) + 1


class Checks:
    def __init__(self, program, folder):
        self.program, self.folder, self.count, self.failed = program, folder, 0, 0

    def write(self, content):
        path = self.folder / 'table.csv'
        path.write_bytes(content)
        return path

    def run(self, content, option='--check'):
        self.write(content)
        environment = dict(os.environ, LC_ALL='C.UTF-8')
        return subprocess.run(
            [self.program, option, 'table.csv'],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            check=False,
        )

    def hold(self, name, found, expected):
        self.count += 1
        self.failed += found != expected
        print(f"{'ok' if found == expected else 'not ok'} {self.count} - {name}")
        if found != expected:
            print(f'# expected {expected!r}\n# found    {found!r}')

    def faulty(self, name, text, encoding, faults):
        """Each fault is the text that it begins at, looked for behind the one before, and the sentence."""
        at, placed = 0, []
        for begins, sentence in faults:
            at = text.index(begins, at)
            placed.append((at, sentence))
            at += 1 if begins else 0
        self.faulty_at(name, text, encoding, placed)

    def faulty_at(self, name, text, encoding, faults):
        lines = ['table.csv: ' + GUESSED] if encoding.startswith('gb') else []
        for at, sentence in faults:
            line, byte = line_and_byte(text, encoding, at)
            if encoding == 'utf-16-le':
                byte += 1
            elif text == '\ufeff':
                byte += len(text.encode(encoding))
            lines.append(f'table.csv:{line}: byte {byte}: {sentence}')
        if len(faults) > 1:
            lines.append(f'table.csv: {len(faults)} faults')
        result = self.run(text.encode(encoding))
        self.hold(
            name,
            (result.returncode, result.stdout, result.stderr.decode()),
            (2, b'', ''.join(f'plan_report: {line}\n' for line in lines)),
        )
