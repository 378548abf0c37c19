import Fagmodell
import TerminalKit

/// The calendar over a date field: arrows choose a day, Enter takes it.
extension Skjema {
  /// Whether the cursor is in a date.
  var erIDato: Bool { art(i: form.focused?.id).map { if case .dato = $0 { true } else { false } } ?? false }
  /// Whether the cursor is in a long text.
  var erILangTekst: Bool { art(i: form.focused?.id).map { if case .langtekst = $0 { true } else { false } } ?? false }

  /// Whether a character that is no space stands right before the cursor of a long text.
  var staarEtterTekst: Bool {
    guard case .editor(let tilstand, _, _)? = form.focused?.control, tilstand.buffer.cursor > 0 else { return false }
    return !tilstand.buffer.characters[tilstand.buffer.cursor - 1].isWhitespace
  }

  private func art(i id: String?) -> Skjemafelt.Art? { felter.first { $0.id == id }?.art }

  /// Opens on the day in the field, or on today.
  mutating func aapneKalender(_ o: Omgivelser) {
    guard erIDato, let id = form.focused?.id else { return }
    let dag = dato(id, o) ?? o.idag
    kalender = TerminalKit.Calendar.State(month: Month(year: dag.aar, month: dag.maaned), day: dag.dag)
  }

  /// What the calendar does with a key; nil when there is none, or when the key closes it and then does what it does.
  mutating func kalendertast(_ tast: Key, _ o: Omgivelser) -> FormResponse? {
    guard var aapen = kalender, let id = form.focused?.id else { return nil }
    let svar = aapen.handle(tast)
    kalender = svar == .moved ? aapen : nil
    switch svar {
    case .submitted:
      guard let valgt = Dato(aar: aapen.month.year, maaned: aapen.month.month, dag: aapen.day) else { return nil }
      let gammel = form.focused
      sett(id, [o.datoer.tall(valgt)], o)
      angring.merk(gammel)
      return FormResponse(.changed, changed: id)
    case .ignored: return nil
    default: return FormResponse(.moved)
    }
  }

  func tegnKalender(_ flate: Surface, _ o: Omgivelser) {
    guard let kalender, let felt = form.focused else { return }
    let storrelse = TerminalKit.Calendar.size
    let ramme = flate.bounds.centered(Size(width: storrelse.width + 4, height: storrelse.height + 2))
    let inne = Box(title: felt.label, style: .accent).draw(on: flate.part(ramme))
    let ukedager = Ukedag.allCases.map { String(o.datoer.ukedagKort($0).prefix(2)) }
    let erNaa = kalender.month == Month(year: o.idag.aar, month: o.idag.maaned)
    let tittel = "\(o.datoer.maanedsnavn(kalender.month.month)) \(kalender.month.year)"
    TerminalKit.Calendar(title: tittel, weekdays: ukedager, today: erNaa ? o.idag.dag : nil).draw(kalender, on: inne)
  }
}
