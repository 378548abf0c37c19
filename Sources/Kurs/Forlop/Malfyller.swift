import Fagmodell

/// Turns a step's template into a command's input: `@…` becomes a date, `$…` a value, `{…}` a text, and the fields of an
/// object under `...` are laid in among the others.
struct Malfyller {
  let dato: (Datouttrykk.Fra) -> Dato?
  let verdier: [String: Json]

  /// What in the template could not be filled; `ord` is the text that names it.
  struct Feil: Error {
    let aarsak: Kursfeil.Aarsak
    let ord: String
  }

  func fyll(_ mal: Json, _ ordbok: inout Ordbok) throws(Feil) -> Json {
    switch mal {
    case .tekst(let tekst): return try fyll(tekst, &ordbok)
    case .liste(let verdier):
      var ut: [Json] = []
      for verdi in verdier { ut.append(try fyll(verdi, &ordbok)) }
      return .liste(ut)
    case .objekt(let felter):
      var ut: [String: Json] = [:]
      // Sorted, so that the texts are drawn in the same order in every run.
      for (navn, verdi) in felter.sorted(by: { $0.key < $1.key }) {
        let fylt = try fyll(verdi, &ordbok)
        if navn == "...", let flere = fylt.objekt {
          ut.merge(flere) { eget, _ in eget }
        } else {
          ut[navn] = fylt
        }
      }
      return .objekt(ut)
    case .null, .bool, .heltall, .desimal: return mal
    }
  }

  private func fyll(_ tekst: String, _ ordbok: inout Ordbok) throws(Feil) -> Json {
    switch tekst.utf8.first {
    case 0x24:  // $
      guard let verdi = verdier[String(tekst.dropFirst())] else { throw Feil(aarsak: .ukjentOrd, ord: tekst) }
      return verdi
    case 0x40:  // @
      guard let dato = Datouttrykk(tekst)?.dato(dato) else { throw Feil(aarsak: .ugyldigDato, ord: tekst) }
      return .tekst(dato.description)
    default:
      guard let fylt = ordbok.fyll(tekst) else { throw Feil(aarsak: .ukjentOrd, ord: tekst) }
      return .tekst(fylt)
    }
  }
}
