import Fagmodell

/// Reads and decodes the shipped files. The bytes come from outside, so that nothing here knows a disk.
struct Filkilde {
  let les: (String) -> [UInt8]?

  func json(_ fil: String) throws(Kursfeil) -> Json {
    guard let bytes = les(fil) else { throw Kursfeil(.manglerFil, fil: fil) }
    do { return try JsonParser.parse(bytes) } catch {
      throw Kursfeil(.ugyldigJson, fil: fil, sted: "linje \(error.linje)", detalj: error.aarsak.rawValue)
    }
  }

  func verdi<T: Decodable>(_ fil: String) throws(Kursfeil) -> T {
    try Filkilde.dekod(try json(fil), fil: fil)
  }

  static func dekod<T: Decodable>(
    _ json: Json, fil: String, sted: String = ""
  ) throws(Kursfeil) -> T {
    do { return try JsonDecoder.decode(fra: json) } catch {
      let sti = [sted, error.sti].filter { !$0.isEmpty }.joined(separator: ".")
      throw Kursfeil(.feilInnhold, fil: fil, sted: sti, detalj: error.melding)
    }
  }
}
