import Fagmodell
import Saksgang

/// Makes an office's employers: the workplaces that people's stories name, and more of their kind in large offices.
/// Each has been talked with, and many have a vacancy.
struct Bedriftssmed {
  private let forteller: Livsforteller
  private let lagertype: Lagertype
  private var brukteNumre: Set<String> = []
  private var brukteNavn: Set<String> = []

  init(_ forteller: Livsforteller, lagertype: Lagertype) {
    self.forteller = forteller
    self.lagertype = lagertype
  }

  private var bank: Arbeidsgiverbank { forteller.innhold.arbeidsgivere }
  private var verden: Demoverden { forteller.verden }

  /// The transactions of up to `antall` employers, one employer after another.
  mutating func bygg(antall: Int) throws(Kursfeil) -> (antall: Int, transaksjoner: [Transaksjon]) {
    var transaksjoner: [Transaksjon] = []
    for nr in 0..<antall { transaksjoner += try bedrift(nr) }
    return (brukteNumre.count, transaksjoner)
  }

  /// Far from the numbers of people, so that no two streams are the same.
  private static let forsteStrom = 50_000_000

  private mutating func bedrift(_ nr: Int) throws(Kursfeil) -> [Transaksjon] {
    let strom = Bedriftssmed.forsteStrom + nr
    var t = Tilfeldighet(fro: forteller.fro, nr: strom)
    guard let (navn, slag) = arbeidssted(nr, &t), let ansatt = t.velg(verden.veiledere) else { return [] }
    var mappe = Bedriftsmappe(verden, lagertype, ansatt, Froider(fro: forteller.fro, nr: strom))
    mappe.dag = Forteller.hverdag(verden.idag - t.tall(120...600))
    try mappe.opprett(registrering(navn, slag, &t))
    // The themes go round, so that even a small office has one who needs people and one who lets people go.
    let temaer = Bedriftstema.allCases
    let tema = temaer[(nr + temaer.count - 1) % temaer.count]
    // The last talk is of the last months, so that few are waiting for the next one; the others lie evenly before it.
    let (start, siste, antall) = (mappe.dag, verden.idag - t.tall(3...75), t.tall(1...3))
    for nummer in 1...antall {
      mappe.dag = Forteller.hverdag(start + (siste - start) * nummer / antall, framover: false)
      try mappe.utfor(samtale(nummer == 1 ? tema : t.velg(temaer) ?? tema, mappe.dag, &t))
    }
    if tema == .rekruttering || t.sjanse(prosent: 35) {
      mappe.dag = max(mappe.dag, Forteller.hverdag(verden.idag - t.tall(1...40), framover: false))
      if let stilling = stilling(slag, &t) { try mappe.utfor(stilling) }
    }
    return mappe.transaksjoner
  }

  // MARK: Who

  private mutating func arbeidssted(
    _ nr: Int, _ t: inout Tilfeldighet
  ) -> (navn: String, slag: Arbeidsgiverbank.Slag)? {
    let yrker = forteller.innhold.yrker
    if nr < yrker.count, let slag = bank.slag.first(where: { $0.yrke == yrker[nr].id }) {
      return brukteNavn.insert(yrker[nr].sted).inserted ? (yrker[nr].sted, slag) : nil
    }
    for _ in 0..<50 {
      guard let slag = t.velg(bank.slag), let sted = t.velg(bank.steder), let hva = t.velg(slag.navn) else { break }
      if brukteNavn.insert("\(sted) \(hva)").inserted { return ("\(sted) \(hva)", slag) }
    }
    return nil
  }

  private mutating func registrering(
    _ navn: String, _ slag: Arbeidsgiverbank.Slag, _ t: inout Tilfeldighet
  ) -> RegistrerArbeidsgiver {
    var ny = RegistrerArbeidsgiver(bedriftsnavn: navn, orgnummer: orgnummer(&t).sifre)
    ny.bransje = slag.bransje
    ny.kommune = t.velg(verden.kontor.kommuner)
    let kontakt = forteller.innhold.navn.trekk(&t)
    ny.kontakter = [
      Bedriftskontakt(navn: kontakt, rolle: t.velg(bank.kontaktroller) ?? "", telefon: Personsmed.telefon(&t))
    ]
    ny.iaBedrift = t.sjanse(prosent: 40)
    ny.aapenForInkludering = t.sjanse(prosent: 55)
    return ny
  }

