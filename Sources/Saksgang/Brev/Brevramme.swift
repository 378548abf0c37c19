import Fagmodell
import Regelverk

/// What every letter and print stands on: the office, its staff, the language and the day.
public struct Brevramme: Sendable {
  public let kontor: Kontor
  public let ansatte: [Ansatt]
  public let tekst: Tekstkatalog
  /// The day it is printed.
  public let idag: Dato
  /// The rules the office works by: appeal, youth schemes, names of measures.
  public let pakke: Regelpakke

  public init(kontor: Kontor, ansatte: [Ansatt], tekst: Tekstkatalog, idag: Dato, pakke: Regelpakke) {
    self.kontor = kontor
    self.ansatte = ansatte
    self.tekst = tekst
    self.idag = idag
    self.pakke = pakke
  }

  public var datoer: Datovisning { Datovisning(tekst) }

  func ansatt(_ ident: String?) -> Ansatt? { ident.flatMap { i in ansatte.first { $0.ident == i } } }

  /// The staff member's name; the ident itself when the register does not know it.
  func navn(_ ident: String) -> String {
    ansatt(ident).map { Fritekst.linje($0.navn) } ?? tekst("brev.ukjentAnsatt", ["ident": Fritekst.linje(ident)])
  }

  /// The measure's name in the rule pack; a measure the pack does not know shows its code.
  func tiltaksnavn(_ kode: String) -> String {
    let tiltak = pakke.regler(.tiltak).compactMap(\.tiltak).first { $0.kode == kode || $0.systemkoder.contains(kode) }
    return tiltak?.navn(tekst.spraak) ?? kode
  }

  /// The facts at the top of everything about one person. A protected address is never printed.
  func hode(_ sak: Brukersak, dato: Dato? = nil, referanse: String? = nil) -> [Dokument.Opplysning] {
    let bruker = sak.bruker
    let adresse = bruker.adressebeskyttelse == .ugradert ? Fritekst.linje(bruker.kontakt.adresse) : ""
    let rader: [(String, String)] = [
      ("brev.hode.navn", Fritekst.linje(bruker.navn.fullt)), ("brev.hode.nummer", bruker.identitetsnummer.visning),
      ("brev.hode.adresse", adresse), ("brev.hode.dato", datoer.lang(dato ?? idag)),
      ("brev.hode.kontor", Fritekst.linje(kontor.navn)), ("brev.hode.referanse", referanse ?? sak.id.description),
    ]
    return rader.filter { !$0.1.isEmpty }.map { Dokument.Opplysning(tekst($0.0), $0.1) }
  }

  /// Who signs, with what authority, and the second reader when there is one.
  func underskrift(_ ident: String, beslutter: String? = nil) -> [String] {
    var linjer = [tekst("brev.hilsen"), navn(ident)]
    if let ansatt = ansatt(ident) { linjer.append(tekst("brev.fullmakt.\(ansatt.fullmakt.rawValue)")) }
    linjer.append(Fritekst.linje(kontor.navn))
    if let beslutter { linjer.append(tekst("brev.beslutter", ["navn": navn(beslutter)])) }
    return linjer
  }

  func dokument(
    tittel: String, hode: [Dokument.Opplysning], merke: String? = nil, _ bygg: (inout Dokumentbygger) -> Void
  ) -> Dokument {
    var bygger = Dokumentbygger(tekst)
    bygg(&bygger)
    return Dokument(
      spraak: tekst.spraak, tittel: tittel, hode: hode, merke: merke, blokker: bygger.blokker,
      fot: tekst("brev.fot", ["kontor": Fritekst.linje(kontor.navn), "dato": datoer.tall(idag)]))
  }
}
