import Saksgang

/// The copying itself: oldest segment first, so that what is in the copy is always a beginning of the original.
struct Kopiering {
  let fil: any FileSystem
  let fra: Filtak
  let til: Filtak
  let format: Lagerformat

  func kjor() throws(Lagerfeil) {
    for navn in Lageroppsett.mapper { try Mapper.lagHvisMangler(navn, i: til, modus: format.tilgang.mappemodus, fil) }
    try Lagerdrift.lagLaas(i: til, modus: format.tilgang.filmodus, fil)
    for navn in [Lageroppsett.journal, Lageroppsett.innsyn] { try kopier(navn) }
    try kopierRoller()
    try kopierNokler()
    try Publisering.synk(til, fil)
  }

  private func kopierRoller() throws(Lagerfeil) {
    let eier = try fil.egenskaper(fra).eier
    guard let bytes = try Rollefil.les(fra, eier: eier, format, fil) else { return }
    if try fil.egenskaper(Rollefil.filnavn, i: til) != nil { try fil.fjern(Rollefil.filnavn, i: til) }
    try Rollefil.skriv(bytes, i: til, format, fil)
  }

  /// After the journal, so that every line in the copy has its key there.
  private func kopierNokler() throws(Lagerfeil) {
    guard format.modus == .forseglet else { return }
    try Mapper.lagHvisMangler(Lageroppsett.nokler, i: til, modus: format.tilgang.mappemodus, fil)
    let kilde = try fil.aapneMappe(Lageroppsett.nokler, i: fra)
    let bytes = try fil.bruk(kilde) { (kilde) throws(Lagerfeil) in try Nokkelfil.les(kilde, fil).bytes }
    let maal = try fil.aapneMappe(Lageroppsett.nokler, i: til)
    try fil.bruk(maal) { (maal) throws(Lagerfeil) in
      try fil.erstatt(Nokkelfil.navn, i: maal, bytes, modus: format.tilgang.filmodus)
    }
  }

  private func kopier(_ navn: String) throws(Lagerfeil) {
    let kilde = try Journal(fil: fil, rot: fra, navn: navn, format: format)
    let maal = try fil.aapneMappe(navn, i: til)
    defer { try? fil.lukk(maal) }
    if navn == Lageroppsett.innsyn { try Lagerdrift.lagLaas(i: maal, modus: format.tilgang.filmodus, fil) }
    let numre = try kilde.segmentnumre()
    for nummer in numre {
      var bytes = try kilde.innhold(nummer)
      if nummer == numre.last {
        // A line that is being written now belongs to the next copy.
        bytes.removeLast(bytes.count - ((bytes.lastIndex(of: 0x0A) ?? -1) + 1))
      }
      let sist = nummer == numre.last
      try fil.skrivNy(
        Segmentnavn.navn(nummer), i: maal, bytes, modus: format.tilgang.filmodus,
        endeligModus: sist ? nil : format.tilgang.lukketModus)
    }
    try Publisering.synk(maal, fil)
  }

  /// Takes the copy away again, all but the folders.
  func tom() throws(Lagerfeil) {
    for navn in [Lageroppsett.journal, Lageroppsett.innsyn] {
      let maal = try fil.aapneMappe(navn, i: til)
      defer { try? fil.lukk(maal) }
      for ett in try fil.navn(i: maal) { try fil.fjern(ett, i: maal) }
    }
  }
}
