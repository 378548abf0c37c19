import Fagmodell
import Regelverk

/// How complete the case is along the walk: what applies to this person, and what of it is not there yet (C23). A
/// measure to talk from and a checklist (D10), never a gate: nothing in the use cases asks for it.
public struct Fullstendighet: Hashable, Sendable {
  /// The points that apply to this person, in the order of the walk.
  public let punkter: [Sjekkpunkt]

  /// How many they are.
  public var antall: Int { punkter.count }
  /// What is neither there nor passed over.
  public var mangler: [Sjekkpunkt] { punkter.filter { $0.stand == .mangler } }

  /// What is looked for beside the fields of the registration (`Registreringsfelt`).
  public enum Punkt: String, CaseIterable, Sendable {
    case erfaring = "ERFARING"
    case mobilitet = "MOBILITET"
    /// Who is laid off or in work has an employer.
    case arbeidsgiver = "ARBEIDSGIVER"
    /// Whoever has another mother tongue may need help to understand.
    case norsknivaa = "NORSKNIVAA"
    /// The duty of overgangsstønad runs from the child's birthday.
    case barn = "BARN"
    /// A benefit that is received began some day.
    case ytelsesdato = "YTELSESDATO"
    case behovsvurdering = "BEHOVSVURDERING"
    /// Each theme that has a barrier has a resource too (D07).
    case ressurser = "RESSURSER"
    case sitat = "SITAT"
    case egenvurdering = "EGENVURDERING"
    /// All seven elements of the resource profile (E04).
    case ressursprofil = "RESSURSPROFIL"
    case yrkeskrav = "YRKESKRAV"
    case arbeidsevne = "ARBEIDSEVNE"
    case vedtak = "VEDTAK"
    case plan = "PLAN"
    case planmaal = "PLANMAAL"
    case aktivitet = "AKTIVITET"
    case samarbeid = "SAMARBEID"
    case revurdering = "REVURDERING"
    case godkjenning = "GODKJENNING"

    public var steg: Steg {
      switch self {
      case .erfaring, .mobilitet, .arbeidsgiver, .norsknivaa, .barn, .ytelsesdato: .registrering
      case .behovsvurdering, .ressurser, .sitat: .behovsvurdering
      case .egenvurdering, .ressursprofil, .yrkeskrav, .arbeidsevne: .arbeidsevne
      case .vedtak: .vedtak
      case .plan, .planmaal, .aktivitet, .samarbeid, .revurdering, .godkjenning: .plan
      }
    }
  }

  /// Whole percent that is there or passed over, rounded down.
  public var prosent: Int { antall == 0 ? 100 : (antall - mangler.count) * 100 / antall }

  public func mangler(i steg: Steg) -> [Sjekkpunkt] { mangler.filter { $0.steg == steg } }

  public init(_ sak: Brukersak, paa dato: Dato, pakke: Regelpakke) {
    let krevd = Regelgrunnlag(sak, dato: dato, pakke: pakke).arbeidsevnekrav.paakrevd
    let hopp = sak.bruker.hoppetOver ?? []
    func stand(_ kode: String, _ erDer: Bool) -> Sjekkpunkt.Stand {
      if erDer { return .gjort }
      return hopp.first { $0.punkt == kode }.map { .hoppetOver($0) } ?? .mangler
    }
    let uten = Set(sak.bruker.mangler)
    let felt = Registreringsfelt.allCases.map { felt in
      Sjekkpunkt(
        steg: .registrering, kode: felt.rawValue, nokkel: Tekstkatalog.kodenokkel(felt),
        stand: stand(felt.rawValue, !uten.contains(felt)), kanHoppesOver: true)
    }
    punkter =
      felt
      + Punkt.allCases.compactMap { punkt in
        sak.har(punkt, paa: dato, arbeidsevneKrevd: krevd).map { erDer in
          Sjekkpunkt(
            steg: punkt.steg, kode: punkt.rawValue, nokkel: Tekstkatalog.kodenokkel(punkt),
            stand: stand(punkt.rawValue, erDer), kanHoppesOver: punkt.kanHoppesOver)
        }
      }
  }
}

extension Brukersak {
  /// Whether the point is there; nil when it does not apply to this person.
  fileprivate func har(_ punkt: Fullstendighet.Punkt, paa dato: Dato, arbeidsevneKrevd: Bool) -> Bool? {
    switch punkt.steg {
    case .registrering: registreringen(har: punkt, paa: dato)
    case .behovsvurdering: behovsvurderingen(har: punkt)
    case .arbeidsevne: arbeidsevnevurderingen(har: punkt, krevd: arbeidsevneKrevd)
    case .vedtak: gjeldendeVedtak != nil
    case .plan, .oppfolging: planen(har: punkt)
    }
  }

  private func registreringen(har punkt: Fullstendighet.Punkt, paa dato: Dato) -> Bool? {
    let lopende = lopendeYtelser(paa: dato)
    switch punkt {
    case .erfaring: return !bruker.erfaring.isEmpty
    case .mobilitet: return !bruker.jobbonske.omraade.isEmpty
    case .arbeidsgiver:
      let ventet: Set<Arbeidsstatus> = [.permittert, .iArbeid, .delvis]
      return bruker.arbeidsstatus.map(ventet.contains) == true ? bruker.arbeidsgiver != nil : nil
    case .norsknivaa: return bruker.spraak.morsmaal == nil ? nil : bruker.spraak.norsknivaa != nil
    case .barn: return lopende.contains { $0.ytelse == .overgangsstonad } ? !bruker.barn.isEmpty : nil
    case .ytelsesdato:
      let mottatt = lopende.filter { $0.status == .mottar }
      return mottatt.isEmpty ? nil : mottatt.allSatisfy { $0.fra != nil }
    default: return nil
    }
  }

  private func behovsvurderingen(har punkt: Fullstendighet.Punkt) -> Bool? {
    let temaer = behovsvurderinger.last?.temaer ?? Ressursprofil()
    switch punkt {
    case .behovsvurdering: return sisteBehovskonklusjon != nil
    case .ressurser: return temaer.utfylte.isEmpty ? nil : temaer.utenRessurs.isEmpty
    case .sitat: return temaer.utfylte.isEmpty ? nil : temaer.utfylte.contains { !temaer[$0].sitat.isEmpty }
    default: return nil
    }
  }

  private func arbeidsevnevurderingen(har punkt: Fullstendighet.Punkt, krevd: Bool) -> Bool? {
    let aev = arbeidsevnevurderinger.last
    guard krevd || aev != nil || sisteBehovskonklusjon?.utfall == .arbeidsevnevurdering else { return nil }
    switch punkt {
    case .egenvurdering: return aev?.egenvurdering != nil
    case .ressursprofil: return aev?.profil.utfylte.count == Profilelement.allCases.count
    case .yrkeskrav: return aev?.yrkeskrav.isEmpty == false
    case .arbeidsevne: return aev?.konklusjon != nil
    default: return nil
    }
  }

  private func planen(har punkt: Fullstendighet.Punkt) -> Bool? {
    switch punkt {
    case .plan: return plan != nil
    case .planmaal: return plan.map { !$0.maal.isEmpty }
    case .aktivitet: return plan.map { plan in aktiviteter(i: plan).contains { !$0.status.erEndelig } }
    case .samarbeid: return plan.map { !$0.samarbeid.isEmpty }
    case .revurdering: return plan.map { $0.revurderes != nil }
    case .godkjenning: return plan.map { $0.godkjenning != nil }
    default: return nil
    }
  }
}
