import Glibc

/// The few file operations tests need, without Foundation.
public enum Filer {
  /// A file's bytes; nil when it cannot be read.
  public static func les(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes += buffer[..<count]
    }
  }

  /// Replaces a file's content; the folder must exist.
  public static func skriv(_ bytes: [UInt8], til path: String) throws {
    guard let file = fopen(path, "we") else { throw Filfeil(path: path, errno: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Filfeil(path: path, errno: errno) }
  }

  /// Makes a folder and those above it.
  public static func lagMappe(_ path: String) throws {
    var sofar = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      sofar += "/\(part)"
      guard mkdir(sofar, 0o700) == 0 || errno == EEXIST else { throw Filfeil(path: sofar, errno: errno) }
    }
  }

  /// The names in a folder, sorted; empty when there is no such folder.
  public static func navn(i folder: String) -> [String] { oppforinger(folder).map(\.name) }

  /// Every file under a folder as a path relative to it, sorted; links are not followed.
  public static func alleFiler(under folder: String) -> [String] {
    oppforinger(folder).flatMap { entry in
      entry.isFolder ? alleFiler(under: "\(folder)/\(entry.name)").map { "\(entry.name)/\($0)" } : [entry.name]
    }
  }

  /// Removes a file, or a folder with all that is in it.
  public static func fjern(_ path: String) {
    for entry in oppforinger(path) {
      let inside = "\(path)/\(entry.name)"
      if entry.isFolder { fjern(inside) } else { unlink(inside) }
    }
    if rmdir(path) != 0 { unlink(path) }
  }

  private static func oppforinger(_ folder: String) -> [(name: String, isFolder: Bool)] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { entries.append((name, isFolder("\(folder)/\(name)"))) }
    }
    return entries.sorted { $0.name < $1.name }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// A file operation of a test failed.
public struct Filfeil: Error, CustomStringConvertible {
  public let path: String
  public let errno: Int32
  public var description: String { "\(path): \(String(cString: strerror(errno)))" }
}
