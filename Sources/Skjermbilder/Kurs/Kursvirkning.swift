/// What the panel wants done by the one who runs the exercise.
public enum Kursvirkning: Hashable, Sendable {
  case spor(String)
  /// Asked in the trainee's own words.
  case sporFritt(String)
  case les(String)
  case hint
  case angre
  case paaNytt
  case ferdig
  /// The keyboard goes back to the console.
  case tilKonsollen
  case avslutt
}
