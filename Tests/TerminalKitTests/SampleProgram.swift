@testable import TerminalKit

/// A program with everything on one screen; F1 goes to the next part.
struct SampleProgram: Program {
  var form = Samples.form()
  var list = ListState()
  var palette = Palette([.init(id: "a", title: "Skriv brev"), .init(id: "b", title: "Slett", unavailable: "Nei")])
  var modal = Modal(title: "Lagre?", text: "Utkastet er ikke lagret.", buttons: ["Lagre", "Forkast"])
  var calendar = Calendar.State(month: Month(year: 2016, month: 2), day: 29)
  var tree = Tree.State()
  var part = 0
  var events: [Event] = []

  static let nodes = Tree([
    .init(id: "a", title: "A", children: [.init(id: "b", title: "B"), .init(id: "c", title: "C")]),
    .init(id: "d", title: "D"),
  ])

  mutating func handle(_ event: Event) -> Step {
    events.append(event)
    switch event {
    case .key(.function(1)): part = (part + 1) % 6
    case .key(.ctrl("q")): return .quit
    case .key(let key): handle(key)
    case .paste(let text): if part == 2 { _ = palette.paste(text) } else { _ = form.paste(text) }
    case .mouse(let mouse): _ = list.handle(mouse, count: 1000)
    default: break
    }
    return .proceed
  }

  private mutating func handle(_ key: Key) {
    switch part {
    case 0: _ = form.handle(key)
    case 1: _ = list.handle(key, count: 1000)
    case 2: _ = palette.handle(key)
    case 3: _ = modal.handle(key)
    case 4: _ = calendar.handle(key)
    default: _ = SampleProgram.nodes.handle(key, &tree)
    }
  }

  mutating func layout(_ size: Size) {
    form.layout(size)
    list.layout(height: size.height, count: 1000)
    palette.layout(size)
  }

  func draw(_ size: Size) -> Frame {
    Frame(size: size) { surface in
      switch part {
      case 0: form.draw(on: surface)
      case 1: ListView(count: 1000) { Line("Rad \($0) ø") }.draw(list, on: surface)
      case 2: palette.draw(on: surface)
      case 3: modal.draw(on: surface)
      case 4: Calendar(title: "februar 2016", weekdays: ["ma", "ti"]).draw(calendar, on: surface)
      default: SampleProgram.nodes.draw(tree, on: surface)
      }
    }
  }
}
