import Fagmodell
import FoundationEssentials
import Regelverk
import Testing

/// One approved document: what the running rules say, in words a lawyer can read. Compared with the file on each run;
/// `SKRANKE_OPPDATER_FASIT=1` writes the file again and fails once, so that nobody changes a rule unseen.
struct Fasitdokument {
  let fil: String
  private var linjer: [String]

  init(_ fil: String, tittel: String, innledning: String) {
    self.fil = fil
    linjer = ["# \(tittel)", "", innledning]
  }

  mutating func overskrift(_ tekst: String) { linjer += ["", "## \(tekst)"] }
  mutating func avsnitt(_ tekst: String) { linjer += ["", tekst] }

  mutating func tabell(_ kolonner: [String], _ rader: [[String]]) {
    linjer += ["", rad(kolonner), rad(kolonner.map { _ in "---" })]
    linjer += rader.map(rad)
  }

  /// The rules of one group in one pack: text, hjemmel, source, confidence, control date, validity.
  mutating func regler(_ tema: Tema, _ pakke: Regelpakke) {
    let alle = pakke.regler(tema) + pakke.ubekreftet.filter { $0.tema == tema }
    if alle.isEmpty { return }
    overskrift(pakke.navn.nb)
    for regel in alle {
      linjer += ["", "### \(regel.id)", "", regel.tekst.nb, ""]
      linjer.append("- Hjemmel: \(regel.hjemmelvisning)")
      linjer.append("- Kilde: \(regel.kilde)")
      linjer.append(
        "- Sikkerhet: \(sikkerhet(regel)). Kontrollert \(regel.kontrollert). Punkt \(regel.punkter.joined(separator: ", "))."
      )
      if let tid = gyldighet(regel) { linjer.append("- Gjelder \(tid).") }
      let tall = innhold(regel)
      if !tall.isEmpty { linjer.append("- Verdier: " + tall.joined(separator: " · ")) }
    }
  }

  func kontroller() {
    let tekst = linjer.joined(separator: "\n") + "\n"
    let sti = Fasitdokument.mappe + "/" + fil
    let lagret = FileManager.default.contents(atPath: sti).map { String(decoding: $0, as: UTF8.self) }
    if lagret == tekst { return }
    guard ProcessInfo.processInfo.environment["SKRANKE_OPPDATER_FASIT"] == "1" else {
      Issue.record("\(fil) differs from the running rules: \(forsteForskjell(lagret ?? "", tekst))")
      return
    }
    try? Data(tekst.utf8).write(to: URL(fileURLWithPath: sti))
    Issue.record("\(fil) was written again; read the change and run once more")
  }

  private func forsteForskjell(_ lagret: String, _ ny: String) -> String {
    let (a, b) = (lagret.split(separator: "\n"), ny.split(separator: "\n"))
    for (i, linje) in b.enumerated() where i >= a.count || a[i] != linje { return "line: \(linje)" }
    return "the file is longer"
  }

  private static let mappe = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fasit").path

  private func rad(_ celler: [String]) -> String { "| " + celler.joined(separator: " | ") + " |" }

  private func sikkerhet(_ regel: Regel) -> String {
    switch regel.sikkerhet {
    case .sikker: "sikker"
    case .sannsynlig: "sannsynlig"
    case .ubekreftet: "**ikke bekreftet – brukes ikke**"
    }
  }

  private func gyldighet(_ regel: Regel) -> String? {
    switch (regel.fra, regel.til) {
    case (nil, nil): nil
    case (let fra?, nil): "fra og med \(fra)"
    case (nil, let til?): "til og med \(til)"
    case (let fra?, let til?): "fra og med \(fra) til og med \(til)"
    }
  }

  /// The rule's numbers and tables by path, texts left out.
  private func innhold(_ regel: Regel) -> [String] {
    guard let json = try? JsonEncoder.encode(regel).objekt else { return [] }
    var ut: [String] = []
    for felt in ["tall", "aev", "innsats", "klage", "ungdom", "plikt", "brudd", "milepael", "tiltak"] {
      if let verdi = json[felt] { Fasitdokument.samle(verdi, "", &ut) }
    }
    return ut.sorted()
  }

  private static func samle(_ json: Json, _ sti: String, _ ut: inout [String]) {
    switch json {
    case .objekt(let felter) where felter["enhet"] != nil:
      ut.append("\(sti) = \(felter["verdi"]?.heltall ?? 0) \(felter["enhet"]?.tekst ?? "")")
    case .objekt(let felter) where felter["nb"] != nil: ut.append("\(sti) = «\(felter["nb"]?.tekst ?? "")»")
    case .objekt(let felter): for (navn, verdi) in felter { samle(verdi, sti.isEmpty ? navn : "\(sti).\(navn)", &ut) }
    case .liste(let verdier) where verdier.isEmpty: break
    case .liste(let verdier) where verdier.allSatisfy { $0.tekst != nil }:
      ut.append("\(sti) = " + verdier.compactMap(\.tekst).joined(separator: ", "))
    case .liste(let verdier): for (i, verdi) in verdier.enumerated() { samle(verdi, "\(sti)[\(i + 1)]", &ut) }
    case .bool(let ja): ut.append("\(sti) = \(ja ? "ja" : "nei")")
    default: ut.append("\(sti) = \(json.tekst ?? JsonWriter.tekst(json))")
    }
  }
}

/// `ja`, `nei` or `ukjent`.
func ord(_ svar: Bool?) -> String { svar.map { $0 ? "ja" : "nei" } ?? "ukjent" }
func ord(_ dato: Dato?) -> String { dato?.description ?? "–" }
func ord(_ varighet: Varighet?) -> String {
  varighet.map { "\($0.verdi) \($0.enhet.rawValue.lowercased())" } ?? "ikke oppgitt"
}
