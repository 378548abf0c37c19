/// Tag type of the id of one sak: one person, one employer or the office.
public enum Sak {}

/// The id of one sak. It is a ULID, so it may be printed and reach a path; a name or number of a person never does.
public typealias SakId = Id<Sak>
