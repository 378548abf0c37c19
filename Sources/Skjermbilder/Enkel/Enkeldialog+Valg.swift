import TerminalKit

/// Choosing: rows and actions by number or name, questions with buttons, help.
extension Enkeldialog {
  /// A screen that is no form: what it says, what can be chosen, and one answer.
  mutating func meny() {
    let lest = konsoll.topp.opplesning(o)
    if lest != sistLest { lest.linjer.forEach { si($0) } }
    for (plass, rad) in lest.rader.enumerated() { si("\(plass + 1)  \(rad)") }
    sistLest = lest
    // What Enter does with a row is done by choosing the row.
    let valg = handlinger.filter {
      $0.iBunnlinjen && $0.hindring == nil && (lest.rader.isEmpty || lest.markererBare || $0.taster.first != .enter)
    }
    if !lest.rader.isEmpty, !valg.isEmpty { si(o.tekst("enkel.valg")) }
    ramsOpp(valg, fra: lest.rader.count)
    let vanlig = lest.rader.isEmpty ? valg.first { $0.taster.contains(.enter) } : nil
    if let vanlig { si(o.tekst("enkel.enter", ["valg": tittel(vanlig)])) }
    guard let linje = spor(o.tekst(lest.ledetekst ?? "enkel.velg")) else { return }
    switch linje {
    case .tom: if let vanlig { gjor(vanlig) }
    case .tekst(let tekst): velg(tekst, lest, valg)
    default: felles(linje)
    }
  }

  private mutating func velg(_ tekst: String, _ lest: Opplesning, _ valg: [Handling]) {
    if let tall = Int(tekst), tekst.count < 4 {
      if lest.rader.indices.contains(tall - 1) { return velg(rad: tall - 1, lest) }
      let plass = tall - 1 - lest.rader.count
      return valg.indices.contains(plass) ? gjor(valg[plass]) : si(o.tekst("enkel.finnesIkke", ["svar": tekst]))
    }
    let plass = konsoll.skjermer.count - 1
    guard let virkninger = konsoll.skjermer[plass].skrevet(tekst, o) else { return gjor(navngitt: tekst) }
    konsoll.ulagretKladd = true
    konsoll.utfor(virkninger)
    konsoll.lagreKladd()
  }

  private mutating func velg(rad: Int, _ lest: Opplesning) {
    konsoll.skjermer[konsoll.skjermer.count - 1].velg(rad: rad, o)
    if lest.markererBare {
      si(o.tekst("enkel.valgt", ["rad": lest.rader[rad]]))
    } else if let aapne = konsoll.alleHandlinger.first(where: { $0.taster.contains(.enter) }) {
      gjor(aapne)
    }
  }

  // MARK: Actions

  /// What can be done here, without what only has a meaning on a drawn screen.
  var handlinger: [Handling] { konsoll.alleHandlinger.filter { !Handling.bareTegnet.contains($0.id) } }

  func tittel(_ handling: Handling) -> String { o.tekst("handling.\(handling.id)") }

  func ramsOpp(_ valg: [Handling], fra antall: Int = 0) {
    for (plass, handling) in valg.enumerated() {
      let grunn = handling.hindring.map { " – " + o.tekst("hindring.\($0)") } ?? ""
      si("\(antall + plass + 1)  \(tittel(handling))\(grunn)")
    }
  }

  /// The commands that mean the same everywhere.
  mutating func felles(_ linje: Enkellinje) {
    switch linje {
    case .hjelp: hjelp()
    case .tilbake: tilbake()
    case .valg(""): velgBlantAlle()
    case .valg(let navn): gjor(navngitt: navn)
    default: si(o.tekst("enkel.ikkeHer"))
    }
  }

  private mutating func velgBlantAlle() {
    let alle = handlinger
    ramsOpp(alle)
    guard case .tekst(let svar) = spor(o.tekst("enkel.velg")) else { return }
    if let tall = Int(svar), alle.indices.contains(tall - 1) { gjor(alle[tall - 1]) } else { gjor(navngitt: svar) }
  }

  /// The action whose name fits best, as in the palette.
  private mutating func gjor(navngitt navn: String) {
    let alle = handlinger
    var palett = Palette(alle.map { Palette.Command(id: $0.id, title: tittel($0)) })
    _ = palett.paste(navn)
    guard let funnet = palett.selected.flatMap({ valgt in alle.first { $0.id == valgt.id } }) else {
      return si(o.tekst("enkel.finnesIkke", ["svar": navn]))
    }
    si(o.tekst("enkel.valgt", ["rad": tittel(funnet)]))
    gjor(funnet)
  }

  // MARK: Questions and help

  /// A question over the screen, such as whether to go on with a draft.
  mutating func spor(_ id: String, _ modal: Modal) {
    si("")
    si(modal.title)
    si(modal.text)
    for (plass, knapp) in modal.buttons.enumerated() { si("\(plass + 1)  \(knapp)") }
    guard let linje = spor(o.tekst("enkel.velgTall")) else { return }
    switch linje {
    case .tekst(let svar):
      guard let tall = Int(svar), modal.buttons.indices.contains(tall - 1) else {
        return si(o.tekst("enkel.finnesIkke", ["svar": svar]))
      }
      konsoll.svar(id, tall - 1)
    case .tilbake: konsoll.svar(id, nil)
    default: si(o.tekst("enkel.ikkeHer"))
    }
  }

  func hjelp() {
    si(o.tekst("skjerm.\(konsoll.topp.navn.rawValue).hjelp"))
    if let forklaring = konsoll.topp.forklaring(o) { si(forklaring) }
    si(o.tekst("enkel.hjelp"))
  }
}

extension Handling {
  /// Actions about the drawing itself, or with a line command of their own.
  static let bareTegnet: Set<String> = [
    "hjelp", "palett", "skjul", "tegnPaaNytt", "tema", "stans", "nesteFeil", "kalender", "sokILogg",
  ]
}
