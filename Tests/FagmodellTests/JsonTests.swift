import Fagmodell
import Testhjelp
import Testing

/// The strict reader and the writer whose equal values are equal bytes.
@Suite struct JsonTests {
  /// Text, what is wrong with it, and the line.
  static let avviste: [(String, JsonFeil.Aarsak, Int)] = [
    ("", .uventetSlutt, 1), ("  \n ", .uventetSlutt, 2), ("nul", .uventetSlutt, 1), ("nulL", .uventetTegn, 1),
    ("tru e", .uventetTegn, 1), ("{", .uventetSlutt, 1), ("{\"a\"", .uventetSlutt, 1), ("{\"a\":", .uventetSlutt, 1),
    ("{\"a\":1", .uventetSlutt, 1), ("{a:1}", .uventetTegn, 1), ("{\"a\" 1}", .uventetTegn, 1),
    ("{\"a\":1,}", .uventetTegn, 1), ("{\"a\":1,", .uventetSlutt, 1), ("[1,]", .uventetTegn, 1),
    ("[", .uventetSlutt, 1),
    ("[1", .uventetSlutt, 1), ("[1 2]", .uventetTegn, 1), ("[]]", .ekstraInnhold, 1), ("1\n2", .ekstraInnhold, 2),
    ("{\"a\":1,\n\"a\":2}", .dobbeltNokkel, 2), ("{\"é\":1,\"e\u{301}\":2}", .dobbeltNokkel, 1),
    ("\"a", .uventetSlutt, 1), ("\"a\nb\"", .ugyldigTekst, 1), ("\"\\x\"", .ugyldigTekst, 1),
    ("\"\\u12", .uventetSlutt, 1), ("\"\\u12G4\"", .ugyldigTekst, 1), ("\"\\", .uventetSlutt, 1),
    ("\"\\uD800\"", .ugyldigTekst, 1), ("\"\\uD800\\u0041\"", .ugyldigTekst, 1), ("\"\\uDC00\"", .ugyldigTekst, 1),
    ("\"\\n\u{1}\"", .ugyldigTekst, 1), ("\"\\n", .uventetSlutt, 1), ("// x", .uventetTegn, 1),
    ("NaN", .uventetTegn, 1),
    ("\u{FEFF}1", .uventetTegn, 1), ("'a'", .uventetTegn, 1),
  ]

