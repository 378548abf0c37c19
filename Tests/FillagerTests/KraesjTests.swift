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
      disk.noter(.bekreftet("\(nr)"))
    }
    if slett {
      try kari.slett(sak: .nr(0), grunn: "LOV", nokkel: .nr(70), tid: .prove, av: "Z1")
      disk.noter(.bekreftet("slettet"))
    } else {
      try Feilscenario.rivHale(disk)
      _ = try ola.utfor(.prove(6, sak: 0, fra: kort ? 1 : 3, post: 6, navn: "Nr 6"))
      disk.noter(.bekreftet("6"))
      if kort { return start }
      _ = try kari.utforMange((7..<10).map { .prove($0, sak: $0, fra: 0, post: $0, navn: "Nr \($0)") })
      for nr in 7..<10 { disk.noter(.bekreftet("\(nr)")) }
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
    if bekreftet.contains("slettet") { return try lager.hent(.nr(0)) == nil ? nil : "erased person is back" }
    for hva in bekreftet {
      guard let nr = Int(hva) else { continue }
      let sak = nr < 6 ? nr % 2 : nr == 6 ? 0 : nr
      guard let bilde = try lager.hent(.nr(sak)) else {
        if sak == 0, lager.tilstand.register.oppforing(.nr(0))?.slettet == true { continue }
        return "acknowledged \(nr) lost with its sak"
      }
      guard bilde.poster.contains(where: { $0.navn == "Nr \(nr)" }) else { return "acknowledged \(nr) lost" }
    }
    return nil
  }

  private func kjor(_ bug: Kortslutning.Bug?, slett: Bool, perPunkt: Int, _ tall: inout Prove.Tall) throws -> (
    tilstander: Int, daarlige: Int, forste: String?
  ) {
    let disk = Minnedisk()
    let fil: any FileSystem = bug.map { Kortslutning(disk, $0) } ?? disk
    let start: Minnedisk.Tilstand
    do {
      start = try dag(disk, fil, slett: slett, kort: bug != nil)
    } catch {
      return (1, 1, "the day itself: \(error)")
    }
    let kraesj = Kraesjtilstander(start: start, logg: disk.logg)
    var (antall, daarlige, forste) = (0, 0, String?.none)
    for punkt in 0...disk.logg.count {
      kraesj.etter(punkt, grense: perPunkt, &tall) { t in
        antall += 1
        if let feil = feil(t) {
          daarlige += 1
          forste = forste ?? "\(feil) \(t.spor)"
        }
      }
      if bug != nil, daarlige > 0 { break }
    }
    return (antall, daarlige, forste)
  }

  @Test func `T4 no power cut loses what was acknowledged, leaves a part, or damages a published file`() throws {
    var antall = 0
    var tall = Prove.Tall(fro: 4)
    for slett in [false, true] {
      let (n, daarlige, forste) = try kjor(nil, slett: slett, perPunkt: Prove.full ? 1_400 : 16, &tall)
      antall += n
      #expect(daarlige == 0, "\(forste ?? "")")
    }
    print("T4: \(antall) crash states, 0 violations")
    #expect(antall >= (Prove.full ? 100_000 : 300))
  }

  @Test func `T4 the crash suite catches every planted protocol bug`() throws {
    var tall = Prove.Tall(fro: 5)
    var fanget = 0
    for bug in Kortslutning.Bug.allCases {
      let forste = bug == .ingenLaas ? try utenLaas() : try kjor(bug, slett: false, perPunkt: 100, &tall).forste
      #expect(forste != nil, "\(bug) was not caught")
      if let forste {
        fanget += 1
        print("T4 planted \(bug): \(forste.prefix(110))")
      }
    }
    print("T4: \(fanget) of \(Kortslutning.Bug.allCases.count) planted bugs caught")
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
        if (try? annen.utfor(.prove(1, sak: 1, fra: 0, post: 1, navn: "Nr 1"))) != nil { bekreftet.append("1") }
      }
      if (try? kari.utfor(.prove(0, sak: 0, fra: 0, post: 0, navn: "Nr 0"))) != nil { bekreftet.append("0") }
      _ = try? ola.oppdater()
      let t = Kraesjtilstander.Tilstand(disk: disk.tilstand, bekreftet: bekreftet, spor: "two writers")
      let funn = feil(t)
      if medLaas { #expect(funn == nil && bekreftet == ["0"], "\(funn ?? "")") } else { return funn.map { "\($0)" } }
    }
    return nil
  }
}
