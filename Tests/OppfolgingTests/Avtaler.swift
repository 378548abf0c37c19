import Fagmodell
import Saksgang
import Testhjelp

/// An agreement with everything in it.
enum Avtaler {
  static let innhold = Avtaleinnhold(
    arbeidsgiver: "Lageret AS", kontakt: Bedriftskontakt(navn: "Ida Moen", rolle: "sjef", telefon: "22112211"),
    veileder: "K100001", veiledertelefon: "22334455", maal: "Fast jobb", brukerGjor: "Møter",
    arbeidsgiverGjor: "Lærer opp", navGjor: "Ringer", fra: "2016-06-01".dato, til: "2016-12-31".dato)
}
