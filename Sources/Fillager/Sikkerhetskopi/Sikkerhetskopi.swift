import Fagmodell
import Glibc
import Saksgang

/// Copies of a whole store, made while it is in use and checked before they are believed.
public enum Sikkerhetskopi {
  /// Copies the store at `fra` to `til`, which must not exist. The copy is a store: it can be opened, checked and copied.
  ///
  /// In a store with roles it takes the right to look after it: whoever has the copy has all of it.
  ///
  /// Takes no lock. Whatever is being written meanwhile is in the copy whole or not at all; an erasure meanwhile starts
  /// the copy over, so that nobody erased lives on in it.
  ///
  /// - Returns: the deep check of the copy. It has no findings of the kind `.skade` that the original has not.
  public static func kopier(
    fra: String, til: String, _ innstillinger: Innstillinger, fil: any FileSystem = PosixFileSystem()
  ) throws(Lagerfeil) -> Sjekkrapport {
    let kilde = try fil.ekteSti(fra)
    try Rollevakt.krev(.drift, mappe: kilde, innstillinger, fil)
    let rot = try Lageraapning.aapneRot(kilde, fil)
    defer { try? fil.lukk(rot) }
    let format = try Lageraapning.lesFormat(rot, fil)
    let maal = try Lagerdrift.rotmappe(til, format, fil, bruker: innstillinger.identitet.uid)
    defer { try? fil.lukk(maal) }
    guard try fil.navn(i: maal).isEmpty else { throw .usikker(sti: til, aarsak: "IKKE_TOM") }
    for forsok in 1...3 {
      let foer = try slettelinjer(rot, format, fil)
      try Kopiering(fil: fil, fra: rot, til: maal, format: format).kjor()
      if try slettelinjer(rot, format, fil) == foer { break }
      guard forsok < 3 else { throw .opptatt(av: nil) }
      try Kopiering(fil: fil, fra: rot, til: maal, format: format).tom()
    }
    try Lagerdrift.skrivFormat(format, maal, fil)
    return try Kontroll.sjekk(mappe: til, dyp: true, fil: fil)
  }

  /// Makes a store at `mappe`, which must not exist, from a copy, by someone who may look after it: checked first, copied, persons erased since the copy
  /// was made erased again, and a note with both heads written.
  ///
  /// - Parameters:
  ///   - slettede: who has been erased since; kept outside the store for this purpose.
  ///   - forrigeHode: the head of the store that is replaced, when it is known.
  public static func gjenopprett(
    kopi: String, til mappe: String, slettede: [(sak: SakId, grunn: String)] = [], forrigeHode: Lagerhode? = nil,
    nokkel: Ulid, tid: Tidspunkt, av: String, _ innstillinger: Innstillinger,
    fil: any FileSystem = PosixFileSystem()
  ) throws(Lagerfeil) -> Sjekkrapport {
    let sjekk = try Kontroll.sjekk(mappe: kopi, dyp: true, fil: fil)
    if let skade = sjekk.funn.first(where: { $0.alvor == .skade }) {
      throw .skadet(fil: skade.fil, linje: skade.linje, aarsak: skade.kode.rawValue)
    }
    _ = try kopier(fra: kopi, til: mappe, innstillinger, fil: fil)
    let lager = try Fillager(mappe: mappe, innstillinger.utenVitne, fil: fil)
    for (sak, grunn) in slettede where try lager.hent(sak) != nil {
      try lager.slett(sak: sak, grunn: grunn, nokkel: nokkel, tid: tid, av: av)
    }
    try lager.merkGjenopprettet(
      fra: sjekk.hode, forrige: forrigeHode, Skrivegrunn(nokkel: nokkel, tid: tid, av: innstillinger.avsender(av)))
    return try Kontroll.sjekk(mappe: mappe, dyp: true, fil: fil)
  }

  private static func slettelinjer(
    _ rot: Filtak, _ format: Lagerformat, _ fil: any FileSystem
  ) throws(Lagerfeil) -> Int {
    let journal = try Journal(fil: fil, rot: rot, navn: Lageroppsett.journal, format: format)
    var antall = 0
    _ = try journal.lesHale { linje in if linje.hode.art == .sletting { antall += 1 } }
    return antall
  }
}

extension Innstillinger {
  /// Of a restored store the witness knows more than there is, and rightly.
  fileprivate var utenVitne: Innstillinger {
    var ut = self
    ut.tilstandsMappe = nil
    ut.bufferMappe = nil
    return ut
  }
}

extension Fillager {
  fileprivate func merkGjenopprettet(
    fra: Lagerhode, forrige: Lagerhode?, _ grunn: Skrivegrunn
  ) throws(Lagerfeil) {
    try vakt.med { () throws(Lagerfeil) in
      let laas = try taLaas(Lageroppsett.laas)
      defer { laas.slipp() }
      _ = try tilstand.lesHale()
      var felter: [String: Json] = ["fra": .objekt(["s": .heltall(Int64(fra.sekvens)), "lenke": .tekst(fra.lenke)])]
      if let forrige {
        felter["forrige"] = .objekt(["s": .heltall(Int64(forrige.sekvens)), "lenke": .tekst(forrige.lenke)])
      }
      try merk("gjenopprettet", .objekt(felter), grunn)
    }
  }
}
