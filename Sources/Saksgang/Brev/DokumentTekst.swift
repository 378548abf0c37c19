import Fagmodell

extension Dokument {
  /// Plain text for terminal, file and printer: word wrap, no control characters, LF at the end of each line.
  /// - Parameter bredde: cells in a line, at least 20.
  public func tekst(bredde: Int = 72) -> String {
    var skriver = Tekstskriver(bredde: max(20, bredde))
    skriver.dokument(self)
    return skriver.ut
  }
}

/// Draws a document as lines.
private struct Tekstskriver {
  let bredde: Int
  private(set) var ut = ""

  init(bredde: Int) { self.bredde = bredde }

  mutating func dokument(_ dokument: Dokument) {
    if let merke = dokument.merke {
      let strek = String(repeating: "*", count: bredde)
      linjer([strek] + Tekstbryting.bryt(Fritekst.linje(merke), bredde: bredde) + [strek, ""])
    }
    tabell(dokument.hode)
    if !dokument.hode.isEmpty { linjer([""]) }
    understreket(dokument.tittel, "=")
    var etterUndertittel = false
    for blokk in dokument.blokker {
      if !etterUndertittel { linjer([""]) }
      self.blokk(blokk)
      if case .overskrift(_, let nivaa) = blokk { etterUndertittel = nivaa > 2 } else { etterUndertittel = false }
    }
    if !dokument.fot.isEmpty { linjer(["", "--"] + Tekstbryting.bryt(Fritekst.linje(dokument.fot), bredde: bredde)) }
  }

  private mutating func blokk(_ blokk: Dokument.Blokk) {
    switch blokk {
    case .overskrift(let tekst, let nivaa): nivaa == 2 ? understreket(tekst, "-") : undertittel(tekst)
    case .avsnitt(let tekst): avsnitt(tekst)
    case .liste(let punkter, let ordnet): liste(punkter, ordnet)
    case .tabell(let rader): tabell(rader)
    case .sitat(let ord): sitat(ord)
    case .skrivelinjer(let antall): skrivelinjer(antall)
    case .avkryssing(let valg): for ett in valg { punkt(ett, merke: "[ ] ") }
    case .underskrift(let rader): linjer(rader.flatMap { Tekstbryting.bryt(Fritekst.linje($0), bredde: bredde) })
    }
  }

  private mutating func understreket(_ tekst: String, _ strek: String) {
    let brutt = Tekstbryting.bryt(Fritekst.linje(tekst), bredde: bredde)
    linjer(brutt + [String(repeating: strek, count: brutt.map { Tekstbryting.celler($0) }.max() ?? 0)])
  }

  /// A heading within a section stands right above its text, with a colon unless it ends in a sign of its own.
  private mutating func undertittel(_ tekst: String) {
    let ren = Fritekst.linje(tekst)
    let erOrd = ren.last.map { $0.isLetter || $0.isNumber } ?? false
    linjer(Tekstbryting.bryt(erOrd ? ren + ":" : ren, bredde: bredde))
  }

  private mutating func avsnitt(_ tekst: String) {
    for (nummer, del) in tekstlinjer(tekst).enumerated() {
      linjer((nummer > 0 ? [""] : []) + Tekstbryting.bryt(del, bredde: bredde))
    }
  }

  /// Line for line as it was written. Each starts with a bar, so that no line of a quote can pass for one of ours.
  private mutating func sitat(_ ord: String) {
    for del in Fritekst.rens(ord).split(separator: "\n", omittingEmptySubsequences: false) {
      linjer(del.isEmpty ? ["  |"] : Tekstbryting.bryt(del, bredde: bredde, forst: "  | ", siden: "  | "))
    }
  }

  private mutating func liste(_ punkter: [String], _ ordnet: Bool) {
    for (nummer, tekst) in punkter.enumerated() { punkt(tekst, merke: ordnet ? "\(nummer + 1). " : "- ") }
  }

  private mutating func punkt(_ tekst: String, merke: String) {
    let innrykk = String(repeating: " ", count: merke.utf8.count)
    for (nummer, del) in tekstlinjer(tekst).enumerated() {
      linjer(Tekstbryting.bryt(del, bredde: bredde, forst: nummer == 0 ? merke : innrykk, siden: innrykk))
    }
  }

  /// Names in a column as wide as the longest, at most two fifths of the line; a longer name has its own line.
  private mutating func tabell(_ rader: [Dokument.Opplysning]) {
    let navn = rader.map { Fritekst.linje($0.navn) + ":" }
    let hoyst = bredde * 2 / 5
    let kolonne = (navn.map { Tekstbryting.celler($0) }.filter { $0 <= hoyst }.max() ?? 2) + 1
    let innrykk = String(repeating: " ", count: kolonne)
    for (navn, rad) in zip(navn, rader) {
      let fyll = kolonne - Tekstbryting.celler(navn)
      if fyll < 1 { linjer(Tekstbryting.bryt(navn, bredde: bredde)) }
      let forst = fyll < 1 ? innrykk : navn + String(repeating: " ", count: fyll)
      for (nummer, del) in tekstlinjer(rad.verdi).enumerated() {
        linjer(Tekstbryting.bryt(del, bredde: bredde, forst: nummer == 0 ? forst : innrykk, siden: innrykk))
      }
    }
  }

  private mutating func skrivelinjer(_ antall: Int) {
    for nummer in 0..<antall { linjer((nummer > 0 ? [""] : []) + [String(repeating: "_", count: bredde)]) }
  }

  private mutating func linjer(_ linjer: [String]) { for linje in linjer { ut += linje + "\n" } }

  private func tekstlinjer(_ tekst: String) -> [Substring] {
    Fritekst.rens(tekst).split(separator: "\n", omittingEmptySubsequences: true)
  }
}
