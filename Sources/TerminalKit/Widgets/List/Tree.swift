/// A tree of which branches can be opened and closed, flattened to the rows in sight.
public struct Tree: Sendable {
  /// A leaf or a branch.
  public struct Node: Hashable, Sendable {
    /// Unique in the tree.
    public var id: String
    /// What its row says.
    public var title: Line
    /// Shown below it while it is open; none for a leaf.
    public var children: [Node]

    public init(id: String, title: Line, children: [Node] = []) {
      self.id = id
      self.title = title
      self.children = children
    }
  }

  /// The open branches and the cursor.
  public struct State: Hashable, Sendable {
    /// The ids of the open branches.
    public var open: Set<String>
    /// The cursor among the rows in sight.
    public var list = ListState()

    public init(open: Set<String> = []) { self.open = open }
  }

  /// A row in sight.
  struct Row {
    let node: Node
    let level: Int
  }

  private let roots: [Node]

  public init(_ roots: [Node]) { self.roots = roots }

  /// Rows in sight.
  public func count(_ state: State) -> Int { rows(state).count }

  /// The node under the cursor.
  public func selected(_ state: State) -> Node? {
    let rows = rows(state)
    return rows.indices.contains(state.list.cursor) ? rows[state.list.cursor].node : nil
  }

  /// Right opens, left closes or goes to the branch above, Enter on a branch opens or closes it; else as a list.
  public func handle(_ key: Key, _ state: inout State) -> Response {
    let rows = rows(state)
    guard rows.indices.contains(state.list.cursor) else { return .ignored }
    let row = rows[state.list.cursor]
    let isBranch = !row.node.children.isEmpty
    switch key {
    case .right where isBranch, .character("l") where isBranch:
      state.open.insert(row.node.id)
      return .moved
    case .left, .character("h"):
      if state.open.remove(row.node.id) == nil, let parent = parent(of: state.list.cursor, rows) {
        state.list.move(to: parent, of: rows.count)
      }
      return .moved
    case .enter where isBranch:
      if state.open.remove(row.node.id) == nil { state.open.insert(row.node.id) }
      return .moved
    default: return state.list.handle(key, count: rows.count)
    }
  }

  /// Draws the rows in sight, with the cursor on the chosen one when `focused`.
  public func draw(_ state: State, on surface: Surface, focused: Bool = true) {
    let entries = rows(state).map { row in
      let sign = row.node.children.isEmpty ? "·" : (state.open.contains(row.node.id) ? "▾" : "▸")
      return Timeline.Entry(sign: sign, title: row.node.title, level: row.level)
    }
    Timeline(entries).draw(state.list, on: surface, focused: focused)
  }

  private func rows(_ state: State) -> [Row] { Tree.flatten(roots, 0, state.open) }

  private static func flatten(_ nodes: [Node], _ level: Int, _ open: Set<String>) -> [Row] {
    nodes.flatMap { node in
      [Row(node: node, level: level)] + (open.contains(node.id) ? flatten(node.children, level + 1, open) : [])
    }
  }

  private func parent(of index: Int, _ rows: [Row]) -> Int? {
    rows[..<index].lastIndex { $0.level < rows[index].level }
  }
}
