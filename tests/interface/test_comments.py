# SPDX-License-Identifier: MIT
"""The headers say all that a caller must know, in the form that the project has settled on.

Every function: a comment with an example, the version that brought it (the one of its node in the symbol
map), each parameter in order, each status that its parameters can lead to. Only types of certain size.

Usage: test_comments.py INCLUDE_DIR SYMBOL_MAP
"""

import pathlib
import re
import sys

import read_headers

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

CERTAIN = re.compile(r"(const|char|double|int32_t|int64_t|size_t|uint32_t|void|swt_\w+)\Z")

# Parameters that take one of a few named numbers.
OPTIONS = {"comparison", "method", "reading", "rounding", "when"}


def texts(include):
    """Each public header's name with its code, comments and preprocessor lines left out."""
    for header in read_headers.public_headers(include):
        code = read_headers.without_comments(header.read_text(encoding="utf-8"))
        yield header.name, re.sub(r"^#.*$|^extern \"C\" \{$|^\}$", "", code, flags=re.M)


def parameters_are_described(functions):
    for function in functions:
        described = re.findall(r"@param(\[out\])?\s+(\w+)\s+\S", function.comment)
        declared = [("[out]" if p.is_out else "", p.name) for p in function.parameters]
        if described != declared:
            yield f"{function.name} has the parameters {declared}, described are {described}"


def parts_are_there(functions):
    for function in functions:
        if not re.match(r"\s*\w", function.comment):
            yield f"{function.name} has no comment that starts with what it does"
        if not re.search(r"@par Example\s+\S", function.comment):
            yield f"{function.name} has no @par Example"
        if function.result != "void" and not re.search(r"@ret(urn|val)\s+\S", function.comment):
            yield f"{function.name} does not say what it returns"


def versions_agree(functions, symbols):
    for function in functions:
        since = re.findall(r"@since ([\d.]+)", function.comment)
        if since != [symbols.get(function.name)]:
            yield f"{function.name}: @since {since}, symbol map {symbols.get(function.name)}"


def statuses_due(function):
    """The codes that a function must name because of what it takes."""
    due = set()
    for parameter in function.parameters:
        due |= {"SWT_ERR_NULL"} if parameter.is_pointer else set()
        due |= {"SWT_ERR_DIV_ZERO"} if parameter.type == "swt_ratio" else set()
        due |= {"SWT_ERR_OPTION"} if parameter.name in OPTIONS else set()
    return due


def statuses_are_named(functions, codes):
    for function in functions:
        if function.result != "swt_status":
            continue
        named = re.findall(r"@retval (\w+)", function.comment)
        for code in sorted(statuses_due(function) - set(named)):
            yield f"{function.name} does not say when it gives {code}"
        for code in sorted(set(named) - codes):
            yield f"{function.name} names {code}, which is no status"
        if len(set(named)) != len(named):
            yield f"{function.name} names a status twice"


def every_status_is_used(functions, codes):
    named = {code for function in functions for code in re.findall(r"@retval (\w+)", function.comment)}
    for code in sorted(codes - named - {"SWT_OK"}):
        yield f"no function says that it gives {code}"


def all_is_exported(include, functions):
    known = {function.name for function in functions}
    for name, code in texts(include):
        for found in sorted(set(re.findall(r"\b(\w+)\s*\(", code)) - known):
            yield f"{name} declares {found} without SWT_API"
        if re.search(r"\bextern\b", code):
            yield f"{name} declares a variable"


def typed(include, functions):
    """Every type that the interface uses: (where, type) of results, parameters and fields."""
    for function in functions:
        yield function.name, function.result
        for parameter in function.parameters:
            yield f"{function.name}, {parameter.name}", parameter.type
    for name, code in texts(include):
        for fields, _ in re.findall(r"typedef struct \{(.*?)\} (\w+);", code, re.S):
            for field in fields.split(";")[:-1]:
                yield f"{name}, {field.strip()}", re.sub(r"\w+(\[\w+\])?$", "", field.strip())


def types_are_certain(include, functions):
    """No enum as a type, no bool, long or bit-field: a caller in another language must know every size."""
    for where, kind in typed(include, functions):
        for word in re.findall(r"[\w.:]+", kind) or ["nothing"]:
            if not CERTAIN.match(word):
                yield f"{where}: {word} is no type of certain size"
    for name, code in texts(include):
        for token in re.findall(r"\brestrict\b|\[static\b|\.\.\.|\w+\s*:\s*\d+;", code):
            yield f"{name}: {token} has no place in the interface"


def names_are_ours(include):
    """Everything that the headers bring into a program starts with the project's prefix."""
    for name, code in texts(include):
        enums = "".join(re.findall(r"\benum \{([^}]*)\}", code))
        found = re.findall(r"\b([A-Za-z]\w*)\s*=", enums) + re.findall(r"^\} (\w+);", code, re.M)
        for header in read_headers.public_headers(include):
            if header.name == name:
                found += re.findall(r"^#define (\w+)", header.read_text(encoding="utf-8"), re.M)
        for ours in found:
            if not re.match(r"(SWT_|SWTARGET_|swt_)[A-Za-z]", ours):
                yield f"{name} defines {ours}"


def main():
    include, symbol_map = sys.argv[1:]
    functions = read_headers.functions(include)
    symbols = read_headers.map_symbols(symbol_map)
    base = pathlib.Path(include, "swtarget", "base.h").read_text(encoding="utf-8")
    codes = set(re.findall(r"\b(SWT_OK|SWT_ERR_\w+) = \d+", base))
    return tap.run([
        ("there are functions and statuses to look at", lambda: [] if functions and codes else ["none"]),
        ("every function has its comment, example and result", lambda: parts_are_there(functions)),
        ("every parameter is described in its place", lambda: parameters_are_described(functions)),
        ("every @since is the version of the symbol map", lambda: versions_agree(functions, symbols)),
        ("every status that is due is named", lambda: statuses_are_named(functions, codes)),
        ("every status is given by some function", lambda: every_status_is_used(functions, codes)),
        ("every prototype is exported, and no variable", lambda: all_is_exported(include, functions)),
        ("only types of certain size", lambda: types_are_certain(include, functions)),
        ("only names with the project's prefix", lambda: names_are_ours(include)),
    ])


if __name__ == "__main__":
    sys.exit(main())
