# SPDX-License-Identifier: MIT
"""What mutants are: one token of a line of lib/ changed, or one statement left out.

A mutant is known by its file, the function it is in, the line as it is and the line as changed; not by the
line's number, which moves. Nothing here needs a compiler: the tree's fixed layout tells functions apart.
"""

import dataclasses
import functools
import hashlib
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Where mutants are made: the code, and not the plans' tables, which a list of their own is held against.
CODE = {"lib": ("lib/*.c", "lib/*.h"), "exact": ("lib/exact/*.[ch]",), "columns": ("lib/columns/*.[ch]",)}
OPERATORS = {
    "<=": ["<", "=="], ">=": [">", "=="], "<": ["<=", ">"], ">": [">=", "<"], "==": ["!="], "!=": ["=="],
    "&&": ["||"], "||": ["&&"], "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"], "<<": [">>"],
    ">>": ["<<"], "&": ["|"], "|": ["&"], "++": ["--"], "--": ["++"], "+=": ["-="], "-=": ["+="],
    "*=": ["/="], "/=": ["*="], "|=": ["&="], "&=": ["|="], "!": [""], "~": [""],
}
TOKEN = re.compile(r"""
    (?P<skip> //.* | /\*.*?\*/ | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' | \#.* | -> )
  | (?P<number> (?<![\w.]) (?:0[xX][0-9a-fA-F]+ | \d+) (?![\w.]) )
  | (?P<operator> <<= | >>= | <= | >= | == | != | && | \|\| | \+\+ | -- | \+= | -= | \*= | /= | \|= | &=
      | << | >> | [-+*/%<>&|!~] )
""", re.VERBOSE)
# A statement of its own: a call or an assignment, no declaration.
STATEMENT = re.compile(r"^\s+(?!return\b|const\b|static\b|else\b|do\b|while\b|break\b|continue\b)"
                       r"(?:\(void\))?[\w>.\[\]()*-]+(?:\(.*\)|\s*(?:[-+*/|&]|<<|>>)?=\s.*|\+\+|--);$")
RETURN = re.compile(r"^(\s+return )(.+);$")


@dataclasses.dataclass(frozen=True)
class Function:
    """Lines of a file, counted from 0: its head, its opening brace and its closing brace."""
    name: str
    head: int
    begin: int
    end: int


@dataclasses.dataclass(frozen=True)
class Mutant:
    """A line of a file and what it is changed into."""
    file: str
    function: str  # "" outside any
    number: int    # the line's, counted from 0
    line: str
    changed: str

    @property
    def key(self):
        return self.file, self.function, squeeze(self.line), squeeze(self.changed)

    @property
    def part(self):
        """Which part of CODE it is in."""
        return self.file.split("/")[-2]

    @property
    def draw(self):
        """A number that is the mutant's own, so that an edit elsewhere does not change who is drawn."""
        return hashlib.sha256("\0".join(self.key).encode()).digest()

    def __str__(self):
        return f"{self.file} {self.function or '-'}\n- {squeeze(self.line)}\n+ {squeeze(self.changed)}"


@functools.cache
def text_of(file):
    """A file as it is when it is first asked for: what is edited during a run does not come into it."""
    return (ROOT / file).read_text(encoding="utf-8")


def squeeze(text):
    """The text without the blanks that a new layout would change."""
    return " ".join(text.split())


def without_comments(text):
    """The same lines, with blanks for comments, so that columns stay."""
    return re.sub(r"/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.DOTALL)


def functions_of(lines):
    """The functions: braces stand alone at the start of a line, and the head is what comes before."""
    head, begin, name = None, None, ""
    for number, line in enumerate(lines):
        if line == "{" and head is not None:
            begin, name = number, re.findall(r"(\w+)\(", " ".join(lines[head:number]))[0]
        elif line == "}" and begin is not None:
            yield Function(name, head, begin, number)
            head = begin = None
        elif begin is None:
            if re.match(r"[A-Za-z_]", line):
                head = None if line.endswith((";", "{")) else number
            elif not re.match(r"\s+\S", line):
                head = None


def is_pointer_star(line, start, end):
    """Whether * or & belongs to a type or an address: no value, no mutant."""
    before, after = line[:start].rstrip(), line[end:end + 1]
    return not after.isspace() or before.endswith(
        ("(", ",", "=", "return", "const", "{", "?", ":", "!", "&&", "||"))


def is_statement(line, before):
    """Whether the line is a whole statement, given the code before it: one that ends where another begins."""
    return (STATEMENT.match(line) and line.count("(") == line.count(")") and
            before.endswith((";", "{", "}", ")", "else")))


def mutants_of_line(line, before):
    """The texts that a line can be made into."""
    for match in TOKEN.finditer(line):
        kind, token = match.lastgroup, match.group()
        if kind == "skip":
            continue
        if kind == "number":
            value = int(token, 0)
            others = [str(value + 1)] + ([str(value - 1)] if value > 0 else [])
        elif token in "*&" and is_pointer_star(line, match.start(), match.end()):
            continue
        elif token in ("-", "+") and not line[match.end():match.end() + 1].isspace():
            others = [""]
        else:
            others = OPERATORS.get(token, [])
        for other in others:
            yield line[:match.start()] + other + line[match.end():]
    if is_statement(line, before):
        yield re.sub(r"\S.*", ";", line)
    returned = RETURN.match(line)
    if returned and returned.group(2) not in ("0", "NULL", "1", "SWT_OK"):
        yield f"{returned.group(1)}0;"


def mutants_of_file(name, wanted=None):
    """The mutants of a file; `wanted` are the numbers of the lines looked at, all where it is None."""
    text = text_of(name)
    lines, bare = text.split("\n"), without_comments(text).split("\n")
    functions = list(functions_of(lines))
    for number, line in enumerate(bare):
        if wanted is not None and number not in wanted:
            continue
        function = next((f.name for f in functions if f.begin < number < f.end), "")
        before = next((code.rstrip() for code in reversed(bare[:number]) if code.strip()), "")
        for changed in mutants_of_line(line.rstrip(), before):
            if changed.split() != line.split():
                yield Mutant(name, function, number, lines[number], changed)


def all_files():
    return sorted(path.relative_to(ROOT).as_posix() for globs in CODE.values() for glob in globs
                  for path in ROOT.glob(glob))
