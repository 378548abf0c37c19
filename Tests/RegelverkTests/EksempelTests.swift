import Fagmodell
import FoundationEssentials
import Regelverk
import Testing

/// The example in the documentation is this code: it compiles, it runs, and the page shows the same lines.
struct EksempelTests {
  // example:begin
  static func example(_ packs: Pakkesamling) -> [String] {
    let today = Dato(iso: "2016-06-01")!
    let facts = Fakta(
      fodselsdato: Dato(iso: "1993-05-04"), arbeidsstatus: .ledig,
      behovKonkludert: .kjent(Dato(iso: "2016-05-20")!),
      ytelser: [Ytelsesfakta(.aap, .mottar, fra: Dato(iso: "2016-01-01"))],
      planGodkjent: .ingen, sisteMeldekort: .kjent(Dato(iso: "2016-05-16")!))

    let answer = Regelmotor.vurder(facts, dato: today, pakke: packs[.gjeldende2016])

    var lines: [String] = []
    if answer.aev.paakrevd == true { lines.append("AEV: \(answer.aev.grunner[0].hjemmel)") }
    for scheme in answer.ungdom where scheme.gjelder == true {
      lines.append("\(scheme.ordning.rawValue): \(scheme.frist?.description ?? "no deadline")")
    }
    for duty in answer.plikter where duty.oppfylt == false {
      lines.append("\(duty.kode.rawValue): \(duty.reaksjon.map(\.rawValue)), notice: \(duty.varselKreves)")
    }
    return lines
  }
  // example:end

  @Test func `the documented example answers what the page says`() throws {
    let svar = [
      "AEV: Nav-loven § 14 a", "GARANTI_20_24: 2016-06-20",
      "MELDEKORT_14_DAGER: [\"STANS_MIDLERTIDIG_AUTO\"], notice: false",
    ]
    #expect(Self.example(Pakker.alle) == svar)
    let rot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let side = rot.appendingPathComponent("Sources/Regelverk/Regelverk.docc/Regelverk.md").path
    guard let bytes = FileManager.default.contents(atPath: side) else { return }
    let tekst = String(decoding: bytes, as: UTF8.self)
    let kilde = String(decoding: FileManager.default.contents(atPath: #filePath) ?? Data(), as: UTF8.self)
    let kode = kilde.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasSuffix("// example:begin") }
      .dropFirst()
      .prefix { !$0.hasSuffix("// example:end") }.map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0) }
    #expect(kode.count > 15 && tekst.contains(kode.joined(separator: "\n")))
    for linje in svar { #expect(tekst.contains(linje)) }
  }
}
