import Fagmodell
import Saksgang

/// One case as plain text: who, where in the walk, what is decided and planned, and the last that happened.
struct Saksutskrift {
  private let aapen: AapenSak
  private let t: Tekstkatalog
  private let idag: Dato

  init(_ aapen: AapenSak, _ tekst: Tekstkatalog, idag: Dato) {
    self.aapen = aapen
    t = tekst
    self.idag = idag
  }

  var tekst: String { (hode + situasjon + vedtak + plan + historikk).joined(separator: "\n") + "\n" }

  private var sak: Brukersak { aapen.sak }

  private func linje(_ felt: String, _ verdi: String?) -> [String] {
    guard let verdi, !verdi.isEmpty else { return [] }
    let navn = t("kommandolinje.vis.\(felt)")
    return [navn + String(repeating: " ", count: max(1, 18 - navn.count)) + verdi]
  }

  private var hode: [String] {
    let b = sak.bruker
    let alder = t("kommandolinje.vis.aar", ["antall": String(b.fodselsdato.fylteAar(paa: idag))])
    return ["\(b.navn.fullt), \(alder)", ""] + linje("id", sak.id.description)
      + linje("nummer", b.identitetsnummer.maskert) + linje("steg", t.navn(sak.steg)) + linje("veileder", b.veileder)
      + linje("telefon", b.kontakt.telefon) + linje("epost", b.kontakt.epost) + linje("kommune", b.kommune)
  }

  private var situasjon: [String] {
    let ytelser = sak.lopendeYtelser(paa: idag).map { "\(t.navn($0.ytelse)) (\(t.navn($0.status)))" }
    return linje("arbeidsstatus", sak.bruker.arbeidsstatus.map { t.navn($0) })
      + linje("ytelser", ytelser.joined(separator: ", ")) + linje("jobbonske", sak.bruker.jobbonske.tekst)
      + linje("mangler", sak.bruker.mangler.map { t.navn($0) }.joined(separator: ", "))
  }

  private var vedtak: [String] {
    guard let vedtak = sak.gjeldendeVedtak, let fatting = vedtak.fatting else { return [] }
    return linje("innsatsgruppe", vedtak.innhold.innsatsgruppe.map { t.navn($0) })
      + linje("vedtatt", "\(fatting.dato) \(fatting.av)")
  }

  private var plan: [String] {
    guard let plan = sak.plan else { return [] }
    let maal = plan.maal.map(\.tekst).joined(separator: "; ")
    let steg = sak.aktiviteter(i: plan).map { steg in
      "  - \(steg.tittel) (\(t.navn(steg.status)), \(steg.fra)\(steg.til.map { " – \($0)" } ?? ""))"
    }
    return linje("plan", maal) + linje("godkjent", plan.godkjenning?.dato.description) + steg
  }

  private var historikk: [String] {
    [""] + aapen.historikk.suffix(10).map { post in "\(post.tid.dato)  \(post.av)  \(post.hendelse.type)" }
  }
}
