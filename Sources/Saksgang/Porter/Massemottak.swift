/// A store that takes many transactions with one wait for the disk.
public protocol Massemottak: Lager {
  /// Stores each transaction as if it had come alone, in order. When it throws, a first part may be stored; sending the
  /// same again stores only the rest.
  @discardableResult
  func utforMange(_ transaksjoner: [Transaksjon]) throws(Lagerfeil) -> [Kvittering]
}

extension Lager {
  /// Stores many transactions in order: at once when the store can, else one at a time.
  public func motta(_ transaksjoner: [Transaksjon]) throws(Lagerfeil) {
    if let mottak = self as? any Massemottak {
      _ = try mottak.utforMange(transaksjoner)
    } else {
      for transaksjon in transaksjoner { _ = try utfor(transaksjon) }
    }
  }
}
