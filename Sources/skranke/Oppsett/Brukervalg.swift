import Fagmodell
import Skjermbilder

/// What the user has chosen: on the command line before in the environment, there before in the file, there before what
/// the program does by itself.
struct Brukervalg {
  private let valgt: [Innstilling: String]

  /// - Parameter paaLinjen: the options that were given.
  init(paaLinjen: [Innstilling: String?], _ miljo: Miljo, _ fil: Oppsettfil) throws(Programfeil) {
    var valgt = fil.verdier.mapValues(\.tekst)
    for innstilling in Innstilling.allCases {
      if let verdi = miljo[innstilling.miljovariabel] {
        // A folder in the environment has always been taken as it stands.
        guard innstilling == .lager || innstilling.tar(verdi) else {
          throw Brukervalg.feil(innstilling.miljovariabel, verdi, innstilling)
        }
        valgt[innstilling] = verdi
      }
      if let verdi = paaLinjen[innstilling] ?? nil {
        guard innstilling == .lager || innstilling.tar(verdi) else {
          throw Brukervalg.feil(innstilling.valg, verdi, innstilling)
        }
        valgt[innstilling] = verdi
      }
    }
    if let lager = valgt[.lager], lager.hasPrefix("~/") { valgt[.lager] = miljo.hjem + lager.dropFirst() }
    self.valgt = valgt
  }

  private static func feil(_ hvor: String, _ verdi: String, _ innstilling: Innstilling) -> Programfeil {
    let argumenter = ["hvor": hvor, "verdi": verdi, "lovlige": innstilling.lovlige]
    return Programfeil("oppsett.ugyldigValg", .bruk, argumenter)
  }

  var lager: String? { valgt[.lager] }
  var spraak: Spraak { valgt[.spraak].flatMap { Spraak(rawValue: $0) } ?? .bokmaal }
  var tema: Tema { valgt[.tema].flatMap { Tema(rawValue: $0) } ?? .vanlig }
  var tegn: Tegnvalg { valgt[.tegn].flatMap { Tegnvalg(rawValue: $0) } ?? .auto }
  var mus: Bool { valgt[.mus] == Musevalg.ja.rawValue }
  var skjulEtter: Int { valgt[.skjulEtter].flatMap { Int($0) } ?? Konsolloppsett.vanligSkjuling }
}
