import Fagmodell
import Regelverk
import TerminalKit

extension Skjema {
  /// One question as TerminalKit's form field, with the catalogue's words.
  static func formfelt(
    _ felt: Skjemafelt, _ navn: String, _ verdier: [String], _ o: Omgivelser
  ) -> FormField {
    let etikett = felt.navn ?? o.tekst(felt.etikett ?? "skjerm.\(navn).felt.\(felt.id)")
    switch felt.art {
    case .overskrift: return .remark(id: felt.id, etikett)
    case .merknad(let tekst): return .remark(id: felt.id, tekst)
    default: break
    }
    let hjelp = o.tekst.har("skjerm.\(navn).feltHjelp.\(felt.id)") ? o.tekst("skjerm.\(navn).feltHjelp.\(felt.id)") : ""
    var ferdig = FormField(
      id: felt.id, label: etikett, control: kontroll(felt.art, verdier, o), help: hjelp, hint: hint(felt.art, o),
      isRequired: felt.paakrevd)
    if case .langtekst = felt.art { ferdig.meter = lix(ferdig.text, o) }
    return ferdig
  }

  /// How one answers, where the field itself does not show it.
  private static func hint(_ art: Skjemafelt.Art, _ o: Omgivelser) -> String {
    switch art {
    case .dato: o.tekst("skjema.hint.dato")
    case .valg: o.tekst("skjema.hint.valg")
    case .flervalg: o.tekst("skjema.hint.flervalg")
    default: ""
    }
  }

  /// How heavy a text is to read, in a word and its number. A few words say nothing yet.
  static func lix(_ tekst: String, _ o: Omgivelser) -> String {
    let maalt = Lesbarhet.maal(tekst)
    guard maalt.ord >= 10 else { return "" }
    let trinn = ["lett", "middels", "tung"][maalt.lix < 40 ? 0 : maalt.lix < 50 ? 1 : 2]
    return o.tekst("skjema.lix.\(trinn)", ["lix": "\(maalt.lix)"])
  }

  private static func kontroll(_ art: Skjemafelt.Art, _ verdier: [String], _ o: Omgivelser) -> FormControl {
    let forste = verdier.first ?? ""
    switch art {
    case .overskrift, .merknad: return .remark
    case .tekst, .dato, .tall, .yrke: return .text(forste)
    case .langtekst(let rader, let grense):
      return .editor(forste, rows: rader, softLimit: grense)
    case .valg(let valg): return Skjema.valg(valg, verdier, flere: false)
    case .flervalg(let valg): return Skjema.valg(valg, verdier, flere: true)
    case .jaNei:
      let ord = [o.tekst("skjema.ja"), o.tekst("skjema.nei"), o.tekst("skjema.vetIkke")]
      return .answer(Answer(rawValue: forste), labels: ord)
    }
  }

  /// The cursor starts on what is chosen, so that Enter never chooses something else.
  private static func valg(_ valg: [Choice], _ verdier: [String], flere: Bool) -> FormControl {
    var tilstand = ChoiceState(chosen: verdier, allowsMany: flere)
    tilstand.reset(valg)
    return .choice(tilstand, valg)
  }
}
