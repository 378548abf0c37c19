import Saksgang

/// The snapshots: whole, and of this journal.
struct Bildesjekk {
  let fil: any FileSystem
  let rot: Filtak
  /// Links of the journal's lines by number, as far as they are asked for.
  let lenker: [Int: String]

  static func numre(_ rot: Filtak, _ fil: any FileSystem) throws(Lagerfeil) -> [Int] {
    guard try fil.egenskaper(Lageroppsett.oyeblikksbilder, i: rot) != nil else { return [] }
    let mappe = try fil.aapneMappe(Lageroppsett.oyeblikksbilder, i: rot)
    return try fil.bruk(mappe) { (mappe) throws(Lagerfeil) in try fil.navn(i: mappe).compactMap(Segmentnavn.nummer) }
  }

  func sjekk(_ numre: [Int]) throws(Lagerfeil) -> [Sjekkfunn] {
    var funn: [Sjekkfunn] = []
    for nummer in numre.sorted() where try stemmer(nummer) == false {
      funn.append(
        Sjekkfunn(
          .feilOyeblikksbilde, .advarsel, fil: "\(Lageroppsett.oyeblikksbilder)/\(Segmentnavn.navn(nummer))", .ingen,
          .reparer))
    }
    return funn
  }

  private func stemmer(_ nummer: Int) throws(Lagerfeil) -> Bool {
    let mappe = try fil.aapneMappe(Lageroppsett.oyeblikksbilder, i: rot)
    return try fil.bruk(mappe) { (mappe) throws(Lagerfeil) in
      let tak = try fil.aapne(Segmentnavn.navn(nummer), i: mappe, .les)
      return try fil.bruk(tak) { (tak) throws(Lagerfeil) in
        let bytes = try fil.les(tak, fra: 0, antall: try fil.egenskaper(tak).storrelse)
        guard let hode = Oyeblikksbilde.hode(bytes), hode.sekvens == nummer else { return false }
        return lenker[nummer] == hode.lenke
      }
    }
  }
}
