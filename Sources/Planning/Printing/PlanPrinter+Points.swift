import Values

extension PlanPrinter {
  func text(_ scope: RankScope) -> String {
    switch scope {
    case .dimension(let index): "key \(index)"
    case .member(let dimension, _, let value): "\(text(value)) of key \(dimension)"
    }
  }

  func text(_ points: PointsExpression) -> String {
    switch points {
    case .sum(let parts, let maximum):
      let most = maximum.map { ", at most \($0)" } ?? ""
      return "sum(" + parts.map(text).joined(separator: ", ") + most + ")"
    case .scored(let ratio, let rule):
      let empty = rule.whenEmpty.map(\.description) ?? "missing"
      return "points(\(text(ratio)) of \(rule.maximum), full at \(rule.fullAt), "
        + "empty \(empty))"
    }
  }

  func text(_ parts: ScoreParts) -> String {
    "parts of \(parts.whole.name): "
      + parts.rows.map { "\($0.name) = \(text($0.points)) of \($0.maximum)" }
      .joined(separator: ", ")
  }
}
