import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// A form of the console: TerminalKit's form with the catalogue's texts, forgiving dates and numbers, checks when a
/// field is left, and the errors of use cases put beside their fields. It remembers what the store held when it was
/// filled in, so that what somebody else stores meanwhile is neither lost nor overwritten.
struct Skjema {
  var form: Form
  private let navn: String
  private(set) var felter: [Skjemafelt]
  /// What the store held, per field, when the answer was put there.
  private var grunnlag: [String: [String]] = [:]
  /// Answers to questions that are not asked now; they come back with the question.
  private var gjemte: [String: [String]]
  /// What was stored or proposed at first, also for questions not asked yet.
  private var start: [String: [String]]
  /// Fields that say something else than the store did.
  private(set) var endrede: Set<String> = []
  /// What others have stored in fields that are changed here too.
  private(set) var motpart: [String: [String]] = [:]
  private var storrelse = Size(width: 80, height: 20)
  /// Open over the date field with the cursor.
  var kalender: TerminalKit.Calendar.State?
  var angring = Angring()

  /// - Parameters:
  ///   - navn: first part of the text keys: `skjerm.<navn>.felt.<id>` is the label, `…feltHjelp.<id>` the help.
  ///   - verdier: what is stored or proposed.
  ///   - forslag: what was typed elsewhere; counts as typed here.
  init(
    _ navn: String, _ felter: [Skjemafelt], verdier: [String: [String]] = [:], forslag: [String: [String]] = [:],
    _ o: Omgivelser
  ) {
    self.navn = navn
    self.felter = felter
    gjemte = verdier
    start = verdier
    form = Form(felter.map { Skjema.formfelt($0, navn, verdier[$0.id] ?? [], o) })
    for felt in form.fields { grunnlag[felt.id] = felt.control.values }
    for (id, verdi) in forslag { sett(id, verdi, o) }
  }

  // MARK: Values

  func tekst(_ id: String) -> String { form[id]?.text ?? "" }
  func valg(_ id: String) -> String { form[id]?.chosen.first ?? "" }
  func flervalg(_ id: String) -> [String] { form[id]?.chosen ?? [] }
  func ja(_ id: String) -> Bool? { form[id]?.answer.flatMap { $0 == .unknown ? nil : $0 == .yes } }
  func kode<K: RawRepresentable>(_ id: String, _ type: K.Type = K.self) -> K? where K.RawValue == String {
    K(rawValue: valg(id))
  }
  func dato(_ id: String, _ o: Omgivelser) -> Dato? { Datotolker(idag: o.idag, tekst: o.tekst).tolk(tekst(id)) }
  /// The occupation the words name; nil when they name none or several.
  func yrke(_ id: String, _ o: Omgivelser) -> Yrke? {
    let nevnt = o.yrker.nevnt(i: tekst(id))
    return o.yrker.akkurat(tekst(id)) ?? (nevnt.count == 1 ? nevnt.first : nil)
  }
  func tall(_ id: String) -> Int? { Int(tekst(id).filter { $0 != " " }) }
  func har(_ id: String) -> Bool { form[id] != nil }
  func etikett(_ id: String) -> String { form[id]?.label ?? id }

  /// Puts a value in a field, as if it was typed.
  mutating func sett(_ id: String, _ verdi: [String], _ o: Omgivelser) {
    gjemte[id] = verdi
    guard let felt = felter.first(where: { $0.id == id }), form[id] != nil else { return }
    let hadde = form[id]
    form[id] = Skjema.formfelt(felt, navn, verdi, o)
    form[id]?.error = hadde?.error
    merkEndret(id)
    ekko(felt, o)
  }

  /// Puts an answer in a field and checks whether it holds.
  mutating func besvar(_ id: String, _ verdi: [String], _ o: Omgivelser) {
    sett(id, verdi, o)
    sjekk(id, o)
  }

