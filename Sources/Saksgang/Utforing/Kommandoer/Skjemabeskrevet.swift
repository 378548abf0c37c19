import Fagmodell

/// A type that tells its own schema, where its decoding does not show it: texts of a special form, and values that may
/// be written in several ways.
public protocol Skjemabeskrevet: Decodable {
  static var skjema: Skjema { get }
  /// Any value; `Skjemaleser` hands it to the initialiser that asked for one.
  static var eksempel: Self { get }
}

extension Dato: Skjemabeskrevet {
  public static var skjema: Skjema { .dato }
  public static var eksempel: Dato { Dato(dagnummer: 0) }
}

extension Ulid: Skjemabeskrevet {
  public static var skjema: Skjema { .tekst(monster: "^[0-9A-HJKMNP-TV-Z]{26}$") }
  public static var eksempel: Ulid { Ulid(tid: Tidspunkt(millisekunder: 0), hoy: 0, lav: 0) }
}

extension Id: Skjemabeskrevet {
  public static var skjema: Skjema { Ulid.skjema }
  public static var eksempel: Id { Id(Ulid.eksempel) }
}

extension Identitetsnummer: Skjemabeskrevet {
  public static var skjema: Skjema { .tekst(monster: "^[0-9]{6} ?[0-9]{5}$") }
  public static var eksempel: Identitetsnummer { Identitetsnummer("00000000000")! }
}

extension Tidspunkt: Skjemabeskrevet {
  public static var skjema: Skjema { .tekst(monster: #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"#) }
  public static var eksempel: Tidspunkt { Tidspunkt(millisekunder: 0) }
}

extension Json: Skjemabeskrevet {
  public static var skjema: Skjema { .fritt }
  public static var eksempel: Json { .null }
}

extension Aktivitetsvalg: Skjemabeskrevet {
  public static var skjema: Skjema { .enAv([.heltall, Ulid.skjema]) }
  public static var eksempel: Aktivitetsvalg { Aktivitetsvalg(Id(Ulid.eksempel)) }
}
