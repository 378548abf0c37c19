import TerminalKit

/// One screen as a drawing: what a terminal of 256 colours on a dark ground shows.
struct Svgbilde {
  private static let (bredde, hoyde, marg) = (8.4, 18.0, 12.0)
  private static let (bunn, skrift) = ("#15191e", "#d8dee4")

  private let ramme: Frame
  private let tema = Theme.standard

  init(_ ramme: Frame) { self.ramme = ramme }

  var tekst: String {
    let size = ramme.buffer.size
    let (w, h) = (
      Svgbilde.bredde * Double(size.width) + 2 * Svgbilde.marg,
      Svgbilde.hoyde * Double(size.height) + 2 * Svgbilde.marg
    )
    let hode = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(tall(w)) \(tall(h))" width="\(tall(w))" height="\(tall(h))">
      <rect width="100%" height="100%" rx="8" fill="\(Svgbilde.bunn)"/>
      <g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">
      """
    return hode + "\n" + (0..<size.height).map(rad).joined() + "</g>\n</svg>\n"
  }

  /// A row's backgrounds, then its letters: one element for each run of cells that look alike.
  private func rad(_ y: Int) -> String {
    var bakgrunn = ""
    var bokstaver = ""
    var x = 0
    while x < ramme.buffer.size.width {
      let stil = ramme.buffer[x, y].style
      let fra = x
      var tekst = ""
      while x < ramme.buffer.size.width, ramme.buffer[x, y].style == stil {
        tekst += ramme.buffer[x, y].text
        x += 1
      }
      let utseende = Utseende(tema[stil.role], stil.attributes)
      let plass = (Svgbilde.marg + Double(fra) * Svgbilde.bredde, Double(x - fra) * Svgbilde.bredde)
      if let farge = utseende.bakgrunn {
        bakgrunn +=
          "<rect x=\"\(tall(plass.0))\" y=\"\(tall(topp(y)))\" width=\"\(tall(plass.1))\" height=\"\(tall(Svgbilde.hoyde))\" fill=\"\(farge)\"/>\n"
      }
      let uten = tekst.allSatisfy { $0 == " " }
      if !uten || utseende.understreket {
        bokstaver +=
          "<text x=\"\(tall(plass.0))\" y=\"\(tall(topp(y) + 13.5))\" textLength=\"\(tall(plass.1))\" \(utseende.attributter)>\(trygg(tekst))</text>\n"
      }
    }
    return bakgrunn + bokstaver
  }

  private func topp(_ y: Int) -> Double { Svgbilde.marg + Double(y) * Svgbilde.hoyde }

  private func trygg(_ tekst: String) -> String {
    tekst.reduce(into: "") { ut, tegn in
      switch tegn {
      case "&": ut += "&amp;"
      case "<": ut += "&lt;"
      case ">": ut += "&gt;"
      default: ut.append(tegn)
      }
    }
  }

  /// One decimal, so that the file is the same on every machine.
  private func tall(_ verdi: Double) -> String {
    let tideler = Int((verdi * 10).rounded())
    return tideler % 10 == 0 ? "\(tideler / 10)" : "\(tideler / 10).\(tideler % 10)"
  }

  /// What a run of cells looks like.
  private struct Utseende {
    /// Nil for the screen's own.
    let bakgrunn: String?
    let attributter: String
    let understreket: Bool

    init(_ farge: Paint, _ egne: Attributes) {
      let alle = farge.attributes.union(egne)
      let skrift = farge.foreground.map(Utseende.farge) ?? Svgbilde.skrift
      let bunn = farge.background.map(Utseende.farge)
      let snudd = alle.contains(.reverse)
      bakgrunn = snudd ? skrift : bunn
      understreket = alle.contains(.underline)
      attributter = [
        "fill=\"\(snudd ? bunn ?? Svgbilde.bunn : skrift)\"", alle.contains(.bold) ? "font-weight=\"bold\"" : nil,
        understreket ? "text-decoration=\"underline\"" : nil, alle.contains(.dim) ? "opacity=\"0.7\"" : nil,
      ].compactMap { $0 }.joined(separator: " ")
    }

    /// The palette most terminals share: 16 of their own, a cube of 216, and 24 greys.
    private static func farge(_ nummer: UInt8) -> String {
      let n = Int(nummer)
      let grunn = ["#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#e5e5e5"]
      if n < 16 { return grunn[n % 8] }
      if n >= 232 { return heks([8 + (n - 232) * 10, 8 + (n - 232) * 10, 8 + (n - 232) * 10]) }
      let trinn = [0, 95, 135, 175, 215, 255]
      return heks([trinn[(n - 16) / 36], trinn[(n - 16) / 6 % 6], trinn[(n - 16) % 6]])
    }

    private static func heks(_ deler: [Int]) -> String {
      "#" + deler.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
