import Fagmodell
import Saksgang

extension Json {
  /// Stories group a command's fields (`opplysninger`, `detaljer`); commands take them side by side.
  func medFlateFelt(for kommando: String) -> Json {
    guard case .objekt(var felter) = self else { return self }
    var grupper = ["opplysninger", "detaljer", "tiltak"]
    if kommando == FullforBehovsvurdering.navn { grupper.append("svar") }
    for gruppe in grupper {
      guard let innhold = felter[gruppe]?.objekt else { continue }
      felter[gruppe] = nil
      felter.merge(innhold) { uttrykkelig, _ in uttrykkelig }
    }
    return .objekt(felter)
  }
}
