import Fagmodell
import Fillager
import Innhold
import Regelverk
import Saksgang
import Skjermbilder

/// Everything a subcommand works with, made from the options and the machine: content, texts, rules, store, sign-in.
/// What a subcommand does not ask for is not read.
struct Oppkobling {
  let valg: Fellesvalg
  let miljo: Miljo
  let innhold: Innhold
  let brukervalg: Brukervalg
  let spraak: Spraak
  let tekst: Tekstkatalog
  /// The questions of the needs assessment.
  let sporsmaal: Sporsmaalssett
  /// The date from `--dato`.
  let valgtDato: Dato?
  /// The passphrase, where the store is sealed.
  let nokkelkilde: Nokkelkilde

  /// - Parameter konsoll: the console's own options, for the subcommands that have them.
  init(
    _ valg: Fellesvalg, konsoll: Konsollvalg? = nil, _ miljo: Miljo = Miljo()
  ) throws(Programfeil) {
    self.valg = valg
    self.miljo = miljo
    innhold = try Oppkobling.finnInnhold(miljo)
    if let spraak = valg.spraak, Spraak(rawValue: spraak) == nil {
      throw Programfeil("kjoring.ukjentSpraak", .bruk, ["spraak": spraak])
    }
    let paaLinjen = (konsoll?.valgt ?? [:]).merging([.lager: valg.lager, .spraak: valg.spraak]) { $1 }
    brukervalg = try Brukervalg(paaLinjen: paaLinjen, miljo, Oppsettfil(sti: miljo.oppsettfil))
    spraak = brukervalg.spraak
    sporsmaal = try Oppkobling.sporsmaal(innhold)
    tekst = try Oppkobling.tekster(spraak, innhold, sporsmaal)
    nokkelkilde = Nokkelkilde(valg.nokkelfil, sporsmaal: tekst("kommandolinje.passord.sporsmaal"))
    if let dato = valg.dato {
      guard let lest = Dato(iso: dato) else { throw Programfeil("kjoring.ugyldigDato", .bruk, ["dato": dato]) }
      valgtDato = lest
    } else {
      valgtDato = nil
    }
  }

  var klokke: Systemklokke { Systemklokke(valgtDato: valgtDato) }
  var ider: Systemider { Systemider() }

  // MARK: Content

  static func finnInnhold(_ miljo: Miljo) throws(Programfeil) -> Innhold {
    do { return try Innhold.finn(miljo: miljo.variabler, program: miljo.program) } catch {
      // Without content there are no text tables either, so this one sentence is here.
      let steder = error.forsokt.joined(separator: ", ")
      throw Programfeil(
        "kjoring.manglerInnhold", .manglerInndata,
        setning: "Fant ikke tekstene og reglene som hører til programmet. Lette i \(steder).")
    }
  }

  /// All parts of one language's texts.
  static func tekster(_ spraak: Spraak, _ innhold: Innhold) throws(Programfeil) -> Tekstkatalog {
    try tekster(spraak, innhold, sporsmaal(innhold))
  }

  private static func tekster(
    _ spraak: Spraak, _ innhold: Innhold, _ sporsmaal: Sporsmaalssett
  ) throws(Programfeil) -> Tekstkatalog {
    let mappe = "tekster/\(spraak.rawValue)"
    let deler = innhold.filer(i: mappe, endelse: "json").map { fil in
      (navn: String(fil.dropLast(5)), bytes: innhold.les("\(mappe)/\(fil)") ?? [])
    }
    do { return try Tekstkatalog.les(deler, spraak: spraak).med(sporsmaal.tekster(spraak)) } catch {
      let fil = deler.first { (try? JsonParser.parse($0.bytes)) == nil }?.navn ?? ""
      throw Programfeil("kjoring.manglerInnhold", .manglerInndata, setning: "\(mappe)/\(fil).json: \(error)")
    }
  }

  /// The languages for one who may change between them: the chosen one is read, another when it is asked for.
  var tekster: Tekstsamling {
    let (innhold, sporsmaal) = (innhold, sporsmaal)
    let husket = Hukommelse(kjent: [spraak: tekst]) { try? Oppkobling.tekster($0, innhold, sporsmaal) }
    return Tekstsamling { husket[$0] }
  }

