"""What a user would pick instead of the store: SQLite on the same persons, with WAL and synchronous=FULL.

    sqlite_maalestokk.py PERSONS.jsonl DATABASE PHRASE

Prints `name milliseconds` lines (`byte` is the size of the loaded database), then `klar`, then answers commands on standard
input with one line of milliseconds: `lagre N` makes N durable inserts, `transaksjon N` one durable transaction of N inserts,
`skrivere P N` starts P processes that make N inserts each.
"""
import json
import multiprocessing
import os
import sqlite3
import statistics
import sys
import time

FIELDS = ("id", "fnr", "fornavn", "etternavn", "kontor", "veileder", "status", "gruppe", "frist")
INSERT = "insert into person values (" + ",".join("?" * (len(FIELDS) + 1)) + ")"


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


def fresh_rows(turn, count, template):
    return [(f"T{turn}-{i}", f"{turn}-{i}") + template[2:] for i in range(count)]


def inserts(path, first, count, template, start):
    base = connect(path)
    rows = [(f"N{first}-{i}", f"{first}-{i}") + template[2:] for i in range(count)]
    # All have opened the database before the first of them writes.
    start.wait()
    return [ms(lambda: base.execute(INSERT, row)) for row in rows]


def writer(path, first, count, template, start, answers):
    answers.put(inserts(path, first, count, template, start))


def main():
    source, path, phrase = sys.argv[1:4]
    with open(source, encoding="utf-8") as lines:
        rows = [row(text.rstrip("\n")) for text in lines]
    base = connect(path)
    base.execute("create table person (id text primary key, fnr text, fornavn text, etternavn text collate nocase,"
                 " kontor text, veileder text, status text, gruppe text, frist text, tekst text)")
    base.execute("create index navn on person (etternavn collate nocase, fornavn)")
    base.execute("create index liste on person (veileder, status, frist)")
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
    turn = 0
    for command in sys.stdin:
        words = command.split()
        turn += 1
        if words[0] == "lagre":
            times = [ms(lambda: base.execute(INSERT, new)) for new in fresh_rows(turn, int(words[1]), rows[0])]
        elif words[0] == "transaksjon":
            new = fresh_rows(turn, int(words[1]), rows[0])
            times = [ms(lambda: load(base, new))]
        else:
            answers, start = multiprocessing.Queue(), multiprocessing.Barrier(int(words[1]))
            crew = [multiprocessing.Process(target=writer,
                                            args=(path, turn * 100 + p, int(words[2]), rows[0], start, answers))
                    for p in range(int(words[1]))]
            for one in crew:
                one.start()
            times = [t for _ in crew for t in answers.get()]
            for one in crew:
                one.join()
        print(" ".join(f"{t:.4f}" for t in times), flush=True)


if __name__ == "__main__":
    main()
