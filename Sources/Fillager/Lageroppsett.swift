/// The names in the store's folder.
enum Lageroppsett {
  static let journal = "journal"
  static let innsyn = "audit"
  static let oyeblikksbilder = "snap"
  static let nokler = "keys"
  static let karantene = "quarantine"
  static let laas = Skrivelaas.filnavn
  static let format = Lagerformat.filnavn
  static let roller = "roles.json"

  static let mapper = [journal, innsyn, oyeblikksbilder, karantene]
  static let alle: Set<String> = [journal, innsyn, oyeblikksbilder, nokler, karantene, laas, format, roller]
}
