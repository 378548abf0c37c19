import Fagmodell
import Saksgang

@testable import Fillager

/// A day in the life of a store on a disk in memory, and what must hold however the power went during it.
struct Kraesjdag {
  static let sti = Feilscenario.sti
  /// On a sealed store.
  var forseglet = false

  var innstillinger: Innstillinger {
    var ut = Innstillinger.prove()
    ut.segmentgrense = 3_000
    ut.provDisk = false
    return forseglet ? ut.forseglet : ut
  }

  /// A run of commits with small segments, an import, a torn tail, two processes and at last an erasure; every
  /// acknowledged change is marked in the log.
  func dag(_ disk: Minnedisk, _ fil: any FileSystem, slett: Bool, kort: Bool) throws -> Minnedisk.Tilstand {
    try Feilscenario.opprett(disk, innstillinger)
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
      disk.noter(.bekreftet("sletter:0"))
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
  func tilfeldigDag(_ disk: Minnedisk, fro: UInt64) throws -> Minnedisk.Tilstand {
    var tall = Prove.Tall(fro: 1_000 + fro)
    var smaa = innstillinger
    smaa.segmentgrense = 1_500 + tall.neste(under: 4_000)
    try Feilscenario.opprett(disk, smaa)
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
        disk.noter(.bekreftet("sletter:\(sak)"))
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
  func feil(_ t: Kraesjtilstander.Tilstand) -> String? {
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
      if try lager.hent(.nr(90)) == nil { return "the next commit is gone" }
      return forseglet ? try uaapnet(disk) : nil
    } catch {
      return "\(error)"
    }
  }

  /// With the keys every payload that is left can be opened.
  private func uaapnet(_ disk: Minnedisk) throws -> String? {
    let funn = try Kontroll.sjekk(mappe: Self.sti, dyp: true, passord: innstillinger.passord, fil: disk).funn
    return funn.first { $0.alvor > .opplysning && $0.kode != .ufullfortSletting }.map { "sealed: \($0)" }
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
    for hva in bekreftet where !hva.hasPrefix("sletter") {
      let deler = hva.split(separator: ":")
      let sak = SakId.nr(Int(deler[1])!)
      let bilde = try hent(sak, lager, kanSlettes: bekreftet.contains("sletter:\(deler[1])"))
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

  /// In a sealed store an erasure begins with the key: cut off there, the sak cannot be read by anyone, and the same
  /// erasure again finishes the work.
  private func hent(_ sak: SakId, _ lager: Fillager, kanSlettes: Bool) throws -> Saksbilde? {
    do throws(Lagerfeil) {
      return try lager.hent(sak)
    } catch .skadet(_, _, "FORSEGLING") where forseglet && kanSlettes {
      try lager.slett(sak: sak, grunn: "LOV", nokkel: .nr(70), tid: .prove, av: "Z1")
      return try lager.hent(sak)
    } catch {
      throw error
    }
  }
}
