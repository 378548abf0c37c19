import Fagmodell

/// Which step is meant: its id, or its place in the plan counted from 1 (for people who type commands).
public struct Aktivitetsvalg: Codable, Sendable, Hashable {
  let verdi: String

  public init(_ id: Id<Aktivitet>) { verdi = id.description }

  public init(from decoder: any Decoder) throws {
    let beholder = try decoder.singleValueContainer()
    if let nummer = try? beholder.decode(Int.self) {
      verdi = String(nummer)
    } else {
      verdi = try beholder.decode(String.self)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var beholder = encoder.singleValueContainer()
    try beholder.encode(verdi)
  }
}

extension Brukersak {
  func finn(_ valg: Aktivitetsvalg) throws(Planfeil) -> Aktivitet {
    guard let plan else { throw .ingenPlan }
    let alle = aktiviteter(i: plan)
    if let funnet = alle.first(where: { $0.id.description == valg.verdi }) { return funnet }
    guard let plass = Int(valg.verdi), alle.indices.contains(plass - 1) else { throw .ukjentAktivitet }
    return alle[plass - 1]
  }

  func aapen(_ valg: Aktivitetsvalg) throws(Planfeil) -> Aktivitet {
    let aktivitet = try finn(valg)
    if aktivitet.status.erEndelig { throw .aktivitetAvsluttet }
    return aktivitet
  }
}

extension Aktivitet {
  func kontrollerDatoer(_ idag: Dato, erNy: Bool) throws(Feltfeil) {
    if let til, til < fra { throw .sluttForStart("til") }
    switch type {
    case .mote: if erNy, fra < idag { throw .fortid("fra") }
    case .samtalereferat: if fra > idag { throw .fremtid("fra") }
    case .egenaktivitet, .jobbsoking, .behandling: if til == nil { throw .paakrevd("til") }
    case .stilling, .jobb, .tiltak: break
    }
  }

  /// A meeting is not done, and a talk neither done nor broken off, before its notes are shared.
  func holdesTilbake(av status: Aktivitetsstatus) -> Bool {
    switch type {
    case .mote: status == .fullfort && detaljer.referat?.delt == nil
    case .samtalereferat: status.erEndelig && detaljer.referat?.delt == nil
    default: false
    }
  }

  /// Boundary: an end on `dag` itself counts; without an end nobody knows.
  func slutter(etter dag: Dato) -> Bool { til.map { $0 >= dag } ?? false }

  public func trengerBegrunnelse(for status: Aktivitetsstatus) -> Bool {
    switch status {
    case .avbrutt: avtalt || type == .mote
    case .fullfort: avtalt && type != .mote && type != .samtalereferat
    default: false
    }
  }
}

extension Aktivitetsdetaljer {
  var forsteStatus: Aktivitetsstatus {
    if case .samtalereferat = self { .gjennomfores } else { .planlagt }
  }

  public var referat: Referat? {
    switch self {
    case .mote(_, _, _, _, let referat): referat
    case .samtalereferat(_, let referat): referat
    default: nil
    }
  }

  func med(_ nytt: Referat) -> Aktivitetsdetaljer {
    switch self {
    case .mote(let kl, let varighet, let kanal, let sted, _):
      .mote(klokkeslett: kl, varighet: varighet, kanal: kanal, sted: sted, referat: nytt)
    case .samtalereferat(let kanal, _): .samtalereferat(kanal: kanal, referat: nytt)
    default: self
    }
  }

  /// The same with cleaned texts, within the limits of each kind.
  func kontrollert() throws(Feltfeil) -> Aktivitetsdetaljer {
    func linje(_ verdi: String, _ navn: String, paakrevd: Bool = false) throws(Feltfeil) -> String {
      try felt(verdi, navn, maks: Feltgrense.linje, paakrevd: paakrevd, linje: true)
    }
    switch self {
    case .egenaktivitet(let hensikt): return .egenaktivitet(hensikt: try linje(hensikt, "hensikt"))
    case .stilling(let arbeidsgiver, let sted):
      return .stilling(
        arbeidsgiver: try linje(arbeidsgiver, "arbeidsgiver"), arbeidssted: try linje(sted, "arbeidssted"))
    case .jobbsoking(let antall):
      guard (1...99).contains(antall) else { throw .utenfor("antall", fra: 1, til: 99) }
      return self
    case .jobb(let arbeidsgiver, let heltid):
      return .jobb(arbeidsgiver: try linje(arbeidsgiver, "arbeidsgiver"), heltid: heltid)
    case .behandling(let art, let sted):
      return .behandling(
        art: try linje(art, "art", paakrevd: true), sted: try linje(sted, "sted", paakrevd: true))
    case .mote(let kl, let varighet, let kanal, let sted, let referat):
      guard Aktivitetsdetaljer.erKlokkeslett(kl) else { throw .ukjentVerdi("klokkeslett") }
      guard (15...450).contains(varighet) else { throw .utenfor("varighet", fra: 15, til: 450) }
      return .mote(
        klokkeslett: kl, varighet: varighet, kanal: kanal, sted: try linje(sted, "sted", paakrevd: true),
        referat: referat)
    case .samtalereferat(let kanal, let referat):
      let tekst = try felt(referat.tekst, "referat", maks: Feltgrense.beskrivelse, paakrevd: true)
      return .samtalereferat(kanal: kanal, referat: Referat(tekst: tekst, delt: referat.delt))
    case .tiltak(var del):
      del.hvorfor = try felt(del.hvorfor, "hvorfor", maks: Feltgrense.maal, paakrevd: true)
      del.arrangor = try linje(del.arrangor, "arrangor")
      return .tiltak(del)
    }
  }

  /// `HH:MM`, 00:00–23:59.
  static func erKlokkeslett(_ tekst: String) -> Bool {
    let deler = tekst.split(separator: ":", omittingEmptySubsequences: false)
    guard deler.count == 2, deler.allSatisfy({ $0.utf8.count == 2 }), let time = Int(deler[0]),
      let minutt = Int(deler[1])
    else { return false }
    return (0..<24).contains(time) && (0..<60).contains(minutt)
  }
}
