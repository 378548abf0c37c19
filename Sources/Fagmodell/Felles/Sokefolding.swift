/// Makes names findable however they are typed: case, å/aa, ø/oe/ö, æ/ae/ä, accents and Sámi letters fold together,
/// punctuation becomes a space.
public enum Sokefolding {
  public static func fold(_ tekst: String) -> String {
    var ut: [UInt8] = []
    ut.reserveCapacity(tekst.utf8.count)
    for skalar in tekst.unicodeScalars { fold(skalar, &ut) }
    return String(decoding: ut, as: UTF8.self)
  }

  private static func fold(_ skalar: Unicode.Scalar, _ ut: inout [UInt8]) {
    switch skalar.value {
    case 0x61...0x7A, 0x30...0x39: ut.append(UInt8(skalar.value))
    case 0x41...0x5A: ut.append(UInt8(skalar.value) + 0x20)
    case 0x20, 0x2D, 0x2E, 0x27, 0x2019, 0xA0, 0x2C: if ut.last != 0x20, !ut.isEmpty { ut.append(0x20) }
    // A combining ring after `a` is the letter å; every other mark is dropped.
    case 0x030A: if ut.last == 0x61 { ut.append(0x61) }
    case 0x0300...0x036F: break
    default:
      if let ascii = tabell[skalar] {
        ut.append(contentsOf: ascii.utf8)
      } else {
        ut.append(contentsOf: String(skalar).lowercased().utf8)
      }
    }
  }

  private static let tabell: [Unicode.Scalar: String] = {
    var tabell: [Unicode.Scalar: String] = [:]
    let grupper: [(String, String)] = [
      ("aa", "åÅ"), ("ae", "æÆäÄ"), ("o", "øØöÖóÓòÒôÔõÕőŐ"), ("a", "áÁàÀâÂãÃăĂąĄ"), ("e", "éÉèÈêÊëËęĘěĚ"),
      ("i", "íÍìÌîÎïÏ"), ("u", "úÚùÙûÛüÜůŮűŰ"), ("c", "čČćĆçÇ"), ("d", "đĐďĎðÐ"), ("n", "ŋŊńŃñÑňŇ"), ("s", "šŠśŚşŞß"),
      ("t", "ŧŦťŤţŢþÞ"), ("z", "žŽźŹżŻ"), ("l", "łŁ"), ("r", "řŘ"), ("g", "ğĞ"), ("y", "ýÝÿ"),
    ]
    for (ascii, tegn) in grupper { for skalar in tegn.unicodeScalars { tabell[skalar] = ascii } }
    return tabell
  }()
}
