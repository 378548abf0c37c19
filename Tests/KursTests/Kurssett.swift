import Fagmodell
import Innhold
import Kurs
import Regelverk
import Saksgang
import Testhjelp

/// What is read once for all tests of invented people: the shipped content and rules.
enum Kurssett {
  static let innhold = Innhold(mappe: rot + "/Resources")
  static let rot = String(#filePath.dropLast("/Tests/KursTests/Kurssett.swift".count))
  static let idag = "2026-11-20".dato

  private static let lestKurs = Result { try Kursinnhold.les { innhold.les($0) } }
  private static let lestePakker = Result { try Pakkesamling.les { innhold.les("regelverk/\($0)") } }
  static func kurs() throws -> Kursinnhold { try lestKurs.get() }
  static let tekst: Tekstkatalog = {
    let deler = innhold.filer(i: "tekster/nb", endelse: "json").map {
      (String($0.dropLast(5)), innhold.les("tekster/nb/\($0)") ?? [])
    }
    return (try? Tekstkatalog.les(deler, spraak: .bokmaal)) ?? Tekstkatalog(spraak: .bokmaal, tekster: [:])
  }()
  static var oppgaver: Kursoppgaver { Kursoppgaver(innhold: { innhold.les($0) }) }
  static func pakker() throws -> Pakkesamling { try lestePakker.get() }

  /// A built office in memory.
  static func kontor(
    antall: Int = 60, fro: UInt64 = 1, idag: Dato = idag
  ) throws -> (lager: Minnelager, resultat: Demokontor.Resultat) {
    let lager = Minnelager()
    let kontor = Demokontor(try kurs(), pakker: try pakker(), idag: idag, fro: fro, antall: antall)
    return (lager, try kontor.bygg(i: lager))
  }

  /// The office of 60 that most tests look at; nobody changes it.
  static let vanlig = Result { try kontor() }

  /// The store's people as their cases are read back.
  static func saker(_ lager: Minnelager) throws -> [Brukersak] {
    try lager.rader(.bruker).compactMap { rad in
      let deler = try lager.hent(rad.sak)?.poster.compactMap { post -> Saksdel? in
        guard let innhold = post.innhold, let art = Saksdel.Art(rawValue: post.type) else { return nil }
        return try Saksdel(art, id: post.id, innhold: innhold)
      }
      return Brukersak(id: rad.sak, deler: deler ?? [])
    }
  }
}
