# SPDX-License-Identifier: MIT
"""examples/python/cluster.py: two worker processes answer as one process does, and if one is killed.

What a small table comes to is found by plain Python, row by row, with fractions.
"""

import os
import pathlib
import re
import subprocess
import sys
import unittest
import urllib.error
import urllib.request
from contextlib import ExitStack
from fractions import Fraction

from optional import needs_distributed, needs_numpy

SCRIPT = pathlib.Path(__file__).resolve().parents[3] / "examples" / "python" / "cluster.py"
sys.path.insert(0, str(SCRIPT.parent))
SMALL = 4_300, 2_500, 7  # two parts of three and two counties, the last ones with half a county and less
LARGE = 6_000_000, 250_000, 1


def ceil(number):
    return -(-number.numerator // number.denominator)


def webster(total, weights):
    """By its definition: each next post to the greatest of weight / (2 * posts + 1)."""
    shares = [total * weight // sum(weights) for weight in weights]
    while sum(shares) < total:
        shares[max(range(len(shares)), key=lambda i: Fraction(weights[i], 2 * shares[i] + 1))] += 1
    assert all(Fraction(weights[i], 2 * shares[i] - 1) >= Fraction(weights[j], 2 * shares[j] + 1)
               for i in range(len(shares)) for j in range(len(shares)))
    return shares


def expected(rows, part, seed):
    """Sums, and the counties' elders and posts."""
    import cluster
    import cluster_kernels
    sums = dict.fromkeys(("rows", "posts", "met", "shortfall", "projected", "marked"), 0)
    elders_by_county, posts_by_county = [], []
    for number in range(ceil(Fraction(rows, part))):
        size = min(part, rows - number * part)
        elders, staff, county = (column.tolist() for column in cluster_kernels.columns(number, size, seed))
        assert county == [row // 1000 for row in range(size)]
        marked = 0
        for place, (people, there) in enumerate(zip(elders, staff), 1):
            posts, later = ceil(Fraction(people, 1000)), ceil(there * Fraction(1106, 1000)**5)
            for name, value in (("rows", 1), ("posts", posts), ("met", there >= posts),
                                ("shortfall", max(posts - there, 0)), ("projected", later)):
                sums[name] += value
            marked += (posts + later) * place
        sums["marked"] += marked % 2**64
        for start in range(0, size, 1000):
            here = elders[start:start + 1000]
            small = sum(people for people in here if people < 1000)
            elders_by_county.append(sum(here))
            posts_by_county.append(ceil(Fraction(small, 1000)) + 2 * sum(people > 1000 for people in here)
                                   + sum(people == 1000 for people in here))
    return sums, elders_by_county, posts_by_county, webster(cluster.TOTAL, elders_by_county)


def is_running(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@needs_distributed
@needs_numpy
class Workers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        import cluster
        cls.cluster, stack = cluster, ExitStack()
        cls.addClassCleanup(stack.close)
        cls.client = stack.enter_context(cluster.local_cluster(2))

    def tearDown(self):
        self.client.wait_for_workers(2, timeout=60)

    def same(self, answer, wanted):
        self.assertEqual(answer.sums, wanted[0])
        for column, values in zip(answer[1:], wanted[1:]):
            self.assertEqual(column.tolist(), list(values))

    def test_a_small_table_row_by_row(self):
        wanted = expected(*SMALL)
        self.assertEqual((wanted[0]["rows"], len(wanted[1])), (4_300, 5))
        self.same(self.cluster.in_one_process(*SMALL), wanted)
        self.same(self.cluster.on_workers(self.client, *SMALL), wanted)

    def test_answers_that_differ(self):
        one, other = (self.cluster.in_one_process(4_300, 2_500, seed) for seed in (7, 8))
        self.assertFalse(one == other)
        moved = one._replace(posts_by_county=one.posts_by_county[::-1])
        self.assertFalse(one == moved)

    def test_processes_on_loopback(self):
        import psutil  # distributed needs it
        info, processes = self.client.scheduler_info(), self.client.run(os.getpid)
        self.assertEqual(len({os.getpid(), *processes.values()}), 3)
        addresses = [info["address"], *info["workers"], *(each["nanny"] for each in info["workers"].values())]
        self.assertEqual({address.rpartition(":")[0] for address in addresses}, {"tcp://127.0.0.1"})
        listening = [each.laddr for process in (os.getpid(), *processes.values())
                     for each in psutil.Process(process).connections("inet") if each.status == "LISTEN"]
        self.assertGreaterEqual(len(listening), 3)
        self.assertEqual({each.ip for each in listening}, {"127.0.0.1"})
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(f"http://127.0.0.1:{info['services']['dashboard']}/status", timeout=10)
        self.assertEqual(caught.exception.code, 404)
        self.assertEqual({each["memory_limit"] for each in info["workers"].values()}, {10**9})

    def test_a_worker_is_killed(self):
        """SIGKILL to a worker that has parts to do: they are lost, done again, and the answer is the same."""
        before = self.client.run(os.getpid)
        killer = self.cluster.Killer(self.client)
        answer = self.cluster.on_workers(self.client, *LARGE, killer)
        self.assertIn(killer.killed, before.values())
        self.assertFalse(is_running(killer.killed))
        self.assertTrue(6 <= killer.done < 24, killer.done)
        self.assertGreater(killer.lost, 0)
        alone = self.cluster.in_one_process(*LARGE)
        self.assertEqual(alone.sums["rows"], 6_000_000)
        self.same(answer, (alone.sums, *(column.tolist() for column in alone[1:])))

    def test_the_script(self):
        """Workers of its own, one of which it kills; then those that are here already."""
        address = self.client.scheduler_info()["address"]
        for rows, arguments in (("6,000,000", ("--part", "250000", "--kill")),
                                ("300,000", ("--part", "70000", "--scheduler", address))):
            done = run("--rows", rows.replace(",", ""), *arguments)
            self.assertEqual((done.returncode, done.stderr), (0, ""), arguments)
            self.assertIn("the same to the last post", done.stdout)
            self.assertRegex(done.stdout, f"(?m)^rows +{rows}$")
            self.assertEqual(len(re.findall(r"million rows a second", done.stdout)), 2)
            killed = re.findall(r"killed worker (\d+) with \d+ of 24 parts done; .* others did: [1-9]",
                                done.stdout)
            self.assertEqual(len(killed), "--kill" in arguments)
            self.assertFalse(any(is_running(int(process)) for process in killed))

    def test_options(self):
        for arguments, said in ((("--workers", "1"), "below 2"), (("--rows", "0"), "below 1"),
                                (("--kill", "--scheduler", "tcp://127.0.0.1:1"), "--kill is for workers")):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(said, done.stderr)


def run(*arguments):
    return subprocess.run([sys.executable, SCRIPT, *arguments], check=False, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


if __name__ == "__main__":
    unittest.main()
