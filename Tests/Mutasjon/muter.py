#!/usr/bin/env python3
"""Mutation run over the rules: how many small lies in Sources/Regelverk do the rule tests catch?

Every mutant is compiled into one program and switched on by the environment variable SKRANKE_MUTANT, so that the code
is built once and each mutant costs one test run. A mutated operator becomes an operator of its own, a mutated number
or truth value a call of its own; the copied package lies in its own folder and the working tree is never touched.

    python3 Tests/Mutasjon/muter.py [--antall 240] [--fro 2016] [--mappe MAPPE] [--grense 90]

Prints every survivor with file and line, then the kill rate; exit code 1 below the limit.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

ROT = pathlib.Path(__file__).resolve().parents[2]
SIFRE = "∀∁∂∃∄∅∆∇∈∉"  # operator characters that stand for 0-9 in the name of a mutant's operator
BYTTE = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&", "+": "-", "-": "+"}
PRESEDENS = {"&&": "LogicalConjunctionPrecedence", "||": "LogicalDisjunctionPrecedence", "+": "AdditionPrecedence",
             "-": "AdditionPrecedence"}
TUNGE = ("PakkefeilTests", "EgenskapTests", "RegisterTests")
# Files that only carry or write values: nothing in them decides.
UTELATT = {"Regelvisning.swift", "Sporverdier.swift", "Regelspor.swift"}

OPERATOR = re.compile(r"(?<=[\w)\]!?\"'}]) (<=|>=|==|!=|&&|\|\||<|>|\+|-) (?=[\w(\"!.\[-])")
TALL = re.compile(r"(?<![\w.\"$])(?<!reserveCapacity\()(\d+)(?![\w.\"]|\.\.)")
SANN = re.compile(r"\b(return|==|!=|->|\?|:|,|=) (true|false)\b")


def kandidater(fil, tekst):
    """(start, end, kind, old) of everything in one file that may be mutated; strings and comments are left alone."""
    ut = []
    sted = 0
    for linje in tekst.splitlines(keepends=True):
        kode = linje.split("//")[0]
        ren = re.sub(r'"(?:\\.|[^"\\])*"', lambda m: '"' + "\0" * (len(m.group(0)) - 2) + '"', kode)
        hopp = re.match(r"\s*(import|case \.|case [a-z]\w* = |@|public enum|enum|struct|public struct|extension|subscript)", ren)
        if hopp is None and "operator" not in ren and "func <" not in ren and "func ==" not in ren:
            for m in OPERATOR.finditer(ren):
                if m.group(1) in "<>" and re.search(r"<\w+[\w., :\[\]]*>", ren):
                    continue
                if "String(" in ren or '"' in ren and m.group(1) in "+-":
                    continue
                ut.append((sted + m.start(1), sted + m.end(1), "op", m.group(1)))
            if "..." not in ren and "..<" not in ren and "static let" not in ren:
                for m in TALL.finditer(ren):
                    ut.append((sted + m.start(1), sted + m.end(1), "tall", m.group(1)))
            if "init(" not in ren and "func " not in ren:
                for m in SANN.finditer(ren):
                    ut.append((sted + m.start(2), sted + m.end(2), "sann", m.group(2)))
        sted += len(linje)
    return [(fil, *k, tekst[: k[0]].count("\n") + 1) for k in ut]


def navn(nummer):
    return "".join(SIFRE[int(s)] for s in str(nummer))


def erstatning(nummer, slag, gammel):
    if slag == "op":
        return f"{gammel}{navn(nummer)}"
    if slag == "tall":
        return f"mutertTall({nummer}, {gammel})"
    return f"mutertSann({nummer}, {gammel})"


def deklarasjon(nummer, gammel):
    """The operator of one mutant, for every type the rules use it with."""
    op, ny = gammel + navn(nummer), BYTTE[gammel]
    ut = [f"infix operator {op}: {PRESEDENS.get(gammel, 'ComparisonPrecedence')}"]
    if gammel in ("&&", "||"):
        ut.append(f"func {op} (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool "
                  f"{{ try mutant == {nummer} ? (a {ny} b()) : (a {gammel} b()) }}")
    elif gammel in ("==", "!="):
        ut.append(f"func {op} <T: Equatable>(a: T, b: T) -> Bool {{ mutant == {nummer} ? a {ny} b : a {gammel} b }}")
    elif gammel in ("+", "-"):
        typer = [("Int", "Int", "Int"), ("Double", "Double", "Double"), ("Dato", "Int", "Dato")]
        typer += [("[T]", "[T]", "[T]"), ("String", "String", "String")] if gammel == "+" else [("Dato", "Dato", "Int")]
        for a, b, r in typer:
            generisk = "<T>" if "T]" in a else ""
            if a in ("[T]", "String"):
                kropp = f"mutant == {nummer} ? a : a + b"
            elif (a, b) == ("Dato", "Dato"):
                kropp = f"mutant == {nummer} ? b - a : a - b"
            else:
                kropp = f"mutant == {nummer} ? a {ny} b : a {gammel} b"
            ut.append(f"func {op} {generisk}(a: {a}, b: {b}) -> {r} {{ {kropp} }}")
    else:
        ut.append(f"func {op} <T: Comparable>(a: T, b: T) -> Bool {{ mutant == {nummer} ? a {ny} b : a {gammel} b }}")
        for n in (2, 3):
            t = ", ".join("T%d: Comparable" % i for i in range(n))
            tt = ", ".join("T%d" % i for i in range(n))
            ut.append(f"func {op} <{t}>(a: ({tt}), b: ({tt})) -> Bool {{ mutant == {nummer} ? a {ny} b : a {gammel} b }}")
    return "\n".join(ut)


FELLES = """import Fagmodell
import Glibc

