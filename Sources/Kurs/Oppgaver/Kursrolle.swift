/// Who a trainee is in an exercise: the person's own veileder, or the colleague who reads second.
public enum Kursrolle: String, CaseIterable, Sendable { case veileder, beslutter }
