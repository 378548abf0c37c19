import Saksgang

/// The folder's files: names, modes, owners, links, leftovers.
struct Filsjekk {
  let fil: any FileSystem
  let rot: Filtak
  let format: Lagerformat

  func sjekk() throws(Lagerfeil) -> [Sjekkfunn] {
    var funn: [Sjekkfunn] = []
    if try fil.egenskaper(rot).modus & 0o007 != 0 { funn.append(rettigheter(".")) }
    let navn = try fil.navn(i: rot)
    let nokler = format.modus == .forseglet ? [Lageroppsett.nokler] : []
    for mangler in Lageroppsett.mapper + nokler + [Lageroppsett.laas] where !navn.contains(mangler) {
      funn.append(Sjekkfunn(.manglendeFil, .skade, fil: mangler, .lagerSkrivebeskyttet, .gjenopprettFraKopi))
    }
    for ett in navn.sorted() {
      funn += try sjekk(ett, i: rot, sti: ett, kjent: Lageroppsett.alle.contains(ett))
    }
    for mappe in [Lageroppsett.journal, Lageroppsett.innsyn, Lageroppsett.oyeblikksbilder, Lageroppsett.nokler]
    where navn.contains(mappe) {
      let tak = try fil.aapneMappe(mappe, i: rot)
      defer { try? fil.lukk(tak) }
      for ett in try fil.navn(i: tak).sorted() {
        let laas = mappe == Lageroppsett.innsyn && ett == Lageroppsett.laas
        let nokkelfil = mappe == Lageroppsett.nokler && ett == Nokkelfil.navn
        let kjent = laas || nokkelfil || Segmentnavn.nummer(ett) != nil
        funn += try sjekk(ett, i: tak, sti: "\(mappe)/\(ett)", kjent: kjent)
      }
    }
    return funn
  }

  private func sjekk(_ navn: String, i mappe: Filtak, sti: String, kjent: Bool) throws(Lagerfeil) -> [Sjekkfunn] {
    guard let e = try fil.egenskaper(navn, i: mappe) else { return [] }
    if Segmentnavn.erMidlertidig(navn) {
      return [Sjekkfunn(.midlertidigFil, .opplysning, fil: sti, .ingen, .ingenting)]
    }
    guard kjent else { return [Sjekkfunn(.fremmedFil, .advarsel, fil: sti, .ingen, .undersok)] }
    let lenker = e.slag == .fil && e.lenker > 1 ? e.lenker - (try egneLenker(e, i: mappe)) : 1
    if e.slag == .lenke || e.slag == .annet || lenker > 1 {
      return [Sjekkfunn(.lenke, .advarsel, fil: sti, .innholdKanVareEndret, .undersok)]
    }
    let uvedkommende: UInt32 = format.tilgang == .eier ? 0o077 : 0o007
    return e.modus & uvedkommende == 0 ? [] : [rettigheter(sti)]
  }

  /// Temporary names of the same file, left by a writer killed between giving the name and taking away the other.
  private func egneLenker(_ e: Filegenskaper, i mappe: Filtak) throws(Lagerfeil) -> Int {
    var antall = 0
    for navn in try fil.navn(i: mappe) where Segmentnavn.erMidlertidig(navn) {
      if try fil.egenskaper(navn, i: mappe)?.inode == e.inode { antall += 1 }
    }
    return antall
  }

  private func rettigheter(_ sti: String) -> Sjekkfunn {
    Sjekkfunn(.feilRettigheter, .advarsel, fil: sti, .kanLesesAvAndre, .rettRettigheter)
  }
}
