// swift-tools-version: 6.2
import PackageDescription

// Who may import whom is a rule of the architecture, not of SwiftPM: `ArkitekturTests` reads the import
// lines of every source file against the same table.
let package = Package(
  name: "skranke",
  products: [
    .library(name: "Fagmodell", targets: ["Fagmodell"]),
    .library(name: "Regelverk", targets: ["Regelverk"]),
    .library(name: "Saksgang", targets: ["Saksgang"]),
    .library(name: "Fillager", targets: ["Fillager"]),
    .executable(name: "skranke", targets: ["skranke"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The model library: no terminal anywhere below this line.
    .target(name: "Fagmodell"),
    .target(name: "Regelverk", dependencies: ["Fagmodell"]),
    .target(name: "Saksgang", dependencies: ["Fagmodell", "Regelverk"]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "Fillager", dependencies: ["Fagmodell", "Saksgang", "CSodium"]),
    .target(name: "Innhold"),

    // The terminal: cells and widgets know nothing of the domain, ncurses nothing of the widgets.
    .target(name: "TerminalKit"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "NcursesTerminal", dependencies: ["TerminalKit", "CNcurses"]),

    // The console.
    .target(name: "Skjermbilder", dependencies: ["Fagmodell", "Regelverk", "Saksgang", "TerminalKit"]),
    .target(name: "Kurs", dependencies: ["Fagmodell", "Regelverk", "Saksgang"]),
    .executableTarget(
      name: "skranke",
      dependencies: [
        "Fagmodell", "Regelverk", "Saksgang", "Fillager", "Innhold", "TerminalKit", "NcursesTerminal",
        "Skjermbilder", "Kurs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "Maalinger",
      dependencies: [
        "Fagmodell", "Regelverk", "Saksgang", "Fillager", "Innhold", "TerminalKit", "Skjermbilder", "Kurs",
      ]),

    // Tests.
    .target(
      name: "Testhjelp", dependencies: ["Fagmodell", "Saksgang", "TerminalKit"], path: "Tests/Testhjelp",
      exclude: ["Data"]),
    .executableTarget(
      name: "Lagerprove", dependencies: ["Fagmodell", "Saksgang", "Fillager"], path: "Tests/Lagerprove"),
    .testTarget(
      name: "FillagerTests", dependencies: ["Fagmodell", "Saksgang", "Fillager", "CSodium", "Testhjelp", "Lagerprove"],
      exclude: ["Gull", "sqlite_maalestokk.py"]),
    .testTarget(name: "FagmodellTests", dependencies: ["Fagmodell", "Testhjelp"]),
    .testTarget(name: "SaksgangTests", dependencies: ["Saksgang", "Innhold", "Testhjelp"]),
    .testTarget(name: "OppfolgingTests", dependencies: ["Saksgang", "Innhold", "Testhjelp"]),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "NcursesTerminal"]),
    .testTarget(
      name: "SkjermbilderTests",
      dependencies: ["Fagmodell", "Regelverk", "Saksgang", "Innhold", "TerminalKit", "Skjermbilder", "Testhjelp"],
      exclude: ["Fasit"]),
    .testTarget(
      name: "KommandoTests", dependencies: ["Fagmodell", "Regelverk", "Saksgang", "Testhjelp", "skranke"],
      exclude: ["Data"]),
    .testTarget(name: "KonsollTests", dependencies: ["Fagmodell", "Testhjelp", "skranke"], exclude: ["Data"]),
    .testTarget(
      name: "ArkitekturTests", dependencies: ["Fagmodell", "Testhjelp"], exclude: ["Fasit", "Unntak.tsv"]),
    .testTarget(name: "BrevTests", dependencies: ["Fagmodell", "Saksgang", "Testhjelp"], exclude: ["Fasit"]),
    .testTarget(name: "KursTests", dependencies: ["Kurs", "Innhold", "Testhjelp"], exclude: ["Losninger"]),
    // The rule tests stand on the two rule targets alone, so that a mutation run compiles nothing else.
    .testTarget(name: "RegelverkTests", dependencies: ["Fagmodell", "Regelverk"], exclude: ["Data", "Fasit"]),
  ],
  swiftLanguageModes: [.v6]
)
