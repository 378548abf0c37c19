import Fagmodell
import Glibc
import Innhold
import Regelverk

/// `Maalinger regler [ANTALL]`: the whole rule set for one person with explanation, and for many without, on invented
/// facts that touch every rule group. Exit code 1 when a figure is beyond its limit.
enum Regelmaaling {
  private static let enGrense = 100.0
  private static let alleGrense = 10.0

  static func kjor(_ argumenter: [String]) throws {
    let antall = argumenter.first.flatMap { Int($0) } ?? 100_000
    let valgt = getenv("SKRANKE_INNHOLD").map { ["SKRANKE_INNHOLD": String(cString: $0)] } ?? [:]
    let innhold = try Innhold.finn(miljo: valgt, program: CommandLine.arguments[0])
    var holder = true
    for pakke in try Pakkesamling.les({ innhold.les("regelverk/\($0)") }).alle {
      let dag = Dato(iso: pakke.id == .gjeldende2026 ? "2026-06-01" : "2016-06-01")!
      let personer = (0..<max(1, antall)).map { fakta($0, dag) }
      // The answers are summed up, so that no part of the work can be left out.
      var svar = 0
      let tider = personer.prefix(2_000).map { person in
        sekunder { svar &+= Regelmotor.vurder(person, dato: dag, pakke: pakke).spor.count }
      }
      let alle = sekunder {
        for person in personer { svar &+= Regelmotor.vurderTaust(person, dato: dag, pakke: pakke).tiltak.count }
      }
      precondition(svar > 0)
      let en = tider.sorted()[tider.count / 2] * 1_000_000
      holder = linje(pakke.id, "one person, explained (median)", en, "µs", enGrense) && holder
      holder = linje(pakke.id, "\(personer.count) people", alle, "s", alleGrense) && holder
    }
    if !holder { exit(1) }
  }

  /// One invented person; the same number gives the same facts.
  private static func fakta(_ n: Int, _ dag: Dato) -> Fakta {
    let ytelser = Ytelse.allCases
    let typer = Bruddtype.allCases
    return Fakta(
      fodselsdato: dag - (6_000 + n * 37 % 18_000), arbeidsstatus: Arbeidsstatus.allCases[n % 8],
      harArbeidEllerSkoleplass: n % 3 == 0, registrert: dag - n % 300,
      behovKonkludert: n % 5 == 0 ? .ingen : .kjent(dag - n % 90), arbeidsevne: Arbeidsevne.allCases[n % 4],
      aevFullfort: n % 4 > 1 ? .kjent(dag - n % 60) : .ingen,
      ytelser: (0..<(1 + n % 3)).map { Ytelsesfakta(ytelser[(n + $0) % ytelser.count], .mottar, fra: dag - 200) },
      sykefravaer: Sykefravaersfakta(fra: dag - n % 400, grad: 100, iAktivitet: n % 2 == 0, harArbeidsgiver: true),
      yngsteBarnFodt: dag - n % 900, planGodkjent: n % 2 == 0 ? .kjent(dag - n % 40) : .ingen,
      sisteMeldekort: .kjent(dag - n % 20),
      kvp: KvpFakta(
        planlagteTimer: 37.5, ugyldigFravaerTimer: Double(n % 30), startet: dag - n % 200, egenmeldinger: n % 6,
        barn: n % 4, barnKronisk: 0, aleneomsorg: n % 2 == 0, grunnbelop: 130_000),
      brudd: (0..<(n % 4)).map { Bruddfakta(ytelser[n % ytelser.count], typer[(n + $0) % typer.count], dag - $0 * 50) })
  }

  private static func sekunder(_ arbeid: () -> Void) -> Double {
    let tid = ContinuousClock().measure(arbeid).components
    return Double(tid.seconds) + Double(tid.attoseconds) / 1e18
  }

  private static func linje(_ pakke: Pakkekode, _ hva: String, _ verdi: Double, _ enhet: String, _ grense: Double)
    -> Bool
  {
    let tall = (verdi * 100).rounded() / 100
    let holder = verdi <= grense
    print("\(pakke.rawValue): \(hva): \(tall) \(enhet) (limit \(grense) \(enhet))\(holder ? "" : "  TOO SLOW")")
    return holder
  }
}
