import Fagmodell

/// Somebody at the counter, in a list row: when they came, what for, and how far it has got.
public struct Radankomst: Hashable, Sendable {
  public let kom: Tidspunkt
  public let grunn: Henvendelsesgrunn
  public let spor: Skrankespor
  /// `HH:MM` of the appointment the person came for; nil for those who dropped in.
  public let time: String?
  public let harSammensatteBehov: Bool
  /// Staff ident of the one who called them in; nil while they wait.
  public let kaltAv: String?

  init(_ ankomst: Ankomst, i sak: Brukersak) {
    kom = ankomst.kom
    grunn = ankomst.grunn
    spor = ankomst.spor
    time = ankomst.time.flatMap { id in sak.timeavtaler.first { $0.id == id }?.klokkeslett }
    harSammensatteBehov = sak.harSammensatteBehov
    if case .kalt(_, let av) = ankomst.tilstand { kaltAv = av } else { kaltAv = nil }
  }

  /// `2016-06-08T10:15:00.000Z ARBEID VANLIG 13:30 1 K100001`.
  var kode: String {
    "\(kom) \(grunn.rawValue) \(spor.rawValue) \(time ?? "-") \(harSammensatteBehov ? 1 : 0) \(kaltAv ?? "-")"
  }

  init?(_ kode: String) {
    let deler = kode.split(separator: " ", maxSplits: 5).map(String.init)
    guard deler.count == 6, let kom = Tidspunkt(iso: deler[0]), let grunn = Henvendelsesgrunn(rawValue: deler[1]),
      let spor = Skrankespor(rawValue: deler[2])
    else { return nil }
    self.kom = kom
    self.grunn = grunn
    self.spor = spor
    time = deler[3] == "-" ? nil : deler[3]
    harSammensatteBehov = deler[4] == "1"
    kaltAv = deler[5] == "-" ? nil : deler[5]
  }
}
