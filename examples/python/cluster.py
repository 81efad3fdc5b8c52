#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Works out a table of 50 million communities on several processes with dask.distributed, then on one.

Each part of the table is made and worked on by a worker; the counties' elders come back, and a target is
divided among all counties here. The answers of the workers and of the one process are compared to the last
post; the exit status is 1 where they differ. With --kill a worker is killed in the middle, which must change
nothing. Workers listen on 127.0.0.1 alone, unless --scheduler names a cluster that is already there: it then
needs swtarget and NumPy on every machine, and is sent the module with the kernels.

Needs Debian's python3-distributed and python3-numpy.
"""

import argparse
import logging
import os
import signal
import sys
import tempfile
import time
from contextlib import contextmanager
from itertools import islice
from typing import Any, NamedTuple

sys.dont_write_bytecode = True  # the source directory stays as it is

import numpy  # noqa: E402
import swtarget  # noqa: E402
from distributed import Client, Nanny, Scheduler, SpecCluster, as_completed  # noqa: E402
from distributed.diagnostics.plugin import UploadFile  # noqa: E402

import cluster_kernels  # noqa: E402

TOTAL = 1_450_000
LOOPBACK = "127.0.0.1"
MEMORY = "1GB"  # of one worker; a part of a million rows takes about a tenth of it


class Answer(NamedTuple):
    """The whole table: sums, and columns with a number for each county."""
    sums: Any
    elders_by_county: Any
    posts_by_county: Any
    share: Any

    def __eq__(self, other):
        return self.sums == other.sums and all(map(numpy.array_equal, self[1:], other[1:]))


def sizes(rows, part):
    """Rows of each part; all but the last have `part`."""
    return [min(part, rows - start) for start in range(0, rows, part)]


def combine(parts):
    """Parts in any order; the target is divided among the counties of all."""
    parts = sorted(parts)
    names = ("rows", "posts", "met", "shortfall", "projected", "marked")
    sums = {name: sum(getattr(part, name) for part in parts) for name in names}
    elders = numpy.concatenate([part.elders_by_county for part in parts])
    posts = numpy.concatenate([part.posts_by_county for part in parts])
    return Answer(sums, elders, posts, swtarget.apportion(TOTAL, elders, "webster").shares)


def in_one_process(rows, part, seed):
    return combine(cluster_kernels.work(number, size, seed) for number, size in enumerate(sizes(rows, part)))


@contextmanager
def local_cluster(workers):
    """Worker processes of this machine, each with one thread and bounded memory, heard on loopback alone."""
    heard = {"host": LOOPBACK, "dashboard": False, "dashboard_address": f"{LOOPBACK}:0"}
    with tempfile.TemporaryDirectory(prefix="swtarget-dask-") as folder:
        worker = {"cls": Nanny, "options": {**heard, "nthreads": 1, "memory_limit": MEMORY,
                                            "local_directory": folder, "silence_logs": logging.ERROR}}
        with SpecCluster(scheduler={"cls": Scheduler, "options": heard}, silence_logs=logging.ERROR,
                         workers={number: worker for number in range(workers)}) as cluster:
            with Client(cluster) as client:
                client.wait_for_workers(workers, timeout=60)
                yield client


@contextmanager
def known_cluster(address):
    with Client(address, timeout="10s") as client:
        client.register_worker_plugin(UploadFile(cluster_kernels.__file__))
        yield client


def on_workers(client, rows, part, seed, during=lambda done, parts: None):
    """The same by the workers of a client; `during` is told how many parts are done after each.

    Few parts wait at a time, so that neither the scheduler nor a queue grows with the table.
    """
    def submit(number, size):
        futures.append(client.submit(cluster_kernels.work, number, size, seed, pure=False))
        return futures[-1]

    futures, parts = [], []
    to_do = enumerate(sizes(rows, part))
    waiting = as_completed([submit(*each) for each in islice(to_do, 2 * sum(client.ncores().values()))])
    for future in waiting:
        parts.append(future.result())
        waiting.update([submit(*each) for each in islice(to_do, 1)])
        during(len(parts), len(sizes(rows, part)))
    return combine(parts)


def lost_parts(dask_scheduler):
    """How many tasks were given to another worker because the one that had them was lost."""
    return sum(task.suspicious for task in dask_scheduler.tasks.values())


class Killer:
    """Kills one worker in the middle, as a power cut would.

    Once a quarter of the parts is done the worker is stopped, and killed as soon as it has parts to do: as it
    is stopped, it cannot be done with them first.

    killed  its process, None until then
    done    parts that were done then
    lost    at the end: parts that it had, so that others had to do them
    """

    def __init__(self, client):
        self.client = client
        self.address, self.process = next(iter(client.run(os.getpid).items()))
        self.is_stopped = False
        self.killed = self.done = self.lost = None

    def __call__(self, done, parts):
        if self.killed is None and 4 * done >= parts:
            self.stop()
            if self.client.processing().get(self.address):
                os.kill(self.process, signal.SIGKILL)
                self.killed, self.done = self.process, done
        if done == parts:
            self.lost = self.client.run_on_scheduler(lost_parts)
            if self.killed is None:
                os.kill(self.process, signal.SIGCONT)

    def stop(self):
        if not self.is_stopped:
            logging.getLogger("distributed.scheduler").setLevel(logging.CRITICAL)  # what it lacks is expected
            os.kill(self.process, signal.SIGSTOP)
            self.is_stopped = True

    def said(self, parts):
        if self.killed is None:
            return f"too few parts to kill a worker among them: {parts}"
        return (f"killed worker {self.killed} with {self.done} of {parts} parts done; "
                f"parts that it had and others did: {self.lost}")


class Progress:
    """A line on a terminal while it takes longer than a second, and what else follows on each part."""

    def __init__(self, then):
        self.start, self.then = time.perf_counter(), then

    def __call__(self, done, parts):
        if sys.stderr.isatty() and time.perf_counter() - self.start > 1:
            end = "\n" if done == parts else ""
            print(f"\r{done} of {parts} parts", end=end, file=sys.stderr, flush=True)
        self.then(done, parts)


def whole(least):
    def read(given):
        number = int(given)
        if number < least:
            raise argparse.ArgumentTypeError(f"{given} is below {least}")
        return number
    return read


def arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=whole(1), default=50_000_000, help="communities; 50 million")
    parser.add_argument("--part", type=whole(1), default=1_000_000, help="communities in a part; a million")
    parser.add_argument("--workers", type=whole(2), default=2, help="worker processes, 2 or more; 2")
    parser.add_argument("--seed", type=whole(0), default=1, help="another table")
    parser.add_argument("--kill", action="store_true", help="kill one worker in the middle")
    parser.add_argument("--scheduler", metavar="ADDRESS",
                        help="use the cluster that is there, such as tcp://10.0.0.1:8786")
    given = parser.parse_args()
    if given.kill and given.scheduler:
        parser.error("--kill is for workers of this machine, not for those of --scheduler")
    return given


def timed(what, rows, answer_of):
    start = time.perf_counter()
    answer = answer_of()
    seconds = time.perf_counter() - start
    print(f"{what:<15}{seconds:8.2f} s{rows / seconds / 1e6:8.1f} million rows a second", flush=True)
    return answer


def run(given):
    table = given.rows, given.part, given.seed
    cluster = known_cluster(given.scheduler) if given.scheduler else local_cluster(given.workers)
    with cluster as client:
        count = len(client.scheduler_info()["workers"])
        killer = Killer(client) if given.kill else None
        during = Progress(killer or (lambda done, parts: None))
        on_all = timed(f"{count} workers", given.rows, lambda: on_workers(client, *table, during))
        if killer:
            print(killer.said(len(sizes(given.rows, given.part))))
        client.wait_for_workers(count, timeout=60)  # one that is just being started again cannot be closed
    alone = timed("one process", given.rows, lambda: in_one_process(*table))
    for name, value in alone.sums.items():
        print(f"{name:<15}{value:>24,}")
    print(f"{'counties':<15}{alone.share.size:>24,}")
    print(f"{'posts shared':<15}{int(alone.posts_by_county.sum()):>24,}")
    print("the same to the last post" if on_all == alone else "the answers DIFFER")
    return 0 if on_all == alone else 1


def main():
    try:
        return run(arguments())
    except OSError as error:
        print(f"cluster.py: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
