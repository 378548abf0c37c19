import Fagmodell

/// What may be told about a person, each part optional: absent leaves what is stored as it is, an empty text clears it.
public struct Brukeropplysninger: Codable, Sendable, Equatable {
  public var fornavn: String?
  public var etternavn: String?
  public var telefon: String?
  public var epost: String?
  public var adresse: String?
  public var kommune: String?
  public var brevspraak: Spraak?
  public var morsmaal: String?
  public var tolk: Tolkebehov?
  public var norsknivaa: Norsknivaa?
  public var arbeidsstatus: Arbeidsstatus?
  /// The first day of the status; absent with a status that is new: today.
  public var arbeidsstatusFra: Dato?
  /// Whole months of work without a break in the last year.
  public var maanederIArbeid: Int?
  public var arbeidsgiver: String?
  public var utdanning: Utdanningsnivaa?
  public var avbruttVideregaaende: Bool?
  public var utdanningBeskrivelse: String?
  public var erfaring: String?
  public var jobbonske: String?
  public var heltid: Heltidsonske?
  public var omraade: String?
  public var mobilitetInformert: Dato?
  public var rettigheterInformert: Dato?
  public var introduksjonsprogram: Introduksjonsprogram?
  public var koordinator: Koordinator?
  public var barn: [Dato]?
  public var samarbeidsparter: [Samarbeidspart]?
  public var merker: [Brukermerke]?

  public init() {}

  /// `bruker` with these changes, checked.
  func anvendt(paa bruker: Bruker, idag: Dato) throws(Registreringsfeil) -> Bruker {
    var ny = bruker
    do throws(Feltfeil) {
      if let fornavn { ny.navn.fornavn = try felt(fornavn, "fornavn", maks: Feltgrense.navn, linje: true) }
      if let etternavn {
        ny.navn.etternavn = try felt(etternavn, "etternavn", maks: Feltgrense.navn, paakrevd: true, linje: true)
      }
      if let adresse { ny.kontakt.adresse = try felt(adresse, "adresse", maks: Feltgrense.linje) }
      if let erfaring { ny.erfaring = try felt(erfaring, "erfaring", maks: Feltgrense.beskrivelse) }
      if let jobbonske { ny.jobbonske.tekst = try felt(jobbonske, "jobbonske", maks: Feltgrense.maal) }
      if let omraade { ny.jobbonske.omraade = try felt(omraade, "omraade", maks: Feltgrense.linje, linje: true) }
      if let arbeidsgiver {
        let navn = try felt(arbeidsgiver, "arbeidsgiver", maks: Feltgrense.linje, linje: true)
        ny.arbeidsgiver = navn.isEmpty ? nil : navn
      }
    } catch { throw .felt(error) }
    try settArbeid(&ny, idag)
    try settTillegg(&ny, idag)
    ny.kontakt = try kontakt(ny.kontakt)
    if let kommune { ny.kommune = try kommunenummer(kommune) }
    ny.spraak = spraak(ny.spraak)
    ny.utdanning = try utdanning(ny.utdanning)
    if let heltid { ny.jobbonske.heltid = heltid }
    if let barn { ny.barn = barn.sorted() }
    if let samarbeidsparter { ny.samarbeidsparter = try renset(samarbeidsparter) }
    if let merker { ny.merker = Set(merker) }
    return ny
  }

  /// A new status closes the one before; the same status may get another first day.
  private func settArbeid(_ ny: inout Bruker, _ idag: Dato) throws(Registreringsfeil) {
    if let fra = arbeidsstatusFra, fra > idag { throw .felt(.fremtid("arbeidsstatusFra")) }
    if let status = arbeidsstatus ?? ny.arbeidsstatus {
      if let gammel = ny.arbeidsstatus, gammel != status {
        let fra = arbeidsstatusFra ?? idag
        if let forste = ny.arbeidsstatusFra, fra <= forste { throw .felt(.sluttForStart("arbeidsstatusFra")) }
        let periode = Statusperiode(status: gammel, fra: ny.arbeidsstatusFra, til: fra - 1)
        ny.tidligereStatuser = (ny.tidligereStatuser ?? []) + [periode]
        ny.arbeidsstatusFra = fra
      } else if let fra = arbeidsstatusFra {
        if let sist = ny.tidligereStatuser?.last?.til, fra <= sist { throw .felt(.sluttForStart("arbeidsstatusFra")) }
        ny.arbeidsstatusFra = fra
      }
      ny.arbeidsstatus = status
    }
    if let maanederIArbeid {
      guard (0...12).contains(maanederIArbeid) else { throw .felt(.utenfor("maanederIArbeid", fra: 0, til: 12)) }
      ny.maanederIArbeid = Arbeidsmaaneder(antall: maanederIArbeid, oppgitt: idag)
    }
  }

