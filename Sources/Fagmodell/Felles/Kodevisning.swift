extension Tekstkatalog {
  /// The name people read for a code, from `kode.<Type>.<RAW>`; a nested type is written with its owner, as
  /// `kode.Planmaal.Art.JOBB`.
  public func kode<K: RawRepresentable>(_ kode: K) -> String where K.RawValue == String {
    self(Tekstkatalog.kodenokkel(kode))
  }

  /// The key of a code's name, for screens that ask `har(_:)` first.
  public static func kodenokkel<K: RawRepresentable>(_ kode: K) -> String where K.RawValue == String {
    "kode.\(_typeName(K.self, qualified: true).drop { $0 != "." }.dropFirst()).\(kode.rawValue)"
  }
}
