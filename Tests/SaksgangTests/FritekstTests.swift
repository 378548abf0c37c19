import Fagmodell
import Saksgang
import Testing

/// Text from people, and names as they are searched for.
@Suite struct FritekstTests {
  static let rensing: [(String, String)] = [
    ("  Åse\u{A0}", "Åse"), ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"), ("a\tb", "a b"), ("\u{1B}[31mrød\u{7}", "[31mrød"),
    ("a\u{202E}b\u{200F}c", "abc"), ("x\u{85}y\u{9B}z", "xyz"), ("\u{FEFF}ord\u{FE0F}", "ord"), ("\n \n", ""),
    ("čáhppes 日本 🙂", "čáhppes 日本 🙂"), ("e\u{301}", "e\u{301}"),
  ]

  @Test func `hidden, directing and controlling characters go, letters of every script stay`() {
    for (inn, ut) in FritekstTests.rensing {
      #expect(Fritekst.rens(inn) == ut)
      #expect(Fritekst.rens(Fritekst.rens(inn)) == Fritekst.rens(inn), "cleaning twice changes nothing")
    }
    #expect(Fritekst.linje("Åse\nSørbø\r\nDahl") == "Åse Sørbø Dahl")
  }

  static let like: [[String]] = [
    ["Åse", "AASE", "aase", "A\u{30A}se"], ["Bjørn", "BJORN", "björn"], ["Kjær", "kjaer", "KJÄR"],
    ["Anne-Marie", "anne marie", "Anne  Marie", "Anne’Marie"], ["Đorđe", "dorde"], ["Čáhppes", "cahppes"],
    ["Łukasz", "lukasz"], ["José", "Jose\u{301}", "jose"],
  ]

  @Test func `a name is found however it is typed`() {
    for gruppe in FritekstTests.like {
      #expect(Set(gruppe.map(Sokefolding.fold)).count == 1, "\(gruppe.map(Sokefolding.fold))")
    }
    #expect(Sokefolding.fold("Åse") != Sokefolding.fold("Ase"))
    #expect(Sokefolding.fold(" .-Ola") == "ola")
    #expect(Sokefolding.fold("Иван") == "иван")
  }
}
