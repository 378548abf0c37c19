/// A line diff for people who read test output.
public enum LineDiff {
  /// Unchanged lines far from a change are left out; `-` is the expected text, `+` the one we got.
  public static func describe(expected: String, actual: String, context: Int = 2) -> String {
    let old = lines(expected)
    let new = lines(actual)
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return render(merge(old, new, removed, inserted), context)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private typealias Line = (mark: Character, number: Int, text: Substring)

  private static func merge(
    _ old: [Substring], _ new: [Substring], _ removed: Set<Int>, _ inserted: Set<Int>
  ) -> [Line] {
    var merged: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        merged.append(("-", i + 1, old[i]))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        merged.append(("+", j + 1, new[j]))
        j += 1
      } else {
        merged.append((" ", i + 1, old[i]))
        i += 1
        j += 1
      }
    }
    return merged
  }

  private static func render(_ merged: [Line], _ context: Int) -> String {
    let changed = merged.indices.filter { merged[$0].mark != " " }
    var shown: [String] = []
    var last = -1
    for (i, line) in merged.enumerated() where changed.contains(where: { abs($0 - i) <= context }) {
      if i != last + 1 { shown.append("     …") }
      last = i
      let number = String(line.number)
      shown.append("\(line.mark)\(String(repeating: " ", count: max(0, 4 - number.count)))\(number) \(line.text)")
    }
    return shown.joined(separator: "\n")
  }
}
