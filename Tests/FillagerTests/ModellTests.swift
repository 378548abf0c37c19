import Fagmodell
import Saksgang
import Testing

@testable import Fillager

/// T7: random work by three processes on one store, compared step by step with a model of a few lines.
@Suite struct ModellTests {
  /// What a store is, with none of the difficulties.
  private struct Modell {
    struct Sak {
      var revisjon = 0
      var poster: [Int: String] = [:]
      /// Entities touched by each revision, from 1.
      var beroert: [Set<Int>] = []
      var slettet = false
    }
    var saker: [Int: Sak] = [:]
  }

  private struct Avvik: Error { let hva: String }

  private static var innstillinger: Innstillinger {
    var ut = Innstillinger.prove(buffer: "/buffer", tilstand: "/vitne")
    ut.segmentgrense = 6_000
    return ut
  }

  private struct Kjoring {
    let disk = Minnedisk()
    var lagre: [Fillager] = []
    var modell = Modell()
    var tall: Prove.Tall
    var nokkel = 0
    var gamle: [(Int, Transaksjon)] = []

    init(fro: UInt64) throws {
      tall = Prove.Tall(fro: fro)
      try Lagerdrift.opprett(
        mappe: "/lager", type: .demo, id: .nr(1), tid: .prove, ModellTests.innstillinger, fil: disk)
      for _ in 0..<3 { lagre.append(try aapne()) }
    }

    func aapne() throws -> Fillager {
      try Fillager(mappe: "/lager", ModellTests.innstillinger, fil: disk)
    }

    mutating func steg() throws {
      let hvem = tall.neste(under: 3)
      switch tall.neste(under: 20) {
      case 0: lagre[hvem] = try aapne()
      case 1: _ = try lagre[hvem].oppdater()
      case 2: try Feilscenario.rivHale(disk)
      case 3: try provIgjen(lagre[hvem])
      case 4: try slett(lagre[hvem])
      case 5: try mange(lagre[hvem])
      case 6...8: try sammenlign(lagre[hvem])
      default: try endre(lagre[hvem])
      }
    }

    mutating func endre(_ lager: Fillager) throws {
      nokkel += 1
      var saker: [Int] = []
      for _ in 0...tall.neste(under: 5) / 4 {
        let sak = tall.neste(under: 6)
        if !saker.contains(sak) { saker.append(sak) }
      }
      let endringer = saker.map { sak in
        let naa = modell.saker[sak]?.revisjon ?? 0
        let fra = tall.neste(under: 4) == 0 ? max(0, naa - tall.neste(under: 3)) : naa
        return Sakendring.prove(
          sak: sak, fra: fra, post: tall.neste(under: 4), navn: tall.neste(under: 5) == 0 ? nil : "v\(nokkel)")
      }
      let transaksjon = Transaksjon(nokkel: .nr(100_000 + nokkel), tid: .prove, av: "Z1", endringer: endringer)
      try utfor(transaksjon, lager)
      if tall.neste(under: 3) == 0 { gamle.append((nokkel, transaksjon)) }
    }

    mutating func utfor(_ t: Transaksjon, _ lager: Fillager) throws {
      let fasit = forventet(t)
      var svar: Lagerfeil?
      var kvittering: Kvittering?
      do throws(Lagerfeil) { kvittering = try lager.utfor(t) } catch { svar = error }
      if let fasit {
        guard svar == fasit else { throw Avvik(hva: "wanted \(fasit), got \(svar.map { "\($0)" } ?? "done")") }
        return
      }
      guard let kvittering else { throw Avvik(hva: "refused: \(svar!)") }
      ta(t)
      for endring in t.endringer where kvittering.revisjoner[endring.sak] != modell.saker[nr(endring.sak)]!.revisjon {
        throw Avvik(hva: "revision \(kvittering.revisjoner)")
      }
    }

    func nr(_ sak: SakId) -> Int { (0..<10_000).first { SakId.nr($0) == sak }! }
    func postnr(_ id: Ulid) -> Int { (0..<100).first { Ulid.nr($0) == id }! }

