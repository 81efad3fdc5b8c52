# SPDX-License-Identifier: MIT
"""A contest as in bench.h, held in Python: sides do the same work in turn, and ratios are within a round."""

import statistics

import numpy

# A side that takes longer than this runs in the first few rounds only.
SLOW_NANOSECONDS, SLOW_ROUNDS = 1e9, 3


def spread(values):
    """Quartiles and median, as bench prints them."""
    values = sorted(values)
    quarter = len(values) // 4
    return {"low": values[quarter], "median": statistics.median(values), "high": values[-1 - quarter]}


class Side:
    """run() does the work and returns its nanoseconds; answer() gives the array that it came to."""

    def __init__(self, name, run, answer):
        self.name, self.run, self.answer = name, run, answer
        self.times, self.wrong, self.checked = [], 0, 0

    def check(self, right):
        self.run()
        answer = numpy.asarray(self.answer())
        if answer.shape != right.shape:
            raise RuntimeError(f"{self.name} gives {answer.size} answers in place of {right.size}")
        self.wrong, self.checked = int(numpy.count_nonzero(answer != right)), right.size


class Contest:
    """The first side is the library, whose answers are what the others are held against."""

    def __init__(self, operation, data, rows, sides):
        self.operation, self.data, self.rows, self.sides = operation, data, rows, sides

    def hold(self, rounds):
        self.sides[0].run()
        right = numpy.array(self.sides[0].answer())
        for side in self.sides:
            side.check(right)
        for number in range(rounds):
            for side in self.sides:
                if number < SLOW_ROUNDS or max(side.times) < SLOW_NANOSECONDS:
                    side.times.append(side.run())

    def ratio(self, side):
        """A side's time over the library's, round by round."""
        return spread([theirs / ours for theirs, ours in zip(side.times, self.sides[0].times)])

    def report(self):
        return {"operation": self.operation, "data": self.data, "rows": self.rows, "sides": [
            {"side": side.name, "nanoseconds_a_row": spread([time / self.rows for time in side.times]),
             "ratio": self.ratio(side), "wrong": side.wrong, "checked": side.checked} for side in self.sides]}

    def claims(self, wanted):
        """wanted: {name of a side: (times slower than the library at least, aim, line of the summary)}."""
        found = []
        for side in self.sides:
            if side.name in wanted:
                at_least, aim, goal = wanted[side.name]
                ratio = self.ratio(side)
                verdict = ("aim reached" if ratio["median"] >= aim else
                           "reached" if ratio["median"] >= at_least else "MISSED")
                found.append({"goal": goal, "operation": self.operation, "data": self.data, "rows": self.rows,
                              "over": side.name, "under": self.sides[0].name, "is_gain": True,
                              "at_least": at_least, "aim": aim, "ratio": ratio, "verdict": verdict})
        return found
