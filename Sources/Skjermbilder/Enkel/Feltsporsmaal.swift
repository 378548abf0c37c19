import Fagmodell
import TerminalKit

/// One field of a form as a question in words, and the answer typed to it as the field's value.
struct Feltsporsmaal {
  private let felt: FormField
  private let naa: String
  private let o: Omgivelser

  init(_ felt: FormField, _ skjema: Skjema, _ o: Omgivelser) {
    self.felt = felt
    self.o = o
    naa = skjema.lest(felt.id, felt.control.values)
  }

  /// Whether it is answered with many lines.
  var erLang: Bool { if case .editor = felt.control { true } else { false } }

  /// The question on one line, with what is there now.
  var ledetekst: String {
    let maa = felt.isRequired ? " (\(o.tekst("enkel.paakrevd")))" : ""
    let har = naa.isEmpty ? "" : " " + o.tekst("enkel.naa", ["verdi": naa])
    let lang = erLang ? " " + o.tekst("enkel.flereLinjer") : ""
    return felt.label + maa + ord + har + lang + ":"
  }

  /// The few words a question of yes and no is answered with.
  private var ord: String {
    guard case .answer(_, let ord) = felt.control else { return "" }
    return " (" + ord.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ") + ")"
  }

  /// The choices with their numbers, what they mean, and why some cannot be chosen.
  var valglinjer: [String] {
    switch felt.control {
    case .choice(let tilstand, let valg):
      let linjer = valg.enumerated().map { plass, et in
        let grunn = et.unavailable.map { " " + o.tekst("enkel.sperret", ["grunn": $0]) } ?? ""
        return "\(plass + 1)  \(et.title)\(et.definition.isEmpty ? "" : ": " + et.definition)\(grunn)"
      }
      return [felt.label + (tilstand.allowsMany ? " – " + o.tekst("enkel.flereSvar") : "")] + linjer
    default: return []
    }
  }

  /// The value the answer stands for; nil when it is none of the choices.
  func tolk(_ svar: String) -> [String]? {
    switch felt.control {
    case .choice(let tilstand, let valg):
      let deler = tilstand.allowsMany ? svar.split { ",;".contains($0) }.map(Enkellinje.trimmet) : [svar]
      let funnet = deler.map { Feltsporsmaal.finn($0, valg) }
      guard !funnet.isEmpty, !funnet.contains(nil) else { return nil }
      let ider = Set(funnet.compactMap { $0?.id })
      return valg.map(\.id).filter { ider.contains($0) }
    case .answer(_, let ord):
      let plass =
        Int(svar).map { $0 - 1 } ?? ord.firstIndex { $0.lowercased().hasPrefix(svar.lowercased()) }
      return plass.flatMap { Answer.allCases.indices.contains($0) ? [Answer.allCases[$0].rawValue] : nil }
    default: return [String(svar.prefix(TextFieldState().limit))]
    }
  }

  /// By number, by the whole name, or by what is typed of it; never one that is closed.
  private static func finn(_ svar: String, _ valg: [Choice]) -> Choice? {
    if let tall = Int(svar) {
      return valg.indices.contains(tall - 1) && valg[tall - 1].unavailable == nil ? valg[tall - 1] : nil
    }
    if let helt = valg.first(where: { $0.title.lowercased() == svar.lowercased() }) {
      return helt.unavailable == nil ? helt : nil
    }
    var tilstand = ChoiceState()
    for tegn in svar { _ = tilstand.handle(.character(tegn), valg) }
    return tilstand.visible(valg).first { $0.unavailable == nil }
  }

  /// What the answer was understood as.
  static func lest(_ id: String, _ skjema: Skjema, _ o: Omgivelser) -> String {
    guard let felt = skjema.form[id] else { return "" }
    let verdi = skjema.lest(id, felt.control.values)
    if verdi.isEmpty { return o.tekst("enkel.tomt", ["felt": felt.label]) }
    switch felt.control {
    case .editor(let tilstand, _, let grense):
      let antall = "\(tilstand.buffer.characters.count)"
      let lengde = grense.map { o.tekst("enkel.tegn", ["naa": antall, "grense": "\($0)"]) }
      return ([felt.label] + [lengde, felt.meter.isEmpty ? nil : felt.meter].compactMap { $0 }).joined(separator: ", ")
    default: return "\(felt.label): \(felt.echo.isEmpty ? verdi : felt.echo)"
    }
  }
}
