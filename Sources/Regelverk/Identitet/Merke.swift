/// The marks a number carries in its day and month, and the day and month without them.
struct Merke {
  let dag: Int
  let maaned: Int
  let dnummer: Bool
  let type: Identitetstype
  let syntetisk: Syntetiskkilde?

  /// `sifre` are eleven digits whose first is below 8.
  init(_ sifre: [Int]) {
    dnummer = sifre[0] >= 4
    dag = sifre[0] % 4 * 10 + sifre[1]
    let lest = sifre[2] * 10 + sifre[3]
    maaned = lest % 20
    switch lest / 20 {
    case 4: (type, syntetisk) = (dnummer ? .dnr : .fnr, .skatt)
    case 3: (type, syntetisk) = (.npid, .npid)
    // H-nummer and NAV's invented people share a mark; with a D-number's day it is NAV's.
    case 2: (type, syntetisk) = (dnummer ? .dnr : .hnr, .nav)
    case 1: (type, syntetisk) = (.npid, nil)
    default: (type, syntetisk) = (dnummer ? .dnr : .fnr, nil)
    }
  }
}
