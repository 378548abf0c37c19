import TerminalKit
import Testing

@testable import Skjermbilder

/// What must be filled in says so before it is asked for.
@Suite struct PaakrevdTests {
  @Test(arguments: FiendtligTests.skjemaer.map(\.scene))
  func `a form with every marked field filled in misses nothing`(_ navn: String) throws {
    let benk = try #require(Scener.alle.first { $0.navn == navn }).bygg()
    var fylt: Set<String> = []
    // An answer may bring another question.
    while let skjema = PaakrevdTests.skjema(benk),
      let felt = skjema.form.fields.first(where: {
        $0.isRequired && $0.control.values.isEmpty && !fylt.contains($0.id)
      })
    {
      fylt.insert(felt.id)
      benk.besvar(felt.id, [PaakrevdTests.svar(felt, skjema)])
    }
    try benk.trykk("<Ctrl-S>")
    for felt in PaakrevdTests.skjema(benk)?.form.fields ?? [] where !felt.isRequired && felt.control.values.isEmpty {
      #expect(felt.error == nil, "\(felt.id) has no mark")
    }
  }

  @Test func `the assessment asks for what working life demands, as a resource or as a barrier`() throws {
    let benk = try #require(Scener.alle.first { $0.navn == "arbeidsevne" }).bygg()
    let ressurs = "ressurs.KRAV_I_ARBEIDSLIVET"
    #expect(PaakrevdTests.skjema(benk)?.form[ressurs]?.isRequired == true)
    benk.besvar("barriere.KRAV_I_ARBEIDSLIVET", ["Tunge løft"])
    #expect(PaakrevdTests.skjema(benk)?.form[ressurs]?.isRequired == false)
  }

  private static func skjema(_ benk: Benk) -> Skjema? { (benk.konsoll.topp as? any Skjemaskjerm)?.skjema }

  private static func svar(_ felt: FormField, _ skjema: Skjema) -> String {
    switch (felt.control, skjema.felter.first { $0.id == felt.id }?.art) {
    case (.choice(_, let valg), _): valg.first { !$0.id.isEmpty }?.id ?? ""
    case (.answer, _): Answer.yes.rawValue
    case (_, .dato): "i dag"
    case (_, .tall): "1"
    default: "Noe som står der"
    }
  }
}
