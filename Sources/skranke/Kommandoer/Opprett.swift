import ArgumentParser
import Fagmodell
import Fillager
import Kurs
import Saksgang

/// `opprett`: a new store with its office and its first staff member.
struct Opprett: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "opprett",
    abstract: "Opprett et lager med kontor og ansatte.",
    discussion: """
      Mappen må være tom eller ikke finnes. Du som oppretter lageret, blir den første ansatte, med rollene \
      veileder og leder. Profilen er en JSON-fil med kontorets navn, enhet, kommuner og regelpakke, og gjerne en liste \
      «ansatte» med de andre som arbeider der. Feltene koVentegrense (minutter) og koUngUnder (år) sier hvem som går \
      foran i skranken. Med --antall fylles et øvings- eller demolager med oppdiktede personer og \
      arbeidsgivere; --ansatte sier hvor stort kontoret er, for eksempel 3, 50 eller 80.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("ekte, ovelse eller demo.", valueName: "type"))
  var type = "ekte"

  @Flag(help: "Mappens gruppe på maskinen skal også bruke lageret.")
  var delt = false

  @Flag(help: "Forsegl lageret med en passordsetning.")
  var forseglet = false

  @Option(help: ArgumentHelp("JSON-fil med kontorets profil.", valueName: "fil"))
  var profil: String?

  @Option(help: ArgumentHelp("Hvor mange oppdiktede personer lageret skal ha.", valueName: "antall"))
  var antall: Int?

  @Option(help: ArgumentHelp("Hvor mange som arbeider på kontoret; ellers etter antall personer.", valueName: "antall"))
  var ansatte: Int?

  @Option(help: ArgumentHelp("Frøet personene lages av; samme frø gir de samme personene.", valueName: "frø"))
  var fro: UInt64 = 1

  func utfor(_ o: Oppkobling) throws {
    guard let type = Lagertype(rawValue: type.uppercased()) else {
      throw Programfeil("kjoring.ukjentLagertype", .bruk, felt: "type", ["type": type])
    }
    if type == .ekte, o.valgtDato != nil { throw Programfeil("kjoring.datoIEkte", .bruk) }
    if let antall { return try opprett(type, antall: antall, o) }
    if ansatte != nil { throw Programfeil.bruk("--ansatte brukes sammen med --antall.") }
    let profil = try Kontorprofil(fil: profil, standardnavn: o.tekst("kommandolinje.standardkontor"))
    let meg = profil.ansatt(maskinbruker: o.miljo.maskinbruker) ?? forsteAnsatt(o)
    try medUtforfeil { () throws(Utforfeil) in try profil.kontroller(og: meg) }
    let kode = try opprett(type, o, meg)
    let lager = try o.lager()
    try profil.lagre(lager, o, forste: meg)
    try meld(lager, profil.kontor.navn, meg, kode, o)
  }

  /// A training or demo store with an invented office; the one who made it is added to its staff.
  private func opprett(_ type: Lagertype, antall: Int, _ o: Oppkobling) throws {
    if type == .ekte { throw Programfeil("kjoring.demoIEkte", .bruk, felt: "antall") }
    if profil != nil || !(1...100_000).contains(antall) {
      throw Programfeil.bruk("--antall er et tall fra 1 til 100000 og brukes ikke sammen med --profil.")
    }
    if let ansatte, !(Demokontor.minsteBemanning...500).contains(ansatte) {
      throw Programfeil.bruk("--ansatte er et tall fra \(Demokontor.minsteBemanning) til 500.")
    }
    let meg = forsteAnsatt(o)
    do throws(Kontorfeil) { try meg.kontroller() } catch { throw Programfeil(.fag(error)) }
    let kode = try opprett(type, o, meg)
    let lager = try o.lager()
    do {
      let pakker = try o.pakker()
      let innhold = try Kursinnhold.les { o.innhold.les($0) }
      let kontor = Demokontor(
        innhold, pakker: pakker, idag: o.klokke.idag, fro: fro, antall: antall, bemanning: ansatte,
        ogsaa: [meg], arbeidslag: Traader())
      _ = try kontor.bygg(i: lager)
      try meld(lager, innhold.oppsett.kontor.navn, meg, kode, o)
    } catch { throw Demolager.programfeil(error) }
  }

  /// - Returns: the code for the paper, when the store is sealed.
  private func opprett(_ type: Lagertype, _ o: Oppkobling, _ meg: Ansatt) throws(Programfeil) -> String? {
    let naa = o.klokke.naa
    let kode = forseglet ? Gjenopprettingskode.ny() : nil
    let forsegling = try kode.map { kode throws(Programfeil) in
      Nyforsegling(luke: meg.ident, passord: try o.nyttPassord(o.nokkelkilde), kode: kode)
    }
    do {
      try Lagerdrift.opprett(
        mappe: o.lagermappe, type: type, id: o.ider.ny(naa), tid: naa, delt: delt, medRoller: true,
        forsegling: forsegling, o.innstillinger)
      return kode
    } catch .usikker(_, "IKKE_TOM") {
      throw Programfeil("kjoring.finnesAlt", .kanIkkeOpprette, ["sti": o.lagermappe])
    } catch .io(let kall, let errno, let sti) {
      throw Programfeil(
        "kjoring.kanIkkeOpprette", .kanIkkeOpprette, ["sti": sti, "kall": kall, "errno": String(errno)])
    } catch { throw Programfeil(error) }
  }

  /// The person at the machine. The ident is what `--som` says, else made from the login name.
  private func forsteAnsatt(_ o: Oppkobling) -> Ansatt {
    let bruker = o.miljo.maskinbruker
    let laget = bruker.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let ident = o.oppgittIdent ?? String(laget.isEmpty ? "A1" : laget.prefix(20))
    return Ansatt(ident: ident, navn: o.miljo.fulltNavn ?? bruker, roller: [.veileder, .leder], bruker: bruker)
  }

  private func meld(_ lager: Fillager, _ kontor: String, _ meg: Ansatt, _ kode: String?, _ o: Oppkobling)
    throws(Programfeil)
  {
    if felles.json {
      var svar: [String: Json] = [
        "lager": .tekst(lager.mappe), "id": .tekst(lager.id.tekst), "type": .tekst(lager.type.rawValue),
        "kontor": .tekst(kontor), "ident": .tekst(meg.ident),
      ]
      if let kode { svar["gjenopprettingskode"] = .tekst(kode) }
      return try Utskrift.json(.objekt(svar))
    }
    try Utskrift.linje(
      o.tekst(
        "kommandolinje.opprettet",
        ["sti": lager.mappe, "kontor": kontor, "ident": meg.ident, "type": lager.type.rawValue]))
    if let kode { try Utskrift.linje(o.tekst("kommandolinje.gjenopprettingskode", ["kode": kode])) }
  }
}
