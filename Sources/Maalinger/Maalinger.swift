import Fagmodell

/// Benchmarks print medians as ratios inside one run; a single number from one machine says little.
@main
struct Maalinger {
  static func main() throws {
    let argumenter = Array(CommandLine.arguments.dropFirst())
    if argumenter.first == "lager" { return try Lagermaaling.kjor(Array(argumenter.dropFirst())) }
    if argumenter.first == "regler" { return try Regelmaaling.kjor(Array(argumenter.dropFirst())) }
    let klokke = ContinuousClock()
    let tid = klokke.measure {
      var sum = 0
      for dag in Int32(0)..<1_000_000 { sum &+= Dato(dagnummer: dag).deler.dag }
      precondition(sum > 0)
    }
    print("dato.deler, 1 000 000: \(tid)")
  }
}
