# SPDX-License-Identifier: MIT
"""A PostgreSQL server of our own, with the extension in it, that is gone when the tests are over.

PostgreSQL looks for extensions beside its own program only. So the program is copied into a temporary tree of
the same shape, where all else is links to what is installed, and the extension lies among these: nothing is
written to the system. The server listens on a socket in the tree and nowhere else. It refuses to run as root;
then it runs as the user postgres, or as nobody.
"""

import json
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE = 120  # seconds that a start or a stop may take on a busy machine

# Whatever a statement answers, and whatever it fails with, as one line of JSON.
ASK = """
CREATE FUNCTION ask(statement text) RETURNS text LANGUAGE plpgsql AS $body$
DECLARE answer json;
BEGIN
  IF statement ~* '^(SELECT|WITH)' THEN
    EXECUTE 'SELECT coalesce(json_agg(r), ''[]'') FROM (' || statement || ') r' INTO answer;
    RETURN translate(answer::text, E'\\n', ' ');
  END IF;
  EXECUTE statement;
  RETURN '[]';
EXCEPTION WHEN OTHERS THEN
  RETURN json_build_object('state', SQLSTATE, 'text', SQLERRM);
END $body$;
"""


class Refused(str):
    """The text of an error, and its SQLSTATE."""

    state = ""


def answer_of(line):
    """Rows as tuples, whatever their columns are called; or why there are none."""
    if line.startswith("{"):
        error = json.loads(line)
        answer = Refused(error["text"])
        answer.state = error["state"]
        return answer
    return json.loads(line, object_pairs_hook=lambda columns: tuple(value for _, value in columns))


def other_user():
    """How a program is run as somebody who is not root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise RuntimeError("there is neither a user postgres nor nobody, and root may not run the server")


def link_all(source, target):
    """Links to everything in a folder, so that more can be put beside it."""
    target.mkdir(parents=True)
    for path in source.iterdir():
        (target / path.name).symlink_to(path)


class Server:
    """To be used with `with`: the server and its folder are gone at the end, whatever happens between."""

    def __init__(self, programs, libraries, shared, extension, settings=()):
        self.programs, self.user, self.settings = pathlib.Path(programs), other_user(), settings
        short = "/tmp" if len(tempfile.gettempdir()) > 60 else None  # a socket's path has 107 bytes at most
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix="swtarget-pg-", dir=short))
        self.process = None
        try:
            self.tree = self.make_tree(pathlib.Path(libraries), pathlib.Path(shared), extension)
            self.prepare()
        except BaseException:
            self.remove()
            raise

    def make_tree(self, libraries, shared, extension):
        """The programs' new place; `extension` is the library and its control and SQL files."""
        common = pathlib.Path(os.path.commonpath([self.programs, libraries, shared]))
        places = [self.directory / "tree" / path.relative_to(common)
                  for path in (self.programs, libraries, shared)]
        link_all(libraries, places[1])
        link_all(shared, places[2])
        (places[2] / "extension").unlink()
        link_all(shared / "extension", places[2] / "extension")
        places[0].mkdir(parents=True, exist_ok=True)
        for name in ("postgres", "initdb"):
            shutil.copy(self.programs / name, places[0])
        for path in map(pathlib.Path, extension):
            place = (places[1] if path.suffix == ".so" else places[2] / "extension") / path.name
            place.unlink(missing_ok=True)  # a link to what is installed must not be written through
            shutil.copy(path, place)
        return places[0]

    def prepare(self):
        """Its own folder belongs to the server's user; the tree need only be read."""
        self.directory.chmod(0o755)
        home = self.directory / "home"
        home.mkdir()
        if self.user:
            os.chown(home, self.user["user"], self.user["group"])

    def environment(self, database="postgres"):
        return dict(os.environ, LC_ALL="C.UTF-8", PGHOST=str(self.directory / "home"), PGPORT="5432",
                    PGUSER="tests", PGDATABASE=database, PGOPTIONS="", PGCLIENTENCODING="UTF8")

    def __enter__(self):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
        try:
            self.start()
        except BaseException:
            self.remove()
            raise
        return self

    def __exit__(self, *_):
        self.remove()

    def start(self):
        home = self.directory / "home"
        options = {**self.user, "env": self.environment(), "cwd": home, "stdin": subprocess.DEVNULL}
        made = subprocess.run([self.tree / "initdb", "-D", home / "data", "-U", "tests", "-A", "trust", "-E",
                               "UTF8", "--no-sync", "--no-instructions"], capture_output=True, text=True,
                              check=False, timeout=PATIENCE, **options)
        if made.returncode != 0:
            raise RuntimeError(f"initdb: {made.stdout}{made.stderr}")
        settings = ("listen_addresses=", f"unix_socket_directories={home}", "fsync=off",
                    "max_worker_processes=8", "logging_collector=off", *self.settings)
        with open(self.directory / "log", "wb") as log:
            self.process = subprocess.Popen(
                [self.tree / "postgres", "-D", home / "data", *(f"--{setting}" for setting in settings)],
                stdout=log, stderr=log, **options)
        self.wait()

    def wait(self):
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            if self.client("SELECT 1").returncode == 0:
                return
            time.sleep(0.1)
        log = (self.directory / "log").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"the server does not start: {log}")

    def remove(self):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # a fast shutdown
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait(PATIENCE)
        shutil.rmtree(self.directory)

    def client(self, text, database="postgres"):
        command = [self.programs / "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", "-"]
        return subprocess.run(command, input=text, capture_output=True, text=True, check=False,
                              env=self.environment(database), timeout=10 * PATIENCE)

    def psql(self, text, database="postgres"):
        """What a script prints; it must not fail."""
        done = self.client(text, database)
        if done.returncode != 0 or done.stderr:
            raise RuntimeError(f"psql: {done.stderr}")
        return done.stdout

    def make_database(self, name, options=""):
        """A database with the extension and `ask`."""
        self.psql(f"CREATE DATABASE {name} {options}")
        self.psql("CREATE EXTENSION swtarget;" + ASK, name)

    def run(self, statements, database="tests"):
        """What each answers: a list of rows, or why it was refused."""
        script = "".join(f"SELECT ask($statement${statement}$statement$);\n" for statement in statements)
        return [answer_of(line) for line in self.psql(f"BEGIN;\n{script}ROLLBACK;", database).splitlines()]
