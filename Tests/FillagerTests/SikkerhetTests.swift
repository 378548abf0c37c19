import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// T12: files that others planted or can read, and texts that want to be commands.
@Suite struct SikkerhetTests {
  @Test func `everything in a new store is for its owner alone`() throws {
    umask(0)
    defer { umask(0o022) }
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    _ = try lager.utfor(.prove(1, sak: 1, fra: 0))
    let alle = Prosess.kjor("/usr/bin/find", [mappe.lager, "-printf", "%m %p\n"]).utskrift.split(separator: "\n")
    #expect(alle.count >= 10)
    for linje in alle {
      let modus = UInt32(linje.split(separator: " ")[0], radix: 8)!
      #expect(modus & 0o077 == 0, "\(linje)")
    }
    #expect(try Kontroll.sjekk(mappe: mappe.lager, dyp: true).funn.isEmpty)
  }

  @Test func `a shared store is for its group, with the sticky bit`() throws {
    let mappe = Provemappe()
    try Lagerdrift.opprett(mappe: mappe.lager, type: .ekte, id: .nr(1), tid: .prove, delt: true, .prove())
    #expect(Filer.modus(mappe.lager) == 0o3770)
    #expect(Filer.modus(mappe.lager + "/journal/0000000001.jsonl") == 0o660)
    _ = try mappe.aapne().utfor(.prove(1, sak: 1, fra: 0))
    chmod(mappe.lager, 0o2770)
    #expect(throws: Lagerfeil.usikker(sti: mappe.lager, aarsak: "MANGLER_STICKY")) { try mappe.aapne() }
  }

