import Fagmodell
import Fillager
import Glibc
import Saksgang

/// `Maalinger lager [ANTALL …]`: the store against SQLite (WAL, synchronous=FULL) on the same invented people, the same
/// disk and in the same run. Absolute figures say little: the cost of a sync moves tenfold between minutes. Ratios hold.
enum Lagermaaling {
  static func kjor(_ argumenter: [String]) throws {
    switch argumenter.first {
    case "--minne": try minne(argumenter[1])
    case "--skriver": try skriver(argumenter[1], Int(argumenter[2])!, Int(argumenter[3])!)
    default:
      let antall = argumenter.compactMap { Int($0) }
      let mappe = midlertidigMappe()
      defer { _ = Underprosess.kjor("/bin/rm", ["-rf", mappe]) }
      for ett in antall.isEmpty ? [1_000, 10_000, 100_000] : antall { try sammenlign(ett, mappe) }
    }
  }

  private static func sammenlign(_ antall: Int, _ mappe: String) throws {
    let travelhet = Underprosess.les("/proc/loadavg").split(separator: " ").first ?? "?"
    print("\n== \(antall) persons, load average \(travelhet)")
    let personer = (0..<antall).map { Maaleperson($0) }
    let tekst = personer.reduce(0) { $0 + JsonWriter.bytes($1.json).count + 1 }
    let lager = "\(mappe)/lager-\(antall)"
    let buffer = "\(mappe)/buffer-\(antall)"
    let enkeltvis = try last(personer.map(\.transaksjon), lager, antall)
    let samlet = try last(Maaleperson.samlet(personer), lager + "-samlet", antall)
    let nye = (antall..<antall + antallLagringer + antallSkrevet).map { Maaleperson($0) }
    let sqlite = try Sqlitemaaling(personer, nye: nye, mappe)
    defer { sqlite.avslutt() }
    storrelser(enkeltvis, samlet, tekst, sqlite)
    let ombyggingCpu = try prosessortid {
      _ = try Fillager(mappe: lager, innstillinger(nil)).rader(.bruker)
    }
    let ombygging = try median(antall > 50_000 ? 3 : 5) {
      _ = try Fillager(mappe: lager, innstillinger(nil)).rader(.bruker)
    }
    _ = try Fillager(mappe: lager, innstillinger(buffer))
    try rapporter(antall, ombygging, ombyggingCpu, lager, buffer, sqlite)
    try lagringer(antall, lager, buffer, sqlite)
    if antall <= 20_000 { try aatteSkrivere(lager, fra: antall + antallLagringer, sqlite) }
  }

  /// Milliseconds to take the transactions in, and bytes of journal afterwards.
  private static func last(
    _ transaksjoner: [Transaksjon], _ mappe: String, _ nummer: Int
  ) throws -> (tid: Double, byte: Double) {
    try Lagerdrift.opprett(
      mappe: mappe, type: .demo, id: Ulid(tid: tid, hoy: 0, lav: UInt64(nummer)), tid: tid, innstillinger(nil))
    let brukt = try maal {
      let lager = try Fillager(mappe: mappe, innstillinger(nil))
      // A few megabytes at a time: nobody has the whole of an import in memory.
      for start in stride(from: 0, to: transaksjoner.count, by: 5_000) {
        _ = try lager.utforMange(Array(transaksjoner[start..<min(start + 5_000, transaksjoner.count)]))
      }
    }
    let storrelse = Underprosess.kjor("/usr/bin/du", ["-sb", mappe + "/journal"])
    return (brukt, Double(storrelse.split(separator: "\t").first.flatMap { Int($0) } ?? 0))
  }

  /// A line for each person is what everyday saves come to; SQLite takes all of them in one transaction, so the store is
  /// also given as many in a line as a line may hold.
  private static func storrelser(
    _ enkeltvis: (tid: Double, byte: Double), _ samlet: (tid: Double, byte: Double), _ tekst: Int,
    _ sqlite: Sqlitemaaling
  ) {
    let deres = sqlite.tall("byte") / Double(tekst)
    linje("size / text, one a line", enkeltvis.byte / Double(tekst), "x", krav: 1.1, mot: deres)
    linje("size / text, \(Maaleperson.iSamme) a line", samlet.byte / Double(tekst), "x", krav: 1.1, mot: deres)
    linje("bulk load, one a line", enkeltvis.tid, "ms", mot: sqlite.tall("last"))
    linje("bulk load, \(Maaleperson.iSamme) a line", samlet.tid, "ms", mot: sqlite.tall("last"))
  }