  /// Other questions, for those that depend on earlier answers; what is answered stays, and comes back with its
  /// question.
  mutating func bytt(_ nye: [Skjemafelt], _ o: Omgivelser) {
    for felt in form.fields where felt.control.takesFocus { gjemte[felt.id] = felt.control.values }
    let gamle = form.fields
    let felt = nye.map { nytt in
      gamle.first { $0.id == nytt.id }.map { beholdt($0, nytt, o) }
        ?? Skjema.formfelt(nytt, navn, gjemte[nytt.id] ?? [], o)
    }
    felter = nye
    if felt == gamle { return }
    form.replaceFields(felt)
    form.layout(storrelse)
    endrede.formIntersection(nye.map(\.id))
    for nytt in nye {
      if grunnlag[nytt.id] == nil {
        grunnlag[nytt.id] = Skjema.formfelt(nytt, navn, start[nytt.id] ?? [], o).control.values
      }
      merkEndret(nytt.id)
      ekko(nytt, o)
    }
  }

  /// A field that is asked for still: texts keep their cursor; labels, choices and remarks get their new words.
  private func beholdt(_ gammelt: FormField, _ nytt: Skjemafelt, _ o: Omgivelser) -> FormField {
    var felt = Skjema.formfelt(nytt, navn, gammelt.control.values, o)
    felt.error = gammelt.error
    switch (felt.control, gammelt.control) {
    case (.text, .text), (.editor, .editor): felt.control = gammelt.control
    case (.choice(_, let valg), .choice(_, let gamle)) where valg == gamle: felt.control = gammelt.control
    default: break
    }
    switch nytt.art {
    case .dato, .yrke: felt.echo = gammelt.echo
    default: break
    }
    return felt
  }

  // MARK: Drafts

  private static let merke = "var:"

  /// What is typed and what the store held there, when something differs.
  var kladd: [String: [String]]? {
    guard !endrede.isEmpty else { return nil }
    var verdier: [String: [String]] = [:]
    for felt in form.fields where endrede.contains(felt.id) {
      verdier[felt.id] = felt.control.values
      verdier[Skjema.merke + felt.id] = grunnlag[felt.id] ?? []
    }
    return verdier
  }

