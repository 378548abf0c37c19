import Fagmodell
import Saksgang
import TerminalKit

/// What has been said about a person, and what has been done, newest first: notes in full, the rest as sentences. A
/// note leads to its correction.
struct Brukerlogg {
  private let aapen: AapenSak
  private let o: Omgivelser

  init(_ aapen: AapenSak, _ o: Omgivelser) {
    self.aapen = aapen
    self.o = o
  }

  /// All of it, or only what has the word looked for in it.
  func rader(_ bredde: Int, notater: Bool = true, historikk: Bool, sok: String = "") -> [Fanerad] {
    let leter = Sokefolding.fold(sok)
    // Stable order: what is said comes before what was done on the same day, the latest first.
    let alle = ((historikk ? setninger : []) + (notater ? self.notater : [])).enumerated()
    return alle.sorted { ($0.element.dato, $0.offset) > ($1.element.dato, $1.offset) }.map(\.element)
      .filter { leter.isEmpty || Sokefolding.fold($0.tekst).contains(leter) }
      .flatMap { post in
        let dato = o.datoer.tall(post.dato) + "  "
        let innrykk = String(repeating: " ", count: TextWidth.of(dato))
        return WordWrap.lines(post.tekst, width: max(10, bredde - TextWidth.of(dato))).enumerated().map { i, rad in
          Fanerad(Line([Span(i == 0 ? dato : innrykk, .muted), Span(rad, post.stil)]), post.lenke)
        }
      }
  }

  private struct Post {
    let dato: Dato
    let tekst: String
    let stil: Style
    var lenke: Fanelenke?
  }

  private func retting(_ id: Ulid) -> Fanelenke { .foring(Rettingsforing(aapen.sak.id, del: id)) }

  private var notater: [Post] {
    let sak = aapen.sak
    var poster = sak.henvendelser.map { h in
      let hva = h.selvbetjening.map { " (\(o.kode($0)))" } ?? ""
      let notat = h.notat.isEmpty ? "" : " – \(h.notat)"
      return Post(
        dato: h.dato, tekst: "\(o.kode(h.kanal)): \(o.kode(h.grunn)), \(o.kode(h.utfall))\(hva)\(notat)", stil: .normal,
        lenke: retting(h.id.ulid))
    }
    poster += sak.samtaler.map {
      Post(
        dato: $0.dato, tekst: "\(o.kode($0.kanal)): \($0.notat) (\(o.navn($0.av)))", stil: .normal,
        lenke: retting($0.id.ulid))
    }
    poster += sak.timeavtaler.filter { $0.oppmote != nil }.map { t in
      let utfall = t.oppmote.map { o.kode($0) } ?? ""
      return Post(dato: t.dato, tekst: "\(t.formaal): \(utfall)", stil: .normal, lenke: .skjerm(.timer))
    }
    poster += sak.beskjeder.map { b in
      let svar = b.svar.map { " → \($0.tekst)" } ?? ""
      return Post(
        dato: b.sendt, tekst: "\(o.kode(Saksdel.Art.beskjed)): \(b.tekst)\(svar)", stil: .normal,
        lenke: .skjerm(.beskjeder))
    }
    return poster
  }

  private var setninger: [Post] {
    Historikk.setninger(aapen.historikk, sak: aapen.sak, ansatte: o.ansatte, tekst: o.tekst).map {
      Post(dato: $0.dato, tekst: $0.tekst, stil: .muted)
    }
  }
}
