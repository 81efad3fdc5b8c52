# SPDX-License-Identifier: MIT
"""Rows of vectors: what builds them, and how arguments and answers are written (see generate.py)."""

from enum import IntEnum

import exact
import exact_apportion
import exact_growth
import exact_planner
import exact_posts


class Stream:
    """Numbers that look random and are the same everywhere: a linear congruence, of which the upper half."""

    def __init__(self, seed):
        self.state = seed

    def below(self, count):
        number = 0
        for _ in range(2):
            self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
            number = number << 32 | self.state >> 32
        return number % count

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def bits(self, most):
        """Any length up to so many bits, each as likely as the other."""
        return self.below(2 ** self.below(most + 1))

    def of(self, choices):
        return choices[self.below(len(choices))]


def written(value):
    """One argument or answer as text."""
    if value is None:
        return "?"
    if isinstance(value, exact.Pair):
        return f"{value.num}/{value.den}"
    if isinstance(value, IntEnum):
        return value.name
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (tuple, list)):
        return "{" + " ".join(map(written, value)) + "}"
    return repr(value)


def refusal(refused):
    text = refused.code
    if refused.row is not None:
        text += f" row {refused.row}"
    if refused.out is not None:
        text += " " + written(refused.out)
    return text


def reference(function):
    """The exact function for a C name."""
    name = function.removeprefix("swt_")
    for module in (exact, exact_apportion, exact_growth, exact_planner, exact_posts):
        if hasattr(module, name):
            return getattr(module, name)
    raise KeyError(function)


class Table:
    """The rows of one file. Rows that were there already are left out."""

    def __init__(self):
        self.rows = []
        self.seen = set()

    def row(self, function, arguments, expected):
        if (function, arguments) not in self.seen:
            self.seen.add((function, arguments))
            self.rows.append((function, arguments, expected))

    def add(self, function, *arguments):
        """A call and its exact answer."""
        try:
            expected = written(reference(function)(*arguments))
        except exact.Refused as refused:
            expected = refusal(refused)
        self.row(function, ";".join(map(written, arguments)), expected)
        return expected

    def published(self, answer, function, *arguments):
        """A call whose answer stands in print or was worked out by hand; the exact one must agree with it."""
        expected = self.add(function, *arguments)
        if expected != (answer if isinstance(answer, str) else written(answer)):
            raise AssertionError(f"{function}{arguments} is {expected}, published is {answer}")
