import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// A mistake gets a message beside its field that says what to do, and nothing typed is lost.
@Suite struct FeilTests {
  /// Keys into a form, where the error must stand, words it must hold, and what must still be there.
  struct Feil: Sendable, CustomTestStringConvertible {
    let navn: String
    let person: @Sendable (Kontoret) throws -> Void
    let taster: String
    let felt: String
    let sier: String
    let staar: String
    var testDescription: String { navn }
  }

  static let feil: [Feil] = [
    Feil(
      navn: "a wrong control digit", person: { _ in }, taster: "<Ctrl-N>28879944881<Tab>Åse", felt: "identitetsnummer",
      sier: "kontrollsifrene", staar: "28879944881"),
    Feil(
      navn: "a number of ten digits", person: { _ in }, taster: "<Ctrl-N>2887994488<Tab>Åse<Ctrl-S>",
      felt: "identitetsnummer", sier: "11", staar: "2887994488"),
    Feil(
      navn: "a number that may be a real person's", person: { _ in }, taster: "<Ctrl-N>01019000083<Tab>Åse",
      felt: "identitetsnummer", sier: "", staar: "01019000083"),
    Feil(
      navn: "a number that is registered", person: { try $0.registrert() },
      taster: "<Esc><Ctrl-N>28879944882<Tab>Åse<Tab>Dahl<Ctrl-S>", felt: "identitetsnummer", sier: "", staar: "Dahl"),
    Feil(
      navn: "no surname", person: { _ in }, taster: "<Ctrl-N>28879944882<Tab>Åse<Ctrl-S>", felt: "etternavn",
      sier: "", staar: "Åse"),
    Feil(
      navn: "a phone number with letters", person: { _ in },
      taster: "<Ctrl-N>28879944882<Tab>Åse<Tab>Dahl<Tab>ni en to<Ctrl-S>", felt: "telefon", sier: "", staar: "ni en to"),
    Feil(
      navn: "31 February", person: { _ = try Scener.planlagt($0) },
      taster: "<Esc><Enter><Enter>l<Tab>Kurs<Tab><Tab><Tab><Ctrl-U>31.2.2017<Tab>", felt: "fra", sier: "dato",
      staar: "31.2.2017"),
    Feil(
      navn: "an end before the start", person: { _ = try Scener.planlagt($0) },
      taster: "<Esc><Enter><Enter>l<Tab>Kurs<Tab><Tab><Tab><Tab>1.5.2016<Ctrl-S>", felt: "til", sier: "",
      staar: "1.5.2016"),
    Feil(
      navn: "empty grounds", person: { _ = try Scener.vurdert($0, .standard) },
      taster: "<Esc><Enter><Enter><Tab><Tab>Gode<Ctrl-S>", felt: "begrunnelse", sier: "", staar: "Gode"),
    Feil(
      navn: "no view of the person's own", person: { try $0.registrert() },
      taster: "<Esc><Enter><Enter><Tab>Mange stillinger<Ctrl-S>", felt: "brukersSyn", sier: "",
      staar: "Mange stillinger"),
    Feil(
      navn: "a next step in the past", person: { try $0.registrert() },
      taster: "<Esc><Enter><Enter>Vil<Tab>Mange<Ctrl-S><Down><Enter>Grunn<Tab>CV<Tab>1.5.2016<Ctrl-S>",
      felt: "nesteDato", sier: "", staar: "1.5.2016"),
    Feil(
      navn: "a plan without a goal", person: { _ = try Scener.vedtatt($0) },
      taster: "<Esc><Enter><Enter><Tab><Ctrl-A><Backspace><Ctrl-S>", felt: "jobbmaal", sier: "", staar: "lager"),
    Feil(
      navn: "an approval without an answer", person: { _ = try Scener.planlagt($0) },
      taster: "<Esc><Enter><Enter>gMin plan<Tab>v<Ctrl-S>", felt: "enig", sier: "", staar: "Min plan"),
    Feil(
      navn: "a note from tomorrow", person: { try $0.registrert() },
      taster: "<Esc><Enter>sSnakket<Tab><Tab><Tab><Ctrl-U>i morgen<Ctrl-S>", felt: "dato", sier: "", staar: "Snakket"),
    Feil(
      navn: "a meeting at half past forty", person: { _ = try Scener.planlagt($0) },
      taster: "<Esc><Enter><Enter>lmøte<Enter>Samtale<Tab>40:30<Tab><Tab><Tab>NAV<Ctrl-S>", felt: "klokkeslett",
      sier: "", staar: "40:30"),
  ]

  @Test(arguments: feil)
  func `a mistake is said beside its field and nothing typed is lost`(_ feil: Feil) throws {
    let benk = try Benk()
    try feil.person(benk.kontor)
    benk.send(.wake)
    try benk.trykk(feil.taster)
    let skjema = try #require((benk.konsoll.topp as? any Skjemaskjerm)?.skjema, "\(benk.skjerm)")
    let melding = skjema.form[feil.felt]?.error
    #expect(
      melding != nil, "\(feil.navn): errors \(skjema.form.errors.map { ($0.id, $0.error ?? "") })\n\(benk.skjerm)")
    #expect(melding?.contains(feil.sier) == true || feil.sier.isEmpty, "\(melding ?? "")")
    #expect(melding?.contains("⟦") != true)
    let verdier = skjema.form.fields.flatMap(\.control.values) + skjema.form.fields.map(\.text)
    #expect(verdier.contains { $0.contains(feil.staar) }, "\(feil.staar) is gone:\n\(benk.skjerm)")
    // The message is on the screen, and the cursor can leave the field.
    #expect(benk.skjerm.contains("!"), "\(benk.skjerm)")
    let her = skjema.form.focus
    try benk.trykk("<Tab>")
    let etter = (benk.konsoll.topp as? any Skjemaskjerm)?.skjema.form.focus
    #expect(etter != her || her == skjema.form.fields.count - 1)
  }

  @Test func `category three without an assessment is refused with the way there, and benefits force the assessment`()
    throws
  {
    let benk = try Benk()
    try Scener.medYtelser(benk.kontor)
    try benk.fra("<Enter><Enter>")
    benk.staarI(.behovsvurdering)
    try benk.svar("Vil jobbe")
    benk.skriv("Mange stillinger")
    try benk.trykk("<Ctrl-S>")
    let skjema = try #require((benk.konsoll.topp as? any Skjemaskjerm)?.skjema)
    #expect(skjema.valg("utfall") == Behovsutfall.arbeidsevnevurdering.rawValue)
    try benk.svar("Har AAP")
    try benk.svar("Kartlegge")
    benk.skriv("+7d")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.arbeidsevne)
  }

  @Test func `a date is kept as it was written and read back in words`() throws {
    let benk = try Benk()
    try benk.kontor.registrert()
    try benk.fra("<Enter>s<Tab><Tab><Tab><Ctrl-U>")
    for (skrevet, lest) in [
      ("31.5", "tirsdag 31. mai 2016"), ("i dag", "onsdag 1. juni 2016"), ("-2d", "mandag 30. mai 2016"),
    ] {
      try benk.trykk("<Ctrl-U>")
      benk.skriv(skrevet)
      benk.viser(lest)
      benk.viser(skrevet)
    }
    try benk.trykk("<Ctrl-U>")
    benk.send(.paste("30.05.2016"))
    benk.viser("mandag 30. mai 2016")
  }
}
