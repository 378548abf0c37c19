import Fagmodell
import Testhjelp

/// Fills in the console's forms by the names of their fields: goes on with Tab until the field has the focus, so that a
/// form may get more questions without anybody counting keys.
struct Skjemarobot {
  let robot: Robot
  let tekst: Tekstkatalog
  /// First part of the labels' keys.
  var skjema = ""

  static let tekster: Tekstkatalog = {
    let mappe = Program.packageFolder + "/Resources/tekster/nb"
    let deler = Filer.navn(i: mappe).filter { $0.hasSuffix(".json") }.map { fil in
      (navn: String(fil.dropLast(5)), bytes: Filer.les("\(mappe)/\(fil)") ?? [])
    }
    let katalog = try? Tekstkatalog.les(deler, spraak: .bokmaal)
    return (katalog ?? Tekstkatalog(spraak: .bokmaal, tekster: [:])).med(ord)
  }()

  /// The words of the needs assessment's questions, which stand in a file of their own.
  private static var ord: [String: String] {
    let sti = Program.packageFolder + "/Resources/sporsmaal/behovsvurdering/ord.json"
    let ord = Filer.les(sti).flatMap { try? JsonParser.parse($0) }?["ord"]?.objekt ?? [:]
    return Dictionary(
      uniqueKeysWithValues: ord.map {
        ("skjerm.behovsvurdering.felt.\($0.key)", $0.value["etikett"]?["nb"]?.tekst ?? "")
      })
  }

  func i(_ skjema: String) -> Skjemarobot { Skjemarobot(robot: robot, tekst: tekst, skjema: skjema) }
  func etikett(_ felt: String) -> String { tekst("skjerm.\(skjema).felt.\(felt)") }
  func kode(_ type: String, _ raa: String) -> String { tekst("kode.\(type).\(raa)") }

  // MARK: Finding a field

  /// The row of the field with the focus and what it is called.
  private static func fokus(_ skjerm: VtScreen) -> (rad: Int, tekst: String)? {
    (0..<skjerm.rows).first { skjerm[0, $0].text == ">" && skjerm[1, $0].text == " " }
      .map { ($0, String(skjerm.row($0).dropFirst(2))) }
  }

  private static func heter(_ rad: String, _ etikett: String) -> Bool {
    guard rad.hasPrefix(etikett) else { return false }
    var rest = rad.dropFirst(etikett.count)
    if rest.hasPrefix(" *") { rest = rest.dropFirst(2) }
    // What follows is a value, a frame or a list's mark; another word would make it another label.
    return rest.isEmpty || rest.hasPrefix("  ") || rest.hasPrefix("│")
      || rest.first == " " && rest.dropFirst().first?.isLetter == false
  }

  /// Whether the heading over the field begins with `overskrift`.
  private static func staarUnder(_ overskrift: String, _ rad: Int, _ skjerm: VtScreen) -> Bool {
    let begynnelse = String(overskrift.prefix(30))
    return (max(0, rad - 5)..<rad).contains { skjerm.row($0).hasPrefix(begynnelse) }
  }

  /// Goes on to the field; it must come after the one that has the focus.
  func gaaTil(_ etikett: String, under overskrift: String? = nil) throws {
    try robot.wait("a field with the focus") { Skjemarobot.fokus($0) != nil }
    for _ in 0..<60 {
      // Rows move when a field shows its counter: half a frame would be read as another field.
      try robot.waitForIdle(quiet: .milliseconds(40))
      guard let naa = Skjemarobot.fokus(robot.screen) else { break }
      let erUnder = overskrift.map { Skjemarobot.staarUnder($0, naa.rad, robot.screen) } ?? true
      if Skjemarobot.heter(naa.tekst, etikett), erUnder { return }
      try robot.press("<Tab>")
      try robot.wait("the field after «\(naa.tekst.prefix(30))» on the way to «\(etikett)»") { skjerm in
        Skjemarobot.fokus(skjerm).map { $0.rad != naa.rad } ?? false
      }
    }
    try robot.wait("the field «\(etikett)»") { _ in false }
  }

  // MARK: Filling in

  /// Replaces what stands there.
  func skriv(_ verdi: String?, etikett: String, under overskrift: String? = nil) throws {
    guard let verdi else { return }
    try gaaTil(etikett, under: overskrift)
    try robot.press("<Ctrl-A>")
    try robot.type(verdi)
  }

  func skriv(_ felt: String, _ verdi: String?) throws { try skriv(verdi, etikett: etikett(felt)) }

  /// Chooses by the code's name and goes on.
  func velg(_ felt: String, _ type: String, _ raa: String?) throws {
    guard let raa else { return }
    try gaaTil(etikett(felt))
    try robot.type(kode(type, raa))
    let naa = Skjemarobot.fokus(robot.screen)?.rad
    try robot.press("<Enter>")
    try robot.wait("the field after «\(etikett(felt))»") { skjerm in
      Skjemarobot.fokus(skjerm).map { $0.rad != naa } ?? true
    }
  }

  func svar(_ felt: String, _ ja: Bool?) throws {
    guard let ja else { return }
    try gaaTil(etikett(felt))
    try robot.type(ja ? "j" : "n")
  }

  /// Ticks the codes.
  func kryss(_ felt: String, _ type: String, _ raa: [String]) throws {
    guard !raa.isEmpty else { return }
    try gaaTil(etikett(felt))
    for et in raa {
      let navn = kode(type, et)
      try robot.type(navn + " ")
      try robot.press("<Backspace*\(navn.count)>")
    }
  }

  func temaer(_ kommando: Json, ikke: Set<String> = []) throws {
    for tema in Profilelement.allCases where !ikke.contains(tema.rawValue) {
      guard let svar = kommando["temaer"]?.liste?.first(where: { $0["tema"]?.tekst == tema.rawValue }) else { continue }
      let overskrift = kode("Profilelement", tema.rawValue)
      try skriv(svar["ressurs"]?.tekst, etikett: tekst("skjema.ressurs"), under: overskrift)
      try skriv(svar["barriere"]?.tekst, etikett: tekst("skjema.barriere"), under: overskrift)
    }
  }
}
