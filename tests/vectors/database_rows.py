# SPDX-License-Identifier: MIT
"""The rows of spreadsheet.csv as a database answers them, and rows that only a database can be asked.

A database has whole numbers of 64 bits, which a cell has not: what is above 2^53 and no more than 2^63 - 1 is
a headcount there as any other. All else is as in a cell.
"""

import spreadsheet_rows
from table import Table

LARGEST = 2**63 - 1

TYPED = {
    "SWT.PROJECT": [f"{LARGEST};0;3", f"{LARGEST};0.1%;1", f"{LARGEST + 1};0;3", f"{-LARGEST};0;3",
                    f"{LARGEST};-50%;1", "1;100%;62", "9007199254740993;10%;1", "4611686018427387904;99%;1"],
    "SWT.PROJECTAS": [f'{LARGEST};-50%;1;"floor"', f'{LARGEST};-50%;1;"half up"'],
    "SWT.CAGR": [f"{LARGEST};{LARGEST};3", f"1;{LARGEST};63", f"{LARGEST};1;63"],
    "SWT.LEASTRATE": [f"1;{LARGEST};63;1%", f"{LARGEST - 1};{LARGEST};1;0.001%"],
    "SWT.LEASTPERIODS": [f"1;100%;{LARGEST}", f"{LARGEST - 1};0.1%;{LARGEST}"],
    "SWT.LEASTBASE": [f"{LARGEST};100%;62", f"{LARGEST};-1%;1", f"{LARGEST};0;5"],
    "SWT.REQUIRE": [f"{LARGEST};1;1000", f"{LARGEST};1;1", f"{LARGEST};2;1", f"{LARGEST};{LARGEST};{LARGEST}",
                    "9007199254740993;1;2"],
    "SWT.REQUIREAS": [f'{LARGEST};1;2;"floor"', f'{LARGEST};1;2;"half up"'],
    "SWT.SHARED": [f"{{{LARGEST} 1}};1;1", f"{{{LARGEST} {LARGEST}}};1;3", f"{{{LARGEST}}};1;1"],
    "SWT.PACKED": [f"{{{LARGEST} 1}};1;1", f"{{{LARGEST - 1} 1}};1;{LARGEST}", f"{{{LARGEST - 1} 2}};1;{LARGEST}"],
    "SWT.SPANLEAST": [f"{LARGEST};5;8"],
    "SWT.SPANGREATEST": [f"{LARGEST};5;8", f"{LARGEST};1;{LARGEST}"],
    "SWT.UNITS": [f"33.3%;{LARGEST}", f"100%;{LARGEST}"],
    "SWT.GAP": [f"0;{LARGEST}", f"{LARGEST - 1};{LARGEST}"],
    "SWT.SHORTFALL": [f"{{0 {LARGEST}}};{{{LARGEST} 0}}", f"{{0 0}};{{{LARGEST} 1}}",
                      "{9007199254740992};{9007199254740993}"],
    "SWT.MET": ["{9007199254740992 9007199254740993};{9007199254740993 9007199254740993}"],
    "SWT.CHEAPEST": [f"{{0 0}};{{{LARGEST} 1}};50%", f"{{0 0}};{{{LARGEST} 1}};100%",
                     f"{{0 0}};{{{LARGEST - 1} 1}};100%"],
    "SWT.STOCK": [f"{LARGEST};0;0;3", f"{LARGEST};0;1;1", f"{LARGEST};50%;1;2"],
    "SWT.STOCKPATH": [f"{LARGEST};50%;1;2"],
    "SWT.LEASTINTAKE": [f"0;{LARGEST};50%;2", f"{LARGEST};{LARGEST};0.1%;3"],
    "SWT.WORKLOAD": [f"{LARGEST};1;3"],
    "SWT.PATH": ["1;100%;62", "1;100%;63", "9007199254740993;0;1"],
    "SWT.APPORTION": [f'{LARGEST};{{1 1}};"hamilton"', f'{LARGEST};{{{LARGEST - 2} 1 1}};"webster"'],
}


def rows():
    table, narrow = Table(), spreadsheet_rows.LARGEST
    spreadsheet_rows.LARGEST = LARGEST
    try:
        table.rows = spreadsheet_rows.rows()
        table.seen = {(function, arguments) for function, arguments, _ in table.rows}
        for function, lines in TYPED.items():
            for typed in lines:
                spreadsheet_rows.add(table, function, typed)
    finally:
        spreadsheet_rows.LARGEST = narrow
    return table.rows
