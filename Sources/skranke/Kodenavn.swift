import Fagmodell

extension Tekstkatalog {
  /// The name of a code, as the screens show it; the code itself when it has none.
  func navn<K: RawRepresentable>(_ kode: K) -> String where K.RawValue == String {
    let nokkel = "kode.\(K.self).\(kode.rawValue)"
    return har(nokkel) ? self(nokkel) : kode.rawValue
  }
}