  private static func rapporter(
    _ antall: Int, _ ombygging: Double, _ ombyggingCpu: Double, _ lager: String, _ buffer: String,
    _ sqlite: Sqlitemaaling
  ) throws {
    linje("index rebuild", ombygging / 1_000, "s", krav: antall >= 100_000 ? 3 : antall >= 10_000 ? 0.3 : 0.05)
    linje("  of it processor, all cores", ombyggingCpu / 1_000, "s")
    let visListe = {
      let lest = try Fillager(mappe: lager, innstillinger(buffer))
      _ = arbeidsliste(try lest.rader(.bruker))
    }
    let forsteListe = try median(7, visListe)
    linje(
      "first list from index", forsteListe, "ms", krav: antall >= 100_000 ? 150 : antall >= 10_000 ? 20 : 5,
      mot: sqlite.tall("forste"))
    linje("  of it processor", try prosessortid(visListe), "ms")
    let lest = try Fillager(mappe: lager, innstillinger(buffer))
    let rader = try lest.rader(.bruker)
    let filter = median(9) { _ = filtrer(rader) }
    linje("filter", filter, "ms", krav: antall >= 100_000 ? 40 : antall >= 10_000 ? 5 : 2, mot: sqlite.tall("filter"))
    let hans = Array("hans".utf8)
    let prefiks = median(9) { _ = rader.count { $0.felt.begynner(2, hans) } }
    linje(
      "name prefix, folded", prefiks, "ms", krav: antall >= 10_000 ? (antall >= 100_000 ? 5 : 1) : 1,
      mot: sqlite.tall("prefiks"))
    let frase = try median(3) { _ = try lest.sokTekst(Maaleperson(5).frase) }
    let treff = try lest.sokTekst(Maaleperson(5).frase).count
    linje(
      "phrase search (\(treff) hits)", frase, "ms", krav: antall >= 100_000 ? 200 : antall >= 10_000 ? 25 : 3,
      mot: sqlite.tall("frase"))
    let aapne = try median(50) { _ = try lest.hent(SakId(Maaleperson(antall / 2).id)) }
    linje("open one person again", aapne * 1_000, "µs", mot: sqlite.tall("en") * 1_000)
    let rss = Underprosess.kjor(eget, ["lager", "--minne", lager + "|" + buffer])
    linje(
      "memory, index and rows", Double(rss.split(separator: "\n").last.flatMap { Int($0) } ?? 0) / 1_024, "MB",
      krav: 120)
  }

  /// How many saves of each kind.
  private static let antallLagringer = 400

  /// Saves strictly by turns, one and one and of the same people, so that both meet the same disk; every other time SQLite
  /// goes first. What the disk alone takes for a line at the end of a file is measured in between.
  private static func lagringer(_ antall: Int, _ lager: String, _ buffer: String, _ sqlite: Sqlitemaaling) throws {
    let lest = try Fillager(mappe: lager, innstillinger(buffer))
    let tillegg = try Tillegg(mappe: lager)
    var (nye, deresNye, endret, deresEndret): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    var bart: [Double] = []
    for nr in 0..<antallLagringer {
      let ny = Maaleperson(antall + nr).transaksjon
      if nr % 2 == 1 { deresNye += sqlite.serie("lagre 1") }
      nye.append(try maal { _ = try lest.utfor(ny) })
      if nr % 2 == 0 { deresNye += sqlite.serie("lagre 1") }
      let kjent = Maaleperson(nr)
      let endring = kjent.endret
      // A veileder has the person open.
      _ = try lest.hent(SakId(kjent.id))
      if nr % 2 == 1 { deresEndret += sqlite.serie("endre \(nr)") }
      endret.append(try maal { _ = try lest.utfor(endring) })
      if nr % 2 == 0 { deresEndret += sqlite.serie("endre \(nr)") }
      bart.append(try maal { try tillegg.skriv() })
    }
    guard deresNye.count == antallLagringer, deresEndret.count == antallLagringer else {
      throw Maalefeil(hva: "sqlite")
    }
    sammenlign("durable save, new person", nye, deresNye)
    sammenlign("durable save, change and three events", endret, deresEndret)
    linje("  2 kB to the end of a file, nothing more", del(bart.sorted(), 50), "ms")
  }

