import TerminalKit

/// Steps back over choices and answers. Texts remember their own steps; these are asked when a text has none left.
struct Angring: Hashable {
  struct Steg: Hashable {
    let felt: String
    let verdi: [String]
  }

  private(set) var gjort: [Steg] = []
  private(set) var angret: [Steg] = []

  /// Remembers what a field held before it was changed, when it is a field that cannot remember itself.
  mutating func merk(_ felt: FormField?) {
    guard let felt else { return }
    switch felt.control {
    case .choice, .answer: gjort.append(Steg(felt: felt.id, verdi: felt.control.values))
    default: return
    }
    angret = []
  }

  /// The step to take, back or forward; `naa` gives what the field holds now.
  mutating func ta(_ tilbake: Bool, naa: (String) -> [String]?) -> Steg? {
    while let steg = tilbake ? gjort.popLast() : angret.popLast() {
      // A question that is gone has nothing to put back.
      guard let verdi = naa(steg.felt) else { continue }
      let motsatt = Steg(felt: steg.felt, verdi: verdi)
      if tilbake { angret.append(motsatt) } else { gjort.append(motsatt) }
      return steg
    }
    return nil
  }
}

extension Skjema {
  /// Ctrl-Z and Ctrl-Y where the field with the cursor has no step of its own.
  mutating func angretast(_ tast: Key, _ o: Omgivelser) -> FormResponse? {
    guard tast == .ctrl("z") || tast == .ctrl("y"), !form.canStep(back: tast == .ctrl("z")) else { return nil }
    let form = form
    guard let steg = angring.ta(tast == .ctrl("z"), naa: { form[$0]?.control.values }) else { return nil }
    sett(steg.felt, steg.verdi, o)
    flytt(til: steg.felt)
    return FormResponse(.changed, changed: steg.felt)
  }
}