  /// The country's own begin with 8 or 9; those made for testing begin with 3.
  private mutating func orgnummer(_ t: inout Tilfeldighet) -> Orgnummer {
    while true {
      let start = "3\(t.tall(1_000_000...9_999_999))"
      let nummer = (0...9).lazy.compactMap { Orgnummer("\(start)\($0)") }.first
      if let nummer, brukteNumre.insert(nummer.sifre).inserted { return nummer }
    }
  }

  // MARK: What

  private func samtale(_ tema: Bedriftstema, _ dag: Dato, _ t: inout Tilfeldighet) -> RegistrerBedriftskontakt {
    RegistrerBedriftskontakt(
      kanal: t.velg([.telefon, .oppmote, .epost]) ?? .telefon, tema: tema, notat: t.velg(bank.notater(tema)) ?? "",
      neste: t.sjanse(prosent: 60) ? Forteller.hverdag(dag + t.tall(10...90)) : nil)
  }

  private func stilling(_ slag: Arbeidsgiverbank.Slag, _ t: inout Tilfeldighet) -> RegistrerStilling? {
    guard let yrke = forteller.innhold.yrker.first(where: { $0.id == slag.yrke }) else { return nil }
    var ny = RegistrerStilling(tittel: yrke.stilling, antall: t.tall(1...3))
    ny.krav = "\(yrke.krav) \(t.velg(bank.kravtillegg) ?? "")"
    ny.kilde = t.velg(Stillingskilde.allCases)
    ny.soknadsfrist = t.sjanse(prosent: 70) ? verden.idag + t.tall(0...30) : nil
    return ny
  }
}

/// One employer's case while it is made.
private struct Bedriftsmappe {
  /// The day things happen on; moved forward by the one who tells.
  var dag: Dato
  private(set) var transaksjoner: [Transaksjon] = []
  private var sak: Arbeidsgiversak?
  private let verden: Demoverden
  private let lagertype: Lagertype
  private let ansatt: Ansatt
  private let ider: Froider

  init(_ verden: Demoverden, _ lagertype: Lagertype, _ ansatt: Ansatt, _ ider: Froider) {
    self.verden = verden
    self.lagertype = lagertype
    self.ansatt = ansatt
    self.ider = ider
    dag = verden.idag
  }

  mutating func opprett(_ tilfelle: RegistrerArbeidsgiver) throws(Kursfeil) {
    let k = kontekst
    let id = k.nyId(Sak.self)
    do throws(Arbeidsgiverfeil) {
      let beslutning = try tilfelle.beslutt(id, k) { _ in nil }
      sak = Arbeidsgiversak(id: id, deler: beslutning.deler)
      legg(beslutning, id, k)
    } catch { throw Bedriftsmappe.avvist(error) }
  }

  mutating func utfor<B: Arbeidsgivertilfelle>(_ tilfelle: B) throws(Kursfeil) where B.Feil == Arbeidsgiverfeil {
    guard let sak else { return }
    let k = kontekst
    do throws(Arbeidsgiverfeil) {
      let beslutning = try tilfelle.beslutt(sak, k)
      for del in beslutning.deler { self.sak?.anvend(del) }
      legg(beslutning, sak.id, k)
    } catch { throw Bedriftsmappe.avvist(error) }
  }

  private static func avvist(_ feil: Arbeidsgiverfeil) -> Kursfeil {
    Kursfeil(.avvist, fil: "kurs/arbeidsgivere.json", detalj: feil.kode)
  }

  /// Each thing some minutes after the one before, also on the same day.
  private var kontekst: Kontekst {
    Kontekst(
      idag: dag, naa: Tidspunkt(dag, time: 9, minutt: transaksjoner.count * 5), ansatt: ansatt, kontor: verden.kontor,
      lagertype: lagertype, pakke: verden.pakke, ider: ider)
  }

  private mutating func legg(_ beslutning: Arbeidsgiverbeslutning, _ id: SakId, _ k: Kontekst) {
    let endring = Sakendring(
      sak: id, art: .arbeidsgiver, forventetRevisjon: transaksjoner.count, hendelser: beslutning.hendelser,
      poster: beslutning.deler.compactMap { del in
        (try? del.innhold()).map { Post(type: del.art.rawValue, id: del.id, innhold: $0) }
      })
    transaksjoner.append(
      Transaksjon(nokkel: ider.ny(k.naa), tid: k.naa, av: ansatt.ident, endringer: [endring]))
  }
}
