import Fagmodell

/// Collects blocks. Empty parts leave nothing behind: no heading without text, no row without value.
struct Dokumentbygger {
  let tekst: Tekstkatalog
  private(set) var blokker: [Dokument.Blokk] = []

  init(_ tekst: Tekstkatalog) { self.tekst = tekst }

  /// A fixed text as heading.
  mutating func overskrift(_ nokkel: String, nivaa: Int = 2) { overskrift(tekst: tekst(nokkel), nivaa: nivaa) }

  mutating func overskrift(tekst: String, nivaa: Int = 2) {
    blokker.append(.overskrift(Fritekst.linje(tekst), nivaa: nivaa))
  }

  /// A fixed text as paragraph.
  mutating func avsnitt(_ nokkel: String, _ argumenter: [String: String] = [:]) {
    avsnitt(tekst: tekst(nokkel, argumenter))
  }

  mutating func avsnitt(tekst: String) {
    if !tekst.isEmpty { blokker.append(.avsnitt(tekst)) }
  }

  /// A heading with free text under it; nothing when there is no text.
  mutating func del(_ nokkel: String, _ innhold: String, nivaa: Int = 3) {
    if innhold.isEmpty { return }
    overskrift(nokkel, nivaa: nivaa)
    avsnitt(tekst: innhold)
  }

  /// A heading with someone's own words under it; nothing when there are none.
  mutating func sitat(_ nokkel: String?, _ ord: String, nivaa: Int = 3) {
    if ord.isEmpty { return }
    if let nokkel { overskrift(nokkel, nivaa: nivaa) }
    blokker.append(.sitat(ord))
  }

  mutating func liste(_ punkter: [String], ordnet: Bool = false) {
    let fylte = punkter.filter { !$0.isEmpty }
    if !fylte.isEmpty { blokker.append(.liste(fylte, ordnet: ordnet)) }
  }

  /// Rows of fixed name key and value; those without value are left out.
  mutating func tabell(_ rader: [(nokkel: String, verdi: String?)]) {
    tabell(
      opplysninger: rader.compactMap { rad in
        rad.verdi.flatMap { $0.isEmpty ? nil : Dokument.Opplysning(tekst(rad.nokkel), $0) }
      })
  }

  mutating func tabell(opplysninger: [Dokument.Opplysning]) {
    if !opplysninger.isEmpty { blokker.append(.tabell(opplysninger)) }
  }

  mutating func legg(_ blokk: Dokument.Blokk) { blokker.append(blokk) }
}
