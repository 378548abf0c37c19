import Glibc

/// Whether a person sits at both ends: a console on a pipe would spin on end-of-file and draw into a file.
public func isInteractive() -> Bool { isatty(0) == 1 && isatty(1) == 1 }
