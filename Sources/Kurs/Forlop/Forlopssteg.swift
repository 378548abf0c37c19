import Fagmodell

/// One step of a story: who does which command, when, with what.
struct Forlopssteg: Sendable {
  enum Naar: Sendable {
    /// Days after the step before.
    case etter(Int)
    case dag(Datouttrykk)
  }
  let naar: Naar
  /// A role (`veileder`, `beslutter`, `leder`) or an ident; nil is the person's veileder.
  let som: String?
  let kommando: String
  let med: Mal
  /// Where the story may stop once this step is done.
  let stopp: Trinn?
  /// Where in its file the step stands, for error messages.
  let sted: String

  init(_ json: Json, fil: String, sted: String) throws(Kursfeil) {
    guard let kommando = json["gjor"]?.tekst else {
      throw Kursfeil(.feilInnhold, fil: fil, sted: sted, detalj: "gjor")
    }
    let ukjent = Set(json.objekt?.keys.map { $0 } ?? []).subtracting(["gjor", "etter", "dag", "som", "med", "stopp"])
    if let forste = ukjent.sorted().first { throw Kursfeil(.ukjentFelt, fil: fil, sted: sted, detalj: forste) }
    self.kommando = kommando
    self.sted = sted
    som = json["som"]?.tekst
    med = Mal(json["med"] ?? .objekt([:]))
    if let dag = json["dag"]?.tekst {
      guard let uttrykk = Datouttrykk(dag) else { throw Kursfeil(.ugyldigDato, fil: fil, sted: sted, detalj: dag) }
      naar = .dag(uttrykk)
    } else {
      naar = .etter(json["etter"]?.heltall ?? 0)
    }
    guard let kode = json["stopp"]?.tekst else {
      stopp = nil
      return
    }
    guard let trinn = Trinn(rawValue: kode) else { throw Kursfeil(.feilInnhold, fil: fil, sted: sted, detalj: kode) }
    stopp = trinn
  }

  /// The steps of a list, where `"blokk:navn"` stands for the steps of a block.
  static func les(_ json: Json?, fil: String, blokker: Blokker) throws(Kursfeil) -> [Forlopssteg] {
    guard let liste = json?.liste else { throw Kursfeil(.feilInnhold, fil: fil, sted: "steg", detalj: "list") }
    var steg: [Forlopssteg] = []
    for (i, ett) in liste.enumerated() {
      if let navn = ett.tekst {
        guard let blokk = blokker[navn] else { throw Kursfeil(.ukjentOrd, fil: fil, sted: "steg[\(i)]", detalj: navn) }
        steg += blokk
      } else {
        steg.append(try Forlopssteg(ett, fil: fil, sted: "steg[\(i)]"))
      }
    }
    return steg
  }
}
