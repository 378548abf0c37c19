import Fagmodell
import Regelverk
import Testing

/// A pack that is wrong is refused with file, line and field.
struct PakkefeilTests {
  static let hode = """
    {
      "id": "gjeldende-2016",
      "navn": {"nb": "Prøve"},
      "status": "HISTORISK",
      "kontrolltekst": {"nb": "Prøve"},
      "kontrollert": "2026-11-21",
      "regler": [

    """

  static func regel(_ ekstra: String, id: String = "R", tema: String = "RETTIGHET", bytt: (String, String)? = nil)
    -> String
  {
    let tekst = """
        {
          "id": "\(id)", "tema": "\(tema)",
          "tekst": {"nb": "Tekst"},
          "hjemmel": {"lov": "Nav-loven", "paragraf": "§ 1"},
          "kilde": "Kilde", "sikkerhet": "SIKKER", "kontrollert": "2026-11-21"\(ekstra.isEmpty ? "" : ",\n      " + ekstra)
        }
      """
    guard let bytt else { return tekst }
    return erstatt(tekst, bytt.0, bytt.1)
  }

  static func erstatt(_ tekst: String, _ gammel: String, _ ny: String) -> String {
    guard let sted = tekst.firstRange(of: gammel) else { return tekst }
    return tekst[..<sted.lowerBound] + ny + tekst[sted.upperBound...]
  }

