#!/usr/bin/env python3
"""T13: the same three hardships for this store and for what people use today.

    ankere.py LAGERPROVE [--bare NAVN …]

LAGERPROVE is the built test program (`swift build` makes `.build/debug/Lagerprove`). Of `calcurse`, `task` (taskwarrior)
and Python's own SQLite those that are on the machine are tried; the others are listed as missing. As root, or where
`mount -t tmpfs` is allowed, the full disk is tried too.

1. Eight processes make twenty changes each at the same time: how many of those acknowledged are there afterwards?
2. A disk of 256 KiB runs full: is everything acknowledged still there, and is it whole?
3. The program is killed at its first write of a change to something that is there: is the old state still there?

Exit 1 when this store loses anything. What the others lose is printed, not judged.
"""
import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

PROCESSES, CHANGES = 8, 20
CLEAN = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"}


def run(args, env=None, data=None):
    done = subprocess.run(args, env={**CLEAN, **(env or {})}, input=data, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def together(jobs):
    """Runs lists of commands side by side, each list in order; how many commands said that all was well."""
    crew = []
    for job in jobs:
        pid = os.fork()
        if pid == 0:
            os._exit(sum(1 for args, env, data in job if run(args, env, data)[0] == 0))
        crew.append(pid)
    return sum(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in crew)


class Skranke:
    name = "this store"

    def __init__(self, folder, program):
        self.store, self.program = folder + "/lager", program
        run([program, "gull", self.store])

    def compete(self):
        crew = [subprocess.Popen([self.program, "skriv", self.store, str(n), str(CHANGES)], env=CLEAN, text=True,
                                 stdout=subprocess.PIPE) for n in range(PROCESSES)]
        keys = [line.split()[1] for one in crew for line in one.communicate()[0].splitlines() if line.startswith("ok ")]
        return len(keys), self.present(keys)

    def present(self, keys):
        files = [f"{self.store}/journal/{name}" for name in os.listdir(self.store + "/journal")]
        text = "".join(open(name, encoding="utf-8", errors="replace").read() for name in files)
        return sum(1 for key in keys if f'"x":"{key}"' in text)

    def add(self, n):
        status, out = run([self.program, "skriv", self.store, str(100 + n), "1"])
        keys = [line.split()[1] for line in out.splitlines() if line.startswith("ok ")]
        return keys[0] if status == 0 and keys else None

    def there(self, keys):
        return self.present(keys), run([self.program, "sjekk", self.store])[0] == 0

    def change(self):
        return [self.program, "gjor", "en", self.store]

    def intact(self):
        return run([self.program, "sjekk", self.store])[0] == 0 and self.add(1) is not None


class Calcurse:
    name = "calcurse"

    def __init__(self, folder, _):
        self.folder = folder
        self.env = {"HOME": folder}

    def args(self, *more):
        return ["calcurse", "-D", self.folder, "-C", self.folder, *more]

    def ical(self, text):
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VTODO\nPRIORITY:1\n"
                f"SUMMARY:{text}\nEND:VTODO\nEND:VCALENDAR\n")

    def importing(self, text):
        return self.args("-q", "-i", "/dev/stdin"), self.env, self.ical(text)

    def text(self):
        try:
            return open(self.folder + "/todo", encoding="utf-8").read()
        except OSError:
            return ""

    def compete(self):
        jobs = [[self.importing(f"sak-{p}-{i}.") for i in range(CHANGES)] for p in range(PROCESSES)]
        acknowledged = together(jobs)
        return acknowledged, sum(f"sak-{p}-{i}." in self.text() for p in range(PROCESSES) for i in range(CHANGES))

    def add(self, n):
        return f"nr-{n}-{'x' * 3000}." if run(*self.importing(f"nr-{n}-{'x' * 3000}."))[0] == 0 else None

    def there(self, keys):
        text = self.text()
        return sum(key in text for key in keys), bool(text)

    def change(self):
        run(*self.importing("maa-bli."))
        return self.args("-P", "--filter-type", "todo", "--filter-pattern", "finnes-ikke")

    def intact(self):
        return "maa-bli." in self.text()


class Taskwarrior:
    name = "taskwarrior"

    def __init__(self, folder, _):
        self.env = {"TASKRC": folder + "/taskrc", "TASKDATA": folder, "HOME": folder}
        with open(folder + "/taskrc", "w", encoding="utf-8") as rc:
            rc.write("confirmation=off\nverbose=nothing\nhooks=off\n")

    def compete(self):
        run(["task", "add", "felles"], self.env)
        jobs = [[(["task", "rc.bulk=0", "1", "annotate", f"sak-{p}-{i}."], self.env, None) for i in range(CHANGES)]
                for p in range(PROCESSES)]
        acknowledged = together(jobs)
        text = run(["task", "1", "export"], self.env)[1]
        return acknowledged, sum(f"sak-{p}-{i}." in text for p in range(PROCESSES) for i in range(CHANGES))

    def add(self, n):
        return f"nr-{n}-" if run(["task", "add", f"nr-{n}-{'x' * 3000}"], self.env)[0] == 0 else None

    def there(self, keys):
        status, text = run(["task", "export"], self.env)
        return sum(key in text for key in keys), status == 0

    def change(self):
        run(["task", "add", "maa-bli"], self.env)
        return ["task", "1", "annotate", "nytt"]

    def intact(self):
        return "maa-bli" in run(["task", "export"], self.env)[1]


