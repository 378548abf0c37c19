import Fagmodell
import Regelverk

/// Makes invented people from a seed. The same seed, content and day give the same people in the same order, and no
/// two of them share a number.
public struct Personsmed {
  private let innhold: Kursinnhold
  private var brukte: Set<String>

  public init(_ innhold: Kursinnhold) {
    self.innhold = innhold
    brukte = Set(innhold.oppsett.reservert.map(\.identitetsnummer))
  }

  /// Keeps `nummer` from being given to someone else.
  mutating func reserver(_ nummer: Identitetsnummer) { brukte.insert(nummer.sifre) }

  mutating func lag(_ krav: Personkrav = .alle, idag: Dato, _ t: inout Tilfeldighet) throws(Kursfeil) -> Oppdiktet {
    let kjonn: Kjonn = t.sjanse(prosent: 50) ? .kvinne : .mann
    let fodt = fodselsdato(krav, idag, &t)
    let nummer = try nummer(fodt, kjonn, &t)
    let (navn, gruppe) = navn(krav, kjonn, &t)
    return Oppdiktet(
      navn: navn, kjonn: kjonn, fodselsdato: fodt, nummer: nummer, spraak: spraak(gruppe, krav, &t),
      kontakt: kontakt(navn, &t), kommune: t.velg(innhold.oppsett.kontor.kommuner) ?? "",
      utdanning: utdanning(krav, alder: fodt.fylteAar(paa: idag), &t), barn: barn(krav, idag, &t))
  }

  /// A hand-written person: name, sex and birth date are given, the rest is made.
  mutating func lag(
    _ navn: Navn, _ kjonn: Kjonn, fodt: Dato, idag: Dato, _ t: inout Tilfeldighet
  ) throws(Kursfeil) -> Oppdiktet {
    Oppdiktet(
      navn: navn, kjonn: kjonn, fodselsdato: fodt, nummer: try nummer(fodt, kjonn, &t), spraak: Spraakbehov(),
      kontakt: kontakt(navn, &t), kommune: innhold.oppsett.kontor.kommuner.first ?? "",
      utdanning: Utdanning(nivaa: .grunnskole), barn: [])
  }

  // MARK: Number

  private func fodselsdato(_ krav: Personkrav, _ idag: Dato, _ t: inout Tilfeldighet) -> Dato {
    let baand = t.velg(krav.alder) { $0.vekt } ?? Aldersbaand(fra: 18, til: 66, vekt: 1)
    let alder = t.tall(baand.fra...baand.til)
    return idag.pluss(aar: -alder) - t.tall(1...360)
  }

  private mutating func nummer(
    _ fodt: Dato, _ kjonn: Kjonn, _ t: inout Tilfeldighet
  ) throws(Kursfeil) -> Identitetsnummer {
    let nummer = Personsmed.nummer(fodt, kjonn, fra: t.tall(0...200), unntatt: brukte)
    guard let nummer else { throw Kursfeil(.ingenNummer, fil: "kurs/navn.json", detalj: fodt.description) }
    brukte.insert(nummer.sifre)
    return nummer
  }

  /// The first free synthetic number of the right parity from `start` on, round the run once.
  static func nummer(
    _ fodt: Dato, _ kjonn: Kjonn, fra start: Int = 0, unntatt: Set<String> = []
  ) -> Identitetsnummer? {
    for steg in 0..<240 {
      let lopenummer = (start + steg) % 240 * 2 + (kjonn == .mann ? 1 : 0)
      if let nummer = SyntetiskNummer.lag(fodselsdato: fodt, lopenummer: lopenummer), !unntatt.contains(nummer.sifre) {
        return nummer
      }
    }
    return nil
  }

  // MARK: Name and language

  private func navn(_ krav: Personkrav, _ kjonn: Kjonn, _ t: inout Tilfeldighet) -> (Navn, Navnegruppe?) {
    let bank = innhold.navn
    if krav.grupper == nil, t.sjanse(prosent: bank.vanskeligAndel),
      let valgt = t.velg(bank.vanskelige.filter { $0.kjonn == kjonn })
    {
      return (Navn(fornavn: valgt.fornavn, etternavn: valgt.etternavn), nil)
    }
    let mulige = bank.grupper.filter { krav.grupper?.contains($0.id) ?? true }
    guard let gruppe = t.velg(mulige, vekt: { $0.vekt }) else { return (Navn(fornavn: "", etternavn: "Lia"), nil) }
    let fornavn = t.velg(gruppe.fornavn(kjonn)) ?? ""
    return (Navn(fornavn: fornavn, etternavn: t.velg(gruppe.etternavn) ?? ""), gruppe)
  }

  private func spraak(_ gruppe: Navnegruppe?, _ krav: Personkrav, _ t: inout Tilfeldighet) -> Spraakbehov {
    let nynorsk = t.sjanse(prosent: 12)
    guard let gruppe, gruppe.morsmaal != nil else { return Spraakbehov(brev: nynorsk ? .nynorsk : .bokmaal) }
    let nivaa = t.velg(gruppe.norsknivaa)
    let tolk = krav.tolk ?? (nivaa == .lite)
    return Spraakbehov(
      morsmaal: gruppe.morsmaal, tolk: tolk ? .talespraak : .ingen, norsknivaa: nivaa)
  }

  // MARK: The rest

  private func kontakt(_ navn: Navn, _ t: inout Tilfeldighet) -> Kontaktinfo {
    let oppsett = innhold.oppsett
    let hus = t.tall(1...98)
    // `.example` is no one's.
    return Kontaktinfo(
      telefon: Personsmed.telefon(&t), epost: "bruker\(t.tall(10_000...99_999))@epost.example",
      adresse: "\(t.velg(oppsett.gater) ?? "") \(hus), \(oppsett.poststed)")
  }

  /// No Norwegian number has eight digits and begins with 1.
  static func telefon(_ t: inout Tilfeldighet) -> String { String(t.tall(10_000_000...19_999_999)) }

  private func utdanning(_ krav: Personkrav, alder: Int, _ t: inout Tilfeldighet) -> Utdanning {
    let mulige = (krav.utdanning ?? Utdanningsnivaa.allCases).filter { alder >= Personsmed.minstealder($0) }
    let nivaa = t.velg(mulige, vekt: { $0 == .ingen ? 1 : 4 }) ?? .grunnskole
    let avbrutt = krav.avbruttVideregaaende ?? (nivaa == .grunnskole && t.sjanse(prosent: 40))
    return Utdanning(nivaa: nivaa, avbruttVideregaaende: avbrutt)
  }

  /// Nobody has a degree at nineteen.
  private static func minstealder(_ nivaa: Utdanningsnivaa) -> Int {
    switch nivaa {
    case .ingen, .grunnskole: 0
    case .videregaaendeGrunnutdanning: 19
    case .fagbrev: 20
    case .hoyere1Til4: 23
    case .hoyere5EllerMer: 25
    }
  }

  private func barn(_ krav: Personkrav, _ idag: Dato, _ t: inout Tilfeldighet) -> [Dato] {
    if let maaneder = krav.barnMaaneder, maaneder.count == 2 {
      return [idag.pluss(maaneder: -t.tall(maaneder[0]...maaneder[1])) - t.tall(0...27)]
    }
    return t.sjanse(prosent: 25) ? [idag.pluss(maaneder: -t.tall(14...190))] : []
  }
}
