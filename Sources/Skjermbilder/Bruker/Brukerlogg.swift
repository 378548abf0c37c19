import Fagmodell
import Saksgang
import TerminalKit

/// What has happened with a person, newest first: notes in full, the rest as sentences.
struct Brukerlogg {
  private let aapen: AapenSak
  private let o: Omgivelser

  init(_ aapen: AapenSak, _ o: Omgivelser) {
    self.aapen = aapen
    self.o = o
  }

  /// All of it, or only what has the word looked for in it.
  func linjer(_ bredde: Int, sok: String = "") -> [Line] {
    let leter = Sokefolding.fold(sok)
    return poster.filter { leter.isEmpty || Sokefolding.fold($0.tekst).contains(leter) }
      .flatMap { post in
        let dato = o.datoer.tall(post.dato) + "  "
        let innrykk = String(repeating: " ", count: TextWidth.of(dato))
        return WordWrap.lines(post.tekst, width: max(10, bredde - TextWidth.of(dato))).enumerated().map { i, rad in
          Line([Span(i == 0 ? dato : innrykk, .muted), Span(rad, post.stil)])
        }
      }
  }

  private struct Post {
    let dato: Dato
    let tekst: String
    let stil: Style
  }

  private var poster: [Post] {
    let samtaler = aapen.sak.samtaler.map {
      Post(dato: $0.dato, tekst: "\(o.kode($0.kanal)): \($0.notat) (\(o.navn($0.av)))", stil: .normal)
    }
    let henvendelser = aapen.sak.henvendelser.map { h in
      let notat = h.notat.isEmpty ? "" : " – \(h.notat)"
      return Post(
        dato: h.dato, tekst: "\(o.kode(h.kanal)): \(o.kode(h.grunn)), \(o.kode(h.utfall))\(notat)", stil: .normal)
    }
    let setninger = Historikk.setninger(aapen.historikk, sak: aapen.sak, ansatte: o.ansatte, tekst: o.tekst).map {
      Post(dato: $0.dato, tekst: $0.tekst, stil: .muted)
    }
    // Stable order: what is said comes before what was done on the same day, the latest first.
    let alle = (setninger + henvendelser + samtaler).enumerated()
    return alle.sorted { ($0.element.dato, $0.offset) > ($1.element.dato, $1.offset) }.map(\.element)
  }
}
