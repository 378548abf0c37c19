import Fagmodell
import Fillager
import Glibc
import Saksgang

/// A small process for the tests to start, kill and count after: `lagerprove skriv MAPPE NUMMER ANTALL` commits to a
/// store and prints the key of each transaction once it is acknowledged.
@main
struct Lagerprove {
  static func main() {
    let argumenter = CommandLine.arguments
    guard argumenter.count >= 3 else { exit(64) }
    do {
      switch argumenter[1] {
      case "skriv": try skriv(argumenter[2], Int(argumenter[3])!, Int(argumenter[4])!, tomDrept: false)
      case "skriv-evig": try skriv(argumenter[2], Int(argumenter[3])!, Int.max, tomDrept: true)
      case "les": try les(argumenter[2])
      case "gull": try gull(argumenter[2])
      case "gull-forseglet":
        let kode = Gjenopprettingskode.ny()
        try gull(argumenter[2], forsegling: Nyforsegling(luke: "prove", passord: passord(), kode: kode))
      case "sjekk": try sjekk(argumenter[2])
      case "gjor": try gjor(argumenter[2], argumenter[3])
      default: exit(64)
      }
    } catch {
      si("feil \(error)\n")
      exit(1)
    }
  }

  private static func aapne(_ mappe: String) throws(Lagerfeil) -> Fillager {
    try Fillager(mappe: mappe, innstillinger)
  }

  private static let innstillinger: Innstillinger = {
    var ut = Innstillinger(
      program: "lagerprove/1", laasefrist: 120_000, ledigPlass: 0, naa: { Tidspunkt(millisekunder: 0) },
      radbygger: { bilde in [String(bilde.poster.count)] })
    ut.passord = passord
    return ut
  }()

  /// Of every sealed store these tests make.
  private static let passord: Passordkilde = { () throws(Lagerfeil) in Array("riktig hest batteri".utf8) }

  /// Makes the golden store of this version: every kind of line there is. Done once a version; the result is kept.
  private static func gull(_ mappe: String, forsegling: Nyforsegling? = nil) throws(Lagerfeil) {
    let tid = Tidspunkt(millisekunder: 1_472_724_000_000)
    func id(_ nr: UInt64) -> Ulid { Ulid(tid: tid, hoy: 0, lav: nr) }
    var innstillinger = Innstillinger(
      program: "skranke/0.1.0",
      identitet: .init(uid: Innstillinger.Identitet.fraSystemet.uid, bruker: "kari", maskin: "pc1"), ledigPlass: 0,
      naa: { tid },
      radbygger: { _ in [] })
    innstillinger.passord = passord
    try Lagerdrift.opprett(
      mappe: mappe, type: .ovelse, id: id(1), tid: tid, av: "Z990001", forsegling: forsegling, innstillinger)
    let lager = try Fillager(mappe: mappe, innstillinger)
    func endring(_ sak: UInt64, _ art: Sakart, _ fra: Int, _ post: UInt64, _ innhold: Json?) -> Sakendring {
      Sakendring(
        sak: SakId(id(sak)), art: art, forventetRevisjon: fra,
        hendelser: [Hendelse(type: "PROVE", gjelder: id(post), begrunnelse: "på nytt")],
        poster: [Post(type: "person", id: id(post), innhold: innhold)])
    }
    func tx(_ nr: UInt64, _ endringer: [Sakendring]) -> Transaksjon {
      Transaksjon(nokkel: id(100 + nr), tid: tid, av: "Z990001", endringer: endringer)
    }
    let navn: Json = ["navn": "Åse-Marie Ødegård Čáhppes", "tall": .desimal(1.5), "tom": .null, "ja": true]
    _ = try lager.utfor(tx(1, [endring(10, .bruker, 0, 50, navn), endring(11, .kontor, 0, 51, ["kontor": "0213"])]))
    _ = try lager.utfor(tx(2, [endring(10, .bruker, 1, 52, ["liste": [1, 2, 3]])]))
    _ = try lager.utfor(tx(3, [endring(10, .bruker, 2, 52, nil)]))
    _ = try lager.utforMange([
      tx(4, [endring(12, .bruker, 0, 53, ["navn": "Slettes"])]), tx(5, [endring(13, .arbeidsgiver, 0, 54, [:])]),
    ])
    try lager.slett(sak: SakId(id(12)), grunn: "ARKIVLOV", nokkel: id(120), tid: tid, av: "Z990001")
    try lager.loggfor(Innsyn(tid: tid, av: "Z990001", art: .aapnet, sak: SakId(id(10)), grunn: "samtale"))
    _ = try lager.skrivOyeblikksbilde()
  }

