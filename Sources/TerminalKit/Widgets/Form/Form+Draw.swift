extension Form {
  /// Draws the form; it scrolls when it is taller than the surface. The focused field has a `>` beside its label and
  /// the terminal's cursor.
  public func draw(on surface: Surface) {
    let places = places(width: surface.width)
    guard !surface.size.isEmpty else { return }
    let first = firstRow(in: surface.size)
    for (y, line) in summaryLines.enumerated() {
      surface.put(line.clipped(to: surface.width), x: 0, y: y - first)
    }
    for (index, place) in places.enumerated() where place.end > first && place.top < first + surface.height {
      let area = Rect(x: 0, y: place.top - first, width: surface.width, height: place.end - place.top)
      draw(fields[index], place, focused: index == focus, on: surface.part(area))
    }
  }

  private func draw(_ field: FormField, _ place: Place, focused: Bool, on surface: Surface) {
    guard field.control.takesFocus else {
      Paragraph(field.label, .heading).draw(on: surface)
      return
    }
    let labels = labelWidth(surface.width)
    drawLabel(field, focused: focused, width: labels == 0 ? surface.width : labels, on: surface)
    let inner = controlWidth(surface.width)
    var y = place.labelRows
    func next(_ rows: Int) -> Surface {
      defer { y += rows }
      return surface.part(Rect(x: labels + 1, y: y, width: inner, height: rows))
    }
    field.control.draw(
      on: next(place.controlRows), focused: focused, placeholder: field.placeholder, meter: field.meter)
    for note in notes(field, focused: focused) {
      Paragraph(note.text, note.style).draw(on: next(Form.rows(note.text, width: inner)))
    }
  }

  private func drawLabel(_ field: FormField, focused: Bool, width: Int, on surface: Surface) {
    let name = Line([Span(focused ? "> " : "  ", .accent), Span(field.label, focused ? .heading : .normal)])
    // A long name is cut, the mark never.
    let mark = Span(field.isRequired ? " *" : "", .accent)
    let line = Line(name.clipped(to: max(0, width - TextWidth.of(mark.text))).spans + [mark])
    Label(line).draw(on: surface.part(Rect(x: 0, y: 0, width: width, height: 1)))
  }

  /// The row of the whole form that is drawn first.
  func firstRow(in area: Size) -> Int {
    if area == size { return scroll.first }
    let places = places(width: area.width)
    let focusEnd = places.indices.contains(focus) ? places[focus].end - 1 : 0
    return scroll.start(showing: focusEnd, of: height(width: area.width), extent: area.height)
  }
}
