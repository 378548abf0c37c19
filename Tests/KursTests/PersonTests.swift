import Fagmodell
import Glibc
import Kurs
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// Nobody in an invented office may be, or look like, anyone.
@Suite struct PersonTests {
  /// The whole largest office: `SKRANKE_PERSONER=12000 swift test --filter PersonTests`.
  private static let antall = getenv("SKRANKE_PERSONER").flatMap { Int(String(cString: $0)) } ?? 250
  private static let kontor = Result { try Kurssett.kontor(antall: antall) }

  @Test func `every number is valid, synthetic, fits the birth date and belongs to one person`() throws {
    let saker = try Kurssett.saker(try PersonTests.kontor.get().lager)
    var sett: Set<String> = []
    for sak in saker {
      let nummer = sak.bruker.identitetsnummer
      let resultat = Identitetskontroll.kontroller(nummer.sifre, godta2032: false)
      #expect(resultat.gyldig && resultat.syntetisk != nil, "\(nummer)")
      #expect(resultat.fodselsdato == sak.bruker.fodselsdato)
      #expect((81...92).contains(Int(nummer.sifre.dropFirst(2).prefix(2)) ?? 0))
      #expect(sett.insert(nummer.sifre).inserted)
    }
  }

  @Test func `no stored text holds eleven digits that could be a real person's number`() throws {
    for t in try PersonTests.kontor.get().lager.transaksjoner {
      for post in t.endringer[0].poster {
        let tekst = JsonWriter.tekst(post.innhold ?? .null)
        // An id of ours is letters and digits by chance; everything else is looked at, also inside words.
        let ord = tekst.split { !$0.isNumber && !$0.isLetter }.filter { Ulid(String($0)) == nil }
        for rekke in ord.flatMap({ $0.split { !$0.isNumber } }) where rekke.count == 11 {
          #expect(Identitetskontroll.kontroller(String(rekke), godta2032: true).syntetisk != nil, "\(rekke)")
        }
      }
    }
  }

  @Test func `telephones and addresses are nobody's`() throws {
    for sak in try Kurssett.saker(try PersonTests.kontor.get().lager) {
      let kontakt = sak.bruker.kontakt
      #expect(kontakt.telefon.isEmpty || kontakt.telefon.hasPrefix("1") && kontakt.telefon.count == 8)
      #expect(kontakt.epost.isEmpty || kontakt.epost.hasSuffix(".example"))
      #expect(kontakt.adresse.isEmpty || kontakt.adresse.hasSuffix("0000 Lia"))
    }
  }

  @Test func `names have Norwegian and Sámi letters, hyphens, great length and none at all`() throws {
    let navn = try Kurssett.saker(try PersonTests.kontor.get().lager).map(\.bruker.navn)
    let alle = navn.map(\.fullt).joined()
    for tegn in "øåæÅØáčŋš" { #expect(alle.contains(tegn), "\(tegn)") }
    #expect(navn.contains { $0.fullt.contains("-") })
    #expect(navn.contains { $0.fullt.count > 50 })
    #expect(navn.contains { $0.fornavn.isEmpty })
    #expect(Set(navn).count > 200)
  }

  @Test func `nobody has a degree before its age, and ages are of working life`() throws {
    for sak in try Kurssett.saker(try PersonTests.kontor.get().lager) {
      let alder = sak.bruker.fodselsdato.fylteAar(paa: Kurssett.idag)
      #expect((18...67).contains(alder))
      if sak.bruker.utdanning?.nivaa == .hoyere5EllerMer { #expect(alder >= 25) }
      if sak.bruker.spraak.tolk != .ingen { #expect(sak.bruker.spraak.morsmaal != nil) }
      for barn in sak.bruker.barn { #expect(barn <= Kurssett.idag) }
    }
  }

  @Test func `everyone with a decision passes the rules' own checks`() throws {
    let pakke = try Kurssett.pakker()[.gjeldende2016]
    for sak in try Kurssett.saker(try PersonTests.kontor.get().lager) {
      guard let fatting = sak.gjeldendeVedtak?.fatting, let gruppe = sak.gjeldendeVedtak?.innhold.innsatsgruppe else {
        continue
      }
      let regler = Regelgrunnlag(sak, dato: Kurssett.idag, pakke: pakke)
      #expect(regler.alternativer.first { $0.gruppe == gruppe }?.tilgjengelig == true)
      #expect(!regler.kreverBeslutter(gruppe) || fatting.beslutter != nil)
      #expect(fatting.beslutter != fatting.av)
      if regler.arbeidsevnekrav.paakrevd { #expect(sak.sisteArbeidsevnekonklusjon != nil) }
    }
  }

  @Test func `letters are asked for in nynorsk too, and then the texts are`() throws {
    let saker = try Kurssett.saker(try PersonTests.kontor.get().lager)
    let nynorsk = saker.filter { $0.bruker.spraak.brev == .nynorsk }
    #expect(nynorsk.count > 8)
    #expect(nynorsk.contains { $0.gjeldendeVedtak?.innhold.begrunnelse.contains("Difor") == true })
  }
}
