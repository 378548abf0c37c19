import Glibc

/// Bytes written past ncurses, whole or not at all as far as the descriptor allows.
enum RawOutput {
  static func write(_ bytes: StaticString, to descriptor: Int32) {
    _ = Glibc.write(descriptor, bytes.utf8Start, bytes.utf8CodeUnitCount)
  }

  static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}
