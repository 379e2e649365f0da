import TestSupport

extension SentenceMaker {
  /// A question with `vs` and what that needs.
  mutating func comparison() -> RandomSentence {
    let subject = random.pick([Subject.sales, .sales, .sales, .visits])
    var sentence = RandomSentence(items: [compared(subject)])
    if random.chance(20) { sentence.items.append(compared(subject)) }
    var dimensions = random.chance(55) ? [random.pick(["tier", "shop", "size", "region"])] : []
    var days: [String] = []
    let baseline: String
    switch random.int(0...9) {
    case 0, 1: baseline = "average"
    case 2, 3:
      baseline = "target"
      sentence.items = [random.pick(["rate paid", "ontime", "đúng hạn"])]
      if random.chance(30) { dimensions.append("quarter") }
    case 4, 5:
      let grain = random.pick(["month", "quarter", "month", "week", "year"])
      baseline = "previous " + grain
      if random.chance(60) {
        dimensions.append(grain)
      } else {
        days = ["during \(random.pick(spans(grain)))"]
      }
    case 6:
      baseline = "same period last year"
      if random.chance(60) {
        dimensions.append(random.pick(["month", "quarter", "week", "half"]))
      } else {
        days = ["during \(random.pick(spans("quarter") + spans("month")))"]
      }
    default:
      baseline = random.pick(["2023-Q1", "2023-02", "2022", "2023-H1", "2022-12"])
      days = [
        random.pick(["during 2023-Q3", "during 2023-06", "since 2023-08", "during this month"])
      ]
      if random.chance(25) { dimensions.append("month") }
    }
    if days.isEmpty, random.chance(25) { days = period() }
    sentence.clauses = days + ["vs " + baseline]
    if !dimensions.isEmpty {
      sentence.clauses.append("by " + dimensions.joined(separator: ", "))
    }
    addRows(subject, to: &sentence)
    addGroups(subject, dimensions, to: &sentence)
    if random.chance(16) { addAcross(subject, dimensions, to: &sentence) }
    if let last = sentence.clauses.lastIndex(where: { $0.contains("with others") }) {
      sentence.clauses.remove(at: last)
    }
    return sentence
  }

  private func spans(_ grain: String) -> [String] {
    switch grain {
    case "month": ["2023-05", "2023-09", "this month", "2024-01"]
    case "quarter": ["2023-Q2", "2023-Q4", "this quarter"]
    case "week": ["2023-W20", "this week"]
    default: ["2023", "this year"]
    }
  }

  /// A number that can be compared.
  private mutating func compared(_ subject: Subject) -> String {
    guard case .visits = subject else {
      return random.pick([
        "count", "rate late", "rate paid", "sum fee", "avg wait", "late", "ontime", "income",
        "rate online", "count paid", "median fee", "distinct good", "sum fee / count",
      ])
    }
    return random.pick(["visits", "rate prompt", "prompt", "avg stars"])
  }
}
