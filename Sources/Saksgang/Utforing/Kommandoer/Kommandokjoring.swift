import Fagmodell

/// Runs command lines, each its own transaction. A line that fails changes nothing.
public struct Kommandokjoring {
  private let hos: Saksbehandling
  private let tabell: Kommandotabell
  private var skjemaer: [String: Skjema] = [:]

  public init(_ hos: Saksbehandling, tabell: Kommandotabell = .standard) {
    self.hos = hos
    self.tabell = tabell
  }

  /// - Parameters:
  ///   - bytes: one JSON object.
  ///   - nummer: the line's number in the file, for the answer.
  public mutating func kjor(_ bytes: [UInt8], linje nummer: Int) -> Linjesvar {
    do throws(Utforfeil) {
      return Linjesvar(linje: nummer, resultat: .success(try kjor(bytes)))
    } catch {
      return Linjesvar(linje: nummer, resultat: .failure(error))
    }
  }

  private mutating func kjor(_ bytes: [UInt8]) throws(Utforfeil) -> Utfall {
    let json: Json
    do { json = try JsonParser.parse(bytes) } catch {
      throw .fag(Kommandofeil.ugyldigJson(posisjon: error.posisjon))
    }
    return try kjor(json)
  }

  /// Runs one command given as a JSON object.
  public mutating func kjor(_ json: Json) throws(Utforfeil) -> Utfall {
    guard var felter = json.objekt else { throw .fag(Kommandofeil.ikkeObjekt) }
    guard let navn = felter["kommando"]?.tekst else { throw .fag(Kommandofeil.manglerKommando) }
    guard let kommando = tabell[navn] else { throw .fag(Kommandofeil.ukjentKommando(navn)) }
    do throws(Kommandofeil) { try skjema(kommando).kontroller(json) } catch { throw .fag(error) }
    let saksbehandling = felter["som"]?.tekst.map { hos.som($0) } ?? hos
    let maal = try maal(kommando, felter, saksbehandling)
    for navn in ["kommando", "som", "id", "forventetRevisjon"] where navn != "id" || kommando.gjelder.trengerId {
      felter[navn] = nil
    }
    return try kommando.kjor(.objekt(felter), saksbehandling, maal)
  }

  private mutating func skjema(_ kommando: Kommando) -> Skjema {
    if let kjent = skjemaer[kommando.navn] { return kjent }
    let nytt = kommando.skjema
    skjemaer[kommando.navn] = nytt
    return nytt
  }

  private func maal(
    _ kommando: Kommando, _ felter: [String: Json], _ hos: Saksbehandling
  ) throws(Utforfeil) -> Kommando.Maal? {
    guard kommando.gjelder.trengerId else { return nil }
    guard let id = felter["id"]?.tekst else { throw .fag(Kommandofeil.manglerId) }
    let sak = kommando.gjelder == .arbeidsgiver ? try hos.finnArbeidsgiver(id) : try hos.finn(id)
    return Kommando.Maal(sak: sak, forventet: felter["forventetRevisjon"]?.heltall)
  }
}

extension Saksbehandling {
  /// The sak that `tekst` names: its id, or the person's identity number.
  public func finn(_ tekst: String) throws(Utforfeil) -> SakId {
    if let id = SakId(tekst) { return id }
    guard let nummer = Identitetsnummer(tekst) else { throw .fag(Kommandofeil.ugyldigId) }
    let rader = try lagerkall { () throws(Lagerfeil) in try lager.rader(.bruker) }
    guard let rad = Brukerrad.finn(nummer, i: rader) else {
      throw .fag(Kommandofeil.ukjentBruker)
    }
    return rad.sak
  }

  /// The employer's case that `tekst` names: its id, or the organisation number.
  public func finnArbeidsgiver(_ tekst: String) throws(Utforfeil) -> SakId {
    if let id = SakId(tekst) { return id }
    guard let nummer = Orgnummer(tekst) else { throw .fag(Kommandofeil.ugyldigId) }
    let rader = try lagerkall { () throws(Lagerfeil) in try lager.rader(.arbeidsgiver) }
    guard let rad = rader.lazy.compactMap({ Arbeidsgiverrad($0) }).first(where: { $0.orgnummer == nummer }) else {
      throw .fag(Kommandofeil.ukjentBruker)
    }
    return rad.sak
  }
}
