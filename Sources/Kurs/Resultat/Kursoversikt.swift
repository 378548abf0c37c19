import Fagmodell
import Saksgang

/// What a course leader sees of a group: each trainee's newest attempt at each exercise, by name. Nobody is ranked.
public struct Kursoversikt: Sendable {
  public struct Rad: Hashable, Sendable {
    /// The newest attempt.
    public let resultat: Kursresultat
    public var forsok: Int { resultat.forsok }
    /// The lines of the law that were not met.
    public var mangler: [Kursresultat.Krav] { resultat.krav.filter { $0.erLov && !$0.oppfylt } }
  }
  public let rader: [Rad]

  public init(_ resultater: [Kursresultat]) {
    var nyeste: [Nokkel: Kursresultat] = [:]
    for ett in resultater {
      let nokkel = Nokkel(deltaker: ett.deltaker, oppgave: ett.oppgave)
      if let forrige = nyeste[nokkel], forrige.forsok >= ett.forsok { continue }
      nyeste[nokkel] = ett
    }
    rader = nyeste.values.map { Rad(resultat: $0) }.sorted {
      ($0.resultat.deltaker, $0.resultat.oppgave) < ($1.resultat.deltaker, $1.resultat.oppgave)
    }
  }

  private struct Nokkel: Hashable {
    let deltaker: String
    let oppgave: String
  }

  public func resultat(_ oppgave: String, av deltaker: String) -> Kursresultat? {
    rader.first { $0.resultat.oppgave == oppgave && $0.resultat.deltaker == deltaker }?.resultat
  }

  /// What many in the group missed, most first: what the leader takes up with all of them, without names.
  public var felles: [(krav: Kursresultat.Krav, oppgave: String, antall: Int)] {
    var telt: [String: (Kursresultat.Krav, String, Int)] = [:]
    for rad in rader {
      for krav in rad.mangler {
        telt["\(rad.resultat.oppgave) \(krav.id)", default: (krav, rad.resultat.oppgave, 0)].2 += 1
      }
    }
    return telt.sorted { ($1.value.2, $0.key) < ($0.value.2, $1.key) }.map { ($0.value.0, $0.value.1, $0.value.2) }
      .filter { $0.2 > 1 }
  }

  // MARK: Out

  public func dokument(_ t: Tekstkatalog) -> Dokument {
    var blokker: [Dokument.Blokk] = []
    for deltaker in Set(rader.map(\.resultat.deltaker)).sorted() {
      blokker.append(.overskrift(deltaker, nivaa: 2))
      for rad in rader where rad.resultat.deltaker == deltaker { blokker += Kursoversikt.blokker(rad, t) }
    }
    if blokker.isEmpty { blokker.append(.avsnitt(t("kurs.oversikt.tom"))) }
    let felles = felles.map {
      t("kurs.oversikt.fellesLinje", ["krav": $0.krav.tekst, "grunnlag": $0.krav.grunnlag, "antall": "\($0.antall)"])
    }
    if !felles.isEmpty {
      blokker += [.overskrift(t("kurs.oversikt.felles"), nivaa: 2), .liste(felles, ordnet: false)]
    }
    return Dokument(
      spraak: t.spraak, tittel: t("kurs.oversikt.tittel"), blokker: blokker, fot: t("kurs.oversikt.fot"))
  }

  private static func blokker(_ rad: Rad, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    let r = rad.resultat
    let linje = t(
      "kurs.oversikt.linje",
      ["tittel": r.tittel, "forsok": "\(r.forsok)", "oppfylt": "\(r.lov.oppfylt)", "antall": "\(r.lov.alle)"])
    let mangler = rad.mangler.map {
      t("kurs.oversikt.mangler", ["krav": $0.tekst, "grunnlag": $0.grunnlag])
    }
    return [.avsnitt(linje)] + (mangler.isEmpty ? [] : [.liste(mangler, ordnet: false)])
  }

  public var json: Json { .liste(rader.compactMap { try? JsonEncoder.encode($0.resultat) }) }

  /// One row per exercise and requirement, for a spreadsheet.
  public func csv(_ t: Tekstkatalog) -> String {
    let hode = ["deltaker", "oppgave", "forsok", "krav", "grunnlag", "lov", "oppfylt"]
    let linjer = rader.flatMap { rad in
      rad.resultat.krav.map { krav in
        [
          rad.resultat.deltaker, rad.resultat.oppgave, "\(rad.forsok)", krav.tekst, krav.grunnlag,
          t(krav.erLov ? "kurs.oversikt.ja" : "kurs.oversikt.nei"),
          t(krav.oppfylt ? "kurs.oversikt.ja" : "kurs.oversikt.nei"),
        ]
      }
    }
    return Csv.tekst([hode.map { t("kurs.oversikt.kolonne.\($0)") }] + linjer)
  }
}
