import Fagmodell
import Saksgang
import Testing

@testable import Fillager

/// T10: the readers of bytes meet bytes that nobody wrote. A trap ends the test run; everything else is fine.
@Suite struct TolkTests {
  private func prover() throws -> [[UInt8]] {
    let disk = Minnedisk()
    let innstillinger = Innstillinger.prove(buffer: "/buffer")
    try Lagerdrift.opprett(mappe: "/lager", type: .demo, id: .nr(1), tid: .prove, innstillinger, fil: disk)
    do {
      let lager = try Fillager(mappe: "/lager", innstillinger, fil: disk)
      for nr in 0..<4 { _ = try lager.utfor(.prove(nr, sak: nr, fra: 0, navn: "Ø\t\\\u{9B}")) }
      try lager.loggfor(Innsyn(tid: .prove, av: "Z1", art: .aapnet, sak: .nr(1), grunn: "x"))
      try lager.slett(sak: .nr(2), grunn: "LOV", nokkel: .nr(3), tid: .prove, av: "Z1")
    }
    return disk.tilstand.filer.values.filter { $0.slag == .fil && !$0.bytes.isEmpty }.map(\.bytes).sorted {
      $0.lexicographicallyPrecedes($1)
    }
  }

  private func les(_ bytes: [UInt8]) {
    _ = Linje.erHel(bytes, 0..<bytes.count)
    if let hode = Hodeleser.les(bytes, 0..<bytes.count) {
      _ = Jsonhopp.elementer(bytes, fra: hode.lengde + 5, til: bytes.count)
    }
    _ = try? JsonParser.parse(bytes)
    _ = try? Lagerformat(lest: bytes)
    _ = Base64.les(bytes)
    _ = Sletteverk.uten(.nr(1), bytes, gyldige: bytes.count)
    if let indeks = Indeksfil.les(Indeksfil.medSum(Array(bytes.dropLast(8)))) { les(indeks) }
    var segment = Segmentleser(bytes: bytes, fra: Posisjon(segment: 1, lenke: Sjekksum.av([])))
    try? segment.les(lukket: bytes.count % 2 == 0) { _ in }
  }

  private func les(_ indeks: Indeksfil.Innhold) {
    var rader = indeks.rader
    for art in Sakart.allCases {
      for rad in rader.rader(art, indeks.register) {
        #expect(rad.felt.reduce(0) { $0 + $1.utf8.count } >= 0 && (rad.felt.count > 3 || !rad.felt.er(3, "x")))
      }
    }
    for nummer in 0..<indeks.register.antall { _ = indeks.register.oppforing(nummer) }
    for byte in [0, 400, 1 << 40] { _ = indeks.register.linje(1, byte: byte) }
    _ = Indeksfil.skriv(indeks.hode, indeks.register, rader)
  }

  @Test func `T10 no bytes make a reader trap`() throws {
    let fro = try prover()
    var tall = Prove.Tall(fro: 10)
    let runder = Prove.full ? 2_000_000 : 4_000
    for _ in 0..<runder {
      var bytes = fro[tall.neste(under: fro.count)]
      if bytes.count > 1_500 { bytes = Array(bytes[tall.neste(under: bytes.count - 1_000)...].prefix(1_200)) }
      for _ in 0...tall.neste(under: 4) {
        guard !bytes.isEmpty else { break }
        let her = tall.neste(under: bytes.count)
        switch tall.neste(under: 6) {
        case 0: bytes[her] = UInt8(tall.neste(under: 256))
        case 1: bytes.remove(at: her)
        case 2: bytes.insert(Array("{}[]\",:\\\n\t09".utf8)[tall.neste(under: 12)], at: her)
        case 3: bytes.removeLast(bytes.count - her)
        case 4: bytes.removeFirst(her)
        default: bytes.insert(contentsOf: bytes[her..<min(bytes.count, her + 40)], at: tall.neste(under: bytes.count))
        }
      }
      les(bytes)
    }
    print("T10: \(runder) mutated inputs to 9 readers, 0 traps")
  }
}
