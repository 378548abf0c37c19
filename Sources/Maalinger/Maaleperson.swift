import Fagmodell
import Saksgang

/// An invented person of about 1.5 kB: the same number gives the same person on every machine. The identity number
/// has 80 added to its month and can belong to nobody.
struct Maaleperson {
  let id: Ulid
  let json: Json
  private let nummer: Int

  private static let fornavn =
    "Åse Bjørg Kari Ingrid Solveig Ødger Jan Per Lars Knut Svein Æsa Amina Olena Dmytro Zofia Áilu".deler
  private static let etternavn =
    "Hansen Johansen Berg Hagen Haugen Sørensen Ødegård Åsen Bakken Moen Strand Lie Nguyen Šimić Dahl Lund Eide".deler
  private static let ord =
    """
    samtale avtale søknad kurs norsk helse fastlege tiltak jobbsøk intervju praksis oppfølging barnehage deltid lager
    butikk renhold kontor fagbrev plan mål reisevei arbeidsgiver vakt timer uke permisjon mester verktøy språk
    """.deler
  private static let status = ["AKTIV", "AKTIV", "AKTIV", "VENTER", "AVTALT", "AVSLUTTET"]
  private static let gruppe = [
    "STANDARD_INNSATS", "SITUASJONSBESTEMT_INNSATS", "SPESIELT_TILPASSET_INNSATS", "VARIG_TILPASSET_INNSATS",
  ]

  init(_ nummer: Int) {
    self.nummer = nummer
    var t = Trekning(tilstand: UInt64(nummer) &* 0x9E37_79B9_7F4A_7C15)
    id = Ulid(tid: Tidspunkt(millisekunder: 1_700_000_000_000 + Int64(nummer)), hoy: t.neste(), lav: t.neste())
    // No two among the first million have the same number.
    let (dag, maaned, aar) = (1 + t.under(28), 81 + nummer / 90_000 % 12, t.under(100))
    let fnr = [dag, maaned, aar].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined() + String(10_000 + nummer % 90_000)
    let plan: [Json] = (0..<3).map { _ in
      ["tittel": .tekst(t.tekst(Self.ord, 4)), "status": "PLANLAGT", "fra": .tekst(t.dato()), "til": .tekst(t.dato())]
    }
    json = [
      "fnr": .tekst(fnr), "fornavn": .tekst(t.en(Self.fornavn)), "etternavn": .tekst(t.en(Self.etternavn)),
      "kontor": .tekst("02\(10 + t.under(30))"), "veileder": .tekst("Z9000\(10 + t.under(50))".replacing10()),
      "status": .tekst(t.en(Self.status)), "gruppe": .tekst(t.en(Self.gruppe)), "frist": .tekst(t.dato()),
      "vedtak": ["fattet": .tekst(t.dato()), "begrunnelse": .tekst(t.tekst(Self.ord, 78))], "plan": .liste(plan),
      "notat": [["dato": .tekst(t.dato()), "tekst": .tekst(t.tekst(Self.ord, 34))]],
    ]
  }

  /// Some words of the reasons, as a person would search for them.
  var frase: String {
    let ord = json["vedtak"]!["begrunnelse"]!.tekst!.split(separator: " ")
    return ord[10..<15].joined(separator: " ")
  }

  private func endring(_ hendelser: [Hendelse], fra revisjon: Int = 0) -> Sakendring {
    Sakendring(
      sak: SakId(id), art: .bruker, forventetRevisjon: revisjon, hendelser: hendelser,
      poster: [Post(type: "person", id: id, innhold: json)])
  }

  private var registrering: Sakendring { endring([Hendelse(type: "BRUKER_REGISTRERT")]) }

  /// The person alone, as an everyday save.
  var transaksjon: Transaksjon { transaksjon([registrering]) }

  /// The person, registered already, changed and with three events of 300 characters.
  var endret: Transaksjon {
    let hendelser = ["VEDTAK", "PLAN", "INNSYN"].map {
      Hendelse(type: $0, begrunnelse: String(repeating: "x", count: 300))
    }
    return transaksjon([endring(hendelser, fra: 1)], runde: 2)
  }

  private func transaksjon(_ endringer: [Sakendring], runde: UInt64 = 1) -> Transaksjon {
    Transaksjon(
      nokkel: Ulid(tid: Lagermaaling.tid, hoy: runde, lav: UInt64(nummer)), tid: Lagermaaling.tid, av: "Z900001",
      endringer: endringer)
  }

  /// Persons in one line of a bulk load: about as many as there is room for.
  static let iSamme = 500

  /// All of them, in as few transactions as they go into.
  static func samlet(_ personer: [Maaleperson]) -> [Transaksjon] {
    stride(from: 0, to: personer.count, by: iSamme).map { start in
      personer[start].transaksjon(personer[start..<min(start + iSamme, personer.count)].map(\.registrering))
    }
  }

  /// The row: names, folded name, number, office, veileder, status, group, deadline.
  @Sendable static func felt(_ bilde: Saksbilde) -> [String] {
    guard let p = bilde.poster.first?.innhold else { return [] }
    func f(_ navn: String) -> String { p[navn]?.tekst ?? "" }
    return [
      f("fornavn"), f("etternavn"), fold(f("etternavn") + " " + f("fornavn")), f("fnr"), f("kontor"), f("veileder"),
      f("status"), f("gruppe"), f("frist"),
    ]
  }

  /// Lower case without diacritics, Norwegian letters as their two-letter forms.
  private static func fold(_ tekst: String) -> String {
    var ut = ""
    for tegn in tekst.lowercased().unicodeScalars {
      switch tegn {
      case "å": ut += "aa"
      case "ø": ut += "o"
      case "æ": ut += "ae"
      case "š": ut += "s"
      case "ć": ut += "c"
      case "á": ut += "a"
      default: ut.unicodeScalars.append(tegn)
      }
    }
    return ut
  }
}

/// SplitMix64.
private struct Trekning {
  var tilstand: UInt64

  mutating func neste() -> UInt64 {
    tilstand &+= 0x9E37_79B9_7F4A_7C15
    var z = tilstand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func under(_ grense: Int) -> Int { Int(neste() % UInt64(grense)) }
  mutating func en(_ valg: [String]) -> String { valg[under(valg.count)] }
  mutating func tekst(_ ord: [String], _ antall: Int) -> String {
    (0..<antall).map { _ in en(ord) }.joined(separator: " ")
  }
  mutating func dato() -> String { "2026-\(10 + under(3))-\(10 + under(19))" }
}

extension String {
  fileprivate var deler: [String] { split { $0 == " " || $0 == "\n" }.map(String.init) }
  fileprivate func replacing10() -> String { self == "Z900010" ? "Z900007" : self }
}
