import Fagmodell
import Saksgang

/// The newest point of the journal that this user knows to be stored, kept outside the store: whoever puts an older
/// copy of the store in its place is found out.
///
/// Best effort by design: a witness that cannot be written must never stop a commit. One line a commit is appended;
/// the last whole line counts.
final class Vitne {
  private static let filnavn = "vitne"
  private static let linjelengde = 15 + 1 + Sjekksum.tekstlengde + 1
  private static let grense = 64 << 10

  private let fil: any FileSystem
  private let mappe: Filtak
  let sett: Lagerhode?
  private var storrelse = 0

  init?(sti: String, lager: String, _ fil: any FileSystem) {
    guard let mappe = try? Mapper.aapneEgen(sti, lager: lager, fil) else { return nil }
    self.fil = fil
    self.mappe = mappe
    let bytes = Vitne.les(mappe, fil)
    storrelse = bytes.count
    sett = Vitne.siste(bytes)
  }

  deinit { try? fil.lukk(mappe) }

  func husk(_ posisjon: Posisjon) {
    let linje = Array("\(tallord(posisjon.sekvens, sifre: 15)) \(posisjon.lenke.tekst)\n".utf8)
    if storrelse > Vitne.grense || (try? leggTil(linje)) == nil { try? bytt(linje) }
  }

  private func leggTil(_ linje: [UInt8]) throws(Lagerfeil) {
    let tak = try fil.aapne(Vitne.filnavn, i: mappe, .leggTil)
    defer { try? fil.lukk(tak) }
    storrelse += try fil.skriv(tak, linje)
  }

  private func bytt(_ linje: [UInt8]) throws(Lagerfeil) {
    let midlertidig = Segmentnavn.midlertidig(0)
    let tak = try fil.opprett(midlertidig, i: mappe, modus: 0o600)
    defer { try? fil.lukk(tak) }
    storrelse = try fil.skriv(tak, linje)
    try fil.omdop(midlertidig, til: Vitne.filnavn, i: mappe)
  }

  private static func les(_ mappe: Filtak, _ fil: any FileSystem) -> [UInt8] {
    guard let tak = try? fil.aapne(filnavn, i: mappe, .les) else { return [] }
    defer { try? fil.lukk(tak) }
    return (try? fil.les(tak, fra: 0, antall: 2 * grense)) ?? []
  }

  private static func siste(_ bytes: [UInt8]) -> Lagerhode? {
    for linje in bytes.split(separator: 0x0A).reversed() where linje.count == linjelengde - 1 {
      let tekst = String(decoding: linje, as: UTF8.self)
      let lenke = String(tekst.dropFirst(16))
      if let sekvens = Int(tekst.prefix(15)), Sjekksum(tekst: lenke) != nil {
        return Lagerhode(sekvens: sekvens, lenke: lenke)
      }
    }
    return nil
  }
}
