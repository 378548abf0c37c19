import Glibc

/// Where the built programs are.
public enum Program {
  /// The package's own folder, found from this file's place in it.
  public static let packageFolder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/")
  }()

  /// The console: `SKRANKE_PROGRAM` when set (a release build, say), else the one built together with these tests.
  public static func skranke() throws -> String {
    if let chosen = getenv("SKRANKE_PROGRAM") { return try existing(String(cString: chosen)) }
    return try built("skranke")
  }

  /// An executable product that lies beside the test bundle.
  public static func built(_ name: String) throws -> String {
    let tried = testBundleFolders.map { "\($0)/\(name)" }
    guard let found = tried.first(where: isExecutable) else { throw ProgramMissing(tried: tried) }
    return found
  }

  /// A program of the system, or nil when the machine has none of that name.
  public static func system(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first(where: isExecutable)
  }

  /// On Linux the test bundle is itself an executable in the build folder; other runners name it in their arguments.
  private static var testBundleFolders: [String] {
    var bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    if let own = realPath("/proc/self/exe") { bundles.append(own) }
    let folders = bundles.compactMap { realPath(parent(of: $0)) }
    return folders + ["\(packageFolder)/.build/debug"]
  }

  private static func existing(_ path: String) throws -> String {
    guard isExecutable(path), let real = realPath(path) else { throw ProgramMissing(tried: [path]) }
    return real
  }

  private static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }

  private static func realPath(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

/// A built program was not where builds put it.
public struct ProgramMissing: Error, CustomStringConvertible {
  public let tried: [String]
  public var description: String { "no executable at " + tried.joined(separator: " or ") + "; run `swift build` first" }
}

/// The environment every program under test starts from: nothing of the developer's own but PATH.
public enum TestEnvironment {
  /// UTF-8, an own HOME, no user configuration, and no interactive crash reports.
  public static func standard(home: String) -> [String: String] {
    [
      "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
      "HOME": home,
      "LANG": "C.UTF-8",
      "LC_ALL": "C.UTF-8",
      "TZ": "Europe/Oslo",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }
}