  @Test func `what is not JSON is refused with its cause and its line`() {
    for (tekst, aarsak, linje) in JsonTests.avviste {
      let feil = #expect(throws: JsonFeil.self) { try JsonParser.parse(tekst) }
      #expect(feil?.aarsak == aarsak && feil?.linje == linje, "\(tekst.debugDescription): \(String(describing: feil))")
    }
    for tekst in ["01", "-", "-01", "+1", "1.", ".5", "00.5", "01.5", "1e", "1e+", "1.e5", "1-2", "--1", "1e999"] {
      let feil = #expect(throws: JsonFeil.self, "\(tekst)") { try JsonParser.parse(tekst) }
      #expect([.ugyldigTall, .uventetTegn].contains(feil?.aarsak))
    }
    let raa: [[UInt8]] = [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF0],
    ]
    for bytes in raa {
      #expect(throws: JsonFeil.self) { try JsonParser.parse(bytes) }
    }
    let dobbel = #expect(throws: JsonFeil.self) { try JsonParser.parse("{\"a\":1,\n\"a\":2}") }
    #expect(dobbel?.description == "dobbeltNokkel (line 2, byte 8)")
  }

  static let godtatte: [(String, Json)] = [
    (" null\r\n\t", .null), ("true", true), ("[false]", [false]), ("-0", 0), ("9223372036854775807", .heltall(.max)),
    ("-9223372036854775808", .heltall(.min)), ("9223372036854775808", .desimal(0x1p63)), ("1.50", .desimal(1.5)),
    ("-2.5e-3", .desimal(-0.0025)), ("1E2", .desimal(100)), ("0.5", .desimal(0.5)), ("{}", [:]), ("[]", []),
    ("{ \"a\" : [ 1 , { } ] }", ["a": [1, [:]]]), ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"),
    ("\"\\u00e5\\uD83D\\ude42x\"", "å🙂x"), ("\"æøå\"", "æøå"), ("\"\\u0000\"", "\0"),
  ]

  @Test func `what is JSON is read for what it is`() throws {
    for (tekst, json) in JsonTests.godtatte { #expect(try JsonParser.parse(tekst) == json, "\(tekst)") }
  }

  @Test func `only so many levels may nest`() throws {
    func dyp(_ nivaa: Int) -> String { String(repeating: "[", count: nivaa) + String(repeating: "]", count: nivaa) }
    _ = try JsonParser.parse(dyp(JsonParser.maksDybde))
    let feil = #expect(throws: JsonFeil.self) { try JsonParser.parse(dyp(JsonParser.maksDybde + 1)) }
    #expect(feil?.aarsak == .forDypt)
  }

  @Test func `every value's line is known by its path`() throws {
    let (json, linjer) = try JsonParser.parseMedLinjer(Array("{\n\"a\": [1,\n {\"b\": 2}],\n\"c\":\n3}".utf8))
    #expect(json["a"]?.liste?.count == 2)
    #expect(linjer == ["": 1, "a": 2, "a[0]": 2, "a[1]": 3, "a[1].b": 3, "c": 5])
  }

  @Test func `a written value is read back the same, on one line or indented`() throws {
    var tilfeldig = SeededRandom("json round trip")
    for _ in 0..<3_000 {
      let json = vilkaarlig(&tilfeldig, dybde: 4)
      #expect(try JsonParser.parse(JsonWriter.bytes(json)) == json)
      #expect(try JsonParser.parse(JsonWriter.bytes(json, innrykk: 2)) == json)
    }
  }

  @Test func `equal values are equal bytes, and control characters are escaped`() {
    #expect(
      JsonWriter.tekst(["b": 1, "a": [true, .null], "å": "\u{1B}\u{7F}\t\"\\\r\n"])
        == "{\"a\":[true,null],\"b\":1,\"å\":\"\\u001b\\u007f\\t\\\"\\\\\\r\\n\"}")
    #expect(JsonWriter.tekst(["a": [], "b": [1]], innrykk: 2) == "{\n  \"a\": [],\n  \"b\": [\n    1\n  ]\n}")
    #expect(JsonWriter.tekst(.desimal(.infinity)) == "null")
  }

  @Test func `what must be escaped is found wherever in a text it stands, and nothing else is`() {
    let giftige: [UInt8: String] = [0x00: "\\u0000", 0x1F: "\\u001f", 0x22: "\\\"", 0x5C: "\\\\", 0x7F: "\\u007f"]
    let naboer: [Unicode.Scalar] = [" ", "!", "#", "[", "]", "~", "a", "\u{80}", "ø", "\u{FF}", "€", "🙂"]
    for lengde in 0..<20 {
      for nabo in naboer {
        let rolig = String(repeating: String(nabo), count: lengde)
        #expect(JsonWriter.tekst(.tekst(rolig)) == "\"\(rolig)\"")
        for (gift, skrevet) in giftige {
          let tegn = String(Unicode.Scalar(gift))
          #expect(JsonWriter.tekst(.tekst(rolig + tegn)) == "\"\(rolig)\(skrevet)\"")
          #expect(JsonWriter.tekst(.tekst(rolig + tegn + rolig + tegn)) == "\"\(rolig)\(skrevet)\(rolig)\(skrevet)\"")
        }
      }
    }
  }

  @Test func `a value can be written at the end of bytes that are there already`() {
    var ut = Array("[".utf8)
    JsonWriter.skriv(["b": 1, "a": .null], til: &ut)
    ut.append(0x2C)
    JsonWriter.skriv("sa \"ja\"", til: &ut)
    #expect(String(decoding: ut, as: UTF8.self) == "[{\"a\":null,\"b\":1},\"sa \\\"ja\\\"\"")
  }

  @Test func `two hundred thousand damaged texts end as errors or values, never as a trap`() {
    var tilfeldig = SeededRandom("json fuzz")
    let start = Array("{\"a\":[1,-2.5e3,\"\\u00e5\\uD83D\\uDE42\",{\"b\":null,\"æ\":[true,false]}],\"c\":\"\\n\"}".utf8)
    let giftige = Array("{}[]\",:\\u0eE-+.dD8\0\n".utf8) + [0x80, 0xC3, 0xED, 0xF0, 0xFF]
    var lest = 0
    for _ in 0..<200_000 {
      var bytes = start
      for _ in 0...Int.random(in: 0...5, using: &tilfeldig) {
        let plass = Int.random(in: 0..<max(1, bytes.count), using: &tilfeldig)
        switch Int.random(in: 0..<4, using: &tilfeldig) {
        case 0 where !bytes.isEmpty: bytes.remove(at: plass)
        case 1: bytes.insert(giftige.randomElement(using: &tilfeldig)!, at: min(plass, bytes.count))
        case 2 where !bytes.isEmpty: bytes[plass] = giftige.randomElement(using: &tilfeldig)!
        default: bytes.removeLast(min(bytes.count, Int.random(in: 0...8, using: &tilfeldig)))
        }
      }
      guard let json = try? JsonParser.parse(bytes) else { continue }
      lest += 1
      if (try? JsonParser.parse(JsonWriter.bytes(json))) != json { Issue.record("\(bytes) does not survive") }
    }
    #expect(lest > 100, "some of them should still be JSON")
  }

  private func vilkaarlig(_ t: inout SeededRandom, dybde: Int) -> Json {
    switch Int.random(in: 0..<(dybde == 0 ? 5 : 7), using: &t) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &t))
    case 2: return .heltall(Int64.random(in: .min ... .max, using: &t))
    case 3: return .desimal(Double(bitPattern: t.next()).isFinite ? Double.random(in: -1e9...1e9, using: &t) : 0.5)
    case 4: return .tekst(tekst(&t))
    case 5: return .liste((0..<Int.random(in: 0..<4, using: &t)).map { _ in vilkaarlig(&t, dybde: dybde - 1) })
    default:
      let felter = (0..<Int.random(in: 0..<4, using: &t)).map { _ in (tekst(&t), vilkaarlig(&t, dybde: dybde - 1)) }
      return .objekt(Dictionary(felter, uniquingKeysWith: { forste, _ in forste }))
    }
  }

  private func tekst(_ t: inout SeededRandom) -> String {
    let skalarer: [Unicode.Scalar] = ["a", "å", "\"", "\\", "\n", "\u{1}", "🙂", "\u{301}", "\u{7F}", "/", "日"]
    var ut = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<6, using: &t) { ut.append(skalarer.randomElement(using: &t)!) }
    return String(ut)
  }
}
