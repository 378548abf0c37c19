import Fagmodell
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
    return FormField(
      id: felt.id, label: etikett, control: kontroll(felt.art, verdier, o), help: hjelp, isRequired: felt.paakrevd)
  }

  private static func kontroll(_ art: Skjemafelt.Art, _ verdier: [String], _ o: Omgivelser) -> FormControl {
    let forste = verdier.first ?? ""
    switch art {
    case .overskrift, .merknad: return .remark
    case .tekst, .dato, .tall, .yrke: return .text(forste)
    case .langtekst(let rader, let grense):
      // A counter takes a row of the screen; it is worth it where people come near the limit.
      return .editor(forste, rows: rader, softLimit: grense <= Skjema.tellesTil ? grense : nil)
    case .valg(let valg): return Skjema.valg(valg, verdier, flere: false)
    case .flervalg(let valg): return Skjema.valg(valg, verdier, flere: true)
    case .jaNei:
      let ord = [o.tekst("skjema.ja"), o.tekst("skjema.nei"), o.tekst("skjema.vetIkke")]
      return .answer(Answer(rawValue: forste), labels: ord)
    }
  }

  private static let tellesTil = 4_000

  /// The cursor starts on what is chosen, so that Enter never chooses something else.
  private static func valg(_ valg: [Choice], _ verdier: [String], flere: Bool) -> FormControl {
    var tilstand = ChoiceState(chosen: verdier, allowsMany: flere)
    tilstand.reset(valg)
    return .choice(tilstand, valg)
  }
}
