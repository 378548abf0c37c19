import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// What one must know before one reads on about a person. Ordered by how bad it is to miss it; told by sign and word,
/// not by colour alone.
struct Personmerke: Hashable {
  enum Alvor: Int, Comparable {
    /// Someone may come to harm.
    case fare
    /// Changes how one works with the person.
    case viktig
    case opplysning

    var tegn: String {
      switch self {
      case .fare: "‼"
      case .viktig: "◆"
      case .opplysning: "·"
      }
    }

    var stil: Style {
      switch self {
      case .fare: .danger
      case .viktig: .warning
      case .opplysning: .muted
      }
    }

    static func < (en: Alvor, annen: Alvor) -> Bool { en.rawValue < annen.rawValue }
  }

  let alvor: Alvor
  let tekst: String

  var span: Span { Span("  \(alvor.tegn) \(tekst)", alvor.stil) }

  /// Who the person is: what stands in the line under the office's band on every screen.
  static func faste(_ sak: Brukersak, _ o: Omgivelser) -> [Personmerke] {
    let b = sak.bruker
    var merker: [Personmerke] = []
    if b.adressebeskyttelse != .ugradert {
      merker.append(Personmerke(alvor: .fare, tekst: o.kode(b.adressebeskyttelse)))
    }
    merker += Brukermerke.allCases.filter { b.merker.contains($0) }.map {
      Personmerke(alvor: $0 == .verge ? .viktig : .fare, tekst: o.kode($0))
    }
    if sak.erAvsluttet { merker.append(Personmerke(alvor: .viktig, tekst: o.tekst("skjerm.bruker.merke.avsluttet"))) }
    if b.spraak.tolk != .ingen { merker.append(Personmerke(alvor: .viktig, tekst: o.kode(b.spraak.tolk))) }
    return merker.enumerated().sorted { ($0.element.alvor, $0.offset) < ($1.element.alvor, $1.offset) }.map(\.element)
  }

  /// How it stands with the person now: what stands on the calling card.
  static func naa(_ sak: Brukersak, _ o: Omgivelser) -> [Personmerke] {
    func merke(_ alvor: Alvor, _ nokkel: String, _ antall: Int = 1) -> Personmerke {
      Personmerke(alvor: alvor, tekst: o.tekst("skjerm.bruker.merke.\(nokkel)", ["antall": "\(antall)"]))
    }
    var merker: [Personmerke] = []
    if !sak.aapneBrudd.isEmpty { merker.append(merke(.viktig, "brudd", sak.aapneBrudd.count)) }
    if !sak.ubesvarteBeskjeder.isEmpty { merker.append(merke(.viktig, "beskjed", sak.ubesvarteBeskjeder.count)) }
    let meldekort = Meldekortkalender.mangler(i: sak, paa: o.idag, pakke: o.pakke).count
    if meldekort > 0 { merker.append(merke(.viktig, "meldekort", meldekort)) }
    if sak.harSammensatteBehov {
      merker.append(merke(.viktig, sak.bruker.koordinator == nil ? "utenKoordinator" : "sammensatt"))
    }
    if sak.erEndretSidenVurderingen { merker.append(merke(.viktig, "endret")) }
    if sak.erFrafall(paa: o.idag) { merker.append(merke(.viktig, "frafall")) }
    if sak.aapenOverforing != nil { merker.append(merke(.viktig, "overforing")) }
    if let fravaer = sak.aapentSykefravaer {
      let grad = "\(fravaer.grad(paa: o.idag) ?? 0)"
      let uke = "\((o.idag - fravaer.fra) / 7 + 1)"
      merker.append(
        Personmerke(
          alvor: .opplysning, tekst: o.tekst("skjerm.bruker.merke.sykmeldt", ["prosent": grad, "uke": uke])))
    }
    if let maaneder = sak.sosialhjelpsmerke(paa: o.idag) { merker.append(merke(.opplysning, "sosialhjelp", maaneder)) }
    let unge = Ungdomsordninger.vurder(Fakta(sak, paa: o.idag), dato: o.idag, pakke: o.pakke)
    if unge.contains(where: { $0.gjelder == true }) { merker.append(merke(.opplysning, "ung")) }
    if !sak.bruker.barn.isEmpty { merker.append(merke(.opplysning, "barn", sak.bruker.barn.count)) }
    return merker
  }
}