  /// Puts a draft back on top of what is stored now. Where the store has changed since, both sides are kept.
  mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    for (id, verdi) in kladd where !id.hasPrefix(Skjema.merke) {
      let lagret = grunnlag[id]
      sett(id, verdi, o)
      guard let lagret, let var_ = kladd[Skjema.merke + id], !Skjema.erLike(var_, lagret),
        !Skjema.erLike(verdi, lagret)
      else { continue }
      motpart[id] = lagret
    }
  }

  // MARK: Others

  /// Takes in what is stored now. Fields not touched here get the new value; in the others both sides are kept until
  /// somebody has chosen.
  /// - Returns: the fields that got a new value, and those where two disagree.
  mutating func flett(_ lagrede: [String: [String]], _ o: Omgivelser) -> (nye: [String], uenige: [String]) {
    var nye: [String] = []
    var uenige: [String] = []
    for (id, lagret) in lagrede where form[id] == nil {
      if gjemte[id] == start[id] { gjemte[id] = lagret }
      start[id] = lagret
    }
    for felt in felter {
      guard let lagret = lagrede[felt.id], let naa = form[felt.id]?.control.values else { continue }
      let deres = Skjema.formfelt(felt, navn, lagret, o).control.values
      guard !Skjema.erLike(deres, grunnlag[felt.id] ?? []) else { continue }
      grunnlag[felt.id] = deres
      if Skjema.erLike(naa, deres) || !endrede.contains(felt.id) {
        sett(felt.id, deres, o)
        nye.append(felt.id)
      } else {
        motpart[felt.id] = deres
        uenige.append(felt.id)
      }
    }
    return (nye, uenige)
  }

  /// What is stored is what we stored: nothing is changed here any more.
  mutating func lagret(_ lagrede: [String: [String]], _ o: Omgivelser) {
    for felt in felter {
      guard let naa = form[felt.id]?.control.values else { continue }
      grunnlag[felt.id] = lagrede[felt.id].map { Skjema.formfelt(felt, navn, $0, o).control.values } ?? naa
      sett(felt.id, grunnlag[felt.id] ?? naa, o)
    }
    motpart = [:]
    endrede = []
  }

  /// The store has taken some of what we sent: it is no news to us.
  mutating func delvisLagret(_ lagrede: [String: [String]], _ o: Omgivelser) {
    for felt in felter {
      guard let lagret = lagrede[felt.id] else { continue }
      grunnlag[felt.id] = Skjema.formfelt(felt, navn, lagret, o).control.values
      merkEndret(felt.id)
    }
  }

  /// Disagreements are settled with these values.
  mutating func avgjor(_ valg: [String: [String]], _ o: Omgivelser) {
    for (id, verdi) in valg {
      sett(id, verdi, o)
      motpart[id] = nil
    }
  }

  /// Fields where both sides still say different things, in the form's order.
  var uenigheter: [Uenighet] {
    form.fields.compactMap { felt in
      guard let deres = motpart[felt.id], !Skjema.erLike(deres, felt.control.values) else { return nil }
      let erTekst = !felt.text.isEmpty && deres.first?.isEmpty == false
      return Uenighet(
        id: felt.id, etikett: felt.label, mitt: felt.control.values, deres: deres,
        mittLest: lest(felt.id, felt.control.values), deresLest: lest(felt.id, deres), kanSlaasSammen: erTekst)
    }
  }

  /// Values as people read them, for showing two sides beside each other.
  func lest(_ id: String, _ verdier: [String]) -> String {
    switch form[id]?.control {
    case .choice(_, let valg): verdier.map { v in valg.first { $0.id == v }?.title ?? v }.joined(separator: ", ")
    case .answer(_, let ord):
      verdier.first.flatMap { Answer(rawValue: $0) }.flatMap { Answer.allCases.firstIndex(of: $0) }.map { ord[$0] }
        ?? ""
    default: verdier.first ?? ""
    }
  }

  private mutating func merkEndret(_ id: String) {
    guard let naa = form[id]?.control.values else { return }
    if Skjema.erLike(naa, grunnlag[id] ?? []) { endrede.remove(id) } else { endrede.insert(id) }
  }

  /// Spaces at the ends and empty answers make no difference.
  private static func erLike(_ a: [String], _ b: [String]) -> Bool {
    a.map(Fritekst.rens).filter { !$0.isEmpty } == b.map(Fritekst.rens).filter { !$0.isEmpty }
  }

  // MARK: Events

  /// Nil when the form has no use for the key.
  mutating func tast(_ tast: Key, _ o: Omgivelser) -> FormResponse? {
    if let svar = kalendertast(tast, o) ?? angretast(tast, o) {
      etter(svar, o)
      return svar
    }
    let for_ = form.focused
    let svar = form.handle(tast)
    angring.merk(svar.changed == nil ? nil : for_)
    etter(svar, o)
    switch svar.response {
    case .ignored, .cancelled: return nil
    default: return svar
    }
  }

  /// A click; the point is in the form's own coordinates.
  mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> FormResponse {
    kalender = nil
    let svar = form.handle(mus)
    etter(svar, o)
    return svar
  }

  mutating func lim(_ innhold: String, _ o: Omgivelser) -> FormResponse {
    kalender = nil
    let svar = form.paste(innhold)
    etter(svar, o)
    return svar
  }

  private mutating func etter(_ svar: FormResponse, _ o: Omgivelser) {
    if let id = svar.changed {
      merkEndret(id)
      form[id]?.error = nil
      if let felt = felter.first(where: { $0.id == id }) { ekko(felt, o) }
    }
    if let id = svar.left { sjekk(id, o) }
  }

  mutating func flytt(til id: String) { form.moveFocus(to: id) }
  /// False when no field has an error.
  @discardableResult
  mutating func nesteFeil() -> Bool {
    guard !form.errors.isEmpty else { return false }
    form.moveFocusToNextError()
    return true
  }

  mutating func layout(_ size: Size) {
    storrelse = size
    form.layout(size)
  }
  func tegn(_ flate: Surface, _ o: Omgivelser) {
    form.draw(on: flate)
    tegnKalender(flate, o)
  }

  /// Help for the field under the cursor.
  func forklaring(_ o: Omgivelser) -> String? {
    guard let felt = form.focused else { return nil }
    let nokkel = "skjerm.\(navn).utdypet.\(felt.id)"
    let utdypet = o.tekst.har(nokkel) ? o.tekst(nokkel) : nil
    return [utdypet, Skjema.valgforklaring(felt)].compactMap { $0 }.joined(separator: "\n\n").ellerNil
  }

  /// What the choice under the cursor means, in full: beside the list there is not always room for it.
  private static func valgforklaring(_ felt: FormField) -> String? {
    guard case .choice(let tilstand, let valg) = felt.control, let et = tilstand.current(valg) else { return nil }
    let hva = [et.unavailable, et.definition].compactMap { $0 }.filter { !$0.isEmpty }
    return hva.isEmpty ? nil : ([et.title + ":"] + hva).joined(separator: " ")
  }

  // MARK: Checks

  /// Checks every field and shows the list of what is wrong; true when nothing is.
  mutating func sjekkAlt(_ o: Omgivelser) -> Bool {
    for felt in felter { sjekk(felt.id, o, ogsaaTomme: true) }
    return visFeil(o)
  }

  /// Puts an error beside a field without taking the cursor there: for checks when the field is left.
  mutating func merkFeil(_ feil: Utforfeil, paa id: String, _ o: Omgivelser) {
    form[id]?.error = feil.melding(o.tekst)
  }

  /// Puts the error of a use case beside its field; true when the field is in this form.
  mutating func sett(_ feil: Utforfeil, _ o: Omgivelser) -> Bool {
    guard let id = feil.felt else { return false }
    return sett(feil, paa: id, o)
  }

  mutating func sett(_ feil: Utforfeil, paa id: String, _ o: Omgivelser) -> Bool {
    guard form[id] != nil else { return false }
    form[id]?.error = feil.melding(o.tekst)
    _ = visFeil(o, paa: id)
    return true
  }

  mutating func settFeil(_ id: String, _ melding: String, _ o: Omgivelser) {
    form[id]?.error = melding
    _ = visFeil(o, paa: id)
  }

  private mutating func visFeil(_ o: Omgivelser, paa id: String? = nil) -> Bool {
    let antall = form.errors.count
    form.summary = antall == 0 ? nil : o.tekst("skjema.feil", ["antall": "\(antall)"])
    if let felt = id ?? form.errors.first?.id { form.moveFocus(to: felt) }
    return antall == 0
  }

  private mutating func sjekk(_ id: String, _ o: Omgivelser, ogsaaTomme: Bool = false) {
    guard let felt = felter.first(where: { $0.id == id }), let formfelt = form[id] else { return }
    // What was missing when the form was sent is still missing when the field is passed without an answer.
    let manglet = formfelt.error == o.tekst("feil.felt.paakrevd")
    let funnet = feil(felt, formfelt, o, ogsaaTomme: ogsaaTomme || manglet).map { o.tekst($0) }
    form[id]?.error = funnet
    if form.errors.isEmpty { form.summary = nil }
  }

  private func feil(_ felt: Skjemafelt, _ formfelt: FormField, _ o: Omgivelser, ogsaaTomme: Bool) -> String? {
    let erTomt = formfelt.control.values.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    if erTomt { return felt.paakrevd && ogsaaTomme ? "feil.felt.paakrevd" : nil }
    switch felt.art {
    case .dato: return dato(felt.id, o) == nil ? "skjema.ugyldigDato" : nil
    case .tall: return tall(felt.id) == nil ? "skjema.ugyldigTall" : nil
    default: return nil
    }
  }

  private mutating func ekko(_ felt: Skjemafelt, _ o: Omgivelser) {
    switch felt.art {
    case .dato:
      let lest = dato(felt.id, o).map { o.datoer.full($0) } ?? ""
      form[felt.id]?.echo = lest
    case .yrke:
      let lest = yrke(felt.id, o).map { "\($0.kode) \($0.navn)" } ?? ""
      form[felt.id]?.echo = lest
    case .langtekst:
      let lix = Skjema.lix(tekst(felt.id), o)
      form[felt.id]?.meter = lix
    default: break
    }
  }
}

extension String {
  /// Nil when there is nothing in it.
  fileprivate var ellerNil: String? { isEmpty ? nil : self }
}
