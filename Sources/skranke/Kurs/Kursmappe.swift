import Fagmodell
import Glibc
import Kurs

/// Where courses live: the user's own folder, and for a group a shared one beside it.
///
///     oppgaver/    course files of one's own; one with a shipped name takes its place
///     forsok/      training stores, a folder for each attempt; in the own folder only
///     resultater/  what is left of an attempt when it is done, a folder for each trainee with `eier`, whose it is
///     drofting/    what a group wrote about an exercise
struct Kursmappe {
  /// The user's own.
  let egen: String
  /// The group's, from `--mappe`; nil when there is none.
  let felles: String?

  init(_ o: Oppkobling, felles: String?) {
    egen = o.miljo.kurs
    self.felles = felles
  }

  private var utmappe: String { felles ?? egen }
  /// The group's first: a course leader's file is what the group works with.
  private var oppgavemapper: [String] { [felles, egen].compactMap { $0 }.map { $0 + "/oppgaver" } }

  // MARK: Course files

  func oppgaver(_ o: Oppkobling) -> Kursoppgaver {
    let navn = oppgavemapper.flatMap { Filer.navn(i: $0) }.filter { $0.hasSuffix(Kursoppgaver.endelse) }
    return Kursoppgaver(
      innhold: { o.innhold.les($0) },
      egneNavn: Set(navn.map { String($0.dropLast(Kursoppgaver.endelse.count)) }).sorted()
    ) { navn in
      oppgavemapper.lazy.map { "\($0)/\(navn)\(Kursoppgaver.endelse)" }.compactMap { sti in
        access(sti, R_OK) == 0 ? (try? Filer.les(sti)).map { Kursfil(bytes: $0, sti: sti, erEgen: true) } : nil
      }.first
    }
  }

  // MARK: Attempts

  func forsok(_ deltaker: Deltaker, _ oppgave: String, _ nummer: Int) -> String {
    "\(egen)/forsok/\(deltaker.mappe)/\(oppgave)-\(nummer)"
  }

  /// The numbers of the attempts there are, lowest first.
  func forsok(_ deltaker: Deltaker, _ oppgave: String) -> [Int] {
    Filer.navn(i: "\(egen)/forsok/\(deltaker.mappe)").compactMap { navn in
      guard navn.hasPrefix(oppgave + "-") else { return nil }
      return Int(navn.dropFirst(oppgave.count + 1))
    }.sorted()
  }

  // MARK: Results

  /// The trainee as the group knows them. A name belongs to the first who delivers under it: for the next Kari, who has
  /// a folder of her own at home, it is "Kari (2)", so that neither takes the other's place.
  func iGruppen(_ deltaker: Deltaker, _ o: Oppkobling) throws(Programfeil) -> Deltaker {
    _ = try Filer.skrivNy(Array(o.ider.ny(o.klokke.naa).description.utf8), til: egen + "/id")
    let id = try Filer.les(egen + "/id")
    var nummer = 1
    while true {
      let kjent = deltaker.nummer(nummer)
      let eier = "\(utmappe)/resultater/\(kjent.mappe)/eier"
      if !Filer.finnes(eier), try Filer.skrivNy(id, til: eier) { return kjent }
      if (try? Filer.les(eier)) == id { return kjent }
      nummer += 1
    }
  }

  /// Writes the result as data and as text; returns where the text lies.
  func skriv(_ resultat: Kursresultat, tekst: String, for deltaker: Deltaker) throws(Programfeil) -> String {
    let sti = "\(utmappe)/resultater/\(deltaker.mappe)/\(resultat.oppgave)-\(resultat.forsok)"
    guard let json = try? JsonEncoder.encode(resultat) else { throw Programfeil("kurs.kanIkkeSkrive", .intern) }
    try Filer.skriv(JsonWriter.bytes(json, innrykk: 2), til: sti + ".json")
    try Filer.skriv(Array(tekst.utf8), til: sti + ".txt")
    return sti + ".txt"
  }

  /// All results of the folder, and the files that could not be read.
  func resultater() -> (alle: [Kursresultat], ulest: [String]) {
    var alle: [Kursresultat] = []
    var ulest: [String] = []
    let rot = utmappe + "/resultater"
    for mappe in Filer.navn(i: rot) {
      for fil in Filer.navn(i: "\(rot)/\(mappe)") where fil.hasSuffix(".json") {
        let sti = "\(rot)/\(mappe)/\(fil)"
        if let lest = (try? Filer.les(sti)).flatMap(Kursresultat.les) { alle.append(lest) } else { ulest.append(sti) }
      }
    }
    return (alle, ulest)
  }

  // MARK: Discussions

  private func drofting(_ oppgave: String) -> String { "\(utmappe)/drofting/\(oppgave).json" }

  /// What the group has written; empty when nothing is. A file that cannot be read is not written over.
  func notat(_ oppgave: String) throws(Programfeil) -> Droftingsnotat {
    let sti = drofting(oppgave)
    if access(sti, F_OK) != 0 { return Droftingsnotat(oppgave) }
    guard let notat = Droftingsnotat.les(try Filer.les(sti)) else {
      throw Programfeil("kurs.ulestNotat", .data, ["sti": sti])
    }
    return notat
  }

  func skriv(_ notat: Droftingsnotat) throws(Programfeil) {
    guard let json = try? JsonEncoder.encode(notat) else { throw Programfeil("kurs.kanIkkeSkrive", .intern) }
    try Filer.skriv(JsonWriter.bytes(json, innrykk: 2), til: drofting(notat.oppgave))
  }
}
