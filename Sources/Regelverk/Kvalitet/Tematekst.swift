/// One theme's text on both sides.
public struct Tematekst: Hashable, Sendable {
  public var tema: Vurderingstema
  public var ressurser: String
  public var hindringer: String

  public init(_ tema: Vurderingstema, ressurser: String = "", hindringer: String = "") {
    self.tema = tema
    self.ressurser = ressurser
    self.hindringer = hindringer
  }
}
