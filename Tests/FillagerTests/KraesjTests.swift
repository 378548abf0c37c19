import Fagmodell
import Saksgang
import Testing

@testable import Fillager

/// T4: every state a power cut can leave, over a day in the life of a store.
@Suite struct KraesjTests {
  private static let sti = "/lager"
  private var innstillinger: Innstillinger {
    var ut = Innstillinger.prove()
    ut.segmentgrense = 3_000
    ut.provDisk = false
    return ut
  }

  /// A run of commits with small segments, an import, a torn tail, two processes and at last an erasure; every
  /// acknowledged change is marked in the log.
  private func dag(_ disk: Minnedisk, _ fil: any FileSystem, slett: Bool, kort: Bool) throws -> Minnedisk.Tilstand {
    try Lagerdrift.opprett(
      mappe: Self.sti, type: .demo, id: .nr(1), tid: .prove, innstillinger, fil: disk)
    let start = disk.tilstand
    disk.loggfores = true
    let kari = try Fillager(mappe: Self.sti, innstillinger, fil: fil)
    let ola = try Fillager(mappe: Self.sti, innstillinger, fil: fil)
    for nr in 0..<(kort ? 2 : 6) {
      let lager = nr % 3 == 2 ? ola : kari
      _ = try lager.utfor(.prove(nr, sak: nr % 2, fra: nr / 2, post: nr, navn: "Nr \(nr)"))
      disk.noter(.bekreftet("\(nr):\(nr % 2)"))
    }
    if slett {
      try kari.slett(sak: .nr(0), grunn: "LOV", nokkel: .nr(70), tid: .prove, av: "Z1")
      disk.noter(.bekreftet("slettet:0"))
    } else {
      try Feilscenario.rivHale(disk)
      _ = try ola.utfor(.prove(6, sak: 0, fra: kort ? 1 : 3, post: 6, navn: "Nr 6"))
      disk.noter(.bekreftet("6:0"))
      if kort { return start }
      _ = try kari.utforMange((7..<10).map { .prove($0, sak: $0, fra: 0, post: $0, navn: "Nr \($0)") })
      for nr in 7..<10 { disk.noter(.bekreftet("\(nr):\(nr)")) }
    }
    return start
  }

  /// A day drawn by its seed: commits to a few saker by two processes, imports, looks, torn tails, restarts, and at most
  /// one erasure.
  private func tilfeldigDag(_ disk: Minnedisk, fro: UInt64) throws -> Minnedisk.Tilstand {
    var tall = Prove.Tall(fro: 1_000 + fro)
    var smaa = innstillinger
    smaa.segmentgrense = 1_500 + tall.neste(under: 4_000)
    try Lagerdrift.opprett(mappe: Self.sti, type: .demo, id: .nr(1), tid: .prove, smaa, fil: disk)
    let start = disk.tilstand
    disk.loggfores = true
    var lagre = [try Fillager(mappe: Self.sti, smaa, fil: disk), try Fillager(mappe: Self.sti, smaa, fil: disk)]
    var revisjoner: [Int: Int] = [:]
    var slettet: Int?
    for nr in 0..<(8 + tall.neste(under: 8)) {
      let hvem = tall.neste(under: 2)
      let sak = tall.neste(under: 4)
      switch tall.neste(under: 12) {
      case 0: try Feilscenario.rivHale(disk)
      case 1: lagre[hvem] = try Fillager(mappe: Self.sti, smaa, fil: disk)
      case 2: try lagre[hvem].loggfor(Innsyn(tid: .prove, av: "Z1", art: .aapnet, sak: .nr(sak)))
      case 3:
        let nye = (0..<2 + tall.neste(under: 3)).map { 100 + nr * 10 + $0 }
        _ = try lagre[hvem].utforMange(nye.map { .prove($0, sak: $0, fra: 0, post: $0, navn: "Nr \($0)") })
        for ny in nye { disk.noter(.bekreftet("\(ny):\(ny)")) }
      case 4 where slettet == nil && revisjoner[sak] != nil:
        try lagre[hvem].slett(sak: .nr(sak), grunn: "LOV", nokkel: .nr(70), tid: .prove, av: "Z1")
        slettet = sak
        disk.noter(.bekreftet("slettet:\(sak)"))
      case _ where sak == slettet: continue
      default:
        let fra = revisjoner[sak, default: 0]
        _ = try lagre[hvem].utfor(.prove(nr, sak: sak, fra: fra, post: nr, navn: "Nr \(nr)"))
        revisjoner[sak] = fra + 1
        disk.noter(.bekreftet("\(nr):\(sak)"))
      }
    }
    return start
  }

  /// Nil when the state is as promised.
  private func feil(_ t: Kraesjtilstander.Tilstand) -> String? {
    let disk = Minnedisk(t.disk)
    do {
      let rapport = try Kontroll.sjekk(mappe: Self.sti, dyp: true, fil: disk)
      if let verst = rapport.funn.first(where: { $0.alvor > .opplysning && $0.kode != .ufullfortSletting }) {
        return "check: \(verst.kode) \(verst.fil):\(verst.linje)"
      }
      if let brutt = try upublisert(disk) { return "published without a head: \(brutt)" }
      var lager = try Fillager(mappe: Self.sti, innstillinger, fil: disk)
      if let savn = try savn(t.bekreftet, lager) { return savn }
      _ = try lager.utfor(.prove(900, sak: 90, fra: 0))
      lager = try Fillager(mappe: Self.sti, innstillinger, fil: disk)
      if let savn = try savn(t.bekreftet, lager) { return "after the next commit: \(savn)" }
      return try lager.hent(.nr(90)) == nil ? "the next commit is gone" : nil
    } catch {
      return "\(error)"
    }
  }

