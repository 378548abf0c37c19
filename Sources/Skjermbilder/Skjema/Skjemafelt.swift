import Fagmodell
import TerminalKit

/// One question in a form of the console: what it is called follows from the form and the id (`registrering.felt.navn`).
struct Skjemafelt {
  enum Art {
    case overskrift
    /// A remark with words of its own, such as a comment from a colleague.
    case merknad(String)
    case tekst
    case dato
    case tall
    /// A line that is read back as an occupation when it names one.
    case yrke
    /// Long text in so many rows.
    case langtekst(rader: Int, grense: Int)
    case valg([Choice])
    case flervalg([Choice])
    case jaNei
  }

  let id: String
  let art: Art
  let paakrevd: Bool
  /// Text key of the label when it is not the form's own.
  let etikett: String?
  /// The label itself, when it comes from another form.
  let navn: String?

  init(_ id: String, _ art: Art, paakrevd: Bool = false, etikett: String? = nil, navn: String? = nil) {
    self.id = id
    self.art = art
    self.paakrevd = paakrevd
    self.etikett = etikett
    self.navn = navn
  }
}

extension Choice {
  /// The answer that says nothing yet: first in a list, so that passing with Enter chooses nothing.
  static func ingen(_ o: Omgivelser) -> Choice { Choice(id: "", title: o.tekst("skjema.ikkeValgt")) }

  /// All values of a code list, with their display names; `utenSvar` puts an empty answer first, so that passing with
  /// Enter chooses nothing.
  static func koder<K: RawRepresentable & CaseIterable>(
    _ type: K.Type, _ o: Omgivelser, utenSvar: Bool = false
  ) -> [Choice] where K.RawValue == String {
    let tom = utenSvar ? [Choice(id: "", title: o.tekst("skjema.ikkeOppgitt"))] : []
    return tom
      + K.allCases.map { kode in
        // The stable code is a word veiledere know too.
        let kjentSom = kode.rawValue.lowercased().split(separator: "_").joined(separator: " ")
        return Choice(id: kode.rawValue, title: o.kode(kode), aliases: [kjentSom])
      }
  }
}
