import Fagmodell
import Regelverk

/// Registers a person: identity number and surname are enough, the rest may come later (C01).
public struct RegistrerBruker: Opprettelse {
  public static let navn = "registrerBruker"
  public var identitetsnummer: String
  /// Needed when the number does not tell it (D-, FH-numbers and numbers after 2032).
  public var fodselsdato: Dato?
  public var opplysninger: Brukeropplysninger
  /// Defaults to the one who registers.
  public var veileder: String?
  /// The registration talk is over; what is missing is shown on the person's page.
  public var ferdig: Bool?
  /// Someone registered already looks alike, and this is another person all the same.
  public var bekreftetNy: Bool?

  public init(
    identitetsnummer: String, fodselsdato: Dato? = nil, opplysninger: Brukeropplysninger, veileder: String? = nil,
    ferdig: Bool? = nil, bekreftetNy: Bool? = nil
  ) {
    self.identitetsnummer = identitetsnummer
    self.fodselsdato = fodselsdato
    self.opplysninger = opplysninger
    self.veileder = veileder
    self.ferdig = ferdig
    self.bekreftetNy = bekreftetNy
  }

  public func beslutt(
    _ sak: SakId, _ k: Kontekst, finnes: (Identitetsnummer) -> SakId?
  ) throws(Registreringsfeil) -> Beslutning {
    let (nummer, lest) = try RegistrerBruker.kontroller(identitetsnummer, i: k.lagertype)
    if let annen = finnes(nummer) { throw .finnesAllerede(annen) }
    if let lest, let fodselsdato, lest != fodselsdato { throw .datoStemmerIkke }
    guard let fodt = lest ?? fodselsdato else { throw .felt(.paakrevd("fodselsdato")) }
    if fodt > k.idag { throw .felt(.fremtid("fodselsdato")) }
    if let veileder, !k.harAnsatt(veileder) { throw .ukjentVeileder }
    guard opplysninger.etternavn != nil else { throw .felt(.paakrevd("etternavn")) }
    let tom = Bruker(
      identitetsnummer: nummer, fodselsdato: fodt, navn: Navn(fornavn: "", etternavn: ""), registrert: k.idag,
      veileder: veileder ?? k.ansatt.ident, registrering: ferdig == true ? .fullfort : .paabegynt)
    let bruker = try opplysninger.anvendt(paa: tom, idag: k.idag)
    let liknende = bekreftetNy == true ? [] : k.liknende(bruker.navn, fodt: fodt)
    if !liknende.isEmpty { throw .liknerRegistrert(liknende) }
    return Beslutning(.brukerRegistrert, [.bruker(bruker, id: sak.ulid)])
  }

  /// The number when it is valid and allowed in this kind of store, with the birth date it tells.
  public static func kontroller(
    _ tekst: String, i lagertype: Lagertype
  ) throws(Registreringsfeil) -> (Identitetsnummer, fodselsdato: Dato?) {
    let resultat = Identitetskontroll.kontroller(tekst, godta2032: true)
    if let feil = resultat.feil { throw .nummer(feil.rawValue) }
    guard resultat.gyldig, let nummer = Identitetsnummer(tekst) else { throw .nummer("KONTROLLSIFFER") }
    switch lagertype {
    case .ekte: if resultat.syntetisk != nil { throw .syntetiskIEkte }
    case .ovelse, .demo: if resultat.syntetisk == nil { throw .muligEkteIOvelse }
    }
    return (nummer, resultat.fodselsdato)
  }
}

/// Notes point by point whether the person is a genuine job-seeker (C25); a later note takes the place of the former.
public struct VurderReellArbeidssoker: Brukstilfelle {
  public static let navn = "vurderReellArbeidssoker"
  /// The points the person says yes to.
  public var bekreftet: [ReellArbeidssoker.Krav]
  public var unntak: [ReellArbeidssoker.Unntak]?
  /// Needed with an exception: what it is.
  public var merknad: String?

  public init(
    bekreftet: [ReellArbeidssoker.Krav], unntak: [ReellArbeidssoker.Unntak]? = nil, merknad: String? = nil
  ) {
    self.bekreftet = bekreftet
    self.unntak = unntak
    self.merknad = merknad
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Registreringsfeil) -> Beslutning {
    var bruker = sak.bruker
    let unntak = Set(unntak ?? [])
    do throws(Feltfeil) {
      bruker.reellArbeidssoker = ReellArbeidssoker(
        vurdert: k.idag, av: k.ansatt.ident, bekreftet: Set(bekreftet), unntak: unntak,
        merknad: try felt(merknad, "merknad", maks: Feltgrense.beskrivelse, paakrevd: !unntak.isEmpty))
    } catch { throw .felt(error) }
    return Beslutning(.reellArbeidssokerVurdert, [.bruker(bruker, id: sak.id.ulid)])
  }
}

/// Changes what is registered about a person; absent parts stay.
public struct OppdaterBruker: Brukstilfelle {
  public static let navn = "oppdaterBruker"
  public var opplysninger: Brukeropplysninger
  /// Ends the registration talk.
  public var ferdig: Bool?

  public init(opplysninger: Brukeropplysninger, ferdig: Bool? = nil) {
    self.opplysninger = opplysninger
    self.ferdig = ferdig
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Registreringsfeil) -> Beslutning {
    var bruker = try opplysninger.anvendt(paa: sak.bruker, idag: k.idag)
    let blirFerdig = ferdig == true && bruker.registrering == .paabegynt
    if blirFerdig { bruker.registrering = .fullfort }
    return Beslutning(
      blirFerdig ? .registreringFullfort : .brukerOppdatert, [.bruker(bruker, id: sak.id.ulid)])
  }
}
