import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// The person has come to the counter: what for, and in which lane they wait (O06). The lane is proposed.
struct Ankomstforing: Saksforing {
  let navn = Skjermnavn.ankomst
  let id: SakId

  let styrende: Set<String> = ["grunn"]

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let spor = Skrankespor.allCases.map {
      Choice(id: $0.rawValue, title: o.kode($0), definition: o.tekst("skjerm.ankomst.spor.\($0.rawValue)"))
    }
    let foreslaatt = forslag(svar, o).map { ": " + o.kode($0) } ?? ""
    let uten = Choice(id: "", title: o.tekst("skjerm.ankomst.somForeslaatt") + foreslaatt)
    return [
      Skjemafelt("grunn", .valg([.ingen(o)] + Choice.koder(Henvendelsesgrunn.self, o)), paakrevd: true),
      Skjemafelt("spor", .valg([uten] + spor)),
    ]
  }

  /// Who has an appointment today came for that.
  func verdier(_ o: Omgivelser) -> [String: [String]] {
    let harTime = saken(o)?.aapneTimer.contains { $0.dato == o.idag } == true
    return ["grunn": [harTime ? Henvendelsesgrunn.avtale.rawValue : ""], "spor": [""]]
  }

  private func forslag(_ svar: Skjema?, _ o: Omgivelser) -> Skrankespor? {
    guard let sak = saken(o), let grunn = svar?.kode("grunn", Henvendelsesgrunn.self) else { return nil }
    let profil = Profilering.vurder(
      Profileringsfakta(sak, paa: o.idag), aktivert: o.sporsmaal.policy.profilering, dato: o.idag, pakke: o.pakke)
    return RegistrerAnkomst.forslag(grunn, sak, hurtigprofil: profil?.spor == .hurtigspor)
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let grunn: Henvendelsesgrunn = svar.kode("grunn") else { return [] }
    return [.lagre([RegistrerAnkomst(grunn: grunn, spor: svar.kode("spor") ?? forslag(svar, o))], paa: id)]
  }

  /// The person sits down, and the next one is at the desk: back to where one came from.
  func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    [.kladdFerdig, .lukk, .lukk, .melding(kvittering(o), .success)]
  }
}
