import TestSupport

/// Makes questions that SQL can ask as well.
struct SQLSentences {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func sentence() -> String {
    var items = [measure()]
    while items.count < 4, random.chance(50) { items.append(measure()) }
    var parts = [items.joined(separator: ", ")]
    let isGrouped = random.chance(75)
    if isGrouped { parts.append("by " + dimensions()) }
    if random.chance(60) { parts.append("where " + condition()) }
    if random.chance(25) { parts.append("during " + period()) }
    if isGrouped, random.chance(25) { parts.append("having " + groupCondition()) }
    return parts.joined(separator: " ")
  }

  private mutating func measure() -> String {
    random.pick([
      "count", "sum fee", "avg fee", "min fee", "max weight", "rate late", "rate paid",
      "count late", "count paid", "sum qty", "avg weight", "distinct channel", "distinct good",
      "sum (fee * qty)", "avg (fee + weight)", "sum fee / count", "avg wait", "rate online",
      "count (fee > 5)", "rate (qty >= 2)", "max wait", "sum (weight - 1) * 2",
      "count - count paid", "distinct tier", "avg size", "max abs(fee - 5)", "rate big",
      "sum revenue", "avg coalesce(fee, 0)", "rate (channel = \"quầy\")",
      "avg (case paid then qty, late then 2 else 1)",
    ])
  }

  private mutating func dimensions() -> String {
    let all = [
      "shop", "good", "tier", "zone", "channel", "kind", "region", "month", "quarter", "year",
      "day", "half", "qty", "size", "late", "paid", "hour", "fee bands (3, 6)",
    ]
    let first = random.pick(all)
    let second = random.pick(all)
    return first != second && random.chance(40) ? "\(first), \(second)" : first
  }

  private mutating func condition() -> String {
    let first = simple()
    if random.chance(55) { return first }
    return random.pick([
      "\(first) and \(simple())", "\(first) or \(simple())", "not (\(first)) and \(simple())",
      "not (\(first) or \(simple()))", "(\(first) or \(simple())) and \(simple())",
    ])
  }

  private mutating func simple() -> String {
    let op = random.pick(["<", "<=", ">", ">=", "=", "!="])
    let order = random.pick(["<", "<=", ">", ">="])
    return random.pick([
      "fee \(op) \(random.int(0...12))", "qty \(op) \(random.int(0...3))", "late", "paid", "big",
      "online", "not late", "tier = \"full\"", "tier != \"partial\"", "channel = \"web\"",
      "channel in (\"web\", \"quầy\")", "qty not in (0, 2)", "fee between 2 and 8",
      "fee not between 2 and 8", "sent is missing", "fee is not missing", "tier is missing",
      "made \(order) \(period())", "due \(order) \(period())", "made in \(period())",
      "due not in \(period())", "fee * qty > 10", "wait > 10", "days(made, due) < 5",
      "fee > weight", "price > 20", "size \(order) 3", "zone = \"north\"", "month(made) = 3",
      "fee / qty > 3", "coalesce(fee, 100) > 50", "shop is missing", "length(channel) = 3",
    ])
  }

  private mutating func period() -> String {
    let month = random.int(1...12)
    return random.pick([
      "2023", "2023-Q\(random.int(1...4))", "2023-\(month < 10 ? "0" : "")\(month)",
      "2023-06-\(random.int(10...30))",
    ])
  }

  private mutating func groupCondition() -> String {
    let op = random.pick(["<", "<=", ">", ">=", "=", "!="])
    return random.pick([
      "count \(op) \(random.int(1...6))", "sum fee \(op) \(random.int(0...40))",
      "count late > 0", "rate paid >= 50%", "avg weight < 5", "count > 1 and sum qty > 2",
      "count paid = 0 or count > 4", "avg fee is not missing",
    ])
  }
}
