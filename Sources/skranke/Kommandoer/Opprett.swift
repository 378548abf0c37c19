import ArgumentParser
import Fagmodell
import Fillager
import Saksgang

/// `opprett`: a new store with its office and its first staff member.
struct Opprett: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "opprett",
    abstract: "Opprett et lager med kontor og ansatte.",
    discussion: """
      Mappen må være tom eller ikke finnes. Du som oppretter lageret, blir den første ansatte, med rollene \
      veileder og leder. Profilen er en JSON-fil med kontorets navn, enhet, kommuner og regelpakke, og gjerne en liste \
      «ansatte» med de andre som arbeider der.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("ekte, ovelse eller demo.", valueName: "type"))
  var type = "ekte"

  @Option(help: ArgumentHelp("JSON-fil med kontorets profil.", valueName: "fil"))
  var profil: String?

  func utfor(_ o: Oppkobling) throws {
    guard let type = Lagertype(rawValue: type.uppercased()) else {
      throw Programfeil("kjoring.ukjentLagertype", .bruk, felt: "type", ["type": type])
    }
    if type == .ekte, o.valgtDato != nil { throw Programfeil("kjoring.datoIEkte", .bruk) }
    let profil = try Kontorprofil(fil: profil, standardnavn: o.tekst("kommandolinje.standardkontor"))
    let meg = profil.ansatt(maskinbruker: o.miljo.maskinbruker) ?? forsteAnsatt(o)
    try medUtforfeil { () throws(Utforfeil) in try profil.kontroller(og: meg) }
    try opprett(type, o)
    let lager = try o.lager()
    try profil.lagre(lager, o, forste: meg)
    try meld(lager, profil, meg, o)
  }

  private func opprett(_ type: Lagertype, _ o: Oppkobling) throws(Programfeil) {
    let naa = o.klokke.naa
    do {
      try Lagerdrift.opprett(mappe: o.lagermappe, type: type, id: o.ider.ny(naa), tid: naa, o.innstillinger)
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

  private func meld(_ lager: Fillager, _ profil: Kontorprofil, _ meg: Ansatt, _ o: Oppkobling) throws(Programfeil) {
    if felles.json {
      return try Utskrift.json([
        "lager": .tekst(lager.mappe), "id": .tekst(lager.id.tekst), "type": .tekst(lager.type.rawValue),
        "kontor": .tekst(profil.kontor.navn), "ident": .tekst(meg.ident),
      ])
    }
    try Utskrift.linje(
      o.tekst(
        "kommandolinje.opprettet",
        ["sti": lager.mappe, "kontor": profil.kontor.navn, "ident": meg.ident, "type": lager.type.rawValue]))
  }
}
