#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tables as offices save them, each written here byte by byte: what plan_report --check says of them.

Lines and bytes that a sentence must name are counted here in the bytes of the file, by Python's own codecs.

Usage: as_it_comes.py PLAN_REPORT
"""
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import time

from checks import DIGITS, GUESSED, Checks

HOW_TO_SAVE = 'open it and save it as "CSV UTF-8"'
COMMAS = 'stand between the cells where commas belong; save the table as "CSV UTF-8" with commas'
TOTAL = 'the row is a total and would be counted in again; delete it and leave the rows that it adds up'
QUOTE = 'a quotation mark is out of place; a cell that holds one is written "in ""quotes"""'
BLANK = DIGITS + ', or leave the cell blank where the number is unknown'
ABOVE = "column '{}' is above column '{}', which counts all of them (target {})"
TABLE = '名称,老年人,村\n东乡,12,3\n西乡,1x,4\n'
FAULT_1X = [('1x', f"column B '老年人': '1x' {DIGITS}")]

# A name, the text, its encoding, and the faults: each the text that it begins at, and the sentence.
FAULTY = [
    ('UTF-8', TABLE, 'utf-8', FAULT_1X),
    ('a byte order mark', TABLE, 'utf-8-sig', FAULT_1X),
    ('GBK', TABLE, 'gbk', FAULT_1X),
    ('GB18030 with characters of four bytes', TABLE.replace('东乡', '㐀𠀀é'), 'gb18030', FAULT_1X),
    ('GB18030 with a mark', '\ufeff' + TABLE, 'gb18030', FAULT_1X),
    ('line ends of Windows', TABLE.replace('\n', '\r\n'), 'gbk', FAULT_1X),
    ('line ends of old', TABLE.replace('\n', '\r'), 'utf-8', FAULT_1X),
    ('cells of several lines', '名称,老年人,村\n"东\n""乡""\n","12x",-3\r\n\r\n西,4,5.5\n', 'gbk', [
        ('"12x"', f"column B '老年人': '12x' {DIGITS}"), ('-3', f"column C '村': '-3' {DIGITS}"),
        ('5.5', f"column C '村': '5.5' {DIGITS}")]),
    ('semicolons', TABLE.replace(',', ';'), 'utf-8', [('名', 'semicolons ' + COMMAS)]),
    ('tabs', TABLE.replace(',', '\t'), 'gbk', [('名', 'tabs ' + COMMAS)]),
    ('full-width commas', TABLE.replace(',', '，'), 'utf-8', [('名', 'full-width commas ' + COMMAS)]),
    ('one heading twice', '名称,老年人,Elders\n东,1,2\n', 'utf-8', [
        ('Elders', "column C 'Elders' is the same as column B '老年人'; keep one of them")]),
    ('two columns of areas', '片区,统筹区,村\n东,1,2\n', 'utf-8', [
        ('统', "column B '统筹区' is the same as column A '片区'; keep one of them")]),
    ('a total at the end', '名称,老年人\n东,1\n西,2\n合　计,3\n', 'utf-8', [('合', TOTAL)]),
    ('a total at the top', '名称,老年人\nTotal:,9\n东,1\n西,2\n', 'utf-8', [('Total', TOTAL)]),
    ('a total in another column', '序号,名称,老年人\n1,东,1\n2,西,2\n小计,,3\n', 'gbk', [('小计', TOTAL)]),
    ('a total where a number belongs', '老年人,村\n1,2\n2,3\n总计,5\n', 'utf-8', [('总计', TOTAL)]),
    ('a cell under no heading', '名称,老年人,,\n东,1,,\n西,2,,7\n', 'utf-8', [
        ('7', "column D has no name, and '7' stands in it; the first line names the columns, and no title "
              'stands above it')]),
    ('a number with a comma and no quotes', '名称,老年人,村\n东,12,345,3\n', 'utf-8', [
        ('东', 'the row has 4 cells and the header 3; leave a cell blank where a number is unknown, and write '
              '"12,345" in quotes')]),
    ('signs for nothing', '名称,老年人,村\n东,—,/\n西,无,#N/A\n', 'gbk', [
        ('—', f"column B '老年人': '—' {BLANK}"), ('/', f"column C '村': '/' {BLANK}"),
        ('无', f"column B '老年人': '无' {BLANK}"), ('#N/A', f"column C '村': '#N/A' {BLANK}")]),
    ('numbers that are no counts', '名称,老年人\n东,3‰\n西,1.23456万\n南,"1,2"\n北,1200人\n中,10²\n', 'utf-8', [
        ('3‰', f"column B '老年人': '3‰' {DIGITS}"), ('1.23456万', f"column B '老年人': '1.23456万' {DIGITS}"),
        ('"1,2"', f"column B '老年人': '1,2' {DIGITS}"), ('1200人', f"column B '老年人': '1200人' {DIGITS}"),
        ('10²', f"column B '老年人': '10²' {DIGITS}")]),
    ('quotes out of place', 'name,elders\na"b,1\nc,2x\n"d,3\ne,4\n', 'utf-8', [
        ('"b', QUOTE), ('2x', f"column B 'elders': '2x' {DIGITS}"), ('"d', QUOTE)]),
    ('a quoted cell that goes on too far', 'name,elders\n"a,1\nb,"2"\nc,3x\n', 'utf-8', [
        ('2"', QUOTE.replace('place;', 'place (the cell begins in line 2);')),
        ('3x', f"column B 'elders': '3x' {DIGITS}")]),
    ('more units that have something than there are',
     'name,stations,townships,village_points,communities\r\n"甲\r\n乙",3,2,4,4\r\nc,1,1,2,1\r\nd,2,1,,1\r\n'
     'e,1,,,\r\n', 'gbk', [
         ('"甲', ABOVE.format('stations', 'townships', 'A6')),
         ('c,1', ABOVE.format('village_points', 'communities', 'J10')),
         ('d,2', ABOVE.format('stations', 'townships', 'A6'))]),
    ('no text', 'name,elders\na,1\0\n', 'utf-8', [
        ('\0', 'a NUL, which no text holds: the file is UTF-16, damaged or no CSV file; ' + HOW_TO_SAVE)]),
    ('UTF-16 without a mark', 'name,elders\n', 'utf-16-le', [
        ('', 'a NUL, which no text holds: the file is UTF-16, damaged or no CSV file; ' + HOW_TO_SAVE)]),
    ('a mark alone', '\ufeff', 'utf-8', [
        ('', 'the file is empty; the first line names the columns, such as name,elders,villages')]),
    ('a long cell', 'name,elders\na,' + '9' * 300000 + '\n', 'utf-8', [
        ('9', f"column B 'elders': '{'9' * 63}' is too large a number; write digits such as 12000")]),
]

