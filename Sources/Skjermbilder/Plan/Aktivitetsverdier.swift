import Fagmodell
import Saksgang

/// A step as the values of its form, and back.
struct Aktivitetsverdier {
  let verdier: [String: [String]]

  init(_ a: Aktivitet, _ o: Omgivelser) {
    var v: [String: [String]] = [
      "tittel": [a.tittel], "ansvarlig": [a.ansvarlig.rawValue], "fra": [o.datoer.tall(a.fra)],
      "til": [a.til.map { o.datoer.tall($0) } ?? ""], "beskrivelse": [a.beskrivelse], "status": [a.status.rawValue],
    ]
    switch a.detaljer {
    case .egenaktivitet(let hensikt): v["hensikt"] = [hensikt]
    case .stilling(let arbeidsgiver, let sted):
      v["arbeidsgiver"] = [arbeidsgiver]
      v["sted"] = [sted]
    case .jobbsoking(let antall): v["antall"] = ["\(antall)"]
    case .jobb(let arbeidsgiver, let heltid):
      v["arbeidsgiver"] = [arbeidsgiver]
      v["heltid"] = [heltid ? "yes" : "no"]
    case .behandling(let art, let sted):
      v["art"] = [art]
      v["sted"] = [sted]
    case .mote(let klokkeslett, let varighet, let kanal, let sted, _):
      v["klokkeslett"] = [klokkeslett]
      v["varighet"] = ["\(varighet)"]
      v["kanal"] = [kanal.rawValue]
      v["sted"] = [sted]
    case .samtalereferat(let kanal, let referat):
      v["kanal"] = [kanal.rawValue]
      v["referat"] = [referat.tekst]
    case .tiltak(let del):
      v["kode"] = [del.kode]
      v["soknad"] = [del.soknad.rawValue]
      v["arrangor"] = [del.arrangor]
      v["eier"] = [del.eier.rawValue]
      v["gjennomforing"] = [del.gjennomforing.rawValue]
      v["hvorfor"] = [del.hvorfor]
    }
    verdier = v
  }

  /// - Parameter gammel: what the form does not ask about (shared notes, an application's state) is taken from here.
  static func detaljer(_ type: Aktivitetstype, _ s: Skjema, gammel: Aktivitetsdetaljer?) -> Aktivitetsdetaljer {
    switch type {
    case .egenaktivitet: .egenaktivitet(hensikt: s.tekst("hensikt"))
    case .stilling: .stilling(arbeidsgiver: s.tekst("arbeidsgiver"), arbeidssted: s.tekst("sted"))
    case .jobbsoking: .jobbsoking(antall: s.tall("antall") ?? 0)
    case .jobb: .jobb(arbeidsgiver: s.tekst("arbeidsgiver"), heltid: s.ja("heltid") ?? true)
    case .behandling: .behandling(art: s.tekst("art"), sted: s.tekst("sted"))
    case .mote:
      .mote(
        klokkeslett: klokkeslett(s.tekst("klokkeslett")), varighet: s.tall("varighet") ?? 0,
        kanal: s.kode("kanal") ?? .oppmote, sted: s.tekst("sted"), referat: gammel?.referat)
    case .samtalereferat:
      .samtalereferat(
        kanal: s.kode("kanal") ?? .telefon, referat: Referat(tekst: s.tekst("referat"), delt: gammel?.referat?.delt))
    case .tiltak: .tiltak(tiltak(s, gammel: gammel))
    }
  }

  private static func tiltak(_ s: Skjema, gammel: Aktivitetsdetaljer?) -> Tiltaksdel {
    var del = Tiltaksdel(kode: "", hvorfor: "")
    if case .tiltak(let forrige) = gammel { del = forrige }
    del.kode = s.valg("kode")
    del.soknad = s.kode("soknad") ?? del.soknad
    del.arrangor = s.tekst("arrangor")
    del.eier = s.kode("eier") ?? del.eier
    del.gjennomforing = s.kode("gjennomforing") ?? del.gjennomforing
    del.hvorfor = s.tekst("hvorfor")
    return del
  }

  /// `9`, `930`, `9.30` and `09:30` all become `HH:MM`; anything else is left for the use case to refuse.
  static func klokkeslett(_ tekst: String) -> String {
    let sifre = tekst.filter(\.isNumber)
    guard (1...4).contains(sifre.count), tekst.allSatisfy({ $0.isNumber || ".: ".contains($0) }) else { return tekst }
    let timer = sifre.count <= 2 ? sifre : String(sifre.dropLast(2))
    let minutter = sifre.count <= 2 ? "00" : String(sifre.suffix(2))
    return (timer.count == 1 ? "0" : "") + timer + ":" + minutter
  }
}
