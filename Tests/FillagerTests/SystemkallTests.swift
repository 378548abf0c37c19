import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// T3: what T1 does to a disk in memory, done to the machine's own system calls: strace makes the N-th of them fail, be
/// short, or be the process's last.
@Suite struct SystemkallTests {
  private static let strace = "/usr/bin/strace"
  private static let kall = [
    "openat", "newfstatat", "fcntl", "pread64", "write", "fdatasync", "fsync", "linkat", "renameat", "unlinkat",
    "fchmod", "getdents64", "close",
  ]
  private static let feil = [
    "error=EIO", "error=ENOSPC", "error=EDQUOT", "error=EINTR", "error=EAGAIN", "error=EROFS", "error=ESTALE",
    "error=ENOLCK", "signal=KILL",
  ]

  private struct Scenario {
    let hva: String
    let innstillinger: Innstillinger
    let grunnlag: Provemappe
    let foer: Feilscenario.Avtrykk
    let etter: Feilscenario.Avtrykk
    /// The system calls it makes once the store is open: which of their kind, counted from the program's start.
    let steder: [(kall: String, nr: Int)]
  }

  private func avtrykk(_ mappe: Provemappe, _ innstillinger: Innstillinger) throws -> Feilscenario.Avtrykk {
    try Feilscenario.avtrykk(try mappe.aapne(innstillinger))
  }

  private func kopi(_ av: Provemappe) -> Provemappe {
    let ny = Provemappe()
    Prosess.kjor("/bin/cp", ["-a", av.lager, ny.lager])
    return ny
  }

  /// Nil where there is no strace, or it may not trace.
  private func scenario(_ hva: String, forseglet: Bool) throws -> Scenario? {
    let program = Prosess.bygd("Lagerprove")
    let grunnlag = Provemappe()
    let innstillinger = forseglet ? Innstillinger.prove().forseglet : .prove()
    #expect(Prosess.kjor(program, [forseglet ? "gull-forseglet" : "gull", grunnlag.lager]).status == 0)
    let ferdig = kopi(grunnlag)
    let spor = grunnlag.sti + "/spor"
    let valg = ["-f", "-qq", "-o", spor, "-e", "trace=" + Self.kall.joined(separator: ",")]
    guard Prosess.kjor(Self.strace, valg + [program, "gjor", hva, ferdig.lager]).status == 0, let logg = Filer.les(spor)
    else { return nil }
    var sett: [String: Int] = [:]
    var steder: [(String, Int)] = []
    var klar = false
    for linje in String(decoding: logg, as: UTF8.self).split(separator: "\n") {
      // The process number comes first.
      let ord = linje.drop { $0.isNumber || $0 == " " }
      guard let kall = Self.kall.first(where: { ord.hasPrefix($0 + "(") }) else { continue }
      sett[kall, default: 0] += 1
      if ord.hasPrefix("write(1, \"gjort") { break }
      if klar { steder.append((kall, sett[kall]!)) }
      if ord.hasPrefix("write(1, \"klar") { klar = true }
    }
    return Scenario(
      hva: hva, innstillinger: innstillinger, grunnlag: grunnlag, foer: try avtrykk(grunnlag, innstillinger),
      etter: try avtrykk(ferdig, innstillinger), steder: steder)
  }

  @Test(arguments: [false, true])
  func `T3 a real system call that fails leaves a transaction done, or not done and said so`(forseglet: Bool) throws {
    guard access(Self.strace, X_OK) == 0 else { return print("T3: no strace here, not run") }
    let fro: UInt64 = forseglet ? 9 : 3
    var tall = Prove.Tall(fro: fro)
    var (gjort, avvist, drept) = (0, 0, 0)
    // Opening a sealed store costs what guessing its passphrase does.
    let hver = Prove.full ? 60 : forseglet ? 2 : 5
    for hva in ["en", "to", "mange", "innsyn", "slett"] {
      guard let s = try scenario(hva, forseglet: forseglet) else {
        return print("T3: strace may not trace here, not run")
      }
      try #require(s.steder.count > 8 && s.foer != s.etter, "\(hva): \(s.steder)")
      for _ in 0..<hver {
        let (kall, nr) = s.steder[tall.neste(under: s.steder.count)]
        let kort = kall == "write" && tall.neste(under: 3) == 0
        let feil = kort ? "retval=\(1 + tall.neste(under: 300))" : Self.feil[tall.neste(under: Self.feil.count)]
        // An interrupted call is made again: one that is always interrupted would be made for ever.
        let vedvarende = !kort && tall.neste(under: 3) == 0 && feil != "error=EINTR"
        let plan = "\(kall):\(feil):when=\(nr)\(vedvarende ? "+" : "")"
        switch try prov(s, plan) {
        case 0: gjort += 1
        case 1: avvist += 1
        default: drept += 1
        }
      }
    }
    print(
      "T3\(forseglet ? " sealed" : ""): \(gjort + avvist + drept) real faults, seed \(fro): \(gjort) done,",
      "\(avvist) refused, \(drept) killed, 0 wrong")
  }

  /// The exit status.
  private func prov(_ s: Scenario, _ plan: String) throws -> Int32 {
    let program = Prosess.bygd("Lagerprove")
    let mappe = kopi(s.grunnlag)
    let (utskrift, status) = Prosess.kjor(
      Self.strace, ["-f", "-qq", "-o", "/dev/null", "-e", "inject=" + plan, program, "gjor", s.hva, mappe.lager])
    let naa = try avtrykk(mappe, s.innstillinger)
    let hvor = "\(s.hva) \(plan): \(utskrift) (\(status))"
    if utskrift.contains("gjort") {
      #expect(naa == s.etter, "\(hvor)")
    } else if status == 1, !utskrift.contains("UVISS_LAGRING"), s.hva != "slett" {
      #expect(naa == s.foer, "\(hvor)")
    } else {
      #expect(naa == s.foer || naa == s.etter, "\(hvor)")
    }
    if naa == s.foer || s.hva != "innsyn" {
      let igjen = Prosess.kjor(program, ["gjor", s.hva, mappe.lager])
      #expect(igjen.status == 0, "\(hvor), then \(igjen.utskrift)")
    }
    #expect(try avtrykk(mappe, s.innstillinger) == s.etter, "\(hvor)")
    let funn = try Kontroll.sjekk(mappe: mappe.lager, dyp: true, passord: s.innstillinger.passord).funn
    #expect(funn.allSatisfy { $0.alvor == .opplysning }, "\(hvor): \(funn)")
    return status
  }
}
