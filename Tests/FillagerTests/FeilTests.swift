import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// T1 and T2: every system call of every scenario fails in every way, once and for good, and again while recovering.
@Suite struct FeilTests {
  private struct Resultat {
    var tilfeller = 0
    var gjort = 0
    var avvist = 0
    var uvisst = 0
    var drept = 0
  }

  /// The store before the scenario, and what a reader sees before and after it.
  private struct Grunnlag {
    let disk: Minnedisk.Tilstand
    let foer: Feilscenario.Avtrykk
    let etter: Feilscenario.Avtrykk
    let kall: [String]

    init(_ s: Feilscenario) throws {
      let disk = Minnedisk()
      try s.klargjor(disk, s.innstillinger)
      self.disk = disk.tilstand
      foer = try s.avtrykk(Minnedisk(disk.tilstand))
      let teller = Feildisk(Minnedisk(disk.tilstand))
      try s.gjor(try Fillager(mappe: Feilscenario.sti, s.innstillinger, fil: teller))
      kall = teller.navn
      etter = try s.avtrykk(Minnedisk(teller.under.tilstand))
    }
  }

  private let skriver: Set<String> = ["skriv", "synkData", "synkAlt", "lenk", "omdop", "fjern", "opprett", "laas"]

  /// Only faults that the call can have: a short count is for writes alone.
  private func plass(_ feil: Feildisk.Feil, _ kall: String) -> Bool {
    feil == .kort || feil == .nesten ? kall == "skriv" : true
  }

  @Test(arguments: [false, true])
  func `T1 a fault anywhere leaves a transaction done, or not done and said so`(forseglet: Bool) throws {
    var r = Resultat()
    var tall = Prove.Tall(fro: forseglet ? 6 : 1)
    // A sealed store is the same protocol with one more file: quickly, a smaller share.
    let deling = forseglet ? 3 : 1
    for s in forseglet ? Feilscenario.forseglede : Feilscenario.alle {
      let g = try Grunnlag(s)
      for (nr, kall) in g.kall.enumerated() {
        for feil in Feildisk.Feil.alle where plass(feil, kall) {
          for vedvarende in [false, true] {
            // Quickly: everything that happens while writing, a little of what happens while reading.
            guard
              Prove.full || skriver.contains(kall) && tall.neste(under: 4 * deling) == 0
                || tall.neste(under: 30 * deling) == 0
            else { continue }
            let plan = Feildisk.Plan(kall: nr + 1, feil: feil, vedvarende: vedvarende)
            let disk = try prov(s, g, plan, &r)
            try fullfor(s, g, disk, "\(s.navn) \(kall) \(plan)", &r)
          }
        }
      }
    }
    print(
      "T1\(forseglet ? " sealed" : ""): \(r.tilfeller) cases, \(r.gjort) done, \(r.avvist) refused, \(r.uvisst) said unsure,",
      "\(r.drept) killed")
    #expect(r.tilfeller >= (Prove.full ? 2_448 : 300 / deling))
  }

  @Test(arguments: [false, true])
  func `T2 a fault while recovering from a fault leaves the same`(forseglet: Bool) throws {
    var r = Resultat()
    var tall = Prove.Tall(fro: forseglet ? 7 : 2)
    let deling = forseglet ? 3 : 1
    for s in forseglet ? Feilscenario.forseglede : Feilscenario.alle {
      let g = try Grunnlag(s)
      for (nr, kall) in g.kall.enumerated() {
        for feil in Feildisk.Feil.alle where plass(feil, kall) {
          guard tall.neste(under: Prove.full ? 4 : 60 * deling) == 0 else { continue }
          let plan = Feildisk.Plan(kall: nr + 1, feil: feil, vedvarende: true)
          let forste = try prov(s, g, plan, &r)
          for _ in 0..<2 {
            let disk = Minnedisk(forste.tilstand)
            let annen = Feildisk.Plan(
              kall: 1 + tall.neste(under: g.kall.count + 12),
              feil: Feildisk.Feil.alle[tall.neste(under: Feildisk.Feil.alle.count)],
              vedvarende: tall.neste(under: 2) == 0)
            let feildisk = Feildisk(disk, annen)
            // A look is logged each time it is asked for; everything else is done once.
            let igjen = try s.avtrykk(disk) == g.foer
            if s.navn != "audit" || igjen {
              _ = try? s.gjor(try Fillager(mappe: Feilscenario.sti, s.innstillinger, fil: feildisk))
            }
            disk.drepAlle()
            try fullfor(s, g, disk, "\(s.navn) \(kall) \(plan) then \(annen)", &r)
            r.tilfeller += 1
          }
        }
      }
    }
    print("T2\(forseglet ? " sealed" : ""): \(r.tilfeller) cases")
    #expect(r.tilfeller >= (Prove.full ? 1_734 : 100 / deling))
  }

  /// The scenario under the plan, in one process; then the process is gone.
  private func prov(
    _ s: Feilscenario, _ g: Grunnlag, _ plan: Feildisk.Plan, _ r: inout Resultat
  ) throws -> Minnedisk {
    r.tilfeller += 1
    let disk = Minnedisk(g.disk)
    let feildisk = Feildisk(disk, plan)
    var utfall: Lagerfeil?
    do throws(Lagerfeil) {
      try s.gjor(try Fillager(mappe: Feilscenario.sti, s.innstillinger, fil: feildisk))
    } catch {
      utfall = error
    }
    disk.drepAlle()
    let naa = try s.avtrykk(Minnedisk(disk.tilstand))
    let hvor = "\(s.navn) call \(plan.kall) \(plan.feil) sticky \(plan.vedvarende): \(utfall.map { "\($0)" } ?? "done")"
    switch utfall {
    case nil:
      r.gjort += 1
      #expect(naa == g.etter, "\(hvor)")
    case _ where feildisk.erDod:
      r.drept += 1
      #expect(naa == g.foer || naa == g.etter, "\(hvor)")
    case .skrivebeskyttet(aarsak: "UVISS_LAGRING"):
      r.uvisst += 1
      #expect(naa == g.foer || naa == g.etter, "\(hvor)")
    default:
      r.avvist += 1
      #expect(naa == g.foer || s.kanVaereGjort && naa == g.etter, "\(hvor)")
    }
    return disk
  }

  /// The faults are gone: a new process tries again with the same key, and the store is as if nothing had happened.
  private func fullfor(
    _ s: Feilscenario, _ g: Grunnlag, _ disk: Minnedisk, _ hvor: String, _ r: inout Resultat
  ) throws {
    do {
      let naa = try s.avtrykk(disk)
      if s.navn != "audit" || naa == g.foer {
        try s.gjor(try Fillager(mappe: Feilscenario.sti, s.innstillinger, fil: disk))
      }
    } catch {
      Issue.record("\(hvor): \(error)")
      return
    }
    #expect(try s.avtrykk(disk) == g.etter, "\(hvor)")
    let rapport = try Kontroll.sjekk(
      mappe: Feilscenario.sti, dyp: true, passord: s.innstillinger.passord, fil: disk)
    #expect(rapport.funn.allSatisfy { $0.alvor == .opplysning }, "\(hvor): \(rapport.funn)")
  }
}
