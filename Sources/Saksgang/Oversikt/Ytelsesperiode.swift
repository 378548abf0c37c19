import Fagmodell

/// A benefit and its days in a list row.
public struct Ytelsesperiode: Hashable, Sendable {
  public let ytelse: Ytelse
  public let status: Ytelsesstatus
  public let fra: Dato?
  public let til: Dato?

  public init(_ forhold: Ytelsesforhold) {
    ytelse = forhold.ytelse
    status = forhold.status
    fra = forhold.fra
    til = forhold.til
  }

  /// `AAP:MOTTAR:2016-01-01:`, a missing day empty.
  var kode: String {
    "\(ytelse.rawValue):\(status.rawValue):\(fra?.description ?? ""):\(til?.description ?? "")"
  }

  init?(_ kode: String) {
    let deler = kode.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard deler.count == 4, let ytelse = Ytelse(rawValue: deler[0]), let status = Ytelsesstatus(rawValue: deler[1])
    else { return nil }
    self.ytelse = ytelse
    self.status = status
    fra = Dato(iso: deler[2])
    til = Dato(iso: deler[3])
  }
}
