import Testing

@testable import TerminalKit

@Suite struct WidgetTests {
  private func text(_ width: Int, _ height: Int, _ draw: (Surface) -> Void) -> String {
    Frame(size: Size(width: width, height: height), draw: draw).buffer.textDump
  }

  @Test func `only rows in sight are asked for, whatever the length`() {
    var asked = 0
    var state = ListState(cursor: 99_000)
    state.layout(height: 20, count: 100_000)
    let frame = Frame(size: Size(width: 40, height: 20)) { surface in
      ListView(count: 100_000) { index in
        asked += 1
        return Line("rad \(index)")
      }.draw(state, on: surface)
    }
    #expect(asked == 20)
    #expect(frame.buffer.textDump.contains("> rad 99000"))
  }

  @Test func `a list moves within the page before it scrolls`() {
    var state = ListState()
    state.layout(height: 5, count: 20)
    for _ in 0..<7 { _ = state.handle(.down, count: 20) }
    #expect(state.scroll.first == 3)
    for _ in 0..<4 { _ = state.handle(.up, count: 20) }
    #expect(state.scroll.first == 3 && state.cursor == 3)
    _ = state.handle(.character("G"), count: 20)
    #expect(state.cursor == 19)
    _ = state.handle(.pageUp, count: 20)
    #expect(state.cursor == 15)
    state.layout(height: 5, count: 2)
    #expect(state.cursor == 1)
  }

  @Test func `marking goes on to the next row and a click chooses`() {
    var state = ListState()
    state.layout(height: 5, count: 20)
    _ = state.handle(.character(" "), count: 20)
    _ = state.handle(.character("v"), count: 20)
    #expect(state.marks == [0, 1] && state.cursor == 2)
    #expect(state.handle(Mouse(.doubleClick, at: Point(x: 3, y: 4)), count: 20) == .submitted)
    #expect(state.cursor == 4)
    #expect(state.handle(Mouse(.press, at: Point(x: 3, y: 40)), count: 20) == .ignored)
  }

