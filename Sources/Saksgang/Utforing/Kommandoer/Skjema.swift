import Fagmodell

/// What a JSON value must look like. Made by `Skjemaleser` from the Swift types themselves, so that the printed schema,
/// the check of a line and the decoding of it can never disagree.
public indirect enum Skjema: Hashable, Sendable {
  /// A text, with a regular expression when the type wants a special form.
  case tekst(monster: String?)
  case dato
  case heltall
  case desimal
  case bool
  /// One of these codes.
  case valg([String])
  case liste(Skjema)
  /// An object whose keys are data, as question keys with answers.
  case oppslag(Skjema)
  case objekt(Objektskjema)
  /// An object whose fields depend on the code in one of them.
  case varianter(Variantskjema)
  case enAv([Skjema])
  case fritt
}

/// An object with named fields and no others.
public struct Objektskjema: Hashable, Sendable {
  public var felt: [String: Skjema]
  public var paakrevd: Set<String>

  public init(felt: [String: Skjema] = [:], paakrevd: Set<String> = []) {
    self.felt = felt
    self.paakrevd = paakrevd
  }

  /// With the fields of `annet` as well; a field required in either is required.
  func forent(med annet: Objektskjema) -> Objektskjema {
    Objektskjema(felt: felt.merging(annet.felt) { _, ny in ny }, paakrevd: paakrevd.union(annet.paakrevd))
  }
}

/// Objects told apart by the code in `velger`.
public struct Variantskjema: Hashable, Sendable {
  public var velger: String
  public var varianter: [String: Objektskjema]
  /// The object when `velger` is left out; nil when it must be there.
  public var uten: Objektskjema?

  func medAlle(_ endre: (Objektskjema) -> Objektskjema) -> Variantskjema {
    Variantskjema(velger: velger, varianter: varianter.mapValues(endre), uten: uten.map(endre))
  }
}

extension Skjema {
  /// The same with these fields in every object it may be; other kinds of value are left alone.
  public func medFelt(_ ekstra: Objektskjema) -> Skjema {
    switch self {
    case .objekt(let o): .objekt(o.forent(med: ekstra))
    case .varianter(let v): .varianter(v.medAlle { $0.forent(med: ekstra) })
    default: self
    }
  }
}
