import Fagmodell
import Regelverk

/// Opens a breach case. Nothing follows from it by itself (I23).
public struct RegistrerBrudd: Brukstilfelle {
  public static let navn = "registrerBrudd"
  public var ytelse: Ytelse
  public var type: Bruddtype
  public var dato: Dato?
  public var beskrivelse: String?

  public init(ytelse: Ytelse, type: Bruddtype, dato: Dato? = nil, beskrivelse: String? = nil) {
    self.ytelse = ytelse
    self.type = type
    self.dato = dato
    self.beskrivelse = beskrivelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Bruddfeil) -> Beslutning {
    let dag = try Bruddfeil.dag(dato, "dato", k)
    let brudd = Brudd(
      id: k.nyId(), ytelse: ytelse, type: type, dato: dag, beskrivelse: try Bruddfeil.tekst(beskrivelse, "beskrivelse"),
      registrert: k.idag, av: k.ansatt.ident)
    let erSykmeldt = ytelse == .sykepenger && sak.sykefravaer.contains { $0.loper(paa: dag) }
    guard erSykmeldt || sak.ytelser.contains(where: { $0.ytelse == ytelse && !$0.erAvsluttet(paa: dag) }) else {
      throw .nei(.ingenYtelse)
    }
    guard Bruddgrunnlag(brudd, i: sak, pakke: k.pakke, paa: k.idag) != nil else { throw .nei(.ingenPlikt) }
    let plikt: Unntaksplikt = type == .ikkeMeldt ? .meldeplikt : .aktivitet
    if sak.gjeldendeUnntak(ytelse, plikt, paa: dag) != nil { throw .nei(.unntakGjelder) }
    if sak.brudd.contains(where: { $0.ytelse == ytelse && $0.type == type && $0.dato == dag }) {
      throw .nei(.finnesAllerede)
    }
    return Beslutning(.bruddRegistrert, [.brudd(brudd)])
  }
}

/// Notes an attempt to reach the person, whether it succeeded or not.
public struct RegistrerKontaktforsok: Brukstilfelle {
  public static let navn = "registrerKontaktforsok"
  public var brudd: Id<Brudd>?
  public var dato: Dato?
  public var kanal: Kanal
  public var svar: Bool
  public var notat: String?

  public init(brudd: Id<Brudd>? = nil, dato: Dato? = nil, kanal: Kanal, svar: Bool, notat: String? = nil) {
    self.brudd = brudd
    self.dato = dato
    self.kanal = kanal
    self.svar = svar
    self.notat = notat
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Bruddfeil) -> Beslutning {
    var (ny, grunnlag) = try sak.brudd(brudd, k)
    try grunnlag.krev(.kontakt, i: ny, k)
    let dag = try Bruddfeil.dag(dato, "dato", k)
    if dag < ny.dato { throw .felt(.sluttForStart("dato")) }
    ny.kontaktforsok.append(
      Kontaktforsok(
        dato: dag, kanal: kanal, svar: svar, notat: try Bruddfeil.tekst(notat, "notat"), av: k.ansatt.ident))
    return Beslutning(.kontaktforsokRegistrert, [.brudd(ny)])
  }
}

/// Sends the notice: what may happen, why, and until when the person may answer (T08). Sent once.
public struct SendForhaandsvarsel: Brukstilfelle {
  public static let navn = "sendForhaandsvarsel"
  public var brudd: Id<Brudd>?
  public var tekst: String
  /// Last day to answer. May be left out where the rules set the length of the window.
  public var svarfrist: Dato?

  public init(brudd: Id<Brudd>? = nil, tekst: String, svarfrist: Dato? = nil) {
    self.brudd = brudd
    self.tekst = tekst
    self.svarfrist = svarfrist
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Bruddfeil) -> Beslutning {
    var (ny, grunnlag) = try sak.brudd(brudd, k)
    try grunnlag.krev(.varsel, i: ny, k)
    let (forste, siste) = grunnlag.svarfrister(fra: k.idag)
    guard let frist = svarfrist ?? (grunnlag.svarfrist == nil ? nil : forste) else {
      throw .felt(.paakrevd("svarfrist"))
    }
    if let siste, frist < forste || frist > siste {
      throw .nei(.svarfristUtenfor, ["forste": forste.description, "siste": siste.description])
    }
    if frist < forste { throw .nei(.svarfristForTidlig, ["forste": forste.description]) }
    ny.varsel = Forhaandsvarsel(
      dato: k.idag, svarfrist: frist, tekst: try Bruddfeil.krevd(tekst, "tekst"), av: k.ansatt.ident)
    return Beslutning(.forhaandsvarselSendt, [.brudd(ny)])
  }
}

/// Writes down what the person says about it, in their own words.
public struct RegistrerUttalelse: Brukstilfelle {
  public static let navn = "registrerUttalelse"
  public var brudd: Id<Brudd>?
  public var dato: Dato?
  public var tekst: String

  public init(brudd: Id<Brudd>? = nil, dato: Dato? = nil, tekst: String) {
    self.brudd = brudd
    self.dato = dato
    self.tekst = tekst
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Bruddfeil) -> Beslutning {
    var (ny, grunnlag) = try sak.brudd(brudd, k)
    try grunnlag.krev(.uttalelse, i: ny, k)
    let dag = try Bruddfeil.dag(dato, "dato", k)
    if dag < ny.dato { throw .felt(.sluttForStart("dato")) }
    ny.uttalelser.append(Uttalelse(dato: dag, tekst: try Bruddfeil.krevd(tekst, "tekst", maks: Feltgrense.fritekst)))
    return Beslutning(.uttalelseRegistrert, [.brudd(ny)])
  }
}