  /// The user guide, read topic by topic.
  var veiledning: Veiledning {
    let innhold = innhold
    return Veiledning { tema, spraak in
      innhold.les("hjelp/\(spraak.rawValue)/\(tema.rawValue).txt").map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The questions of the needs assessment. What is wrong with them is told in one line, as text tables need them too.
  static func sporsmaal(_ innhold: Innhold) throws(Programfeil) -> Sporsmaalssett {
    do { return try Sporsmaalssett.les("behovsvurdering") { innhold.les("sporsmaal/\($0)") } } catch {
      throw Programfeil("kjoring.manglerInnhold", .manglerInndata, setning: "sporsmaal/\(error)")
    }
  }

  func pakker() throws(Programfeil) -> Pakkesamling {
    do { return try Pakkesamling.les { innhold.les("regelverk/\($0)") } } catch {
      throw Programfeil("kjoring.ugyldigPakke", .manglerInndata, ["feil": error.description])
    }
  }

  /// The packs for one who stays in the office of `lager`: only the office's own is read, and must be whole.
  func pakker(for lager: any Lager) throws(Programfeil) -> Pakkesamling {
    let innhold = innhold
    let samling: Pakkesamling
    do {
      samling = try Pakkesamling.lesVedBehov({ innhold.les("regelverk/\($0)") }) { lest in
        let husket = Hukommelse(lest)
        return { husket[$0] }
      }
    } catch { throw Programfeil("kjoring.ugyldigPakke", .manglerInndata, ["feil": error.description]) }
    let uten = Saksbehandling(lager: lager, klokke: klokke, ider: ider, pakker: samling, ident: "")
    let kontor = try medUtforfeil { () throws(Utforfeil) in try uten.register().kontor }
    // Reading them all says what is wrong with the one that is not there.
    return kontor.map { samling.pakke($0.pakke) == nil } == true ? try pakker() : samling
  }

  func yrker() throws(Programfeil) -> Yrkesregister {
    let fil = "kodeverk/styrk08.json"
    do { return try Yrkesregister.les(innhold.les(fil) ?? [], fil: fil) } catch {
      throw Programfeil("kjoring.ugyldigPakke", .manglerInndata, ["feil": error.description])
    }
  }

  // MARK: Store

  var lagermappe: String { brukervalg.lager ?? miljo.standardlager }

  var innstillinger: Innstillinger {
    var ut = Innstillinger(
      program: "skranke/\(Miljo.utgave)", bufferMappe: miljo.buffer, tilstandsMappe: miljo.tilstand,
      radversjon: Brukerrad.versjon, naa: { [klokke] in klokke.naa }, radbygger: Brukerrad.bygger)
    ut.passord = { [nokkelkilde] () throws(Lagerfeil) in try nokkelkilde.passord() }
    return ut
  }

  /// A passphrase that is to open the store from now on.
  /// - Parameter fil: where it stands; nil asks at the terminal, twice.
  func nyttPassord(fra fil: String?) throws(Programfeil) -> [UInt8] {
    try nyttPassord(Nokkelkilde(fil, sporsmaal: tekst("kommandolinje.passord.nytt")))
  }

  func nyttPassord(_ kilde: Nokkelkilde) throws(Programfeil) -> [UInt8] {
    let ord = try medLagerfeil { () throws(Lagerfeil) in
      try kilde.nyttPassord(gjenta: tekst("kommandolinje.passord.gjenta"))
    }
    guard let ord else { throw Programfeil("kjoring.ulikePassord", .bruk) }
    guard ord.count >= Nyforsegling.minstePassord else {
      throw Programfeil("kjoring.kortPassord", .bruk, ["minst": String(Nyforsegling.minstePassord)])
    }
    return ord
  }

  /// Opens the store, with the date rule of real stores.
  func lager() throws(Programfeil) -> Fillager {
    let lager: Fillager
    do { lager = try Fillager(mappe: lagermappe, innstillinger) } catch { throw Programfeil(error) }
    if lager.type == .ekte, valgtDato != nil { throw Programfeil("kjoring.datoIEkte", .bruk) }
    return lager
  }

  // MARK: Sign-in

  /// The staff member named by `--som` or `SKRANKE_IDENT`; else nil.
  var oppgittIdent: String? { valg.som ?? miljo["SKRANKE_IDENT"] }

  /// The office as the signed-in staff member sees it.
  func saksbehandling() throws(Programfeil) -> Saksbehandling { try saksbehandling(lager()) }

  func saksbehandling(_ lager: any Lager) throws(Programfeil) -> Saksbehandling {
    try saksbehandling(lager, pakker(for: lager))
  }

  func saksbehandling(_ lager: any Lager, _ pakker: Pakkesamling) throws(Programfeil) -> Saksbehandling {
    let uten = Saksbehandling(lager: lager, klokke: klokke, ider: ider, pakker: pakker, ident: oppgittIdent ?? "")
    if oppgittIdent != nil { return uten }
    return uten.som(try ident(uten))
  }

  /// Who the operating system's user is in the staff register. An office without staff has no one to ask yet.
  private func ident(_ saksbehandling: Saksbehandling) throws(Programfeil) -> String {
    let bruker = miljo.maskinbruker
    let register = try medUtforfeil { () throws(Utforfeil) in try saksbehandling.register() }
    if let ansatt = register.ansatt(maskinbruker: bruker) { return ansatt.ident }
    if register.ansatte.isEmpty { return "" }
    throw Programfeil("kjoring.ukjentBruker", .ingenTilgang, ["bruker": bruker])
  }
}

/// Runs a use case and turns its failure into the program's.
func medUtforfeil<T>(_ kall: () throws(Utforfeil) -> T) throws(Programfeil) -> T {
  do { return try kall() } catch { throw Programfeil(error) }
}

/// The same for the store itself.
func medLagerfeil<T>(_ kall: () throws(Lagerfeil) -> T) throws(Programfeil) -> T {
  do { return try kall() } catch { throw Programfeil(error) }
}
