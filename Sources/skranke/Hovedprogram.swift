import ArgumentParser
import Fagmodell
import Fillager
import Glibc
import Innhold
import Saksgang

/// Reads the arguments, runs the subcommand, and turns every failure into one line and an exit code.
@main
enum Hovedprogram {
  static func main() {
    umask(0o077)
    Minnevern.lukk()
    Minnevern.giTilbake()
    let argumenter = Fellesvalg.flyttetBakover(Array(CommandLine.arguments.dropFirst()))
    exit(kjor(argumenter))
  }

  static func kjor(_ argumenter: [String]) -> Int32 {
    let tidlig = Fellesvalg.forhaandslest(argumenter)
    do {
      if argumenter.first == Manualside.valg { return try Manualside.skriv(tidlig.spraak) }
      var kommando = try Skranke.parseAsRoot(argumenter)
      try kommando.run()
      return Avslutningskode.ok.rawValue
    } catch let slutt as Avslutt {
      return slutt.kode.rawValue
    } catch let feil as Programfeil {
      return meld(feil, tidlig)
    } catch let feil as Utforfeil {
      return meld(Programfeil(feil), tidlig)
    } catch {
      return avslutt(error, tidlig)
    }
  }

  /// Help, version and completion scripts come as errors too; they are asked for and end well.
  private static func avslutt(_ feil: any Error, _ tidlig: (json: Bool, spraak: String?)) -> Int32 {
    let tekst = Skranke.fullMessage(for: feil)
    guard Skranke.exitCode(for: feil) != .success else {
      try? Utskrift.linje(Parserspraak.hjelp(tekst))
      return Avslutningskode.ok.rawValue
    }
    return meld(.bruk(Parserspraak.feil(Skranke.message(for: feil))), tidlig)
  }

  private static func meld(_ feil: Programfeil, _ tidlig: (json: Bool, spraak: String?)) -> Int32 {
    let miljo = Miljo()
    let fast = try? Brukervalg(paaLinjen: [:], miljo, Oppsettfil(sti: miljo.oppsettfil))
    let spraak = tidlig.spraak.flatMap { Spraak(rawValue: $0) } ?? fast?.spraak ?? .bokmaal
    let innhold = try? Oppkobling.finnInnhold(Miljo())
    let tekst = innhold.flatMap { try? Oppkobling.tekster(spraak, $0) }
    let melding = feil.melding(tekst).split(whereSeparator: \.isNewline).joined(separator: " ")
    Utskrift.tilFeilstrom("skranke: \(feil.kode): \(melding)")
    if tidlig.json {
      let felt = feil.felt.map(Json.tekst) ?? .null
      try? Utskrift.jsonlinje(["feil": ["kode": .tekst(feil.kode), "melding": .tekst(melding), "felt": felt]])
    }
    return feil.avslutning
  }
}
