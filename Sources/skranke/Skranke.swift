import ArgumentParser

@main
struct Skranke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skranke", abstract: "Terminalkonsoll for veiledere i NAV.", version: "0.1.0")
}