  @Test func `a folder that others can read or write is refused`() throws {
    let mappe = Provemappe()
    _ = try mappe.opprett()
    for (modus, aarsak) in [(0o705, "AAPEN_FOR_ALLE"), (0o720, "SKRIVBAR_FOR_GRUPPE")] as [(mode_t, String)] {
      chmod(mappe.lager, modus)
      #expect(throws: Lagerfeil.usikker(sti: mappe.lager, aarsak: aarsak)) { try mappe.aapne() }
    }
    chmod(mappe.lager, 0o700)
    chmod(mappe.sti, 0o770)
    #expect(throws: Lagerfeil.usikker(sti: mappe.sti, aarsak: "SKRIVBAR_FOR_ANDRE")) { try mappe.aapne() }
    #expect(throws: Lagerfeil.usikker(sti: mappe.sti, aarsak: "SKRIVBAR_FOR_ANDRE")) {
      try Lagerdrift.opprett(mappe: mappe.sti + "/annet", type: .demo, id: .nr(2), tid: .prove, .prove())
    }
    chmod(mappe.sti, 0o1777)
    _ = try mappe.aapne()
  }

  @Test func `links are not followed and linked files not written`() throws {
    for navn in ["FORMAT", "lock", "journal", "journal/0000000001.jsonl", "audit/lock"] {
      let mappe = Provemappe()
      _ = try mappe.opprett()
      let sti = mappe.lager + "/" + navn
      rename(sti, mappe.sti + "/ekte")
      symlink(mappe.sti + "/ekte", sti)
      #expect(throws: Lagerfeil.self, "\(navn)") {
        let lager = try mappe.aapne()
        try lager.loggfor(Innsyn(tid: .prove, av: "Z1", art: .aapnet, sak: nil))
        _ = try lager.utfor(.prove(1, sak: 1, fra: 0))
      }
    }
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    link(mappe.lager + "/journal/0000000001.jsonl", mappe.sti + "/annet-navn")
    #expect(throws: Lagerfeil.usikker(sti: "journal/0000000001.jsonl", aarsak: "HARDLENKE")) {
      try lager.utfor(.prove(1, sak: 1, fra: 0))
    }
    #expect(try Kontroll.sjekk(mappe: mappe.lager, dyp: false).funn.contains { $0.kode == .lenke })
  }

  @Test func `a store is not made over anything, and not opened where there is none`() throws {
    let mappe = Provemappe()
    #expect(throws: Lagerfeil.ikkeLager(sti: mappe.lager)) { try mappe.aapne() }
    _ = try mappe.opprett()
    #expect(throws: Lagerfeil.usikker(sti: mappe.lager, aarsak: "IKKE_TOM")) { try mappe.opprett() }
    let annen = Provemappe()
    mkdir(annen.lager, 0o700)
    Filer.skriv(annen.lager + "/mine-bilder", [1])
    #expect(throws: Lagerfeil.usikker(sti: annen.lager, aarsak: "IKKE_TOM")) { try annen.opprett() }
    unlink(annen.lager + "/mine-bilder")
    _ = try annen.opprett()
    // The FORMAT is gone but the cases are there: that is damage, not a place for a new store.
    _ = try annen.aapne().utfor(.prove(1, sak: 1, fra: 0))
    unlink(annen.lager + "/FORMAT")
    #expect(throws: Lagerfeil.self) { try annen.opprett() }
    #expect(throws: Lagerfeil.ikkeLager(sti: annen.lager)) { try annen.aapne() }
    let sti = mappe.lager + "/FORMAT"
    chmod(sti, 0o600)
    let bytes = Filer.les(sti)!
    Filer.skriv(sti, Array(String(decoding: bytes, as: UTF8.self).replacingFirst("lager 1", "lager 2").utf8))
    #expect(throws: Lagerfeil.skrivebeskyttet(aarsak: "NYERE_FORMAT")) { try mappe.aapne() }
    Filer.skriv(sti, Array(String(decoding: bytes, as: UTF8.self).replacingFirst("DEMO", "EKTE").utf8))
    #expect(throws: Lagerfeil.self) { try mappe.aapne().utfor(.prove(1, sak: 1, fra: 0)) }
  }

  @Test func `five hundred hostile texts come back as they were and are harmless in the file`() throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    let tekster = Fiendtlig.tekster(500)
    var transaksjoner: [Transaksjon] = []
    for (nr, tekst) in tekster.enumerated() { transaksjoner.append(.prove(nr, sak: nr, fra: 0, navn: tekst)) }
    _ = try lager.utforMange(transaksjoner)
    let igjen = try mappe.aapne()
    for (nr, tekst) in tekster.enumerated() {
      let lest = try igjen.hent(.nr(nr))?.poster.first?.navn
      #expect(lest?.unicodeScalars.elementsEqual(tekst.unicodeScalars) == true, "\(nr)")
    }
    let bytes = Filer.les(mappe.lager + "/journal/0000000002.jsonl")!
    #expect(bytes.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F })
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { !Terminalvern.erFarlig($0.value) })
    print("T12: \(tekster.count) hostile texts stored, read back exactly, 0 live control characters in the file")
  }

  @Test func `every character that moves, hides or turns text is escaped, wherever it stands`() throws {
    var antall = 0
    for verdi in 0...0x10FFFF as ClosedRange<UInt32> where Terminalvern.erFarlig(verdi) {
      let tekst = "å\(Unicode.Scalar(verdi)!)–"
      let bytes = Terminalvern.vern(JsonWriter.bytes(.tekst(tekst)))
      #expect(try JsonParser.parse(bytes) == .tekst(tekst))
      #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.value == verdi }, "\(verdi)")
      antall += 1
    }
    #expect(antall == 193)
  }

  @Test func `a disk that does not append or lock as promised is refused`() throws {
    let koder: [(Kortslutning.Bug, String)] = [(.ikkeTillegg, "TILLEGG_VIRKER_IKKE"), (.ingenLaas, "LAAS_VIRKER_IKKE")]
    for (bug, aarsak) in koder {
      let disk = Minnedisk()
      try Lagerdrift.opprett(mappe: "/lager", type: .demo, id: .nr(1), tid: .prove, .prove(), fil: disk)
      #expect(throws: Lagerfeil.usikker(sti: "/lager", aarsak: aarsak)) {
        try Fillager(mappe: "/lager", .prove(), fil: Kortslutning(disk, bug))
      }
    }
  }

  @Test func `what is no id of ours never becomes a path, and limits are refusals`() throws {
    for tekst in [
      "../../etc/passwd", "..", "/", "01ARZ3NDEKTSV4RRFFQ69G5FA/", "01ARZ3NDEKTSV4RRFFQ69G5FAVX", "", "\u{0}",
    ] {
      #expect(SakId(tekst) == nil)
    }
    for navn in ["0000000001.jsonl.tmp", "../0000001.jsonl", "000000000a.jsonl", "0000000000.jsonl", "٠٠٠٠٠.jsonl"] {
      #expect(Segmentnavn.nummer(navn) == nil)
    }
    let lager = try Provemappe().opprettet()
    let stor = String(repeating: "x", count: 1 << 20)
    #expect(throws: Lagerfeil.self) { try lager.1.utfor(.prove(1, sak: 1, fra: 0, navn: stor)) }
    let ugyldig = Lagerfeil.skadet(fil: "transaksjon", linje: 0, aarsak: "UGYLDIG_INNHOLD")
    // Whatever is taken can be read back exactly; whatever cannot is refused before anything is written.
    var tatt = 0
    for nr in 0..<40 {
      var dyp: Json = nr == 0 ? .desimal(.nan) : nr == 1 ? .desimal(-0.1e-300) : .heltall(.min)
      for _ in 0..<nr { dyp = nr % 2 == 0 ? .liste([dyp]) : ["d": dyp] }
      let post = Post(type: "x", id: .nr(1), innhold: dyp)
      let endring = Sakendring(sak: .nr(nr + 10), art: .kontor, forventetRevisjon: 0, hendelser: [], poster: [post])
      let transaksjon = Transaksjon(nokkel: .nr(nr), tid: .prove, av: "Z", endringer: [endring])
      do throws(Lagerfeil) {
        _ = try lager.1.utfor(transaksjon)
        tatt += 1
        #expect(try Fillager(mappe: lager.0.lager, .prove()).hent(.nr(nr + 10))?.poster == [post], "\(nr)")
      } catch {
        #expect(error == ugyldig && (nr == 0 || nr > 20), "\(nr)")
      }
    }
    #expect(tatt > 20 && tatt < 35)
    #expect(throws: ugyldig) { try lager.1.utfor(Transaksjon(nokkel: .nr(1), tid: .prove, av: "Z", endringer: [])) }
    #expect(try lager.1.rader(.bruker).isEmpty)
    #expect(try Kontroll.sjekk(mappe: lager.0.lager, dyp: true).funn.isEmpty)
  }
}

extension Provemappe {
  /// A store and the folder that keeps it alive.
  func opprettet() throws -> (Provemappe, Fillager) { (self, try opprett()) }
}

extension String {
  func replacingFirst(_ hva: String, _ med: String) -> String {
    guard let her = firstRange(of: hva) else { return self }
    return self[..<her.lowerBound] + med + self[her.upperBound...]
  }

  private func firstRange(of hva: String) -> Range<Index>? {
    for i in indices where self[i...].hasPrefix(hva) { return i..<index(i, offsetBy: hva.count) }
    return nil
  }
}
