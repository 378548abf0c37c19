import Fagmodell

/// Takes a person's names out of free text, and numbers and addresses that lead to them. Made for invented people in
/// courses; free text about real people is never taken along into a discussion.
public struct Anonymisering: Sendable {
  private let navn: Set<String>
  /// What stands instead of the name, in the middle of a sentence.
  private let erstatning: String

  public init(_ navn: Navn, erstatning: String) {
    self.navn = Set(navn.fullt.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 1 })
    self.erstatning = erstatning
  }

  public func tekst(_ tekst: String) -> String {
    var ut = ""
    var rest = tekst[...]
    while let forste = rest.first {
      guard Anonymisering.erOrdtegn(forste) else {
        ut.append(forste)
        rest = rest.dropFirst()
        continue
      }
      let ord = rest.prefix(while: Anonymisering.erOrdtegn)
      rest = rest[ord.endIndex...]
      legg(String(ord), &ut)
    }
    return ut
  }

  private static func erOrdtegn(_ tegn: Character) -> Bool {
    tegn.isLetter || tegn.isNumber || tegn == "@" || tegn == "-" || tegn == "."
  }

  private func legg(_ ord: String, _ ut: inout String) {
    let hale = ord.reversed().prefix { $0 == "." || $0 == "-" }
    let kjerne = String(ord.dropLast(hale.count))
    defer { ut += String(hale) }
    if kjerne.contains("@") || kjerne.count(where: \.isNumber) >= 6 { return ut += "…" }
    let deler = kjerne.split(separator: "-").map { $0.lowercased() }
    let genitiv = !deler.allSatisfy(navn.contains)
    guard !deler.isEmpty,
      deler.allSatisfy({ navn.contains($0) || ($0.hasSuffix("s") && navn.contains(String($0.dropLast()))) })
    else { return ut += kjerne }
    let nytt = (begynnerSetning(ut) ? erstatning.prefix(1).uppercased() + erstatning.dropFirst() : erstatning)
    // First and last name are one person.
    if ut.lowercased().hasSuffix(erstatning + " ") {
      ut.removeLast()
      return ut += genitiv ? "s" : ""
    }
    ut += nytt + (genitiv ? "s" : "")
  }

  private func begynnerSetning(_ ut: String) -> Bool {
    guard let siste = ut.last(where: { $0 != " " && $0 != "«" }) else { return true }
    return ".!?\n".contains(siste)
  }
}
