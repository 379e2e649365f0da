import Syntax

/// How often each production of the grammar, and each pair of clauses, stood in sentences.
struct Productions: Sendable {
  private(set) var counts: [String: Int] = [:]
  private(set) var pairs: [String: Int] = [:]

  /// Counts what a question is made of; what stands in it several times counts once.
  mutating func note(_ query: Query) {
    var found: Set<String> = []
    Productions.collect(query, &found)
    for production in found { counts[production, default: 0] += 1 }
    let clauses = Set(query.clauses.map { Productions.clause($0.kind) }).sorted()
    for (index, first) in clauses.enumerated() {
      for second in clauses[(index + 1)...] { pairs["\(first) \(second)", default: 0] += 1 }
    }
  }

  mutating func add(_ other: Productions) {
    counts.merge(other.counts) { $0 + $1 }
    pairs.merge(other.pairs) { $0 + $1 }
  }

  /// The cases of every enumeration of the tree, from the top down.
  private static func collect(_ node: Any, _ found: inout Set<String>) {
    let mirror = Mirror(reflecting: node)
    if mirror.displayStyle == .enum {
      let type = String(reflecting: mirror.subjectType)
      let name = mirror.children.first?.label ?? String(describing: node)
      found.insert("\(type).\(name)")
    }
    for child in mirror.children where child.label != "range" { collect(child.value, &found) }
  }

  /// The clause's keyword; all that name days are one.
  private static func clause(_ kind: Clause.Kind) -> String {
    switch kind {
    case .by: "by"
    case .across: "across"
    case .filter: "where"
    case .having: "having"
    case .during, .span, .since, .until: "period"
    case .asOf: "as of"
    case .versus: "vs"
    case .sort: "sort"
    case .ranking: "top"
    case .limit: "limit"
    case .show: "show"
    case .options: "with"
    }
  }

  /// Every pair of clauses that can stand together.
  static var meaningfulPairs: [String] {
    let clauses = [
      "across", "as of", "by", "having", "limit", "period", "show", "sort", "top", "vs", "where",
      "with",
    ]
    let apartFromShow: Set<String> = ["across", "by", "having", "vs", "with"]
    return clauses.indices.flatMap { first in
      clauses[(first + 1)...].compactMap { second in
        // A listing has no groups, and groups have no show.
        let pair: Set<String> = [clauses[first], second]
        let isMeant = !pair.contains("show") || pair.isDisjoint(with: apartFromShow)
        return isMeant ? "\(clauses[first]) \(second)" : nil
      }
    }
  }

  var text: String {
    func lines(_ counts: [String: Int]) -> String {
      counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: " · ")
    }
    return "productions: \(lines(counts))\npairs of clauses: \(lines(pairs))"
  }
}
