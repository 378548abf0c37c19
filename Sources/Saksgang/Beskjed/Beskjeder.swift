import Fagmodell

/// Why a message or reminder was not stored.
public typealias Beskjedfeil = Delfeil<Beskjedaarsak>

public enum Beskjedaarsak: String, Feilaarsak {
  case manglerMottaker = "manglerMottaker"
  /// No message with this id, or none or several to choose from.
  case ukjentBeskjed = "ukjentBeskjed"
  case alleredeBesvart = "alleredeBesvart"
  case ingenHuskelapp = "ingenHuskelapp"

  public static let del = "beskjed"
  public var felt: String? {
    switch self {
    case .manglerMottaker: "til"
    case .ukjentBeskjed: "beskjed"
    case .alleredeBesvart, .ingenHuskelapp: nil
    }
  }
}

/// Leaves a message for a veileder who could not be reached (B09).
public struct SendBeskjed: Brukstilfelle {
  public static let navn = "sendBeskjed"
  public static let ogsaaEtterSlutt = true
  public var tekst: String
  /// Defaults to the person's own veileder.
  public var til: String?
  /// Defaults to two working days from today: our own habit, no rule.
  public var svarfrist: Dato?

  public init(tekst: String, til: String? = nil, svarfrist: Dato? = nil) {
    self.tekst = tekst
    self.til = til
    self.svarfrist = svarfrist
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Beskjedfeil) -> Beslutning {
    let mottaker = try Beskjedfeil.linje(til ?? sak.bruker.veileder, "til")
    if mottaker.isEmpty { throw .nei(.manglerMottaker) }
    let frist = try Beskjedfeil.kommende(svarfrist ?? k.idag.pluss(virkedager: 2), "svarfrist", k)
    let beskjed = Beskjed(
      id: k.nyId(), sendt: k.idag, av: k.ansatt.ident, til: mottaker, tekst: try Beskjedfeil.krevd(tekst, "tekst"),
      svarfrist: frist)
    return Beslutning(.beskjedSendt, [.beskjed(beskjed)])
  }
}

/// Answers a message; an answer is given once.
public struct SvarBeskjed: Brukstilfelle {
  public static let navn = "svarBeskjed"
  public static let ogsaaEtterSlutt = true
  /// Absent: the only message that waits.
  public var beskjed: Id<Beskjed>?
  public var svar: String

  public init(beskjed: Id<Beskjed>? = nil, svar: String) {
    self.beskjed = beskjed
    self.svar = svar
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Beskjedfeil) -> Beslutning {
    guard var ny = valgt(beskjed, blant: sak.beskjeder, naar: { $0.svar == nil }, id: \.id) else {
      throw .nei(.ukjentBeskjed)
    }
    if ny.svar != nil { throw .nei(.alleredeBesvart) }
    ny.svar = Beskjedsvar(dato: k.idag, av: k.ansatt.ident, tekst: try Beskjedfeil.krevd(svar, "svar"))
    return Beslutning(.beskjedBesvart, [.beskjed(ny)])
  }
}

/// Sets the reminder on the case, changes it, or ends it with an empty text.
public struct SettHuskelapp: Brukstilfelle {
  public static let navn = "settHuskelapp"
  public static let ogsaaEtterSlutt = true
  /// At most 200 characters; empty ends the one that is open.
  public var tekst: String
  public var frist: Dato?

  public init(tekst: String, frist: Dato? = nil) {
    self.tekst = tekst
    self.frist = frist
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Beskjedfeil) -> Beslutning {
    let ren = try Beskjedfeil.tekst(tekst, "tekst", maks: 200)
    if ren.isEmpty {
      guard var lapp = sak.aapenHuskelapp else { throw .nei(.ingenHuskelapp) }
      lapp.ferdig = k.idag
      lapp.endret = k.idag
      return Beslutning(.huskelappFerdig, [.huskelapp(lapp)])
    }
    if let frist { _ = try Beskjedfeil.kommende(frist, "frist", k) }
    var lapp = sak.aapenHuskelapp ?? Huskelapp(id: k.nyId(), tekst: ren, av: k.ansatt.ident, endret: k.idag)
    lapp.tekst = ren
    lapp.frist = frist
    lapp.av = k.ansatt.ident
    lapp.endret = k.idag
    return Beslutning(.huskelappSatt, [.huskelapp(lapp)])
  }
}

extension Dato {
  /// Weekdays later; Saturday and Sunday do not count. Public holidays do: we have no calendar of them.
  func pluss(virkedager: Int) -> Dato {
    var dag = self
    for _ in 0..<virkedager {
      repeat { dag = dag + 1 } while dag.ukedag == .lordag || dag.ukedag == .sondag
    }
    return dag
  }
}
