import Glibc

/// An empty folder of its own, removed with everything in it when nobody holds it any more.
public final class Midlertidig: Sendable {
  public let path: String

  public init() throws {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/skranke-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Filfeil(path: root, errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file inside, making the folders on the way; returns its whole path.
  @discardableResult
  public func skriv(_ text: String, til name: String) throws -> String {
    let whole = "\(path)/\(name)"
    if let slash = whole.lastIndex(of: "/") { try Filer.lagMappe(String(whole[..<slash])) }
    try Filer.skriv(Array(text.utf8), til: whole)
    return whole
  }

  /// A file's text; nil when it is missing.
  public func les(_ name: String) -> String? {
    Filer.les("\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  deinit { Filer.fjern(path) }
}
