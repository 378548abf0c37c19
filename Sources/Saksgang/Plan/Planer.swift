import Fagmodell

/// Opens a plan with the person's wish first (G07). Any made decision is ground enough; category 1 gets a light plan
/// (G09).
public struct OpprettPlan: Brukstilfelle {
  public static let navn = "opprettPlan"
  /// The person's wish in their own words.
  public var onske: String

  public init(onske: String) { self.onske = onske }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    if sak.gjeldendeVedtak == nil { throw .manglerVedtak }
    if sak.plan != nil { throw .planFinnes }
    do throws(Feltfeil) {
      let plan = Aktivitetsplan(
        id: k.nyId(), opprettet: k.idag, onske: try felt(onske, "onske", maks: Feltgrense.fritekst, paakrevd: true))
      return Beslutning(.planOpprettet, [.plan(plan)])
    } catch { throw .felt(error) }
  }
}

/// Sets the wish, the goals, how the plan is made together and when it is looked at again; absent parts stay.
public struct SettMaal: Brukstilfelle {
  public static let navn = "settMaal"
  public var onske: String?
  public var maal: [Planmaal]?
  public var samarbeid: String?
  public var revurderes: Dato?
  /// A wish that is refused with its reason (B18); an empty wish takes it away.
  public var onskeavslag: Onskeavslag?

  public init(
    onske: String? = nil, maal: [Planmaal]? = nil, samarbeid: String? = nil, revurderes: Dato? = nil,
    onskeavslag: Onskeavslag? = nil
  ) {
    self.onske = onske
    self.maal = maal
    self.samarbeid = samarbeid
    self.revurderes = revurderes
    self.onskeavslag = onskeavslag
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    guard var plan = sak.plan else { throw .ingenPlan }
    if let revurderes, revurderes <= k.idag { throw .felt(.fortid("revurderes")) }
    do throws(Feltfeil) {
      if let onske { plan.onske = try felt(onske, "onske", maks: Feltgrense.fritekst, paakrevd: true) }
      if let samarbeid { plan.samarbeid = try felt(samarbeid, "samarbeid", maks: Feltgrense.beskrivelse) }
      if let onskeavslag { plan.onskeavslag = try onskeavslag.renset() }
      if let maal {
        plan.maal = try maal.map { (m) throws(Feltfeil) in
          Planmaal(art: m.art, tekst: try felt(m.tekst, "maal", maks: Feltgrense.maal, paakrevd: true))
        }
      }
    } catch { throw .felt(error) }
    if let revurderes { plan.revurderes = revurderes }
    return Beslutning(.planmaalSatt, [.plan(plan)])
  }
}

/// Approves the plan with the person's view. Needs a wish, a goal, a step and a day to look again (G10, G18).
public struct GodkjennPlan: Brukstilfelle {
  public static let navn = "godkjennPlan"
  public var brukersSyn: String
  public var brukerEnig: Bool

  public init(brukersSyn: String, brukerEnig: Bool) {
    self.brukersSyn = brukersSyn
    self.brukerEnig = brukerEnig
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    guard var plan = sak.plan else { throw .ingenPlan }
    if plan.onske.isEmpty { throw .manglerOnske }
    if plan.maal.isEmpty { throw .manglerMaal }
    if !sak.aktiviteter(i: plan).contains(where: { !$0.status.erEndelig }) { throw .manglerAktivitet }
    guard let revurderes = plan.revurderes else { throw .felt(.paakrevd("revurderes")) }
    if revurderes <= k.idag { throw .felt(.fortid("revurderes")) }
    do throws(Feltfeil) {
      let syn = try felt(brukersSyn, "brukersSyn", maks: Feltgrense.beskrivelse, paakrevd: true)
      plan.tilstand = .godkjent(
        Plangodkjenning(dato: k.idag, av: k.ansatt.ident, brukersSyn: syn, brukerEnig: brukerEnig))
    } catch { throw .felt(error) }
    return Beslutning(.planGodkjent, [.plan(plan)])
  }
}
