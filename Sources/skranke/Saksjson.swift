import Fagmodell
import Regelverk
import Saksgang

extension AapenSak {
  /// The whole case, with what counts now on top and the history at the end.
  func json() throws(Programfeil) -> Json {
    do {
      var felter: [String: Json] = [
        "id": .tekst(sak.id.description), "revisjon": .heltall(Int64(revisjon)), "steg": .tekst(sak.steg.rawValue),
        "arbeidsevne": .tekst(sak.arbeidsevne.rawValue),
        "innsatsgruppe": kode(sak.gjeldendeVedtak?.innhold.innsatsgruppe?.rawValue),
        "hovedmaal": kode(sak.gjeldendeVedtak?.innhold.hovedmaal?.rawValue),
        "planGodkjent": kode(sak.plan?.godkjenning?.dato.description),
        "nesteDato": kode(sak.nesteDato?.description), "sisteKontakt": kode(sak.sisteKontakt?.description),
        "mangler": .liste(sak.bruker.mangler.map { .tekst($0.rawValue) }),
        "historikk": .liste(historikk.map(\.json)),
      ]
      for (navn, verdi) in try deler() { felter[navn] = verdi.utenLopenummer }
      return .objekt(felter)
    } catch { throw Programfeil("lager.ukjentInnhold", .data, ["sti": String(describing: error)]) }
  }

  /// The whole case with the occupations its words name and what the rules read: `dato`, `pakke` and `fakta` are the question `regler vurder`
  /// takes.
  func json(paa dato: Dato, pakke: Regelpakke, yrker: Yrkesregister) throws(Programfeil) -> Json {
    let fullstendighet = Fullstendighet(sak, paa: dato, pakke: pakke)
    guard case .objekt(var felter) = try json() else { return .null }
    felter["dato"] = .tekst(dato.description)
    felter["pakke"] = .tekst(pakke.id.rawValue)
    felter["fullstendighet"] = fullstendighet.json
    felter["yrker"] = [
      "onsket": .liste(yrker.nevnt(i: sak.bruker.jobbonske.tekst).map { .tekst($0.kode) }),
      "erfaring": .liste(yrker.nevnt(i: sak.bruker.erfaring).map { .tekst($0.kode) }),
    ]
    do { felter["fakta"] = try JsonEncoder.encode(Fakta(sak, paa: dato)) } catch {
      throw Programfeil("lager.ukjentInnhold", .data, ["sti": String(describing: error)])
    }
    return .objekt(felter)
  }

  /// What one owner of the office hands out: each record with its kind and owner.
  func json(for eier: Eier) throws(Programfeil) -> Json {
    do {
      let deler = try deler(for: eier).map { del -> Json in
        [
          "type": .tekst(del.art.rawValue), "id": .tekst(del.id.tekst), "eier": .tekst(del.eier.rawValue),
          "innhold": try del.innhold().utenLopenummer,
        ]
      }
      return [
        "id": .tekst(sak.id.description), "revisjon": .heltall(Int64(revisjon)), "eier": .tekst(eier.rawValue),
        "deler": .liste(deler), "historikk": .liste(historikk(for: eier).map(\.json)),
      ]
    } catch { throw Programfeil("lager.ukjentInnhold", .data, ["sti": String(describing: error)]) }
  }

  private func deler() throws -> [String: Json] {
    var deler: [String: Json] = [
      "bruker": try JsonEncoder.encode(sak.bruker), "ytelser": try JsonEncoder.encode(sak.ytelser),
      "henvendelser": try JsonEncoder.encode(sak.henvendelser), "samtaler": try JsonEncoder.encode(sak.samtaler),
      "behovsvurderinger": try JsonEncoder.encode(sak.behovsvurderinger),
      "arbeidsevnevurderinger": try JsonEncoder.encode(sak.arbeidsevnevurderinger),
      "vedtak": try JsonEncoder.encode(sak.vedtak), "planer": try JsonEncoder.encode(sak.planer),
      "aktiviteter": try JsonEncoder.encode(sak.aktiviteter), "plan": .null,
    ]
    if let plan = sak.plan, case .objekt(var felter) = try JsonEncoder.encode(plan) {
      felter["aktiviteter"] = try JsonEncoder.encode(sak.aktiviteter(i: plan))
      deler["plan"] = .objekt(felter)
    }
    return deler.merging(try oppfolging()) { en, _ in en }
  }

  /// What comes after and beside the plan.
  private func oppfolging() throws -> [String: Json] {
    [
      "ankomster": try JsonEncoder.encode(sak.ankomster), "avtaler": try JsonEncoder.encode(sak.avtaler),
      "jobbsok": try JsonEncoder.encode(sak.jobbsok), "timeavtaler": try JsonEncoder.encode(sak.timeavtaler),
      "beskjeder": try JsonEncoder.encode(sak.beskjeder), "huskelapper": try JsonEncoder.encode(sak.huskelapper),
      "meldekort": try JsonEncoder.encode(sak.meldekort), "kvpuker": try JsonEncoder.encode(sak.kvpuker),
      "brudd": try JsonEncoder.encode(sak.brudd), "unntak": try JsonEncoder.encode(sak.unntak),
      "sykefravaer": try JsonEncoder.encode(sak.sykefravaer), "dialogmoter": try JsonEncoder.encode(sak.dialogmoter),
      "tiltak": try JsonEncoder.encode(sak.tiltak), "tilvisninger": try JsonEncoder.encode(sak.tilvisninger),
      "overforinger": try JsonEncoder.encode(sak.overforinger), "slutter": try JsonEncoder.encode(sak.slutter),
      "rettinger": try JsonEncoder.encode(sak.rettinger),
    ]
  }

  private func kode(_ tekst: String?) -> Json { tekst.map(Json.tekst) ?? .null }
}

extension Fullstendighet {
  fileprivate var json: Json {
    [
      "prosent": .heltall(Int64(prosent)),
      "mangler": .liste(mangler.map { ["steg": .tekst($0.steg.rawValue), "nokkel": .tekst($0.nokkel)] }),
    ]
  }
}

extension Historikkpost {
  fileprivate var json: Json {
    [
      "revisjon": .heltall(Int64(revisjon)), "tid": .tekst(tid.description), "av": .tekst(av),
      "type": .tekst(hendelse.type), "gjelder": (hendelse.gjelder?.tekst).map(Json.tekst) ?? .null,
      "begrunnelse": hendelse.begrunnelse.map(Json.tekst) ?? .null,
    ]
  }
}

extension Json {
  /// Swift writes an enum's single unnamed value as `{"_0": …}`; for readers outside the value alone is clearer.
  fileprivate var utenLopenummer: Json {
    switch self {
    case .objekt(let felter):
      if felter.count == 1, let eneste = felter["_0"] { return eneste.utenLopenummer }
      return .objekt(felter.mapValues(\.utenLopenummer))
    case .liste(let verdier): return .liste(verdier.map(\.utenLopenummer))
    default: return self
    }
  }
}