SQLITE = """
import sqlite3, sys
base = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=60)
base.execute("pragma journal_mode=wal"); base.execute("pragma synchronous=full")
base.execute("create table if not exists sak (id text primary key, tekst text)")
for id in sys.argv[2:]: base.execute("insert into sak values (?, ?)", (id, "x" * 3000))
"""


class Sqlite:
    name = "SQLite, WAL and synchronous=FULL"

    def __init__(self, folder, _):
        self.path = folder + "/base.db"
        run(self.args())

    def args(self, *ids):
        return ["python3", "-c", SQLITE, self.path, *ids]

    def ids(self):
        base = sqlite3.connect(self.path)
        try:
            whole = base.execute("pragma integrity_check").fetchone()[0] == "ok"
            return {row[0] for row in base.execute("select id from sak")}, whole
        finally:
            base.close()

    def compete(self):
        jobs = [[(self.args(f"{p}-{i}"), None, None) for i in range(CHANGES)] for p in range(PROCESSES)]
        acknowledged = together(jobs)
        return acknowledged, len(self.ids()[0])

    def add(self, n):
        return f"nr-{n}" if run(self.args(f"nr-{n}"))[0] == 0 else None

    def there(self, keys):
        found, whole = self.ids()
        return sum(key in found for key in keys), whole

    def change(self):
        run(self.args("maa-bli"))
        return self.args("nytt")

    def intact(self):
        found, whole = self.ids()
        return whole and "maa-bli" in found


def full_disk(kind, program):
    """Acknowledged, present and whole after sixty changes on a disk with room for fewer; None without the right."""
    folder = tempfile.mkdtemp(prefix="ankere-")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs", folder], check=False,
                      capture_output=True).returncode != 0:
        os.rmdir(folder)
        return None
    try:
        tool = kind(folder, program)
        keys = [key for key in (tool.add(n) for n in range(60)) if key]
        # Room again, as when somebody has tidied up.
        subprocess.run(["mount", "-o", "remount,size=2m", folder], check=False)
        found, whole = tool.there(keys)
        return len(keys), found, whole
    finally:
        subprocess.run(["umount", "-l", folder], check=False)
        os.rmdir(folder)


def killed(kind, program):
    """Whether what was there is there after a kill at the first write of a change; None without strace."""
    if not shutil.which("strace"):
        return None
    with tempfile.TemporaryDirectory(prefix="ankere-") as folder:
        tool = kind(folder, program)
        change = tool.change()
        env = {**CLEAN, **getattr(tool, "env", {})}
        # Not writes to the terminal: only those under the tool's own folder count.
        for path in [os.path.join(top, name) for top, _, names in os.walk(folder) for name in names]:
            subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "-P", path, "-e",
                            "inject=write,pwrite64:signal=KILL:when=1", *change], env=env, check=False,
                           capture_output=True)
            if not tool.intact():
                return False
        return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lagerprove")
    parser.add_argument("--bare", nargs="*")
    choice = parser.parse_args()
    lost = False
    for kind, needs in ((Skranke, None), (Sqlite, None), (Calcurse, "calcurse"), (Taskwarrior, "task")):
        if choice.bare and kind.__name__.lower() not in choice.bare:
            continue
        if needs and not shutil.which(needs):
            print(f"{kind.name}: not on this machine")
            continue
        with tempfile.TemporaryDirectory(prefix="ankere-") as folder:
            acknowledged, there = kind(folder, os.path.abspath(choice.lagerprove)).compete()
        disk = full_disk(kind, os.path.abspath(choice.lagerprove))
        old = killed(kind, os.path.abspath(choice.lagerprove))
        print(f"{kind.name}: {PROCESSES} x {CHANGES} changes, acknowledged {acknowledged}, present {there}; full disk: "
              + ("not tried" if disk is None else f"acknowledged {disk[0]}, present {disk[1]}, whole {disk[2]}")
              + "; killed at a write: " + ("not tried" if old is None else "the old state stands" if old else "DATA LOST"),
              flush=True)
        if kind is Skranke:
            lost = acknowledged != PROCESSES * CHANGES or there != acknowledged or old is False \
                or disk is not None and (disk[1] != disk[0] or not disk[2])
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