  static func feil(_ regler: String..., hode: String = hode) -> Pakkefeil? {
    do throws(Pakkefeil) {
      _ = try Regelpakke.les(Array((hode + regler.joined(separator: ",\n") + "\n]}").utf8), fil: "p.json")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a sound pack is read`() throws {
    #expect(Self.feil(Self.regel("")) == nil)
    #expect(Self.feil(Self.regel("\"tall\": {\"uker\": 8, \"andel\": 0.5}")) == nil)
  }

  struct Feil: Sendable {
    let regel: String
    let aarsak: Pakkefeil.Aarsak
    let felt: String
    let linje: Int
  }

  static func rad(_ aarsak: Pakkefeil.Aarsak, _ felt: String, _ linje: Int, _ regel: String) -> Feil {
    Feil(regel: regel, aarsak: aarsak, felt: felt, linje: linje)
  }

  static let ungdom = "\"ungdom\": {\"ordning\": \"GARANTI_20_24\", \"alderUnder\": 25"
  static let bruddstart = "\"brudd\": {\"ytelse\": \"AAP\", \"varselKreves\": true, "

  static let feilene: [Feil] = [
    rad(.feltfeil, "regler[0].kilde", 8, regel("", bytt: ("\"kilde\": \"Kilde\", ", ""))),
    rad(.feltfeil, "regler[0].kontrollert", 12, regel("", bytt: ("\"2026-11-21\"", "\"2026-02-30\""))),
    rad(.feltfeil, "regler[0].sikkerhet", 12, regel("", bytt: ("SIKKER", "VET_IKKE"))),
    rad(.ukjentFelt, "regler[0].fristt", 13, regel("\"fristt\": 3")),
    rad(.ukjentFelt, "regler[0].tekst.no", 10, regel("", bytt: ("\"nb\": \"Tekst\"", "\"nb\": \"T\", \"no\": \"T\""))),
    rad(.ugyldigVerdi, "regler[0].id", 9, regel("", id: "r")), rad(.ugyldigVerdi, "regler[0].id", 9, regel("", id: "")),
    rad(.ugyldigVerdi, "regler[0].tekst.nb", 10, regel("", bytt: ("\"Tekst\"", "\"\""))),
    rad(.ugyldigVerdi, "regler[0].hjemmel", 11, regel("", bytt: ("\"§ 1\"", "\"\""))),
    rad(.ugyldigVerdi, "regler[0].hjemmel", 11, regel("", bytt: ("\"Nav-loven\"", "\"\""))),
    rad(.ugyldigVerdi, "regler[0].kilde", 12, regel("", bytt: ("\"Kilde\"", "\"\""))),
    rad(.ugyldigVerdi, "regler[0].til", 13, regel("\"fra\": \"2016-01-02\", \"til\": \"2016-01-01\"")),
    rad(.feilInnhold, "regler[0].aev", 13, regel("\"aev\": {\"ytelse\": \"AAP\"}")),
    rad(.feilInnhold, "regler[0].aev", 8, regel("", tema: "AEV")),
    rad(.feltfeil, "regler[0].aev.ytelse", 13, regel("\"aev\": {\"ytelse\": \"LOTTO\"}", tema: "AEV")),
    rad(.ukjentFelt, "regler[0].aev.x", 13, regel("\"aev\": {\"ytelse\": \"AAP\", \"x\": 1}", tema: "AEV")),
    rad(.feltfeil, "regler[0].tall.uker", 13, regel("\"tall\": {\"uker\": \"åtte\"}")),
    rad(
      .ugyldigVerdi, "regler[0].ungdom.frist.verdi", 13,
      regel(ungdom + ", \"frist\": {\"verdi\": 0, \"enhet\": \"UKER\"}, \"fristFra\": \"REGISTRERT\"}", tema: "UNGDOM")),
    rad(
      .ugyldigVerdi, "regler[0].ungdom.frist.verdi", 13,
      regel(
        ungdom + ", \"frist\": {\"verdi\": 10001, \"enhet\": \"UKER\"}, \"fristFra\": \"REGISTRERT\"}", tema: "UNGDOM")),
    rad(
      .feltfeil, "regler[0].ungdom.frist.enhet", 13,
      regel(ungdom + ", \"frist\": {\"verdi\": 1, \"enhet\": \"TIMER\"}, \"fristFra\": \"REGISTRERT\"}", tema: "UNGDOM")
    ),
    rad(
      .ukjentFelt, "regler[0].ungdom.frist.fra", 13,
      regel(
        ungdom + ", \"frist\": {\"verdi\": 1, \"enhet\": \"UKER\", \"fra\": 1}, \"fristFra\": \"REGISTRERT\"}",
        tema: "UNGDOM")),
    rad(
      .ugyldigVerdi, "regler[0].ungdom.fristFra", 13, regel(ungdom + ", \"fristFra\": \"REGISTRERT\"}", tema: "UNGDOM")),
    rad(.ugyldigVerdi, "regler[0].ungdom.alderUnder", 13, regel(ungdom + ", \"alderFra\": 25}", tema: "UNGDOM")),
    rad(.ugyldigVerdi, "regler[0].ungdom.alderFra", 13, regel(ungdom + ", \"alderFra\": -1}", tema: "UNGDOM")),
    rad(
      .ugyldigVerdi, "regler[0].ungdom.maaltallProsent", 13,
      regel(ungdom + ", \"maaltallProsent\": 101}", tema: "UNGDOM")),
    rad(
      .ugyldigVerdi, "regler[0].ungdom.maaltallProsent", 13, regel(ungdom + ", \"maaltallProsent\": 0}", tema: "UNGDOM")
    ),
    rad(
      .ugyldigVerdi, "regler[0].brudd.trinn", 13,
      regel(bruddstart + "\"typer\": [\"IKKE_MOTT\"], \"trinn\": []}", tema: "BRUDD")),
    rad(
      .ugyldigVerdi, "regler[0].brudd.typer", 13,
      regel(bruddstart + "\"typer\": [], \"trinn\": [{\"reaksjon\": \"INGEN\"}]}", tema: "BRUDD")),
    rad(
      .ukjentFelt, "regler[0].brudd.trinn[0].uker", 13,
      regel(
        bruddstart + "\"typer\": [\"IKKE_MOTT\"], \"trinn\": [{\"reaksjon\": \"INGEN\", \"uker\": 2}]}", tema: "BRUDD")),
    rad(
      .ugyldigVerdi, "regler[0].brudd.trinn[0].varighet.verdi", 13,
      regel(
        bruddstart
          + "\"typer\": [\"IKKE_MOTT\"], \"trinn\": [{\"reaksjon\": \"INGEN\", \"varighet\": {\"verdi\": 0, \"enhet\": \"UKER\"}}]}",
        tema: "BRUDD")),
    rad(
      .ugyldigVerdi, "regler[0].brudd.tellerMed", 13,
      regel(
        bruddstart
          + "\"typer\": [\"IKKE_MOTT\"], \"tellerMed\": [\"IKKE_MOTT\"], \"trinn\": [{\"reaksjon\": \"INGEN\"}]}",
        tema: "BRUDD")),
    rad(
      .ugyldigVerdi, "regler[0].brudd.eldstFra", 13,
      regel(
        bruddstart + "\"typer\": [\"IKKE_MOTT\"], \"eldstFra\": \"BRUDD\", \"trinn\": [{\"reaksjon\": \"INGEN\"}]}",
        tema: "BRUDD")),
    rad(
      .ugyldigVerdi, "regler[0].brudd.eldst.verdi", 13,
      regel(
        bruddstart
          + "\"typer\": [\"IKKE_MOTT\"], \"eldst\": {\"verdi\": 0, \"enhet\": \"UKER\"}, \"trinn\": [{\"reaksjon\": \"INGEN\"}]}",
        tema: "BRUDD")),
  ]

  @Test(arguments: feilene) func `a fault is named with line and field`(_ rad: Feil) {
    let feil = Self.feil(rad.regel)
    #expect(
      feil?.aarsak == rad.aarsak && feil?.felt == rad.felt && feil?.linje == rad.linje && feil?.fil == "p.json",
      "\(feil!)")
  }

  @Test func `the head of a pack is checked too`() {
    let ukjent = Self.feil(Self.regel(""), hode: Self.erstatt(Self.hode, "\"status\"", "\"stattus\""))
    #expect(ukjent?.aarsak == .ukjentFelt && ukjent?.felt == "stattus")
    let status = Self.feil(Self.regel(""), hode: Self.erstatt(Self.hode, "HISTORISK", "GAMMEL"))
    #expect(status?.felt == "status" && status?.linje == 4)
    #expect(Self.feil()?.felt == "regler")
    let bygger = Self.feil(
      Self.regel(""), hode: Self.erstatt(Self.hode, "\"navn\"", "\"bygger\": \"gjeldende-2026\", \"navn\""))
    #expect(bygger?.aarsak == .manglerGrunnlag && bygger?.felt == "bygger" && bygger?.linje == 3)
    #expect(Self.feil("{")?.aarsak == .ugyldigJson)
    let uten = Self.feil(Self.regel(""), hode: Self.erstatt(Self.hode, "  \"kontrollert\": \"2026-11-21\",\n", ""))
    #expect(uten?.felt == "kontrollert" && uten?.linje == 1)
  }

  @Test func `two versions of a rule may not hold on the same day`() {
    func to(_ a: String, _ b: String) -> Pakkefeil? { Self.feil(Self.regel(a), Self.regel(b)) }
    #expect(to("", "")?.aarsak == .dobbeltRegel)
    #expect(to("\"til\": \"2016-01-01\"", "\"fra\": \"2016-01-01\"")?.felt == "regler[1].id")
    #expect(to("\"til\": \"2015-12-31\"", "\"fra\": \"2016-01-01\"") == nil)
    #expect(to("\"fra\": \"2016-01-01\"", "\"til\": \"2015-12-31\"") == nil)
    #expect(to("\"fra\": \"2016-01-01\"", "\"til\": \"2016-01-01\"") != nil)
    #expect(Self.feil(Self.regel("", id: "A"), Self.regel("", id: "B")) == nil)
  }

  @Test func `measures need an age a person can have and a way of delivery`() {
    func tiltak(_ ekstra: String, gj: String = "\"KJOP\"") -> String {
      Self.regel(
        """
        "tiltak": {"kode": "X", "navn": {"nb": "X"}, "aliaser": [], "systemkoder": [], "linje": "STAT",
        "maalgruppe": {"nb": "X"}, "alderRegnesFraAaret": false, "arbeidsevne": [], "ytelser": [], "kreverAev": false,
        "kreverBehovsvurdering": false, "arrangor": "NAV", "gjennomforing": [\(gj)], "arbeidstaker": false,
        "kanKombineresMed": []\(ekstra)}
        """, tema: "TILTAK")
    }
    #expect(Self.feil(tiltak("")) == nil)
    #expect(Self.feil(tiltak(", \"alderFra\": 121"))?.felt == "regler[0].tiltak.alderFra")
    #expect(Self.feil(tiltak(", \"alderFra\": 120")) == nil)
    #expect(Self.feil(tiltak(", \"alderUnder\": -1"))?.felt == "regler[0].tiltak.alderUnder")
    #expect(Self.feil(tiltak(", \"alderMykFra\": 121"))?.felt == "regler[0].tiltak.alderMykFra")
    #expect(Self.feil(tiltak("", gj: ""))?.felt == "regler[0].tiltak.gjennomforing")
  }

  @Test func `a collection misses no file and mixes none`() {
    func feil(_ les: (String) -> [UInt8]?) -> Pakkefeil? {
      do throws(Pakkefeil) {
        _ = try Pakkesamling.les(les)
        return nil
      } catch {
        return error
      }
    }
    for fil in Pakkesamling.filer {
      #expect(feil { $0 == fil ? nil : Pakker.bytes($0) } == Pakkefeil(.manglerPakke, fil: fil, detalj: "no such file"))
      #expect(feil { $0 == fil ? [0x7B] : Pakker.bytes($0) }?.aarsak == .ugyldigJson, "\(fil)")
    }
    let byttet = feil { Pakker.bytes($0 == "gjeldende-2026.json" ? "gjeldende-2016.json" : $0) }
    #expect(byttet?.aarsak == .feilInnhold && byttet?.felt == "id")
    #expect(feil { $0 == "tekster.json" ? Array("{\"A\":{\"nb\":1}}".utf8) : Pakker.bytes($0) }?.felt == "A.nb")
    #expect(
      feil { $0 == "tekster.json" ? Array("{\"A\":{\"nb\":\"x\",\"sv\":\"y\"}}".utf8) : Pakker.bytes($0) }?.felt
        == "A.sv")
    #expect(
      feil { $0 == "utelatt.json" ? Array("[{\"punkt\":\"A\",\"x\":1}]".utf8) : Pakker.bytes($0) }?.felt == "[0].x")
    #expect(feil { $0 == "utelatt.json" ? Array("[{\"punkt\":\"A\"}]".utf8) : Pakker.bytes($0) }?.felt == "[0].grunn")
  }

  @Test func `a fault reads as file, line, field and cause`() {
    let feil = Self.feil(Self.regel("\"fristt\": 3"))
    #expect(feil?.description == "p.json:13: regler[0].fristt: ukjentFelt (no such field)")
    #expect(Pakkefeil(.manglerPakke, fil: "a.json", detalj: "x").description == "a.json: manglerPakke (x)")
  }

  @Test func `an unconfirmed rule is shown and never applied`() {
    for pakke in Pakker.alle.alle {
      #expect(
        pakke.regler.allSatisfy { $0.sikkerhet.kanBrukes } && pakke.ubekreftet.allSatisfy { !$0.sikkerhet.kanBrukes })
    }
    #expect(Pakker.g2016.regel("KVP_STONAD", paa: "2016-06-01".dato) == nil)
    #expect(Pakker.alle.vis("KVP_STONAD").map(\.brukes) == [false, false, true])
    #expect(Pakker.g2026.ubekreftet.map(\.id).contains("NY_FORVALTNINGSLOV"))
  }
}