# A name, the bytes, and the whole sentence after the name of the file.
FOREIGN = [
    ('UTF-16', TABLE.encode('utf-16'), 'no CSV file but UTF-16, as "Unicode Text" is saved; ' + HOW_TO_SAVE),
    ('UTF-16 of the other order', b'\xfe\xff' + TABLE.encode('utf-16-be'),
     'no CSV file but UTF-16, as "Unicode Text" is saved; ' + HOW_TO_SAVE),
    ('a workbook', b'PK\x03\x04' + bytes(40),
     'no CSV file but a workbook (xlsx, ods) or another zip file; ' + HOW_TO_SAVE),
    ('an older workbook', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
     'no CSV file but a workbook (xls) or another Office file; ' + HOW_TO_SAVE),
    ('a web page', b'\xef\xbb\xbf<html>',
     'no CSV file but a web page or XML, as some programs save under the name of a table; ' + HOW_TO_SAVE),
]

# A name, the text, its encoding, and what is said of the columns and on standard error.
SOUND = [
    ('rows and columns once used', '名称,老年人,村,,\n东,12,3,,\n,,,,\n西,1,,,\n,,,,\n \n\n', 'utf-8-sig', 2,
     'elders, villages', '', ''),
    ('columns that no plan counts', '序号,名称,老年人,备注,联系电话\n1,东,1,好,0431-8888\n', 'gbk', 1, 'elders',
     '序号, 备注, 联系电话', GUESSED),
    ('headings as people write them',
     ' Name ,老年人口（人）,Urban Communities,乡镇 社区,"行政\n村"\n东,1,2,3,4\n', 'utf-8', 1,
     'elders, urban_communities, town_communities, villages', '', ''),
    ('blanks of many kinds', '名称,老年人,村\n　东　,　12 ," 7\u00a0"\n西,"\x0c\x7f 3",4\x0b\n', 'utf-8', 2,
     'elders, villages', '', ''),
    ('counts as people write them', '名称,老年人\n东,"１２，３４５"\n西,1.9万\n南,1.2亿\n北,"12,345"\n中,1200.00\n', 'utf-8', 5,
     'elders', '', ''),
    ('a total alone', '名称,老年人\n合计,9\n', 'gbk', 1, 'elders', '', GUESSED),
]


