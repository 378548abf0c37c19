/// The highest point of the journal this user has seen safely stored.
final class Vitne {
  func husk(_ posisjon: Posisjon) {}
}
