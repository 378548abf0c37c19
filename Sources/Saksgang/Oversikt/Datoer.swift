import Fagmodell

/// The days a list is sorted by.
extension Brukersak {
  /// The first day that is waited for, whoever waits; nil when the follow-up has ended.
  public var nesteDato: Dato? {
    if erAvsluttet { return nil }
    var datoer: [Dato] = []
    if let plan {
      if let revurderes = plan.revurderes { datoer.append(revurderes) }
      datoer += aktiviteter(i: plan).filter { !$0.status.erEndelig }.map { $0.til ?? $0.fra }
    } else if let neste = sisteBehovskonklusjon?.nesteDato {
      datoer.append(neste)
    }
    datoer += aapneTimer.map(\.dato)
    datoer += [beskjedfrist, bruddsvarfrist, aapenHuskelapp?.frist].compactMap { $0 }
    datoer += dialogmoter.filter { $0.tilstand == .innkalt }.map(\.dato)
    datoer += aapneTiltak.compactMap { $0.vedtak?.til }
    datoer += aapneTilvisninger.compactMap(\.sporres)
    datoer += aapneAvtaler.map(\.folgesOpp)
    return datoer.min()
  }

  public var sisteKontakt: Dato? {
    let moter = timeavtaler.filter { $0.oppmote == .mott }.map(\.dato)
    let forsok = brudd.flatMap(\.kontaktforsok).filter(\.svar).map(\.dato)
    return (samtaler.filter { $0.moett == .mott }.map(\.dato) + henvendelser.map(\.dato) + moter + forsok).max()
  }

  /// The first answer somebody is owed.
  public var beskjedfrist: Dato? { ubesvarteBeskjeder.map(\.svarfrist).min() }

  /// The first reply window of a breach case that is not decided.
  public var bruddsvarfrist: Dato? { aapneBrudd.compactMap { $0.varsel?.svarfrist }.min() }
}
