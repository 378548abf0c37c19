import Fagmodell

/// The words one story is told with. A theme is drawn once, so that a wish said at the counter is the wish in the plan.
struct Ordbok {
  private let bank: Tekstbank
  private let spraak: Spraak
  /// Themes this story swaps, as `onske` for `onske.ung`.
  private let tema: [String: String]
  private let faste: [String: String]
  private var valgt: [String: String] = [:]
  private var t: Tilfeldighet

  init(_ bank: Tekstbank, spraak: Spraak, tema: [String: String], faste: [String: String], _ t: Tilfeldighet) {
    self.bank = bank
    self.spraak = spraak
    self.tema = tema
    self.faste = faste
    self.t = t
  }

  /// The word or text for a key; nil when there is none. A key ending in `*` is drawn anew each time.
  mutating func callAsFunction(_ nokkel: String) -> String? {
    if let fast = faste[nokkel] ?? valgt[nokkel] { return fast }
    let erNy = nokkel.hasSuffix("*")
    let navn = erNy ? String(nokkel.dropLast()) : nokkel
    let variant = t.velg(bank.varianter(tema[navn] ?? navn, spraak))
    guard let variant, let tekst = fyll(variant) else { return nil }
    if !erNy { valgt[nokkel] = tekst }
    return tekst
  }

  /// `mal` with each `{nokkel}` replaced; nil when one of them is unknown.
  mutating func fyll(_ mal: String) -> String? {
    guard mal.utf8.contains(0x7B) else { return mal }
    var ut = ""
    var rest = mal[...]
    while let aapen = rest.firstIndex(of: "{"), let lukk = rest[aapen...].firstIndex(of: "}") {
      guard let ord = self(String(rest[rest.index(after: aapen)..<lukk])) else { return nil }
      ut += rest[..<aapen] + ord
      rest = rest[rest.index(after: lukk)...]
    }
    return ut + rest
  }
}
