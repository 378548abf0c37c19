import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// T6: writers that are killed at random, and readers that must never see time go backwards.
@Suite(.serialized) struct ProsessTests {
  private struct Utfall {
    var bekreftet: Set<String> = []
    var ventetider: [Int] = []
    var drept = 0
  }

  @Test func `eight processes lose nothing they acknowledged, also when some are killed`() throws {
    let full = Prove.full
    for runde in 0..<(full ? 20 : 2) {
      let mappe = Provemappe()
      _ = try mappe.opprett()
      let program = Prosess.bygd("Lagerprove")
      let antall = 160
      let skrivere = (0..<8).map { Prosess(program, ["skriv", mappe.lager, "\($0)", "\(antall)"]) }
      let ofre = (8..<12).map { Prosess(program, ["skriv-evig", mappe.lager, "\($0)"]) }
      let lesere = (0..<2).map { _ in Prosess(program, ["les", mappe.lager]) }
      var tall = Prove.Tall(fro: UInt64(runde))
      for offer in ofre {
        usleep(useconds_t(20_000 + tall.neste(under: 60_000)))
        offer.drep()
      }
      var utfall = Utfall()
      for skriver in skrivere {
        let (utskrift, status) = skriver.vent()
        #expect(status == 0, "\(utskrift.suffix(200))")
        samle(utskrift, &utfall)
      }
      #expect(utfall.bekreftet.count == 8 * antall)
      for offer in ofre { samle(offer.vent().utskrift, &utfall) }
      for leser in lesere {
        leser.drep()
        #expect(!leser.vent().utskrift.contains("tilbake"))
      }
      try kontroller(mappe, utfall, runde)
    }
  }

  private func samle(_ utskrift: String, _ utfall: inout Utfall) {
    for linje in utskrift.split(separator: "\n") where linje.hasPrefix("ok ") {
      let deler = linje.split(separator: " ")
      guard deler.count == 3, deler[1].utf8.count == 26, let tid = Int(deler[2]) else { continue }
      #expect(utfall.bekreftet.insert(String(deler[1])).inserted)
      utfall.ventetider.append(tid)
    }
  }

  private func kontroller(_ mappe: Provemappe, _ utfall: Utfall, _ runde: Int) throws {
    let lager = try mappe.aapne()
    var funnet: [String: Int] = [:]
    for rad in try lager.rader(.bruker) {
      let bilde = try #require(try lager.hent(rad.sak))
      #expect(bilde.historikk.count == bilde.revisjon && bilde.poster.count == bilde.revisjon)
      for post in bilde.poster { funnet[post.id.tekst, default: 0] += 1 }
    }
    let tapt = utfall.bekreftet.filter { funnet[$0] == nil }.count
    let doble = funnet.values.count { $0 > 1 }
    #expect(tapt == 0 && doble == 0)
    let sjekk = try Kontroll.sjekk(mappe: mappe.lager, dyp: true)
    #expect(sjekk.funn.allSatisfy { $0.alvor == .opplysning }, "\(sjekk.funn)")
    let sortert = utfall.ventetider.sorted()
    print(
      "T6 round \(runde): acked \(utfall.bekreftet.count), lost \(tapt), duplicate \(doble), unacked but whole",
      "\(funnet.count - utfall.bekreftet.count), wait p50 \(sortert[sortert.count / 2]) µs, worst \(sortert.last!) µs")
  }
}