/// The number of the mutant that is switched on; 0 for none.
let mutant: Int = getenv("SKRANKE_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

func mutertTall<T: ExpressibleByIntegerLiteral & AdditiveArithmetic>(_ nummer: Int, _ tall: T) -> T {
  mutant == nummer ? tall + 1 : tall
}
func mutertSann(_ nummer: Int, _ verdi: Bool) -> Bool { mutant == nummer ? !verdi : verdi }
"""

PAKKE = """// swift-tools-version: 6.1
import PackageDescription
let package = Package(
  name: "muterte-regler",
  targets: [
    .target(name: "Fagmodell"), .target(name: "Regelverk", dependencies: ["Fagmodell"]),
    .testTarget(name: "RegelverkTests", dependencies: ["Fagmodell", "Regelverk"], exclude: ["Data", "Fasit"]),
  ], swiftLanguageModes: [.v6])
"""


def legg_ut(mappe, valgt):
    for del_ in ("Sources", "Tests", "Resources"):
        shutil.rmtree(mappe / del_, ignore_errors=True)
    shutil.copytree(ROT / "Sources/Fagmodell", mappe / "Sources/Fagmodell")
    shutil.copytree(ROT / "Sources/Regelverk", mappe / "Sources/Regelverk")
    shutil.copytree(ROT / "Tests/RegelverkTests", mappe / "Tests/RegelverkTests")
    for del_ in ("kodeverk", "regelverk", "sporsmaal"):
        shutil.copytree(ROT / "Resources" / del_, mappe / "Resources" / del_)
    for docc in mappe.glob("Sources/*/*.docc"):
        shutil.rmtree(docc)
    (mappe / "Package.swift").write_text(PAKKE)
    per_fil = {}
    for nummer, k in valgt.items():
        per_fil.setdefault(k[0], []).append((nummer, k))
    for fil, alle in per_fil.items():
        sti = mappe / "Sources/Regelverk" / fil
        tekst = sti.read_text()
        for nummer, (_, start, slutt, slag, gammel, _) in sorted(alle, key=lambda x: -x[1][1]):
            tekst = tekst[:start] + erstatning(nummer, slag, gammel) + tekst[slutt:]
        sti.write_text(tekst)
    biter = [FELLES] + [deklarasjon(n, k[4]) for n, k in valgt.items() if k[3] == "op"]
    (mappe / "Sources/Regelverk/Mutanter.swift").write_text("\n".join(biter) + "\n")


FEIL = re.compile(r"Sources/Regelverk/(\S+\.swift):(\d+):\d+: error")


def bygg(mappe, valgt):
    """Builds; a mutant the compiler refuses (a literal where a constant is needed) is taken out and the rest kept."""
    while True:
        legg_ut(mappe, valgt)
        svar = subprocess.run(["swift", "build", "--build-tests", "--disable-xctest"], cwd=mappe, text=True,
                              capture_output=True)
        if svar.returncode == 0:
            return valgt
        rammet = {(f, int(l)) for f, l in FEIL.findall(svar.stdout + svar.stderr)}
        ut = {n for n, k in valgt.items() if (k[0], linje(k)) in rammet}
        if not ut:
            sys.exit("the mutated copy does not build:\n" + (svar.stdout + svar.stderr)[-3000:])
        print(f"  {len(ut)} mutants do not compile and are left out", flush=True)
        for n in ut:
            del valgt[n]


def linje(k):
    return k[5]


def prov(mappe, nummer):
    """True when the tests notice: a failed test, a crash, or a run that does not end."""
    miljo = dict(os.environ, SKRANKE_MUTANT=str(nummer), SWIFT_BACKTRACE="enable=no")
    test = [str(mappe / ".build/debug/muterte-reglerPackageTests.xctest"), "--testing-library", "swift-testing"]
    # The quick suites catch most; only what they miss is put to all of them.
    for del_ in ([x for s in TUNGE for x in ("--skip", s)], []):
        try:
            svar = subprocess.run(test + del_, cwd=mappe, env=miljo, capture_output=True, stdin=subprocess.DEVNULL,
                                  timeout=300)
        except subprocess.TimeoutExpired:
            return True
        if svar.returncode != 0:
            return True
    return False


def main():
    valg = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    valg.add_argument("--antall", type=int, default=240)
    valg.add_argument("--fro", type=int, default=2016)
    valg.add_argument("--mappe", type=pathlib.Path, default=ROT / ".build-mutasjon")
    valg.add_argument("--grense", type=int, default=90)
    valg.add_argument("--samtidig", type=int, default=1)
    v = valg.parse_args()
    v.mappe.mkdir(parents=True, exist_ok=True)
    alle = []
    for sti in sorted((ROT / "Sources/Regelverk").rglob("*.swift")):
        if sti.name not in UTELATT:
            alle += kandidater(str(sti.relative_to(ROT / "Sources/Regelverk")), sti.read_text())
    utvalg = random.Random(v.fro).sample(alle, min(v.antall, len(alle)))
    valgt = bygg(v.mappe, {i + 1: k for i, k in enumerate(sorted(utvalg))})
    if prov(v.mappe, 0):
        sys.exit("the tests fail without any mutant")
    overlevde = []
    ferdige = 0
    with concurrent.futures.ThreadPoolExecutor(v.samtidig) as kjoring:
        for n, drept in zip(valgt, kjoring.map(lambda n: prov(v.mappe, n), valgt)):
            ferdige += 1
            if ferdige % 20 == 0:
                print(f"  {ferdige} of {len(valgt)}", flush=True)
            if not drept:
                overlevde.append(n)
                k = valgt[n]
                print(f"  survived: {k[0]}:{linje(k)}: {k[3]} {k[4]}", flush=True)
    drept = len(valgt) - len(overlevde)
    andel = 100 * drept / len(valgt)
    print(f"Mutation: {len(alle)} places, {len(valgt)} mutants (seed {v.fro}), {drept} killed, "
          f"{len(overlevde)} survived: {andel:.1f} % killed")
    sys.exit(0 if andel >= v.grense else 1)


if __name__ == "__main__":
    main()
