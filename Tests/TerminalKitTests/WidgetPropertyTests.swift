import Testing

@testable import TerminalKit

/// Every widget on random sizes, with hostile texts and random keys.
@Suite struct WidgetPropertyTests {
  static let gallery: [(name: String, draw: @Sendable (Surface, inout SeededRandom) -> Void)] = [
    ("label", { Label(text(&$1), .danger, $1.pick([.left, .right, .center])).draw(on: $0) }),
    ("paragraph", { Paragraph(text(&$1)).draw(on: $0, from: $1.upTo(3) - 1) }),
    ("box", { Box(title: text(&$1)).draw(on: $0) }),
    ("tabs", { Tabs([text(&$1), text(&$1), "c"]).draw(selected: $1.upTo(4) - 1, on: $0) }),
    (
      "stepper",
      {
        Stepper([.init(text(&$1), .done), .init("b", .struck(reason: text(&$1))), .init("c", .current)]).draw(on: $0)
      }
    ),
    ("chips", { Chips([.init(text(&$1)), .init(text(&$1), removable: true)]).draw(on: $0, selected: $1.upTo(2)) }),
    ("progress", { Progress(done: $1.upTo(9) - 2, of: $1.upTo(5)).draw(on: $0) }),
    ("footer", { KeyFooter([.init("Enter", text(&$1)), .init("?", "hjelp")]).draw(on: $0) }),
    (
      "list",
      { surface, random in
        var state = ListState(cursor: random.upTo(30))
        state.layout(height: random.upTo(9), count: random.upTo(20))
        state.marks = [0, 3]
        let shown = text(&random)
        ListView(count: random.upTo(20), empty: "tomt") { _ in Line(shown) }.draw(state, on: surface)
      }
    ),
    (
      "table",
      { surface, random in
        let columns = [
          Table.Column(text(&random), .fill), .init("n", .fixed(4), .right), .init("x", .percent(20), .center),
        ]
        let shown = text(&random)
        Table(columns, sort: .init(column: random.upTo(3)), count: random.upTo(9)) { _ in [Line(shown), "12"] }
          .draw(ListState(cursor: random.upTo(9)), on: surface)
      }
    ),
    (
      "timeline",
      {
        Timeline([.init(when: text(&$1), title: Line(text(&$1)), level: $1.upTo(40))]).draw(ListState(), on: $0)
      }
    ),
    (
      "tree",
      {
        let nodes = [Tree.Node(id: "a", title: Line(text(&$1)), children: [.init(id: "b", title: "b")])]
        Tree(nodes).draw(.init(open: ["a"]), on: $0)
      }
    ),
    ("field", { TextField(placeholder: text(&$1)).draw(TextFieldState(text(&$1)), on: $0, focused: $1.upTo(1) == 0) }),
    ("editor", { TextEditor(softLimit: 5).draw(TextEditorState(text(&$1), width: 1 + $1.upTo(9)), on: $0) }),
    ("choices", { ChoiceList(Samples.choices).draw(ChoiceState(allowsMany: $1.upTo(1) == 0), on: $0) }),
    ("question", { YesNoUnknown(yes: text(&$1), no: "Nei", unknown: "?").draw($1.pick([nil, .no]), on: $0) }),
    ("modal", { Modal(title: text(&$1), text: text(&$1), buttons: [text(&$1), "Nei"]).draw(on: $0) }),
    ("toast", { Toast(text(&$1)).draw(on: $0) }),
    ("panel", { SidePanel(title: text(&$1)).draw(on: $0) }),
    ("palette", { Palette([.init(id: "a", title: text(&$1), key: "x", unavailable: text(&$1))]).draw(on: $0) }),
    ("help", { HelpView([.init(text(&$1), entries: [.init(text(&$1), text(&$1))], text: "t")]).draw(from: 1, on: $0) }),
    (
      "calendar",
      {
        Calendar(title: text(&$1), weekdays: ["ma", text(&$1)], marks: [3: .danger], today: 4)
          .draw(.init(month: Month(year: 2016, month: $1.upTo(14)), day: $1.upTo(40)), on: $0)
      }
    ),
    ("sparkline", { Sparkline([$1.upTo(9), -3, Int.max, 0]).draw(on: $0) }),
    ("bars", { Bars([.init(text(&$1), $1.upTo(99)), .init("b", -4), .init("c", Int.max)]).draw(on: $0) }),
    ("form", { surface, random in form(&random).draw(on: surface) }),
  ]

