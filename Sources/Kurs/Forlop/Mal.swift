import Fagmodell

/// A template of a command's input, read once: `@…` becomes a date, `$…` a value, `{…}` a text, and the fields of an
/// object under `...` are laid in among the others.
indirect enum Mal: Sendable {
  case fast(Json)
  case dato(Datouttrykk)
  case verdi(String)
  case tekst(String)
  case liste([Mal])
  /// Sorted by name, so that texts are drawn in the same order in every run.
  case objekt([(navn: String, mal: Mal)])

  init(_ json: Json) {
    switch json {
    case .tekst(let tekst): self = Mal.av(tekst)
    case .liste(let verdier):
      let deler = verdier.map(Mal.init)
      self = deler.allSatisfy(\.erFast) ? .fast(json) : .liste(deler)
    case .objekt(let felter):
      let deler = felter.sorted { $0.key < $1.key }.map { (navn: $0.key, mal: Mal($0.value)) }
      self = deler.allSatisfy { $0.mal.erFast && $0.navn != "..." } ? .fast(json) : .objekt(deler)
    case .null, .bool, .heltall, .desimal: self = .fast(json)
    }
  }

  private static func av(_ tekst: String) -> Mal {
    switch tekst.utf8.first {
    case 0x24: return .verdi(String(tekst.dropFirst()))  // $
    case 0x40: return Datouttrykk(tekst).map { .dato($0) } ?? .tekst(tekst)  // @
    default: return tekst.utf8.contains(0x7B) ? .tekst(tekst) : .fast(.tekst(tekst))
    }
  }

  private var erFast: Bool { if case .fast = self { true } else { false } }

  /// The names at the top, for checks of the content.
  var felt: [String] {
    switch self {
    case .objekt(let felter): felter.map(\.navn)
    case .fast(let json): json.objekt?.keys.sorted() ?? []
    default: []
    }
  }

  /// What in the template could not be filled; `ord` is the text that names it.
  struct Feil: Error {
    let aarsak: Kursfeil.Aarsak
    let ord: String
  }

  func fylt(
    dato: (Datouttrykk.Fra) -> Dato?, verdier: [String: Json], _ ordbok: inout Ordbok
  ) throws(Feil) -> Json {
    switch self {
    case .fast(let json): return json
    case .dato(let uttrykk):
      guard let dag = uttrykk.dato(dato) else { throw Feil(aarsak: .ugyldigDato, ord: "\(uttrykk.fra)") }
      return .tekst(dag.description)
    case .verdi(let navn):
      guard let verdi = verdier[navn] else { throw Feil(aarsak: .ukjentOrd, ord: navn) }
      return verdi
    case .tekst(let mal):
      if mal.utf8.first == 0x40 { throw Feil(aarsak: .ugyldigDato, ord: mal) }
      guard let tekst = ordbok.fyll(mal) else { throw Feil(aarsak: .ukjentOrd, ord: mal) }
      return .tekst(tekst)
    case .liste(let deler):
      var ut: [Json] = []
      ut.reserveCapacity(deler.count)
      for del in deler { ut.append(try del.fylt(dato: dato, verdier: verdier, &ordbok)) }
      return .liste(ut)
    case .objekt(let deler):
      var ut: [String: Json] = [:]
      ut.reserveCapacity(deler.count)
      for (navn, del) in deler {
        let fylt = try del.fylt(dato: dato, verdier: verdier, &ordbok)
        if navn == "...", let flere = fylt.objekt {
          ut.merge(flere) { eget, _ in eget }
        } else {
          ut[navn] = fylt
        }
      }
      return .objekt(ut)
    }
  }
}
