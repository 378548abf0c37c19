import Fagmodell

/// One step of a plan as rows of name and value: first what all have, then what its kind has.
struct Aktivitetstekst {
  private let a: Aktivitet
  private let tekst: Tekstkatalog

  init(_ aktivitet: Aktivitet, _ tekst: Tekstkatalog) {
    a = aktivitet
    self.tekst = tekst
  }

  typealias Rad = (nokkel: String, verdi: String?)

  var rader: [Rad] {
    let felles: [Rad] = [
      ("plan.felt.type", tekst.kode(a.type)), ("plan.felt.hvem", tekst("plan.ansvarlig.\(a.ansvarlig.rawValue)")),
      ("plan.felt.naar", naar), ("plan.felt.status", tekst.kode(a.status)),
      ("plan.felt.avtalt", a.avtalt ? tekst("plan.felt.avtaltJa") : nil),
      ("plan.felt.orientering", orientering), ("plan.felt.hva", a.beskrivelse),
    ]
    return felles + detaljer + [("plan.felt.grunn", a.begrunnelse), ("plan.felt.belegg", belegg)]
  }

  private var belegg: String? {
    a.belegg.map { alle in
      alle.map { b in
        tekst(
          "plan.belegg",
          [
            "dato": Datovisning(tekst).lang(b.dato), "hvem": tekst("plan.ansvarlig.\(b.hvem.rawValue)"),
            "tekst": Fritekst.linje(b.notat),
          ])
      }.joined(separator: "\n")
    }
  }

  private var orientering: String? {
    a.orientering.map { "\(tekst.kode($0.maate)), \(Datovisning(tekst).full($0.dato)): \($0.tekst)" }
  }

  /// A meeting or a talk is on a day; the other steps have a start and perhaps an end.
  var naar: String {
    let datoer = Datovisning(tekst)
    switch a.type {
    case .mote, .samtalereferat: return datoer.full(a.fra)
    default: return datoer.periode(a.fra, a.til)
    }
  }

  private var detaljer: [Rad] {
    switch a.detaljer {
    case .egenaktivitet(let hensikt): [("plan.felt.hensikt", hensikt)]
    case .stilling(let arbeidsgiver, let sted):
      [("plan.felt.arbeidsgiver", arbeidsgiver), ("plan.felt.sted", sted)]
    case .jobbsoking(let antall): [("plan.felt.antall", String(antall))]
    case .jobb(let arbeidsgiver, let heltid):
      [
        ("plan.felt.arbeidsgiver", arbeidsgiver),
        ("plan.felt.stillingsdel", tekst(heltid ? "plan.felt.heltid" : "plan.felt.deltid")),
      ]
    case .behandling(let art, let sted): [("plan.felt.behandling", art), ("plan.felt.sted", sted)]
    case .mote(let klokkeslett, let varighet, let kanal, let sted, let referat):
      [
        (
          "plan.felt.klokkeslett",
          tekst("plan.tidOgVarighet", ["tid": klokkeslett, "varighet": Datovisning(tekst).minutter(varighet)])
        ),
        ("plan.felt.kanal", tekst.kode(kanal)), ("plan.felt.sted", sted), ("plan.felt.referat", delt(referat)),
      ]
    case .samtalereferat(let kanal, let referat):
      [("plan.felt.kanal", tekst.kode(kanal)), ("plan.felt.referat", delt(referat))]
    case .tiltak(let del): tiltak(del)
    }
  }

  private func tiltak(_ del: Tiltaksdel) -> [Rad] {
    [
      ("plan.felt.hensikt", del.hvorfor), ("plan.felt.arrangor", del.arrangor),
      ("plan.felt.soknad", tekst.kode(del.soknad)),
    ]
  }

  /// The person sees the notes of a talk only when they are shared.
  private func delt(_ referat: Referat?) -> String? { referat?.delt == nil ? nil : referat?.tekst }
}
