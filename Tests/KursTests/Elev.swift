import Fagmodell
import Saksgang
import Testhjelp
import Testing

@testable import Kurs

/// A trainee who solves an exercise without a screen.
struct Elev {
  let lager = Minnelager(type: .ovelse)
  let klokke = Stillklokke(Kurssett.idag)
  let ider = Telleverk()
  let sak: SakId
  let foer: Saksbilde
  let dor: Saksbehandling
  var gang: Kursgang

  init(_ id: String) throws {
    let oppgave = try Kurssett.oppgaver.les(id)
    let pakker = try Kurssett.pakker()
    let kurs = try Kurssett.kurs()
    let kontor = Demokontor(kurs, pakker: pakker, idag: Kurssett.idag, bareFigurer: [oppgave.figur])
    sak = try #require(try kontor.bygg(i: lager).figurer[oppgave.figur])
    foer = try #require(try lager.hent(sak))
    let person = try #require(Utgangspunkt(foer).brukersak)
    let ident = oppgave.rolle == .beslutter ? kurs.oppsett.beslutter : try #require(person.bruker.veileder)
    dor = Saksbehandling(lager: lager, klokke: klokke, ider: ider, pakker: pakker, ident: ident)
    gang = Kursgang(oppgave)
  }

  func gjor(_ tilfelle: some Brukstilfelle) throws { _ = try dor.utfor(tilfelle, paa: sak) }

  /// One line of a solution: `{"spor": …}`, or a command of `utfor` with days as `@idag+3d`.
  mutating func gjor(linje: [UInt8]) throws {
    guard case .objekt(var felter) = try JsonParser.parse(linje) else { throw Feil(linje: linje) }
    if let sporsmaal = felter["spor"]?.tekst {
      if gang.spor(id: sporsmaal) == nil { throw Feil(linje: linje) }
      return
    }
    felter["id"] = .tekst(sak.description)
    var kjoring = Kommandokjoring(dor)
    _ = try kjoring.kjor(Json.objekt(felter.mapValues(Elev.medDato)))
  }

  private static func medDato(_ verdi: Json) -> Json {
    guard let dag = verdi.tekst.flatMap({ Datouttrykk($0) })?.dato({ _ in Kurssett.idag }) else { return verdi }
    return .tekst(dag.description)
  }

  struct Feil: Error, CustomStringConvertible {
    let linje: [UInt8]
    var description: String { String(decoding: linje, as: UTF8.self) }
  }

  var naa: Brukersak {
    get throws { try #require(try lager.hent(sak).flatMap { Utgangspunkt($0).brukersak }) }
  }

  func gjennomgang() throws -> Kursgjennomgang {
    gang.gjennomgang(try naa, foer: try #require(Utgangspunkt(foer).brukersak), idag: klokke.idag)
  }

  func resultat(_ deltaker: String, forsok: Int = 1) throws -> Kursresultat {
    Kursresultat(
      try gjennomgang(), gang: gang, deltaker: deltaker, forsok: forsok, dag: Kurssett.idag, gjort: ["Noe ble gjort."],
      skrevet: klokke.naa)
  }
}