  /// A file that only grows, with nothing around it: what no store that appends can be faster than.
  private struct Tillegg {
    private let fil: Int32

    init(mappe: String) throws {
      fil = open(mappe + ".tillegg", O_WRONLY | O_CREAT | O_APPEND, 0o600)
      if fil < 0 { throw Maalefeil(hva: "open") }
    }

    func skriv() throws {
      let linje = [UInt8](repeating: 0x20, count: 2_048)
      guard write(fil, linje, linje.count) == linje.count, fdatasync(fil) == 0 else { throw Maalefeil(hva: "write") }
    }
  }

  /// The ratio of the medians says how long people wait; the median of the pairs' ratios is the steadier one where the
  /// disk changes its pace from one moment to the next.
  private static func sammenlign(_ navn: String, _ vare: [Double], _ deres: [Double]) {
    let par = zip(vare, deres).map { $0 / max($1, 0.000_1) }.sorted()
    let (v, d) = (vare.sorted(), deres.sorted())
    linje(navn + ", p50", del(v, 50), "ms", mot: del(d, 50))
    print(
      "   \(v.count) by turns: ratio of the p50 \(tall(del(v, 50) / del(d, 50))) and median of the pairs' ratios",
      "\(tall(del(par, 50))) (wanted <= 1.0); p95 \(tall(del(v, 95))) against \(tall(del(d, 95))),",
      "p99 \(tall(del(v, 99))) against \(tall(del(d, 99)))")
  }

  /// The value that so many in a hundred are not above; of a sorted list.
  private static func del(_ sortert: [Double], _ prosent: Int) -> Double { sortert[sortert.count * prosent / 100] }

  private static let (runder, skrivere, lagringerHver) = (7, 8, 50)
  private static var antallSkrevet: Int { runder * skrivere * lagringerHver }

  /// Round by round, here and in SQLite. A disk that stands still for a moment hits whoever is at work, so the 99th
  /// percentile is given for all rounds together and for the middle one of them.
  ///
  /// - Parameter fra: the number of the first person who is not stored yet.
  private static func aatteSkrivere(_ lager: String, fra: Int, _ sqlite: Sqlitemaaling) throws {
    var (vare, deres): ([[Double]], [[Double]]) = ([], [])
    for runde in 0..<runder {
      let prosesser = (0..<skrivere).map {
        Underprosess(
          eget, ["lager", "--skriver", lager, "\(fra + (runde * skrivere + $0) * lagringerHver)", "\(lagringerHver)"])
      }
      // All have opened the store before the first of them writes: what is measured is writing.
      for prosess in prosesser { _ = prosess.linje() }
      for prosess in prosesser { prosess.skriv("\n") }
      vare.append(prosesser.flatMap { $0.vent().split(separator: "\n").compactMap { Double($0) } })
      deres.append(sqlite.serie("skrivere \(skrivere) \(lagringerHver)"))
      guard [vare, deres].allSatisfy({ $0[runde].count == skrivere * lagringerHver }) else {
        throw Maalefeil(hva: "writers")
      }
    }
    func middels(_ runder: [[Double]]) -> Double { runder.map { del($0.sorted(), 99) }.sorted()[runder.count / 2] }
    let (v, d) = (vare.flatMap { $0 }.sorted(), deres.flatMap { $0 }.sorted())
    print(
      "\(skrivere) writers x \(lagringerHver) x \(runder): p50 \(tall(del(v, 50))) ms, p99 \(tall(del(v, 99))),",
      "worst \(tall(v.last!)); SQLite p50 \(tall(del(d, 50))), p99 \(tall(del(d, 99))),", "worst \(tall(d.last!))")
    print(
      "   p99 ratio \(tall(del(v, 99) / del(d, 99))), of the middle rounds \(tall(middels(vare) / middels(deres)))",
      "(wanted <= 0.2): \(tall(middels(vare))) against \(tall(middels(deres)))")
  }

  // MARK: Child processes

