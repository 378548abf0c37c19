import Fagmodell

/// The letter that calls a person in to a meeting: when, where, with whom, about what, and what to do if one cannot
/// come. A meeting one must come to says why and what may follow.
public struct Innkallingsbrev: Hashable, Sendable {
  /// The rule behind a meeting one must come to, and what may happen otherwise.
  public struct Plikt: Hashable, Sendable {
    public let hjemmel: String
    public let folge: String

    public init(hjemmel: String, folge: String) {
      self.hjemmel = hjemmel
      self.folge = folge
    }
  }

  public let dato: Dato
  /// `HH:MM`.
  public let klokkeslett: String
  /// Minutes.
  public let varighet: Int
  public let kanal: Kanal
  public let sted: String
  public let formaal: String
  public let taMed: [String]
  public let tolk: Bool
  public let plikt: Plikt?
  /// The staff member the person meets, who also signs.
  public let av: String

  public init(
    dato: Dato, klokkeslett: String, varighet: Int, kanal: Kanal, sted: String, formaal: String, taMed: [String] = [],
    tolk: Bool = false, plikt: Plikt? = nil, av: String
  ) {
    self.dato = dato
    self.klokkeslett = klokkeslett
    self.varighet = varighet
    self.kanal = kanal
    self.sted = sted
    self.formaal = formaal
    self.taMed = taMed
    self.tolk = tolk
    self.plikt = plikt
    self.av = av
  }

  public func brev(sak: Brukersak, ramme: Brevramme) -> Dokument {
    let tekst = ramme.tekst
    let tittel = tekst("brev.innkalling.tittel", ["dato": ramme.datoer.full(dato)])
    return ramme.dokument(tittel: tittel, hode: ramme.hode(sak)) { b in
      if tekst.spraak == .engelsk { b.avsnitt("brev.oversettelse") }
      b.avsnitt(inngang)
      b.tabell([
        ("brev.innkalling.dag", ramme.datoer.full(dato)), ("brev.innkalling.tid", Fritekst.linje(klokkeslett)),
        ("brev.innkalling.varighet", ramme.datoer.minutter(varighet)), ("brev.innkalling.sted", sted),
        ("brev.innkalling.hvem", ramme.navn(av)),
        ("brev.innkalling.tolk", tolk ? tekst("brev.innkalling.tolkJa") : nil),
      ])
      b.del("brev.innkalling.formaal", formaal, nivaa: 2)
      if !taMed.isEmpty { b.overskrift("brev.innkalling.taMed") }
      b.liste(taMed)
      b.avsnitt("brev.innkalling.folgesvenn")
      b.avsnitt("brev.innkalling.ikkeKomme")
      if let plikt { pliktdel(plikt, &b) }
      b.legg(.underskrift(ramme.underskrift(av)))
    }
  }

  private var inngang: String {
    switch kanal {
    case .telefon: "brev.innkalling.innTelefon"
    case .nett, .chat: "brev.innkalling.innNett"
    case .oppmote, .brev, .epost: "brev.innkalling.inn"
    }
  }

  private func pliktdel(_ plikt: Plikt, _ b: inout Dokumentbygger) {
    b.overskrift("brev.innkalling.folge")
    b.avsnitt("brev.innkalling.folgeRegel", ["hjemmel": Fritekst.linje(plikt.hjemmel)])
    b.avsnitt(tekst: plikt.folge)
  }
}
