import Testing

@testable import TerminalKit

@Suite struct FormTests {
  private func shown(_ form: Form, width: Int = 70, height: Int = 24) -> Frame {
    var form = form
    form.layout(Size(width: width, height: height))
    return Frame(size: Size(width: width, height: height)) { form.draw(on: $0) }
  }

  private func type(_ script: String, _ form: inout Form) -> [FormResponse] {
    ((try? KeyScript.keys(script)) ?? []).map { form.handle($0) }
  }

  @Test func `the first field that takes keys has the focus and the cursor`() {
    let form = Samples.form()
    #expect(form.focused?.id == "name")
    let frame = shown(form)
    #expect(frame.cursor?.y == 1)
    #expect(frame.buffer.row(1).hasPrefix("> Navn *"))
  }

  @Test func `a long text counts itself and shows what is measured while it is written, and later only when too long`()
  {
    var form = Form([
      FormField(id: "note", label: "Notat", control: .editor("Kort", rows: 2, softLimit: 10)),
      FormField(id: "name", label: "Navn", control: .text()),
    ])
    form["note"]?.meter = "LIX 20"
    #expect(shown(form).buffer.textDump.contains("LIX 20  4/10"))
    _ = type("<Tab>", &form)
    #expect(!shown(form).buffer.textDump.contains("4/10"))
    _ = type("<Shift-Tab> og altfor langt<Tab>", &form)
    #expect(shown(form).buffer.textDump.contains("! 20/10"))
  }

  @Test func `a form tells whether the text with the focus has steps to take`() {
    var form = Form([
      FormField(id: "name", label: "Navn", control: .text()),
      FormField(id: "yes", label: "Ja?", control: .answer(nil, labels: ["Ja", "Nei", "Vet ikke"])),
    ])
    #expect(!form.canStep(back: true) && !form.canStep(back: false))
    _ = type("Kari", &form)
    #expect(form.canStep(back: true))
    _ = type("<Ctrl-Z>", &form)
    #expect(!form.canStep(back: true) && form.canStep(back: false))
    _ = type("<Tab>j", &form)
    #expect(!form.canStep(back: true))
  }

  @Test func `running text that does not fit ends in a sign for more`() {
    func drawn(_ text: String, _ width: Int, _ height: Int) -> String {
      Frame(size: Size(width: width, height: height)) { Paragraph(text).draw(on: $0) }.buffer.textDump
    }
    #expect(drawn("en to tre fire", 6, 2) == "en to\ntre …")
    #expect(drawn("en to tre", 6, 2) == "en to\ntre")
    #expect(drawn("abcdef ghi", 6, 1) == "abcde…")
    #expect(AsciiFallback.text("Åse §\n«漢»") == "Ase S\n<?>")
  }

