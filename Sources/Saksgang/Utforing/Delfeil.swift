import Fagmodell

/// The reasons one part of the follow-up can say no. The raw value is the last part of the text key.
public protocol Feilaarsak: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The part's name in the text key, as `brudd`.
  static var del: String { get }
  /// The input field the message belongs beside; nil when it is about the whole.
  var felt: String? { get }
}

extension Feilaarsak {
  public var felt: String? { nil }
}

/// Why a use case of one part of the follow-up said no: a field, a missing authority, or one of the part's own reasons.
public enum Delfeil<Aarsak: Feilaarsak>: Fagfeil, Hashable {
  case felt(Feltfeil)
  case tilgang(Tilgangsfeil)
  case nei(Aarsak, [String: String])

  public static func nei(_ aarsak: Aarsak) -> Delfeil { .nei(aarsak, [:]) }

  public var kode: String {
    switch self {
    case .felt(let feil): feil.kode
    case .tilgang(let feil): feil.kode
    case .nei(let aarsak, _): "oppfolging.\(Aarsak.del).\(aarsak.rawValue)"
    }
  }

  public var felt: String? {
    switch self {
    case .felt(let feil): feil.felt
    case .tilgang: nil
    case .nei(let aarsak, _): aarsak.felt
    }
  }

  public var argumenter: [String: String] {
    switch self {
    case .felt(let feil): feil.argumenter
    case .tilgang: [:]
    case .nei(_, let argumenter): argumenter
    }
  }
}

// MARK: - What many use cases check

extension Delfeil {
  /// The cleaned text of a field that may be empty.
  static func tekst(_ verdi: String?, _ navn: String, maks: Int = Feltgrense.beskrivelse) throws(Delfeil) -> String {
    do { return try felt_(verdi, navn, maks, paakrevd: false, linje: false) } catch { throw .felt(error) }
  }

  /// The cleaned text of a field that must be filled in.
  static func krevd(_ verdi: String?, _ navn: String, maks: Int = Feltgrense.beskrivelse) throws(Delfeil) -> String {
    do { return try felt_(verdi, navn, maks, paakrevd: true, linje: false) } catch { throw .felt(error) }
  }

  /// One cleaned line.
  static func linje(_ verdi: String?, _ navn: String, paakrevd: Bool = false) throws(Delfeil) -> String {
    do {
      return try felt_(verdi, navn, Feltgrense.linje, paakrevd: paakrevd, linje: true)
    } catch { throw .felt(error) }
  }

  /// The day an act counts from: today when none is given, never ahead of today.
  static func dag(_ verdi: Dato?, _ navn: String, _ k: Kontekst) throws(Delfeil) -> Dato {
    guard let verdi else { return k.idag }
    if verdi > k.idag { throw .felt(.fremtid(navn)) }
    return verdi
  }

  /// A day from today on.
  static func kommende(_ verdi: Dato, _ navn: String, _ k: Kontekst) throws(Delfeil) -> Dato {
    if verdi < k.idag { throw .felt(.fortid(navn)) }
    return verdi
  }

  static func periode(fra: Dato?, til: Dato?, _ navn: String = "til") throws(Delfeil) {
    if let fra, let til, til < fra { throw .felt(.sluttForStart(navn)) }
  }

  static func krevFullmakt(_ eier: Eier, _ k: Kontekst) throws(Delfeil) {
    if !k.ansatt.harFullmakt(for: eier) { throw .tilgang(.manglerFullmakt) }
  }
}

/// `felt` under a name that an enum with a case of that name can call.
private func felt_(
  _ verdi: String?, _ navn: String, _ maks: Int, paakrevd: Bool, linje: Bool
) throws(Feltfeil) -> String {
  try felt(verdi, navn, maks: maks, paakrevd: paakrevd, linje: linje)
}

/// The entity a command means: the one with this id, or the only candidate when no id is given. Nil when it is not there
/// or cannot be told.
func valgt<T>(_ id: Id<T>?, blant alle: [T], naar kandidat: (T) -> Bool, id nokkel: KeyPath<T, Id<T>>) -> T? {
  if let id { return alle.first { $0[keyPath: nokkel] == id } }
  let kandidater = alle.filter(kandidat)
  return kandidater.count == 1 ? kandidater[0] : nil
}
