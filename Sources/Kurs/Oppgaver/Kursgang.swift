import Fagmodell

/// One trainee's way through an exercise, apart from what they do in the case: what they have asked and read, and the
/// hints they have taken. Starting again is a new value; nothing is counted against anyone.
public struct Kursgang: Sendable {
  public let oppgave: Kursoppgave
  public private(set) var spurt: [String] = []
  public private(set) var lest: [String] = []
  public private(set) var hintTatt = 0

  public init(_ oppgave: Kursoppgave) { self.oppgave = oppgave }

  /// What is kept between two sittings.
  public struct Spor: Codable, Hashable, Sendable {
    public let spurt: [String]
    public let lest: [String]
    public let hint: Int
  }

  public var avtrykk: Spor { Spor(spurt: spurt, lest: lest, hint: hintTatt) }

  /// Goes on where an earlier sitting stopped. What the exercise no longer has is forgotten.
  public init(_ oppgave: Kursoppgave, fra spor: Spor) {
    self.oppgave = oppgave
    spurt = spor.spurt.filter { id in oppgave.sporsmaal.contains { $0.id == id } }
    lest = spor.lest.filter { id in oppgave.dokumenter.contains { $0.id == id } }
    hintTatt = max(0, min(spor.hint, oppgave.hint.count))
  }

  /// The questions that have been asked, with the person's answers, in the order they were asked.
  public var svar: [Kurssporsmaal] { spurt.compactMap { id in oppgave.sporsmaal.first { $0.id == id } } }

  /// The hints that have been given.
  public var gitteHint: ArraySlice<String> { oppgave.hint.prefix(hintTatt) }

  /// Questions that may be chosen now: those not asked yet whose forerunners have been.
  public var muligeSporsmaal: [Kurssporsmaal] {
    oppgave.sporsmaal.filter { !spurt.contains($0.id) && $0.etter.allSatisfy(spurt.contains) }
  }

  /// Asks one of the listed questions; nil when it may not be asked now.
  public mutating func spor(id: String) -> Kurssporsmaal? {
    guard let sporsmaal = oppgave.sporsmaal.first(where: { $0.id == id }),
      spurt.contains(id) || sporsmaal.etter.allSatisfy(spurt.contains)
    else { return nil }
    if !spurt.contains(id) { spurt.append(id) }
    return sporsmaal
  }

  /// Asks in the trainee's own words: the open question with most of its key words in them. Nil when none fits.
  public mutating func spor(fritt tekst: String) -> Kurssporsmaal? {
    let ord = tekst.lowercased().split { !$0.isLetter }.map(String.init)
    func treff(_ s: Kurssporsmaal) -> Int { s.stikkord.filter { k in ord.contains { $0.hasPrefix(k) } }.count }
    let aapne = oppgave.sporsmaal.filter { $0.etter.allSatisfy(spurt.contains) }
    guard let best = aapne.max(by: { treff($0) < treff($1) }), treff(best) > 0 else { return nil }
    return spor(id: best.id)
  }

  public mutating func les(dokument id: String) -> Kursdokument? {
    guard let dokument = oppgave.dokumenter.first(where: { $0.id == id }) else { return nil }
    if !lest.contains(id) { lest.append(id) }
    return dokument
  }

  /// The next hint; nil when there are no more.
  public mutating func hint() -> String? {
    guard hintTatt < oppgave.hint.count else { return nil }
    defer { hintTatt += 1 }
    return oppgave.hint[hintTatt]
  }

  /// The debrief of what stands in the case now.
  public func gjennomgang(_ sak: Brukersak, foer: Brukersak, idag: Dato) -> Kursgjennomgang {
    Kursgjennomgang(oppgave, Kursgrunnlag(sak: sak, foer: foer, spurt: Set(spurt), idag: idag))
  }
}
