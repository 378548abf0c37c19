import Fagmodell
import Glibc
import Kurs
import NcursesTerminal
import TerminalKit

/// Records what the console sends to its terminal, byte for byte: frames are drawn by the real terminal, which writes
/// into a pipe, and what comes out of the pipe is the recording.
struct Opptak {
  private let terminal: NcursesTerminal
  private let ut: Int32
  /// Keeps the terminal from being without a keyboard, and from having one.
  private let tastatur: Int32
  private var opptak: Asciicast
  private var kapittel: String?

  /// Whole screens fit in the pipe, so that nobody waits for anybody.
  private static let plass: Int32 = 1 << 20
  private static let settPlass: Int32 = 1_031  // F_SETPIPE_SZ, which Glibc does not import

  init(_ storrelse: Size, tittel: String) throws(Programfeil) {
    var skjerm: [Int32] = [0, 0]
    var taster: [Int32] = [0, 0]
    guard pipe(&skjerm) == 0, pipe(&taster) == 0,
      fcntl(skjerm[1], Opptak.settPlass, Opptak.plass) >= 0, fcntl(skjerm[0], F_SETFL, O_NONBLOCK) == 0
    else { throw Programfeil("kjoring.ikkeTerminal", .utilgjengelig) }
    // A pipe has no size and no kind; these are the recording's.
    setenv("LINES", String(storrelse.height), 1)
    setenv("COLUMNS", String(storrelse.width), 1)
    setenv("TERM", Asciicast.terminal, 1)
    var valg = TerminalOptions()
    valg.encoding = .utf8
    valg.input = taster[0]
    valg.output = skjerm[1]
    valg.ownsProcess = false
    valg.requiresTerminal = false
    do { terminal = try NcursesTerminal(valg, theme: .standard) } catch {
      throw Programfeil("kjoring.ubrukeligTerminal", .utilgjengelig, ["terminal": Asciicast.terminal])
    }
    ut = skjerm[0]
    tastatur = taster[1]
    opptak = Asciicast(bredde: storrelse.width, hoyde: storrelse.height, tittel: tittel)
  }

  mutating func vis(_ visning: Demovisning, etter millisekunder: Int) {
    if let naa = visning.avspiller.kapittel, naa.id != kapittel {
      kapittel = naa.id
      opptak.merk(naa.tittel, etter: millisekunder)
    }
    terminal.present(visning.draw(Demokjoring.storrelse))
    ta(etter: millisekunder)
  }

  /// The whole recording, with the terminal given back at its end.
  mutating func fil(etter millisekunder: Int) -> [UInt8] {
    terminal.close()
    ta(etter: millisekunder)
    close(ut)
    close(tastatur)
    return opptak.fil
  }

  private mutating func ta(etter millisekunder: Int) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let antall = read(ut, &buffer, buffer.count)
      guard antall > 0 else { break }
      bytes += buffer[..<antall]
    }
    if !bytes.isEmpty { opptak.skriv(String(decoding: bytes, as: UTF8.self), etter: millisekunder) }
  }
}
