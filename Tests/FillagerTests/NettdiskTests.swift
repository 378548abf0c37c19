import Fagmodell
import Saksgang
import Testing

@testable import Fillager

/// Folders that several machines share.
@Suite struct NettdiskTests {
  private func lager(_ montert: Montering) throws -> (Fillager, Kortslutning) {
    let disk = Minnedisk()
    try Lagerdrift.opprett(mappe: "/lager", type: .demo, id: .nr(1), tid: .prove, .prove(), fil: disk)
    let fil = Kortslutning(disk, .ingen)
    fil.montert = montert
    return (try Fillager(mappe: "/lager", .prove(), fil: fil), fil)
  }

  @Test(arguments: [
    Montering(type: "nfs4", valg: ["rw", "local_lock=flock"]), Montering(type: "nfs", valg: ["nolock"]),
    Montering(type: "cifs", valg: ["rw", "nobrl"]),
  ])
  func `a mount whose locks stay on this machine is refused`(_ montert: Montering) {
    #expect(throws: Lagerfeil.usikker(sti: "/lager", aarsak: "LAAS_BARE_LOKAL")) { try lager(montert) }
  }

  @Test func `on NFS every write stands behind a fence, and a lost lease is a refusal`() throws {
    let (kari, nett) = try lager(Montering(type: "nfs4", valg: ["rw", "local_lock=none"]))
    _ = try kari.utfor(.prove(1, sak: 1, fra: 0))
    try kari.loggfor(Innsyn(tid: .prove, av: "Z1", art: .aapnet, sak: .nr(1)))
    #expect(nett.gjerdet == [Segmentnavn.navn(1), Segmentnavn.navn(1)])
    nett.leienErTapt = true
    #expect(throws: Lagerfeil.self) { try kari.utfor(.prove(2, sak: 1, fra: 1)) }
    nett.leienErTapt = false
    #expect(try kari.hent(.nr(1))?.revisjon == 1)
    #expect(try kari.utfor(.prove(2, sak: 1, fra: 1)).revisjoner == [.nr(1): 2])
  }

  @Test func `a disk of the machine's own has no fence`() throws {
    let (kari, disk) = try lager(Montering(type: "ext4", valg: ["rw"]))
    _ = try kari.utfor(.prove(1, sak: 1, fra: 0))
    #expect(disk.gjerdet.isEmpty)
  }

  @Test func `a mount is found by its device among the kernel's lines`() throws {
    let mountinfo = """
      22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
      36 22 0:52 / /felles rw,nosuid - nfs4 tjener:/felles rw,vers=4.2,hard,local_lock=none,addr=10.0.0.2
      """
    let funnet = try #require(Montering(mountinfo: mountinfo, enhet: 52))
    #expect(funnet.type == "nfs4" && funnet.valg.contains("local_lock=none") && funnet.trengerGjerde)
    #expect(!funnet.laaserBareLokalt)
    #expect(Montering(mountinfo: mountinfo, enhet: 254 << 8)?.type == "ext4")
    #expect(Montering(mountinfo: mountinfo, enhet: 99) == nil && Montering(mountinfo: "x - y", enhet: 1) == nil)
    let disk = PosixFileSystem()
    let rot = try disk.aapneMappe("/proc")
    #expect(try disk.montering(rot)?.type == "proc")
    try disk.lukk(rot)
  }

  @Test func `a real fence is one byte beyond everything and hinders no other commit`() throws {
    let mappe = Provemappe()
    let kari = try mappe.opprett()
    let disk = PosixFileSystem()
    let rot = try disk.aapneMappe(mappe.lager + "/journal")
    let segment = try disk.aapne(Segmentnavn.navn(1), i: rot, .leggTil)
    try disk.gjerd(segment)
    let annen = try disk.aapne(Segmentnavn.navn(1), i: rot, .leggTil)
    #expect(throws: Lagerfeil.self) { try disk.gjerd(annen) }
    _ = try kari.utfor(.prove(1, sak: 1, fra: 0))
    for tak in [segment, annen, rot] { try disk.lukk(tak) }
  }
}
