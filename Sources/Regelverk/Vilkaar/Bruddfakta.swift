import Fagmodell

/// One recorded breach of an activity duty.
public struct Bruddfakta: Hashable, Codable, Sendable {
  public var ytelse: Ytelse
  public var type: Bruddtype
  public var dato: Dato
  /// The person had a reasonable ground; such a breach never counts as a repeat. Nil while it is not assessed.
  public var rimeligGrunn: Bool?

  public init(_ ytelse: Ytelse, _ type: Bruddtype, _ dato: Dato, rimeligGrunn: Bool? = nil) {
    self.ytelse = ytelse
    self.type = type
    self.dato = dato
    self.rimeligGrunn = rimeligGrunn
  }
}
