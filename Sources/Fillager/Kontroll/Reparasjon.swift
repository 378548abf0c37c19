import Saksgang

extension Kontroll {
  /// Puts right what is derived or left over, and nothing else: removes snapshots that are not whole or not of this
  /// journal, removes temporary files, takes away rights that others should not have. The journal is never touched.
  ///
  /// - Parameter som: who asks; in a store with roles it takes the right to look after it.
  /// - Returns: the findings it has put right.
  public static func reparer(
    mappe: String, som innstillinger: Innstillinger, _ rapport: Sjekkrapport, fil: any FileSystem = PosixFileSystem()
  ) throws(Lagerfeil) -> [Sjekkfunn] {
    try Rollevakt.krev(.drift, mappe: mappe, innstillinger, fil)
    let rot = try Lageraapning.aapneRot(try fil.ekteSti(mappe), fil)
    defer { try? fil.lukk(rot) }
    let format = try Lageraapning.lesFormat(rot, fil)
    // Under the lock no other process has a temporary file in the making.
    guard let laas = try Skrivelaas.ta(fil, i: rot, frist: Grenser.laasefrist) else { throw .opptatt(av: nil) }
    defer { laas.slipp() }
    var rettet: [Sjekkfunn] = []
    for funn in rapport.funn {
      switch funn.kode {
      case .midlertidigFil, .feilOyeblikksbilde: try fjern(funn.fil, rot, fil)
      case .feilRettigheter: try settRettigheter(funn.fil, rot, format, fil)
      default: continue
      }
      rettet.append(funn)
    }
    return rettet
  }

  private static func fjern(_ sti: String, _ rot: Filtak, _ fil: any FileSystem) throws(Lagerfeil) {
    try iMappe(sti, rot, fil) { (mappe, navn) throws(Lagerfeil) in try fil.fjern(navn, i: mappe) }
  }

  private static func settRettigheter(
    _ sti: String, _ rot: Filtak, _ format: Lagerformat, _ fil: any FileSystem
  ) throws(Lagerfeil) {
    if sti == "." { return try fil.settModus(rot, format.tilgang.mappemodus) }
    try iMappe(sti, rot, fil) { (mappe, navn) throws(Lagerfeil) in
      guard let e = try fil.egenskaper(navn, i: mappe) else { return }
      let tillatt: UInt32 = format.tilgang == .eier ? 0o700 : 0o3770
      let tak = e.slag == .mappe ? try fil.aapneMappe(navn, i: mappe) : try fil.aapne(navn, i: mappe, .les)
      try fil.bruk(tak) { (tak) throws(Lagerfeil) in try fil.settModus(tak, e.modus & tillatt) }
    }
  }

  /// `journal/0000000001.jsonl` as a name in an open folder.
  private static func iMappe(
    _ sti: String, _ rot: Filtak, _ fil: any FileSystem, _ gjor: (Filtak, String) throws(Lagerfeil) -> Void
  ) throws(Lagerfeil) {
    let deler = sti.split(separator: "/").map(String.init)
    guard deler.count == 2 else { return try gjor(rot, sti) }
    let mappe = try fil.aapneMappe(deler[0], i: rot)
    try fil.bruk(mappe) { (mappe) throws(Lagerfeil) in try gjor(mappe, deler[1]) }
  }
}
