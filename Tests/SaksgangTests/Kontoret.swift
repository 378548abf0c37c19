import Fagmodell
import Innhold
import Regelverk
import Saksgang
import Testhjelp

/// An office to test in: two veiledere, of whom one may be second reader, and the shipped rule packs.
struct Kontoret {
  let lager: Minnelager
  let klokke = Stillklokke("2016-06-01".dato)
  let kari: Saksbehandling

  /// - Parameter oppsett: whether the office and its two staff members are in place.
  init(pakke: String = "gjeldende-2016", type: Lagertype = .demo, oppsett: Bool = true) throws {
    lager = Minnelager(type: type)
    let innhold = Innhold(mappe: pakkerot + "/Resources")
    let pakker = try Pakkesamling.les { innhold.les("regelverk/\($0)") }
    kari = Saksbehandling(lager: lager, klokke: klokke, ider: Telleverk(), pakker: pakker, ident: "K100001")
    guard oppsett else { return }
    _ = try kari.utfor(OpprettKontor(kontor: Kontor(navn: "NAV Lia", enhet: "0315", kommuner: ["0301"], pakke: pakke)))
    _ = try kari.utfor(
      RegistrerAnsatt(ansatt: Ansatt(ident: "K100001", navn: "Kari Li", roller: [.veileder, .leder])))
    _ = try kari.utfor(
      RegistrerAnsatt(ansatt: Ansatt(ident: "B200002", navn: "Bo Ås", roller: [.veileder, .beslutter])))
  }

  var bo: Saksbehandling { kari.som("B200002") }

  /// Registers a person born 1999-07-28 with everything a registration asks for.
  func registrert(_ nummer: String = "28879944882", fornavn: String = "Åse") throws -> SakId {
    var o = Brukeropplysninger()
    o.fornavn = fornavn
    o.etternavn = "Sørbø-Dahl"
    o.telefon = "912 34 567"
    o.kommune = "0301"
    o.arbeidsstatus = .ledig
    o.utdanning = .fagbrev
    o.jobbonske = "Jobb på lager"
    return try kari.opprett(RegistrerBruker(identitetsnummer: nummer, opplysninger: o, ferdig: true)).sak
  }
}

/// The package's own folder, found from this file.
let pakkerot = String(#filePath.dropLast("/Tests/SaksgangTests/Kontoret.swift".count))