    /// The failure the model wants; nil when the change goes through.
    func forventet(_ t: Transaksjon) -> Lagerfeil? {
      for endring in t.endringer {
        guard let sak = modell.saker[nr(endring.sak)] else {
          if endring.forventetRevisjon != 0 {
            return .konflikt(sak: endring.sak, forventet: endring.forventetRevisjon, funnet: 0)
          }
          continue
        }
        if sak.slettet { return .finnesIkke(endring.sak) }
        if endring.forventetRevisjon == sak.revisjon { continue }
        let konflikt = Lagerfeil.konflikt(
          sak: endring.sak, forventet: endring.forventetRevisjon, funnet: sak.revisjon)
        guard endring.forventetRevisjon > 0, endring.forventetRevisjon < sak.revisjon else { return konflikt }
        let andres = sak.beroert[endring.forventetRevisjon...].reduce(into: Set<Int>()) { $0.formUnion($1) }
        if endring.poster.contains(where: { andres.contains(postnr($0.id)) }) { return konflikt }
      }
      return nil
    }

    mutating func ta(_ t: Transaksjon) {
      for endring in t.endringer {
        var sak = modell.saker[nr(endring.sak)] ?? Modell.Sak()
        sak.revisjon += 1
        sak.beroert.append(Set(endring.poster.map { postnr($0.id) }))
        for post in endring.poster { sak.poster[postnr(post.id)] = post.innhold == nil ? nil : post.navn }
        modell.saker[nr(endring.sak)] = sak
      }
    }

    /// An answer was lost: the same transaction again, perhaps by another process, changes nothing.
    mutating func provIgjen(_ lager: Fillager) throws {
      guard !gamle.isEmpty else { return }
      let (_, t) = gamle[tall.neste(under: gamle.count)]
      guard t.endringer.allSatisfy({ modell.saker[nr($0.sak)]?.slettet == false }) else { return }
      _ = try? lager.utfor(t)
    }

    mutating func slett(_ lager: Fillager) throws {
      guard tall.neste(under: 4) == 0, let sak = modell.saker.keys.sorted().first(where: { !modell.saker[$0]!.slettet })
      else { return }
      try lager.slett(sak: .nr(sak), grunn: "LOV", nokkel: .nr(9), tid: .prove, av: "Z1")
      modell.saker[sak]!.slettet = true
    }

    mutating func mange(_ lager: Fillager) throws {
      var liste: [Transaksjon] = []
      for _ in 0..<(2 + tall.neste(under: 3)) {
        nokkel += 1
        liste.append(.prove(nokkel, sak: 100 + nokkel, fra: 0, post: 1, navn: "import"))
      }
      _ = try lager.utforMange(liste)
      for t in liste { ta(t) }
    }

    func sammenlign(_ lager: Fillager) throws {
      _ = try lager.oppdater()
      let rader = try lager.rader(.bruker)
      guard rader.count == modell.saker.values.count(where: { !$0.slettet }) else {
        throw Avvik(hva: "\(rader.count) rows")
      }
      for (nr, sak) in modell.saker {
        let bilde = try lager.hent(.nr(nr))
        guard !sak.slettet else {
          if bilde != nil { throw Avvik(hva: "erased sak \(nr) is shown") }
          continue
        }
        guard let bilde, bilde.revisjon == sak.revisjon, bilde.historikk.count == sak.revisjon else {
          throw Avvik(hva: "sak \(nr): revision \(bilde?.revisjon ?? -1), wanted \(sak.revisjon)")
        }
        let poster = Dictionary(uniqueKeysWithValues: bilde.poster.map { (postnr($0.id), $0.navn) })
        guard poster == sak.poster else { throw Avvik(hva: "sak \(nr): \(poster), wanted \(sak.poster)") }
      }
    }

    func avslutt() throws {
      for lager in lagre { try sammenlign(lager) }
      try sammenlign(try aapne())
      let rapport = try Kontroll.sjekk(mappe: "/lager", dyp: true, fil: disk)
      if let funn = rapport.funn.first(where: { $0.alvor > .opplysning }) { throw Avvik(hva: "check: \(funn)") }
    }
  }

  private func feil(fro: UInt64, steg: Int) -> String? {
    do {
      var kjoring = try Kjoring(fro: fro)
      for _ in 0..<steg { try kjoring.steg() }
      try kjoring.avslutt()
      return nil
    } catch let avvik as Avvik { return avvik.hva } catch { return "\(error)" }
  }

  @Test func `T7 random work by three processes is what the model says`() {
    let antall = Prove.full ? 10_000 : 25
    for fro in 0..<UInt64(antall) {
      guard feil(fro: fro, steg: 50) != nil else { continue }
      let kortest = (1...50).first { feil(fro: fro, steg: $0) != nil } ?? 50
      Issue.record("seed \(fro), \(kortest) steps: \(feil(fro: fro, steg: kortest) ?? "")")
      return
    }
    print("T7: \(antall) sequences of 50 steps, seeds 0..<\(antall), 3 processes: as the model")
  }
}