def read_all(reader):
    """All that stands in a pipe or a terminal whose other end is closed; a terminal ends with an error."""
    said = b''
    while True:
        try:
            more = os.read(reader, 4096)
        except OSError:
            more = b''
        if not more:
            os.close(reader)
            return said
        said += more


class Tables(Checks):
    def foreign(self, name, content, sentence):
        result = self.run(content)
        self.hold(name, (result.returncode, result.stdout, result.stderr.decode()),
                  (2, b'', f'plan_report: table.csv: {sentence}\n'))

    def sound(self, name, text, encoding, rows, counted, unread, said):
        out = f"table.csv: {rows} row{'' if rows == 1 else 's'}, no fault\n"
        out += f'table.csv: columns that plans count: {counted}\n'
        out += f'table.csv: columns that no plan counts, so they are not read: {unread}\n' if unread else ''
        result = self.run(text.encode(encoding))
        self.hold(name, (result.returncode, result.stdout.decode(), result.stderr.decode()),
                  (0, out, f'plan_report: table.csv: {said}\n' if said else ''))

    def warning(self):
        """A total that bears no such name is noticed, and the table still read."""
        line = 'plan_report: table.csv:{}: the row holds the sum of all the others; if it is their total, ' \
               'delete it: it is counted in again\n'
        rows = ['全县,13,7', '东,12,3', '西,1,4']
        for name, order, where in (('top', rows, 2), ('end', rows[1:] + rows[:1], 4)):
            result = self.run('\n'.join(['名称,老年人,村'] + order).encode())
            self.hold(f'a sum at the {name}', (result.returncode, result.stderr.decode()),
                      (0, line.format(where)))
        result = self.run('名称,老年人,村\n全县,13,8\n东,12,3\n西,1,4\n'.encode())
        self.hold('a row that is no sum in one column', (result.returncode, result.stderr), (0, b''))

    def broken_mark(self):
        """What says by its mark that it is UTF-8 is not taken for GB18030 because of a broken character."""
        content = b'\xef\xbb\xbf' + '名称,老年人\n东,1\n'.encode() + '西'.encode('gbk') + b',2\n'
        result = self.run(content)
        byte = content.index('西'.encode('gbk')) + 1
        self.hold('a mark of UTF-8 and other text', (result.returncode, result.stderr.decode()), (
            2, f'plan_report: table.csv:3: byte {byte}: 0xCE is no UTF-8 text, which the file says it is by '
               'its mark; save the table as "CSV UTF-8"\n'))

    def first_alone(self):
        """A report stops at the first fault."""
        result = self.run(b'name,elders\na,1x\nb,2x\n', '--table')
        self.hold('the first fault alone', (result.returncode, result.stderr.decode()), (
            2, f"plan_report: table.csv:2: byte 15: column B 'elders': '1x' {DIGITS}\n"))

    def slowly(self, terminal):
        """Reads a table that takes more than a second to come, and gives what stands on standard error."""
        pipe = self.folder / 'slow'
        os.mkfifo(pipe)
        reader, writer = pty.openpty() if terminal else os.pipe()
        with subprocess.Popen([self.program, '--check', 'slow'], cwd=self.folder, stdout=subprocess.DEVNULL,
                              stderr=writer) as program:
            with open(pipe, 'wb', buffering=0) as file:
                file.write(b'name,elders\n')
                for _ in range(3):
                    time.sleep(0.5)
                    file.write(b'a,1\n' * 10)
            program.wait()
        os.close(writer)
        pipe.unlink()
        return read_all(reader)

    def progress(self):
        said = self.slowly(True) + b'end'
        self.hold('progress on a terminal, wiped at the end',
                  (said.startswith(b'\rplan_report: slow: '), said.endswith(b'\r\x1b[Kend')), (True, True))
        self.hold('no progress elsewhere', self.slowly(False), b'')


def main():
    with tempfile.TemporaryDirectory() as folder:
        checks = Tables(os.path.abspath(sys.argv[1]), pathlib.Path(folder))
        for case in FAULTY:
            checks.faulty(*case)
        for case in FOREIGN:
            checks.foreign(*case)
        for case in SOUND:
            checks.sound(*case)
        checks.warning()
        checks.first_alone()
        checks.broken_mark()
        checks.progress()
        print(f'1..{checks.count}')
        return 1 if checks.failed else 0


if __name__ == '__main__':
    sys.exit(main())
