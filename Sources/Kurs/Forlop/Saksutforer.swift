import Fagmodell
import Saksgang

/// Where a story happens: something that runs use cases on one case at a time it can be told to move to.
protocol Saksutforer {
  var idag: Dato { get }
  /// Moves the clock to `dag`, some minutes after what happened last; never back.
  mutating func still(_ dag: Dato, minutter: Int)
  mutating func opprett(_ tilfelle: RegistrerBruker, som ansatt: Ansatt) throws(Utforfeil)
  mutating func utfor(_ tilfelle: some Brukstilfelle, som ansatt: Ansatt) throws(Utforfeil)
}
