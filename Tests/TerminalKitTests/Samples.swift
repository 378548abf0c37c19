@testable import TerminalKit

/// Texts and keys that are hard on a terminal.
enum Samples {
  static let texts: [String] = [
    "", "a", "Kari Nordmann", "Blåbærsyltetøy på brødskiva", "Šárká Čuđŋŧž", "e\u{301}\u{30A}", "\u{301}lone",
    "日本語テキスト", "🙂👍🏽👨‍👩‍👧🇳🇴❤️", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{202E}mirrored\u{202C}",
    "tab\there\nnewline\r\nboth", "\u{9B}31m\u{90}q\u{9C}", "\u{7F}\u{0}\u{8}\u{8}", "a\u{200D}b\u{FEFF}c\u{AD}d",
    "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}algo", "─│┌┐└┘█▓", "\u{E000}\u{10FFFF}\u{FFFE}", "مرحبا שלום",
    "etlangtordsomikkefinnesoppordbokaogsomaldritarslutt uansett", "1\u{FE0F}\u{20E3}", "\u{2028}\u{2029}\u{85}",
    "ᄀ\u{1161}\u{11A8}", "\u{E0041}\u{E007F}", "x\u{20DD}", "\u{FFFD}\u{FFFD}", "ﷺ𒐫⸻",
  ]

  static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function(1), .altEnter, .ctrl("z"), .ctrl("y"), .ctrl("a"), .ctrl("w"), .ctrl("u"), .ctrl("k"),
      .alt("1"), .alt("d"), .modified(.shift, .left), .modified(.shift, .right), .modified(.shift, .up),
      .modified(.shift, .down), .modified(.shift, .home), .modified(.shift, .end), .modified(.ctrl, .left),
      .modified(.ctrl, .right), .modified(.ctrl, .home), .modified(.ctrl, .end), .modified(.ctrl, .delete),
    ] + "aåæø jkgGhl v日\u{301}🙂 1".map { Key.character($0) }

  static let choices: [Choice] = [
    Choice(id: "std", title: "Gode muligheter", aliases: ["standard"], definition: "Klarer seg med lite hjelp."),
    Choice(id: "sit", title: "Trenger veiledning", aliases: ["situasjonsbestemt"], definition: "Trenger noe hjelp."),
    Choice(id: "spe", title: "Spesielt tilpasset", aliases: ["særlig tilpasset"], unavailable: "Mangler vurdering"),
    Choice(id: "var", title: "Varig tilpasset"),
  ]

  static func form() -> Form {
    Form([
      .remark(id: "r", "Henvendelsen"),
      FormField(id: "name", label: "Navn", control: .text(), help: "Som i folkeregisteret", isRequired: true),
      FormField(id: "date", label: "Fødselsdato", control: .text("3.5.93")),
      FormField(id: "goal", label: "Innsats", control: .choice(choices), help: "Velg én", isRequired: true),
      FormField(id: "why", label: "Flere", control: .choice(choices, chosen: ["std"], many: true)),
      FormField(id: "drive", label: "Førerkort", control: .answer(nil, labels: ["Ja", "Nei", "Vet ikke"])),
      FormField(id: "note", label: "Notat", control: .editor(rows: 4, softLimit: 20), placeholder: "Skriv her"),
    ])
  }
}
