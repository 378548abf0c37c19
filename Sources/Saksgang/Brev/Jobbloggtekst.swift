import Fagmodell

/// The jobs the person has sought under a plan, on paper; nothing when there are none.
struct Jobbloggtekst {
  private let jobber: [Jobbsok]
  private let ramme: Brevramme

  init(_ sak: Brukersak, _ plan: Aktivitetsplan, _ ramme: Brevramme) {
    jobber = sak.jobblogg(i: plan).sorted { ($0.dato, $0.id.ulid) < ($1.dato, $1.id.ulid) }
    self.ramme = ramme
  }

  func skriv(_ b: inout Dokumentbygger, nivaa: Int) {
    if jobber.isEmpty { return }
    b.overskrift("plan.jobblogg.tittel", nivaa: nivaa)
    b.liste(jobber.map(setning))
  }

  private func setning(_ jobb: Jobbsok) -> String {
    let felt = [
      "dato": ramme.datoer.lang(jobb.dato), "stilling": Fritekst.linje(jobb.stilling),
      "arbeidsgiver": Fritekst.linje(jobb.arbeidsgiver), "maate": ramme.tekst.kode(jobb.maate),
    ]
    let svar = jobb.svar.map {
      ramme.tekst(
        "plan.jobblogg.svar", ["utfall": ramme.tekst.kode($0.utfall), "dato": ramme.datoer.lang($0.dato)])
    }
    return [ramme.tekst("plan.jobblogg.linje", felt), svar ?? ramme.tekst("plan.jobblogg.utenSvar")]
      .joined(separator: " ")
  }
}
