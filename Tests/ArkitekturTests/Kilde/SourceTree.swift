import Testhjelp

/// One Swift file, read and cut into tokens once.
struct SourceFile {
  /// From the package's folder, as `Sources/Fagmodell/Felles/Dato.swift`.
  let path: String
  let lineCount: Int
  /// Without comments.
  let code: [Token]
  let comments: [Token]

  /// `Sources` or `Tests`.
  var area: String { part(0) }
  /// The target's folder.
  var target: String { part(1) }
  var isProduct: Bool { area == "Sources" }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    lineCount = bytes.count { $0 == 0x0A }
    let all = SwiftLexer.tokens(bytes)
    code = all.filter { $0.kind != .comment }
    comments = all.filter { $0.kind == .comment }
  }

  init(path: String, _ text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  private func part(_ index: Int) -> String {
    let parts = path.split(separator: "/")
    return index < parts.count ? String(parts[index]) : ""
  }
}

/// The package's sources as the rules see them.
struct SourceTree {
  let files: [SourceFile]
  /// Every file under `Sources`, `Tests` and `Resources`, Swift or not.
  let paths: [String]

  /// Read once for all rules.
  static let package = SourceTree(folder: Program.packageFolder)

  private init(folder: String) {
    paths = ["Sources", "Tests", "Resources"].flatMap { area in
      Filer.alleFiler(under: "\(folder)/\(area)").map { "\(area)/\($0)" }
    }
    files = paths.filter { $0.hasSuffix(".swift") }.map { path in
      SourceFile(path: path, bytes: Filer.les("\(folder)/\(path)") ?? [])
    }
  }

  /// For the rules' own tests.
  init(_ files: [SourceFile]) {
    self.files = files
    paths = files.map(\.path)
  }

  var product: [SourceFile] { files.filter(\.isProduct) }
}