  private func upublisert(_ disk: Minnedisk) throws -> String? {
    for navn in ["journal", "audit"] {
      let rot = try disk.aapneMappe(Self.sti)
      let journal = try Journal(fil: disk, rot: rot, navn: navn, format: try Lageraapning.lesFormat(rot, disk))
      for nummer in try journal.segmentnumre() {
        if try journal.forsteLinje(nummer)?.segment?.nummer != nummer { return "\(navn) \(nummer)" }
      }
      try disk.lukk(rot)
    }
    return nil
  }

  /// The first acknowledged change that is not there, or a change that is there in part.
  private func savn(_ bekreftet: [String], _ lager: Fillager) throws -> String? {
    for hva in bekreftet {
      let deler = hva.split(separator: ":")
      let sak = SakId.nr(Int(deler[1])!)
      let bilde = try lager.hent(sak)
      if deler[0] == "slettet" {
        if bilde != nil { return "erased person is back" }
        continue
      }
      guard let bilde else {
        // Its erasure may be on disk before it is acknowledged.
        if lager.tilstand.register.oppforing(sak)?.slettet == true { continue }
        return "acknowledged \(deler[0]) lost with its sak"
      }
      guard bilde.poster.contains(where: { $0.navn == "Nr \(deler[0])" }) else {
        return "acknowledged \(deler[0]) lost"
      }
    }
    return nil
  }

  /// What went wrong in how many of the states a power cut could leave of one day.
  private struct Utfall {
    /// A number for each different state.
    var sett: Set<Int> = []
    var daarlige = 0
    var forste: String?
  }

  private func kjor(
    _ disk: Minnedisk, start: Minnedisk.Tilstand, stansVedFeil: Bool = false, perPunkt: Int, _ tall: inout Prove.Tall
  ) -> Utfall {
    let kraesj = Kraesjtilstander(start: start, logg: disk.logg)
    var ut = Utfall()
    for punkt in 0...disk.logg.count {
      kraesj.etter(punkt, grense: perPunkt, &tall) { t in
        var merke = Hasher()
        merke.combine(t.disk)
        merke.combine(t.bekreftet)
        guard ut.sett.insert(merke.finalize()).inserted, let feil = feil(t) else { return }
        ut.daarlige += 1
        ut.forste = ut.forste ?? "\(feil) \(t.spor)"
      }
      if stansVedFeil, ut.daarlige > 0 { break }
    }
    return ut
  }

  @Test func `T4 no power cut loses what was acknowledged, leaves a part, or damages a published file`() throws {
    var antall = 0
    var tall = Prove.Tall(fro: 4)
    let perPunkt = Prove.full ? 1_400 : 16
    func ta(_ utfall: Utfall, _ hvilken: String) {
      antall += utfall.sett.count
      #expect(utfall.daarlige == 0, "\(hvilken): \(utfall.forste ?? "")")
    }
    for slett in [false, true] {
      let disk = Minnedisk()
      let start = try dag(disk, disk, slett: slett, kort: false)
      ta(kjor(disk, start: start, perPunkt: perPunkt, &tall), "the day, erasure \(slett)")
    }
    var fro: UInt64 = 0
    while fro == 0 || Prove.full && antall < 100_000 {
      let disk = Minnedisk()
      let start = try tilfeldigDag(disk, fro: fro)
      ta(kjor(disk, start: start, perPunkt: perPunkt, &tall), "seed \(fro)")
      fro += 1
    }
    print("T4: \(antall) different crash states of \(2 + fro) days, seeds 0..<\(fro), 0 violations")
    #expect(antall >= (Prove.full ? 100_000 : 300))
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
    let disk = Minnedisk()
    do {
      let start = try dag(disk, Kortslutning(disk, bug), slett: false, kort: true)
      return kjor(disk, start: start, stansVedFeil: true, perPunkt: 100, &tall).forste
    } catch {
      return "the day itself: \(error)"
    }
  }

  /// Another process commits in the middle of our write: with the lock it is told to wait, without it something breaks.
  private func utenLaas() throws -> String? {
    for medLaas in [true, false] {
      let disk = Minnedisk()
      try Lagerdrift.opprett(mappe: Self.sti, type: .demo, id: .nr(1), tid: .prove, innstillinger, fil: disk)
      let ola = try Fillager(mappe: Self.sti, innstillinger, fil: disk)
      let forstyrret = Kortslutning(disk, medLaas ? .ingen : .ingenLaas)
      let annen = try Fillager(mappe: Self.sti, innstillinger, fil: forstyrret)
      let kari = try Fillager(mappe: Self.sti, innstillinger, fil: forstyrret)
      var bekreftet: [String] = []
      forstyrret.innimellom = {
        if (try? annen.utfor(.prove(1, sak: 1, fra: 0, post: 1, navn: "Nr 1"))) != nil { bekreftet.append("1:1") }
      }
      if (try? kari.utfor(.prove(0, sak: 0, fra: 0, post: 0, navn: "Nr 0"))) != nil { bekreftet.append("0:0") }
      _ = try? ola.oppdater()
      let t = Kraesjtilstander.Tilstand(disk: disk.tilstand, bekreftet: bekreftet, spor: "two writers")
      let funn = feil(t)
      if medLaas { #expect(funn == nil && bekreftet == ["0:0"], "\(funn ?? "")") } else { return funn.map { "\($0)" } }
    }
    return nil
  }
}
