# SPDX-License-Identifier: MIT
"""Plans with faults in them, and the sentences that they must lead to."""
from checks import DIGITS

COLUMNS = (
    'record,id,kind,title,title_zh,row,have,driver,area,whole,comparison,amount,base,target,fewest,most,'
    'base_year,deadline,year,firm,source,source_zh,warning,warning_zh,place,place_zh,published,published_zh'
)
KINDS = 'level, growth, multiple, ratio, cover, flow, span, subset'
UNUSED = "'{}' stands there, and a target of the kind '{}' has no use for it; leave the cell blank"
NEEDED = "the cell is blank, and a target of the kind '{}' needs it"
AMOUNT = 'is no number; write one such as 55000, 1.9万, 10.6% or 1/1000'
CLAIM = 'a claim of growth has a target with a base, a rate or both; or a rate alone'
BOTH = (
    "the base year's count stands here, or column E 'driver' names the column that holds it; both are blank"
)

SHARE = 'which takes a share from 0 to 100%'
RATE = 'which takes a rate above -100%'
AFTER = 'or more than 1,000 years after it'
MARKS = '|&$!'

# A name, the text, its encoding, and the faults: the text that each begins at, the first of its kind, and the
# sentence. The marks stand for a place in the text, such as a blank cell, and are no part of it.
FAULTY = [
    ('a plan without a target', 'id,kind\n', 'utf-8', [('id', 'no target stands below the header')]),
    (
        'headings',
        'id,kind,have,amount,dedline,数值,\nA,level,x,1,2025,2,z\n',
        'gbk',
        [
            (
                'dedline',
                "column E 'dedline' is no column of a list of targets; there are "
                + COLUMNS.replace(',', ', '),
            ),
            ('数值', "column F '数值' is the same as column D 'amount'; keep one of them"),
            (
                'z',
                "column G has no name, and 'z' stands in it; the first line names the columns, and no title "
                'stands above it',
            ),
        ],
    ),
    (
        'words',
        'record,id,kind,comparison,firm,amount\ngoal,A,level,,,1\n,B,levl,,,1\n,C,|,,,1\n'
        ',D,level,about,maybe,10 percent\n',
        'utf-8',
        [
            ('goal', "column A 'record': 'goal' is none of these: target, plan, fact, claim"),
            ('levl', f"column C 'kind': 'levl' is none of these: {KINDS}"),
            ('|', f"column C 'kind': the cell is blank; it takes one of these: {KINDS}"),
            ('about', "column D 'comparison': 'about' is none of these: at least, more than"),
            ('maybe', "column E 'firm': 'maybe' is none of these: soft, firm"),
            ('10 p', f"column F 'amount': '10 percent' {AMOUNT}"),
        ],
    ),
    (
        'cells that a kind has no use for, and blank ones',
        'id,kind,have,driver,amount,fewest,most\n'
        '甲,level,x,y,3,4,\n|,level,x,,3,,\nB,span,x,y,,5,&\nC,ratio,x,$,1/2,,\n',
        'gbk',
        [
            ('y', "column D 'driver': " + UNUSED.format('y', 'level')),
            ('4', "column F 'fewest': " + UNUSED.format('4', 'level')),
            ('|', "column A 'id': " + NEEDED.format('level')),
            ('&', "column G 'most': " + NEEDED.format('span')),
            ('$', "column D 'driver': " + NEEDED.format('ratio')),
        ],
    ),
    (
        'amounts out of range',
        'id,kind,amount,base,base_year,deadline\nA,cover,120%,,,\nB,cover,-1%,,,\n'
        'C,growth,-100%,5,2020,2025\nD,level,-3,,,\n',
        'utf-8',
        [
            (
                '120%',
                "column C 'amount': '120%' is no amount for the kind 'cover', " + SHARE,
            ),
            (
                '-1%',
                "column C 'amount': '-1%' is no amount for the kind 'cover', " + SHARE,
            ),
            (
                '-100%',
                "column C 'amount': '-100%' is no amount for the kind 'growth', " + RATE,
            ),
            ('-3', "column C 'amount': '-3' is no amount for the kind 'level', which takes 0 or more"),
        ],
    ),
    (
        'numbers and years',
        'id,kind,amount,base,driver,base_year,deadline\nA,growth,1%,1.5,,2020,2025\n'
        'B,growth,1%,1,,2020,2019\nC,flow,1,,,1019,2020\nD,flow,1,,,0,20255\nE,multiple,2,|,,,\n',
        'utf-8',
        [
            ('1.5', f"column D 'base': '1.5' {DIGITS}"),
            (
                '2019',
                "column G 'deadline': 2019 lies before the base year, 2020, " + AFTER,
            ),
            (
                '2020\nD',
                "column G 'deadline': 2020 lies before the base year, 1019, " + AFTER,
            ),
            ('0,20255', "column F 'base_year': '0' is no year; write one such as 2025"),
            ('20255', "column G 'deadline': '20255' is no year; write one such as 2025"),
            ('|', f"column D 'base': {BOTH}"),
        ],
    ),
    (
        'spans and sharing',
        'id,kind,driver,area,amount,comparison,fewest,most\nA,span,y,,,,8,5\nB,span,y,,,,0,6\n'
        'C,ratio,y,area,1/2,more than,,\n',
        'utf-8',
        [
            ('5\n', "column H 'most': 5 is below the fewest, 8"),
            ('0,6', "column G 'fewest': one supervisor has at least 1 unit, not 0"),
            ('more', "column F 'comparison': units that share have at least a number; leave the cell blank"),
        ],
    ),
    (
        'targets among each other',
        'id,kind,whole,amount\n甲,level,,1\n乙,subset,丙,1\n甲,level,,2\n',
        'gb18030',
        [
            ('丙', "column C 'whole': no target has the id '丙'"),
            ('甲,level,,2', "column A 'id': '甲' is the id in line 2 already"),
        ],
    ),
    (
        'facts, claims and the plan',
        'record,id,kind,title,comparison,amount,base,target,base_year,deadline,year\n'
        ',A,level,,,1,,,,,\nclaim,P,,,,5%,100,|,2020,2025,\nclaim,Q,,,,,&,200,2020,2025,\n'
        'claim,R,,,,5x,1,2,2020,2025,\n'
        'claim,S,,,,1/20,1,2,2020,2025,\nfact,T,,$,,6,,,,,20x\nfact,U,,u,more than,7,,,,,\n'
        'plan,V,,,,,,,,,\n!plan,W,,,,,,,,,\n',
        'utf-8',
        [
            ('|', CLAIM),
            ('&', CLAIM),
            ('5x', f"column F 'amount': '5x' {AMOUNT}"),
            ('claim,S', 'the growth claim S: the text is not a number such as 12,345, 10.6%, 1.9万 or 1/1000'),
            ('$', "column D 'title': the cell is blank, and a fact needs it"),
            ('20x', "column K 'year': '20x' is no year; write one such as 2025"),
            (
                'more',
                "column E 'comparison': 'more than' stands there; a fact is 'at least' its figure, or the "
                'cell is blank',
            ),
            ('!', 'the plan has a row of its own already; keep one of them'),
        ],
    ),
    (
        'rows of other lengths',
        'id,kind,have,amount\nA,level,x\nB,level,x,55,000\n',
        'utf-8',
        [
            (
                f'{begins},level',
                f'the row has {cells} cells and the header 4; leave cells blank that a target does not need, '
                'and write a cell with a comma "in quotes"',
            )
            for begins, cells in (('A', 3), ('B', 5))
        ],
    ),
]
