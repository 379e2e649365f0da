import TestSupport

extension SentenceMaker {
  /// A number over rows.
  mutating func measure(_ subject: Subject) -> String {
    if random.chance(12) {
      let (left, right) = (plainMeasure(subject), plainMeasure(subject))
      return random.pick([
        "\(left) / \(right)", "\(left) - \(right)", "\(left) + \(right)", "\(left) * 2",
        "100 - \(left)", "(\(left) - \(right)) / \(right)", "-\(left)", "\(left) / 4",
      ])
    }
    return plainMeasure(subject)
  }

  private mutating func plainMeasure(_ subject: Subject) -> String {
    switch subject {
    case .visits:
      return random.pick([
        "visits", "count visits", "rate prompt", "prompt", "avg stars", "count prompt",
        "max stars", "distinct stars", "sum stars",
      ])
    case .shops:
      return random.pick([
        "shops", "count shops", "rate big of shops", "count (late = 0) of shops",
        "rate (late = 0) of shops", "count (size > 2) of shops", "rate (tier = full) of shops",
      ])
    case .both where random.chance(50):
      return random.pick(["visits", "count visits", "rate prompt", "prompt", "avg stars"])
    default: return saleMeasure()
    }
  }

  private mutating func saleMeasure() -> String {
    if random.chance(15) {
      let condition = saleCondition()
      return random.pick([
        "count (\(condition))", "rate (\(condition))", "rate (\(condition)) of sales",
      ])
    }
    return random.pick([
      "count", "count", "sales", "count sales", "late", "count late", "rate late", "rate paid",
      "rate paid", "rate online", "paid", "ontime", "income", "basket", "sum fee", "avg fee",
      "median fee", "p90 fee", "p50 weight", "p25 wait", "min fee", "max weight", "max made",
      "min due", "distinct good", "distinct channel", "distinct shop", "distinct region",
      "stddev weight", "stddev fee", "sum (fee * qty)", "sum fee / count", "avg wait",
      "median wait", "avg hours(made, sent)", "sum qty", "avg (weight / qty)", "rate big",
      "rate waiting", "waiting", "sum days(made, due)", "max abs(fee - 5)", "avg round(weight)",
      "avg coalesce(fee, 0)", "avg size", "sum round(fee, 0)", "max length(channel)",
      "avg (case paid then qty, late then 2 else 1)", "rate late of sales", "trễ", "doanh thu",
      "min (made - 2 days)", "max month(made)", "p75 due", "distinct weekday(made)",
    ])
  }

  /// What groups are made by: one to three dimensions that all counted entities have.
  mutating func dimensions(_ subject: Subject) -> [String] {
    var dimensions = [dimension(subject)]
    while dimensions.count < 3, random.chance(dimensions.count == 1 ? 35 : 15) {
      let next = dimension(subject)
      let word = next.prefix { $0 != " " }
      if !dimensions.contains(where: { $0.prefix { $0 != " " } == word }) {
        dimensions.append(next)
      }
    }
    return dimensions
  }

  private mutating func dimension(_ subject: Subject) -> String {
    let shared = ["shop", "tier", "region", "zone", "month", "quarter", "week", "size", "shops"]
    switch subject {
    case .shops: return random.pick(["tier", "region", "zone", "size", "big", "regions"])
    case .visits:
      return random.pick(
        shared + ["prompt", "stars", "weekday", "month of answered", "stars bands (2, 4)"])
    case .both: return random.pick(shared)
    default:
      return random.pick(
        shared + [
          "good", "kind", "channel", "late", "paid", "qty", "hour", "weekday", "day", "day", "day",
          "half",
          "year", "month of sent", "week of due", "fee bands (3, 6)", "wait bands (5, 10, 20)",
          "fee bands 3", "weight bands 4", "qty bands 2", "big", "shop.region", "kênh",
          "month", "month", "quarter", "weekday of sent", "hour of made", "goods",
        ])
    }
  }

  /// A condition on the numbers of a group.
  mutating func groupCondition(_ subject: Subject) -> String {
    let simple = {
      (random: inout SeededRandom, measure: String) -> String in
      let isRate = measure.hasPrefix("rate ") || measure == "ontime"
      let value = isRate ? "\(random.int(0...100))%" : "\(random.int(0...9))"
      let op = random.pick([">", ">=", "<", "<=", "=", "!="])
      if random.chance(10) { return "\(measure) is \(random.pick(["", "not "]))missing" }
      if !isRate, random.chance(10) { return "\(measure) between 1 and \(value)" }
      return "\(measure) \(op) \(value)"
    }
    let first = simple(&random, plainCompared(subject))
    guard random.chance(25) else {
      return random.chance(8) ? "not (\(first))" : first
    }
    let second = simple(&random, plainCompared(subject))
    return first + random.pick([" and ", " or "]) + second
  }

  /// A number that is compared with numbers, no date.
  private mutating func plainCompared(_ subject: Subject) -> String {
    switch subject {
    case .visits: random.pick(["visits", "rate prompt", "prompt", "avg stars"])
    case .shops: random.pick(["shops", "count shops", "rate big of shops"])
    default:
      random.pick([
        "count", "late", "rate late", "rate paid", "sum fee", "avg wait", "ontime", "income",
        "paid", "distinct good",
      ])
    }
  }
}
