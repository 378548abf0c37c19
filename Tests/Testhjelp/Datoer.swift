import Fagmodell

/// Dates in tests read as they are written: `"2016-02-29".dato`.
extension String {
  public var dato: Dato { Dato(iso: self)! }
}