  static func text(_ random: inout SeededRandom) -> String { random.pick(Samples.texts) }

  static func form(_ random: inout SeededRandom) -> Form {
    var form = Samples.form()
    form.summary = "Feil"
    form["name"]?.error = text(&random)
    form["date"]?.echo = text(&random)
    for _ in 0..<random.upTo(8) { _ = form.handle(random.pick(Samples.keys)) }
    return form
  }

  @Test func `no widget draws outside its area, from nothing to a whole screen`() {
    var random = SeededRandom(31)
    for widget in WidgetPropertyTests.gallery {
      for round in 0..<60 {
        let whole = Size(width: 40, height: 14)
        let area = Rect(
          x: 1 + random.upTo(9), y: 1 + random.upTo(4), width: round < 9 ? round / 3 : random.upTo(28),
          height: round < 9 ? round % 3 : random.upTo(8))
        let frame = Frame(size: whole) { surface in
          for y in 0..<whole.height { surface.put(String(repeating: "#", count: 40), x: 0, y: y) }
          widget.draw(surface.part(area), &random)
        }
        var outside = 0
        for y in 0..<whole.height {
          for x in 0..<whole.width where !area.contains(Point(x: x, y: y)) && frame.buffer[x, y].text != "#" {
            outside += 1
          }
        }
        #expect(outside == 0, "\(widget.name) in \(area)")
        if let cursor = frame.cursor { #expect(area.contains(cursor), "\(widget.name)") }
      }
    }
  }

  @Test func `ten thousand random events neither crash a program nor lose its cursor`() {
    var random = SeededRandom(41)
    var program = SampleProgram()
    var size = Size(width: 80, height: 24)
    for _ in 0..<10_000 {
      switch random.upTo(40) {
      case 0: size = random.pick([Size(width: 1, height: 1), Size(width: 0, height: 0), Size(width: 80, height: 24)])
      case 1: size = Size(width: random.upTo(130), height: random.upTo(40))
      case 2: _ = program.handle(.paste(random.pick(Samples.texts)))
      case 3: _ = program.handle(.mouse(Mouse(.press, at: Point(x: random.upTo(90), y: random.upTo(30)))))
      default: _ = program.handle(.key(random.pick(Samples.keys)))
      }
      guard random.upTo(3) == 0 else { continue }
      program.layout(size)
      let frame = program.draw(size)
      #expect(frame.buffer.size == size)
      if let cursor = frame.cursor { #expect(frame.buffer.bounds.contains(cursor)) }
    }
  }

  @Test func `a window that comes back to its size shows what it showed, whatever sizes it had in between`() {
    var random = SeededRandom(43)
    var program = SampleProgram()
    for round in 0..<400 {
      let size = Size(width: 20 + random.upTo(100), height: 4 + random.upTo(40))
      for _ in 0..<random.upTo(12) {
        program.layout(size)
        _ = program.handle(.key(random.pick(Samples.keys)))
      }
      program.layout(size)
      let before = program.draw(size)
      for _ in 0...random.upTo(5) {
        let small = random.upTo(3) == 0
        program.layout(Size(width: random.upTo(small ? 3 : 150), height: random.upTo(small ? 3 : 60)))
      }
      program.layout(size)
      let after = program.draw(size)
      #expect(after.buffer == before.buffer && after.cursor == before.cursor, "round \(round), \(size)")
    }
  }
}
