import Fagmodell

extension Dokument {
  /// One self-contained page: everything escaped, no scripts, no outside links; headings, lists and quotes are marked
  /// up as what they are, so that a screen reader can walk them. Prints on A4.
  public var html: String {
    var kropp = ""
    if let merke { kropp += Self.element("p", merke, klasse: "merke") }
    kropp += "<header>\n\(Self.tabell(hode))</header>\n"
    kropp += Self.element("h1", tittel)
    for blokk in blokker { kropp += Self.html(blokk) }
    if !fot.isEmpty { kropp += "<footer>\(Self.element("p", fot))</footer>\n" }
    return """
      <!DOCTYPE html>
      <html lang="\(spraak.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(Self.flukt(tittel))</title>
      <style>\(Self.stil)</style>
      </head>
      <body>
      <main>
      \(kropp)</main>
      </body>
      </html>

      """
  }

  private static func html(_ blokk: Blokk) -> String {
    switch blokk {
    case .overskrift(let tekst, let nivaa): element("h\(min(6, max(2, nivaa)))", tekst)
    case .avsnitt(let tekst): avsnitt(tekst)
    case .liste(let punkter, let ordnet):
      omsluttet(ordnet ? "ol" : "ul", punkter.map { element("li", $0) }.joined())
    case .tabell(let rader): tabell(rader)
    case .sitat(let ord): omsluttet("blockquote", element("p", ord))
    case .skrivelinjer(let antall): String(repeating: "<p class=\"linje\"></p>\n", count: antall)
    case .avkryssing(let valg):
      omsluttet("ul", valg.map { element("li", $0) }.joined(), klasse: "kryss")
    case .underskrift(let rader):
      "<p class=\"underskrift\">\(rader.map { flukt(Fritekst.linje($0)) }.joined(separator: "<br>\n"))</p>\n"
    }
  }

  private static func avsnitt(_ tekst: String) -> String {
    Fritekst.rens(tekst).split(separator: "\n").map { element("p", String($0)) }.joined()
  }

  private static func tabell(_ rader: [Opplysning]) -> String {
    omsluttet("dl", rader.map { element("dt", $0.navn) + element("dd", $0.verdi) }.joined())
  }

  private static func omsluttet(_ navn: String, _ innhold: String, klasse: String? = nil) -> String {
    "<\(navn)\(klasse.map { " class=\"\($0)\"" } ?? "")>\n\(innhold)</\(navn)>\n"
  }

  private static func element(_ navn: String, _ tekst: String, klasse: String? = nil) -> String {
    let linjer = Fritekst.rens(tekst).split(separator: "\n", omittingEmptySubsequences: false).map { flukt(String($0)) }
    return "<\(navn)\(klasse.map { " class=\"\($0)\"" } ?? "")>\(linjer.joined(separator: "<br>"))</\(navn)>\n"
  }

  /// Text as text: the five signs that HTML reads become entities.
  static func flukt(_ tekst: String) -> String {
    var ut = ""
    for skalar in Fritekst.rens(tekst).unicodeScalars {
      switch skalar {
      case "&": ut += "&amp;"
      case "<": ut += "&lt;"
      case ">": ut += "&gt;"
      case "\"": ut += "&quot;"
      case "'": ut += "&#39;"
      default: ut.unicodeScalars.append(skalar)
      }
    }
    return ut
  }

  private static let stil = """
    body{font:12pt/1.5 sans-serif;color:#000;background:#fff;margin:0}
    main{max-width:42em;margin:2em auto;padding:0 1em}
    h1{font-size:1.5em;line-height:1.2}h2{font-size:1.2em;margin-top:1.6em}h3{font-size:1em;margin-bottom:0}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1em}dt{font-weight:bold}dd{margin:0}
    p,li,dd,h1,h2,h3{overflow-wrap:anywhere}
    blockquote{margin:0 0 0 .5em;padding-left:1em;border-left:.2em solid #555}
    .merke{border:.2em solid #000;padding:.5em;font-weight:bold;text-align:center}
    .linje{border-bottom:1px solid #000;height:1.6em;margin:0}
    .kryss{list-style:"\\2610\\00a0"}
    footer{margin-top:3em;border-top:1px solid #000;font-size:.85em}
    @page{size:A4;margin:20mm}
    @media print{main{margin:0;max-width:none;padding:0}h2,h3{break-after:avoid}blockquote,dl{break-inside:avoid}}
    """
}
