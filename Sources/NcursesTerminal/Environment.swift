import Glibc

/// The process's environment, read one name at a time.
enum Environment {
  static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
