import FoundationEssentials

/// The shipped `Resources` folder was not found; exit code 66.
public struct Innholdsfeil: Error, Sendable {
  public let forsokt: [String]
}

/// Finds and reads what is shipped beside the program: rule packs, texts, questions, courses.
public struct Innhold: Sendable {
  public let mappe: String

  /// Looks in `SKRANKE_INNHOLD`, then in `../share/skranke` (an installed program), then for a `Resources` in the folders
  /// above the program (one that was built here). SwiftPM's resource bundle is not used: its generated code brings in
  /// all of Foundation, a fifth of the time it takes to start, and traps when the build folder is gone.
  public static func finn(
    miljo: [String: String], program: String
  ) throws(Innholdsfeil) -> Innhold {
    var steder: [String] = []
    if let valgt = miljo["SKRANKE_INNHOLD"], !valgt.isEmpty { steder.append(valgt) }
    var mappe = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
    steder.append(mappe.deletingLastPathComponent().appendingPathComponent("share/skranke").path)
    while mappe.path != "/" {
      steder.append(mappe.appendingPathComponent("Resources").path)
      mappe = mappe.deletingLastPathComponent()
    }
    for sted in steder where FileManager.default.fileExists(atPath: sted + "/tekster") { return Innhold(mappe: sted) }
    throw Innholdsfeil(forsokt: steder)
  }

  public init(mappe: String) { self.mappe = mappe }

  /// The bytes of one file, as `tekster/nb.json`; nil when it does not exist.
  public func les(_ navn: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(mappe)/\(navn)").map(Array.init)
  }

  /// The names of the files in one folder that end in `.endelse`, sorted.
  public func filer(i undermappe: String, endelse: String) -> [String] {
    let alle = (try? FileManager.default.contentsOfDirectory(atPath: "\(mappe)/\(undermappe)")) ?? []
    return alle.filter { $0.hasSuffix("." + endelse) }.sorted()
  }
}
