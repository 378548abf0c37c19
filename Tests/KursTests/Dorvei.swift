import Fagmodell
import Regelverk
import Saksgang
import Testhjelp

@testable import Kurs

/// Tells the hand-written stories through `Saksbehandling` itself, with access control, revisions and all.
final class Dorvei {
  private let innhold: Kursinnhold
  private let lager = Minnelager()
  private let pakker: Pakkesamling

  init(_ innhold: Kursinnhold) throws {
    self.innhold = innhold
    pakker = try Kurssett.pakker()
    _ = try Demokontor(innhold, pakker: pakker, idag: Kurssett.idag, antall: 0).bygg(i: lager)
  }

  func fortell(_ figur: Figur, nr: Int) throws -> [Transaksjon] {
    let oppsett = innhold.oppsett
    guard let pakke = pakker.pakke(oppsett.kontor.pakke) else { throw Kursfeil(.manglerFil, fil: "regelverk") }
    let verden = Demoverden(kontor: oppsett.kontor, ansatte: oppsett.ansatte, pakke: pakke, idag: Kurssett.idag)
    let foer = lager.transaksjoner.count
    var befolkning = Befolkning(innhold, verden, lagertype: .demo, fro: 1)
    // The people before this one take their numbers.
    for (forrige, annen) in innhold.figurer.prefix(nr).enumerated() { _ = try befolkning.figur(annen, nr: forrige) }
    var dor = Dor(lager: lager, pakker: pakker, ider: Froider(fro: 1, nr: -1 - nr))
    try befolkning.fortell(figur, nr: nr, &dor)
    return Array(lager.transaksjoner.dropFirst(foer))
  }
}

/// A clock that is moved by the story.
private final class Flyttklokke: Klokke, @unchecked Sendable {
  var naa = Tidspunkt("2000-01-01".dato, time: 0)
  var idag: Dato { naa.dato }
}

private struct Dor: Saksutforer {
  let klokke = Flyttklokke()
  let saksbehandling: Saksbehandling
  var sak: SakId?

  init(lager: Minnelager, pakker: Pakkesamling, ider: Froider) {
    saksbehandling = Saksbehandling(lager: lager, klokke: klokke, ider: ider, pakker: pakker, ident: "")
  }

  var idag: Dato { klokke.idag }

  mutating func still(_ dag: Dato, minutter: Int) {
    klokke.naa = Sakssmed.neste(etter: klokke.naa, dag: dag, minutter: minutter)
  }

  mutating func opprett(_ tilfelle: RegistrerBruker, som ansatt: Ansatt) throws(Utforfeil) {
    sak = try saksbehandling.som(ansatt.ident).opprett(tilfelle).sak
  }

  mutating func utfor(_ tilfelle: some Brukstilfelle, som ansatt: Ansatt) throws(Utforfeil) {
    guard let sak else { return }
    _ = try saksbehandling.som(ansatt.ident).utfor(tilfelle, paa: sak)
  }
}
