import ArgumentParser
import Fagmodell
import Saksgang

/// `utfor`: commands from a file, one JSON object a line.
struct Utfor: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "utfor",
    abstract: "Utfør kommandoer fra en fil, én JSON-linje for hver.",
    discussion: """
      Hver linje er en kommando: {"kommando":"startBehovsvurdering","id":"…"}. «id» er sakens id eller personens \
      identitetsnummer, «som» sier hvem som gjør det. Svaret er én JSON-linje for hver kommando. En linje som feiler, \
      endrer ingenting, og resten kjøres likevel; avslutningskoden er da 65.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Flag(help: "Lagre hele filen eller ingenting.")
  var altEllerIngenting = false

  @Flag(help: "Skriv JSON Schema for alle kommandoene og avslutt.")
  var beskriv = false

  @Argument(help: ArgumentHelp("Filen med kommandoer; - er standard inn.", valueName: "fil"))
  var fil: String?

  func utfor(_ o: Oppkobling) throws {
    if beskriv { return try Utskrift.json(Kommandotabell.standard.skjema) }
    guard let fil else { throw Programfeil.bruk("Du må oppgi en fil med kommandoer, eller - for standard inn.") }
    let leser = try Linjeleser(fil)
    let lager = try o.lager()
    let altGikk =
      altEllerIngenting ? try samlet(leser, lager, o) : try enkeltvis(leser, try o.saksbehandling(lager), o)
    if !altGikk { throw Avslutt(kode: .data) }
  }

  private func enkeltvis(
    _ leser: consuming Linjeleser, _ hos: Saksbehandling, _ o: Oppkobling
  ) throws(Programfeil) -> Bool {
    var kjoring = Kommandokjoring(hos)
    var altGikk = true
    try forHverLinje(&leser) { (bytes, nummer) throws(Programfeil) in
      let svar = kjoring.kjor(bytes, linje: nummer)
      if svar.feil != nil { altGikk = false }
      try Utskrift.jsonlinje(svar.json(o.tekst))
    }
    return altGikk
  }

  private func samlet(
    _ leser: consuming Linjeleser, _ lager: any Lager, _ o: Oppkobling
  ) throws(Programfeil) -> Bool {
    let samlelager = Samlelager(foran: lager)
    let hos = try o.saksbehandling(samlelager)
    var kjoring = Kommandokjoring(hos)
    var svar: [Linjesvar] = []
    try forHverLinje(&leser) { (bytes, nummer) throws(Programfeil) in svar.append(kjoring.kjor(bytes, linje: nummer)) }
    let altGikk = svar.allSatisfy { $0.feil == nil }
    if altGikk {
      let naa = o.klokke.naa
      try medLagerfeil { () throws(Lagerfeil) in
        try samlelager.fullfor(nokkel: o.ider.ny(naa), tid: naa, av: hos.ident)
      }
    }
    for et in svar { try Utskrift.jsonlinje((altGikk ? et : et.utenLagring).json(o.tekst)) }
    return altGikk
  }

  /// Blank lines are passed over; they count as lines.
  private func forHverLinje(
    _ leser: inout Linjeleser, _ gjor: ([UInt8], Int) throws(Programfeil) -> Void
  ) throws(Programfeil) {
    var nummer = 0
    while let linje = try leser.neste() {
      nummer += 1
      if linje.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      try gjor(linje, nummer)
    }
  }
}

extension Linjesvar {
  /// The answer when the file as a whole was not stored.
  fileprivate var utenLagring: Linjesvar {
    feil == nil ? Linjesvar(linje: linje, resultat: .failure(.fag(Kommandofeil.ikkeLagret))) : self
  }
}
