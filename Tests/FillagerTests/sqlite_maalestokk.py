"""What a user would pick instead of the store: SQLite on the same persons, with WAL and synchronous=FULL.

    sqlite_maalestokk.py PERSONS.jsonl NEW.jsonl DATABASE PHRASE

Prints `name milliseconds` lines (`byte` is the size of the loaded database), then `klar`, then answers commands on standard
input with one line of milliseconds. Persons that are inserted after the loading are taken from NEW.jsonl, each once:
`lagre N` makes N durable inserts, `endre I` one durable transaction that changes person I of those loaded and writes three
events about it, `skrivere P N` starts P processes that make N inserts each.
"""
import itertools
import json
import multiprocessing
import os
import sqlite3
import statistics
import sys
import time

FIELDS = ("id", "fnr", "fornavn", "etternavn", "kontor", "veileder", "status", "gruppe", "frist")
INSERT = "insert into person values (" + ",".join("?" * len(FIELDS)) + ",1,?)"
EVENT = "insert into event (person, tid, av, type, tekst) values (?,?,?,?,?)"
SCHEMA = """
create table person (id text primary key, fnr text unique, fornavn text collate nocase, etternavn text collate nocase,
  kontor text, veileder text, status text, gruppe text, frist text, revisjon integer not null, tekst text not null);
create index navn on person (etternavn collate nocase, fornavn collate nocase);
create index liste on person (veileder, status, frist);
create table event (nr integer primary key, person text not null, tid text not null, av text not null, type text not null,
  tekst text not null);
create index historikk on event (person, nr);
"""


def connect(path):
    base = sqlite3.connect(path, isolation_level=None, timeout=60)
    base.execute("pragma journal_mode=wal")
    base.execute("pragma synchronous=full")
    return base


def ms(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def median(times, work):
    return statistics.median(ms(work) for _ in range(times))


def row(text):
    person = json.loads(text)
    return tuple(person[f] for f in FIELDS) + (text,)


def load(base, rows):
    base.execute("begin")
    base.executemany(INSERT, rows)
    base.execute("commit")


def change(base, person):
    base.execute("begin immediate")
    base.execute("update person set revisjon=revisjon+1, tekst=? where id=?", (person[-1], person[0]))
    for kind in ("vedtak", "plan", "innsyn"):
        base.execute(EVENT, (person[0], "2026-09-01T10:00:00Z", "Z900001", kind, "x" * 300))
    base.execute("commit")


def writer(path, rows, start, answers):
    base = connect(path)
    # All have opened the database before the first of them writes.
    start.wait()
    answers.put([ms(lambda: base.execute(INSERT, row)) for row in rows])


def main():
    source, more, path, phrase = sys.argv[1:5]
    rows, new = ([row(text.rstrip("\n")) for text in open(name, encoding="utf-8")] for name in (source, more))
    new = iter(new)
    base = connect(path)
    base.executescript(SCHEMA)
    print("last", ms(lambda: load(base, rows)))
    base.execute("pragma wal_checkpoint(truncate)")
    print("byte", os.path.getsize(path))
    base.execute("analyze")
    worklist = "select id, etternavn, frist from person where veileder='Z900007' and status='AKTIV' order by frist limit 50"
    narrow = ("select id, etternavn, frist from person where gruppe='SPESIELT_TILPASSET_INNSATS' and status='AKTIV'"
              " and frist<'2026-06-01' order by frist limit 50")
    prefix = "select id, etternavn from person where etternavn like 'hans%'"

    def first():
        fresh = sqlite3.connect(path)
        fresh.execute(worklist).fetchall()
        fresh.close()

    print("forste", median(15, first))
    print("filter", median(9, lambda: base.execute(narrow).fetchall()))
    print("prefiks", median(9, lambda: base.execute(prefix).fetchall()))
    print("frase", median(3, lambda: base.execute("select id from person where tekst like ?", (f"%{phrase}%",)).fetchall()))
    print("en", median(50, lambda: base.execute("select tekst from person where id=?", (rows[len(rows) // 2][0],)).fetchall()))
    print("klar", flush=True)
    for command in sys.stdin:
        words = command.split()
        if words[0] == "lagre":
            times = [ms(lambda: base.execute(INSERT, one)) for one in itertools.islice(new, int(words[1]))]
        elif words[0] == "endre":
            times = [ms(lambda: change(base, rows[int(words[1])]))]
        else:
            processes, count = int(words[1]), int(words[2])
            answers, start = multiprocessing.Queue(), multiprocessing.Barrier(processes)
            crew = [multiprocessing.Process(target=writer, args=(path, list(itertools.islice(new, count)), start, answers))
                    for _ in range(processes)]
            for one in crew:
                one.start()
            times = [t for _ in crew for t in answers.get()]
            for one in crew:
                one.join()
        print(" ".join(f"{t:.4f}" for t in times), flush=True)


if __name__ == "__main__":
    main()
