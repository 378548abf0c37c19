import Fagmodell
import Testhjelp
import Testing

/// What people's cases hold must not leave the store by a side door: a core file, the argument list, the environment,
/// an error message or the access log.
@Suite struct HemmeligholdTests {
  private static let kanari = "Kanarifuglsen"
  private static let person = """
    {"kommando":"registrerBruker","identitetsnummer":"\(Prove.person)","fornavn":"Kari","etternavn":"\(kanari)"}
    """

  /// Starts the program on a store with its input held open, looks at it from outside, then lets it go on.
  private static let sett = """
    ulimit -S -c unlimited 2>/dev/null || true
    mkfifo "$HOME/inn"
    "$0" utfor - --dato 2016-06-01 <"$HOME/inn" & exec 3>"$HOME/inn"
    tider=0
    until grep -q 'Max core file size  *0  *0 ' /proc/$!/limits; do
      tider=$((tider + 1)); [ $tider -lt 5000 ] || exit 9
    done
    cat >&3
    echo argumenter; tr '\\0' '\\n' </proc/$!/cmdline
    echo miljo; cat /proc/$!/environ 2>/dev/null | tr '\\0' '\\n'
    echo slutt; exec 3>&-; wait $!
    """

  @Test func `a running program leaves no core file and has nobody's name in its arguments or environment`() throws {
    let prove = try Prove()
    let utfall = try Kommando.kjor(
      program: "/bin/sh", ["-c", Self.sett, Program.skranke()], stdin: Array((Self.person + "\n").utf8),
      environment: ["SKRANKE_IDENT": "K100001"], home: prove.hjem)
    #expect(utfall.code == 0, "\(utfall.stdout) \(utfall.stderr)")
    let deler = utfall.stdout.split(separator: "slutt\n")
    #expect(deler.first?.contains("utfor\n") == true)
    #expect(deler.first.map { !$0.contains(Self.kanari) && !$0.contains(Prove.person) } == true)
    #expect(utfall.svar.contains { $0["ok"]?.bool == true })
  }

  @Test func `neither messages nor the access log name the person they are about`() throws {
    let prove = try Prove()
    #expect(try prove.utfor(Self.person).code == 0)
    let lager = "\(prove.hjem.path)/.local/share/skranke/kontor"
    var meldinger = ""
    for argumenter in [
      ["bruker", "vis", Prove.person], ["bruker", "innsyn", Prove.person], ["eksport", "--bruker", Prove.person],
      ["eksport", "--eier", "stat"],
      ["brev", "vis", Prove.person], ["plan", "vis", Prove.person], ["bruker", "liste", "--steg", "X"],
    ] {
      meldinger += try prove.skranke(argumenter, dato: "2016-06-01").stderr
    }
    meldinger += try prove.utfor(Self.person).stderr
    #expect(!meldinger.contains(Self.kanari))
    let logg = try Kommando.kjor(program: "/bin/grep", ["-r", "-h", "", "\(lager)/audit"]).stdout
    #expect(logg.contains("AAPNET") && !logg.contains(Self.kanari) && !logg.contains(Prove.person))
  }
}
