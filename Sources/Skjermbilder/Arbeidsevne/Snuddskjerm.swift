import Fagmodell
import Saksgang
import TerminalKit

/// The screen turned round to the person: one question at a time, large spacing, nothing but their own answers. The
/// way back to the veileder's screens needs the veileder's key.
public struct Snuddskjerm: Skjerm {
  public let navn = Skjermnavn.snudd
  public let sak: SakId? = nil
  public let erSnudd = true
  private let id: SakId
  private let spraak: Spraak
  private var svar: [TextEditorState]
  private var plass = 0
  private var erRort = false
  private static let sporsmaal = Egenvurderingssporsmaal.allCases.map(\.rawValue)

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    spraak = o.sak(id)?.bruker.spraak.brev ?? .bokmaal
    svar = Snuddskjerm.sporsmaal.map { _ in TextEditorState() }
  }

  /// The draft belongs to the person, though the header does not show them.
  public var kladdsak: SakId? { id }

  private func tekst(_ o: Omgivelser) -> Tekstkatalog { o.tekster[spraak] ?? o.tekst }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [
      Handling("forrigeSporsmaal", .pageUp).bare(hvis: plass > 0, ellers: "forsteSporsmaal"),
      Handling("nesteSporsmaal", .pageDown).bare(hvis: plass < svar.count - 1, ellers: "sisteSporsmaal"),
      Handling("leverSvar", .ctrl("s"), iBunnlinjen: false), Handling("tilbake", .ctrl("b"), iBunnlinjen: false),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    switch tast {
    case .pageUp, .pageDown: return nil
    // The person cannot leave by the usual key.
    case .escape, .ctrl("c"): return []
    case .altEnter, .tab:
      plass = min(plass + 1, svar.count - 1)
      return []
    case .backTab:
      plass = max(plass - 1, 0)
      return []
    default:
      let respons = svar[plass].handle(tast)
      if respons == .changed { erRort = svar.contains { !$0.text.isEmpty } }
      return respons.isHandled ? [] : nil
    }
  }

  public mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning] {
    _ = svar[plass].paste(tekst)
    erRort = true
    return []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "forrigeSporsmaal": plass = max(0, plass - 1)
    case "nesteSporsmaal": plass = min(svar.count - 1, plass + 1)
    case "tilbake": return [.lukk]
    case "leverSvar": return lever(o)
    default: break
    }
    return []
  }

  private func lever(_ o: Omgivelser) -> [Virkning] {
    let gitte = zip(Snuddskjerm.sporsmaal, svar).filter { !$0.1.text.allSatisfy(\.isWhitespace) }
    guard !gitte.isEmpty else { return [.melding(o.tekst("skjerm.snudd.ingenSvar"), .warning)] }
    let lagre = LagreEgenvurdering(
      svar: Dictionary(uniqueKeysWithValues: gitte.map { ($0.0, $0.1.text) }), spraak: spraak)
    let start: [any Brukstilfelle] =
      o.sak(id)?.aapenArbeidsevnevurdering == nil ? [StartArbeidsevnevurdering()] : []
    return [.lagre(start + [lagre], paa: id)]
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .lagret:
      return [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.snudd.takk"), .success)]
    case .feilet(let feil): return [.melding(feil.melding(o.tekst), .danger)]
    default: return []
    }
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    for i in svar.indices { svar[i].layout(Size(width: max(1, size.width - 8), height: max(1, size.height - 7))) }
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let sporsmaal = Snuddskjerm.sporsmaal[plass]
    let indre = flate.part(flate.bounds.inset(columns: 4))
    let framdrift = tekst(o)("skjerm.snudd.framdrift", ["naa": "\(plass + 1)", "alle": "\(svar.count)"])
    indre.put(framdrift, x: 0, y: 1, style: .muted)
    let sporsmaalet = Paragraph(tekst(o)("egenvurdering.sporsmaal.\(sporsmaal)"), .heading)
    let brukt = sporsmaalet.draw(on: indre.part(Rect(x: 0, y: 3, width: indre.width, height: 2)))
    let felt = Rect(x: 0, y: 4 + brukt, width: indre.width, height: max(1, indre.height - 5 - brukt))
    TextEditor(placeholder: tekst(o)("skjerm.snudd.skrivHer")).draw(svar[plass], on: indre.part(felt))
  }

  public func opplesning(_ o: Omgivelser) -> Opplesning {
    let framdrift = tekst(o)("skjerm.snudd.framdrift", ["naa": "\(plass + 1)", "alle": "\(svar.count)"])
    let sporsmaal = tekst(o)("egenvurdering.sporsmaal.\(Snuddskjerm.sporsmaal[plass])")
    let naa = svar[plass].text.isEmpty ? [] : ["«\(svar[plass].text)»"]
    return Opplesning([framdrift, sporsmaal] + naa, ledetekst: "enkel.svar")
  }

  /// A line is the answer, and the next question comes.
  public mutating func skrevet(_ linje: String, _ o: Omgivelser) -> [Virkning]? {
    svar[plass] = TextEditorState(linje)
    erRort = true
    plass = min(svar.count - 1, plass + 1)
    return []
  }

  public var kladd: [String: [String]]? {
    erRort ? Dictionary(uniqueKeysWithValues: zip(Snuddskjerm.sporsmaal, svar.map { [$0.text] })) : nil
  }

  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    svar = Snuddskjerm.sporsmaal.map { TextEditorState(kladd[$0]?.first ?? "") }
    erRort = true
  }
}
