/// What can be wrong with one field, whichever form it stands in.
public enum Feltfeil: Fagfeil, Hashable {
  case paakrevd(String)
  case forLang(String, maks: Int)
  case utenfor(String, fra: Int, til: Int)
  case sluttForStart(String)
  case fremtid(String)
  case fortid(String)
  case ukjentVerdi(String)

  public var kode: String {
    switch self {
    case .paakrevd: "felt.paakrevd"
    case .forLang: "felt.forLang"
    case .utenfor: "felt.utenfor"
    case .sluttForStart: "felt.sluttForStart"
    case .fremtid: "felt.fremtid"
    case .fortid: "felt.fortid"
    case .ukjentVerdi: "felt.ukjentVerdi"
    }
  }

  public var felt: String? {
    switch self {
    case .paakrevd(let f), .forLang(let f, _), .utenfor(let f, _, _), .sluttForStart(let f), .fremtid(let f),
      .fortid(let f), .ukjentVerdi(let f):
      f
    }
  }

  public var argumenter: [String: String] {
    switch self {
    case .forLang(_, let maks): ["maks": String(maks)]
    case .utenfor(_, let fra, let til): ["fra": String(fra), "til": String(til)]
    default: [:]
    }
  }
}

/// How long the fields may be, in characters as a person counts them.
public enum Feltgrense {
  public static let navn = 100
  public static let linje = 255
  public static let tittel = 100
  public static let maal = 500
  /// Of each part of an agreement, so that all of it is one page.
  public static let avtale = 400
  public static let kilde = 150
  public static let beskrivelse = 5_000
  public static let fritekst = 10_000
}

/// The cleaned text of one field, checked for length and, when asked, for being there at all.
func felt(
  _ verdi: String?, _ navn: String, maks: Int, paakrevd: Bool = false, linje: Bool = false
) throws(Feltfeil) -> String {
  let tekst = verdi.map { linje ? Fritekst.linje($0) : Fritekst.rens($0) } ?? ""
  if paakrevd && tekst.isEmpty { throw .paakrevd(navn) }
  // Bytes bound characters from above, so that most texts are never counted.
  if tekst.utf8.count > maks, tekst.count > maks { throw .forLang(navn, maks: maks) }
  return tekst
}
