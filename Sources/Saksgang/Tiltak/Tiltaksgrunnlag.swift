import Fagmodell
import Regelverk

/// What the rule pack says of one measure for one person.
public struct Tiltaksgrunnlag: Sendable {
  public let regel: Regel
  public let tiltak: Tiltaksregel

  /// Nil when the pack has no measure with this code or system code on `dato`.
  public init?(_ kode: String, paa dato: Dato, pakke: Regelpakke) {
    let funnet = pakke.regler(.tiltak).first {
      $0.gjelder(paa: dato) && ($0.tiltak?.kode == kode || $0.tiltak?.systemkoder.contains(kode) == true)
    }
    guard let funnet, let tiltak = funnet.tiltak else { return nil }
    regel = funnet
    self.tiltak = tiltak
  }

  /// The assessment that must be finished before an award; nil when nothing is missing.
  func hindring(_ sak: Brukersak) -> Tiltaksaarsak? {
    if tiltak.kreverAev, sak.sisteArbeidsevnekonklusjon == nil { return .manglerArbeidsevnevurdering }
    if sak.sisteBehovskonklusjon == nil, sak.sisteArbeidsevnekonklusjon == nil { return .manglerVurdering }
    return nil
  }

  /// The codes of what the rules remark: advice that is stored with the award, never a stop.
  func merknader(_ sak: Brukersak, _ k: Kontekst) -> [String] {
    let raad = Tiltaksraad.vurder(Fakta(sak, paa: k.idag), dato: k.idag, pakke: k.pakke)
    return raad.first { $0.kode == tiltak.kode }?.merknader.map(\.rawValue) ?? []
  }

  /// Last day a measure that starts on `fra` may run to; nil when the rules set no end.
  public func sisteDag(fra: Dato, arbeidsevne: Arbeidsevne) -> Dato? {
    Tiltaksraad.sisteDag(tiltak, start: fra, arbeidsevne: arbeidsevne)
  }
}

// MARK: - Legal moves

/// What can be done with the application for a measure.
public enum Tiltakshandling: String, CaseIterable, Sendable {
  case innvilg = "INNVILG"
  case avslaa = "AVSLA"
  case start = "START"
  case avslutt = "AVSLUTT"
}

extension Tiltakssak {
  public var lovligeHandlinger: [Tiltakshandling] {
    switch tilstand {
    case .sokt: [.innvilg, .avslaa]
    case .innvilget: [.start, .avslutt]
    case .startet: [.avslutt]
    case .avslaatt, .avsluttet: []
    }
  }
}

extension Brukersak {
  /// The application a command means, when `handling` is legal for it.
  func tiltak(_ id: Id<Tiltakssak>?, for handling: Tiltakshandling) throws(Tiltaksfeil) -> Tiltakssak {
    let mulige: (Tiltakssak) -> Bool = { $0.lovligeHandlinger.contains(handling) }
    guard let funnet = valgt(id, blant: tiltak, naar: mulige, id: \.id) else { throw .nei(.ukjentTiltak) }
    if !mulige(funnet) { throw .nei(.ulovligSteg) }
    return funnet
  }

  /// The step in the plan that the application came from, when it may still be changed.
  func steg(for tiltak: Tiltakssak, _ endre: (inout Aktivitet, inout Tiltaksdel) -> Void) -> [Saksdel] {
    guard let plan, var steg = aktiviteter(i: plan).first(where: { $0.id == tiltak.aktivitet }),
      !steg.status.erEndelig, case .tiltak(var del) = steg.detaljer
    else { return [] }
    endre(&steg, &del)
    steg.detaljer = .tiltak(del)
    return [.aktivitet(steg)]
  }
}
