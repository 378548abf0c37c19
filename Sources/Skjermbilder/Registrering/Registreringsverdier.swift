import Fagmodell
import Saksgang

/// A registered person as the values of the registration form.
struct Registreringsverdier {
  let verdier: [String: [String]]

  init(_ sak: Brukersak, _ o: Omgivelser) {
    let b = sak.bruker
    let lopende = sak.lopendeYtelser(paa: o.idag)
    var v: [String: [String]] = [:]
    v["fornavn"] = [b.navn.fornavn]
    v["etternavn"] = [b.navn.etternavn]
    v["telefon"] = [b.kontakt.telefon]
    v["epost"] = [b.kontakt.epost]
    v["adresse"] = [b.kontakt.adresse]
    v["kommune"] = [b.kommune ?? ""]
    v["arbeidsstatus"] = [b.arbeidsstatus?.rawValue ?? ""]
    v["utdanning"] = [b.utdanning?.nivaa.rawValue ?? ""]
    if let utdanning = b.utdanning { v["avbruttVideregaaende"] = [utdanning.avbruttVideregaaende ? "yes" : "no"] }
    v["jobbonske"] = [b.jobbonske.tekst]
    v["erfaring"] = [b.erfaring]
    v["ytelser"] = lopende.filter { $0.status == .mottar }.map(\.ytelse.rawValue)
    v["ytelserVurderes"] = lopende.filter { $0.status != .mottar }.map(\.ytelse.rawValue)
    v["brevspraak"] = [b.spraak.brev.rawValue]
    v["tolk"] = [b.spraak.tolk.rawValue]
    v["morsmaal"] = [b.spraak.morsmaal ?? ""]
    v["barn"] = [b.barn.map { o.datoer.tall($0) }.joined(separator: ", ")]
    verdier = v
  }
}

/// The registration form's values as the input of use cases.
struct Registreringsinnspill {
  private let skjema: Skjema
  let opplysninger: Brukeropplysninger
  /// The first of the children's birth dates that is no date.
  let ugyldigBarn: String?

  init(_ skjema: Skjema, _ sak: Brukersak?, _ o: Omgivelser) {
    self.skjema = skjema
    var inn = Brukeropplysninger()
    inn.fornavn = skjema.tekst("fornavn")
    inn.etternavn = skjema.tekst("etternavn")
    inn.telefon = skjema.tekst("telefon")
    inn.epost = skjema.tekst("epost")
    inn.adresse = skjema.tekst("adresse")
    inn.kommune = skjema.tekst("kommune")
    inn.arbeidsstatus = skjema.kode("arbeidsstatus")
    inn.utdanning = skjema.kode("utdanning")
    inn.avbruttVideregaaende = skjema.ja("avbruttVideregaaende")
    inn.jobbonske = skjema.tekst("jobbonske")
    inn.erfaring = skjema.tekst("erfaring")
    inn.brevspraak = skjema.kode("brevspraak")
    inn.tolk = skjema.kode("tolk")
    inn.morsmaal = skjema.tekst("morsmaal")
    let tolker = Datotolker(idag: o.idag, tekst: o.tekst)
    let biter = skjema.tekst("barn").split { $0 == "," || $0 == ";" }.map { String($0) }
    ugyldigBarn = biter.first { tolker.tolk($0) == nil }
    inn.barn = biter.compactMap { tolker.tolk($0) }
    if let rolle: Samarbeidsrolle = skjema.kode("samarbeidsrolle") {
      let navn = skjema.tekst("samarbeidsnavn")
      // Those who are known already stay.
      inn.samarbeidsparter =
        (sak?.bruker.samarbeidsparter ?? []) + [
          Samarbeidspart(rolle: rolle, navn: navn, kanDele: skjema.ja("kanDele") == true)
        ]
    }
    opplysninger = inn
  }

  /// Benefits ticked that are not there yet, and those there that are no longer ticked.
  func ytelser(_ sak: Brukersak?, _ o: Omgivelser) -> [any Brukstilfelle] {
    let for_ = sak?.lopendeYtelser(paa: o.idag) ?? []
    var tilfeller: [any Brukstilfelle] = []
    let mottar = Set(skjema.flervalg("ytelser"))
    let vurderes = Set(skjema.flervalg("ytelserVurderes")).subtracting(mottar)
    for ytelse in Ytelse.allCases {
      let status = for_.first { $0.ytelse == ytelse }?.status
      if mottar.contains(ytelse.rawValue) {
        if status != .mottar { tilfeller.append(RegistrerYtelse(ytelse: ytelse, status: .mottar)) }
      } else if vurderes.contains(ytelse.rawValue) {
        if status == nil || status == .mottar { tilfeller.append(RegistrerYtelse(ytelse: ytelse, status: .vurderes)) }
      } else if status != nil {
        tilfeller.append(AvsluttYtelse(ytelse: ytelse))
      }
    }
    return tilfeller
  }
}
