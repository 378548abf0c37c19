import Fagmodell
import Saksgang

/// Reads a whole store and says what is wrong with it: file, line, byte, sak, consequence and next step. Changes nothing.
public enum Kontroll {
  /// - Parameters:
  ///   - som: who asks; in a store with roles it takes the right to check.
  ///   - dyp: also digests of every payload, every sak folded, snapshots compared with the journal.
  ///   - passord: of a sealed store; without it the payloads stay closed, and the report says so.
  public static func sjekk(
    mappe: String, som innstillinger: Innstillinger, dyp: Bool, tilstandsMappe: String? = nil,
    passord: Passordkilde? = nil, fil: any FileSystem = PosixFileSystem()
  ) throws(Lagerfeil) -> Sjekkrapport {
    try Rollevakt.krev(.sjekk, mappe: mappe, innstillinger, fil)
    return try sjekk(mappe: mappe, dyp: dyp, tilstandsMappe: tilstandsMappe, passord: passord, fil: fil)
  }

  /// The check itself, whoever asks.
  static func sjekk(
    mappe: String, dyp: Bool, tilstandsMappe: String? = nil, passord: Passordkilde? = nil,
    fil: any FileSystem = PosixFileSystem()
  ) throws(Lagerfeil) -> Sjekkrapport {
    let sti = try fil.ekteSti(mappe)
    let rot = try Lageraapning.aapneRot(sti, fil)
    defer { try? fil.lukk(rot) }
    let format = try Lageraapning.lesFormat(rot, fil)
    var rapport = Sjekkrapport(
      lager: format.id, type: format.type, hode: Lagerhode(sekvens: 0, lenke: ""))
    rapport.funn = try Filsjekk(fil: fil, rot: rot, format: format).sjekk()
    rapport.funn += sjekkRoller(rot, format, fil)
    let journal = try Journal(fil: fil, rot: rot, navn: Lageroppsett.journal, format: format)
    if dyp, passord != nil { journal.ring = try Nokkelring.aapne(rot, format, passord, fil) }
    if dyp, format.modus == .forseglet, journal.ring == nil {
      rapport.funn.append(Sjekkfunn(.forseglet, .opplysning, fil: Lageroppsett.journal, .ingen, .oppgiNokkel))
    }
    let bilder = try Bildesjekk.numre(rot, fil)
    var saker = Journalsjekk(journal: journal, dyp: dyp, husk: Set(bilder))
    rapport.funn += try saker.sjekk()
    rapport.funn += try Bildesjekk(fil: fil, rot: rot, lenker: saker.lenker).sjekk(bilder)
    rapport.linjer = saker.linjer
    rapport.saker = saker.saker
    rapport.byte = saker.byte
    rapport.hode = Lagerhode(sekvens: journal.posisjon.sekvens, lenke: journal.posisjon.lenke.tekst)
    let audit = try Journal(fil: fil, rot: rot, navn: Lageroppsett.innsyn, format: format)
    var innsyn = Journalsjekk(journal: audit, dyp: dyp)
    rapport.funn += try innsyn.sjekk()
    rapport.innsyn = innsyn.antallInnsyn
    if let sti = tilstandsMappe, let sett = Vitne(sti: sti, lager: format.id.tekst, fil)?.sett,
      sett.sekvens > rapport.hode.sekvens
    {
      rapport.funn.append(
        Sjekkfunn(.tilbakerullet, .skade, fil: Lageroppsett.journal, .lagerSkrivebeskyttet, .gjenopprettFraKopi))
    }
    return rapport
  }

  private static func sjekkRoller(_ rot: Filtak, _ format: Lagerformat, _ fil: any FileSystem) -> [Sjekkfunn] {
    do throws(Lagerfeil) {
      if let bytes = try Rollefil.les(rot, eier: try fil.egenskaper(rot).eier, format, fil) {
        _ = try Rollefil(lest: bytes)
      }
      return []
    } catch {
      return [Sjekkfunn(.feilRoller, .skade, fil: Rollefil.filnavn, .lagerKanIkkeAapnes, .undersok)]
    }
  }
}
