import Fagmodell
import Saksgang

/// Takes one sak's payload out of a segment's bytes. Every line keeps its head, its length and its place.
enum Sletteverk {
  /// Nil when there is nothing to take out. What stands after `gyldige` never counted; it goes when it names the sak.
  static func uten(_ sak: SakId, _ bytes: [UInt8], gyldige: Int) -> [UInt8]? {
    var ut = bytes
    var endret = false
    var fra = 0
    let slutt = min(gyldige, bytes.count)
    while fra < slutt, let lf = Bytesok.linjeskift(bytes, fra: fra), lf < slutt {
      if let ny = linje(sak, bytes, fra..<lf) {
        ut.replaceSubrange(fra..<lf, with: ny)
        endret = true
      }
      fra = lf + 1
    }
    if fra < bytes.count, nevnes(sak, bytes[fra...]) {
      ut.removeLast(bytes.count - fra)
      endret = true
    }
    return endret ? ut : nil
  }

  /// The line without the sak's payload, as long as before; nil when it has none.
  private static func linje(_ sak: SakId, _ bytes: [UInt8], _ omraade: Range<Int>) -> [UInt8]? {
    guard Linje.erHel(bytes, omraade), let hode = Hodeleser.les(bytes, omraade), hode.art == .endring,
      let nr = hode.berorte.firstIndex(where: { $0.sak == sak })
    else { return nil }
    let hale = omraade.upperBound - Linje.halelengde
    let start = omraade.lowerBound + hode.lengde + 5
    guard let elementer = Jsonhopp.elementer(bytes, fra: start, til: hale), nr < elementer.count,
      !Sletteelement.er(bytes, elementer[nr], sekvens: hode.sekvens)
    else { return nil }
    let element = elementer[nr]
    var kropp = Array(bytes[omraade.lowerBound..<element.lowerBound])
    kropp += Sletteelement.skriv(sekvens: hode.sekvens, lengde: element.count)
    kropp += bytes[element.upperBound..<hale]
    return Linje.avslutt(kropp).dropLast()
  }

  private static func nevnes(_ sak: SakId, _ bytes: ArraySlice<UInt8>) -> Bool {
    let id = Array(sak.ulid.tekst.utf8)
    guard bytes.count >= id.count else { return false }
    for i in bytes.startIndex...(bytes.endIndex - id.count) where bytes[i] == id[0] {
      if bytes[i..<i + id.count].elementsEqual(id) { return true }
    }
    return false
  }
}
