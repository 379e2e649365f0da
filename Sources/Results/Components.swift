/// Nodes put together into components, each with its members.
struct Components {
  /// A node on the way to the one that names the component; itself for that.
  private var parents: [Int]
  /// The next member of the component, around.
  private var next: [Int]
  /// By the node that names a component: how many edges its members have.
  private var weights: [Int]

  /// Each node by itself.
  init(weights: [Int]) {
    parents = Array(weights.indices)
    next = Array(weights.indices)
    self.weights = weights
  }

  /// The node that names the component of a node.
  mutating func name(of node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  mutating func areJoined(_ first: Int, _ second: Int) -> Bool {
    name(of: first) == name(of: second)
  }

  /// How many edges the members of a component have.
  mutating func weight(of node: Int) -> Int { weights[name(of: node)] }

  /// Puts the components of two nodes together.
  mutating func join(_ first: Int, _ second: Int) {
    var (large, small) = (name(of: first), name(of: second))
    guard large != small else { return }
    if weights[large] < weights[small] { swap(&large, &small) }
    parents[small] = large
    weights[large] += weights[small]
    next.swapAt(large, small)
  }

  /// The nodes of the component of a node.
  func members(of node: Int) -> [Int] {
    var members = [node]
    while let last = members.last, next[last] != node { members.append(next[last]) }
    return members
  }
}