  @Test func `a table keeps its header and shows its order`() {
    var state = ListState(cursor: 4)
    state.layout(height: 2, count: 5)
    let table = Table(
      [.init("Navn", .fill), .init("Dager", .fixed(7), .right)], sort: .init(column: 1, ascending: false), count: 5
    ) { [Line("Šárká \($0)"), Line("\($0 * 9)")] }
    #expect(
      text(24, 3) { table.draw(state, on: $0) } == """
          Navn           Dager ▼
          Šárká 3             27
        > Šárká 4             36
        """)
  }

  @Test func `a stepper says where one is and gives way to the width`() {
    let stepper = Stepper([
      .init("Registrering", .done), .init("Behov", .current), .init("Arbeidsevne", .struck(reason: "ikke krav")),
      .init("Vedtak", .todo),
    ])
    #expect(
      text(90, 1) { stepper.draw(on: $0) }
        == "✓ 1 Registrering ▸ ● 2 Behov ▸ × 3 Arbeidsevne (ikke krav) ▸ ○ 4 Vedtak")
    #expect(text(62, 1) { stepper.draw(on: $0) } == "✓ 1 Registrering ▸ ● 2 Behov ▸ × 3 Arbeidsevne ▸ ○ 4 Vedtak")
    #expect(text(30, 1) { stepper.draw(on: $0) } == "✓ 1 ▸ ● 2 Behov ▸ × 3 ▸ ○ 4")
  }

  @Test func `a footer shows whole keys only`() {
    let footer = KeyFooter([.init("Enter", "velg"), .init("?", "hjelp"), .init("Ctrl-P", "alt du kan gjøre")])
    #expect(text(30, 1) { footer.draw(on: $0) } == "Enter velg  ? hjelp")
    #expect(text(3, 1) { footer.draw(on: $0) } == "")
  }

  @Test func `a footer keeps one key where not all fit, and has it in its place where they do`() {
    let hjelp = KeyFooter.Item("F1", "hjelp")
    let footer = KeyFooter([.init("Enter", "velg"), .init("g", "godkjenn"), hjelp, .init("Esc", "ut")], keeping: hjelp)
    #expect(text(40, 1) { footer.draw(on: $0) } == "Enter velg  g godkjenn  F1 hjelp  Esc ut")
    #expect(text(39, 1) { footer.draw(on: $0) } == "Enter velg  g godkjenn  F1 hjelp")
    #expect(text(31, 1) { footer.draw(on: $0) } == "Enter velg  F1 hjelp")
    #expect(text(12, 1) { footer.draw(on: $0) } == "F1 hjelp")
    #expect(text(7, 1) { footer.draw(on: $0) } == "")
  }

  @Test func `a question over the screen takes every key and is answered by a number`() {
    var modal = Modal(title: "Lagre?", text: "Utkastet er ikke lagret.", buttons: ["Lagre", "Forkast"])
    #expect(modal.handle(.ctrl("q")) == .moved)
    #expect(modal.handle(.character("2")) == .submitted && modal.selected == 1)
    #expect(modal.handle(.character("9")) == .moved)
    #expect(
      text(36, 5) { modal.draw(on: $0) } == """
          ┌─ Lagre? ─────────────────────┐
          │ Utkastet er ikke lagret.     │
          │                              │
          │ [ Lagre ]  [>Forkast<]       │
          └──────────────────────────────┘
        """)
  }

  @Test func `the palette lists what cannot be done last, with the reason`() {
    var palette = Palette([
      .init(id: "slett", title: "Slett utkast", unavailable: "Ingen utkast"),
      .init(id: "skriv", title: "Skriv brev", key: "b", aliases: ["post"]), .init(id: "send", title: "Send"),
    ])
    palette.layout(Size(width: 40, height: 6))
    _ = palette.handle(.character("s"))
    #expect(palette.visible.map(\.id) == ["send", "skriv", "slett"])
    #expect(text(40, 6) { palette.draw(on: $0) }.contains("× Slett utkast  Ingen utkast"))
    for character in "\u{8}" { _ = palette.handle(character == "\u{8}" ? .backspace : .character(character)) }
    for character in "post" { _ = palette.handle(.character(character)) }
    #expect(palette.selected?.id == "skriv")
    #expect(palette.handle(.enter) == .submitted && palette.handle(.escape) == .cancelled)
  }

  static let months: [(Int, Int, Int, Int)] = [
    (2016, 2, 29, 0), (2026, 11, 30, 6), (2000, 1, 31, 5), (1900, 2, 28, 3), (1999, 12, 31, 2), (2024, 3, 31, 4),
    (1, 1, 31, 0), (2026, 13, 31, 4),
  ]

  @Test func `months have the right days and first weekday`() {
    for (year, month, days, weekday) in WidgetTests.months {
      let month = Month(year: year, month: month)
      #expect(month.days == days && month.firstWeekday == weekday, "\(month)")
    }
    #expect(Month(year: 2016, month: 1).adding(-1) == Month(year: 2015, month: 12))
  }

  @Test func `the calendar shows today, marks and the chosen day`() {
    var state = Calendar.State(month: Month(year: 2016, month: 2), day: 1)
    _ = state.handle(.left)
    #expect(state == Calendar.State(month: Month(year: 2016, month: 1), day: 31))
    _ = state.handle(.pageDown)
    #expect(state.day == 29)
    let calendar = Calendar(
      title: "februar 2016", weekdays: ["ma", "ti", "on", "to", "fr", "lø", "sø"], marks: [3: .danger], today: 2)
    #expect(
      text(28, 8) { calendar.draw(state, on: $0) } == """
                februar 2016
         ma  ti  on  to  fr  lø  sø
          1 [ 2]  3•  4   5   6   7
          8   9  10  11  12  13  14
         15  16  17  18  19  20  21
         22  23  24  25  26  27  28
        >29

        """)
  }

  @Test func `a tree opens, closes and goes back to its branch`() {
    let tree = SampleProgram.nodes
    var state = Tree.State()
    #expect(tree.count(state) == 2)
    _ = tree.handle(.right, &state)
    _ = tree.handle(.down, &state)
    #expect(tree.selected(state)?.id == "b" && tree.count(state) == 4)
    _ = tree.handle(.left, &state)
    #expect(tree.selected(state)?.id == "a")
    #expect(text(12, 4) { tree.draw(state, on: $0) } == "> ▾ A\n  │ · B\n  │ · C\n  · D")
  }

  @Test func `small charts show the largest and the smallest`() {
    #expect(text(4, 1) { Sparkline([9, 0, 5, 10, 2]).draw(on: $0) } == "▁▄█▂")
    #expect(text(16, 2) { Bars([.init("a", 10), .init("bb", 1)]).draw(on: $0) } == "a  ██████████ 10\nbb █ 1")
    #expect(text(12, 1) { Progress(done: 1, of: 2).draw(on: $0) } == "███░░░  50 %")
    #expect(Progress(done: 199, of: 200).percent == 99)
  }

  @Test func `tabs, chips, help, toast and side panel give way to the width`() {
    #expect(text(20, 1) { Tabs(["Plan", "Notat", "Vedtak"]).draw(selected: 2, on: $0) } == "‹  Notat  [Vedtak]")
    #expect(Tabs(["a", "b"]).selection(after: .left, from: 0) == 1)
    let chips = Chips([.init("Under 30", removable: true), .init("Frist")])
    #expect(text(14, 2) { chips.draw(on: $0) } == "[Under 30 ×]\n[Frist]" && chips.height(width: 40) == 1)
    let help = HelpView([.init("Taster", entries: [.init("Enter", "velg raden under markøren")])])
    #expect(text(24, 3) { help.draw(from: 0, on: $0) } == "Taster\n  Enter  velg raden\n         under markøren")
    #expect(text(14, 1) { Toast("Lagret").draw(on: $0) } == "       Lagret")
    #expect(SidePanel.split(Rect(x: 0, y: 0, width: 80, height: 24)).panel == nil)
    #expect(SidePanel.split(Rect(x: 0, y: 0, width: 120, height: 40)).panel?.endX == 120)
  }

  @Test func `yes, no and unknown are chosen by their first letters and can be taken back`() {
    let question = YesNoUnknown(yes: "Ja", no: "Nei", unknown: "Vet ikke")
    var answer: Answer?
    #expect(question.handle(.character("N"), &answer) == .changed && answer == .no)
    #expect(question.handle(.right, &answer) == .changed && answer == .unknown)
    #expect(question.handle(.delete, &answer) == .changed && answer == nil)
    #expect(question.handle(.left, &answer) == .changed && answer == .yes)
    #expect(question.handle(.character("x"), &answer) == .ignored)
  }
}
