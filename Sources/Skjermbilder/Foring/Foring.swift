import Fagmodell
import Saksgang
import TerminalKit

/// One thing to record: a short form, and what it becomes when it is stored. `Foringsskjerm` does all that is the same
/// for every one of them.
protocol Foring {
  /// The screen's name: its texts and its draft.
  var navn: Skjermnavn { get }
  /// The person it is about; nil for what concerns no one.
  var sak: SakId? { get }
  /// What inside the case it is about, such as one breach; there is one draft for each.
  var gjelder: String? { get }
  /// Fields whose answers decide which questions are asked.
  var styrende: Set<String> { get }

  /// - Parameter svar: what is answered so far; nil the first time.
  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt]
  /// What stands in the fields at first.
  func verdier(_ o: Omgivelser) -> [String: [String]]
  /// What the store holds of it; empty for something new.
  func lagrede(_ o: Omgivelser) -> [String: [String]]
  /// What is wrong beyond what the form itself sees: a field and the text key.
  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)?
  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning]
  func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning]
  /// The form's name of a field that use cases call something else.
  func feltnavn(_ felt: String) -> String
}

extension Foring {
  var gjelder: String? { nil }
  var styrende: Set<String> { [] }
  func verdier(_ o: Omgivelser) -> [String: [String]] { lagrede(o) }
  func lagrede(_ o: Omgivelser) -> [String: [String]] { [:] }
  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)? { nil }
  func feltnavn(_ felt: String) -> String { felt }

  func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    [.kladdFerdig, .lukk, .melding(kvittering(o), .success)]
  }

  /// What is said when it is stored.
  func kvittering(_ o: Omgivelser) -> String {
    let egen = "skjerm.\(navn.rawValue).lagret"
    return o.tekst(o.tekst.har(egen) ? egen : "skall.lagret")
  }

  func saken(_ o: Omgivelser) -> Brukersak? { sak.flatMap { o.sak($0) } }
}

/// A `Foring` in the case of one person.
protocol Saksforing: Foring {
  var id: SakId { get }
}

extension Saksforing {
  var sak: SakId? { id }
}

extension Skjemafelt {
  /// A field that is called the same in every form.
  static func felles(_ id: String, _ art: Art, paakrevd: Bool = false) -> Skjemafelt {
    Skjemafelt(id, art, paakrevd: paakrevd, etikett: "skjerm.felles.felt.\(id)")
  }

  /// A reason in a few lines.
  static func grunn(_ id: String, paakrevd: Bool = true) -> Skjemafelt {
    felles(id, .langtekst(rader: 3, grense: Feltgrense.beskrivelse), paakrevd: paakrevd)
  }

  static func kanal(_ o: Omgivelser) -> Skjemafelt {
    felles("kanal", .valg(Choice.koder(Kanal.self, o)), paakrevd: true)
  }
}

extension Skjema {
  /// The text of a field that may be left out: nil when it is empty.
  func valgfri(_ id: String) -> String? {
    let tekst = tekst(id)
    return tekst.isEmpty ? nil : tekst
  }

  /// A number that may have decimals, with comma or point; nil when it is none.
  func desimal(_ id: String) -> Double? {
    let tegn = tekst(id).filter { $0 != " " }.map { $0 == "," ? "." : $0 }
    guard tegn.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
    return Double(String(tegn))
  }
}

extension Choice {
  /// Those who work here now.
  static func ansatte(_ o: Omgivelser) -> [Choice] {
    o.ansatte.filter(\.aktiv).map { Choice(id: $0.ident, title: $0.navn, aliases: [$0.ident]) }
  }
}
