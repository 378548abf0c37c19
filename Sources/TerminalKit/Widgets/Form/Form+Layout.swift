extension Form {
  /// Columns from which labels stand to the left of their fields instead of above.
  static let wide = 60

  /// Where one field's parts lie, in rows of the whole form.
  struct Place {
    let top: Int
    /// Rows of the label when it stands above.
    let labelRows: Int
    let controlRows: Int
    /// Rows of what is said about the field below it.
    let noteRows: Int

    var end: Int { top + labelRows + controlRows + noteRows }
  }

  /// Tells the form how much room it will be drawn in.
  public mutating func layout(_ size: Size) {
    self.size = size
    guard let (rows, total) = arrange() else { return }
    scroll.layout(extent: size.height, showing: rows.end, rows.top, rows.cursor, of: total)
  }

  var isWide: Bool { isWide(size.width) }

  func isWide(_ width: Int) -> Bool { width >= Form.wide }

  /// Columns for labels: as the longest one wants, within two fifths of the width.
  func labelWidth(_ width: Int) -> Int {
    guard isWide(width) else { return 0 }
    let longest = fields.filter { $0.control.takesFocus }.map { TextWidth.of($0.label) + 4 }.max() ?? 0
    return min(max(12, longest), width * 2 / 5)
  }

  /// Columns for fields; one is kept for the focus mark.
  func controlWidth(_ width: Int) -> Int { max(0, width - labelWidth(width) - 2) }

  func places(width: Int) -> [Place] {
    var top = summaryLines.count + (summaryLines.isEmpty ? 0 : 1)
    return fields.enumerated().map { index, field in
      let place = place(field, focused: index == focus, top: top, width: width)
      top = place.end
      return place
    }
  }

  /// Rows the whole form takes.
  func height(width: Int) -> Int { places(width: width).last?.end ?? summaryLines.count }

  var summaryLines: [Line] {
    guard let summary, !errors.isEmpty else { return [] }
    let entries = errors.enumerated().map { index, field in
      Line([
        Span(index < 9 ? "Alt-\(index + 1) " : "      ", .key), Span(field.label + ": ", .heading),
        Span(field.error ?? "", .danger),
      ])
    }
    return [Line(summary, .danger)] + entries
  }

  /// After a change: the focused control knows its room and is in sight, with its notes if there is room for them, its
  /// label if there is room for that, and its cursor in any case.
  mutating func settle() {
    guard let (rows, total) = arrange() else { return }
    scroll.follow(rows.end, rows.top, rows.cursor, of: total)
  }

  /// Gives the focused control its room; returns the rows of the form it takes and all the rows there are.
  private mutating func arrange() -> (rows: (end: Int, top: Int, cursor: Int), total: Int)? {
    let width = size.width
    let inner = controlWidth(width)
    let places = places(width: width)
    let current = focus
    updateControls { index, control in
      guard index == current else { return }
      control.layout(Size(width: inner, height: places[index].controlRows))
    }
    guard places.indices.contains(current) else { return nil }
    let cursor = places[current].top + places[current].labelRows + fields[current].control.cursorRow
    return ((max(0, places[current].end - 1), firstRow(places), cursor), height(width: width))
  }

  /// The first row of the focused field, or of the whole form when nothing above takes keys.
  private func firstRow(_ places: [Place]) -> Int {
    let isFirst = !fields[..<focus].contains { $0.control.takesFocus }
    return isFirst && places[focus].end <= size.height ? 0 : places[focus].top
  }

  private func place(_ field: FormField, focused: Bool, top: Int, width: Int) -> Place {
    let inner = controlWidth(width)
    guard field.control.takesFocus else {
      let rows = WordWrap.lines(field.label, width: max(1, width - 2)).count
      return Place(top: top, labelRows: rows, controlRows: 0, noteRows: 0)
    }
    return Place(
      top: top, labelRows: isWide(width) ? 0 : 1, controlRows: field.control.height(width: inner, focused: focused),
      noteRows: notes(field, focused: focused).reduce(0) { $0 + Form.rows($1.text, width: inner) })
  }

  /// What is said about a field below it: how its value was understood, what is wrong, help while it has the focus.
  func notes(_ field: FormField, focused: Bool) -> [Span] {
    var notes: [Span] = []
    if !field.echo.isEmpty { notes.append(Span(field.echo, .success)) }
    if let error = field.error { notes.append(Span("! " + error, .danger)) }
    let help = field.help.isEmpty ? field.hint : field.help
    if focused, !help.isEmpty { notes.append(Span(help, .muted)) }
    return notes
  }

  /// Rows one note takes; the rest of a very long one is not shown.
  static func rows(_ note: String, width: Int) -> Int { min(3, WordWrap.lines(note, width: max(1, width)).count) }
}
