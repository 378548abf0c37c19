import Fagmodell

/// The history of a case as sentences.
public enum Historikk {
  /// One sentence: what one staff member did on one day.
  public struct Setning: Hashable, Sendable {
    public let dato: Dato
    /// The moment of the first thing in it.
    public let tid: Tidspunkt
    public let av: String
    public let tekst: String
    /// The events it tells of, in order.
    public let hendelser: [Hendelse]
  }

  /// Everything one person did on one day becomes one sentence, in the order it happened; the same thing done several
  /// times is counted. An event with a reason stands alone, so that the reason follows what it explains.
  /// - Parameters:
  ///   - sak: gives steps their titles; without it they are called «et steg».
  ///   - ansatte: names; an ident nobody has is shown as it is.
  public static func setninger(
    _ poster: [Historikkpost], sak: Brukersak? = nil, ansatte: [Ansatt], tekst: Tekstkatalog
  ) -> [Setning] {
    let titler = Dictionary(
      (sak?.aktiviteter ?? []).map { ($0.id.ulid, $0.tittel) }, uniquingKeysWith: { _, ny in ny })
    let forteller = Forteller(titler: titler, ansatte: ansatte, tekst: tekst)
    return grupper(poster).map(forteller.setning)
  }

  private static func grupper(_ poster: [Historikkpost]) -> [[Historikkpost]] {
    var grupper: [[Historikkpost]] = []
    for post in poster {
      if let forrige = grupper.last?.last, forrige.av == post.av, forrige.hendelse.begrunnelse == nil,
        post.hendelse.begrunnelse == nil, Norsktid(forrige.tid).dato == Norsktid(post.tid).dato
      {
        grupper[grupper.count - 1].append(post)
      } else {
        grupper.append([post])
      }
    }
    return grupper
  }

  /// What happened, as a verb phrase without who did it.
  static func hva(_ hendelse: Hendelse, titler: [Ulid: String], tekst: Tekstkatalog) -> String {
    guard let type = Hendelsestype(rawValue: hendelse.type) else {
      return tekst("historikk.ukjent", ["kode": Fritekst.linje(hendelse.type)])
    }
    let tittel = hendelse.gjelder.flatMap { titler[$0] }.map(Fritekst.linje)
    let hva = tittel.map { tekst("historikk.hva.stegMedTittel", ["tittel": $0]) } ?? tekst("historikk.hva.steg")
    return tekst("historikk.\(type.rawValue)", ["hva": hva])
  }

  /// Phrases in the order they first came, repeated ones with their number.
  static func telt(_ fraser: [String], tekst: Tekstkatalog) -> [String] {
    var sett: [String] = []
    for frase in fraser where !sett.contains(frase) { sett.append(frase) }
    return sett.map { frase in
      let antall = fraser.count { $0 == frase }
      return antall == 1 ? frase : tekst("historikk.ganger", ["hva": frase, "antall": String(antall)])
    }
  }

  private struct Forteller {
    let titler: [Ulid: String]
    let ansatte: [Ansatt]
    let tekst: Tekstkatalog

    func setning(_ poster: [Historikkpost]) -> Setning {
      let fraser = Historikk.telt(
        poster.map { Historikk.hva($0.hendelse, titler: titler, tekst: tekst) }, tekst: tekst)
      var linje = tekst("historikk.setning", ["hvem": navn(poster[0].av), "hva": Oppramsing.lag(fraser, tekst)])
      if let grunn = poster[0].hendelse.begrunnelse.map(Fritekst.linje), !grunn.isEmpty {
        linje += " " + tekst("historikk.begrunnelse", ["tekst": grunn])
      }
      return Setning(
        dato: Norsktid(poster[0].tid).dato, tid: poster[0].tid, av: poster[0].av, tekst: linje,
        hendelser: poster.map(\.hendelse))
    }

    private func navn(_ ident: String) -> String {
      let navn = ansatte.first { $0.ident == ident }.map { Fritekst.linje($0.navn) }
      return navn ?? tekst("historikk.ansatt", ["ident": Fritekst.linje(ident)])
    }
  }
}
