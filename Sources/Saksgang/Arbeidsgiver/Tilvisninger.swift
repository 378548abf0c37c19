import Fagmodell

/// Refers a person to a vacancy (L07). Both cases are stored together; the employer's holds nothing that tells who.
public struct Tilvis: Koblingstilfelle {
  public static let navn = "tilvis"
  /// The employer's case.
  public var arbeidsgiver: SakId
  /// Absent: the employer's only open vacancy.
  public var stilling: Id<Stilling>?
  /// Day to ask the employer how it went (L08).
  public var sporres: Dato?

  public init(arbeidsgiver: SakId, stilling: Id<Stilling>? = nil, sporres: Dato? = nil) {
    self.arbeidsgiver = arbeidsgiver
    self.stilling = stilling
    self.sporres = sporres
  }

  public func arbeidsgiver(i sak: Brukersak) throws(Arbeidsgiverfeil) -> SakId { arbeidsgiver }

  public func beslutt(
    _ sak: Brukersak, _ bedrift: Arbeidsgiversak, _ k: Kontekst
  ) throws(Arbeidsgiverfeil) -> Koblingsbeslutning {
    guard let valg = valgt(stilling, blant: bedrift.stillinger, naar: { $0.erLedig(paa: k.idag) }, id: \.id) else {
      throw .nei(.ukjentStilling)
    }
    if !valg.erLedig(paa: k.idag) { throw .nei(.ikkeLedig) }
    if sak.aapneTilvisninger.contains(where: { $0.stilling == valg.id }) { throw .nei(.alleredeTilvist) }
    let purres = try sporres.map { (dag) throws(Arbeidsgiverfeil) in
      try Arbeidsgiverfeil.kommende(dag, "sporres", k)
    }
    let id = k.nyId(Tilvisning.self)
    func side(_ motpart: SakId, _ visning: String) -> Tilvisning {
      Tilvisning(
        id: id, stilling: valg.id, motpart: motpart, visning: visning, dato: k.idag, av: k.ansatt.ident,
        sporres: purres)
    }
    return Koblingsbeslutning(
      Beslutning(.tilvist, [.tilvisning(side(bedrift.id, "\(valg.tittel), \(bedrift.arbeidsgiver.navn)"))]),
      Arbeidsgiverbeslutning(.tilvist, [.tilvisning(side(sak.id, ""))]))
  }
}

/// Stores how a referral ended (L08). A place that is filled is counted at the vacancy.
public struct RegistrerUtfall: Koblingstilfelle {
  public static let navn = "registrerUtfall"
  public static let ogsaaEtterSlutt = true
  /// Absent: the person's only referral without an outcome.
  public var tilvisning: Id<Tilvisning>?
  public var resultat: Tilvisningsresultat
  public var dato: Dato?
  public var kommentar: String?

  public init(
    tilvisning: Id<Tilvisning>? = nil, resultat: Tilvisningsresultat, dato: Dato? = nil, kommentar: String? = nil
  ) {
    self.tilvisning = tilvisning
    self.resultat = resultat
    self.dato = dato
    self.kommentar = kommentar
  }

  private func finn(i sak: Brukersak) throws(Arbeidsgiverfeil) -> Tilvisning {
    guard let funnet = valgt(tilvisning, blant: sak.tilvisninger, naar: { $0.utfall == nil }, id: \.id) else {
      throw .nei(.ukjentTilvisning)
    }
    if funnet.utfall != nil { throw .nei(.harUtfall) }
    return funnet
  }

  public func arbeidsgiver(i sak: Brukersak) throws(Arbeidsgiverfeil) -> SakId { try finn(i: sak).motpart }

  public func beslutt(
    _ sak: Brukersak, _ bedrift: Arbeidsgiversak, _ k: Kontekst
  ) throws(Arbeidsgiverfeil) -> Koblingsbeslutning {
    var hosPersonen = try finn(i: sak)
    guard var hosBedriften = bedrift.tilvisninger.first(where: { $0.id == hosPersonen.id }),
      var stilling = bedrift.stillinger.first(where: { $0.id == hosPersonen.stilling })
    else { throw .nei(.ukjentTilvisning) }
    let dag = try Arbeidsgiverfeil.dag(dato, "dato", k)
    if dag < hosPersonen.dato { throw .felt(.sluttForStart("dato")) }
    let tekst = try Arbeidsgiverfeil.tekst(kommentar, "kommentar", maks: Feltgrense.maal)
    // What the veileder writes of the person stays in the person's case.
    hosPersonen.utfall = Tilvisning.Utfall(dato: dag, resultat: resultat, kommentar: tekst)
    hosBedriften.utfall = Tilvisning.Utfall(dato: dag, resultat: resultat)
    var deler: [Arbeidsgiverdel] = [.tilvisning(hosBedriften)]
    if resultat == .fikkJobben {
      if stilling.besatt >= stilling.antall { throw .nei(.ingenPlasser) }
      stilling.besatt += 1
      deler.append(.stilling(stilling))
    }
    return Koblingsbeslutning(
      Beslutning(.tilvisningUtfall, [.tilvisning(hosPersonen)]), Arbeidsgiverbeslutning(.tilvisningUtfall, deler))
  }
}
