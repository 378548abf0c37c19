import Fagmodell
import Saksgang
import TerminalKit

/// A screen that is one form about one case. What differs from screen to screen is the form, its actions and what is
/// stored; typing, pasting, drafts, errors beside fields, what others store meanwhile and drawing are the same for all.
protocol Skjemaskjerm: Skjerm {
  var skjema: Skjema { get set }

  /// What is asked now, in the language of now.
  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt]

  /// What to do when the last field is left with Enter, or with the key of `ferdig`.
  mutating func fullfor(_ o: Omgivelser) -> [Virkning]

  /// Called after a field has changed, for questions that follow from answers.
  mutating func endret(_ felt: String, _ o: Omgivelser)

  /// Called when the cursor has left a field.
  mutating func forlatt(_ felt: String, _ o: Omgivelser)

  /// The form's values as the store has them now; fields that are not stored anywhere are left out.
  func lagrede(_ o: Omgivelser) -> [String: [String]]

  /// The form's name of a field that use cases call something else.
  func feltnavn(_ felt: String) -> String

  /// After everything is stored.
  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning]

  mutating func svar(_ id: String, _ valg: Int?, _ o: Omgivelser) -> [Virkning]
}

extension Skjemaskjerm {
  mutating func endret(_ felt: String, _ o: Omgivelser) {}
  mutating func forlatt(_ felt: String, _ o: Omgivelser) {}
  func lagrede(_ o: Omgivelser) -> [String: [String]] { [:] }
  func feltnavn(_ felt: String) -> String { felt }
  mutating func svar(_ id: String, _ valg: Int?, _ o: Omgivelser) -> [Virkning] { [] }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    guard let svar = skjema.tast(tast, o) else { return nil }
    return etter(svar, o)
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] { klikk(mus, o) }

  /// A click in the form's own coordinates.
  mutating func klikk(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] { etter(skjema.mus(mus, o), o) }

  public mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning] { etter(skjema.lim(tekst, o), o) }

  /// Answers one question, as if it was typed and left.
  mutating func besvar(_ id: String, _ verdi: [String], _ o: Omgivelser) -> [Virkning] {
    skjema.besvar(id, verdi, o)
    endret(id, o)
    forlatt(id, o)
    return []
  }

  public var feilantall: Int { skjema.form.summary == nil ? 0 : skjema.form.errors.count }

  // MARK: The field under the cursor

  public func felthandlinger(_ o: Omgivelser) -> [Handling] {
    let feil = skjema.form.errors.count
    let harSitater = sak.flatMap { o.sak($0) }.map { !Sitat.alle($0, o).isEmpty } ?? false
    let hindrerSitat = !skjema.erILangTekst ? "ikkeLangTekst" : harSitater ? nil : "ingenSitater"
    return [
      Handling("nesteFeil", .ctrl("e"), iBunnlinjen: feil > 1).bare(hvis: feil > 0, ellers: "ingenFeil"),
      Handling("kalender", .alt("k"), iBunnlinjen: skjema.erIDato).bare(hvis: skjema.erIDato, ellers: "ikkeDato"),
      Handling("sitat", .alt("q"), hindring: hindrerSitat, iBunnlinjen: hindrerSitat == nil),
    ]
  }

  public mutating func utforFelt(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "nesteFeil": skjema.nesteFeil()
    case "kalender": skjema.aapneKalender(o)
    case "sitat": return sak.map { [.aapne(Sitatskjerm($0, etterTekst: skjema.staarEtterTekst))] } ?? []
    default: break
    }
    return []
  }

  private mutating func etter(_ svar: FormResponse, _ o: Omgivelser) -> [Virkning] {
    if let felt = svar.changed { endret(felt, o) }
    if let felt = svar.left { forlatt(felt, o) }
    return svar.response == .submitted ? fullfor(o) : []
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] { mottaSkjema(nytt, o) }

  /// What every form does with news, for those that do something more first.
  mutating func mottaSkjema(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .lagret(let utfall): return lagret(utfall, o)
    case .feilet(let feil):
      let felt = feil.felt.map(feltnavn)
      let staarVedFeltet = felt.map { skjema.sett(feil, paa: $0, o) } ?? false
      return staarVedFeltet ? [] : [.melding(feil.melding(o.tekst), .danger)]
    case .svar(let id, let valg): return svar(id, valg, o)
    case .avgjort(let valg):
      skjema.avgjor(valg, o)
      return [.melding(o.tekst("skjerm.konflikt.avgjort"), .success)]
    case .sak(_, let avMeg):
      sporPaaNytt(o)
      if avMeg {
        skjema.delvisLagret(lagrede(o), o)
        return []
      }
      return flett(o)
    case .spraak:
      sporPaaNytt(o)
      return []
    case .sokLogget: return []
    }
  }

  mutating func sporPaaNytt(_ o: Omgivelser) { skjema.bytt(sporsmaal(o), o) }

  private mutating func flett(_ o: Omgivelser) -> [Virkning] {
    let (nye, uenige) = skjema.flett(lagrede(o), o)
    let hvem = sak.flatMap { o.sistLagretAv($0) } ?? ""
    func felt(_ ider: [String]) -> String { ider.map { skjema.etikett($0) }.joined(separator: ", ") }
    if !uenige.isEmpty {
      return [.melding(o.tekst("skjerm.konflikt.uenige", ["hvem": hvem, "felt": felt(uenige)]), .warning)]
    }
    if nye.isEmpty { return [] }
    return [.melding(o.tekst("skjerm.konflikt.nye", ["hvem": hvem, "felt": felt(nye)]), .accent)]
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) { skjema.layout(size) }
  public func tegn(_ flate: Surface, _ o: Omgivelser) { skjema.tegn(flate, o) }
  public var kladd: [String: [String]]? { skjema.kladd }
  public var uenigheter: [Uenighet] { skjema.uenigheter }

  /// Answers bring their questions with them, and the questions their answers.
  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    skjema.gjenopprett(kladd, o)
    sporPaaNytt(o)
    skjema.gjenopprett(kladd, o)
  }

  public func forklaring(_ o: Omgivelser) -> String? {
    let generell = "skjerm.\(navn.rawValue).forklaring"
    return skjema.forklaring(o) ?? (o.tekst.har(generell) ? o.tekst(generell) : nil)
  }
}
