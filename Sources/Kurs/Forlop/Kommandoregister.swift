import Fagmodell
import Saksgang

/// The commands a story may use, by the name they have in `utfor`.
enum Kommandoregister {
  /// Reads one command's input. Nil when no command has the name.
  static func les(_ navn: String, _ innhold: Json) throws(JsonTypefeil) -> (any Brukstilfelle)? {
    guard let type = typer[navn] else { return nil }
    return try les(type, innhold)
  }

  static func type(_ navn: String) -> (any Brukstilfelle.Type)? { typer[navn] }

  private static func les<B: Brukstilfelle>(_ type: B.Type, _ innhold: Json) throws(JsonTypefeil) -> B {
    try JsonDecoder.decode(B.self, fra: innhold)
  }

  private static let typer: [String: any Brukstilfelle.Type] = Dictionary(
    uniqueKeysWithValues: alle.map { ($0.navn, $0) })

  private static let alle: [any Brukstilfelle.Type] = [
    OppdaterBruker.self, RegistrerYtelse.self, AvsluttYtelse.self, TildelVeileder.self, SettAdressebeskyttelse.self,
    RegistrerHenvendelse.self, RegistrerSamtale.self,
    StartBehovsvurdering.self, SvarBehovsvurdering.self, FullforBehovsvurdering.self,
    StartArbeidsevnevurdering.self, LagreEgenvurdering.self, LagreRessursprofil.self, LeggTilYrkeskrav.self,
    KonkluderArbeidsevne.self,
    OpprettVedtaksutkast.self, OppdaterVedtaksutkast.self, SlettVedtaksutkast.self, SendTilBeslutter.self,
    BliBeslutter.self, ReturnerVedtak.self, GodkjennVedtak.self, FattVedtak.self, RegistrerKlage.self,
    OpprettPlan.self, SettMaal.self, LeggTilAktivitet.self, EndreAktivitet.self, FlyttAktivitet.self,
    AvtalAktivitet.self, DelReferat.self, GodkjennPlan.self,
    BookTime.self, RegistrerOppmote.self, SendBeskjed.self, SettHuskelapp.self,
    RegistrerSykefravaer.self, AvsluttSykefravaer.self, RegistrerDialogmote.self,
    RegistrerMeldekort.self, RegistrerKvpOppmote.self, GiUnntak.self,
    RegistrerBrudd.self, RegistrerKontaktforsok.self, SendForhaandsvarsel.self, RegistrerUttalelse.self,
    SokTiltak.self, AvsluttOppfolging.self,
  ]
}
