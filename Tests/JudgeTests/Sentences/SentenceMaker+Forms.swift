import TestSupport

extension SentenceMaker {
  /// What is made of a number. Most forms want one grain in `by`.
  mutating func form() -> String {
    random.pick([
      "cumulative", "change", "change", "index 2023-03", "share", "share", "share", "rank", "rank",
      "cumulative", "cumulative", "change", "change",
      "index 2023-03", "index 2023-Q2", "rolling 3 months", "rolling 2 quarters",
      "share within tier", "share within month", "share within shop", "rolling 2 months",
      "rolling 4 weeks",
    ])
  }

  /// What numbers are compared with.
  mutating func baseline() -> String {
    random.pick([
      "average", "average", "target", "target", "previous month", "previous quarter",
      "previous month", "same period last year", "2023-Q1", "2023-02", "last month",
      "2022", "previous week", "previous year",
    ])
  }

  /// The dimensions of a sentence, mostly such as its forms need.
  mutating func dimensions(_ subject: Subject, for items: [String]) -> [String] {
    guard let form = items.first(where: { $0.contains(" as ") }), random.chance(80) else {
      return dimensions(subject)
    }
    var dimensions: [String] = []
    if let within = form.firstRange(of: " within ") {
      dimensions.append(form[within.upperBound...].prefix { $0 != " " }.description)
    } else if form.contains("Q2") || form.contains("quarters") {
      dimensions.append("quarter")
    } else if form.contains("weeks") {
      dimensions.append("week")
    } else if form.contains("cumul") || form.contains("change") {
      dimensions.append(random.pick(["month", "quarter", "week", "half"]))
    } else if form.contains("index") || form.contains("rolling") {
      dimensions.append("month")
    }
    let isTime = ["month", "quarter", "week", "half"].contains(dimensions.first ?? "")
    if dimensions.isEmpty || random.chance(30) {
      dimensions.append(isTime ? "zone" : random.pick(["size", "month", "region"]))
    }
    return dimensions
  }
}
