import TestSupport

extension SentenceMaker {
  /// The clauses that name the days of a sentence.
  mutating func period() -> [String] {
    switch random.int(0...5) {
    case 0, 1: ["during " + anyPeriod()]
    case 2: ["from 2023-\(month(1...6)) to 2023-\(month(6...12))"]
    case 3: ["since " + literalPeriod()]
    case 4: ["until " + literalPeriod()]
    default: ["since 2022-\(month(10...12))", "until " + literalPeriod()]
    }
  }

  private mutating func month(_ range: ClosedRange<Int>) -> String {
    let month = random.int(range)
    return month < 10 ? "0\(month)" : "\(month)"
  }

  mutating func literalPeriod() -> String {
    switch random.int(0...6) {
    case 0: "2023"
    case 1: "2023-Q\(random.int(1...4))"
    case 2: "2023-H\(random.int(1...2))"
    case 3: "2023-\(month(1...12))"
    case 4: "2023-W\(random.int(10...52))"
    case 5: "2023-\(month(1...12))-\(random.int(10...28))"
    default: "2023-\(month(1...5))..2023-\(month(5...9))"
    }
  }

  mutating func anyPeriod() -> String {
    if random.chance(40) { return literalPeriod() }
    return random.pick([
      "2 months ago", "3 months ago", "1 years ago", "last month", "last year", "year to date",
      "year to date", "year to date", "year to date", "year to date",
      "previous month", "previous month",
      "previous quarter", "previous quarter", "previous half", "@q", "@q",
      "last month", "this month", "this year", "last quarter", "last 3 months", "last 2 quarters",
      "year to date", "previous month", "2 months ago", "this quarter", "@q", "last year",
      "last 10 weeks", "today", "last half",
    ])
  }

  mutating func asOf() -> String {
    random.pick(["2023-12-31", "2023-06-30", "2024-01-31", "2023-09-15", "today", "2023-03"])
  }
}