  /// Prints what is wrong; exit 0 when the store is whole.
  private static func sjekk(_ mappe: String) throws(Lagerfeil) {
    let funn = try Kontroll.sjekk(mappe: mappe, som: innstillinger, dyp: true).funn.filter { $0.alvor > .opplysning }
    for ett in funn { si("funn \(ett.kode.rawValue) \(ett.fil) \(ett.linje) \(ett.byte)\n") }
    if !funn.isEmpty { exit(2) }
  }

  /// One thing done to a golden store, for the tests to break at any system call: prints `klar` before it and `gjort`
  /// when it is safe.
  private static func gjor(_ hva: String, _ mappe: String) throws(Lagerfeil) {
    let lager = try aapne(mappe)
    si("klar\n")
    let tid = Tidspunkt(millisekunder: 1_472_724_000_000)
    func id(_ nr: UInt64) -> Ulid { Ulid(tid: tid, hoy: 0, lav: nr) }
    func tx(_ nokkel: UInt64, _ saker: [(sak: UInt64, art: Sakart, fra: Int)]) -> Transaksjon {
      Transaksjon(
        nokkel: id(nokkel), tid: tid, av: "Z990001",
        endringer: saker.map { sak, art, fra in
          Sakendring(
            sak: SakId(id(sak)), art: art, forventetRevisjon: fra, hendelser: [Hendelse(type: "PROVE")],
            poster: [Post(type: "person", id: id(nokkel), innhold: ["navn": .tekst("Nr \(nokkel)")])])
        })
    }
    switch hva {
    case "en": _ = try lager.utfor(tx(200, [(10, .bruker, 3)]))
    case "to": _ = try lager.utfor(tx(201, [(10, .bruker, 3), (13, .arbeidsgiver, 1)]))
    case "mange": _ = try lager.utforMange([tx(202, [(30, .bruker, 0)]), tx(203, [(31, .bruker, 0)])])
    case "innsyn": try lager.loggfor(Innsyn(tid: tid, av: "Z990001", art: .eksport, sak: SakId(id(10))))
    case "slett": try lager.slett(sak: SakId(id(10)), grunn: "ARKIVLOV", nokkel: id(204), tid: tid, av: "Z990001")
    default: exit(64)
    }
    si("gjort\n")
  }

  /// Every process has a sak of its own and all of them share one, so that both quiet and contended commits occur.
  private static func skriv(_ mappe: String, _ nummer: Int, _ antall: Int, tomDrept: Bool) throws(Lagerfeil) {
    let lager = try aapne(mappe)
    let egen = SakId(Ulid(tid: Tidspunkt(millisekunder: 1), hoy: 7, lav: UInt64(nummer)))
    let felles = SakId(Ulid(tid: Tidspunkt(millisekunder: 2), hoy: 7, lav: 0))
    var i = 0
    while i < antall {
      let nokkel = Ulid(tid: Tidspunkt(millisekunder: 3), hoy: UInt64(nummer), lav: tilfeldig())
      let maal = i % 4 == 3 ? felles : egen
      while true {
        let revisjon = try lager.hent(maal)?.revisjon ?? 0
        let tid = Tidspunkt(millisekunder: Int64(time(nil)) * 1_000)
        let endring = Sakendring(
          sak: maal, art: .bruker, forventetRevisjon: revisjon,
          hendelser: [Hendelse(type: "PROVE", begrunnelse: "\(nummer)-\(i)")],
          poster: [Post(type: "notat", id: nokkel, innhold: ["nr": .heltall(Int64(i)), "tekst": "Ødegård åpner æ"])])
        do throws(Lagerfeil) {
          var start = timespec()
          clock_gettime(CLOCK_MONOTONIC, &start)
          _ = try lager.utfor(Transaksjon(nokkel: nokkel, tid: tid, av: "Z\(nummer)", endringer: [endring]))
          var slutt = timespec()
          clock_gettime(CLOCK_MONOTONIC, &slutt)
          let ns = (slutt.tv_sec - start.tv_sec) * 1_000_000_000 + slutt.tv_nsec - start.tv_nsec
          si("ok \(nokkel) \(ns / 1_000)\n")
          break
        } catch .konflikt {
          _ = try lager.oppdater()
        } catch {
          throw error
        }
      }
      i += 1
    }
  }

  /// Prints the highest sequence-like figure it can see, again and again, until killed: it must never go back.
  private static func les(_ mappe: String) throws(Lagerfeil) {
    let lager = try aapne(mappe)
    var forrige = 0
    while true {
      _ = try lager.oppdater()
      var sum = 0
      for rad in try lager.rader(.bruker) { sum += rad.revisjon }
      if sum < forrige { si("tilbake \(forrige) \(sum)\n") }
      if sum != forrige { si("sett \(sum)\n") }
      forrige = sum
      usleep(2_000)
    }
  }

  private static func tilfeldig() -> UInt64 { UInt64.random(in: .min ... .max) }

  private static func si(_ tekst: String) {
    _ = Array(tekst.utf8).withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }
}
