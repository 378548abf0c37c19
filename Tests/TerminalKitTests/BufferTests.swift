import TerminalKit
import Testing

@Suite struct BufferTests {
  @Test func `a wide character at the edge is clipped whole`() {
    var buffer = Buffer(size: Size(width: 4, height: 1))
    #expect(buffer.put("abc日", at: .zero) == 4)
    #expect(buffer.textDump == "abc")
  }
}