  private func renset(_ parter: [Samarbeidspart]) throws(Registreringsfeil) -> [Samarbeidspart] {
    do throws(Feltfeil) {
      return try parter.map { (part) throws(Feltfeil) in
        var ren = part
        ren.navn = try felt(part.navn, "navn", maks: Feltgrense.navn, linje: true)
        ren.telefon = try felt(part.telefon, "telefon", maks: Feltgrense.navn, linje: true)
        return ren
      }
    } catch { throw .felt(error) }
  }

  private func settTillegg(_ ny: inout Bruker, _ idag: Dato) throws(Registreringsfeil) {
    if let dag = mobilitetInformert {
      if dag > idag { throw .felt(.fremtid("mobilitetInformert")) }
      ny.mobilitetInformert = dag
    }
    if let dag = rettigheterInformert {
      if dag > idag { throw .felt(.fremtid("rettigheterInformert")) }
      ny.rettigheterInformert = dag
    }
    if let program = introduksjonsprogram {
      if let fra = program.fra, let til = program.til, til < fra { throw .felt(.sluttForStart("introduksjonsprogram")) }
      ny.introduksjonsprogram = program
    }
    if let koordinator {
      do throws(Feltfeil) {
        let navn = try felt(koordinator.navn, "koordinator", maks: Feltgrense.navn, linje: true)
        ny.koordinator = navn.isEmpty ? nil : Koordinator(navn: navn, hos: koordinator.hos)
      } catch { throw .felt(error) }
    }
  }

  private func kontakt(_ gammel: Kontaktinfo) throws(Registreringsfeil) -> Kontaktinfo {
    var ny = gammel
    if let telefon {
      let sifre = Fritekst.linje(telefon).filter { $0 != " " }
      let rest = sifre.utf8.first == 0x2B ? sifre.utf8.dropFirst() : sifre.utf8[...]
      guard sifre.isEmpty || (5...15).contains(rest.count) && rest.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .ugyldigTelefon
      }
      ny.telefon = sifre
    }
    if let epost {
      let adresse = Fritekst.linje(epost)
      let deler = adresse.split(separator: "@", omittingEmptySubsequences: false)
      let erGyldig = deler.count == 2 && !deler[0].isEmpty && deler[1].contains(".") && !adresse.contains(" ")
      guard adresse.isEmpty || erGyldig && adresse.utf8.count <= Feltgrense.linje else { throw .ugyldigEpost }
      ny.epost = adresse
    }
    return ny
  }

  private func kommunenummer(_ tekst: String) throws(Registreringsfeil) -> String? {
    let nummer = Fritekst.linje(tekst)
    if nummer.isEmpty { return nil }
    guard nummer.utf8.count == 4, nummer.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .ukjentKommune }
    return nummer
  }

  private func spraak(_ gammel: Spraakbehov) -> Spraakbehov {
    var ny = gammel
    if let brevspraak { ny.brev = brevspraak }
    if let morsmaal { ny.morsmaal = morsmaal.isEmpty ? nil : Fritekst.linje(morsmaal) }
    if let tolk { ny.tolk = tolk }
    if let norsknivaa { ny.norsknivaa = norsknivaa }
    return ny
  }

  private func utdanning(_ gammel: Utdanning?) throws(Registreringsfeil) -> Utdanning? {
    guard let nivaa = utdanning ?? gammel?.nivaa else { return nil }
    do throws(Feltfeil) {
      let tekst = try utdanningBeskrivelse.map { (verdi) throws(Feltfeil) in
        try felt(verdi, "utdanningBeskrivelse", maks: Feltgrense.linje)
      }
      return Utdanning(
        nivaa: nivaa, avbruttVideregaaende: avbruttVideregaaende ?? gammel?.avbruttVideregaaende ?? false,
        beskrivelse: tekst ?? gammel?.beskrivelse ?? "")
    } catch { throw .felt(error) }
  }
}
