import Fagmodell
import Saksgang
import TerminalKit

/// Corrects what is stored: a fact about the person, a note, or something written in the wrong person's case.
struct Rettingsforing: Foring {
  let navn = Skjermnavn.retting
  let sak: SakId?
  let gjelder: String?
  let styrende: Set = ["felt", "feilPerson"]
  private let id: SakId
  /// What is corrected; nil for the person's own facts.
  private let del: Ulid?

  init(_ id: SakId, del: Ulid? = nil) {
    self.id = id
    sak = id
    self.del = del
    gjelder = del?.description
  }

  private func art(_ o: Omgivelser) -> Saksdel.Art? { del.flatMap { saken(o)?.art(av: $0) } }

  /// What can be corrected in the thing at hand; only notes have a text and a day of their own.
  private func rettbare(_ o: Omgivelser) -> [Rettbart] {
    switch art(o) {
    case nil: del == nil ? [.identitetsnummer, .fodselsdato, .registrert] : []
    case .samtale, .henvendelse: [.notat, .dato]
    default: []
    }
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let rettbare = rettbare(o)
    let feil = svar?.ja("feilPerson") == true || rettbare.isEmpty
    let hva = art(o).map { [Skjemafelt("hva", .merknad(o.kode($0)))] } ?? []
    let spor = del != nil && !rettbare.isEmpty ? [Skjemafelt("feilPerson", .jaNei)] : []
    if feil {
      return hva + spor + [
        Skjemafelt("flyttesUt", .merknad(o.tekst("skjerm.retting.feilPersonTekst"))), .grunn("begrunnelse"),
      ]
    }
    let valg = rettbare.map { Choice(id: $0.rawValue, title: o.kode($0)) }
    let felt: Rettbart? = svar?.kode("felt") ?? rettbare.first
    let verdi: Skjemafelt.Art =
      switch felt {
      case .fodselsdato, .registrert, .dato: .dato
      case .notat: .langtekst(rader: 4, grense: Feltgrense.beskrivelse)
      case .identitetsnummer, nil: .tekst
      }
    return hva + spor + [
      Skjemafelt("felt", .valg(valg), paakrevd: true), Skjemafelt("verdi", verdi, paakrevd: true),
      .grunn("begrunnelse"),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    let rettbare = rettbare(o)
    var v = ["felt": [rettbare.first?.rawValue ?? ""], "feilPerson": [Answer.no.rawValue]]
    if rettbare.first == .notat { v["verdi"] = [notat(o)] }
    return v
  }

  /// What the note says now, so that one mends it instead of writing it again.
  private func notat(_ o: Omgivelser) -> String {
    guard let sak = saken(o) else { return "" }
    return sak.samtaler.first { $0.id.ulid == del }?.notat ?? sak.henvendelser.first { $0.id.ulid == del }?.notat ?? ""
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let grunn = svar.tekst("begrunnelse")
    if rettbare(o).isEmpty || svar.ja("feilPerson") == true {
      return [.lagre([RettOpplysning(gjelder: del, feilPerson: true, begrunnelse: grunn)], paa: id)]
    }
    guard let felt: Rettbart = svar.kode("felt") else { return [] }
    let verdi = svar.dato("verdi", o).flatMap { erDato(felt) ? $0.description : nil } ?? svar.tekst("verdi")
    return [.lagre([RettOpplysning(felt: felt, verdi: verdi, gjelder: del, begrunnelse: grunn)], paa: id)]
  }

  private func erDato(_ felt: Rettbart) -> Bool {
    switch felt {
    case .fodselsdato, .registrert, .dato: true
    case .identitetsnummer, .notat: false
    }
  }
}
