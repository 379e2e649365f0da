import Judge
import Syntax
import Values

/// Questions about sales in SQL: the part of the language that SQL can say.
struct SQLTranslation {
  /// The conditions of flags and the values of fields that a model defines, by name.
  let definitions: [String: Expression]
  let asOf: CivilDate

  struct Untranslated: Error {}

  /// Where every name stands, seen from a sale.
  static let columns = [
    "shop": "sales.shop", "good": "sales.good", "made": "sales.made", "due": "sales.due",
    "channel": "sales.channel", "fee": "sales.fee", "weight": "sales.weight",
    "qty": "sales.qty", "tier": "shops.tier", "size": "shops.size", "region": "shops.region",
    "zone": "regions.zone", "kind": "goods.kind", "price": "goods.price",
  ]

  /// What groups by a link are called.
  private static let labels = [
    "shop": "shops.name", "good": "goods.title", "region": "regions.name",
  ]

  /// The question for groups, and the one for their total.
  func queries(_ query: Query) throws(Untranslated) -> (groups: String, total: String?) {
    guard case .items(let items) = query.head else { throw Untranslated() }
    var (keys, labels): ([String], [String]) = ([], [])
    var conditions = ["sales.made < '\(asOf.adding(days: 1))'"]
    var having = ""
    for clause in query.clauses {
      switch clause.kind {
      case .by(let dimensions):
        for dimension in dimensions {
          let (key, label) = try self.dimension(dimension)
          keys.append(key)
          labels.append(label)
        }
      case .filter(let condition): conditions.append(try truth(condition))
      case .having(let condition): having = " HAVING " + (try truth(condition))
      case .during(let period): conditions.append(try within("sales.made", period))
      default: throw Untranslated()
      }
    }
    var measures: [String] = []
    for item in items { measures.append(try value(item.expression)) }
    let source =
      " FROM sales LEFT JOIN shops ON shops.code = sales.shop"
      + " LEFT JOIN regions ON regions.code = shops.region"
      + " LEFT JOIN goods ON goods.code = sales.good WHERE "
      + conditions.map { "(\($0))" }.joined(separator: " AND ")
    let total = "SELECT " + measures.joined(separator: ", ") + source
    guard !keys.isEmpty else { return (total + having, nil) }
    let groups =
      "SELECT " + (labels + measures).joined(separator: ", ") + source + " GROUP BY "
      + keys.joined(separator: ", ") + having
    return (groups, total)
  }

  private func dimension(_ tree: Dimension) throws(Untranslated) -> (key: String, label: String) {
    switch tree.kind {
    case .path(let path):
      guard let name = path.singleName?.key else { throw Untranslated() }
      let key = try value(Expression(.path(path), range: path.range))
      guard case .cuts(let cuts)? = tree.bands else { return (key, Self.labels[name] ?? key) }
      let label = try bands(key, cuts)
      return (label, label)
    case .grain(let grain, nil):
      let label = try part(grain)
      return (label, label)
    default: throw Untranslated()
    }
  }

  /// The class of a number by its label.
  private func bands(_ value: String, _ cuts: [Expression]) throws(Untranslated) -> String {
    var numbers: [String] = []
    for cut in cuts { numbers.append(try self.value(cut)) }
    var text =
      "CASE WHEN \(value) IS NULL THEN NULL WHEN \(value) < \(numbers[0]) THEN '<\(numbers[0])'"
    for (low, high) in zip(numbers, numbers.dropFirst()) {
      text += " WHEN \(value) < \(high) THEN '\(low)–<\(high)'"
    }
    return text + " ELSE '≥\(numbers[numbers.count - 1])' END"
  }

  private func part(_ grain: Grain) throws(Untranslated) -> String {
    let month = "CAST(strftime('%m', sales.made) AS INTEGER)"
    switch grain {
    case .day: return "strftime('%Y-%m-%d', sales.made)"
    case .month: return "strftime('%Y-%m', sales.made)"
    case .quarter: return "strftime('%Y', sales.made) || '-Q' || ((\(month) + 2) / 3)"
    case .half: return "strftime('%Y', sales.made) || '-H' || ((\(month) + 5) / 6)"
    case .year: return "strftime('%Y', sales.made)"
    case .hour: return "strftime('%H', sales.made)"
    default: throw Untranslated()
    }
  }
}
