import Fagmodell
import Saksgang
import Testing

@testable import Fillager

/// T4: every state a power cut can leave, over a day in the life of a store.
@Suite struct KraesjTests {
  /// What went wrong in how many of the states a power cut could leave of one day.
  private struct Utfall {
    /// A number for each different state.
    var sett: Set<Int> = []
    var daarlige = 0
    var forste: String?
  }

  private func kjor(
    _ dag: Kraesjdag, _ disk: Minnedisk, start: Minnedisk.Tilstand, stansVedFeil: Bool = false, perPunkt: Int,
    _ tall: inout Prove.Tall
  ) -> Utfall {
    let kraesj = Kraesjtilstander(start: start, logg: disk.logg)
    var ut = Utfall()
    for punkt in 0...disk.logg.count {
      kraesj.etter(punkt, grense: perPunkt, &tall) { t in
        var merke = Hasher()
        merke.combine(t.disk)
        merke.combine(t.bekreftet)
        guard ut.sett.insert(merke.finalize()).inserted, let feil = dag.feil(t) else { return }
        ut.daarlige += 1
        ut.forste = ut.forste ?? "\(feil) \(t.spor)"
      }
      if stansVedFeil, ut.daarlige > 0 { break }
    }
    return ut
  }

  @Test(arguments: [false, true])
  func `T4 no power cut loses what was acknowledged, leaves a part, or damages a published file`(
    forseglet: Bool
  ) throws {
    let dag = Kraesjdag(forseglet: forseglet)
    var antall = 0
    var tall = Prove.Tall(fro: forseglet ? 8 : 4)
    let perPunkt = Prove.full ? 1_400 : forseglet ? 6 : 16
    func ta(_ utfall: Utfall, _ hvilken: String) {
      antall += utfall.sett.count
      #expect(utfall.daarlige == 0, "\(hvilken): \(utfall.forste ?? "")")
    }
    for slett in [false, true] {
      let disk = Minnedisk()
      let start = try dag.dag(disk, disk, slett: slett, kort: false)
      ta(kjor(dag, disk, start: start, perPunkt: perPunkt, &tall), "the day, erasure \(slett)")
    }
    var fro: UInt64 = 0
    while fro == 0 || Prove.full && antall < 100_000 {
      let disk = Minnedisk()
      let start = try dag.tilfeldigDag(disk, fro: fro)
      ta(kjor(dag, disk, start: start, perPunkt: perPunkt, &tall), "seed \(fro)")
      fro += 1
    }
    print(
      "T4\(forseglet ? " sealed" : ""): \(antall) different crash states of \(2 + fro) days, seeds 0..<\(fro),",
      "0 violations")
    #expect(antall >= (Prove.full ? 100_000 : forseglet ? 150 : 300))
  }

  @Test func `T4 the crash suite catches every planted protocol bug`() throws {
    var tall = Prove.Tall(fro: 5)
    var fanget = 0
    for bug in Kortslutning.Bug.allCases {
      let forste = bug == .ingenLaas ? try utenLaas() : plantet(bug, &tall)
      #expect(forste != nil, "\(bug) was not caught")
      if let forste {
        fanget += 1
        print("T4 planted \(bug): \(forste.prefix(110))")
      }
    }
    print("T4: \(fanget) of \(Kortslutning.Bug.allCases.count) planted bugs caught")
  }

  /// What is wrong first when a step of the protocol is forgotten.
  private func plantet(_ bug: Kortslutning.Bug, _ tall: inout Prove.Tall) -> String? {
    let (dag, disk) = (Kraesjdag(), Minnedisk())
    do {
      let start = try dag.dag(disk, Kortslutning(disk, bug), slett: false, kort: true)
      return kjor(dag, disk, start: start, stansVedFeil: true, perPunkt: 100, &tall).forste
    } catch {
      return "the day itself: \(error)"
    }
  }

  /// Another process commits in the middle of our write: with the lock it is told to wait, without it something breaks.
  private func utenLaas() throws -> String? {
    let (dag, sti) = (Kraesjdag(), Kraesjdag.sti)
    for medLaas in [true, false] {
      let disk = Minnedisk()
      try Feilscenario.opprett(disk, dag.innstillinger)
      let ola = try Fillager(mappe: sti, dag.innstillinger, fil: disk)
      let forstyrret = Kortslutning(disk, medLaas ? .ingen : .ingenLaas)
      let annen = try Fillager(mappe: sti, dag.innstillinger, fil: forstyrret)
      let kari = try Fillager(mappe: sti, dag.innstillinger, fil: forstyrret)
      var bekreftet: [String] = []
      forstyrret.innimellom = {
        if (try? annen.utfor(.prove(1, sak: 1, fra: 0, post: 1, navn: "Nr 1"))) != nil { bekreftet.append("1:1") }
      }
      if (try? kari.utfor(.prove(0, sak: 0, fra: 0, post: 0, navn: "Nr 0"))) != nil { bekreftet.append("0:0") }
      _ = try? ola.oppdater()
      let t = Kraesjtilstander.Tilstand(disk: disk.tilstand, bekreftet: bekreftet, spor: "two writers")
      let funn = dag.feil(t)
      if medLaas { #expect(funn == nil && bekreftet == ["0:0"], "\(funn ?? "")") } else { return funn.map { "\($0)" } }
    }
    return nil
  }
}
