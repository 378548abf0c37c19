import Fagmodell
import Saksgang

/// Tells one person's story: fills each step's template and has the use case decide.
struct Forteller {
  let fil: String
  let verden: Demoverden
  /// Ident of the person's veileder.
  let veileder: String
  let start: Dato
  let fodt: Dato
  let verdier: [String: Json]
  /// Steps fall on working days.
  let paaHverdager: Bool

  /// Runs the steps on `smed`. Steps told with a day later than today are not run.
  func fortell(
    _ steg: some Sequence<Forlopssteg>, _ smed: inout some Saksutforer, _ ordbok: inout Ordbok, _ t: inout Tilfeldighet
  ) throws(Kursfeil) {
    var dag = start
    for ett in steg {
      dag = try naar(ett, etter: dag)
      if dag > verden.idag { return }
      smed.still(dag, minutter: t.tall(4...25))
      try gjor(ett, &smed, &ordbok)
    }
  }

  private func naar(_ steg: Forlopssteg, etter forrige: Dato) throws(Kursfeil) -> Dato {
    switch steg.naar {
    case .etter(let dager):
      let dag = forrige + dager
      return paaHverdager ? Forteller.hverdag(dag, framover: dager > 0) : dag
    case .dag(let uttrykk):
      guard let dag = uttrykk.dato({ dato($0, dag: forrige) }) else { throw feil(.ugyldigDato, steg, "dag") }
      return max(dag, forrige)
    }
  }

  /// The day itself, or the nearest working day after it.
  static func hverdag(_ dag: Dato, framover: Bool = true) -> Dato {
    switch dag.ukedag {
    case .lordag: framover ? dag + 2 : dag - 1
    case .sondag: framover ? dag + 1 : dag - 2
    default: dag
    }
  }

  private func gjor(_ steg: Forlopssteg, _ smed: inout some Saksutforer, _ ordbok: inout Ordbok) throws(Kursfeil) {
    let ansatt = try ansatt(steg)
    let dag = smed.idag
    let innhold: Json
    do {
      innhold = try steg.med.fylt(dato: { dato($0, dag: dag) }, verdier: verdier, &ordbok)
    } catch { throw feil(error.aarsak, steg, error.ord) }
    do {
      if steg.kommando == RegistrerBruker.navn {
        try smed.opprett(try les(steg, innhold), som: ansatt)
      } else {
        try smed.utfor(try tilfelle(steg, innhold), som: ansatt)
      }
    } catch let avvist as Utforfeil {
      throw feil(.avvist, steg, "\(steg.kommando): \(avvist.kode) \(avvist.felt ?? "")")
    } catch let annen as Kursfeil {
      throw annen
    } catch { throw feil(.avvist, steg, String(describing: error)) }
  }

  private func tilfelle(_ steg: Forlopssteg, _ innhold: Json) throws(Kursfeil) -> any Brukstilfelle {
    guard let les = Kommandotabell.standard[steg.kommando]?.brukstilfelle else {
      throw feil(.ukjentKommando, steg, steg.kommando)
    }
    do { return try les(innhold) } catch { throw feil(.feilInnhold, steg, error.description) }
  }

  private func les<T: Decodable>(_ steg: Forlopssteg, _ innhold: Json) throws(Kursfeil) -> T {
    try Filkilde.dekod(innhold, fil: fil, sted: steg.sted)
  }

  private func ansatt(_ steg: Forlopssteg) throws(Kursfeil) -> Ansatt {
    let funnet: Ansatt? =
      switch steg.som {
      case nil, "veileder": verden.ansatt(veileder)
      case "aev": aevkyndig
      case "beslutter": verden.ansatt(med: .beslutter, unntatt: veileder)
      case "leder": verden.ansatt(med: .leder, unntatt: "")
      case .some(let ident): verden.ansatt(ident)
      }
    guard let funnet else { throw feil(.ukjentAnsatt, steg, steg.som ?? veileder) }
    return funnet
  }

  /// The veileder, or a colleague when the veileder may not conclude on work capacity.
  private var aevkyndig: Ansatt? {
    let egen = verden.ansatt(veileder)
    if egen?.aevKompetanse == true { return egen }
    return verden.ansatte.first { $0.aevKompetanse && $0.roller.contains(.veileder) }
  }

  private func dato(_ fra: Datouttrykk.Fra, dag: Dato) -> Dato {
    switch fra {
    case .idag: verden.idag
    case .dag: dag
    case .fodt: fodt
    case .start: start
    }
  }

  private func feil(_ aarsak: Kursfeil.Aarsak, _ steg: Forlopssteg, _ detalj: String) -> Kursfeil {
    Kursfeil(aarsak, fil: fil, sted: steg.sted, detalj: detalj)
  }
}
