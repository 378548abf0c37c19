/// Who takes a course: a name to show, and one for folders.
struct Deltaker {
  let navn: String
  let mappe: String

  /// - Parameter navn: nil is the login name.
  init(_ navn: String?, _ o: Oppkobling) throws(Programfeil) {
    let valgt = navn ?? o.miljo.maskinbruker
    let mappe = valgt.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    guard !mappe.isEmpty, mappe.utf8.count <= 100 else {
      throw Programfeil("kurs.ugyldigDeltaker", .bruk, felt: "deltaker", ["navn": valgt])
    }
    self.navn = valgt
    self.mappe = mappe
  }

  private init(navn: String, mappe: String) {
    self.navn = navn
    self.mappe = mappe
  }

  /// This one among those of the same name, from 1.
  func nummer(_ nummer: Int) -> Deltaker {
    nummer == 1 ? self : Deltaker(navn: "\(navn) (\(nummer))", mappe: "\(mappe)-\(nummer)")
  }
}
