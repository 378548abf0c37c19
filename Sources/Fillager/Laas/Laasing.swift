import Saksgang

extension Fillager {
  /// Lås: waits its turn, then makes sure that the folder we opened is still the one at its path.
  func taLaas(_ navn: String) throws(Lagerfeil) -> Skrivelaas {
    let her = try fil.egenskaper(sti: mappe)
    guard her?.inode == rotidentitet.inode, her?.enhet == rotidentitet.enhet else { throw .ikkeLager(sti: mappe) }
    let laasemappe = navn == Lageroppsett.laas ? rot : innsyn.mappe
    guard let laas = try Skrivelaas.ta(fil, i: laasemappe, frist: innstillinger.laasefrist) else {
      throw .opptatt(av: tilstand.sisteSkriver())
    }
    return laas
  }

  func grunn(_ transaksjon: Transaksjon) -> Skrivegrunn {
    Skrivegrunn(
      nokkel: transaksjon.nokkel, tid: transaksjon.tid, av: innstillinger.avsender(transaksjon.av))
  }
}
