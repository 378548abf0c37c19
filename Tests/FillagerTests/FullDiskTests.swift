import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// A disk that runs full for real: a small tmpfs, where the machine lets us mount one.
@Suite struct FullDiskTests {
  @Test func `a full disk refuses, loses nothing, can still be read, and goes on when there is room`() throws {
    let mappe = Provemappe()
    let disk = mappe.sti + "/disk"
    mkdir(disk, 0o755)
    guard Prosess.kjor("/bin/mount", ["-t", "tmpfs", "-o", "size=256k,mode=755", "tmpfs", disk]).status == 0 else {
      print("full disk: no right to mount a tmpfs here, not run")
      return
    }
    defer { Prosess.kjor("/bin/umount", ["-l", disk]) }
    let innstillinger = Innstillinger.prove()
    try Lagerdrift.opprett(mappe: disk + "/lager", type: .demo, id: .nr(1), tid: .prove, innstillinger)
    let lager = try Fillager(mappe: disk + "/lager", innstillinger)
    var bekreftet: [Int] = []
    var avvist = 0
    var nr = 0
    while avvist < 20 {
      // Lines of very different length, so that the last page is met at every angle.
      let tekst = String(repeating: "ø", count: 40 + nr * 37 % 1_500)
      do throws(Lagerfeil) {
        _ = try lager.utfor(.prove(nr, sak: nr, fra: 0, navn: tekst))
        bekreftet.append(nr)
      } catch {
        #expect(error == .fullDisk || error == .skrivebeskyttet(aarsak: "UVISS_LAGRING"), "\(error)")
        avvist += 1
      }
      nr += 1
      if nr == 60 { Filer.skriv(disk + "/fyll", Array(repeating: 1, count: 40 << 10)) }
    }
    #expect(bekreftet.count > 20)
    let igjen = try Fillager(mappe: disk + "/lager", innstillinger)
    for nr in bekreftet { #expect(try igjen.hent(.nr(nr)) != nil, "\(nr)") }
    #expect(try Kontroll.sjekk(mappe: disk + "/lager", dyp: true).funn.allSatisfy { $0.alvor == .opplysning })
    unlink(disk + "/fyll")
    let etter = try Fillager(mappe: disk + "/lager", innstillinger)
    for nr in 5_000..<5_010 { _ = try etter.utfor(.prove(nr, sak: nr, fra: 0)) }
    for nr in bekreftet + Array(5_000..<5_010) { #expect(try etter.hent(.nr(nr)) != nil, "\(nr)") }
    #expect(try Kontroll.sjekk(mappe: disk + "/lager", dyp: true).funn.allSatisfy { $0.alvor == .opplysning })
    print("full disk: \(bekreftet.count) acknowledged, \(avvist) refused, 0 lost, goes on when there is room")
  }
}
