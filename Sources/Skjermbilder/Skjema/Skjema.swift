import Fagmodell
import Saksgang
import TerminalKit

/// A form of the console: TerminalKit's form with the catalogue's texts, forgiving dates and numbers, checks when a
/// field is left, and the errors of use cases put beside their fields.
struct Skjema {
  private(set) var form: Form
  private let navn: String
  private var felter: [Skjemafelt]
  private var erRort = false

  /// - Parameter navn: first part of the text keys: `<navn>.felt.<id>` is the label, `<navn>.hjelp.<id>` the help.
  init(_ navn: String, _ felter: [Skjemafelt], verdier: [String: [String]] = [:], _ o: Omgivelser) {
    self.navn = navn
    self.felter = felter
    form = Form(felter.map { Skjema.formfelt($0, navn, verdier[$0.id] ?? [], o) })
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
  func tall(_ id: String) -> Int? { Int(tekst(id).filter { $0 != " " }) }

  /// What is typed, when something was.
  var kladd: [String: [String]]? {
    guard erRort else { return nil }
    var verdier: [String: [String]] = [:]
    for felt in form.fields where felt.control.takesFocus { verdier[felt.id] = felt.control.values }
    return verdier
  }

  mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    form = Form(felter.map { Skjema.formfelt($0, navn, kladd[$0.id] ?? [], o) })
    erRort = true
    for felt in felter { ekko(felt, o) }
  }

  /// Other questions, for those that depend on earlier answers; what is answered stays.
  mutating func bytt(_ nye: [Skjemafelt], _ o: Omgivelser) {
    guard nye.map(\.id) != felter.map(\.id) else { return }
    let gamle = form.fields
    felter = nye
    form.replaceFields(
      nye.map { felt in
        gamle.first { $0.id == felt.id } ?? Skjema.formfelt(felt, navn, [], o)
      })
  }

  // MARK: Events

  /// Nil when the form has no use for the key.
  mutating func tast(_ tast: Key, _ o: Omgivelser) -> FormResponse? {
    let svar = form.handle(tast)
    if let id = svar.left { sjekk(id, o) }
    if let id = svar.changed {
      erRort = true
      form[id]?.error = nil
      if let felt = felter.first(where: { $0.id == id }) { ekko(felt, o) }
    }
    switch svar.response {
    case .ignored, .cancelled: return nil
    default: return svar
    }
  }

  mutating func lim(_ innhold: String, _ o: Omgivelser) {
    let svar = form.paste(innhold)
    guard let id = svar.changed else { return }
    erRort = true
    form[id]?.error = nil
  }

  mutating func layout(_ size: Size) { form.layout(size) }
  func tegn(_ flate: Surface) { form.draw(on: flate) }

  /// Help for the field under the cursor.
  func forklaring(_ o: Omgivelser) -> String? {
    guard let id = form.focused?.id, o.tekst.har("skjerm.\(navn).utdypet.\(id)") else { return nil }
    return o.tekst("skjerm.\(navn).utdypet.\(id)")
  }

  // MARK: Checks

  /// Checks every field and shows the list of what is wrong; true when nothing is.
  mutating func sjekkAlt(_ o: Omgivelser) -> Bool {
    for felt in felter { sjekk(felt.id, o, ogsaaTomme: true) }
    return visFeil(o)
  }

  /// Puts the error of a use case beside its field; true when the field is in this form.
  mutating func sett(_ feil: Utforfeil, _ o: Omgivelser) -> Bool {
    guard let id = feil.felt, form[id] != nil else { return false }
    form[id]?.error = feil.melding(o.tekst)
    _ = visFeil(o)
    return true
  }

  mutating func settFeil(_ id: String, _ melding: String, _ o: Omgivelser) {
    form[id]?.error = melding
    _ = visFeil(o)
  }

  private mutating func visFeil(_ o: Omgivelser) -> Bool {
    let antall = form.errors.count
    form.summary = antall == 0 ? nil : o.tekst("skjema.feil", ["antall": "\(antall)"])
    if let forste = form.errors.first { form.moveFocus(to: forste.id) }
    return antall == 0
  }

  private mutating func sjekk(_ id: String, _ o: Omgivelser, ogsaaTomme: Bool = false) {
    guard let felt = felter.first(where: { $0.id == id }), let formfelt = form[id] else { return }
    let funnet = feil(felt, formfelt, o, ogsaaTomme: ogsaaTomme).map { o.tekst($0) }
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
    guard case .dato = felt.art else { return }
    let lest = dato(felt.id, o).map { o.datoer.full($0) } ?? ""
    form[felt.id]?.echo = lest
  }

  private static func formfelt(
    _ felt: Skjemafelt, _ navn: String, _ verdier: [String], _ o: Omgivelser
  ) -> FormField {
    let etikett = o.tekst(felt.etikett ?? "skjerm.\(navn).felt.\(felt.id)")
    if case .overskrift = felt.art { return .remark(id: felt.id, etikett) }
    let hjelp = o.tekst.har("skjerm.\(navn).feltHjelp.\(felt.id)") ? o.tekst("skjerm.\(navn).feltHjelp.\(felt.id)") : ""
    return FormField(
      id: felt.id, label: etikett, control: kontroll(felt.art, verdier, o), help: hjelp, isRequired: felt.paakrevd)
  }

  private static func kontroll(_ art: Skjemafelt.Art, _ verdier: [String], _ o: Omgivelser) -> FormControl {
    let forste = verdier.first ?? ""
    switch art {
    case .overskrift: return .remark
    case .tekst, .dato, .tall: return .text(forste)
    case .langtekst(let rader, let grense): return .editor(forste, rows: rader, softLimit: grense)
    case .valg(let valg): return .choice(valg, chosen: verdier)
    case .flervalg(let valg): return .choice(valg, chosen: verdier, many: true)
    case .jaNei:
      let ord = [o.tekst("skjema.ja"), o.tekst("skjema.nei"), o.tekst("skjema.vetIkke")]
      return .answer(Answer(rawValue: forste), labels: ord)
    }
  }
}
