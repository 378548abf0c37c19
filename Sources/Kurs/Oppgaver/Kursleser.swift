/// Reads a course file and names the line of whatever is wrong.
public struct Kursleser {
  private let fil: String
  private let tekst: Kurstekst

  /// - Parameters:
  ///   - id: the exercise's name, the file's without folder and ending.
  ///   - figurer: the figures there are; nil does not look.
  public static func les(
    _ tekst: String, id: String, fil: String, figurer: Set<String>? = nil
  ) throws(Kursfeil) -> Kursoppgave {
    try Kursleser(fil: fil, tekst: try Kurstekst(tekst, fil: fil)).oppgave(id, figurer)
  }

  private static let felt: [String: Set<String>] = [
    "tittel": [], "figur": [], "rolle": [], "tema": [], "tid": [], "oppgave": ["tekst"],
    "sporsmaal": ["stikkord", "svar", "etter"], "dokument": ["tekst"], "hint": [],
    "krav": ["sjekk", "hjemmel", "praksis", "ja", "nei"], "felle": ["sjekk", "tekst"], "skjonn": ["felt", "erfaren"],
  ]

  private func oppgave(_ id: String, _ figurer: Set<String>?) throws(Kursfeil) -> Kursoppgave {
    try kontrollerOrd()
    let oppgave = Kursoppgave(
      id: id, tittel: try enkel("tittel"), figur: try enkel("figur"), rolle: try rolle(),
      temaer: try enkel("tema").split(separator: ",").map { Kursleser.trimmet($0) }, minutter: try minutter(),
      oppgave: try krevd("tekst", i: try ett("oppgave")), sporsmaal: try sporsmaal(), dokumenter: try dokumenter(),
      hint: alle("hint").map(\.rest), krav: try krav(), feller: try feller(), skjonn: try skjonn())
    if figurer?.contains(oppgave.figur) == false {
      throw feil(.ukjentOrd, try ett("figur").linje, oppgave.figur)
    }
    try kontrollerNavn()
    try kontrollerHenvisninger(oppgave)
    return oppgave
  }

  // MARK: Sections

  private func sporsmaal() throws(Kursfeil) -> [Kurssporsmaal] {
    try alle("sporsmaal").map { (a) throws(Kursfeil) in
      let (id, tekst) = try navngitt(a)
      return Kurssporsmaal(
        id: id, tekst: tekst, stikkord: Kursleser.liste(a["stikkord"]).map { $0.lowercased() },
        svar: try krevd("svar", i: a), etter: Kursleser.liste(a["etter"]))
    }
  }

  private func dokumenter() throws(Kursfeil) -> [Kursdokument] {
    try alle("dokument").map { (a) throws(Kursfeil) in
      let (id, tittel) = try navngitt(a)
      return Kursdokument(id: id, tittel: tittel, tekst: try krevd("tekst", i: a))
    }
  }

  private func krav() throws(Kursfeil) -> [Kurskrav] {
    try alle("krav").map { (a) throws(Kursfeil) in
      let (id, tekst) = try navngitt(a)
      return Kurskrav(
        id: id, tekst: tekst, sjekk: try sjekk(a), grunnlag: try grunnlag(a), ja: try krevd("ja", i: a),
        nei: try krevd("nei", i: a))
    }
  }

  /// Law or good practice, one of them.
  private func grunnlag(_ a: Kurstekst.Avsnitt) throws(Kursfeil) -> Kurskrav.Grunnlag {
    guard a["praksis"] != nil else { return .lov(try krevd("hjemmel", i: a)) }
    if a["hjemmel"] != nil { throw feil(.ukjentFelt, a.linje(til: "praksis"), "praksis") }
    return .praksis(try krevd("praksis", i: a))
  }

  private func feller() throws(Kursfeil) -> [Kursfelle] {
    try alle("felle").map { (a) throws(Kursfeil) in
      Kursfelle(id: try ord(a), sjekk: try sjekk(a), tekst: try krevd("tekst", i: a))
    }
  }

  private func skjonn() throws(Kursfeil) -> [Skjonnsporsmaal] {
    try alle("skjonn").map { (a) throws(Kursfeil) in
      let (id, tekst) = try navngitt(a)
      let navn = try krevd("felt", i: a)
      guard let felt = Skjonnsfelt(rawValue: navn) else { throw feil(.ukjentOrd, a.linje(til: "felt"), navn) }
      return Skjonnsporsmaal(id: id, tekst: tekst, felt: felt, erfaren: try krevd("erfaren", i: a))
    }
  }

