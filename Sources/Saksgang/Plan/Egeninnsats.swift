import Fagmodell

/// Notes what shows that something was done in a step (G16). Works on finished steps too: proof often comes afterwards.
public struct RegistrerBelegg: Brukstilfelle {
  public static let navn = "registrerBelegg"
  public var aktivitet: Aktivitetsvalg
  /// Absent: today.
  public var dato: Dato?
  /// Absent: the one the step belongs to.
  public var hvem: Ansvarlig?
  public var notat: String

  public init(aktivitet: Aktivitetsvalg, dato: Dato? = nil, hvem: Ansvarlig? = nil, notat: String) {
    self.aktivitet = aktivitet
    self.dato = dato
    self.hvem = hvem
    self.notat = notat
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    var ny = try sak.finn(aktivitet)
    do throws(Feltfeil) {
      let belegg = Belegg(
        dato: try gjort(dato, k), hvem: hvem ?? ny.ansvarlig,
        notat: try felt(notat, "notat", maks: Feltgrense.maal, paakrevd: true), registrert: k.idag, av: k.ansatt.ident)
      ny.belegg = (ny.belegg ?? []) + [belegg]
    } catch { throw .felt(error) }
    return Beslutning(.beleggRegistrert, [.aktivitet(ny)])
  }
}

/// Writes a job the person has sought in the log of the plan.
public struct RegistrerJobbsok: Brukstilfelle {
  public static let navn = "registrerJobbsok"
  public var arbeidsgiver: String
  public var stilling: String
  /// Absent: today.
  public var dato: Dato?
  /// Absent: an advertised vacancy.
  public var maate: Jobbsokmaate?
  /// How it went, where that is known already.
  public var utfall: Jobbsokutfall?

  public init(
    arbeidsgiver: String, stilling: String, dato: Dato? = nil, maate: Jobbsokmaate? = nil, utfall: Jobbsokutfall? = nil
  ) {
    self.arbeidsgiver = arbeidsgiver
    self.stilling = stilling
    self.dato = dato
    self.maate = maate
    self.utfall = utfall
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    guard let plan = sak.plan else { throw .ingenPlan }
    do throws(Feltfeil) {
      let ny = Jobbsok(
        id: k.nyId(), plan: plan.id, dato: try gjort(dato, k),
        arbeidsgiver: try felt(arbeidsgiver, "arbeidsgiver", maks: Feltgrense.linje, paakrevd: true, linje: true),
        stilling: try felt(stilling, "stilling", maks: Feltgrense.linje, paakrevd: true, linje: true),
        maate: maate ?? .utlyst, registrert: k.idag, av: k.ansatt.ident,
        svar: utfall.map { Jobbsoksvar(utfall: $0, dato: k.idag) })
      return Beslutning(.jobbsokRegistrert, [.jobbsok(ny)])
    } catch { throw .felt(error) }
  }
}

/// Notes how it went with a job that was sought. A later answer takes the place of the former.
public struct RegistrerJobbsoksvar: Brukstilfelle {
  public static let navn = "registrerJobbsoksvar"
  /// Absent: the only one without an answer.
  public var jobbsok: Id<Jobbsok>?
  public var utfall: Jobbsokutfall
  /// Absent: today.
  public var dato: Dato?

  public init(jobbsok: Id<Jobbsok>? = nil, utfall: Jobbsokutfall, dato: Dato? = nil) {
    self.jobbsok = jobbsok
    self.utfall = utfall
    self.dato = dato
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    guard let plan = sak.plan else { throw .ingenPlan }
    guard var ny = valgt(jobbsok, blant: sak.jobblogg(i: plan), naar: { $0.svar == nil }, id: \.id) else {
      throw .ukjentJobbsok
    }
    do throws(Feltfeil) {
      let dag = try gjort(dato, k)
      if dag < ny.dato { throw .sluttForStart("dato") }
      ny.svar = Jobbsoksvar(utfall: utfall, dato: dag)
    } catch { throw .felt(error) }
    return Beslutning(.jobbsokBesvart, [.jobbsok(ny)])
  }
}

/// The day something was done: today when nothing is said, and never a day to come.
private func gjort(_ dato: Dato?, _ k: Kontekst) throws(Feltfeil) -> Dato {
  let dag = dato ?? k.idag
  if dag > k.idag { throw .fremtid("dato") }
  return dag
}
