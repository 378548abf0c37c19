import Fagmodell
import Saksgang
import TerminalKit

/// What a screen wants done. Screens never touch the world: they answer with these, and the shell does them.
public enum Virkning {
  case aapne(any Skjerm)
  case erstatt(med: any Skjerm)
  /// Back to the screen before; a draft stays unless the screen said it is done with it.
  case lukk
  /// Reads a case (checked and logged) and opens the person's page.
  case aapneSak(SakId)
  /// Opens a screen about a case that is open now.
  case aapneSkjerm(Skjermnavn, SakId)
  /// Makes a new case, then runs the rest on it. Answered with `.lagret` or `.feilet`.
  case opprett(RegistrerBruker, ogSaa: [any Brukstilfelle])
  /// Runs use cases one after the other on an open case; the first that fails stops the row.
  case lagre([any Brukstilfelle], paa: SakId)
  /// Asks a question; the answer comes as `.svar`.
  case sporr(id: String, Modal)
  case melding(String, Style)
  /// The form is stored: its draft has done its work.
  case kladdFerdig
  /// Writes a file a person asked for; the answer is a message with its place.
  case skrivFil(navn: String, innhold: String)
  case visFulltNummer(SakId)
  /// Writes in the log that somebody was searched for by the whole number; answered with `.sokLogget`.
  case loggNummersok(String)
  /// Back to the form before, with this text put in where its cursor is.
  case sittInn(String)
  /// Shows the plan, unless it is the screen on top already.
  case visPlan(SakId)
  /// Goes back to the person's page and on to the step the person is at, so that Esc leads to the page.
  case videre(SakId)
  /// The disagreements are settled: back to the form with these values.
  case avgjor([String: [String]])
  case aapneArbeidsgivere
  /// Counts the office's figures and shows them.
  case aapneOversikt
  case aapneArbeidsgiver(SakId)
  /// Makes an employer's case. Answered with `.lagret` or `.feilet`, as the two below.
  case opprettArbeidsgiver(RegistrerArbeidsgiver)
  case lagreHos([any Arbeidsgivertilfelle], arbeidsgiver: SakId)
  /// Runs a use case on an open case and an employer's at once.
  case koble(any Koblingstilfelle, paa: SakId)
  /// Reads who has looked in a case (that is logged too) and shows all we hold on the person.
  case visInnsyn(SakId)
  /// Drops a person's three answers in the box they are counted from together with others'.
  case leggISvarkassen(Tilbakemelding)
  case kastKladd(String)
  case fortsettKladd(Kladd)
  case avslutt
}

/// What comes back to the screen on top.
public enum Nytt {
  /// An open case was read again; `avMeg` when the change was this screen's own, and only a part of it was stored.
  case sak(SakId, avMeg: Bool)
  /// All that was asked for is stored.
  case lagret(Utfall)
  case feilet(Utforfeil)
  /// The button chosen, from 0; nil when the person turned away.
  case svar(id: String, valg: Int?)
  /// What to keep of fields two people changed.
  case avgjort([String: [String]])
  /// The texts are in another language now.
  case spraak
  /// The search for this number is in the log: what it finds may be shown.
  case sokLogget(String)
}
