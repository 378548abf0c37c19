import Fagmodell
import Saksgang

/// Two trainees' reasons for the same person side by side (R11): common practice, not equal outcome.
public struct Kurssammenligning: Sendable {
  private let en: Kursresultat
  private let to: Kursresultat

  /// Nil when the two are not about the same exercise.
  public init?(_ en: Kursresultat, _ to: Kursresultat) {
    guard en.oppgave == to.oppgave else { return nil }
    self.en = en
    self.to = to
  }

  /// Requirements only one of them met.
  public var ulike: [(krav: Kursresultat.Krav, oppfyltAv: String)] {
    en.krav.compactMap { krav in
      guard let annet = to.krav.first(where: { $0.id == krav.id }), annet.oppfylt != krav.oppfylt else { return nil }
      return (krav, krav.oppfylt ? en.deltaker : to.deltaker)
    }
  }

  public func dokument(_ t: Tekstkatalog) -> Dokument {
    var blokker: [Dokument.Blokk] = []
    for ett in en.skjonn {
      let annet = to.skjonn.first { $0.id == ett.id }?.egen ?? ""
      blokker.append(.overskrift(ett.sporsmaal, nivaa: 2))
      for (navn, ord) in [(en.deltaker, ett.egen), (to.deltaker, annet)] {
        blokker.append(.overskrift(navn, nivaa: 3))
        blokker.append(ord.isEmpty ? .avsnitt(t("kurs.ark.ingenEgen")) : .sitat(ord))
      }
      blokker += [.overskrift(t("kurs.ark.erfaren"), nivaa: 3), .sitat(ett.erfaren)]
    }
    blokker += lov(t) + spurt(t)
    blokker += [.overskrift(t("kurs.sammenlign.samtale"), nivaa: 2), .avsnitt(t("kurs.sammenlign.sporsmaal"))]
    return Dokument(
      spraak: t.spraak, tittel: t("kurs.sammenlign.tittel", ["oppgave": en.tittel]), blokker: blokker,
      fot: t("kurs.sammenlign.fot"))
  }

  private func lov(_ t: Tekstkatalog) -> [Dokument.Blokk] {
    let linjer = ulike.map {
      t(
        "kurs.sammenlign.ulik",
        ["krav": $0.krav.tekst, "grunnlag": $0.krav.grunnlag, "hvem": $0.oppfyltAv])
    }
    let innhold: Dokument.Blokk = linjer.isEmpty ? .avsnitt(t("kurs.sammenlign.like")) : .liste(linjer, ordnet: false)
    return [.overskrift(t("kurs.sammenlign.lov"), nivaa: 2), innhold]
  }

  /// What one of them heard and the other did not.
  private func spurt(_ t: Tekstkatalog) -> [Dokument.Blokk] {
    let linjer = [(en, to), (to, en)].flatMap { a, b in
      a.spurt.filter { !b.spurt.contains($0) }.map {
        t("kurs.sammenlign.bareEn", ["hvem": a.deltaker, "sporsmaal": $0])
      }
    }
    if linjer.isEmpty { return [] }
    return [.overskrift(t("kurs.sammenlign.spurt"), nivaa: 2), .liste(linjer, ordnet: false)]
  }

  public var json: Json {
    .objekt([
      "oppgave": .tekst(en.oppgave), "deltakere": .liste([.tekst(en.deltaker), .tekst(to.deltaker)]),
      "skjonn": .liste(
        en.skjonn.map { ett in
          [
            "sporsmaal": .tekst(ett.sporsmaal), "erfaren": .tekst(ett.erfaren),
            "grunner": .liste([.tekst(ett.egen), .tekst(to.skjonn.first { $0.id == ett.id }?.egen ?? "")]),
          ]
        }),
      "ulike": .liste(ulike.map { ["krav": .tekst($0.krav.id), "oppfyltAv": .tekst($0.oppfyltAv)] }),
    ])
  }
}