  @Test func `a form looks like this`() {
    var form = Samples.form()
    _ = type("Kari<Tab>", &form)
    form["name"]?.error = "Etternavn mangler"
    form["date"]?.echo = "mandag 3. mai 1993"
    form.summary = "Rett dette:"
    #expect(
      shown(form).buffer.textDump == """
        Rett dette:
        Alt-1 Navn: Etternavn mangler

        Henvendelsen
          Navn *        Kari
                        ! Etternavn mangler
        > Fødselsdato   3.5.93
                        mandag 3. mai 1993
          Innsats *
          Flere         Gode muligheter
          Førerkort     ( ) Ja  ( ) Nei  ( ) Vet ikke
          Notat         │ Skriv her
                        │
                        │
                        │
        """ + String(repeating: "\n", count: 9))
  }

  @Test func `a field that is left or changed is named`() {
    var form = Samples.form()
    #expect(type("K", &form) == [FormResponse(.changed, changed: "name")])
    #expect(form.handle(.tab) == FormResponse(.moved, left: "name"))
    #expect(form.handle(.backTab) == FormResponse(.moved, left: "date"))
    #expect(form.handle(.backTab) == FormResponse(.ignored))
    #expect(form.handle(.down).left == "name")
    #expect(form.handle(.escape).response == .cancelled)
  }

  @Test func `errors never keep the user from moving`() {
    var form = Samples.form()
    for field in form.fields { form[field.id]?.error = "Feil" }
    var seen = [form.focused?.id]
    for _ in 0..<5 {
      _ = form.handle(.tab)
      seen.append(form.focused?.id)
    }
    #expect(seen == ["name", "date", "goal", "why", "drive", "note"])
  }

  @Test func `the summary jumps to its fields`() {
    var form = Samples.form()
    form.summary = "Rett dette:"
    form["goal"]?.error = "Velg én"
    form["note"]?.error = "For kort"
    #expect(form.handle(.alt("2")).left == "name")
    #expect(form.focused?.id == "note")
    #expect(form.moveFocusToNextError() == "note")
    #expect(form.focused?.id == "goal")
    #expect(form.handle(.alt("9")).response == .ignored)
  }

  @Test func `typing finds a choice by its alias and Enter goes on`() {
    var form = Samples.form()
    form.moveFocus(to: "goal")
    let answers = type("veil<Enter>", &form)
    #expect(answers.last == FormResponse(.changed, changed: "goal", left: "goal"))
    #expect(form["goal"]?.chosen == ["sit"])
    #expect(form.focused?.id == "why")
    _ = type("<Down><Space><Enter>", &form)
    #expect(form["why"]?.chosen == ["std", "sit"])
    _ = type("v", &form)
    #expect(form["drive"]?.answer == .unknown)
  }

  @Test func `what cannot be chosen stays unchosen and says why`() {
    var form = Samples.form()
    form.moveFocus(to: "goal")
    _ = type("særlig<Enter>", &form)
    #expect(form["goal"]?.chosen == [] && form.focused?.id == "goal")
    #expect(shown(form, width: 100).buffer.textDump.contains("Mangler vurdering"))
  }

  @Test func `Enter is a new line in a long text and Alt-Enter ends the form there`() {
    var form = Samples.form()
    form.moveFocus(to: "note")
    let answers = type("a<Enter>b<Alt-Enter>", &form)
    #expect(form["note"]?.text == "a\nb")
    #expect(answers.last?.response == .submitted && answers.last?.left == "note")
  }

  @Test func `the focused field is in sight however low the screen is`() {
    for height in 1...12 {
      for width in [20, 59, 60, 100] {
        var form = Samples.form()
        form.layout(Size(width: width, height: height))
        for _ in 0..<5 {
          _ = form.handle(.tab)
          let frame = shown(form, width: width, height: height)
          #expect(frame.cursor != nil)
          #expect(height < 3 || frame.buffer.textDump.contains("> "), "\(form.focused?.id ?? "") \(width)x\(height)")
        }
      }
    }
  }

  @Test func `questions may come and go under the user's cursor`() {
    var form = Samples.form()
    form.moveFocus(to: "drive")
    form.replaceFields(form.fields.filter { $0.id != "goal" })
    #expect(form.focused?.id == "drive")
    form.replaceFields([])
    #expect(form.focused == nil && form.handle(.enter).response == .submitted)
    _ = shown(form)
  }

  @Test func `a long question is cut before its mark, and says how it is answered until something is wrong`() {
    var field = FormField(
      id: "a", label: String(repeating: "lang ", count: 20), control: .text(), hint: "Enter velger.", isRequired: true)
    #expect(shown(Form([field])).buffer.row(0).contains("… *"))
    #expect(shown(Form([field])).buffer.textDump.contains("Enter velger."))
    field.error = "Må fylles ut."
    #expect(!shown(Form([field])).buffer.textDump.contains("Enter velger."))
  }

  @Test func `a paste goes into the focused field as text`() {
    var form = Samples.form()
    #expect(form.paste("Kari\nNordmann").changed == "name")
    #expect(form["name"]?.text == "Kari Nordmann")
    form.moveFocus(to: "goal")
    #expect(form.paste("x").response == .ignored)
  }

  @Test func `a click gives a field the focus and the wheel moves it`() {
    var form = Samples.form()
    form.layout(Size(width: 70, height: 24))
    #expect(form.handle(Mouse(.press, at: Point(x: 20, y: 3))).left == "name")
    #expect(form.focused?.id == "date")
    #expect(form.handle(Mouse(.wheelDown, at: .zero)).left == "date")
    #expect(form.handle(Mouse(.press, at: Point(x: 0, y: 23))).response == .ignored)
  }

  @Test func `five hundred hostile strings in every field reach the screen as text only`() {
    var random = SeededRandom(51)
    let parts: [String] = [
      "\u{1B}[2J", "\u{1B}]52;c;", "\u{7}", "\u{9D}", "\u{202E}", "\u{2067}", "\u{0}", "\r", "\u{8}", "\u{1B}P", "å",
      "日",
      "\u{200F}", "\u{E0001}", "\u{FFF9}", "\u{1B}[6n", "🇳", "\u{301}", "👨‍👩‍👧", " ", "x",
    ]
    for _ in 0..<500 {
      let text = (0...random.upTo(6)).map { _ in random.pick(parts) }.joined()
      var form = Samples.form()
      for field in form.fields {
        form.moveFocus(to: field.id)
        _ = form.paste(text)
        if field.id == "name" { for character in text { _ = form.handle(.character(character)) } }
        form[field.id]?.error = text
        form[field.id]?.echo = text
      }
      let frame = shown(form, width: 70, height: 40)
      for scalar in frame.buffer.textDump.unicodeScalars where scalar != "\n" {
        let kind = ScalarKind(scalar)
        #expect(kind == .mark || kind == .base(width: 1) || kind == .base(width: 2) || scalar == "◌")
      }
    }
  }
}