  /// Opens from the index, makes the rows, prints resident kilobytes.
  private static func minne(_ mapper: String) throws {
    let deler = mapper.split(separator: "|").map(String.init)
    let lager = try Fillager(mappe: deler[0], innstillinger(deler[1]))
    let rader = try lager.rader(.bruker)
    let status = Underprosess.les("/proc/self/status")
    let linje = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
    print(linje.split(separator: " ").dropFirst().first ?? "0", rader.isEmpty ? "" : "")
    print(linje.split(separator: " ").dropFirst().first ?? "0")
  }

  /// - Parameter nummer: of the first person.
  private static func skriver(_ mappe: String, _ nummer: Int, _ antall: Int) throws {
    let lager = try Fillager(mappe: mappe, innstillinger(nil))
    let transaksjoner = (nummer..<nummer + antall).map { Maaleperson($0).transaksjon }
    print("klar")
    fflush(nil)
    _ = readLine()
    for transaksjon in transaksjoner { print(try maal { _ = try lager.utfor(transaksjon) }) }
  }

  // MARK: Small things

  static let tid = Tidspunkt(Dato(aar: 2016, maaned: 9, dag: 1)!)
  private static let eget = "/proc/self/exe"

  private static func innstillinger(_ buffer: String?) -> Innstillinger {
    Innstillinger(program: "maalinger/1", bufferMappe: buffer, naa: { tid }, radbygger: Maaleperson.felt)
  }

  private static func arbeidsliste(_ rader: [Indeksrad]) -> [Indeksrad] {
    forst(rader.filter { $0.felt.er(5, "Z900007") && $0.felt.er(6, "AKTIV") })
  }

  private static func filtrer(_ rader: [Indeksrad]) -> [Indeksrad] {
    forst(
      rader.filter {
        $0.felt.er(7, "SPESIELT_TILPASSET_INNSATS") && $0.felt.er(6, "AKTIV")
          && $0.felt.medFelt(8) { $0.lexicographicallyPrecedes("2026-06-01".utf8) }
      })
  }

  /// The fifty with the first deadline.
  private static func forst(_ rader: [Indeksrad]) -> [Indeksrad] {
    Array(rader.map { ($0, $0.felt[8]) }.sorted { $0.1 < $1.1 }.prefix(50).map(\.0))
  }

  private static func midlertidigMappe() -> String {
    var mal = Array("/var/tmp/lagermaaling-XXXXXX".utf8CString)
    return String(cString: mkdtemp(&mal)!)
  }

  static func maal(_ arbeid: () throws -> Void) rethrows -> Double {
    let varighet = try ContinuousClock().measure(arbeid)
    return Double(varighet.components.seconds) * 1_000 + Double(varighet.components.attoseconds) / 1e15
  }

  /// Milliseconds of processor used by all threads: what the work takes, however busy the machine is.
  private static func prosessortid(_ arbeid: () throws -> Void) rethrows -> Double {
    var (foer, etter) = (timespec(), timespec())
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &foer)
    try arbeid()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &etter)
    return Double(etter.tv_sec - foer.tv_sec) * 1_000 + Double(etter.tv_nsec - foer.tv_nsec) / 1e6
  }

  private static func median(_ ganger: Int, _ arbeid: () throws -> Void) rethrows -> Double {
    var tider: [Double] = []
    for _ in 0..<ganger { tider.append(try maal(arbeid)) }
    return tider.sorted()[ganger / 2]
  }

  private static func tall(_ verdi: Double) -> String {
    let tusendeler = Int((verdi * 1_000).rounded())
    return "\(tusendeler / 1_000).\(tallord(tusendeler % 1_000, sifre: 3))"
  }

  private static func linje(_ navn: String, _ verdi: Double, _ enhet: String, krav: Double? = nil, mot: Double? = nil) {
    var ut = navn + String(repeating: " ", count: max(1, 30 - navn.count)) + tall(verdi) + " " + enhet
    if let krav { ut += "   budget \(tall(krav)) \(verdi <= krav ? "ok" : "OVER")" }
    if let mot { ut += "   SQLite \(tall(mot)) \(enhet), ratio \(tall(verdi / max(mot, 0.000_1)))" }
    print(ut)
    // A run takes minutes: what is known is shown, also through a pipe.
    fflush(nil)
  }
}
