# SPDX-License-Identifier: MIT
"""Reads the public headers and the symbol map: what is declared, how it is described, what is exported.

No C parser: the headers keep to a narrow form (SWT_API at the start of a line, one comment before it), and
the checks that use this complain where a header leaves it.
"""

import dataclasses
import pathlib
import re

DECLARATION = re.compile(r"^SWT_API\b[^;]*;", re.M)
COMMENT = re.compile(r"/\*(?:(?!\*/).)*\*/", re.S)
COMMENT_BEFORE = re.compile(r"/\*\*((?:(?!\*/).)*)\*/\s*\Z", re.S)


@dataclasses.dataclass
class Parameter:
    """One parameter of a function."""
    name: str
    type: str

    @property
    def is_pointer(self):
        return "*" in self.type

    @property
    def is_out(self):
        """Written through: a pointer to what is not constant, or to a pointer."""
        return self.is_pointer and (not self.type.startswith("const ") or self.type.count("*") > 1)


@dataclasses.dataclass
class Function:
    """One public function, with its comment as text, empty where there is none."""
    name: str
    result: str
    parameters: list
    comment: str
    header: str


def without_comments(text):
    return COMMENT.sub("", text)


def public_headers(include):
    """The umbrella header and all that lies beside it, as paths."""
    include = pathlib.Path(include)
    return [include / "swtarget.h", *sorted((include / "swtarget").glob("*.h"))]


def read_parameter(text):
    match = re.fullmatch(r"(.*?)(\w+)", " ".join(text.split()))
    return Parameter(match[2], match[1].replace(" *", "*").strip())


def read_function(declaration, before, header):
    flat = re.sub(r"\bSWT_(API|MUST_CHECK)\b", "", " ".join(declaration.split()))
    match = re.fullmatch(r"\s*(.*?)(\w+) ?\((.*)\);", flat)
    arguments = [] if match[3].strip() in ("", "void") else match[3].split(",")
    comment = COMMENT_BEFORE.search(before)
    text = re.sub(r"^[ \t]*\*? ?", "", comment[1], flags=re.M) if comment else ""
    return Function(match[2], match[1].strip(), [read_parameter(a) for a in arguments], text, header.name)


def functions(include):
    """Every function marked SWT_API, in the order of the headers."""
    found = []
    for header in public_headers(include):
        text = header.read_text(encoding="utf-8")
        for match in DECLARATION.finditer(text):
            found.append(read_function(match[0], text[:match.start()], header))
    return found


def map_symbols(path):
    """The exported names of a version script, each with the version of the node it stands in."""
    text = without_comments(pathlib.Path(path).read_text(encoding="utf-8"))
    symbols = {}
    for version, body in re.findall(r"SWTARGET_([\d.]+)\s*\{(.*?)\}", text, re.S):
        exported = body.split("local:")[0].replace("global:", "")
        symbols.update({name: version for name in re.findall(r"[\w*?]+", exported)})
    return symbols
