import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// The world as a screen may see it while it answers an event or draws: values only, made new by the shell whenever
/// something changes.
public struct Omgivelser: Sendable {
  public var tekst: Tekstkatalog
  /// All languages, for letters.
  public let tekster: Tekstsamling
  public var ansatte: [Ansatt]
  public var idag: Dato
  /// The moment of the last key, or of the last look at the store.
  public var naa: Tidspunkt
  /// Milliseconds the screen has been hidden since the console started: nobody worked then.
  public var skjultMs: Int64 = 0
  /// A clock that goes only while the screen is in sight.
  var arbeidsms: Int64 { naa.millisekunder - skjultMs }
  public var ansatt: Ansatt
  public var kontor: Kontor
  public var lagertype: Lagertype
  public var pakke: Regelpakke
  public var regeltekster: Regeltekster
  /// The cases that are open now, as last read.
  public var saker: [SakId: AapenSak] = [:]
  /// The questions of the needs assessment.
  public let sporsmaal: Sporsmaalssett
  public var personer: Personliste
  public var arbeidsgivere = Arbeidsgivere()
  /// Ready-made steps for plans.
  public var maler: [Aktivitetsmal] = []
  /// When each open case was opened: the beginning of the meeting its note is about.
  public var motestart: [SakId: Tidspunkt] = [:]
  /// Occupations by code and by what people call them.
  public var yrker = Yrkesregister([])
  /// Drafts found at start or written since.
  public var kladder: [Kladd] = []
  /// Full identity numbers are shown for these cases; asking for one is logged.
  public var visFulltNummer: Set<SakId> = []

  /// The user guide.
  public let veiledning: Veiledning

  public init(
    tekst: Tekstkatalog, tekster: Tekstsamling, ansatte: [Ansatt], idag: Dato, ansatt: Ansatt, kontor: Kontor,
    lagertype: Lagertype, pakke: Regelpakke,
    regeltekster: Regeltekster, sporsmaal: Sporsmaalssett, personer: Personliste, veiledning: Veiledning = .tom
  ) {
    self.tekst = tekst
    self.tekster = tekster
    self.ansatte = ansatte
    self.idag = idag
    naa = Tidspunkt(idag)
    self.ansatt = ansatt
    self.kontor = kontor
    self.lagertype = lagertype
    self.pakke = pakke
    self.regeltekster = regeltekster
    self.sporsmaal = sporsmaal
    self.personer = personer
    self.veiledning = veiledning
  }

  /// What a key is called in the language of the texts.
  func tastenavn(_ tast: Key) -> String {
    let oversatt = tekst.har("tast.\(tast.name)") ? tekst("tast.\(tast.name)") : nil
    return tast.displayName(oversatt.map { [tast.name: $0] } ?? [:])
  }

  public func sak(_ id: SakId) -> Brukersak? { saker[id]?.sak }

  /// The name of whoever stored last in a case.
  func sistLagretAv(_ id: SakId) -> String? { saker[id]?.historikk.last.map { navn($0.av) } }

  /// The name people know a staff member by; the ident when nobody has it.
  func navn(_ ident: String) -> String { ansatte.first { $0.ident == ident }?.navn ?? ident }

  /// The rules' view of an open case.
  public func regler(_ sak: Brukersak) -> Regelgrunnlag { Regelgrunnlag(sak, dato: idag, pakke: pakke) }

  public var datoer: Datovisning { Datovisning(tekst) }

  /// The display name of a code.
  public func kode<K: RawRepresentable>(_ kode: K) -> String where K.RawValue == String { tekst.kode(kode) }
  /// What waits, by name: the same on the list, on the person's page and on the command line.
  func kode(_ grunn: Arbeidsliste.Grunnkode) -> String { tekst("kommandolinje.grunn.\(grunn.rawValue)") }

  /// The last day an appeal against a decision is in time, as long as no other day is known for when the letter came.
  func klagefrist(_ fattet: Dato) -> Dato? {
    Klagefrist.vurder(.oppfolgingsvedtak, fattet: fattet, mottatt: fattet, dato: idag, pakke: pakke)?.frist
  }

  /// What a letter to a person stands on, in the person's own written form.
  func brevramme(_ spraak: Spraak) -> Brevramme {
    Brevramme(kontor: kontor, ansatte: ansatte, tekst: tekster[spraak] ?? tekst, idag: idag, pakke: pakke)
  }
}
