import Saksgang
import TerminalKit

/// Forms: one question at a time, over the form's own fields. One may always go on and back; what is wrong is said at
/// once and again at the end.
extension Enkeldialog {
  mutating func spor(_ skjerm: any Skjemaskjerm) {
    guard !erUtfylt, let felt = skjerm.skjema.form.focused else { return avslutt(skjerm) }
    siOverskrift(skjerm.skjema.form, foer: felt.id)
    if let feil = felt.error { si("! \(felt.label): \(feil)") }
    let sporsmaal = Feltsporsmaal(felt, skjerm.skjema, o)
    sporsmaal.valglinjer.forEach { si($0) }
    guard let linje = spor(sporsmaal.ledetekst) else { return }
    switch linje {
    case .tom: videre(retter: retterFeil)
    case .tilbake: forrige()
    case .slutt: settUtfylt()
    case .fjern: svar(felt.id, [])
    case .hjelp:
      if !felt.help.isEmpty { si(felt.help) }
      hjelp()
    case .mer where sporsmaal.erLang: lang(felt.id, begynner: felt.text)
    case .tekst(let tekst) where sporsmaal.erLang: lang(felt.id, begynner: "", forste: tekst)
    case .tekst(let tekst):
      guard let verdi = sporsmaal.tolk(tekst) else {
        return si("! " + o.tekst("enkel.finnesIkke", ["svar": tekst]))
      }
      svar(felt.id, verdi)
    default: felles(linje)
    }
  }

  /// Headings and remarks between the last question and this one.
  private mutating func siOverskrift(_ form: Form, foer id: String) {
    guard let plass = form.fields.firstIndex(where: { $0.id == id }) else { return }
    let merknader = form.fields[..<plass].reversed().prefix { !$0.control.takesFocus }.reversed()
    guard let siste = merknader.last, sisteOverskrift != siste.id else { return }
    sisteOverskrift = siste.id
    si("")
    for merknad in merknader { si(merknad.label) }
  }

  // MARK: Answers

  private mutating func svar(_ id: String, _ verdi: [String]) {
    let retter = retterFeil
    endre { $0.besvar(id, verdi, $1) }
    guard let skjema = (konsoll.topp as? any Skjemaskjerm)?.skjema else { return }
    si(Feltsporsmaal.lest(id, skjema, o))
    // What is wrong is asked again at once; Enter goes on all the same. An answer that opened a question of its own has
    // the cursor there already.
    guard skjema.form[id]?.error == nil, skjema.form.focused?.id == id else { return }
    videre(retter: retter)
  }

  private var retterFeil: Bool { (konsoll.topp as? any Skjemaskjerm)?.skjema.form.summary != nil }

  /// Lines until an empty one.
  private mutating func lang(_ id: String, begynner: String, forste: String? = nil) {
    var linjer = (begynner.isEmpty ? [] : [begynner]) + (forste.map { [$0] } ?? [])
    while let linje = raattSvar(o.tekst("enkel.merTekst")), !linje.isEmpty {
      linjer.append(linje)
      // A line is in the draft when it is typed, not when the text is done.
      let hittil = linjer.joined(separator: "\n")
      endre { $0.besvar(id, [hittil], $1) }
    }
    svar(id, [linjer.joined(separator: "\n")])
  }

  private mutating func endre(_ gjor: (inout any Skjemaskjerm, Omgivelser) -> [Virkning]) {
    guard var skjerm = konsoll.topp as? any Skjemaskjerm else { return }
    let virkninger = gjor(&skjerm, o)
    konsoll.skjermer[konsoll.skjermer.count - 1] = skjerm
    konsoll.ulagretKladd = true
    konsoll.utfor(virkninger)
    konsoll.lagreKladd()
  }

  // MARK: From question to question

  /// On to the next question; while errors are being mended, to the next of those.
  private mutating func videre(retter: Bool) {
    var erSist = false
    endre { skjerm, o in
      if retter {
        let her = skjerm.skjema.form.focus
        erSist = !skjerm.skjema.nesteFeil() || skjerm.skjema.form.focus <= her
        return []
      }
      let virkninger = skjerm.tast(.tab, o)
      erSist = virkninger == nil
      return virkninger ?? []
    }
    if erSist { settUtfylt() }
  }

  private mutating func forrige() {
    var erForst = false
    endre { skjerm, o in
      let virkninger = skjerm.tast(.backTab, o)
      erForst = virkninger == nil
      return virkninger ?? []
    }
    sisteOverskrift = nil
    if erForst { tilbake() }
  }

  private var erUtfylt: Bool { utfylte[konsoll.skjermer.count] == Konsoll.nokkel(konsoll.topp) }
  private mutating func settUtfylt() { utfylte[konsoll.skjermer.count] = Konsoll.nokkel(konsoll.topp) }

  // MARK: When all is asked

  private mutating func avslutt(_ skjerm: any Skjemaskjerm) {
    let valg = handlinger.filter { $0.iBunnlinjen && $0.hindring == nil }
    si("")
    si(o.tekst("enkel.altErSpurt"))
    ramsOpp(valg)
    guard let forste = valg.first else { return tilbake() }
    si(o.tekst("enkel.enter", ["valg": tittel(forste)]))
    guard let linje = spor(o.tekst("enkel.velg")) else { return }
    switch linje {
    case .tom: fullfor(forste)
    case .tekst(let svar):
      guard let tall = Int(svar), valg.indices.contains(tall - 1) else { return felles(.valg(svar)) }
      fullfor(valg[tall - 1])
    // Back among the questions, from the last one.
    case .tilbake: utfylte[konsoll.skjermer.count] = nil
    default: felles(linje)
    }
  }

  /// Does what ends the form. What was wrong is listed, and asked about again.
  private mutating func fullfor(_ handling: Handling) {
    let (dybde, nokkel) = (konsoll.skjermer.count, Konsoll.nokkel(konsoll.topp))
    gjor(handling)
    guard konsoll.skjermer.count == dybde, Konsoll.nokkel(konsoll.topp) == nokkel,
      let skjerm = konsoll.topp as? any Skjemaskjerm, !skjerm.skjema.form.errors.isEmpty
    else { return }
    let feil = skjerm.skjema.form.errors
    si(o.tekst("enkel.feil", ["antall": "\(feil.count)"]))
    for felt in feil { si("! \(felt.label): \(felt.error ?? "")") }
    utfylte[dybde] = nil
  }
}