  private func sjekk(_ a: Kurstekst.Avsnitt) throws(Kursfeil) -> Kurssjekk {
    let tekst = try krevd("sjekk", i: a)
    guard let sjekk = Kurssjekk(tekst) else { throw feil(.ukjentOrd, a.linje(til: "sjekk"), tekst) }
    guard sjekk.navn.slag.godtar(sjekk.ord) else { throw feil(.feilInnhold, a.linje(til: "sjekk"), tekst) }
    return sjekk
  }

  // MARK: Parts

  private func alle(_ ord: String) -> [Kurstekst.Avsnitt] { tekst.avsnitt.filter { $0.ord == ord } }

  private func ett(_ ord: String) throws(Kursfeil) -> Kurstekst.Avsnitt {
    guard let funnet = alle(ord).first else { throw feil(.manglerFelt, 0, ord) }
    return funnet
  }

  private func enkel(_ ord: String) throws(Kursfeil) -> String {
    let a = try ett(ord)
    if a.rest.isEmpty { throw feil(.manglerFelt, a.linje, ord) }
    return a.rest
  }

  /// The person's own veileder when nothing else is said.
  private func rolle() throws(Kursfeil) -> Kursrolle {
    guard let a = alle("rolle").first else { return .veileder }
    guard let rolle = Kursrolle(rawValue: a.rest) else { throw feil(.ukjentOrd, a.linje, a.rest) }
    return rolle
  }

  private func minutter() throws(Kursfeil) -> Int {
    let a = try ett("tid")
    guard let tall = Int(a.rest), (1...240).contains(tall) else { throw feil(.feilInnhold, a.linje, a.rest) }
    return tall
  }

  private func krevd(_ ord: String, i a: Kurstekst.Avsnitt) throws(Kursfeil) -> String {
    guard let tekst = a[ord], !tekst.isEmpty else { throw feil(.manglerFelt, a.linje, ord) }
    return tekst
  }

  private func ord(_ a: Kurstekst.Avsnitt) throws(Kursfeil) -> String {
    let id = String(a.rest.prefix { $0 != " " })
    if id.isEmpty { throw feil(.manglerFelt, a.linje, a.ord) }
    return id
  }

  private func navngitt(_ a: Kurstekst.Avsnitt) throws(Kursfeil) -> (id: String, tekst: String) {
    let id = try ord(a)
    let tekst = Kursleser.trimmet(a.rest.dropFirst(id.count))
    if tekst.isEmpty { throw feil(.manglerFelt, a.linje, id) }
    return (id, tekst)
  }

  /// Words divided by commas or line breaks.
  static func liste(_ tekst: String?) -> [String] {
    (tekst ?? "").split { $0 == "," || $0 == "\n" }.map { trimmet($0) }
  }

  private static func trimmet(_ tekst: some StringProtocol) -> String {
    let fra = tekst.drop { $0 == " " }
    return String(fra.prefix(fra.count - fra.reversed().prefix { $0 == " " }.count))
  }

  // MARK: Checks

  private func kontrollerOrd() throws(Kursfeil) {
    for a in tekst.avsnitt {
      guard let tillatt = Kursleser.felt[a.ord] else { throw feil(.ukjentOrd, a.linje, a.ord) }
      for f in a.felt where !tillatt.contains(f.ord) { throw feil(.ukjentFelt, f.linje, f.ord) }
    }
  }

  /// Within a kind of section each name is used once.
  private func kontrollerNavn() throws(Kursfeil) {
    var brukt: Set<String> = []
    for a in tekst.avsnitt where Kursleser.medNavn.contains(a.ord) {
      let navn = try ord(a)
      if !brukt.insert("\(a.ord) \(navn)").inserted { throw feil(.dobbeltNavn, a.linje, navn) }
    }
  }
  private static let medNavn: Set = ["sporsmaal", "dokument", "krav", "felle", "skjonn"]

  /// Every question that is named exists.
  private func kontrollerHenvisninger(_ o: Kursoppgave) throws(Kursfeil) {
    let kjente = Set(o.sporsmaal.map(\.id))
    for a in tekst.avsnitt {
      for nevnt in Kursleser.liste(a["etter"]) where !kjente.contains(nevnt) {
        throw feil(.ukjentOrd, a.linje(til: "etter"), nevnt)
      }
      guard let sjekk = a["sjekk"].flatMap({ Kurssjekk($0) }), sjekk.navn.slag == .sporsmaal else { continue }
      if !kjente.contains(sjekk.ord) { throw feil(.ukjentOrd, a.linje(til: "sjekk"), sjekk.ord) }
    }
  }

  private func feil(_ aarsak: Kursfeil.Aarsak, _ linje: Int, _ detalj: String) -> Kursfeil {
    Kursfeil(aarsak, fil: fil, sted: linje > 0 ? "linje \(linje)" : "", detalj: detalj)
  }
}
