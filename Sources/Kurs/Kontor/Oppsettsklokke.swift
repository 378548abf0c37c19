import Fagmodell
import Saksgang

/// The clock while an office is set up: a morning long before the first story.
struct Oppsettsklokke: Klokke {
  let idag: Dato
  var naa: Tidspunkt { Tidspunkt(idag, time: 7) }
}
